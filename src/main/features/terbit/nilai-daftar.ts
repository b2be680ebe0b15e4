import type { Keluar } from '../../../shared/contract.ts';
import { namaBergelar } from '../../../shared/domain/nama.ts';
import type { TerbitDaftar } from '../../../shared/dokumen/terbit-daftar.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import { wajibInstansi } from '../naskah/bentuk.ts';
import { sudahAda } from './butir.ts';
import type { IsiBaris } from './baca-daftar.ts';
import { penilaiDaftar } from './jalur-daftar.ts';

export interface BarisDiminta {
  readonly nip: string;
  readonly isi: IsiBaris;
}

type BarisNilai = Keluar<'terbit.periksa'>['baris'][number];
export type BarisDinilai = BarisNilai & { readonly kunci: string; readonly bulan: string; readonly masukan: IsiBaris };

interface Orang {
  id: Buffer;
  nip: string;
  nama: string;
  gelar_depan: string | null;
  gelar_belakang: string | null;
}

function orangMenurutNip(db: ReadDb, lingkup: Lingkup, nip: readonly string[]): Map<string, { readonly id: string; readonly nama: string }> {
  const l = sqlLingkup(lingkup, 'k');
  const baris = db.baca<Orang>(
    `SELECT p.id, p.nip, p.nama, p.gelar_depan, p.gelar_belakang FROM pegawai p JOIN pegawai_kini k ON k.pegawai_id = p.id WHERE p.nip IN (SELECT value FROM json_each(?)) AND p.dihapus_pada IS NULL AND ${l.sql}`,
    JSON.stringify(nip),
    ...l.nilai,
  );
  return new Map(baris.map((b) => [b.nip, { id: idKeTeks(b.id), nama: namaBergelar(b.gelar_depan, b.nama, b.gelar_belakang) }]));
}

const tolak = (pesan: string) => [{ kode: 'BARIS', berat: 'tolak' as const, pesan, dasarHukum: '' }];

/** Every row of a list judged by the record and the rules of the day; the order is that of the list. Reads only. */
export function nilaiDaftar(db: ReadDb, lingkup: Lingkup, t: TerbitDaftar, diminta: readonly BarisDiminta[], tanggal: string, terimaPeringatan: boolean): BarisDinilai[] {
  const orang = orangMenurutNip(db, lingkup, diminta.map((b) => b.nip));
  const nilai = penilaiDaftar(t, db, [...orang.values()].map((o) => o.id), tanggal, wajibInstansi(db).pemerintah);
  const sudah = new Set<string>();
  return diminta.map(({ nip, isi }) => {
    const o = orang.get(nip);
    const dasar = { nip, nama: o?.nama ?? '', pegawaiId: o?.id ?? null, siap: false, ringkas: '', kunci: '', bulan: '', masukan: isi };
    if (!o) return { ...dasar, temuan: tolak(`NIP ${nip === '' ? '(kosong)' : nip} tidak ada dalam data pegawai.`) };
    if (sudah.has(nip)) return { ...dasar, temuan: tolak('NIP ini sudah ada pada baris sebelumnya.') };
    sudah.add(nip);
    const h = nilai(o.id, isi);
    if ('salah' in h) return { ...dasar, temuan: tolak(h.salah) };
    const ada = sudahAda(db, o.id, h.kunci);
    const temuan = [...(ada ? tolak(ada.jadi ? `Suratnya sudah terbit dengan nomor ${ada.nomor ?? ''}.` : `Suratnya sedang diterbitkan dengan nomor ${ada.nomor ?? ''}.`) : []), ...h.temuan.map(({ kode, berat, pesan, dasarHukum }) => ({ kode, berat, pesan, dasarHukum }))];
    const siap = !temuan.some((x) => x.berat === 'tolak' || (!terimaPeringatan && x.berat === 'peringatan'));
    return { ...dasar, temuan, siap, ringkas: h.ringkas, kunci: h.kunci, bulan: t.bulan(t.baris.parse(isi)) };
  });
}

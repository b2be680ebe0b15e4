import { namaBergelar } from '../../../shared/domain/nama.ts';
import type { BentukSurat } from '../../../shared/dokumen/bentuk-surat.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { susunNaskah, type Produk } from '../../../shared/dokumen/produk.ts';
import type { Verifikasi } from '../../../shared/dokumen/bentuk-surat.ts';
import { produkMenurutKode } from '../../../shared/layanan/produk.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks } from '../../lib/id.ts';
import { alamatVerifikasi, susunBentuk, tercetakTtd, wajibInstansi, type BarisPenandatangan } from './bentuk.ts';
import type { NaskahVersi } from './versi.ts';

const TOKEN = 'PRATINJAU';

/** The signer of today as the preview shows him; where there is none yet, his place says so. */
function penandatangan(db: ReadDb, hariIni: string): BentukSurat['penandatangan'] {
  const p = db.satu<BarisPenandatangan>('SELECT id, nama, nip, pangkat, jabatan, atas_nama, berlaku_mulai, berlaku_sampai FROM penandatangan WHERE dihapus_pada IS NULL AND berlaku_mulai <= ? AND coalesce(berlaku_sampai, ?) >= ? ORDER BY berlaku_mulai DESC LIMIT 1', hariIni, hariIni, hariIni);
  if (!p) return { jabatan: [{ teks: 'PENANDATANGAN,' }], nama: '(belum diatur)', pangkat: '', nip: null };
  return tercetakTtd(p);
}

/** The office's form around a template: letterhead, paper, type, signer. A document of the PPK has his letterhead and himself as signer. */
export function bentukKantor(ctx: Konteks, n: NaskahVersi, kop: Produk['kop'], kertas: string | null): BentukSurat {
  const i = wajibInstansi(ctx.db);
  const ppk: BentukSurat['penandatangan'] = { jabatan: [{ teks: `${i.jabatanPpk.toUpperCase()},` }], nama: '(nama pejabat)', pangkat: '', nip: null };
  return susunBentuk(ctx.db, ctx.config.folderSumber, {
    instansi: i, tata: n.tata, kop, kertas,
    penandatangan: kop === 'ppk' ? ppk : penandatangan(ctx.db, ctx.hariIni),
    tembusan: n.jenis === 'skgb' || n.jenis === 'penundaan' ? i.tembusan : n.tata.tembusan,
  });
}

interface BarisOrang {
  readonly nama: string;
  readonly gelar_depan: string | null;
  readonly gelar_belakang: string | null;
  readonly nip: string;
  readonly tempat_lahir: string | null;
  readonly tanggal_lahir: string;
  readonly pangkat: string | null;
  readonly golongan: string | null;
  readonly jabatan: string | null;
  readonly pendidikan: string | null;
  readonly unit: string | null;
}

/** Who somebody is, as far as the record knows it; the rest of the document stays its example. */
function identitas(db: ReadDb, pegawaiId: string): Readonly<Record<string, string>> {
  const b = db.satu<BarisOrang>(
    `SELECT p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.tempat_lahir, p.tanggal_lahir, k.pangkat, k.golongan, k.jabatan, k.pendidikan, u.nama unit
     FROM pegawai p LEFT JOIN pegawai_kini k ON k.pegawai_id = p.id LEFT JOIN unit u ON u.id = k.unit_id WHERE p.id = ? AND p.dihapus_pada IS NULL`,
    idDariTeks(pegawaiId),
  );
  if (!b) return {};
  const pangkat = [b.pangkat, b.golongan].filter((t) => t !== null && t !== '').join(', ');
  const isi = { nama: namaBergelar(b.gelar_depan, b.nama, b.gelar_belakang), nip: b.nip, tempatLahir: b.tempat_lahir, tanggalLahir: b.tanggal_lahir, pangkat, jabatan: b.jabatan, pendidikan: b.pendidikan, unitKerja: b.unit };
  return Object.fromEntries(Object.entries(isi).filter((e): e is [string, string] => e[1] !== null && e[1] !== ''));
}

/** The product of a template. Throws DALAM for one that is not registered. */
export function produkNaskah(n: Pick<NaskahVersi, 'jenis'>): Produk {
  const p = produkMenurutKode(n.jenis);
  if (p) return p;
  throw new AppError('DALAM', `Produk ${n.jenis} tidak terdaftar.`);
}

/** The document of a template filled with its example, or with somebody's identity in the places for it. */
export function naskahContoh(ctx: Konteks, n: NaskahVersi, kertas: string | null, pegawaiId: string | null, semua = false): Naskah {
  const produk = produkNaskah(n);
  const i = wajibInstansi(ctx.db);
  const orang = pegawaiId === null ? {} : identitas(ctx.db, pegawaiId);
  const contoh = produk.contoh as Readonly<Record<string, unknown>>;
  const { sifat, lampiran, perihal } = n.tata;
  const kantor = { ...orang, sifat, lampiran, ...(perihal === '' ? {} : { perihal }), mengingat: n.tata.mengingat.length > 0 ? n.tata.mengingat : contoh['mengingat'], pejabat: i.jabatanPpk.toUpperCase() };
  // Only what the product prints under that name and of that kind: `pejabat` is a title in a decree and a person in a statement.
  const dikenal = Object.fromEntries(Object.entries(kantor).filter(([k, v]) => typeof contoh[k] === typeof v && Array.isArray(contoh[k]) === Array.isArray(v)));
  const data = produk.skema.parse({ ...contoh, ...dikenal, verifikasi: { alamat: alamatVerifikasi(i), token: TOKEN } satisfies Verifikasi }) as { readonly verifikasi: Verifikasi };
  return susunNaskah(bentukKantor(ctx, n, produk.kop, kertas), data, n.isi, semua);
}

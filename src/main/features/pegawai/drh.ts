import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { naskahDrh, type DataDrh } from '../../../shared/dokumen/drh.ts';
import { skemaKertas, type Kertas } from '../../../shared/dokumen/kertas.ts';
import { keadaanPegawai } from '../../../shared/domain/keadaan.ts';
import { formatNip } from '../../../shared/domain/nip.ts';
import { formatTanggal, tanggalSah } from '../../../shared/domain/tanggal.ts';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import { label, rupiah } from '../../../shared/riwayat/alat.ts';
import { KOLOM_SK, semuaKolom, type DefinisiRiwayat, type PencariLabel } from '../../../shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { KonteksAction } from '../../context.ts';
import { instansi } from '../../db/pengaturan.ts';
import { bacaPotret } from '../../db/potret.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { buatPdf, siapkanMesin } from '../../pdf/mesin.ts';
import { aturanPada, dataUtamaDari } from './lihat.ts';
import { nilaiRiwayat, pencariLabel, samarkanBaris, type BarisMentah } from './queries.ts';

/** A table wider than this cannot be read on a portrait page. */
const KOLOM_TERBANYAK = 6;
/** What a curriculum vitae does not tell. */
const TIDAK_DIMUAT: ReadonlySet<string> = new Set(['tunda_kgb', 'cuti', 'hukdis', 'cltn']);
const IDENTITAS = ['tempat_lahir', 'tanggal_lahir', 'jenis_kelamin', 'agama', 'jenis_kawin', 'alamat', 'no_hp', 'email', 'karpeg', 'tmt_cpns', 'tmt_pns'] as const;

function bacaKertas(folderSumber: string): Kertas {
  return skemaKertas.parse(JSON.parse(readFileSync(join(folderSumber, 'kertas', 'f4.json'), 'utf8')));
}

function isiSel(k: KolomRiwayat, b: NilaiBaris, cari: PencariLabel, namaUnit: (id: string) => string): string {
  // An old row names its unit as the decree did; the unit itself may be gone.
  const v = b[k.nama] ?? null;
  if (v === null) return k.jenis === 'unit' ? String(b['unit_nama'] ?? '') : '';
  switch (k.jenis) {
    case 'tanggal':
      return tanggalSah(String(v)) ? formatTanggal(String(v)) : String(v);
    case 'uang':
      return rupiah(b, k.nama);
    case 'ya_tidak':
      return v === 1 ? 'Ya' : 'Tidak';
    case 'unit':
      return namaUnit(String(v));
    default:
      return label([k], b, k.nama, cari);
  }
}

function kolomDrh(def: DefinisiRiwayat, denganGaji: boolean): readonly KolomRiwayat[] {
  const tampil = semuaKolom(def).filter((k) => k.diTabel === true && (k.rahasia === undefined || (k.rahasia === 'gaji' && denganGaji)));
  const sk = tampil.filter((k) => KOLOM_SK.some((s) => s.nama === k.nama));
  const sendiri = tampil.filter((k) => !sk.includes(k));
  const muat = KOLOM_TERBANYAK - Math.min(sk.length, 1);
  // The date of the event always has its place, also where it stands late among the columns.
  const lain = sendiri.filter((k) => k.nama !== def.urut).slice(0, muat - (sendiri.some((k) => k.nama === def.urut) ? 1 : 0));
  return [...sendiri.filter((k) => k.nama === def.urut || lain.includes(k)), ...sk.slice(0, 1)];
}

function bagianRiwayat(ctx: KonteksAction, id: string, def: DefinisiRiwayat, cari: PencariLabel, namaUnit: (id: string) => string): DataDrh['bagian'][number] {
  const kolom = kolomDrh(def, ctx.boleh('pegawai.gaji'));
  const baris = ctx.db
    .baca<BarisMentah>(`SELECT * FROM ${def.tabel} WHERE pegawai_id = ? AND dihapus_pada IS NULL ORDER BY ${def.urut} IS NULL, ${def.urut}`, idDariTeks(id))
    .map((b) => samarkanBaris(kolom, nilaiRiwayat(def, b), ctx).nilai);
  return {
    judul: def.judul,
    kolom: [{ judul: 'No', bagian: 0.4, rata: 'kanan' }, ...kolom.map((k) => ({ judul: k.label, bagian: k.jenis === 'teks' || k.jenis === 'rujukan' || k.jenis === 'unit' ? 1.6 : 1 }))],
    baris: baris.map((b, i) => [`${i + 1}`, ...kolom.map((k) => isiSel(k, b, cari, namaUnit))]),
  };
}

/** The curriculum vitae as of today: what is permanent, what is derived, then the histories that have rows. */
export function drhPegawai(ctx: KonteksAction, id: string): BerkasIsi {
  const baris = ambilBaris(ctx.db, 'pegawai', id);
  const [potret] = bacaPotret(ctx.db, [id]);
  const kantor = instansi(ctx.db);
  if (!baris || !potret) throw new AppError('TIDAK_DITEMUKAN', 'Pegawai itu sudah tidak ada.', { saran: 'Muat ulang daftar pegawai.' });
  const k = keadaanPegawai(potret, aturanPada(ctx.db, ctx.hariIni, ctx.hariIni), ctx.hariIni);
  const cari = pencariLabel(ctx.db);
  const namaUnit = (unitId: string): string => ctx.db.satu<{ nama: string }>('SELECT nama FROM unit WHERE id = ?', idDariTeks(unitId))?.nama ?? '';
  const utama = dataUtamaDari(baris);
  const pasang = IDENTITAS.map((nama) => DATA_UTAMA.find((x) => x.nama === nama)!).map((x) => ({ label: x.label, nilai: isiSel(x, utama, cari, namaUnit) }));
  const data: DataDrh = {
    kertas: bacaKertas(ctx.config.folderSumber),
    tepi: { atas: 20, kanan: 20, bawah: 20, kiri: 25 },
    keluarga: 'heros',
    ukuran: 10,
    judul: 'DAFTAR RIWAYAT HIDUP',
    nama: potret.nama,
    identitas: [
      { label: 'Nama', nilai: potret.nama },
      { label: potret.jenisAsn === 'PPPK' ? 'NI PPPK' : 'NIP', nilai: formatNip(potret.nip) },
      ...pasang,
      { label: 'Golongan/pangkat', nilai: [k.golongan, k.pangkat].filter((v) => v !== null).join(', ') },
      { label: 'Jabatan', nilai: k.jabatan?.nama ?? '' },
      { label: 'Unit kerja', nilai: k.jabatan?.unitNama ?? '' },
      { label: 'Masa kerja', nilai: k.masaKerjaSeluruhnya ? `${k.masaKerjaSeluruhnya.tahun} tahun ${k.masaKerjaSeluruhnya.bulan} bulan` : '' },
    ],
    bagian: RIWAYAT.filter((d) => !TIDAK_DIMUAT.has(d.kode)).map((d) => bagianRiwayat(ctx, id, d, cari, namaUnit)).filter((b) => b.baris.length > 0),
    kaki: [`${kantor?.instansi ?? 'Simpul ASN'}, keadaan ${formatTanggal(ctx.hariIni, 'panjang')}`],
  };
  const pdf = buatPdf(siapkanMesin({ fontDir: join(ctx.config.folderSumber, 'fonts') }), [naskahDrh(data)], { judul: `Daftar Riwayat Hidup ${potret.nama}`, penulis: kantor?.instansi ?? 'Simpul ASN', dibuat: ctx.now });
  ctx.catat('mencetak daftar riwayat hidup', [id]);
  return { nama: `drh-${potret.nip}.pdf`, mime: 'application/pdf', isi: new Uint8Array(pdf) };
}

import { z } from 'zod';
import { susunNaskah } from '../../../shared/dokumen/produk.ts';
import type { Verifikasi } from '../../../shared/dokumen/bentuk-surat.ts';
import type { HasilTerbit, TerbitDaftar } from '../../../shared/dokumen/terbit-daftar.ts';
import { pesanUmum } from '../../../shared/errors.ts';
import { aturanBerlaku, semuaAturan } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaIsi } from '../naskah/berkas.ts';
import { bacaBahan } from './bahan.ts';
import { zPilihanKelompok, type HasilSusun, type Jalur, type PembukaJalur, type PilihanKelompok, type Surat } from './jalur.ts';
import { wajibUtuh } from './utuh.ts';

const zBeku = z.object({
  versi: z.literal(1),
  isian: z.looseObject({ nomor: z.string(), nip: z.string(), nama: z.string(), verifikasi: z.object({ alamat: z.string(), token: z.string() }) }),
  dampak: z.array(z.object({ tabel: z.string(), nilai: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })),
});
type Beku = z.infer<typeof zBeku>;

function keSurat(t: TerbitDaftar, pilihan: PilihanKelompok, beku: Beku): Surat {
  const { nomor, nip, nama, verifikasi } = beku.isian;
  return {
    data: beku, nomor, nip, nama, token: verifikasi.token, perihal: t.perihal, dampak: beku.dampak,
    naskah: () => wajibUtuh((semua) => susunNaskah(pilihan.bentuk, t.produk.skema.parse(beku.isian) as { readonly verifikasi: Verifikasi }, pilihan.isi, semua), pilihan.isi),
    bubuhi: (n, token) => keSurat(t, pilihan, { ...beku, isian: { ...beku.isian, nomor: n, verifikasi: { ...verifikasi, token } } }),
  };
}

/** One row judged for one person. `baris` is the row's data, already of the right shape. */
export type Penilai = (pegawaiId: string, baris: unknown) => HasilTerbit | { readonly salah: string };

/** Reads once what these people's letters need. `tanggal` is the date of the letters. */
export function penilaiDaftar(t: TerbitDaftar, db: ReadDb, pegawaiId: readonly string[], tanggal: string, pemerintah: string): Penilai {
  const bahan = bacaBahan(db, pegawaiId);
  const aturan = aturanBerlaku(db, tanggal);
  const daftarAturan = semuaAturan(db);
  return (id, masukan) => {
    const b = bahan.get(id);
    if (!b) return { salah: 'Pegawai ini sudah dihapus dari data.' };
    const baris = t.baris.safeParse(masukan);
    if (!baris.success) return { salah: baris.error.issues.map((i) => `${t.kolom.find((k) => k.kunci === i.path[0])?.judul ?? String(i.path[0] ?? 'Baris')}: ${i.message}`).join('; ') };
    return t.susun({ ...b, aturan, daftarAturan, tanggal, pemerintah }, baris.data);
  };
}

/** Letters of a product that is issued from a list: each carries its row. */
export function bukaJalurDaftar(t: TerbitDaftar): PembukaJalur {
  return (json, folderSumber): Jalur => {
    const baca = zPilihanKelompok.parse(json);
    const pilihan: PilihanKelompok = { ...baca, isi: baca.isi ?? bacaIsi(folderSumber, baca.jenis) };
    const satu = (h: HasilTerbit, b: { readonly pegawaiId: string; readonly kunci: string }, nomor: string, token: string): HasilSusun => {
      const penting = h.temuan.find((x) => x.berat === 'tolak') ?? (pilihan.terimaPeringatan ? undefined : h.temuan.find((x) => x.berat === 'peringatan'));
      const gagal = (galat: string): HasilSusun => ({ ok: false, galat, tautan: `/pegawai/${b.pegawaiId}` });
      if (penting || h.isian === null) return gagal(penting === undefined ? 'Surat ini tidak dapat disusun.' : `${pesanUmum(penting)} (${penting.dasarHukum})`);
      if (b.kunci !== h.kunci) return gagal('Datanya berubah sejak daftarnya dipilih.');
      const isian = { ...h.isian, nomor, tanggal: pilihan.tanggal, pejabat: pilihan.instansi.jabatanPpk.toUpperCase(), mengingat: pilihan.mengingat, verifikasi: { alamat: pilihan.alamatVerifikasi, token } };
      return { ok: true, surat: keSurat(t, pilihan, zBeku.parse({ versi: 1, isian, dampak: h.dampak })) };
    };
    return {
      pilihan,
      sebutan: t.sebutan,
      tabelNomor: t.tabelNomor,
      penyusun(db, butir) {
        const nilai = penilaiDaftar(t, db, butir.map((b) => b.pegawaiId), pilihan.tanggal, pilihan.instansi.pemerintah);
        return (b, nomor, token) => {
          const h = nilai(b.pegawaiId, JSON.parse(b.masukan ?? 'null'));
          return 'salah' in h ? { ok: false, galat: h.salah, tautan: `/pegawai/${b.pegawaiId}` } : satu(h, b, nomor, token);
        };
      },
      baca: (data) => keSurat(t, pilihan, zBeku.parse(data)),
    };
  };
}

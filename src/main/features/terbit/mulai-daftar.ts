import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { wajibBoleh, type KonteksAction } from '../../context.ts';
import { bacaPengaturan, simpanPengaturan } from '../../db/pengaturan.ts';
import { jalankan, sisip, type WriteDb } from '../../db/tulis.ts';
import { idBaru, idDariTeks } from '../../lib/id.ts';
import { keluaranNaskah } from '../naskah/keluaran.ts';
import { mesinUntuk } from '../naskah/mesin.ts';
import type { PilihanKelompok } from './jalur.ts';
import { bukaJalurDaftar } from './jalur-daftar.ts';
import { jalankanKelompok } from './mulai.ts';
import { nilaiDaftar, type BarisDinilai } from './nilai-daftar.ts';
import { polaProduk, susunPilihanDaftar, wajibTerbit } from './pilihan-daftar.ts';
import { metaSurat } from './terbit.ts';

type Masuk = MasukTerurai<'terbit.mulai'>;

/** Writes a batch with its letters waiting, each with its row; nothing is numbered yet. */
function buatKelompokDaftar(tx: WriteDb, judul: string, pilihan: PilihanKelompok, siap: readonly BarisDinilai[]): string {
  const id = sisip(tx, 'kelompok', { judul, jenis: pilihan.jenis, bulan: pilihan.bulan, pilihan: JSON.stringify(pilihan), jumlah: siap.length, tugas_id: null });
  siap.forEach((b, i) => {
    jalankan(
      tx,
      "INSERT INTO kelompok_butir (id, kelompok_id, urut, pegawai_id, nip, nama, keadaan, kunci_tunggal, masukan, diubah_pada) VALUES (?,?,?,?,?,?,'antri',?,?,?)",
      [idBaru(), idDariTeks(id), i + 1, idDariTeks(b.pegawaiId!), b.nip, b.nama, b.kunci, JSON.stringify(b.masukan), tx.now],
      'kgb',
    );
  });
  return id;
}

/** Starts issuing the rows that are ready; the others are told with their reason and left alone. */
export function mulaiDaftar(m: Masuk, ctx: KonteksAction): Keluar<'terbit.mulai'> {
  wajibBoleh(ctx, 'pegawai.gaji');
  const t = wajibTerbit(m.produk);
  const tanggal = m.tanggalSurat ?? ctx.hariIni;
  const hasil = ctx.write((tx) => {
    const baris = nilaiDaftar(tx, ctx.sesi.lingkup, t, m.baris, tanggal, m.sertakanPeringatan);
    const siap = baris.filter((b) => b.siap);
    const dilewati = baris.filter((b) => !b.siap).map((b) => ({ nip: b.nip, nama: b.nama, alasan: b.temuan[0]?.pesan ?? 'Belum dapat diterbitkan.' }));
    const pertama = siap[0];
    if (!pertama) throw new AppError('ATURAN', `Tidak ada surat yang dapat diterbitkan; ${dilewati.length} baris dilewati.`, { dampak: 'Tidak ada kelompok, nomor, atau surat yang dibuat.', saran: dilewati[0] ? `Yang pertama, ${dilewati[0].nama || dilewati[0].nip}: ${dilewati[0].alasan}` : 'Isi daftarnya.', details: dilewati });
    const pilihan = susunPilihanDaftar(tx, ctx.config.folderSumber, t, {
      bulan: pertama.bulan, tanggal, penandatanganId: m.penandatanganId, kertas: m.kertas, naskah: m.naskah ?? null, pola: m.pola ?? null, terimaPeringatan: m.sertakanPeringatan, dibuat: ctx.now,
    });
    // Read before anything is numbered: an emblem that is gone stops here.
    mesinUntuk({ folderBerkas: tempat(ctx.config.folder).berkas, folderSumber: ctx.config.folderSumber, dek: ctx.buka.dek }, pilihan.lambang, pilihan.garuda);
    if (m.pola && m.pola !== polaProduk(tx, t)) simpanPengaturan(tx, 'polaNomor', { ...bacaPengaturan(tx, 'polaNomor'), [t.produk.kode]: m.pola });
    const judul = `${t.sebutan} ${formatTanggal(`${pertama.bulan}-01`, 'bulan')}`;
    tx.ringkas.teks = `menerbitkan ${t.sebutan} dari daftar: ${siap.length} orang, ${dilewati.length} dilewati`;
    return { id: buatKelompokDaftar(tx, judul, pilihan, siap), jumlah: siap.length, dilewati };
  });
  return { tugasId: jalankanKelompok(ctx, [hasil.id]), kelompokId: hasil.id, jumlah: hasil.jumlah, dilewati: hasil.dilewati };
}

const TOKEN_PRATINJAU = 'PRATINJAU';

/** The letter of one row exactly as it would be issued now; where its number will stand there are dots. */
export async function pratinjauDaftar(m: MasukTerurai<'terbit.pratinjau'>, ctx: KonteksAction): Promise<Keluar<'terbit.pratinjau'>> {
  wajibBoleh(ctx, 'pegawai.gaji');
  const t = wajibTerbit(m.produk);
  const tanggal = m.tanggalSurat ?? ctx.hariIni;
  const [b] = nilaiDaftar(ctx.db, ctx.sesi.lingkup, t, [m.baris], tanggal, true);
  if (!b?.siap || b.pegawaiId === null) throw new AppError('ATURAN', b?.temuan[0]?.pesan ?? 'Surat ini belum dapat dibuat.', { dampak: 'Tidak ada yang berubah.', saran: 'Perbaiki baris atau datanya, lalu lihat lagi.' });
  const pilihan = susunPilihanDaftar(ctx.db, ctx.config.folderSumber, t, { bulan: b.bulan, tanggal, penandatanganId: m.penandatanganId ?? null, kertas: m.kertas, naskah: m.naskah ?? null, pola: m.pola ?? null, terimaPeringatan: true, dibuat: ctx.now });
  const nomor = pilihan.pola.replace(/\{urut(?::\d+)?\}/, '....').replace('{tahun}', String(pilihan.tahun)).replaceAll(/\{[^}]*\}/g, '..');
  const h = bukaJalurDaftar(t)(pilihan, ctx.config.folderSumber).penyusun(ctx.db, [{ pegawaiId: b.pegawaiId }], ctx.hariIni)({ pegawaiId: b.pegawaiId, kunci: b.kunci, masukan: JSON.stringify(m.baris.isi) }, nomor, TOKEN_PRATINJAU);
  if (!h.ok) throw new AppError('ATURAN', h.galat, { dampak: 'Tidak ada yang berubah.', saran: 'Perbaiki baris atau datanya, lalu lihat lagi.', details: { tautan: h.tautan } });
  const naskah = h.surat.naskah();
  const mesin = mesinUntuk({ folderBerkas: tempat(ctx.config.folder).berkas, folderSumber: ctx.config.folderSumber, dek: ctx.buka.dek }, pilihan.lambang, pilihan.garuda);
  return keluaranNaskah(mesin, naskah, metaSurat(pilihan, naskah), `pratinjau-${b.nip}`, m.sebagai);
}

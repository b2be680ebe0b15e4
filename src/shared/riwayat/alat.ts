import { formatTanggal, tanggalSah } from '../domain/tanggal.ts';
import type { PencariLabel, TemuanBaris } from './definisi.ts';
import type { JenisKolom, KolomRiwayat, NilaiBaris } from './kolom.ts';

/** The value as text, '' when empty or missing. */
export function teks(baris: NilaiBaris, nama: string): string {
  const nilai = baris[nama];
  return nilai === undefined || nilai === null ? '' : String(nilai);
}

/** ISO date as '1 Maret 2025'; '' when empty; anything else unchanged (partial and imported rows). */
export function tanggal(baris: NilaiBaris, nama: string): string {
  const isi = teks(baris, nama);
  return tanggalSah(isi) ? formatTanggal(isi, 'panjang') : isi;
}

/** `awalan` and the text, or '' when there is no text. */
export function berawalan(awalan: string, isi: string): string {
  return isi === '' ? '' : `${awalan} ${isi}`;
}

/** The non-empty parts joined by a middle dot. */
export function gabung(...bagian: readonly string[]): string {
  return bagian.filter((b) => b !== '').join(' · ');
}

/** '1 Januari 2024 s.d. 31 Desember 2024', or the half that is known. */
export function rentang(baris: NilaiBaris, mulai: string, selesai: string): string {
  const awal = tanggal(baris, mulai);
  return [awal, berawalan('s.d.', tanggal(baris, selesai))].filter((b) => b !== '').join(' ');
}

/** '4 th 1 bl' from two columns; '' when there is no year. */
export function masa(baris: NilaiBaris, tahun: string, bulan: string): string {
  const th = teks(baris, tahun);
  return th === '' ? '' : `${th} th ${teks(baris, bulan) || '0'} bl`;
}

/** Whole rupiah with thousands dots: 'Rp 3.154.400'. */
export function rupiah(baris: NilaiBaris, nama: string): string {
  const isi = baris[nama];
  return typeof isi === 'number' ? `Rp ${String(Math.trunc(isi)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.')}` : '';
}

/** The label of a choice or of a reference code; the raw value where neither knows it. */
export function label(kolom: readonly KolomRiwayat[], baris: NilaiBaris, nama: string, cari?: PencariLabel): string {
  const isi = teks(baris, nama);
  const k = kolom.find((x) => x.nama === nama);
  if (isi === '' || !k) return isi;
  const dariRujukan = k.rujukan ? cari?.(k.rujukan, isi) : undefined;
  return k.pilihan?.find((p) => p.nilai === isi)?.label ?? dariRujukan ?? isi;
}

/** 'tolak' when the second date lies before the first; nothing when either is empty. */
export function urutanTanggal(baris: NilaiBaris, awal: string, akhir: string, pesan: string): readonly TemuanBaris[] {
  const [a, b] = [teks(baris, awal), teks(baris, akhir)];
  return a !== '' && b !== '' && b < a ? [tolak('tanggal_terbalik', akhir, pesan)] : [];
}

/** The finding where `syarat` holds, otherwise nothing. */
export function jika(syarat: boolean, temuan: TemuanBaris): readonly TemuanBaris[] {
  return syarat ? [temuan] : [];
}

/** A finding that stops the row. */
export function tolak(kode: string, kolom: string, pesan: string): TemuanBaris {
  return { kode, berat: 'tolak', pesan, dasarHukum: 'Logika data', kolom };
}

/** A finding that is shown, and the row may be saved. */
export function peringatan(kode: string, kolom: string, pesan: string, dasarHukum = 'Logika data'): TemuanBaris {
  return { kode, berat: 'peringatan', pesan, dasarHukum, kolom };
}

/** Whether a column has a value. */
export function terisi(baris: NilaiBaris, nama: string): boolean {
  return teks(baris, nama) !== '';
}

type Lain = Omit<KolomRiwayat, 'nama' | 'label' | 'jenis'>;

/** A column on one line: name, label, kind, the rest. */
export function kolom(nama: string, judul: string, jenis: JenisKolom, lain: Lain = {}): KolomRiwayat {
  return { nama, label: judul, jenis, ...lain };
}

/** Choices from pairs of value and label. */
export function pilihan(isi: Readonly<Record<string, string>>): KolomRiwayat['pilihan'] {
  return Object.entries(isi).map(([nilai, judul]) => ({ nilai, label: judul }));
}

/** Free remarks, in every history that BKN gives none of its own. */
export const KETERANGAN = kolom('keterangan', 'Keterangan', 'teks_panjang', { maks: 1000 });

/** NIK of a family member: 16 digits, masked on screen. */
export const NIK = kolom('nik', 'NIK', 'teks', {
  maks: 16,
  hanyaAngka: true,
  pola: { regex: /^\d{16}$/, pesan: 'harus 16 angka.' },
  rahasia: 'nik',
});

/** NIP of a family member who is a civil servant. */
export const NIP_KELUARGA = kolom('nip', 'NIP', 'teks', {
  maks: 18,
  hanyaAngka: true,
  pola: { regex: /^\d{18}$/, pesan: 'harus 18 angka.' },
});

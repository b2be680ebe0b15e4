import { pesanUmum } from '../../../shared/errors.ts';
import { formatTanggal, tambahBulan, tambahHari } from '../../../shared/domain/tanggal.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { BahanPegawai } from '../terbit/bahan.ts';
import { hitungPegawai } from './hitung.ts';
import type { PilihanTerbit } from './pilihan.ts';
import { alasanPenundaan, bekukanPenundaan, bekukanSkgb, type BahanSurat, type SuratBeku } from './surat.ts';
import { tautanAlasan, tautanKolom, tautanRiwayat } from './tautan.ts';

export type HasilPeriksa =
  | { readonly ok: true; readonly surat: SuratBeku }
  /** `tautan` opens the place where the cause is mended. */
  | { readonly ok: false; readonly galat: string; readonly tautan: string | null };

const gagal = (galat: string, tautan: string | null): HasilPeriksa => ({ ok: false, galat, tautan });

/** Marks what must not be issued twice for one person. */
export function kunciTunggal(jenis: PilihanTerbit['jenis'], tmt: string): string {
  return `${jenis}:${tmt}`;
}

/**
 * Rules and data of one letter, without number and layout. `kunci` names the step that was chosen; when the record has
 * changed so that another step follows, it fails instead of issuing something nobody chose.
 */
export function susunSurat(db: ReadDb, pilihan: PilihanTerbit, pegawaiId: string, bahan: BahanPegawai | undefined, kunci: string | null, hariIni: string, nomor: string, token: string): HasilPeriksa {
  if (!bahan) return gagal('Pegawai ini sudah dihapus dari data.', null);
  const { hasil, aturan } = hitungPegawai(db, bahan.potret, hariIni);
  if (hasil.status !== 'langkah') {
    const a = hasil.alasan[0];
    return gagal(a?.pesan ?? 'KGB tidak dapat dihitung.', tautanAlasan(pegawaiId, a?.kode ?? '', null));
  }
  const { langkah } = hasil;
  if (kunci !== null && kunci !== kunciTunggal(pilihan.jenis, langkah.tanggal)) {
    const dipilih = kunci.slice(kunci.indexOf(':') + 1);
    return gagal(`KGB TMT ${formatTanggal(dipilih)} yang dipilih sudah tercatat atau bergeser; menurut data sekarang KGB berikutnya TMT ${formatTanggal(langkah.tanggal)}.`, tautanRiwayat(pegawaiId, 'kgb'));
  }
  const b: BahanSurat = { potret: bahan.potret, langkah, aturan, unitKerja: bahan.unitKerja };
  const kurang = dataKurang(b);
  if (kurang !== null) return kurang;
  return pilihan.jenis === 'skgb' ? susunSkgb(pilihan, b, nomor, token) : susunTunda(pilihan, b, nomor, token);
}

function susunSkgb(pilihan: PilihanTerbit, b: BahanSurat, nomor: string, token: string): HasilPeriksa {
  const { langkah } = b;
  const penting = langkah.alasan.find((a) => a.berat === 'tolak') ?? (pilihan.terimaPeringatan ? undefined : langkah.alasan.find((a) => a.berat === 'peringatan'));
  if (penting) return gagal(pesanUmum(penting), tautanAlasan(langkah.idPegawai, penting.kode, langkah));
  return { ok: true, surat: bekukanSkgb(pilihan, b, nomor, token) };
}

function susunTunda(pilihan: PilihanTerbit, b: BahanSurat, nomor: string, token: string): HasilPeriksa {
  const { langkah, aturan } = b;
  const alasan = alasanPenundaan(langkah);
  if (alasan === null) return gagal('Tidak ada alasan penundaan: predikat kinerjanya memenuhi syarat atau belum tercatat (PP 7/1977 ps. 12).', tautanRiwayat(langkah.idPegawai, 'skp'));
  const { maksimalBulan, dasarHukum } = aturan.kgb.isi.tunda;
  const paling = tambahHari(tambahBulan(langkah.tanggal, maksimalBulan), -1);
  const sampai = pilihan.tundaSampai ?? paling;
  if (sampai < langkah.tanggal) return gagal(`Penundaan sampai ${formatTanggal(sampai)} berakhir sebelum TMT KGB ${formatTanggal(langkah.tanggal)}.`, null);
  if (sampai > paling) return gagal(`Penundaan paling lama ${maksimalBulan} bulan, yaitu sampai ${formatTanggal(paling)} (${dasarHukum}).`, null);
  return { ok: true, surat: bekukanPenundaan(pilihan, b, alasan, sampai, nomor, token) };
}

function dataKurang({ potret, unitKerja }: BahanSurat): HasilPeriksa | null {
  if (potret.nip === '') return gagal('NIP belum diisi.', tautanKolom(potret.id, 'nip'));
  if (potret.tanggalLahir === '') return gagal('Tanggal lahir belum diisi.', tautanKolom(potret.id, 'tanggal_lahir'));
  if (unitKerja === '') return gagal('Unit kerja belum diketahui: riwayat jabatannya belum tercatat.', tautanRiwayat(potret.id, 'jabatan'));
  return null;
}

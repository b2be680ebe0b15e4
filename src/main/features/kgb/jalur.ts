import { bacaIsi } from '../naskah/berkas.ts';
import type { Jalur, PembukaJalur, Surat } from '../terbit/jalur.ts';
import { bacaBahan } from '../terbit/bahan.ts';
import { susunSurat } from './periksa.ts';
import { TABEL_NOMOR_KGB, zPilihan, type PilihanTerbit } from './pilihan.ts';
import { bubuhi, naskahBeku, zSuratBeku, type SuratBeku } from './surat.ts';

function keSurat(pilihan: PilihanTerbit, beku: SuratBeku): Surat {
  const { nomor, nip, nama, verifikasi } = beku.surat;
  return {
    data: beku, nomor, nip, nama, token: verifikasi.token,
    perihal: beku.jenis === 'skgb' ? beku.surat.perihal : 'Penundaan Kenaikan Gaji Berkala',
    dampak: [beku.jenis === 'skgb' ? { tabel: 'riwayat_kgb', nilai: beku.riwayat } : { tabel: 'riwayat_tunda_kgb', nilai: beku.riwayat }],
    naskah: () => naskahBeku(pilihan, beku),
    bubuhi: (n, t) => keSurat(pilihan, bubuhi(beku, n, t)),
  };
}

/** Letters of a KGB batch: who is due is known from the record alone, so a letter needs nothing else. */
export const bukaJalurKgb: PembukaJalur = (json, folderSumber): Jalur => {
  const baca = zPilihan.parse(json);
  const pilihan: PilihanTerbit = { ...baca, isi: baca.isi ?? bacaIsi(folderSumber, baca.jenis) };
  return {
    pilihan,
    sebutan: pilihan.jenis === 'skgb' ? 'surat KGB' : 'keputusan penundaan KGB',
    tabelNomor: TABEL_NOMOR_KGB,
    penyusun(db, butir, hariIni) {
      const bahan = bacaBahan(db, butir.map((b) => b.pegawaiId));
      return (b, nomor, token) => {
        const h = susunSurat(db, pilihan, b.pegawaiId, bahan.get(b.pegawaiId), b.kunci, hariIni, nomor, token);
        return h.ok ? { ok: true, surat: keSurat(pilihan, h.surat) } : h;
      };
    },
    baca: (data) => keSurat(pilihan, zSuratBeku.parse(data)),
  };
};

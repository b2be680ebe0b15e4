import { definisikanTerbit, type BahanTerbit, type HasilTerbit } from '../../dokumen/terbit-daftar.ts';
import { berlakuPada, versiAturan } from '../../domain/aturan.ts';
import { gajiPokok, tabelGajiPada } from '../../domain/gaji.ts';
import { namaPangkat } from '../../domain/golongan.ts';
import { keadaanPegawai } from '../../domain/keadaan.ts';
import { formatRupiah } from '../../domain/format.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import { skemaBarisKp, type BarisKp } from './baris.ts';
import { periksaKp } from './periksa.ts';
import { produkSkKp } from './naskah.ts';

/** 'Penata, III/c' as decrees write it; '' where the golongan is not known. */
function pangkatTercetak(b: BahanTerbit, golongan: string | null): string {
  return golongan === null ? '' : `${namaPangkat(golongan, b.aturan.pangkat.isi) ?? ''}, ${golongan}`;
}

function susun(b: BahanTerbit, r: BarisKp): HasilTerbit {
  const { potret, aturan } = b;
  const kini = keadaanPegawai(potret, aturan, r.tmt);
  const versi = berlakuPada(versiAturan(b.daftarAturan, 'kenaikan_pangkat'), r.tmt);
  const gaji = ((): number | null => {
    const tabel = tabelGajiPada(aturan, 'PNS', r.tmt);
    return tabel === null ? null : gajiPokok(tabel.isi, r.golongan, r.mkgTahun);
  })();
  const temuan = periksaKp({ bahan: b, baris: r, kini, aturanKp: versi?.isi ?? null, gaji });
  const pangkatLama = pangkatTercetak(b, kini.golongan);
  const kunci = `sk-kp:${r.tmt}`;
  const ringkas = `${kini.golongan ?? '?'} menjadi ${r.golongan}, TMT ${formatTanggal(r.tmt)}${gaji === null ? '' : `, ${formatRupiah(gaji)}`}`;
  if (gaji === null || versi === null || temuan.some((t) => t.berat === 'tolak')) return { temuan, kunci, isian: null, dampak: [], ringkas };
  return {
    temuan, kunci, ringkas,
    isian: {
      nama: potret.nama, nip: potret.nip, tempatLahir: potret.tempatLahir ?? '', tanggalLahir: potret.tanggalLahir, pangkat: pangkatLama, jabatan: kini.jabatan?.nama ?? '', unitKerja: b.unitKerja,
      pendidikan: kini.pendidikan?.nama ?? '', jenisKp: versi.isi.jenis[r.jenisKp]?.sebutan ?? '', instansiInduk: b.pemerintah,
      lama: { pangkat: pangkatLama, tmt: kini.tmtGolongan },
      baru: { pangkat: pangkatTercetak(b, r.golongan), tmt: r.tmt, mkg: { tahun: r.mkgTahun, bulan: r.mkgBulan }, gaji },
      pertek: { pejabat: r.pejabatPertek, nomor: r.nomorPertek, tanggal: r.tanggalPertek },
    },
    dampak: [{
      tabel: 'riwayat_pangkat',
      nilai: { jenis_kp: r.jenisKp, golongan: r.golongan, tmt: r.tmt, mkg_tahun: r.mkgTahun, mkg_bulan: r.mkgBulan, mkg_dihitung: 0, gaji_pokok: gaji, pertek_nomor: r.nomorPertek, pertek_tanggal: r.tanggalPertek },
    }],
  };
}

const kolom = (kunci: string, judul: string, jenis: 'teks' | 'tanggal' | 'golongan' | 'angka', contoh: string, sinonim: readonly string[], wajib = true) => ({ kunci, judul, jenis, contoh, sinonim, wajib });

/** SK kenaikan pangkat from the list of BKN's technical approvals. */
export const terbitSkKp = definisikanTerbit({
  produk: produkSkKp,
  sebutan: 'SK kenaikan pangkat',
  perihal: 'Kenaikan Pangkat Pegawai Negeri Sipil',
  baris: skemaBarisKp,
  kolom: [
    kolom('golongan', 'Golongan baru', 'golongan', 'III/d', ['golongan', 'gol baru', 'golongan ruang baru', 'gol ruang baru', 'kgolbaru']),
    kolom('tmt', 'TMT golongan baru', 'tanggal', '01-04-2027', ['tmt', 'tmt baru', 'tmt kp', 'tmt golongan', 'terhitung mulai tanggal']),
    kolom('jenisKp', 'Jenis kenaikan pangkat', 'teks', '101', ['jenis kp', 'kode jenis kp', 'jenis']),
    kolom('mkgTahun', 'MKG tahun', 'angka', '18', ['mk tahun', 'masa kerja tahun', 'mk gol tahun', 'masa kerja golongan tahun']),
    kolom('mkgBulan', 'MKG bulan', 'angka', '0', ['mk bulan', 'masa kerja bulan', 'mk gol bulan', 'masa kerja golongan bulan']),
    kolom('nomorPertek', 'Nomor pertimbangan teknis', 'teks', 'PG-23401000123', ['no pertek', 'nomor pertek', 'no persetujuan teknis', 'nomor persetujuan bkn']),
    kolom('tanggalPertek', 'Tanggal pertimbangan teknis', 'tanggal', '10-03-2027', ['tgl pertek', 'tanggal pertek', 'tanggal persetujuan bkn']),
    kolom('pejabatPertek', 'Pejabat pertimbangan teknis', 'teks', 'Kepala Kantor Regional I Badan Kepegawaian Negara', ['pejabat pertek', 'oleh'], false),
  ],
  tabelNomor: ['riwayat_pangkat'],
  polaNomor: '800.1.3.2/{urut}/{tahun}',
  bulan: (r) => r.tmt.slice(0, 7),
  susun,
});

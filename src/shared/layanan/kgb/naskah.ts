import { formatMasaKerja } from '../../domain/masa-kerja.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import type { Blok, BlokDari } from '../../dokumen/blok.ts';
import type { Naskah } from '../../dokumen/naskah.ts';
import { nipBerspasi, rupiah } from '../../dokumen/teks.ts';
import type { DataSkgb } from './naskah-data.ts';
import { skemaDataSkgb } from './naskah-data.ts';
import { tandaTangan, tanggalUtuh, tempatTanggalLahir } from './tanda-tangan.ts';

/** The KGB notification letter (surat pemberitahuan kenaikan gaji berkala, PP 7/1977 ps. 11). Throws ZodError on malformed data. */
export function naskahSkgb(masukan: DataSkgb): Naskah {
  const data = skemaDataSkgb.parse(masukan);
  const { bentuk } = data;
  return {
    versi: 1,
    judul: `${data.perihal} ${data.nama}`,
    kertas: bentuk.kertas,
    tepi: bentuk.tepi,
    huruf: { keluarga: bentuk.keluarga, ukuran: bentuk.ukuran, spasi: bentuk.spasi },
    muat: { maks: 1, skalaMin: bentuk.skalaMin },
    ...(bentuk.kaki === undefined ? {} : { kaki: bentuk.kaki }),
    blok: [
      { ...bentuk.kop, jarakBawahMm: 4 },
      kepala(data),
      ...isiLama(data),
      ...isiBaru(data),
      ...keterangan(data),
      tandaTangan(bentuk, data.verifikasi, 6),
      { jenis: 'tembusan', judul: 'Tembusan:', butir: bentuk.tembusan, ukuran: bentuk.ukuran * 0.85, jarakAtasMm: 4 },
    ],
  };
}

function kepala(data: DataSkgb): BlokDari<'kepala-surat'> {
  return {
    jenis: 'kepala-surat',
    tempatTanggal: `${data.bentuk.tempat}, ${formatTanggal(data.tanggal, 'panjang')}`,
    butir: [
      { label: 'Nomor', nilai: data.nomor },
      { label: 'Sifat', nilai: data.sifat },
      { label: 'Lampiran', nilai: data.lampiran },
      { label: 'Perihal', nilai: [{ teks: data.perihal, tebal: true }] },
    ],
    kanan: [{ teks: 'Kepada' }, { gantung: 'Yth.', teks: data.kepada.nama }, { teks: 'di', indenMm: 9 }, { teks: data.kepada.di, indenMm: 15 }],
    lebarLabelMm: 19,
    mulaiKananMm: 88,
    jarakBawahMm: 4,
  };
}

const DAFTAR = { jenis: 'daftar-data', lebarNomorMm: 7, lebarLabelMm: 48 } as const;

function isiLama(data: DataSkgb): Blok[] {
  const { lama } = data;
  // What the record lacks stays open on the letter; the due list warns of it and leaves such people out by itself.
  const sk = `${lama.tanggalSk === null ? '-' : formatTanggal(lama.tanggalSk, 'panjang')}, Nomor ${lama.nomorSk || '-'}`;
  return [
    paragraf('Dengan ini diberitahukan, bahwa berhubung dengan telah dipenuhinya masa kerja dan syarat-syarat lainnya kepada:'),
    {
      ...DAFTAR,
      butir: [
        { nomor: '1.', label: 'Nama', nilai: [{ teks: data.nama, tebal: true }], wajib: true },
        { nomor: '2.', label: 'Tempat, tanggal lahir', nilai: tempatTanggalLahir(data), wajib: true },
        { nomor: '3.', label: data.jenisAsn === 'PPPK' ? 'NI PPPK' : 'NIP', nilai: nipBerspasi(data.nip), wajib: true },
        { nomor: '4.', label: data.jenisAsn === 'PPPK' ? 'Golongan' : 'Pangkat, golongan/ruang', nilai: data.pangkat, wajib: true },
        { nomor: '5.', label: 'Unit kerja', nilai: data.unitKerja, wajib: true },
        { nomor: '6.', label: 'Gaji pokok lama', nilai: teksGaji(lama.gaji), wajib: true },
      ],
    },
    subjudul('ATAS DASAR SKEP TERAKHIR TENTANG GAJI/PANGKAT YANG DITETAPKAN:'),
    {
      ...DAFTAR,
      butir: [
        { nomor: 'a.', label: 'Oleh', nilai: lama.oleh, wajib: true },
        { nomor: 'b.', label: 'Tanggal dan nomor', nilai: sk, wajib: true },
        { nomor: 'c.', label: 'Mulai berlaku tanggal', nilai: formatTanggal(lama.tmt, 'panjang'), wajib: true },
        { nomor: 'd.', label: 'Masa kerja golongan', nilai: formatMasaKerja(lama.mkg), wajib: true },
      ],
    },
  ];
}

function isiBaru(data: DataSkgb): Blok[] {
  const { baru } = data;
  return [
    subjudul('DIBERIKAN KENAIKAN GAJI BERKALA HINGGA MEMPEROLEH:'),
    {
      ...DAFTAR,
      butir: [
        { nomor: '7.', label: 'Gaji pokok baru', nilai: [{ teks: teksGaji(baru.gaji), tebal: true }], wajib: true },
        { nomor: '', label: '', nilai: `(${data.gajiBaruTerbilang})` },
        { nomor: '8.', label: 'Mulai berlaku tanggal', nilai: [{ teks: formatTanggal(baru.tmt, 'panjang'), tebal: true }], wajib: true },
        { nomor: '9.', label: 'Masa kerja golongan', nilai: formatMasaKerja(baru.mkg), wajib: true },
      ],
      jarakBawahMm: 3,
    },
    paragraf(`Diharapkan agar sesuai dengan ${data.peraturanGaji}, kepada pegawai tersebut dapat dibayarkan penghasilannya berdasarkan gaji pokok yang baru.`),
  ];
}

function keterangan(data: DataSkgb): Blok[] {
  const status = { PNS: 'Pegawai Negeri Sipil', CPNS: 'Calon Pegawai Negeri Sipil', PPPK: 'Pegawai Pemerintah dengan Perjanjian Kerja' }[data.jenisAsn];
  const berikut =
    data.kgbBerikut === null
      ? 'gaji pokok yang bersangkutan telah mencapai maksimal dalam golongannya, sehingga tidak ada kenaikan gaji berkala berikutnya.'
      : `kenaikan gaji berkala yang akan datang, jika memenuhi syarat, pada tanggal ${tanggalUtuh(data.kgbBerikut)}.`;
  const butir = (tanda: string, teks: string): Blok => ({ jenis: 'paragraf', tanda, lebarTandaMm: 7, teks });
  return [
    { jenis: 'paragraf', teks: 'Keterangan:', jarakAtasMm: 1, bersamaBerikutnya: true },
    butir('a.', `yang bersangkutan adalah ${status} pada ${data.instansi};`),
    butir('b.', berikut),
  ];
}

/** '80% × Rp2.785.700,00 = Rp2.228.560,00' where only a share is paid. */
function teksGaji(g: DataSkgb['lama']['gaji']): string {
  return g.persen === 100 ? rupiah(g.pokok) : `${g.persen}% × ${rupiah(g.pokok)} = ${rupiah(g.dibayar)}`;
}

function paragraf(teks: string): Blok {
  return { jenis: 'paragraf', teks, indenAwalMm: 12, jarakBawahMm: 2 };
}

function subjudul(teks: string): Blok {
  return { jenis: 'paragraf', teks, tebal: true, rata: 'kiri', jarakAtasMm: 2.5, jarakBawahMm: 1, bersamaBerikutnya: true };
}

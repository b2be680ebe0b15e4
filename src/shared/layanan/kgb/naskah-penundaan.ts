import { formatTanggal } from '../../domain/tanggal.ts';
import type { Blok } from '../../dokumen/blok.ts';
import { dikta, memutuskan, menetapkan, mengingat, menimbang } from '../../dokumen/diktum.ts';
import type { Naskah } from '../../dokumen/naskah.ts';
import { nipBerspasi } from '../../dokumen/teks.ts';
import type { DataPenundaan } from './naskah-data.ts';
import { skemaDataPenundaan } from './naskah-data.ts';
import { tandaTangan, tanggalUtuh, tempatTanggalLahir } from './tanda-tangan.ts';

/** The decree postponing a KGB, in the form of a keputusan. Throws ZodError on malformed data. */
export function naskahPenundaan(masukan: DataPenundaan): Naskah {
  const data = skemaDataPenundaan.parse(masukan);
  const { bentuk } = data;
  const tengah = (teks: string, jarakBawahMm = 0): Blok => ({ jenis: 'paragraf', teks, rata: 'tengah', tebal: true, jarakBawahMm, bersamaBerikutnya: true });
  const tmt = tanggalUtuh(data.tmtSemula);
  return {
    versi: 1,
    judul: `Keputusan Penundaan Kenaikan Gaji Berkala ${data.nama}`,
    kertas: bentuk.kertas,
    tepi: bentuk.tepi,
    huruf: { keluarga: bentuk.keluarga, ukuran: bentuk.ukuran, spasi: bentuk.spasi },
    // One page reads better, but a decree with many legal bases may take two.
    muat: { maks: 1, skalaMin: Math.max(0.88, bentuk.skalaMin), bilaTidak: 'biarkan' },
    ...(bentuk.kaki === undefined ? {} : { kaki: bentuk.kaki }),
    blok: [
      { ...bentuk.kop, jarakBawahMm: 5 },
      tengah(`KEPUTUSAN ${data.pejabat}`),
      tengah(`NOMOR ${data.nomor}`, 3),
      tengah('TENTANG', 3),
      tengah('PENUNDAAN KENAIKAN GAJI BERKALA', 3),
      tengah(`${data.pejabat},`, 3),
      menimbang([
        `bahwa ${data.alasan};`,
        'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan tentang penundaan kenaikan gaji berkala;',
      ]),
      mengingat(data.mengingat),
      memutuskan(),
      menetapkan(`KEPUTUSAN ${data.pejabat} TENTANG PENUNDAAN KENAIKAN GAJI BERKALA.`),
      ...penundaan(data, tmt),
      tandaTangan(bentuk, data.verifikasi, 5, [`Ditetapkan di ${bentuk.tempat}`, `pada tanggal ${formatTanggal(data.tanggal, 'panjang')}`]),
      { jenis: 'tembusan', judul: 'Tembusan:', butir: bentuk.tembusan, ukuran: bentuk.ukuran * 0.85, jarakAtasMm: 4 },
    ],
  };
}

function penundaan(data: DataPenundaan, tmt: string): Blok[] {
  const [kesatu, ...lain] = dikta([
    `Menunda kenaikan gaji berkala yang seharusnya berlaku mulai tanggal ${tmt} selama ${data.lamaBulan} bulan bagi:`,
    `Kenaikan gaji berkala diberikan paling cepat mulai tanggal ${tanggalUtuh(data.tmtPaling)} apabila pada waktu itu syarat-syaratnya dipenuhi; masa penundaan dihitung penuh untuk kenaikan gaji berkala berikutnya.`,
    'Apabila di kemudian hari terdapat kekeliruan dalam keputusan ini, akan diadakan perbaikan sebagaimana mestinya.',
  ]);
  if (kesatu === undefined) return [];
  return [
    { ...kesatu, bersamaBerikutnya: true },
    {
      jenis: 'daftar-data',
      indenMm: 30,
      lebarNomorMm: 7,
      lebarLabelMm: 47,
      jarakBawahMm: 2,
      butir: [
        { nomor: '1.', label: 'Nama', nilai: [{ teks: data.nama, tebal: true }], wajib: true },
        { nomor: '2.', label: 'Tempat, tanggal lahir', nilai: tempatTanggalLahir(data), wajib: true },
        { nomor: '3.', label: 'NIP', nilai: nipBerspasi(data.nip), wajib: true },
        { nomor: '4.', label: 'Pangkat, gol./ruang', nilai: data.pangkat, wajib: true },
        { nomor: '5.', label: 'Unit kerja', nilai: data.unitKerja, wajib: true },
      ],
    },
    ...lain,
  ];
}

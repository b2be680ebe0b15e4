import { salahPakai, type Argumen, type Dunia, type Perintah } from '../dunia.ts';
import type { Sambungan } from '../aplikasi.ts';
import { keluarkanDaftar } from '../tabel.ts';

function jalan(fn: (d: Dunia, a: Argumen, s: Sambungan) => Promise<void>): Perintah['jalankan'] {
  return async (d, a) => {
    const { denganAplikasi } = await import('../aplikasi.ts');
    await denganAplikasi(d, a, { masuk: true }, (s) => fn(d, a, s));
  };
}

const pencetak = jalan(async (d, a, s) => {
  const hasil = await s.panggil('cetak.pencetak', {});
  keluarkanDaftar(d, a, hasil, [
    { judul: 'ID', isi: (b) => b.id },
    { judul: 'NAMA', isi: (b) => b.nama },
    { judul: 'STATUS', isi: (b) => [b.status, ...b.alasan].join(', ') },
    { judul: 'BAKI', isi: (b) => b.baki.map((x) => x.kode).join(' ') || '-' },
  ]);
});

const antrean = jalan(async (d, a, s) => {
  await s.panggil('cetak.segarkan', {});
  const hasil = await s.panggil('cetak.antrean', {});
  keluarkanDaftar(d, a, hasil, [
    { judul: 'ID', isi: (b) => b.id },
    { judul: 'JUDUL', isi: (b) => b.judul },
    { judul: 'PENCETAK', isi: (b) => b.pencetak },
    { judul: 'KEADAAN', isi: (b) => b.keadaan },
    { judul: 'HALAMAN', isi: (b) => String(b.halaman), kanan: true },
    { judul: 'PESAN', isi: (b) => b.pesan },
  ]);
});

const SISI = ['satu', 'dua-panjang', 'dua-pendek'] as const;
const TUJUAN = ['asli', 'ulang', 'uji'] as const;

function salahSatu<T extends string>(a: Argumen, nama: string, boleh: readonly T[]): T | undefined {
  const v = a.teks(nama);
  const cocok = boleh.find((b) => b === v);
  if (v !== null && cocok === undefined) throw salahPakai(`--${nama} diisi salah satu: ${boleh.join(', ')}.`);
  return cocok;
}

async function kirim(d: Dunia, a: Argumen): Promise<void> {
  const kelompokId = a.teks('kelompok');
  const dokumen = a.teks('dokumen');
  if ((kelompokId === null) === (dokumen === null)) throw salahPakai('Beri salah satu: --kelompok ID, atau --dokumen ID,….');
  const masuk = {
    kelompokId,
    dokumenId: dokumen === null ? null : dokumen.split(',').map((i) => i.trim()),
    pencetakId: a.wajib('pencetak'),
    kertas: a.teks('kertas') ?? 'F4',
    baki: a.teks('baki'),
    sisi: salahSatu(a, 'sisi', SISI) ?? 'satu',
    tujuan: salahSatu(a, 'tujuan', TUJUAN) ?? 'asli',
    alasan: a.teks('alasan') ?? '',
  };
  await jalan(async (_d, _a, s) => {
    const hasil = await s.panggil('cetak.kirim', masuk);
    if (a.json) d.keluar(`${JSON.stringify(hasil)}\n`);
    else d.keluar(`${hasil.halaman} halaman dikirim dalam ${hasil.pekerjaanId.length} pekerjaan: ${hasil.pekerjaanId.join(', ')}\n`);
  })(d, a);
}

const batal = jalan(async (d, a, s) => {
  const hasil = await s.panggil('cetak.batal', { id: a.posisi[0]! });
  d.keluar(a.json ? `${JSON.stringify(hasil)}\n` : 'Pekerjaan cetak dibatalkan.\n');
});

export const perintahCetak: readonly Perintah[] = [
  { nama: 'cetak pencetak', ringkas: 'Daftar pencetak dan keadaannya', pakai: 'cetak pencetak', uraian: [], pilihan: {}, posisi: [0, 0], jalankan: pencetak },
  {
    nama: 'cetak kirim',
    ringkas: 'Mencetak satu kelompok atau beberapa dokumen',
    pakai: 'cetak kirim --pencetak ID (--kelompok ID | --dokumen ID,…)',
    uraian: [
      ['--pencetak ID', 'lihat simpul cetak pencetak'],
      ['--kelompok ID', 'semua surat satu kelompok'],
      ['--dokumen ID,…', 'dokumen arsip ini'],
      ['--kertas UKURAN', 'bawaan F4'],
      ['--baki KODE', 'baki pencetak'],
      ['--sisi', SISI.join(', ')],
      ['--tujuan', TUJUAN.join(', ')],
      ['--alasan TEKS', 'wajib untuk cetak ulang'],
    ],
    pilihan: Object.fromEntries(['pencetak', 'kelompok', 'dokumen', 'kertas', 'baki', 'sisi', 'tujuan', 'alasan'].map((n) => [n, { type: 'string' } as const])),
    posisi: [0, 0],
    jalankan: kirim,
  },
  { nama: 'cetak antrean', ringkas: 'Antrean cetak dan keadaan tiap pekerjaan', pakai: 'cetak antrean', uraian: [], pilihan: {}, posisi: [0, 0], jalankan: antrean },
  { nama: 'cetak batal', ringkas: 'Membatalkan satu pekerjaan cetak', pakai: 'cetak batal ID', uraian: [['ID', 'lihat simpul cetak antrean']], pilihan: {}, posisi: [1, 1], jalankan: batal },
];

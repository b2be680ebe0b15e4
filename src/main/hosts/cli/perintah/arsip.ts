import { AppError } from '../../../../shared/errors.ts';
import type { Argumen, Dunia, Perintah } from '../dunia.ts';
import { susunTabel } from '../tabel.ts';

async function cariPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  const teks = a.posisi.join(' ');
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const saring = { ...(teks === '' ? {} : { teks }), ...(a.teks('kelompok') === null ? {} : { kelompokId: a.teks('kelompok')! }) };
    const hasil = await s.panggil('arsip.daftar', { saring, batas: 500 });
    if (a.json) d.keluar(`${JSON.stringify(hasil.baris)}\n`);
    else
      d.keluar(
        `${susunTabel(
          [
            { judul: 'ID', isi: (b) => b.id },
            { judul: 'NOMOR', isi: (b) => b.nomor },
            { judul: 'TANGGAL', isi: (b) => b.tanggal },
            { judul: 'NAMA', isi: (b) => b.nama ?? '-' },
            { judul: 'JENIS', isi: (b) => b.jenisNama },
          ],
          hasil.baris,
        )}\n${hasil.baris.length} dari ${hasil.jumlah} dokumen.\n`,
      );
  });
}

/** Saves one archived letter, or all letters of a batch as one file. */
function simpan(prosedur: 'arsip.isi' | 'kelompok.gabungan') {
  return async (d: Dunia, a: Argumen): Promise<void> => {
    const { apakahBerkas, denganAplikasi, tulisKe } = await import('../aplikasi.ts');
    const ke = a.jalur(a.wajib('ke'));
    const id = a.posisi[0]!;
    await denganAplikasi(d, a, { masuk: true }, async (s) => {
      const hasil = prosedur === 'arsip.isi' ? await s.panggil('arsip.isi', { id }) : await s.panggil('kelompok.gabungan', { kelompokId: id });
      if (!apakahBerkas(hasil)) throw new AppError('DALAM', 'Arsip tidak menjawab dengan berkas.');
      await tulisKe(ke, hasil.isi, a.ya('timpa'));
      d.keluar(a.json ? `${JSON.stringify({ nama: hasil.nama, mime: hasil.mime, ukuran: hasil.isi.length, ke })}\n` : `${hasil.nama} disimpan ke ${ke}.\n`);
    });
  };
}

/** What a file is, for people and (`--json`) for programs. Ends with 1 unless it is ours, unchanged, and every signature holds. */
async function periksaDokumenPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { bacaUnggahan, denganAplikasi } = await import('../aplikasi.ts');
  const berkas = await bacaUnggahan(a.jalur(a.posisi[0]!));
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const h = await s.panggil('dokumen.periksa', {}, berkas);
    if (h.asli) return d.keluar(a.json ? `${JSON.stringify(h)}\n` : `${h.kalimat.join('\n')}\n`);
    if (!a.json) d.keluar(`${h.kalimat.join('\n')}\n`);
    throw new AppError('ATURAN', h.asal === 'bukan' ? 'Berkas ini bukan surat kami.' : 'Berkas ini tidak dapat dipercaya begitu saja.', { dampak: 'Tidak ada yang diubah.', saran: 'Bandingkan dengan surat di arsip.', details: h });
  });
}

const PILIHAN_SIMPAN = {
  uraian: [
    ['--ke BERKAS', 'berkas tujuan'],
    ['--timpa', 'menimpa berkas yang sudah ada'],
  ],
  pilihan: { ke: { type: 'string' }, timpa: { type: 'boolean' } },
  posisi: [1, 1],
} as const satisfies Partial<Perintah>;

export const perintahArsip: readonly Perintah[] = [
  {
    nama: 'arsip cari',
    ringkas: 'Mencari dokumen di arsip digital',
    pakai: 'arsip cari [TEKS] [--kelompok ID]',
    uraian: [
      ['TEKS', 'nomor, nama, atau NIP'],
      ['--kelompok ID', 'hanya surat kelompok ini'],
    ],
    pilihan: { kelompok: { type: 'string' } },
    posisi: [0, 20],
    jalankan: cariPerintah,
  },
  {
    nama: 'arsip simpan',
    ringkas: 'Menyimpan satu dokumen arsip sebagai berkas',
    pakai: 'arsip simpan ID --ke BERKAS',
    ...PILIHAN_SIMPAN,
    jalankan: simpan('arsip.isi'),
  },
  {
    nama: 'periksa-dokumen',
    ringkas: 'Memeriksa sebuah berkas: surat kita atau bukan, ditandatangani siapa, berubah atau tidak',
    pakai: 'periksa-dokumen BERKAS',
    uraian: [['BERKAS', 'PDF yang diperiksa']],
    pilihan: {},
    posisi: [1, 1],
    jalankan: periksaDokumenPerintah,
  },
  {
    nama: 'arsip gabungan',
    ringkas: 'Menyimpan semua surat satu kelompok sebagai satu PDF',
    pakai: 'arsip gabungan KELOMPOK --ke BERKAS',
    ...PILIHAN_SIMPAN,
    jalankan: simpan('kelompok.gabungan'),
  },
];

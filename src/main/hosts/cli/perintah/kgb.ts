import { AppError } from '../../../../shared/errors.ts';
import type { Keluar } from '../../../../shared/contract.ts';
import { salahPakai, type Argumen, type Dunia, type Perintah } from '../dunia.ts';
import type { Sambungan } from '../aplikasi.ts';
import { ribuan, keluarkanDaftar, susunTabel } from '../tabel.ts';

type Baris = Keluar<'kgb.jatuhTempo'>['baris'][number];

function bulan(a: Argumen): string {
  const b = a.wajib('bulan');
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(b)) throw salahPakai('--bulan ditulis YYYY-MM, misalnya 2027-01.');
  return b;
}

/** The published shape of a line: these keys and no others. */
function barisJson(b: Baris) {
  const { nip, nama, jatuhTempo, tanggal, golongan, mkgTahun, mkgBulan, gajiLama, gajiBaru } = b;
  return { nip, nama, jatuhTempo, tanggal, golongan, mkgTahun, mkgBulan, gajiLama, gajiBaru, alasan: b.alasan.map(({ pesan, dasarHukum }) => ({ pesan, dasarHukum })) };
}

async function jatuhTempoPerintah(d: Dunia, a: Argumen): Promise<void> {
  const [{ denganAplikasi }, { tanggalDi }] = await Promise.all([import('../aplikasi.ts'), import('../../../lib/waktu.ts')]);
  const semua = a.ya('semua');
  // Everybody's next step does not depend on a month; without one it is seen from this month.
  const diminta = semua && a.teks('bulan') === null ? null : bulan(a);
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const bln = diminta ?? tanggalDi(s.app.aplikasi.config.jam(), 'Asia/Jakarta').slice(0, 7);
    const { baris, ringkas } = await s.panggil('kgb.jatuhTempo', { bulan: bln, semua, terlambat: a.ya('terlambat') });
    if (a.json) {
      d.keluar(`${JSON.stringify(baris.map(barisJson))}\n`);
      return;
    }
    const tabel = susunTabel(
      [
        { judul: 'NIP', isi: (b) => b.nip },
        { judul: 'NAMA', isi: (b) => b.nama },
        { judul: 'GOL', isi: (b) => b.golongan ?? '-' },
        { judul: 'TMT', isi: (b) => b.tanggal ?? '-' },
        { judul: 'MKG', isi: (b) => (b.mkgTahun === null ? '-' : `${b.mkgTahun} th ${b.mkgBulan} bl`) },
        { judul: 'GAJI LAMA', isi: (b) => ribuan(b.gajiLama), kanan: true },
        { judul: 'GAJI BARU', isi: (b) => ribuan(b.gajiBaru), kanan: true },
        { judul: 'KEADAAN', isi: keadaan },
      ],
      baris,
    );
    d.keluar(`${tabel}\n${ringkas.jatuhTempo} jatuh tempo, ${ringkas.tertahan} tertahan, ${ringkas.terlambat} terlambat, ${ringkas.sudahTerbit} sudah terbit.\n`);
  });
}

function keadaan(b: Baris): string {
  if (b.nomor !== null) return `terbit ${b.nomor}`;
  const alasan = b.alasan.find((x) => x.berat === (b.jatuhTempo ? 'peringatan' : 'tolak'))?.pesan ?? '';
  const pokok = b.jatuhTempo ? (b.terlambat ? 'terlambat' : 'jatuh tempo') : 'tertahan';
  return alasan === '' ? pokok : `${pokok}: ${alasan}`;
}

/** NIP as people know them to the ids of the due list. */
async function pilihNip(s: Sambungan, bln: string, hanya: string): Promise<string[]> {
  const nip = hanya
    .split(',')
    .map((n) => n.replaceAll(/\s/g, ''))
    .filter((n) => n !== '');
  const { baris } = await s.panggil('kgb.jatuhTempo', { bulan: bln });
  const id = new Map(baris.map((b) => [b.nip, b.pegawaiId]));
  const hilang = nip.filter((n) => !id.has(n));
  if (hilang.length > 0)
    throw new AppError('TIDAK_DITEMUKAN', `NIP ini tidak ada di daftar KGB ${bln}: ${hilang.join(', ')}.`, {
      dampak: 'Tidak ada surat yang dibuat.',
      saran: `Lihat daftarnya: simpul kgb jatuh-tempo --bulan ${bln}.`,
      details: hilang,
    });
  return nip.map((n) => id.get(n)!);
}

async function laporKelompok(d: Dunia, a: Argumen, s: Sambungan, kelompokId: string, dilewati: Keluar<'kgb.terbit'>['dilewati']): Promise<void> {
  const butir = await s.panggil('kelompok.butir', { kelompokId });
  const jadi = butir.filter((b) => b.keadaan === 'jadi').length;
  const gagal = butir.filter((b) => b.keadaan === 'gagal');
  if (a.json) {
    d.keluar(
      `${JSON.stringify({ kelompokId, jumlah: butir.length, jadi, gagal: gagal.length, butir: butir.map(({ nip, nama, keadaan: k, nomor, galat, dokumenId }) => ({ nip, nama, keadaan: k, nomor, galat, dokumenId })), dilewati })}\n`,
    );
    return;
  }
  d.keluar(
    susunTabel(
      [
        { judul: 'NOMOR', isi: (b) => b.nomor ?? '-' },
        { judul: 'NIP', isi: (b) => b.nip },
        { judul: 'NAMA', isi: (b) => b.nama },
        { judul: 'KEADAAN', isi: (b) => b.galat ?? b.keadaan },
        { judul: 'ID DOKUMEN', isi: (b) => b.dokumenId ?? '-' },
      ],
      butir,
    ),
  );
  if (dilewati.length > 0)
    d.keluar(
      `\nDilewati:\n${susunTabel(
        [
          { judul: 'NIP', isi: (b) => b.nip },
          { judul: 'NAMA', isi: (b) => b.nama },
          { judul: 'ALASAN', isi: (b) => b.alasan },
        ],
        dilewati,
      )}`,
    );
  d.keluar(`\nKelompok ${kelompokId}: ${jadi} surat jadi, ${gagal.length} gagal, ${dilewati.length} dilewati.\n`);
}

async function terbitPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  const bln = bulan(a);
  const penandatanganId = a.wajib('penandatangan');
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const hanya = a.teks('hanya');
    const mulai = await s.panggil('kgb.terbit', {
      bulan: bln,
      penandatanganId,
      hanya: hanya === null ? null : await pilihNip(s, bln, hanya),
      tanggalSurat: a.teks('tanggal'),
      kertas: a.teks('kertas') ?? 'F4',
      naskah: a.teks('naskah'),
      sertakanPeringatan: a.ya('sertakan-peringatan'),
    });
    await s.tunggu(mulai.tugasId);
    await laporKelompok(d, a, s, mulai.kelompokId, mulai.dilewati);
  });
}

async function lanjutkanPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  const kelompokId = a.posisi[0]!;
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const { tugasId } = await s.panggil('kelompok.lanjutkan', { kelompokId, ulangGagal: a.ya('ulang-gagal') });
    await s.tunggu(tugasId);
    await laporKelompok(d, a, s, kelompokId, []);
  });
}

async function kelompokPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const hasil = await s.panggil('kelompok.daftar', {});
    keluarkanDaftar(d, a, hasil, [
      { judul: 'ID', isi: (b) => b.id },
      { judul: 'JUDUL', isi: (b) => b.judul },
      { judul: 'JADI', isi: (b) => String(b.jadi), kanan: true },
      { judul: 'GAGAL', isi: (b) => String(b.gagal), kanan: true },
      { judul: 'ANTRI', isi: (b) => String(b.antri), kanan: true },
    ]);
  });
}

const BULAN = ['--bulan YYYY-MM', 'bulan kenaikan gaji, misalnya 2027-01'] as const;

export const perintahKgb: readonly Perintah[] = [
  {
    nama: 'kgb jatuh-tempo',
    ringkas: 'Yang KGB-nya jatuh tempo atau tertahan pada suatu bulan',
    pakai: 'kgb jatuh-tempo (--bulan YYYY-MM [--terlambat] | --semua)',
    uraian: [BULAN, ['--semua', 'KGB berikutnya setiap pegawai, kapan pun jatuhnya'], ['--terlambat', 'juga yang lewat dari bulan sebelumnya dan belum bersurat']],
    pilihan: { bulan: { type: 'string' }, semua: { type: 'boolean' }, terlambat: { type: 'boolean' } },
    posisi: [0, 0],
    jalankan: jatuhTempoPerintah,
  },
  {
    nama: 'kgb terbit',
    ringkas: 'Menerbitkan surat KGB: nomor, surat, riwayat, arsip',
    pakai: 'kgb terbit --bulan YYYY-MM --penandatangan ID [--hanya NIP,…] [--sertakan-peringatan]',
    uraian: [
      BULAN,
      ['--penandatangan ID', 'lihat simpul penandatangan'],
      ['--hanya NIP,…', 'hanya NIP ini'],
      ['--sertakan-peringatan', 'juga yang datanya bertanda peringatan'],
      ['--tanggal YYYY-MM-DD', 'tanggal surat; bawaan hari ini'],
      ['--kertas UKURAN', 'bawaan F4'],
      ['--naskah KODE', 'misalnya skgb-bookman; lihat simpul panggil naskah.daftar {}'],
    ],
    pilihan: {
      bulan: { type: 'string' },
      penandatangan: { type: 'string' },
      hanya: { type: 'string' },
      'sertakan-peringatan': { type: 'boolean' },
      tanggal: { type: 'string' },
      kertas: { type: 'string' },
      naskah: { type: 'string' },
    },
    posisi: [0, 0],
    jalankan: terbitPerintah,
  },
  {
    nama: 'kgb lanjutkan',
    ringkas: 'Melanjutkan kelompok surat yang terhenti',
    pakai: 'kgb lanjutkan ID [--ulang-gagal]',
    uraian: [
      ['ID', 'kelompok; lihat simpul kgb kelompok'],
      ['--ulang-gagal', 'juga yang gagal'],
    ],
    pilihan: { 'ulang-gagal': { type: 'boolean' } },
    posisi: [1, 1],
    jalankan: lanjutkanPerintah,
  },
  { nama: 'kgb kelompok', ringkas: 'Kelompok surat terbaru dan keadaannya', pakai: 'kgb kelompok', uraian: [], pilihan: {}, posisi: [0, 0], jalankan: kelompokPerintah },
];

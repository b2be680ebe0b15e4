import type { Entri } from '../../../../shared/contract/entri.ts';
import { salahPakai, type Argumen, type Dunia, type Perintah } from '../dunia.ts';
import { susunTabel } from '../tabel.ts';

async function kontrakPerintah(d: Dunia, a: Argumen): Promise<void> {
  const [{ kontrak }, { z }] = await Promise.all([import('../../../../shared/contract.ts'), import('zod')]);
  const cari = a.posisi[0]?.toLowerCase() ?? '';
  const entri = Object.entries(kontrak as Readonly<Record<string, Entri>>).filter(([nama, e]) => nama.toLowerCase().includes(cari) || e.ket.toLowerCase().includes(cari));
  if (a.ya('ringkas') && !a.json) {
    d.keluar(
      susunTabel(
        [
          { judul: 'PROSEDUR', isi: ([n]) => n },
          { judul: 'JENIS', isi: ([, e]) => e.jenis },
          { judul: 'IZIN', isi: ([, e]) => e.izin },
          { judul: 'KETERANGAN', isi: ([, e]) => e.ket },
        ],
        entri,
      ),
    );
    return;
  }
  const skema = (s: Entri['masuk'], io: 'input' | 'output'): unknown => z.toJSONSchema(s, { io, unrepresentable: 'any' });
  const isi = entri.map(([nama, e]) => ({
    nama,
    jenis: e.jenis,
    izin: e.izin,
    ket: e.ket,
    unggah: e.unggah,
    catat: e.catat,
    reads: e.reads,
    masuk: skema(e.masuk, 'input'),
    keluar: skema(e.keluar, 'output'),
  }));
  d.keluar(`${JSON.stringify(isi, null, 1)}\n`);
}

function uraiJson(teks: string): unknown {
  try {
    return JSON.parse(teks) as unknown;
  } catch {
    throw salahPakai('Masukan bukan JSON yang benar; apit dengan tanda petik tunggal, misalnya \'{"teks":"sari"}\'.');
  }
}

async function panggilPerintah(d: Dunia, a: Argumen): Promise<void> {
  const [{ entriMenurutNama }, { apakahBerkas, bacaUnggahan, denganAplikasi, tulisKe }] = await Promise.all([import('../../../../shared/contract.ts'), import('../aplikasi.ts')]);
  const [nama = '', masukan = '{}'] = a.posisi;
  const masuk = uraiJson(masukan);
  const unggah = a.teks('berkas');
  const berkas = unggah === null ? undefined : await bacaUnggahan(a.jalur(unggah));
  const publik = entriMenurutNama(nama)?.izin === 'publik';
  await denganAplikasi(d, a, { masuk: !publik }, async (s) => {
    const hasil = await s.panggilBebas(nama, masuk, berkas);
    if (!apakahBerkas(hasil)) {
      d.keluar(`${JSON.stringify(hasil, null, a.json ? 0 : 1)}\n`);
      return;
    }
    const ke = a.teks('ke');
    if (ke === null) throw salahPakai('Balasannya berkas; beri --ke BERKAS.');
    await tulisKe(a.jalur(ke), hasil.isi, a.ya('timpa'));
    d.keluar(`${JSON.stringify({ nama: hasil.nama, mime: hasil.mime, ukuran: hasil.isi.length, ke: a.jalur(ke) }, null, a.json ? 0 : 1)}\n`);
  });
}

export const perintahDasar: readonly Perintah[] = [
  {
    nama: 'kontrak',
    ringkas: 'Semua prosedur dengan hak dan JSON Schema masukan dan keluarannya',
    pakai: 'kontrak [KATA] [--ringkas]',
    uraian: [
      ['KATA', 'hanya yang nama atau keterangannya memuat kata ini'],
      ['--ringkas', 'tabel nama, jenis, hak, keterangan saja, tanpa JSON Schema'],
    ],
    pilihan: { ringkas: { type: 'boolean' } },
    posisi: [0, 1],
    jalankan: kontrakPerintah,
  },
  {
    nama: 'panggil',
    ringkas: 'Memanggil satu prosedur dengan masukan JSON',
    pakai: "panggil PROSEDUR ['JSON'] [--berkas BERKAS] [--ke BERKAS]",
    uraian: [
      ['--berkas BERKAS', 'berkas yang diunggah'],
      ['--ke BERKAS', 'tempat menyimpan balasan yang berupa berkas'],
      ['--timpa', 'menimpa berkas yang sudah ada'],
    ],
    pilihan: { berkas: { type: 'string' }, ke: { type: 'string' }, timpa: { type: 'boolean' } },
    posisi: [1, 2],
    jalankan: panggilPerintah,
  },
];

import type { Argumen, Dunia, Perintah } from '../dunia.ts';
import { keluarkanDaftar, susunTabel } from '../tabel.ts';

async function cariPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const hasil = await s.panggil('pegawai.cari', { teks: a.posisi.join(' '), batas: 50 });
    if (a.json) d.keluar(`${JSON.stringify(hasil)}\n`);
    else
      d.keluar(
        hasil.length === 0
          ? 'Tidak ada yang cocok.\n'
          : susunTabel(
              [
                { judul: 'NIP', isi: (b) => b.nip },
                { judul: 'NAMA', isi: (b) => b.nama },
                { judul: 'GOL', isi: (b) => b.golongan ?? '-' },
                { judul: 'JABATAN', isi: (b) => b.jabatan ?? '-' },
                { judul: 'UNIT', isi: (b) => b.unit ?? '-' },
              ],
              hasil,
            ),
      );
  });
}

async function penandatanganPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const hasil = await s.panggil('pengaturan.penandatangan', {});
    keluarkanDaftar(d, a, hasil, [
      { judul: 'ID', isi: (b) => b.id },
      { judul: 'NAMA', isi: (b) => b.nama },
      { judul: 'JABATAN', isi: (b) => b.jabatan },
      { judul: 'BERLAKU', isi: (b) => `${b.berlakuMulai} s.d. ${b.berlakuSampai ?? 'sekarang'}` },
    ]);
  });
}

export const perintahPegawai: readonly Perintah[] = [
  { nama: 'cari', ringkas: 'Mencari pegawai menurut nama, NIP atau NIK', pakai: 'cari TEKS', uraian: [['TEKS', 'potongan nama, NIP, atau NIK']], pilihan: {}, posisi: [1, 20], jalankan: cariPerintah },
  { nama: 'penandatangan', ringkas: 'Daftar pejabat penandatangan dan ID-nya', pakai: 'penandatangan', uraian: [], pilihan: {}, posisi: [0, 0], jalankan: penandatanganPerintah },
];

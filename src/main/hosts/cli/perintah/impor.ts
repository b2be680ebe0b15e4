import { AppError } from '../../../../shared/errors.ts';
import type { Keluar } from '../../../../shared/contract.ts';
import type { Argumen, Dunia, Perintah } from '../dunia.ts';

type Impor = Keluar<'impor.lihat'>;

function wajibDapatDijalankan(i: Impor): void {
  if (i.keadaan === 'perlu_dipilih') {
    const ragu = i.kepala.filter((k) => k.yakin === 'perlu_dipilih').map((k) => k.teks);
    throw new AppError('MASUKAN', `Kolom ini belum pasti artinya: ${ragu.join(', ')}.`, {
      dampak: 'Belum ada yang ditulis.',
      saran: `Tetapkan di layar Impor, atau: simpul panggil impor.petakan '{"id":"${i.id}","pemetaan":[…]}', lalu impor.jalankan.`,
      details: { imporId: i.id, kepala: i.kepala.filter((k) => k.yakin === 'perlu_dipilih'), sasaran: i.sasaran },
    });
  }
  if (i.keadaan === 'gagal')
    throw new AppError('BERKAS_RUSAK', i.galat ?? 'Berkas tidak dapat dibaca.', { dampak: 'Belum ada yang ditulis.', saran: 'Simpan ulang berkasnya sebagai xlsx lalu ulangi.' });
}

function ringkasan(i: Impor): string {
  const j = i.jumlah;
  const angka = `${i.namaBerkas}: ${j.baca} baris dibaca, ${j.baru} baru, ${j.berubah} berubah, ${j.sama} sama, ${j.gabung} digabung, ${j.salah} salah, ${j.kosong} kosong.`;
  const masalah = i.ringkasMasalah.slice(0, 15).map((m) => `  ${String(m.jumlah).padStart(5)}  ${m.berat === 'galat' ? 'salah     ' : 'peringatan'}  ${m.pesan}`);
  return [angka, ...masalah, ''].join('\n');
}

async function imporPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { bacaUnggahan, denganAplikasi } = await import('../aplikasi.ts');
  const berkas = await bacaUnggahan(a.jalur(a.posisi[0]!));
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const { tugasId, imporId } = await s.panggil('impor.periksa', { unitIndukId: a.teks('unit') }, berkas);
    await s.tunggu(tugasId);
    let hasil = await s.panggil('impor.lihat', { id: imporId });
    wajibDapatDijalankan(hasil);
    const cobaSaja = a.ya('uji-coba');
    if (!cobaSaja) {
      await s.tunggu((await s.panggil('impor.jalankan', { id: imporId })).tugasId);
      hasil = await s.panggil('impor.lihat', { id: imporId });
    }
    if (a.json) d.keluar(`${JSON.stringify({ ...hasil, ujiCoba: cobaSaja })}\n`);
    else
      d.keluar(
        `${ringkasan(hasil)}${cobaSaja ? 'Uji coba: belum ada yang ditulis.\n' : `Selesai${hasil.jumlah.salah > 0 ? '; baris salah dilewati (unduh: simpul panggil impor.unduhSalah)' : ''}.\n`}`,
      );
  });
}

export const perintahImpor: readonly Perintah[] = [
  {
    nama: 'impor',
    ringkas: 'Mengimpor daftar pegawai dari xlsx, xls atau csv',
    pakai: 'impor BERKAS [--uji-coba] [--unit ID]',
    uraian: [
      ['--uji-coba', 'hanya menguji, tidak menulis'],
      ['--unit ID', 'unit kerja tempat unit dari berkas dicari dan dibuat'],
    ],
    pilihan: { 'uji-coba': { type: 'boolean' }, unit: { type: 'string' } },
    posisi: [1, 1],
    jalankan: imporPerintah,
  },
];

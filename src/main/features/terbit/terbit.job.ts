import { z } from 'zod';
import { zId } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { tulis } from '../../db/tulis.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { butirBerikut, gagalkanButir, hitungButir, type ButirKerja } from './butir.ts';
import { bacaJalur } from './daftar-jalur.ts';
import { mesinUntuk } from '../naskah/mesin.ts';
import { beriNomor, buatSurat, catatTerbit, periksaAntri, type AlatTerbit, type SuratJadi } from './terbit.ts';
import { sapuSisaBerkas, tulisBanyakBerkas, type PenulisBerkas } from './tulis-berkas.ts';

/** Small enough that a transaction stays under 50 ms, large enough that fsync costs are shared. */
const PER_POTONG = 32;
/** A record that is being changed all the time is not chased for ever. */
const PUTARAN_MAKS = 3;

const zMasuk = z.object({ kelompokId: z.array(zId).min(1) });

export const tugasTerbit = defineJob({
  jenis: 'terbit',
  judul: 'Menerbitkan surat',
  masuk: zMasuk,
  lanjutSendiri: true,
  jalankan: (ctx, masuk) => terbitkan(ctx, masuk.kelompokId),
});

/** Issues what is left of these batches, in order. Safe to kill at any instant and to run twice at once. */
export async function terbitkan(ctx: KonteksTugas, kelompokId: readonly string[], tulisBerkas: PenulisBerkas = tulisBanyakBerkas): Promise<{ jumlah: number; jadi: number; gagal: number; kelompokId: string }> {
  const lapor = (): void => {
    const h = kelompokId.map((k) => hitungButir(ctx.basis, k));
    const jumlah = (k: 'jumlah' | 'jadi' | 'gagal'): number => h.reduce((n, x) => n + x[k], 0);
    ctx.lapor({ sudah: jumlah('jadi') + jumlah('gagal'), jumlah: jumlah('jumlah'), gagal: jumlah('gagal'), pesan: `${jumlah('jadi')} surat jadi` });
  };
  await sapuSisaBerkas(tempat(ctx.folder).berkas, ctx.now());
  lapor();
  for (const id of kelompokId) await terbitkanKelompok(ctx, id, tulisBerkas, lapor);
  const terakhir = kelompokId.at(-1)!;
  const h = hitungButir(ctx.basis, terakhir);
  return { jumlah: h.jumlah, jadi: h.jadi, gagal: h.gagal, kelompokId: terakhir };
}

async function terbitkanKelompok(ctx: KonteksTugas, kelompokId: string, tulisBerkas: PenulisBerkas, lapor: () => void): Promise<void> {
  const jalur = bacaJalur(ctx.basis, kelompokId, ctx.folderSumber);
  const folderBerkas = tempat(ctx.folder).berkas;
  const a: AlatTerbit = {
    penulis: ctx.penulis, pelaku: ctx.pelaku, dek: ctx.dek, jalur, versi: ctx.versi, hariIni: ctx.hariIni(), now: () => ctx.now(),
    mesin: mesinUntuk({ folderBerkas, folderSumber: ctx.folderSumber, dek: ctx.dek }, jalur.pilihan.lambang, jalur.pilihan.garuda),
  };
  for (let putaran = 0; putaran < PUTARAN_MAKS; putaran++) {
    await satuPutaran(ctx, a, kelompokId, folderBerkas, tulisBerkas, lapor);
    if (butirBerikut(ctx.basis, kelompokId, 0, 1).length === 0) return;
  }
  tulis(ctx.penulis, { prosedur: 'terbit', pelaku: ctx.pelaku, now: ctx.now() }, (tx) => {
    for (const b of butirBerikut(tx, kelompokId, 0, 20_000)) {
      if (b.keadaan === 'antri') gagalkanButir(tx, b.id, 'Data pegawai ini sedang diubah orang lain. Ulangi setelah selesai.', `/pegawai/${b.pegawaiId}`);
    }
  });
}

/**
 * One pass over the batch. While the files of a chunk are on their way to the disk the next chunk is checked, numbered
 * and drawn; a chunk is recorded only after its files are durable.
 */
async function satuPutaran(ctx: KonteksTugas, a: AlatTerbit, kelompokId: string, folder: string, tulisBerkas: PenulisBerkas, lapor: () => void): Promise<void> {
  let jalan: Promise<readonly SuratJadi[]> = Promise.resolve([]);
  const tuntaskan = async (): Promise<void> => {
    const sebelum = jalan;
    jalan = Promise.resolve([]);
    catatTerbit(a, await sebelum);
    lapor();
  };
  try {
    for (let setelah = 0; !ctx.dibatalkan(); ) {
      const potong = butirBerikut(ctx.basis, kelompokId, setelah, PER_POTONG);
      if (potong.length === 0) break;
      setelah = potong.at(-1)!.urut;
      const jadi = gambarPotong(ctx, a, potong);
      await tuntaskan();
      jalan = tulisBerkas(folder, jadi).then(() => jadi);
      jalan.catch(() => undefined);
    }
  } catch (galat) {
    // What already lies safely on disk is recorded; the first error is the one that counts.
    await tuntaskan().catch(() => undefined);
    throw galat;
  }
  await tuntaskan();
  if (ctx.dibatalkan() && butirBerikut(ctx.basis, kelompokId, 0, 1).length > 0) throw dibatalkan(ctx, kelompokId);
}

function gambarPotong(ctx: KonteksTugas, a: AlatTerbit, potong: readonly ButirKerja[]): SuratJadi[] {
  const { lolos, gagal } = periksaAntri(a, potong.filter((b) => b.keadaan === 'antri'));
  const bernomor = [...potong.filter((b) => b.keadaan === 'bernomor'), ...beriNomor(a, lolos, gagal)];
  const jadi: SuratJadi[] = [];
  for (const b of bernomor) {
    if (ctx.dibatalkan()) break;
    const s = buatSurat(a, b);
    if (s !== null) jadi.push(s);
  }
  return jadi;
}

function dibatalkan(ctx: KonteksTugas, kelompokId: string): AppError {
  const { jadi, antri } = hitungButir(ctx.basis, kelompokId);
  return new AppError('DIBATALKAN', `Penerbitan dihentikan: ${jadi} surat jadi, ${antri} belum.`, {
    dampak: 'Surat yang jadi tetap sah dan tersimpan. Nomor yang sudah diberikan tetap milik suratnya.',
    saran: 'Lanjutkan dari daftar kelompok, atau batalkan sisanya.',
  });
}

import { portsUji, type AplikasiUji } from './aplikasi.ts';

/** A backup by the button into the folder `ke`; returns where it stands once it is verified. */
export async function cadangkan(uji: AplikasiUji, ke: string): Promise<string> {
  const { tugasId } = await uji.panggil('administrator', 'cadangan.buat', { ke });
  return ((await uji.buka.pelari.tunggu(tugasId)) as { tempat: string }).tempat;
}

/** The secret of the machine the test application lives on. */
export async function rahasiaMesin(uji: AplikasiUji): Promise<Buffer> {
  return Buffer.from((await portsUji(uji.folder).rahasia.ambil('mesin'))!, 'base64');
}

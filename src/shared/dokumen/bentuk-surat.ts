import { z } from 'zod';
import { skemaKop, skemaTandaTangan, type Blok } from './blok.ts';
import { skemaKertas, skemaTepi } from './kertas.ts';
import { skemaKeluargaHuruf } from './naskah.ts';
import { nipBerspasi } from './teks.ts';

/** What the office decides once: paper, head, place, signer. Comes from settings and resources/naskah, not from the employee. */
export const skemaBentukSurat = z.object({
  kertas: skemaKertas,
  tepi: skemaTepi,
  keluarga: skemaKeluargaHuruf,
  ukuran: z.number().min(8).max(13),
  spasi: z.number().min(0.9).max(2),
  kop: skemaKop,
  tempat: z.string().min(1),
  penandatangan: z.object({
    jabatan: skemaTandaTangan.shape.jabatan,
    nama: z.string().min(1),
    pangkat: z.string(),
    /** null for a head of region, who signs without NIP. */
    nip: z.string().nullable(),
  }),
  tembusan: z.array(z.string()).readonly(),
  kaki: z.array(z.string()).readonly().optional(),
});
export type BentukSurat = z.infer<typeof skemaBentukSurat>;

/** Address of the verification page without the token, and the token of this document. */
export const skemaVerifikasi = z.object({ alamat: z.url(), token: z.string().min(8) });
export type Verifikasi = z.infer<typeof skemaVerifikasi>;

/** The signature block of the office's signer with the verification QR at its left. */
export function tandaTangan(bentuk: BentukSurat, v: Verifikasi): Blok {
  const { penandatangan: p } = bentuk;
  return {
    jenis: 'tanda-tangan',
    mulaiMm: 77,
    pembuka: [],
    jabatan: p.jabatan,
    ruangMm: 20,
    nama: p.nama,
    keterangan: [...(p.pangkat === '' ? [] : [p.pangkat]), ...(p.nip === null ? [] : [`NIP\u00a0${nipBerspasi(p.nip)}`])],
    qr: { isi: `${v.alamat}/${v.token}`, sisiMm: 22, keterangan: ['Periksa keaslian surat ini:', v.alamat, `Kode: ${v.token}`] },
  };
}

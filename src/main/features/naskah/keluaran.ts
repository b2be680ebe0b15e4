import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { tulisDocx } from '../../docx/tulis.ts';
import { buatPdf, type MesinPdf } from '../../pdf/mesin.ts';
import type { MetaPdf } from '../../pdf/meta.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document as the file that was asked for; `nama` without ending. */
export async function keluaranNaskah(mesin: MesinPdf, naskah: Naskah, meta: MetaPdf, nama: string, sebagai: 'pdf' | 'docx'): Promise<BerkasIsi> {
  if (sebagai === 'pdf') return { nama: `${nama}.pdf`, mime: 'application/pdf', isi: new Uint8Array(buatPdf(mesin, [naskah], meta)) };
  return { nama: `${nama}.docx`, mime: DOCX, isi: await tulisDocx(naskah, (kunci) => (mesin.punyaGambar(kunci) ? mesin.gambar(kunci).asli : null)) };
}

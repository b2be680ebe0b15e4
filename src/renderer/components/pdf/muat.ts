import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import alamatPekerja from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = alamatPekerja;

/** Opens a PDF in the worker. No eval and no wasm: the content security policy allows neither. */
export async function muatPdf(isi: Uint8Array): Promise<{ readonly dokumen: PDFDocumentProxy; tutup(): void }> {
  const tugas = getDocument({ data: isi.slice(), useWasm: false, useSystemFonts: true });
  const dokumen = await tugas.promise;
  return { dokumen, tutup: () => void tugas.destroy() };
}

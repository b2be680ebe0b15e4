import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';

/** One worker for all documents; a document that is closed does not end it. */
const pekerja = PDFWorker.create({ port: new Worker(new URL('./pekerja.ts', import.meta.url), { type: 'module' }) });

/** Opens a PDF in the worker. No eval and no wasm: the content security policy allows neither. */
export async function muatPdf(isi: Uint8Array): Promise<{ readonly dokumen: PDFDocumentProxy; tutup(): void }> {
  const tugas = getDocument({ data: isi.slice(), worker: pekerja, useWasm: false, useSystemFonts: true });
  const dokumen = await tugas.promise;
  return { dokumen, tutup: () => void tugas.destroy() };
}

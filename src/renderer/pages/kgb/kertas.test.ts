import { expect, test } from 'vitest';
import { kertasSurat, namaPendekKertas } from './kertas.ts';

const kertas = (kode: string, nama: string, lebarMm: number, tinggiMm: number) => ({ kode, nama, lebarMm, tinggiMm });

test('surat KGB hanya ditawarkan di kertas surat: bukan kartu, bukan A5', () => {
  const semua = [
    kertas('A4', 'A4', 210, 297), kertas('A5', 'A5', 148, 210), kertas('F4', 'F4 (folio Indonesia)', 215, 330), kertas('FOLIO', 'Folio 210 × 330', 210, 330),
    kertas('ID1', 'Kartu ID-1', 85.6, 53.98), kertas('LEGAL', 'Legal', 215.9, 355.6), kertas('LETTER', 'Letter', 215.9, 279.4),
  ];
  expect(kertasSurat(semua).map((k) => namaPendekKertas(k.nama))).toEqual(['A4', 'F4', 'Folio', 'Legal', 'Letter']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { susunAturan, type AturanBerlaku, type BerkasAturan } from '../../src/shared/domain/aturan.ts';

const FOLDER = new URL('../../resources/aturan/', import.meta.url);

/** All rule files that ship with the product. */
export function berkasAturanBawaan(): readonly BerkasAturan[] {
  return readdirSync(FOLDER)
    .filter((n) => n.endsWith('.json'))
    .map((n) => JSON.parse(readFileSync(new URL(n, FOLDER), 'utf8')) as BerkasAturan);
}

/** The shipped rules as they stand on a date. */
export function aturanBawaan(tanggal = '2026-06-01'): AturanBerlaku {
  return susunAturan(berkasAturanBawaan(), tanggal);
}

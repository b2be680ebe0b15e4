import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const akar = dirname(dirname(fileURLToPath(import.meta.url)));

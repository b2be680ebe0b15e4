// Restores a backup and dies at the n-th rename of the swap, as a power cut would.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [, , dari, ke, rahasia, putus] = process.argv;
const asli = fs.renameSync;
let kali = 0;
let menukar = false;
fs.renameSync = (a, b) => {
  if (String(b).endsWith('SIAP-DITUKAR')) menukar = true;
  else if (menukar && kali++ === Number(putus)) process.exit(9);
  asli(a, b);
};
syncBuiltinESMExports();
const { pulihkanCadangan } = await import('../../src/main/features/cadangan/pulih.ts');
const kunci = Buffer.from(rahasia!, 'base64');
await pulihkanCadangan({ dari: dari!, ke: ke!, rahasia: [kunci], kode: null, rahasiaTujuan: kunci, now: Date.UTC(2026, 10, 23, 3) });

// A process of its own that opens a data folder with everything that runs by itself: it goes on with the print orders it
// finds there. A test can kill it at any instant: node cetak-proses.ts FOLDER NOW
import { createApp } from '../../src/main/app.ts';
import { konfigurasiUji, portsUji } from './aplikasi.ts';

const [folder = '', now = '0'] = process.argv.slice(2);
const app = await createApp({ ...konfigurasiUji(folder, () => Number(now)), penjadwal: true }, portsUji(folder), { diam: true });
if (app.aplikasi.keadaan.jenis !== 'siap') throw new Error('folder tidak terbuka');
process.stdout.write('siap\n');
setInterval(() => undefined, 1000);

// A process of its own that prints on controlled paper, job after job: reserve, send, confirm. A test can kill it at any
// instant: node kendali-proses.ts FOLDER KUNCI KERTAS PEKERJAAN LEMBAR
import { setTimeout as tunda } from 'node:timers/promises';
import { tulis, type Penulis, type WriteDb } from '../../src/main/db/tulis.ts';
import { tempat } from '../../src/main/config.ts';
import { bukaBasisData } from '../../src/main/db/buka.ts';
import { lembarDipesan } from '../../src/main/features/kendali/lembar.ts';
import { pesanLembar } from '../../src/main/features/kendali/pesan.ts';
import { sahkanLembar } from '../../src/main/features/kendali/sahkan.ts';
import { idBaru, idKeTeks } from '../../src/main/lib/id.ts';

const [folder = '', dek = '', kertas = '', pekerjaan = '0', lembar = '0', now = '0'] = process.argv.slice(2);
const basis = bukaBasisData(tempat(folder).basisData, Buffer.from(dek, 'hex'));
const penulis: Penulis = { basis, turunan: [], siar: () => undefined };
const meja = <T>(fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T => tulis(penulis, { prosedur: 'uji.cetak', pelaku: { penggunaId: null, nama: 'Uji' }, now: Number(now) }, fn);

for (let i = 0; i < Number(pekerjaan); i++) {
  const pekerjaanId = idKeTeks(idBaru());
  const jumlah = Number(lembar);
  meja((tx) => pesanLembar(tx, { kertas, jumlah, pekerjaanId, alasanLompat: 'pencetak kedua memakai baki lain', dokumen: Array.from({ length: jumlah }, () => idKeTeks(idBaru())) }));
  process.stdout.write('dipesan\n');
  // The printer works.
  await tunda(15);
  const isi = lembarDipesan(basis, pekerjaanId);
  meja((tx) => sahkanLembar(tx, { pekerjaanId, seriAwal: isi[0]!.seri, seriAkhir: isi.at(-1)!.seri }));
  process.stdout.write('sah\n');
}
basis.tutup();

// The provider in a process of its own, so that its signing is not counted as ours.
import { jalankanSimulator } from '../../test/support/simulator-bsre.ts';
import { NIK_UJI, PASSPHRASE_UJI } from '../../test/support/tte-uji.ts';

const sim = await jalankanSimulator();
await sim.tambah({ nik: NIK_UJI, nama: 'Contoh Kepala', passphrase: PASSPHRASE_UJI });
process.stdout.write(`${JSON.stringify({ alamat: sim.alamat, akarPem: sim.akarPem, pengguna: sim.pengguna, sandi: sim.sandi })}\n`);

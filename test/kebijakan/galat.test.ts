import { expect, it } from 'vitest';
import { baca, sumber, tanpaKomentar } from './sumber.ts';

/** Screens that read `.message`, each with what it is there. Everything else shows an error with `GalatNotice`. */
const BOLEH: Readonly<Record<string, string>> = {
  'src/renderer/lib/galat.ts': 'satu-satunya tempat yang membaca pesan galat',
  'src/renderer/components/formulir/Medan.tsx': 'pesan medan dari skema',
  'src/renderer/components/formulir/FormPanel.tsx': 'pesan medan dari skema',
  'src/renderer/pages/riwayat/MedanKolom.tsx': 'pesan medan dari skema',
  'src/renderer/pages/riwayat/skema.ts': 'pesan medan dari skema',
  'src/renderer/pages/riwayat/tempel.ts': 'pesan medan dari skema',
  'src/renderer/pages/aturan/FormAturan.tsx': 'pesan medan dari skema',
  'src/renderer/pages/instansi/MedanBaris.tsx': 'pesan medan dari skema',
};

it('layar tidak menampilkan pesan galat mentah: setiap galat disertai dampak, saran, dan kodenya', () => {
  const pola = /\.message\b|\.stack\b|String\((e|err|error|galat)\)|\$\{(e|err|error|galat)\}/;
  const salah = sumber('src/renderer').filter((p) => !Object.hasOwn(BOLEH, p) && pola.test(tanpaKomentar(baca(p))));
  expect(salah).toEqual([]);
});

it('pengecualiannya masih ada gunanya, dan hanya membaca pesan medan', () => {
  for (const [p, sebab] of Object.entries(BOLEH)) {
    const isi = tanpaKomentar(baca(p));
    expect([p, /\.message\b/.test(isi)]).toEqual([p, true]);
    if (sebab.startsWith('pesan medan')) expect([p, /\bgalat\.message\b|AppError.*\.message/.test(isi)]).toEqual([p, false]);
  }
});

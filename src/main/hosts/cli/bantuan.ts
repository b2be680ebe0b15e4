import type { Perintah } from './dunia.ts';

const kolom = (baris: readonly (readonly [string, string])[]): string => {
  const lebar = Math.max(...baris.map(([a]) => a.length));
  return baris.map(([a, b]) => `  ${a.padEnd(lebar)}  ${b}`).join('\n');
};

const UMUM = [
  ['--data FOLDER', 'folder data (atau SIMPUL_DATA; bawaan: folder data di tempat Anda berdiri)'],
  ['--json', 'keluaran JSON untuk naskah'],
  ['--help', 'petunjuk perintah ini'],
] as const;

export function bantuanUmum(daftar: readonly Perintah[]): string {
  return `Simpul ASN dari baris perintah.

Pakai: simpul PERINTAH [pilihan]

${kolom(daftar.map((p) => [p.nama, p.ringkas] as const))}

Pilihan semua perintah:
${kolom(UMUM)}

Masuk dengan peubah lingkungan SIMPUL_PENGGUNA dan SIMPUL_SANDI.
Kode keluar: 0 berhasil, 1 gagal dengan sebab yang disebutkan, 2 salah pakai.
Petunjuk satu perintah: simpul bantuan PERINTAH
`;
}

export function bantuanPerintah(p: Perintah): string {
  return `${p.ringkas}

Pakai: simpul ${p.pakai}

${kolom([...p.uraian, ...UMUM])}
`;
}

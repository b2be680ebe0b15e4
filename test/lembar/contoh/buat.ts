// Makes the synthetic sample lists beside this file: node test/lembar/contoh/buat.ts
import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';

type Sel = string | number | boolean | Date | null;

const KEPALA = [
  'No', 'NIP', 'Nama Lengkap(Dengan Gelar)', 'Nama Lengkap(Tanpa Gelar)', 'Jenis Kelamin', 'Tanggal Lahir', 'Agama', 'Status Pegawai', 'Jenis Pegawai',
  'Golongan Pangkat', 'TMT', 'Masa Kerja Gol Thn', 'Masa Kerja Gol Bln', 'Jabatan Tambahan', 'TMT_2', 'Jabatan Fungsional', 'TMT_4', 'Jenjang Pendidikan',
  'Subag/Unit Kerja', 'Unit/Unit Kerja Induk', 'NIK', 'No HP', 'NIP', 'Agama_2', 'Gaji Pokok', 'TMT KGB Terakhir', 'No SK KGB', 'Unit Statistik', 'Tanggal Masuk',
] as const;

const dua = (n: number): string => String(n).padStart(2, '0');

interface Orang {
  readonly nip: string;
  readonly nama: string;
  readonly jk: string;
  readonly lahir: string;
  readonly nik: string;
}

/** Synthetic people only: 'Contoh …' and serial numbers from 900 on. */
function orang(i: number): Orang {
  const [t, b, h] = [1970 + (i % 25), 1 + (i % 12), 1 + (i % 28)];
  const perempuan = i % 2 === 1;
  const nip = `${t}${dua(b)}${dua(h)}${t + 25}03${perempuan ? 2 : 1}${900 + (i % 90)}`;
  const nik = `357101${dua(perempuan ? h + 40 : h)}${dua(b)}${dua(t % 100)}${String(9000 + i)}`;
  return { nip, nama: `Contoh Pegawai ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}${i}`, jk: perempuan ? 'P' : 'L', lahir: `${dua(h)}-${dua(b)}-${t}`, nik };
}

function biasa(i: number): Sel[] {
  const o = orang(i);
  return [
    i + 1, o.nip, `${o.nama}, S.Kom.`, o.nama.toUpperCase(), o.jk, o.lahir, 'Islam', 'PNS', 'Tendik', 'III/b - Penata Muda Tk. I', '01/04/2021', '8', '1', '', '',
    'Pranata Komputer Ahli Pertama', '2021-05-01', 'S-1', `Subbag ${i % 5}`, 'Dinas Contoh A', o.nik, `0812000000${dua(i)}`, o.nip, 'ISLAM', '3.089.900', '01-03-2023', `822/${i}/2023`, 'UK-1', '01-03-2019',
  ];
}

function ubah(i: number, ganti: Partial<Record<number, Sel>>): Sel[] {
  return biasa(i).map((sel, kolom) => (kolom in ganti ? (ganti[kolom] ?? null) : sel));
}

const [NIP, NAMA, POLOS, JK, LAHIR, AGAMA, STATUS, JENIS, GOL, TMT, MKT, MKB, TAMBAHAN, TMT2, JAB, TMT4, DIDIK] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
const [NIK, HP, NIP2, AGAMA2, GAJI, KGB] = [20, 21, 22, 23, 24, 25];

function jebakan(): Sel[][] {
  const kosong = KEPALA.map((): Sel => null);
  return [
    ubah(40, { [NIP]: 1.98505e17, [NIP2]: '' }),
    ubah(41, { [NIP]: '1.98505E+17', [NIP2]: '' }),
    ubah(42, { [NIP]: 1.98505e17 }),
    ubah(43, { [NIP]: ` ${orang(43).nip.slice(0, 8)} ${orang(43).nip.slice(8, 14)} ${orang(43).nip.slice(14, 15)} ${orang(43).nip.slice(15)} ` }),
    ubah(44, { [NIP]: orang(44).nip.replace(/^(.{8})(.{6})(.)(.{3})$/, '$1.$2.$3.$4') }),
    ubah(45, { [NIP]: '1970011398903200 2', [NIP2]: '' }),
    ubah(46, { [NIP]: 0, [NIP2]: '0' }),
    ubah(47, { [NIP]: '-', [NIP2]: '' }),
    kosong,
    ubah(48, { [LAHIR]: `5 ${['Januari', 'Mei'][1]} 1985`, [AGAMA]: 'Kristen Protestan', [AGAMA2]: 'Kristen' }),
    ubah(49, { [LAHIR]: `${orang(49).lahir.slice(0, 6)}${orang(49).lahir.slice(8)}`, [AGAMA]: 'Katholik', [AGAMA2]: 'Katolik' }),
    ubah(50, { [TMT]: '2021-04-01 00:00:00', [TMT4]: new Date('2021-05-01T00:00:00Z') }),
    ubah(51, { [TMT]: '1 April 2021', [GOL]: 'Pembina (IV/a)' }),
    ubah(52, { [TMT]: 44_287, [GOL]: 'III D' }),
    ubah(53, { [TMT]: '13/25/2021' }),
    ubah(54, { [TMT]: '04/25/2021' }),
    ubah(55, { [GOL]: 'Gol. III/e' }),
    ubah(56, { [STATUS]: 'PPPK Paruh Waktu', [JENIS]: 'PPPK', [GOL]: 'IX', [TMT]: '01/03/2024', [DIDIK]: 'D-III', [NIP]: '199505052024212001', [NIP2]: '', [JK]: 'P', [LAHIR]: '05-05-1995', [NIK]: '-' }),
    ubah(57, { [TAMBAHAN]: 'Plt. Kepala Bidang MutasiBadan Contoh', [TMT2]: '01/02/2024' }),
    ubah(58, { [TAMBAHAN]: '-', [TMT2]: '-', [JAB]: 'Guru Muda', [DIDIK]: 'S2' }),
    ubah(59, { [MKT]: '', [MKB]: '' }),
    ubah(60, { [AGAMA]: 'Islm', [AGAMA2]: '' }),
    ubah(61, { [AGAMA]: 'Hindu', [AGAMA2]: 'Budha' }),
    ubah(62, { [HP]: 81_200_000_062, [NIK]: 3.57101e15 }),
    ubah(63, { [GAJI]: 'Rp 3.089.900,-', [KGB]: '00-00-0000' }),
    biasa(1),
    ubah(2, { [GOL]: 'III/c', [TMT]: '01/04/2025', [MKT]: '12', [JAB]: 'Pranata Komputer Ahli Muda', [TMT4]: '2025-05-01', [GAJI]: '3.300.000' }),
    ubah(3, { [NAMA]: 'Lain Sekali Orangnya', [POLOS]: 'LAIN SEKALI ORANGNYA' }),
    ubah(4, { [AGAMA]: 'Hindu', [AGAMA2]: 'Hindu' }),
    [...KEPALA],
    [null, null, 'Kepala Badan Contoh', ...KEPALA.slice(3).map((): Sel => null)],
  ];
}

function semua(): Sel[][] {
  const judul: Sel[][] = [['DAFTAR NOMINATIF PEGAWAI'], ['PEMERINTAH KOTA CONTOH'], [], [...KEPALA], KEPALA.map((_, i) => i + 1)];
  return [...judul, ...Array.from({ length: 36 }, (_, i) => biasa(i)), ...jebakan()];
}

function keCsv(sel: Sel): string {
  const teks = sel instanceof Date ? sel.toISOString().slice(0, 10) : sel === null ? '' : typeof sel === 'number' && sel > 1e12 ? sel.toExponential().replace('e+', 'E+') : String(sel);
  return /[",\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks;
}

const baris = semua();
const lebar = KEPALA.length;
const penuh = baris.map((b) => Array.from({ length: lebar }, (_, i): Sel => b[i] ?? null));
await writeFile(new URL('nominatif-berantakan.csv', import.meta.url), baris.map((b) => b.map(keCsv).join(',')).join('\r\n') + '\r\n', 'latin1');
await writeFile(new URL('nominatif-berantakan.xlsx', import.meta.url), await writeXlsx({ sheets: [{ name: 'Nominatif', rows: penuh, columns: KEPALA.map((_, i) => (i === TMT4 ? { numFmt: 'dd-mm-yyyy' } : {})) }] }));

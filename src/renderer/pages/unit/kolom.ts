import type { KolomTabel, Urutan } from '../../components/tabel/tipe.ts';
import { bandingkanNilai } from '../../components/tabel/useModel.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksUnit } from '../../teks/unit.ts';
import type { BarisPohon, Unit } from './pohon.ts';

const t = teksUnit;
const angka = (n: number): string => (n > 0 ? teksAngka(n) : '');

export const KOLOM: readonly KolomTabel<BarisPohon>[] = [
  { id: 'nama', judul: t.nama, lebar: 'sisa', nilai: (b) => b.unit.nama, tetap: true },
  { id: 'singkatan', judul: t.singkatan, lebar: 120, nilai: (b) => b.unit.singkatan },
  { id: 'jenis', judul: t.jenis, lebar: 115, nilai: (b) => b.unit.jenis },
  { id: 'eselon', judul: t.eselon, lebar: 70, nilai: (b) => b.unit.eselon },
  { id: 'kode', judul: t.kode, lebar: 120, nilai: (b) => b.unit.kode },
  { id: 'pegawai', judul: t.pegawai, lebar: 80, rata: 'kanan', nilai: (b) => b.sendiri || null, teks: (b) => angka(b.sendiri) },
  { id: 'cabang', judul: t.cabang, lebar: 125, rata: 'kanan', nilai: (b) => b.unit.jumlahPegawai || null, teks: (b) => angka(b.unit.jumlahPegawai) },
];

/** For a file, where no line is indented: the unit above and whether it is closed. */
export function kolomBerkas(unit: readonly Unit[]): readonly KolomTabel<BarisPohon>[] {
  const nama = new Map(unit.map((u) => [u.id, u.nama]));
  return [...KOLOM, { id: 'induk', judul: t.induk, lebar: 200, nilai: (b) => nama.get(b.unit.indukId ?? '') ?? '' }, { id: 'keadaan', judul: t.keadaan, lebar: 80, nilai: (b) => (b.unit.aktif ? '' : t.ditutup) }];
}

/** The order among units of the same parent; null: as the host gives them, by code. */
export function pembanding(urut: Urutan | null): ((a: BarisPohon, b: BarisPohon) => number) | null {
  const nilai = KOLOM.find((k) => k.id === urut?.kolom)?.nilai;
  if (!nilai) return null;
  const arah = urut?.arah === 'turun' ? -1 : 1;
  return (a, b) => arah * bandingkanNilai(nilai(a), nilai(b));
}

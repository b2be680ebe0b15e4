import { tambahBulan, tambahHari } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { jenjangGolongan } from './rancang.ts';
import type { Rancangan } from './rancang.ts';
import { sk, type Bahan, type Baris, type Permintaan } from './tipe.ts';
import type { UnitContoh } from './unit.ts';

export interface HasilJabatan {
  readonly jabatan: Baris[];
  readonly pindahUnit: Baris[];
  readonly unitKini: UnitContoh;
}

interface Duduk {
  readonly tmt: string;
  readonly unit: UnitContoh;
  readonly nama: string;
  readonly jenis: '1' | '2' | '4';
  readonly kode: string | null;
  readonly bup: number | null;
  readonly eselon: string | null;
  readonly kelas: number;
}

const KELAS_ESELON: Readonly<Record<string, number>> = { 'II.a': 15, 'II.b': 14, 'III.a': 12, 'III.b': 11, 'IV.a': 9, 'IV.b': 8 };
const KELAS_JENJANG: Readonly<Record<string, number>> = { 'Ahli Pertama': 8, 'Ahli Muda': 9, 'Ahli Madya': 11, 'Ahli Utama': 13, Terampil: 6, Mahir: 7, Penyelia: 8 };

/** Posts that come before one of the given echelon: one office each step down. */
const SEBELUM_ESELON: Readonly<Record<string, readonly string[]>> = {
  'II.a': ['II.b', 'III.a', 'IV.a'],
  'II.b': ['III.a', 'IV.a'],
  'III.a': ['III.b', 'IV.a'],
  'III.b': ['IV.a'],
  'IV.a': [],
  'IV.b': [],
};

function pilihUnit(b: Bahan, a: Acak, p: Permintaan): UnitContoh {
  const tetap = p.khusus?.unit;
  if (tetap) return b.unit.find((u) => u.kunci === tetap)!;
  const jenis = a.pilih(p.jalur.unit);
  const calon = b.unitJalur(p.jalur, jenis);
  return a.pilih(calon.length > 0 ? calon : b.unit);
}

function struktural(tmt: string, unit: UnitContoh): Duduk {
  return { tmt, unit, nama: unit.kepala!, jenis: '1', kode: null, bup: null, eselon: unit.eselon, kelas: KELAS_ESELON[unit.eselon!] ?? 8 };
}

function pelaksana(b: Bahan, tmt: string, unit: UnitContoh, nama: string): Duduk {
  const r = b.kamus.pelaksana(nama);
  return { tmt, unit, nama, jenis: '4', kode: r.kode, bup: null, eselon: null, kelas: nama.startsWith('Penelaah') ? 7 : nama.startsWith('Pramu') ? 3 : 5 };
}

/** A leader's way up: executing post, then one post per echelon below, the present one some time ago. */
function rantaiStruktural(b: Bahan, a: Acak, p: Permintaan, r: Rancangan): readonly Duduk[] {
  const pos = p.pos!;
  const tangga = [...(SEBELUM_ESELON[pos.eselon!] ?? [])].toReversed();
  const hasil: Duduk[] = [pelaksana(b, r.tmt, pilihUnit(b, a, p), 'Penelaah Teknis Kebijakan')];
  const kini = tambahBulan(b.perTanggal, -a.bulat(3, 48));
  const awal = tambahBulan(r.tmt, 84);
  const sela = Math.max(6, Math.floor((Number(kini.slice(0, 4)) - Number(awal.slice(0, 4))) * (12 / (tangga.length + 1))));
  tangga.forEach((e, i) => {
    const tmt = tambahBulan(awal, sela * i);
    if (tmt < kini) hasil.push(struktural(tmt, a.pilih(b.unit.filter((u) => u.eselon === e && u.kunci !== pos.kunci))));
  });
  const akhir = hasil.at(-1)!.tmt;
  return [...hasil, struktural(kini > akhir ? kini : tambahBulan(akhir, 1), pos)];
}

/** A functional post with its levels as the golongan rose. */
function rantaiFungsional(b: Bahan, unit: UnitContoh, p: Permintaan, r: Rancangan): readonly Duduk[] {
  const hasil: Duduk[] = [];
  for (const g of r.karier.pangkat) {
    const jenjang = jenjangGolongan(p.jalur.lajur!, g.golongan);
    const butir = b.kamus.fungsional(`${p.jalur.nama} ${jenjang}`);
    if (hasil.at(-1)?.kode === butir.kode) continue;
    hasil.push({ tmt: g.tmt, unit, nama: butir.nama, jenis: '2', kode: butir.kode, bup: butir.bup, eselon: null, kelas: KELAS_JENJANG[jenjang] ?? 7 });
  }
  return hasil;
}

function barisJabatan(b: Bahan, a: Acak, d: Duduk, berikut: Duduk | undefined, ke: number): Baris {
  return {
    jenis_jabatan: d.jenis,
    jabatan_kode: d.kode,
    nama: d.nama,
    eselon: d.eselon,
    kelas: d.kelas,
    bup: d.bup,
    unit_id: b.idUnit(d.unit.kunci),
    unit_nama: d.unit.nama,
    jenis_penugasan: 'D',
    jenis_mutasi: ke === 0 ? null : 'MJ',
    peristiwa: ke === 0 ? 'angkat' : 'pindah',
    tmt: d.tmt,
    tmt_pelantikan: d.jenis === '4' ? null : d.tmt,
    selesai: berikut ? tambahHari(berikut.tmt, -1) : null,
    ...sk(a, '800.1.3.3', d.tmt),
  };
}

/** The posts of a career, oldest first, and the moves between units without a new post. */
export function susunJabatan(b: Bahan, a: Acak, p: Permintaan, r: Rancangan): HasilJabatan {
  let daftar: readonly Duduk[];
  if (p.pos) daftar = rantaiStruktural(b, a, p, r);
  else {
    const unit = pilihUnit(b, a, p);
    daftar = p.jalur.lajur === null ? [pelaksana(b, r.tmt, unit, p.jalur.nama)] : rantaiFungsional(b, unit, p, r);
    const pindah = tambahBulan(r.tmt, a.bulat(30, 120));
    if (daftar.length === 1 && p.jenisAsn === 'PNS' && pindah < b.perTanggal && a.peluang(0.45)) {
      const asal = pilihUnit(b, a, { ...p, khusus: { ...p.khusus, unit: undefined } });
      if (asal.kunci !== unit.kunci)
        daftar = [
          { ...daftar[0]!, unit: asal },
          { ...daftar[0]!, tmt: pindah },
        ];
    }
  }
  const jabatan = daftar.map((d, i) => barisJabatan(b, a, d, daftar[i + 1], i));
  const pindahUnit = daftar.flatMap((d, i): Baris[] => {
    const lama = daftar[i - 1];
    if (!lama || lama.unit.kunci === d.unit.kunci) return [];
    return [{ tmt: d.tmt, unit_lama_id: b.idUnit(lama.unit.kunci), unit_lama_nama: lama.unit.nama, unit_id: b.idUnit(d.unit.kunci), unit_nama: d.unit.nama, ...sk(a, '800.1.3.1', d.tmt) }];
  });
  return { jabatan, pindahUnit, unitKini: daftar.at(-1)!.unit };
}

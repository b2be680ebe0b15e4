import { BERGANTUNG, KEPALA_DIABAIKAN, SINONIM, USULAN, bidang, type KodeBidang, type Kelompok } from './bidang.ts';
import { tanpaKurung, type SelKepala } from './kepala-baris.ts';
import { normalKepala } from './teks.ts';

export type Keyakinan = 'pasti' | 'tinggi' | 'ingatan' | 'dipilih' | 'perlu dipilih' | 'diabaikan' | 'tidak dikenal' | 'kosong';

/** What one column is taken for, before repeats are counted and remembered choices applied. */
export interface UsulanKolom {
  readonly bidang: KodeBidang | null;
  readonly keyakinan: Keyakinan;
  /** Why, in Indonesian, for the screen. */
  readonly alasan: string;
  /** What it could be, best first, where the user has to choose. */
  readonly pilihan: readonly KodeBidang[];
  /** Index of the column that explains a bare 'TMT'. */
  readonly jangkar?: number;
}

/** A column that is certain enough to be read. */
export function tentu(kode: KodeBidang, keyakinan: Keyakinan, alasan: string, jangkar?: number): UsulanKolom {
  return { bidang: kode, keyakinan, alasan, pilihan: [], ...(jangkar === undefined ? {} : { jangkar }) };
}

function tanya(pilihan: readonly KodeBidang[], alasan: string): UsulanKolom {
  return { bidang: null, keyakinan: 'perlu dipilih', alasan, pilihan };
}

function kelompokGrup(grup: string): Kelompok | null {
  const norm = normalKepala(grup);
  const kode = SINONIM.get(norm) ?? SINONIM.get(tanpaKurung(grup));
  if (kode !== undefined) return bidang(kode).kelompok;
  if (/\b(kgb|berkala)\b/.test(norm)) return 'kgb';
  if (/\bcpns\b/.test(norm)) return 'cpns';
  if (/\bpns\b/.test(norm)) return 'pns';
  if (/\b(masa kerja|pangkat|golongan)\b/.test(norm)) return 'pangkat';
  if (/\bjabatan\b/.test(norm)) return 'jabatan';
  return /\bpendidikan\b/.test(norm) ? 'pendidikan' : null;
}

/** Walks left over columns of the same block to the column that opened it; null at the first foreign column. */
function jangkarKiri(kolom: readonly UsulanKolom[], dari: number, arti: Partial<Record<Kelompok, KodeBidang>>): { kode: KodeBidang; letak: number } | null {
  for (let i = dari - 1; i >= Math.max(0, dari - 5); i--) {
    const kode = kolom[i]?.bidang ?? null;
    if (kode === null) return null;
    const { kelompok, jangkar, jenis } = bidang(kode);
    const sasaran = arti[kelompok];
    if (jangkar === true) return sasaran === undefined ? null : { kode: sasaran, letak: i };
    if (sasaran === undefined || jenis === 'uang' || jenis === 'eselon') return null;
  }
  return null;
}

/** 'PANGKAT TMT' in one cell is 'TMT' under 'PANGKAT'. */
function pecahGrup(sel: SelKepala): SelKepala {
  const cocok = sel.grup === '' ? /^(.+?)\s+(TMT|No\.? SK|Nomor SK|Tgl\.? SK|Tanggal SK)$/i.exec(sel.teks) : null;
  if (cocok === null || !SINONIM.has(normalKepala(cocok[1] ?? ''))) return sel;
  return { grup: cocok[1] ?? '', teks: cocok[2] ?? '' };
}

function bergantung(sel: SelKepala, norm: string, kolom: readonly UsulanKolom[], i: number): UsulanKolom | null {
  const arti = BERGANTUNG[norm];
  if (arti === undefined) return null;
  const kelompok = sel.grup === '' ? null : kelompokGrup(sel.grup);
  const dariGrup = kelompok === null ? undefined : arti[kelompok];
  if (dariGrup !== undefined) return tentu(dariGrup, 'tinggi', `di bawah kepala "${sel.grup}"`, i);
  const jangkar = jangkarKiri(kolom, i, arti);
  if (jangkar === null) return tanya(Object.values(arti), `"${sel.teks}" tidak di samping kolom yang menjelaskan artinya`);
  return tentu(jangkar.kode, 'tinggi', `di kanan blok ${bidang(jangkar.kode).kelompok}`, jangkar.letak);
}

const KATA_SINONIM = [...SINONIM].map(([norm, kode]) => ({ kata: norm.split(' '), kode }));

function mirip(norm: string): KodeBidang[] {
  const kata = new Set(norm.split(' '));
  const cocok = KATA_SINONIM.filter((s) => s.kata.length >= 2 && s.kata.every((k) => kata.has(k)));
  cocok.sort((x, y) => y.kata.length - x.kata.length);
  return [...new Set(cocok.map((s) => s.kode))].slice(0, 3);
}

function kataSama(norm: string): KodeBidang | undefined {
  const kunci = norm.split(' ').toSorted().join(' ');
  const cocok = new Set(KATA_SINONIM.filter((s) => s.kata.toSorted().join(' ') === kunci).map((s) => s.kode));
  return cocok.size === 1 ? [...cocok][0] : undefined;
}

function petakanSatu(sel: SelKepala, kolom: readonly UsulanKolom[], i: number): UsulanKolom {
  const norm = normalKepala(sel.teks);
  if (norm === '') return { bidang: null, keyakinan: 'kosong', alasan: 'tanpa kepala', pilihan: [] };
  const gabungan = sel.grup === '' ? undefined : SINONIM.get(normalKepala(`${sel.grup} ${sel.teks}`));
  if (gabungan !== undefined) return tentu(gabungan, 'pasti', 'nama kolom dan kelompoknya dikenal');
  const tepat = SINONIM.get(norm);
  if (tepat !== undefined) return tentu(tepat, 'pasti', 'nama kolom dikenal');
  const pecahan = pecahGrup(sel);
  const konteks = bergantung(pecahan, normalKepala(pecahan.teks), kolom, i);
  if (konteks !== null) return konteks;
  if (KEPALA_DIABAIKAN.has(norm)) return { bidang: null, keyakinan: 'diabaikan', alasan: 'kolom yang memang tidak diimpor', pilihan: [] };
  const usulan = USULAN[norm];
  if (usulan !== undefined) return tanya(usulan, `"${sel.teks}" dapat berarti ${usulan.map((k) => bidang(k).label).join(' atau ')}`);
  const dekat = SINONIM.get(tanpaKurung(sel.teks)) ?? kataSama(norm);
  if (dekat !== undefined) return tentu(dekat, 'tinggi', 'nama kolom dikenal tanpa keterangan tambahan');
  const saran = mirip(norm);
  if (saran.length > 0) return tanya(saran, `"${sel.teks}" mirip kolom yang dikenal`);
  return { bidang: null, keyakinan: 'tidak dikenal', alasan: 'nama kolom tidak dikenal', pilihan: [] };
}

/** A plain 'Nama' beside separate title columns, or beside a name with titles, is the name without them. */
function bedakanNama(kolom: UsulanKolom[], sel: readonly SelKepala[]): void {
  const polos = kolom.findIndex((k, i) => k.bidang === 'namaGelar' && /^nama( lengkap| pegawai)?$/.test(normalKepala(sel[i]?.teks ?? '')));
  if (polos < 0 || kolom.some((k) => k.bidang === 'nama')) return;
  const adaGelar = kolom.some((k) => k.bidang === 'gelarDepan' || k.bidang === 'gelarBelakang');
  const adaBergelar = kolom.some((k, i) => i !== polos && k.bidang === 'namaGelar');
  if (adaGelar || adaBergelar) kolom[polos] = tentu('nama', 'tinggi', 'gelar ada di kolom lain');
}

/** Two bare 'TMT' after one golongan cannot both be the TMT golongan: the later one is asked. */
function tolakGandaBergantung(kolom: UsulanKolom[], sel: readonly SelKepala[]): void {
  const terpakai = new Set<string>();
  kolom.forEach((k, i) => {
    if (k.bidang === null || k.jangkar === undefined || k.jangkar === i) return;
    const kunci = `${k.bidang}@${k.jangkar}`;
    if (terpakai.has(kunci)) kolom[i] = tanya([k.bidang], `sudah ada kolom lain untuk ${bidang(k.bidang).label}; "${sel[i]?.teks ?? ''}" ini belum jelas`);
    terpakai.add(kunci);
  });
}

/** Reads the header cells from left to right; what a column means may depend on the ones before it. */
export function usulkanKolom(sel: readonly SelKepala[]): UsulanKolom[] {
  const kolom: UsulanKolom[] = [];
  sel.forEach((s, i) => kolom.push(petakanSatu(s, kolom, i)));
  bedakanNama(kolom, sel);
  tolakGandaBergantung(kolom, sel);
  return kolom;
}

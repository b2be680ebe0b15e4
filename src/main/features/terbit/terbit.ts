import { AppError } from '../../../shared/errors.ts';
import type { Penulis, Pelaku, WriteDb } from '../../db/tulis.ts';
import { jalankan, sisip, tulis } from '../../db/tulis.ts';
import { segelBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { buatPdf, periksaNaskah, type MesinPdf } from '../../pdf/mesin.ts';
import type { MetaPdf } from '../../pdf/meta.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { bacaButir, gagalkanButir, sudahAda, type ButirKerja } from './butir.ts';
import { mulaiPengesahan } from '../sah/queries.ts';
import type { HasilSusun, Jalur, PilihanKelompok, Surat } from './jalur.ts';
import { ambilNomor, kembalikanNomor, tokenBaru, TOKEN_CONTOH, urutBerikut, type BukuNomor } from './nomor.ts';
import { tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';

/** What the steps of one batch share. */
export interface AlatTerbit {
  readonly penulis: Penulis;
  readonly pelaku: Pelaku;
  readonly dek: Uint8Array;
  readonly mesin: MesinPdf;
  readonly jalur: Jalur;
  readonly versi: string;
  readonly hariIni: string;
  now(): number;
}

/** A letter that is drawn and sealed but not yet recorded. */
export interface SuratJadi {
  readonly butir: ButirKerja;
  readonly surat: Surat;
  readonly hash: string;
  readonly ukuran: number;
  readonly tersegel: Uint8Array;
}

function tulisTerbit<T>(a: AlatTerbit, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(a.penulis, { prosedur: 'terbit', pelaku: a.pelaku, now: a.now() }, fn);
}

type Lolos = { readonly butir: ButirKerja; readonly surat: Surat };
type Ditolak = { readonly butir: ButirKerja; readonly sebab: HasilSusun & { readonly ok: false } };

export function bukuJalur({ pilihan, tabelNomor }: Jalur): BukuNomor {
  return { ...pilihan, tabel: tabelNomor };
}

export function metaSurat(pilihan: PilihanKelompok, naskah: Naskah): MetaPdf {
  return { judul: naskah.judul, penulis: pilihan.instansi.instansi, dibuat: pilihan.dibuat };
}

const kolom = (pegawaiId: string, nama: string): string => `/pegawai/${pegawaiId}?kolom=${nama}`;

/** Layout: missing letters, empty places, more pages than the template allows. Null = fine. */
export function periksaBentuk(mesin: MesinPdf, pegawaiId: string, naskah: Naskah): Ditolak['sebab'] | null {
  const t = periksaNaskah(mesin, naskah).find((x) => x.berat === 'tolak' || x.kode === 'HALAMAN_BERLEBIH');
  if (t === undefined) return null;
  return { ok: false, galat: t.pesan, tautan: t.kode === 'HURUF_TIDAK_ADA' ? kolom(pegawaiId, 'nama') : t.kode === 'LAMBANG_TIDAK_ADA' || t.kode === 'HALAMAN_BERLEBIH' ? '/pengaturan' : `/pegawai/${pegawaiId}` };
}

/** Rules, data and layout of the letters that wait for a number. Reads only; nothing of it can fail later for a person. */
export function periksaAntri(a: AlatTerbit, antri: readonly ButirKerja[]): { readonly lolos: Lolos[]; readonly gagal: Ditolak[] } {
  const { pilihan } = a.jalur;
  const susun = a.jalur.penyusun(a.penulis.basis, antri, a.hariIni);
  const contoh = tulisNomorSurat(pilihan.pola, urutBerikut(a.penulis.basis, bukuJalur(a.jalur), 1)[0]! + antri.length, pilihan.tanggal);
  const lolos: Lolos[] = [];
  const gagal: Ditolak[] = [];
  for (const butir of antri) {
    const h = susun(butir, contoh, TOKEN_CONTOH);
    const sebab = h.ok ? periksaBentuk(a.mesin, butir.pegawaiId, h.surat.naskah()) : h;
    if (h.ok && sebab === null) lolos.push({ butir, surat: h.surat });
    else if (sebab !== null && !sebab.ok) gagal.push({ butir, sebab });
  }
  return { lolos, gagal };
}

/**
 * Gives numbers in one immediate transaction: only to letters that still wait, that no other run has taken, and whose
 * record is what was checked a moment ago (else they stay `antri` and are checked again). Number, token and the
 * letter's data are frozen in the row.
 */
export function beriNomor(a: AlatTerbit, lolos: readonly Lolos[], gagal: readonly Ditolak[]): ButirKerja[] {
  if (lolos.length === 0 && gagal.length === 0) return [];
  return tulisTerbit(a, (tx) => {
    for (const g of gagal) gagalkanButir(tx, g.butir.id, g.sebab.galat, g.sebab.tautan);
    const susun = a.jalur.penyusun(tx, lolos.map((l) => l.butir), a.hariIni);
    const sah = lolos.filter((l) => {
      if (!masihAntri(tx, l.butir)) return false;
      const kini = susun(l.butir, l.surat.nomor, l.surat.token);
      return kini.ok && JSON.stringify(kini.surat.data) === JSON.stringify(l.surat.data);
    });
    const nomor = ambilNomor(tx, bukuJalur(a.jalur), sah.map((l) => l.butir.id));
    const hasil = sah.map((l, i): ButirKerja => {
      const { urut, teks } = nomor[i]!;
      const token = tokenBaru();
      const data = JSON.stringify(l.surat.bubuhi(teks, token).data);
      jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'bernomor', nomor = ?, nomor_urut = ?, token = ?, data = ?, galat = NULL, tautan = NULL, diubah_pada = ? WHERE id = ?", [teks, urut, token, data, tx.now, idDariTeks(l.butir.id)], 'kgb');
      return { ...l.butir, keadaan: 'bernomor', nomor: teks, token, data };
    });
    if (hasil.length > 0) tx.ringkas.teks = `memberi nomor ${hasil.length} surat, ${nomor[0]!.teks} sampai ${nomor.at(-1)!.teks}`;
    return hasil;
  });
}

/** False where another run was faster: it has the letter already, or the step has one by now. */
function masihAntri(tx: WriteDb, butir: ButirKerja): boolean {
  if (bacaButir(tx, butir.id)?.keadaan !== 'antri') return false;
  const lain = sudahAda(tx, butir.pegawaiId, butir.kunci);
  if (!lain) return true;
  gagalkanButir(tx, butir.id, lain.jadi ? `Suratnya sudah terbit dengan nomor ${lain.nomor ?? ''}.` : `Suratnya sedang diterbitkan dengan nomor ${lain.nomor ?? ''}.`, null);
  return false;
}

/** Draws and seals one numbered letter from its frozen data. Null: it could not be drawn, its number was given back. */
export function buatSurat(a: AlatTerbit, butir: ButirKerja): SuratJadi | null {
  const surat = a.jalur.baca(JSON.parse(butir.data ?? 'null'));
  try {
    const naskah = surat.naskah();
    const pdf = buatPdf(a.mesin, [naskah], metaSurat(a.jalur.pilihan, naskah));
    return { butir, surat, ...segelBerkas(a.dek, pdf) };
  } catch (galat) {
    if (!(galat instanceof AppError) || galat.kode !== 'ATURAN') throw galat;
    tulisTerbit(a, (tx) => {
      if (bacaButir(tx, butir.id)?.keadaan !== 'bernomor') return;
      gagalkanButir(tx, butir.id, galat.message, `/pegawai/${butir.pegawaiId}`);
      kembalikanNomor(tx, butir.id);
      jalankan(tx, 'UPDATE kelompok_butir SET nomor = NULL, nomor_urut = NULL, token = NULL, data = NULL WHERE id = ?', [idDariTeks(butir.id)]);
      tx.ringkas.teks = `mengembalikan nomor ${butir.nomor ?? ''}: surat tidak dapat dibuat`;
    });
    return null;
  }
}

/** Records letters whose files are safely on disk: archive, history, item and audit in one transaction. */
export function catatTerbit(a: AlatTerbit, jadi: readonly SuratJadi[]): number {
  if (jadi.length === 0) return 0;
  return tulisTerbit(a, (tx) => {
    let n = 0;
    for (const s of jadi) {
      // Another run may have finished it meanwhile.
      if (bacaButir(tx, s.butir.id)?.keadaan !== 'bernomor') continue;
      const dokumenId = sisipDokumen(tx, a, s);
      sisipRiwayat(tx, a.jalur.pilihan, s, dokumenId);
      mulaiPengesahan(tx, { dokumenId, produk: a.jalur.pilihan.jenis, tanggal: a.jalur.pilihan.tanggal, penandatanganId: a.jalur.pilihan.penandatanganId });
      jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'jadi', dokumen_id = ?, diubah_pada = ? WHERE id = ?", [idDariTeks(dokumenId), tx.now, idDariTeks(s.butir.id)], 'kgb');
      n++;
    }
    if (n > 0) tx.ringkas.teks = `menerbitkan ${n} ${a.jalur.sebutan}`;
    return n;
  });
}

function sisipDokumen(tx: WriteDb, a: AlatTerbit, s: SuratJadi): string {
  const { pilihan } = a.jalur;
  catatBerkas(tx, { hash: s.hash, ukuran: s.ukuran, mime: 'application/pdf' });
  return sisip(tx, 'dokumen', {
    jenis: pilihan.jenis,
    nomor: s.surat.nomor,
    tanggal: pilihan.tanggal,
    perihal: s.surat.perihal,
    pegawai_id: s.butir.pegawaiId,
    nip: s.surat.nip,
    nama: s.surat.nama,
    kelompok_id: s.butir.kelompokId,
    hash: s.hash,
    ukuran: s.ukuran,
    token: s.surat.token,
    kertas: pilihan.kertas,
    versi_naskah: `${pilihan.naskah || pilihan.jenis}/${pilihan.versiNaskah} ${a.versi}`,
    data: s.butir.data,
  });
}

/** What the letter changes in the record; each row names the letter as its decree. */
function sisipRiwayat(tx: WriteDb, pilihan: PilihanKelompok, s: SuratJadi, dokumenId: string): void {
  for (const d of s.surat.dampak) {
    sisip(tx, d.tabel, { pegawai_id: s.butir.pegawaiId, dokumen_id: dokumenId, sumber: 'terbit', sk_nomor: s.surat.nomor, sk_tanggal: pilihan.tanggal, sk_pejabat: pilihan.pejabatSk, ...d.nilai });
  }
}

import { AppError } from '../../../shared/errors.ts';
import type { Penulis, Pelaku, WriteDb } from '../../db/tulis.ts';
import { jalankan, sisip, tulis } from '../../db/tulis.ts';
import { segelBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { buatPdf, type MesinPdf } from '../../pdf/mesin.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { bacaButir, gagalkanButir, sudahAda, type ButirKerja } from './butir.ts';
import { ambilNomor, kembalikanNomor, tokenBaru, TOKEN_CONTOH, urutBerikut } from './nomor.ts';
import { tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';
import { bacaBahan, periksaBentuk, susunSurat, type BahanPegawai, type HasilPeriksa } from './periksa.ts';
import type { PilihanTerbit } from './pilihan.ts';
import { bubuhi, metaBeku, naskahBeku, zSuratBeku, type SuratBeku } from './surat.ts';

/** What the steps of one batch share. */
export interface AlatTerbit {
  readonly penulis: Penulis;
  readonly pelaku: Pelaku;
  readonly dek: Uint8Array;
  readonly mesin: MesinPdf;
  readonly pilihan: PilihanTerbit;
  readonly versi: string;
  readonly hariIni: string;
  now(): number;
}

/** A letter that is drawn and sealed but not yet recorded. */
export interface SuratJadi {
  readonly butir: ButirKerja;
  readonly surat: SuratBeku;
  readonly hash: string;
  readonly ukuran: number;
  readonly tersegel: Uint8Array;
}

function tulisTerbit<T>(a: AlatTerbit, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(a.penulis, { prosedur: 'kgb.terbit', pelaku: a.pelaku, now: a.now() }, fn);
}

type Lolos = { readonly butir: ButirKerja; readonly surat: SuratBeku };

/** Rules, data and layout of the letters that wait for a number. Reads only; nothing of it can fail later for a person. */
export function periksaAntri(a: AlatTerbit, antri: readonly ButirKerja[]): { readonly lolos: Lolos[]; readonly gagal: { butir: ButirKerja; sebab: HasilPeriksa & { ok: false } }[] } {
  const { pilihan } = a;
  const bahan = bacaBahan(a.penulis.basis, antri.map((b) => b.pegawaiId));
  const contoh = tulisNomorSurat(pilihan.pola, urutBerikut(a.penulis.basis, pilihan, 1)[0]! + antri.length, pilihan.tanggal);
  const lolos: Lolos[] = [];
  const gagal: { butir: ButirKerja; sebab: HasilPeriksa & { ok: false } }[] = [];
  for (const butir of antri) {
    const h = susunSurat(a.penulis.basis, pilihan, butir.pegawaiId, bahan.get(butir.pegawaiId), butir.kunci, a.hariIni, contoh, TOKEN_CONTOH);
    const sebab = h.ok ? periksaBentuk(a.mesin, pilihan, butir.pegawaiId, h.surat) : h;
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
export function beriNomor(a: AlatTerbit, lolos: readonly Lolos[], gagal: readonly { butir: ButirKerja; sebab: HasilPeriksa & { ok: false } }[]): ButirKerja[] {
  if (lolos.length === 0 && gagal.length === 0) return [];
  return tulisTerbit(a, (tx) => {
    for (const g of gagal) gagalkanButir(tx, g.butir.id, g.sebab.galat, g.sebab.tautan);
    const bahan = bacaBahan(tx, lolos.map((l) => l.butir.pegawaiId));
    const sah = lolos.filter((l) => masihSah(a, tx, l, bahan.get(l.butir.pegawaiId)));
    const nomor = ambilNomor(tx, a.pilihan, sah.map((l) => l.butir.id));
    const hasil = sah.map((l, i): ButirKerja => {
      const { urut, teks } = nomor[i]!;
      const token = tokenBaru();
      const data = JSON.stringify(bubuhi(l.surat, teks, token));
      jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'bernomor', nomor = ?, nomor_urut = ?, token = ?, data = ?, galat = NULL, tautan = NULL, diubah_pada = ? WHERE id = ?", [teks, urut, token, data, tx.now, idDariTeks(l.butir.id)], 'kgb');
      return { ...l.butir, keadaan: 'bernomor', nomor: teks, token, data };
    });
    if (hasil.length > 0) tx.ringkas.teks = `memberi nomor ${hasil.length} surat, ${nomor[0]!.teks} sampai ${nomor.at(-1)!.teks}`;
    return hasil;
  });
}

function masihSah(a: AlatTerbit, tx: WriteDb, l: Lolos, bahan: BahanPegawai | undefined): boolean {
  if (bacaButir(tx, l.butir.id)?.keadaan !== 'antri') return false;
  const lain = sudahAda(tx, l.butir.pegawaiId, l.butir.kunci);
  if (lain) {
    gagalkanButir(tx, l.butir.id, lain.jadi ? `Surat untuk KGB ini sudah terbit dengan nomor ${lain.nomor ?? ''}.` : `Surat untuk KGB ini sedang diterbitkan dengan nomor ${lain.nomor ?? ''}.`, null);
    return false;
  }
  const { nomor, verifikasi } = l.surat.surat;
  const kini = susunSurat(tx, a.pilihan, l.butir.pegawaiId, bahan, l.butir.kunci, a.hariIni, nomor, verifikasi.token);
  return kini.ok && JSON.stringify(kini.surat) === JSON.stringify(l.surat);
}

/** Draws and seals one numbered letter from its frozen data. Null: it could not be drawn, its number was given back. */
export function buatSurat(a: AlatTerbit, butir: ButirKerja): SuratJadi | null {
  const surat = zSuratBeku.parse(JSON.parse(butir.data ?? 'null'));
  try {
    const naskah = naskahBeku(a.pilihan, surat);
    const pdf = buatPdf(a.mesin, [naskah], metaBeku(a.pilihan, naskah));
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
      sisipRiwayat(tx, a.pilihan, s, dokumenId);
      jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'jadi', dokumen_id = ?, diubah_pada = ? WHERE id = ?", [idDariTeks(dokumenId), tx.now, idDariTeks(s.butir.id)], 'kgb');
      n++;
    }
    if (n > 0) tx.ringkas.teks = `menerbitkan ${n} ${a.pilihan.jenis === 'skgb' ? 'surat KGB' : 'keputusan penundaan KGB'}`;
    return n;
  });
}

function sisipDokumen(tx: WriteDb, a: AlatTerbit, s: SuratJadi): string {
  const { pilihan } = a;
  catatBerkas(tx, { hash: s.hash, ukuran: s.ukuran, mime: 'application/pdf' });
  return sisip(tx, 'dokumen', {
    jenis: pilihan.jenis,
    nomor: s.surat.surat.nomor,
    tanggal: pilihan.tanggal,
    perihal: s.surat.jenis === 'skgb' ? s.surat.surat.perihal : 'Penundaan Kenaikan Gaji Berkala',
    pegawai_id: s.butir.pegawaiId,
    nip: s.surat.surat.nip,
    nama: s.surat.surat.nama,
    kelompok_id: s.butir.kelompokId,
    hash: s.hash,
    ukuran: s.ukuran,
    token: s.surat.surat.verifikasi.token,
    kertas: pilihan.kertas,
    versi_naskah: `${pilihan.naskah || pilihan.jenis}/${pilihan.versiNaskah} ${a.versi}`,
    data: s.butir.data,
  });
}

function sisipRiwayat(tx: WriteDb, pilihan: PilihanTerbit, s: SuratJadi, dokumenId: string): void {
  const umum = { pegawai_id: s.butir.pegawaiId, dokumen_id: dokumenId, sumber: 'kgb.terbit', sk_nomor: s.surat.surat.nomor, sk_tanggal: pilihan.tanggal, sk_pejabat: pilihan.pejabatSk };
  switch (s.surat.jenis) {
    case 'skgb':
      sisip(tx, 'riwayat_kgb', { ...umum, ...s.surat.riwayat });
      break;
    case 'penundaan':
      sisip(tx, 'riwayat_tunda_kgb', { ...umum, ...s.surat.riwayat });
      break;
  }
}

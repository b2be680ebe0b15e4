import { z } from 'zod';
import { KOLOM_URUT_PEGAWAI, type SaringPegawai } from '../../../shared/contract/pegawai.ts';
import type { ChipSaring } from '../../components/tabel/tipe.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';

const t = teksPegawai.saring;
const teksPendek = z.union([z.string(), z.number().transform(String)]);
/** Links of the host carry one value (`status=PPPK`), this screen writes lists. */
const daftar = z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(teksPendek).optional()).catch(undefined);
const STATUS = ['CPNS', 'PNS', 'PPPK'] as const;

/** Filters and sort of the list as they stand in the address. */
export const zSaringUrl = z.object({
  teks: teksPendek.default('').catch(''),
  unitId: z.uuid().optional().catch(undefined),
  golongan: daftar,
  status: z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(z.enum(STATUS)).optional()).catch(undefined),
  jenisJabatan: daftar,
  eselon: daftar,
  pendidikan: daftar,
  kedudukan: daftar,
  aktif: z.union([z.boolean(), z.literal('semua')]).default(true).catch(true),
  pensiunSampai: z.iso.date().optional().catch(undefined),
  urut: z.enum(KOLOM_URUT_PEGAWAI).default('nama').catch('nama'),
  arah: z.enum(['naik', 'turun']).default('naik').catch('naik'),
  panel: z.literal('baru').optional().catch(undefined),
});
export type SaringUrl = z.output<typeof zSaringUrl>;

/** The filter of the contract; what is not set is left out. */
export function keSaring(u: SaringUrl): SaringPegawai {
  const isi = (d: string[] | undefined): string[] | undefined => (d && d.length > 0 ? d : undefined);
  const s: SaringPegawai = {
    teks: u.teks.trim() || undefined,
    unitId: u.unitId,
    golongan: isi(u.golongan),
    status: u.status && u.status.length > 0 ? u.status : undefined,
    jenisJabatan: isi(u.jenisJabatan),
    eselon: isi(u.eselon),
    pendidikan: isi(u.pendidikan),
    kedudukan: isi(u.kedudukan),
    aktif: u.aktif === 'semua' ? undefined : u.aktif,
    pensiunSampai: u.pensiunSampai,
  };
  return Object.fromEntries(Object.entries(s).filter(([, v]) => v !== undefined));
}

export interface NamaSaring {
  readonly unit: (id: string) => string;
  readonly kode: (rujukan: 'jenis_jabatan' | 'kedudukan_hukum' | 'tingkat_pendidikan', kode: string) => string;
}

/** One chip for every filter that is set, in the order of the filter form. */
export function chipSaring(u: SaringUrl, nama: NamaSaring, ubah: (b: Partial<SaringUrl>) => void): readonly ChipSaring[] {
  const chip = (kunci: keyof SaringUrl, label: string, lepas: Partial<SaringUrl> = { [kunci]: undefined }): ChipSaring => ({ kunci, label, lepas: () => ubah(lepas) });
  const dariDaftar = (kunci: keyof SaringUrl, judul: string, d: readonly string[] | undefined, bentuk: (k: string) => string = (k) => k): readonly ChipSaring[] =>
    d && d.length > 0 ? [chip(kunci, `${judul} ${d.map(bentuk).join(', ')}`)] : [];
  return [
    ...(u.teks ? [chip('teks', t.teks(u.teks), { teks: '' })] : []),
    ...(u.unitId ? [chip('unitId', nama.unit(u.unitId))] : []),
    ...dariDaftar('golongan', t.golongan, u.golongan),
    ...dariDaftar('status', t.status, u.status),
    ...dariDaftar('jenisJabatan', '', u.jenisJabatan, (k) => nama.kode('jenis_jabatan', k)).map(rapikan),
    ...dariDaftar('eselon', t.eselon, u.eselon),
    ...dariDaftar('pendidikan', '', u.pendidikan, (k) => nama.kode('tingkat_pendidikan', k)).map(rapikan),
    ...dariDaftar('kedudukan', '', u.kedudukan, (k) => nama.kode('kedudukan_hukum', k)).map(rapikan),
    ...(u.pensiunSampai ? [chip('pensiunSampai', t.pensiunChip(teksTanggal(u.pensiunSampai)))] : []),
    ...(u.aktif === 'semua' ? [] : [chip('aktif', u.aktif ? t.hanyaAktif : t.hanyaTidak, { aktif: 'semua' })]),
  ];
}

function rapikan(c: ChipSaring): ChipSaring {
  return { ...c, label: c.label.trim() };
}

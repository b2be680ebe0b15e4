import type { BarisPegawai, SaringPegawai } from '../../../shared/contract/pegawai.ts';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KonteksAction } from '../../context.ts';
import type { KolomTulis } from '../../lembar/kolom-tulis.ts';
import { tulisCsv } from '../../lembar/tulis-csv.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';
import { aturanBerlaku } from '../../db/aturan.ts';
import { semuaPegawai, type Urut } from './daftar.ts';
import { pencariLabel } from './queries.ts';

type Isi = string | number | null;
interface KolomEkspor extends KolomTulis {
  readonly nilai: (b: BarisPegawai) => Isi;
}

export type KolomDaftar = Exclude<keyof BarisPegawai, 'id' | 'unitId'>;

/** The columns of the list under the names of its rows; the file shows the same words as the screen. */
function kolomEkspor(kedudukan: (kode: string) => string, jenis: (kode: string) => string): Readonly<Record<KolomDaftar, KolomEkspor>> {
  return {
    nip: { kepala: 'NIP', jenis: 'teks', nilai: (b) => b.nip },
    nama: { kepala: 'Nama', jenis: 'teks', nilai: (b) => b.nama },
    status: { kepala: 'Status', jenis: 'teks', nilai: (b) => b.status },
    golongan: { kepala: 'Gol.', jenis: 'teks', nilai: (b) => b.golongan },
    pangkat: { kepala: 'Pangkat', jenis: 'teks', nilai: (b) => b.pangkat },
    tmtGolongan: { kepala: 'TMT gol.', jenis: 'tanggal', nilai: (b) => b.tmtGolongan },
    jabatan: { kepala: 'Jabatan', jenis: 'teks', nilai: (b) => b.jabatan },
    jenisJabatan: { kepala: 'Jenis jabatan', jenis: 'teks', nilai: (b) => (b.jenisJabatan === null ? null : jenis(b.jenisJabatan)) },
    eselon: { kepala: 'Eselon', jenis: 'teks', nilai: (b) => b.eselon },
    unit: { kepala: 'Unit kerja', jenis: 'teks', nilai: (b) => b.unit },
    kedudukan: { kepala: 'Kedudukan hukum', jenis: 'teks', nilai: (b) => kedudukan(b.kedudukan) },
    aktif: { kepala: 'Aktif', jenis: 'teks', nilai: (b) => (b.aktif ? 'Ya' : 'Tidak') },
    pendidikan: { kepala: 'Pendidikan', jenis: 'teks', nilai: (b) => b.pendidikan },
    tanggalLahir: { kepala: 'Tanggal lahir', jenis: 'tanggal', nilai: (b) => b.tanggalLahir },
    tmtPensiun: { kepala: 'TMT pensiun', jenis: 'tanggal', nilai: (b) => b.tmtPensiun },
    gajiPokok: { kepala: 'Gaji pokok', jenis: 'uang', nilai: (b) => b.gajiPokok },
  };
}

const BAKU: readonly KolomDaftar[] = ['nip', 'nama', 'status', 'golongan', 'pangkat', 'tmtGolongan', 'jabatan', 'eselon', 'unit', 'pendidikan', 'tanggalLahir', 'tmtPensiun'];

interface MasukEkspor {
  readonly saring: SaringPegawai;
  readonly urut: Urut;
  readonly kolom?: readonly string[] | undefined;
  readonly pegawaiId?: readonly string[] | undefined;
  readonly bentuk: 'xlsx' | 'csv';
}

function pilihKolom(semua: Readonly<Record<KolomDaftar, KolomEkspor>>, minta: readonly string[] | undefined, denganGaji: boolean): KolomEkspor[] {
  const nama = minta === undefined || minta.length === 0 ? BAKU : minta;
  const asing = nama.find((n) => !Object.hasOwn(semua, n));
  if (asing !== undefined) throw new AppError('MASUKAN', `Kolom ${asing} tidak ada di daftar pegawai.`, { details: [{ kolom: 'kolom', pesan: `Kolom ${asing} tidak dikenal.` }] });
  return nama.filter((n) => n !== 'gajiPokok' || denganGaji).map((n) => semua[n as KolomDaftar]);
}

/** The list as a file: its columns in its order, and every row of its filter, not the page. */
export async function eksporPegawai(m: MasukEkspor, ctx: KonteksAction): Promise<BerkasIsi> {
  const denganGaji = ctx.boleh('pegawai.gaji');
  const kedudukan = new Map(aturanBerlaku(ctx.db, ctx.hariIni).kedudukanHukum.isi.kedudukan.map((k) => [k.kode, k.nama]));
  const cari = pencariLabel(ctx.db);
  const kolom = pilihKolom(kolomEkspor((k) => kedudukan.get(k) ?? k, (k) => cari('jenis_jabatan', k) ?? k), m.kolom, denganGaji);
  const dasar = { lingkup: ctx.sesi.lingkup, saring: m.saring, urut: m.urut, denganGaji, denganNik: ctx.boleh('pegawai.nik') };
  const baris: Isi[][] = [];
  const hanya = m.pegawaiId && new Set(m.pegawaiId);
  for (const b of semuaPegawai(ctx.db, dasar)) if (!hanya || hanya.has(b.id)) baris.push(kolom.map((k) => k.nilai(b)));
  ctx.catat(`mengekspor ${baris.length} pegawai (${m.bentuk}): ${kolom.map((k) => k.kepala).join(', ')}`, []);
  const nama = `pegawai-${ctx.hariIni}.${m.bentuk}`;
  if (m.bentuk === 'csv') return { nama, mime: 'text/csv', isi: new Uint8Array(tulisCsv(kolom, baris)) };
  return { nama, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isi: new Uint8Array(await tulisXlsx('Pegawai', kolom, baris)) };
}

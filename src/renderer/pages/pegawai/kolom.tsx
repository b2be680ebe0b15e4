import type { BarisPegawai } from '../../../shared/contract/pegawai.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksNip, teksRupiah, teksTanggal } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';

const j = teksPegawai.kolom;
const tanda = (s: string | null): string => s ?? '';

/** Columns of the list under the names the export knows; `kode` puts reference codes into words. */
export function kolomPegawai(kode: (tabel: 'jenis_jabatan' | 'kedudukan_hukum', k: string) => string, denganGaji: boolean): readonly KolomTabel<BarisPegawai>[] {
  return [
    { id: 'nip', judul: j.nip, lebar: 188, tetap: true, urut: 'nip', teks: (b) => teksNip(b.nip) },
    { id: 'nama', judul: j.nama, lebar: 212, tetap: true, urut: 'nama', teks: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama}</b> },
    { id: 'golongan', judul: j.golongan, lebar: 56, urut: 'golongan', teks: (b) => tanda(b.golongan) },
    { id: 'pangkat', judul: j.pangkat, lebar: 152, teks: (b) => tanda(b.pangkat) },
    { id: 'tmtGolongan', judul: j.tmtGolongan, lebar: 100, urut: 'tmtGolongan', teks: (b) => teksTanggal(b.tmtGolongan) },
    { id: 'jabatan', judul: j.jabatan, lebar: 'sisa', urut: 'jabatan', teks: (b) => tanda(b.jabatan) },
    { id: 'unit', judul: j.unit, lebar: 200, urut: 'unit', teks: (b) => tanda(b.unit) },
    { id: 'status', judul: j.status, lebar: 62, teks: (b) => b.status },
    { id: 'jenisJabatan', judul: j.jenisJabatan, lebar: 150, tersembunyi: true, teks: (b) => (b.jenisJabatan === null ? '' : kode('jenis_jabatan', b.jenisJabatan)) },
    { id: 'eselon', judul: j.eselon, lebar: 70, tersembunyi: true, teks: (b) => tanda(b.eselon) },
    { id: 'pendidikan', judul: j.pendidikan, lebar: 160, tersembunyi: true, teks: (b) => tanda(b.pendidikan) },
    { id: 'tanggalLahir', judul: j.tanggalLahir, lebar: 104, tersembunyi: true, teks: (b) => teksTanggal(b.tanggalLahir) },
    { id: 'tmtPensiun', judul: j.tmtPensiun, lebar: 104, urut: 'tmtPensiun', tersembunyi: true, teks: (b) => teksTanggal(b.tmtPensiun) },
    { id: 'kedudukan', judul: j.kedudukan, lebar: 140, tersembunyi: true, teks: (b) => kode('kedudukan_hukum', b.kedudukan) },
    { id: 'aktif', judul: j.aktif, lebar: 56, tersembunyi: true, teks: (b) => (b.aktif ? teksPegawai.riwayat.ya : teksPegawai.riwayat.tidak) },
    ...(denganGaji ? [{ id: 'gajiPokok', judul: j.gajiPokok, lebar: 112, rata: 'kanan', tersembunyi: true, teks: (b) => teksRupiah(b.gajiPokok) } satisfies KolomTabel<BarisPegawai>] : []),
  ];
}

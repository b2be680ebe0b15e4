import { useState } from 'react';
import type { z } from 'zod';
import type { zImpor } from '../../../shared/contract/impor.ts';
import { useQ } from '../../api/kueri.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksImpor } from '../../teks/impor.ts';
import { TombolBuang } from './TombolBuang.tsx';

const t = teksImpor.riwayat;
type Baris = z.infer<typeof zImpor>;
export const WARNA_IMPOR: Readonly<Record<Baris['keadaan'], WarnaKeadaan>> = { diperiksa: 'redup', perlu_dipilih: 'kuning', siap: 'kuning', berjalan: 'hijau', selesai: 'hijau', gagal: 'merah', diurungkan: 'redup', dibuang: 'redup' };
const tanpaTulis = (b: Baris): boolean => b.keadaan === 'siap' && b.jumlah.baru + b.jumlah.berubah === 0;
const namaKeadaan = (b: Baris): string => (tanpaTulis(b) ? teksImpor.tanpaTulis : teksImpor.keadaan[b.keadaan]);

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'pada', judul: t.pada, lebar: 156, nilai: (b) => b.dibuatPada, teks: (b) => teksSaat(b.dibuatPada) },
  { id: 'berkas', judul: t.berkas, lebar: 'sisa', tetap: true, nilai: (b) => b.namaBerkas },
  { id: 'oleh', judul: t.oleh, lebar: 180, nilai: (b) => b.oleh },
  { id: 'baca', judul: t.baca, lebar: 84, rata: 'kanan', nilai: (b) => b.jumlah.baca, teks: (b) => teksAngka(b.jumlah.baca) },
  { id: 'baru', judul: t.baru, lebar: 84, rata: 'kanan', nilai: (b) => b.jumlah.baru, teks: (b) => teksAngka(b.jumlah.baru) },
  { id: 'berubah', judul: t.berubah, lebar: 84, rata: 'kanan', nilai: (b) => b.jumlah.berubah, teks: (b) => teksAngka(b.jumlah.berubah) },
  { id: 'salah', judul: t.salah, lebar: 84, rata: 'kanan', nilai: (b) => b.jumlah.salah, teks: (b) => teksAngka(b.jumlah.salah) },
  { id: 'keadaan', judul: t.keadaan, lebar: 160, nilai: namaKeadaan, sel: (b) => <Lencana warna={tanpaTulis(b) ? 'redup' : WARNA_IMPOR[b.keadaan]}>{namaKeadaan(b)}</Lencana> },
];
const kunci = (b: Baris): string => b.id;

/** Earlier imports: what came of them, and the way back into one that is not finished or can be undone. */
export function RiwayatImpor({ buka }: { readonly buka: (id: string) => void }) {
  const q = useQ('impor.daftar', {});
  const [aktif, setAktif] = useState<Baris | null>(null);
  const dipilih = q.data?.find((b) => b.id === aktif?.id);
  const alat = dipilih?.dapatDibuang === true ? <TombolBuang impor={dipilih} /> : undefined;
  return <DataTable id="impor" onAktif={setAktif} alat={alat} cari judul={t.judul} kolom={KOLOM} sumber={sumberDari(q, (d) => d)} kunci={kunci} onBuka={(b) => buka(b.id)} kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />} />;
}

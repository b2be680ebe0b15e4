import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksDesimal, teksTanggal } from '../../lib/bentuk.ts';
import { teksKertas } from '../../teks/kertas.ts';

const t = teksKertas.daftarKalibrasi;
const k = teksKertas.kolom;
type Baris = Keluar<'kalibrasi.daftar'>[number];

const WARNA: Readonly<Record<Baris['keadaan'], WarnaKeadaan>> = { berlaku: 'hijau', 'akan-habis': 'kuning', habis: 'merah', diganti: 'redup' };

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'pencetak', judul: k.pencetak, lebar: 'sisa', nilai: (b) => b.pencetakNama, tetap: true },
  { id: 'baki', judul: k.baki, lebar: 120, nilai: (b) => b.baki ?? teksKertas.bakiBawaan },
  { id: 'kertas', judul: k.kertas, lebar: 120, nilai: (b) => b.kertas },
  { id: 'sisi', judul: k.sisi, lebar: 84, nilai: (b) => t.sisi[b.sisi] },
  { id: 'keadaan', judul: k.keadaan, lebar: 110, nilai: (b) => t.keadaan[b.keadaan], sel: (b) => <Lencana warna={WARNA[b.keadaan]}>{t.keadaan[b.keadaan]}</Lencana> },
  { id: 'sampai', judul: k.sampai, lebar: 120, nilai: (b) => b.berlakuSampai, teks: (b) => teksTanggal(b.berlakuSampai) },
  { id: 'dx', judul: k.dx, lebar: 140, rata: 'kanan', nilai: (b) => b.distorsi.dx, teks: (b) => teksDesimal(b.distorsi.dx, 2) },
  { id: 'dy', judul: k.dy, lebar: 120, rata: 'kanan', nilai: (b) => b.distorsi.dy, teks: (b) => teksDesimal(b.distorsi.dy, 2) },
  { id: 'sisa', judul: k.sisa, lebar: 100, rata: 'kanan', nilai: (b) => b.sisaMm, teks: (b) => (b.sisaMm === null ? '' : teksDesimal(b.sisaMm, 2)) },
  { id: 'stasiun', judul: k.stasiun, lebar: 160, nilai: (b) => (b.disini ? b.stasiunNama : t.lain(b.stasiunNama)) },
  { id: 'oleh', judul: k.oleh, lebar: 140, nilai: (b) => b.oleh },
  { id: 'catatan', judul: k.catatan, lebar: 160, nilai: (b) => b.catatan, tersembunyi: true },
];

/** What was measured on which printer, tray, paper and side, and until when it holds. */
export function DaftarKalibrasi() {
  const [riwayat, setRiwayat] = useState(false);
  const q = useQ('kalibrasi.daftar', { riwayat }, { tahan: true });
  const buka = useBuka();
  return (
    <DataTable
      id="kalibrasi"
      cari
      judul={teksKertas.kalibrasi}
      kolom={KOLOM}
      sumber={sumberDari(q, (d) => d)}
      kunci={(b) => b.id}
      onBuka={(b) => buka(`/kertas/kalibrasi?kertas=${encodeURIComponent(b.kertas)}`)}
      alat={<Checkbox label={t.riwayat} checked={riwayat} onChange={(e) => setRiwayat(e.currentTarget.checked)} />}
      aksi={<Button onClick={() => buka('/kertas/kalibrasi')}>{t.mulai}</Button>}
      kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
    />
  );
}

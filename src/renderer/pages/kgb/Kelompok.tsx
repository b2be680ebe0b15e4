import { Button } from '@mantine/core';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberTumbuh, useBatasTumbuh } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { panggil } from '../../api/client.ts';
import { useQ } from '../../api/kueri.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka, teksBulan } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { StripKelompok, terhenti, type Kelompok as BarisKelompok } from './StripKelompok.tsx';

const t = teksKgb.kelompok;
const k = t.kolom;

type Keadaan = keyof typeof t.keadaanKelompok;
const WARNA: Readonly<Record<Keadaan, WarnaKeadaan>> = { berjalan: 'kuning', terhenti: 'merah', selesai: 'hijau', cacat: 'kuning' };

function keadaan(b: BarisKelompok): Keadaan {
  if (b.berjalan) return 'berjalan';
  if (terhenti(b)) return 'terhenti';
  return b.gagal > 0 ? 'cacat' : 'selesai';
}

/** The kind of a batch in words; an unknown one as it is. */
export function namaJenis(jenis: string): string {
  return jenis === 'skgb' || jenis === 'penundaan' ? t.jenis[jenis] : jenis;
}

const KOLOM: readonly KolomTabel<BarisKelompok>[] = [
  { id: 'judul', judul: k.judul, lebar: 'sisa', nilai: (b) => b.judul, sel: (b) => <b>{b.judul}</b>, tetap: true },
  { id: 'jenis', judul: k.jenis, lebar: 130, nilai: (b) => namaJenis(b.jenis), tersembunyi: true },
  { id: 'bulan', judul: k.bulan, lebar: 130, nilai: (b) => b.bulan, teks: (b) => teksBulan(b.bulan) },
  { id: 'jumlah', judul: k.jumlah, lebar: 80, rata: 'kanan', nilai: (b) => b.jumlah, teks: (b) => teksAngka(b.jumlah) },
  { id: 'jadi', judul: k.jadi, lebar: 80, rata: 'kanan', nilai: (b) => b.jadi, teks: (b) => teksAngka(b.jadi) },
  { id: 'gagal', judul: k.gagal, lebar: 80, rata: 'kanan', nilai: (b) => b.gagal, teks: (b) => teksAngka(b.gagal), sel: (b) => <span className={b.gagal > 0 ? 'merah' : 'redup'}>{teksAngka(b.gagal)}</span> },
  { id: 'antri', judul: k.antri, lebar: 90, rata: 'kanan', nilai: (b) => b.antri, teks: (b) => teksAngka(b.antri) },
  { id: 'keadaan', judul: k.keadaan, lebar: 180, nilai: (b) => t.keadaanKelompok[keadaan(b)], sel: (b) => <Lencana warna={WARNA[keadaan(b)]}>{t.keadaanKelompok[keadaan(b)]}</Lencana> },
  { id: 'dibuat', judul: k.dibuat, lebar: 144, nilai: (b) => b.dibuatPada, teks: (b) => teksSaat(b.dibuatPada) },
  { id: 'oleh', judul: k.oleh, lebar: 150, nilai: (b) => b.oleh },
];

/** All batches that were ever issued, newest first. */
export function Kelompok() {
  const batas = useBatasTumbuh();
  const q = useQ('kelompok.daftar', { batas: batas.batas }, { tahan: true });
  const jumlah = useQ('kelompok.jumlah', {}).data?.jumlah;
  const buka = useBuka();
  useFokusTabel(q.data !== undefined);
  return (
    <LayarPenuh>
      <Bilah aksi={<Button variant="default" onClick={() => buka('/kgb')}>{t.kosongAksi}</Button>} />
      <StripKelompok />
      <DataTable
        id="kelompok"
        cari
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumberTumbuh(q, jumlah, batas, (n) => panggil('kelompok.daftar', { batas: n }))}
        kunci={(b) => b.id}
        onBuka={(b) => buka(`/kgb/kelompok/${b.id}`)}
        kosong={
          <EmptyState judul={t.kosong} ket={t.kosongKet}>
            <Button onClick={() => buka('/kgb')}>{t.kosongAksi}</Button>
          </EmptyState>
        }
      />
    </LayarPenuh>
  );
}

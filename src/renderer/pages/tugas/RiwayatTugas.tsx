import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { panggil } from '../../api/client.ts';
import { useQ } from '../../api/kueri.ts';
import { Belah } from '../../components/Belah.tsx';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { JobProgress, teksKemajuan, tugasBerakhir, WARNA_TUGAS } from '../../components/JobProgress.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberTumbuh, useBatasTumbuh } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksLama } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { hasilTugas } from './hasil.ts';
import { RincianTugas } from './RincianTugas.tsx';

const t = teksKelola.tugas;
type Baris = Keluar<'tugas.daftar'>[number];

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'judul', judul: t.nama, lebar: 190, nilai: (b) => b.judul, tetap: true },
  { id: 'keadaan', judul: t.keadaan, lebar: 120, nilai: (b) => teksKomponen.tugas[b.keadaan], sel: (b) => <Lencana warna={WARNA_TUGAS[b.keadaan]}>{teksKomponen.tugas[b.keadaan]}</Lencana> },
  { id: 'kemajuan', judul: t.kemajuan, lebar: 170, teks: teksKemajuan },
  { id: 'mulai', judul: t.mulai, lebar: 150, nilai: (b) => b.dibuatPada, teks: (b) => teksSaat(b.dibuatPada) },
  { id: 'lama', judul: t.lama, lebar: 80, rata: 'kanan', tersembunyi: true, nilai: (b) => (b.selesaiPada === null ? null : b.selesaiPada - b.dibuatPada), teks: (b) => (b.selesaiPada === null ? '' : teksLama((b.selesaiPada - b.dibuatPada) / 1000)) },
  { id: 'oleh', judul: t.oleh, lebar: 130, nilai: (b) => b.oleh, tersembunyi: true },
  { id: 'pesan', judul: t.pesan, lebar: 'sisa', nilai: (b) => b.pesan || hasilTugas(b).butir.map((x) => x.join(' ')).join(' · ') },
];

/** Everything that ran in the background, and what came of it. */
export function RiwayatTugas() {
  const batas = useBatasTumbuh();
  const q = useQ('tugas.daftar', { batas: batas.batas }, { tahan: true });
  const jumlah = useQ('tugas.jumlah', {}).data?.jumlah;
  const [aktif, setAktif] = useState<Baris | null>(null);
  const jalan = (q.data ?? []).filter((b) => !tugasBerakhir(b.keadaan));
  return (
    <LayarPenuh>
      {jalan.map((b) => (
        <div key={b.id} style={{ padding: '8px 16px', borderBottom: '1px solid var(--garis)' }}>
          <JobProgress tugasId={b.id} />
        </div>
      ))}
      <Belah
        id="tugas"
        bagian={0.32}
        labelBatas={t.batas}
        labelLebar={t.lebar}
        kiri={<DataTable id="tugas" cari judul={t.judul} kolom={KOLOM} sumber={sumberTumbuh(q, jumlah, batas, (n) => panggil('tugas.daftar', { batas: n }))} kunci={(b) => b.id} onAktif={setAktif} kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />} />}
        kanan={<RincianTugas tugas={q.data?.find((b) => b.id === aktif?.id) ?? null} />}
      />
    </LayarPenuh>
  );
}

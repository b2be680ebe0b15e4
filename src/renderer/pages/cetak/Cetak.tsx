import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { panggil } from '../../api/client.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberRiwayat, useBatasTumbuh } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { DaftarPencetak } from './DaftarPencetak.tsx';
import type { Rangkaian } from './keadaan.ts';
import { KOLOM_ANTREAN, KOLOM_LOG } from './kolom.tsx';
import { RincianRangkaian } from './RincianRangkaian.tsx';
import { useRangkaian } from './useSegarkan.ts';

const t = teksCetak;
const LIHAT = ['antrean', 'log', 'pencetak'] as const;
const zSaring = z.object({ lihat: z.enum(LIHAT).default('antrean'), dokumenId: z.uuid().optional() });

function Antrean() {
  const batas = useBatasTumbuh();
  const q = useRangkaian(batas.batas);
  const buka = useBuka();
  useFokusTabel(q.data !== undefined);
  const [aktif, setAktif] = useState<Rangkaian | null>(null);
  const onAktif = useCallback((r: Rangkaian) => setAktif(r), []);
  return (
    <Belah
      id="cetak"
      labelBatas={t.rincian.batas}
      labelLebar={t.rincian.lebarkan}
      kiri={
        <DataTable
          id="rangkaian-cetak"
          cari
          judul={t.lihat.antrean}
          kolom={KOLOM_ANTREAN}
          sumber={sumberRiwayat(q, batas, async (n) => (await panggil('rangkaian.daftar', { batas: n })).baris)}
          kunci={(b) => b.id}
          onAktif={onAktif}
          kosong={
            <EmptyState judul={t.kosong} ket={t.kosongKet}>
              <Button onClick={() => buka('/kgb/kelompok')}>{t.kosongAksi}</Button>
            </EmptyState>
          }
        />
      }
      kanan={<RincianRangkaian key={aktif?.id ?? ''} r={q.data?.baris.find((x) => x.id === aktif?.id) ?? null} />}
    />
  );
}

function Log({ dokumenId }: { readonly dokumenId: string | null }) {
  const batas = useBatasTumbuh();
  const q = useQ('rangkaian.log', { batas: batas.batas, dokumenId }, { tahan: true });
  return <DataTable id="log-lembar" cari judul={t.lihat.log} kolom={KOLOM_LOG} sumber={sumberRiwayat(q, batas, async (n) => (await panggil('rangkaian.log', { batas: n, dokumenId })).baris)} kunci={(b) => b.id} kosong={<EmptyState judul={t.kosongLog} ket={t.kosongLogKet} />} />;
}

/** The queue as the printers report it, the log per document, and the printers themselves. */
export function Cetak() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const segarkan = useM('cetak.segarkan');
  const tanya = (): void => segarkan.mutate({ masuk: {} }, { onSuccess: (h) => kabarkan(h.berubah > 0 ? t.segarkanSelesai(teksAngka(h.berubah)) : t.segarkanSama) });
  return (
    <LayarPenuh>
      <Bilah aksi={saring.lihat === 'antrean' && <Button variant="default" loading={segarkan.isPending} onClick={tanya}>{t.segarkan}</Button>}>
        <SegmentedControl size="xs" aria-label={t.lihat.judul} value={saring.lihat} onChange={(v) => ubah({ lihat: LIHAT.find((x) => x === v) ?? 'antrean' })} data={LIHAT.map((v) => ({ value: v, label: t.lihat[v] }))} />
      </Bilah>
      {segarkan.error && <GalatNotice galat={segarkan.error} />}
      {saring.lihat === 'antrean' && <Antrean />}
      {saring.lihat === 'log' && <Log dokumenId={saring.dokumenId ?? null} />}
      {saring.lihat === 'pencetak' && <DaftarPencetak />}
    </LayarPenuh>
  );
}

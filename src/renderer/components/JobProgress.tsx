import { Button, Group, Progress } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import type { Tugas } from '../../shared/contract/kelola.ts';
import { queryClient, useM, useQ } from '../api/kueri.ts';
import { persen, teksAngka, teksLama } from '../lib/bentuk.ts';
import { teksKomponen } from '../teks/komponen.ts';
import { GalatNotice } from './GalatNotice.tsx';
import { Lencana, type WarnaKeadaan } from './Lencana.tsx';

const t = teksKomponen.tugas;

export const WARNA_TUGAS: Readonly<Record<Tugas['keadaan'], WarnaKeadaan>> = {
  antri: 'redup', berjalan: 'hijau', selesai: 'hijau', gagal: 'merah', dibatalkan: 'kuning', terputus: 'kuning',
};

/** True once nothing more will happen to the job by itself. */
export function tugasBerakhir(keadaan: Tugas['keadaan']): boolean {
  return keadaan !== 'antri' && keadaan !== 'berjalan';
}

/** Count, share, rate and remaining time of a running job in words. */
export function teksKemajuan(tugas: Pick<Tugas, 'keadaan' | 'sudah' | 'jumlah' | 'gagal' | 'lajuPerDetik' | 'sisaDetik'>): string {
  if (tugas.keadaan === 'selesai') return [tugas.jumlah > 1 ? t.selesaiN(teksAngka(tugas.jumlah)) : '', tugas.gagal > 0 ? t.gagalN(teksAngka(tugas.gagal)) : ''].filter(Boolean).join(' · ');
  const bagian = [
    tugas.jumlah > 0 ? `${t.dari(teksAngka(tugas.sudah), teksAngka(tugas.jumlah))} (${persen(tugas.sudah, tugas.jumlah)} %)` : teksAngka(tugas.sudah),
    tugas.gagal > 0 ? t.gagalN(teksAngka(tugas.gagal)) : '',
    tugas.lajuPerDetik !== null && tugas.lajuPerDetik >= 1 ? t.laju(teksAngka(Math.round(tugas.lajuPerDetik))) : '',
    tugas.sisaDetik !== null ? t.sisa(teksLama(tugas.sisaDetik)) : '',
  ];
  return bagian.filter(Boolean).join(' · ');
}

interface Props {
  readonly tugasId: string;
  /** Shown once the job ended, with its last state. */
  readonly sesudah?: (tugas: Tugas) => ReactNode;
}

/** A background job in place: progress, Batal, and what came of it. It keeps running when the screen is left. */
export function JobProgress({ tugasId, sesudah }: Props) {
  const q = useQ('tugas.lihat', { id: tugasId }, { ulangTiapMs: 2000 });
  const batal = useM('tugas.batal');
  const usai = q.data !== undefined && tugasBerakhir(q.data.keadaan);
  // The stream tells the topics that changed; if it was down at that moment, what the job made must appear all the same.
  useEffect(() => {
    if (usai) void queryClient.invalidateQueries();
  }, [usai]);
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  const tugas = q.data;
  if (!tugas) return <Progress value={0} aria-label={t.antri} />;
  const berakhir = tugasBerakhir(tugas.keadaan);
  return (
    <div>
      <Group justify="space-between" gap={12} mb={4} wrap="nowrap">
        <span>
          <b>{tugas.judul}</b> <Lencana warna={WARNA_TUGAS[tugas.keadaan]}>{t[tugas.keadaan]}</Lencana>
        </span>
        {!berakhir && (
          <Button variant="default" loading={batal.isPending} onClick={() => batal.mutate({ masuk: { id: tugasId } })}>
            {t.batal}
          </Button>
        )}
      </Group>
      <Progress value={tugas.keadaan === 'selesai' ? 100 : persen(tugas.sudah, tugas.jumlah)} aria-label={tugas.judul} />
      <div className="redup" role="status">
        {[teksKemajuan(tugas), tugas.pesan].filter(Boolean).join(' – ')}
      </div>
      {batal.error && <GalatNotice galat={batal.error} />}
      {berakhir && sesudah?.(tugas)}
    </div>
  );
}

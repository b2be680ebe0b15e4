import { ActionIcon, Group, Skeleton, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '../../../shared/errors.ts';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksCetak } from '../../teks/cetak.ts';
import { teksAlasan, WARNA_PENCETAK, type Pencetak } from './keadaan.ts';
import gaya from './cetak.module.css';

const t = teksCetak.pencetak;

interface Props {
  readonly q: UseQueryResult<Pencetak[], AppError>;
  readonly terpilih: string | null;
  readonly pilih: (id: string) => void;
}

/** The printers as they are now, with the reasons why one cannot print. */
export function PilihPencetak({ q, terpilih, pilih }: Props) {
  const daftar = useRef<HTMLUListElement>(null);
  const ada = q.data !== undefined;
  useEffect(() => {
    if (ada) daftar.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [ada]);
  return (
    <div>
      <Group justify="space-between">
        <b id="judul-pencetak">{teksCetak.dialog.pencetak}</b>
        <Tooltip label={t.muatUlang}>
          <ActionIcon size={22} aria-label={t.muatUlang} loading={q.isFetching} onClick={() => void q.refetch()}>
            <IconRefresh size={14} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
      {!q.data && !q.error && (
        <div aria-busy>
          <Skeleton h={32} my={4} animate={false} />
          <span className="redup">{t.memuat}</span>
        </div>
      )}
      {q.data?.length === 0 && <EmptyState judul={t.kosong} ket={t.kosongKet} />}
      {q.data && q.data.length > 0 && (
        <ul ref={daftar} className={gaya['pencetak']} role="radiogroup" aria-labelledby="judul-pencetak">
          {q.data.map((p) => (
            <li key={p.id} role="presentation">
              <label>
                <input type="radio" name="pencetak" value={p.id} checked={terpilih === p.id} onChange={() => pilih(p.id)} />
                <span className="satu-baris">{p.nama}</span>
                <Lencana warna={WARNA_PENCETAK[p.status]}>{t.status[p.status]}</Lencana>
                {(p.alasan.length > 0 || p.jenis === 'simpan') && <small>{p.jenis === 'simpan' ? t.manual : p.alasan.map(teksAlasan).join(', ')}</small>}
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

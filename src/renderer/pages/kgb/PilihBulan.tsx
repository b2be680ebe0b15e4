import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { MonthPicker } from '@mantine/dates';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { teksBulan } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { geserBulan } from './saring.ts';

const t = teksKgb.bulan;

/** The month of the list: the arrows beside it, ← → while it has the focus, [ and ] anywhere on the screen. */
export function PilihBulan({ bulan, ubah }: { readonly bulan: string; readonly ubah: (bulan: string) => void }) {
  const [buka, setBuka] = useState(false);
  usePerintah([
    { id: 'kgb.bulanSebelum', label: t.sebelum, grup: teksKgb.perintah.grup, lingkup: 'layar', tombol: ['['], jalankan: () => ubah(geserBulan(bulan, -1)) },
    { id: 'kgb.bulanBerikut', label: t.berikut, grup: teksKgb.perintah.grup, lingkup: 'layar', tombol: [']'], jalankan: () => ubah(geserBulan(bulan, 1)) },
  ]);
  const tekan = (e: KeyboardEvent): void => {
    if (buka || e.altKey || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return;
    e.preventDefault();
    ubah(geserBulan(bulan, e.key === 'ArrowLeft' ? -1 : 1));
  };
  return (
    <div role="group" aria-label={t.judul} onKeyDown={tekan} style={{ display: 'flex', alignItems: 'center', gap: 2, flex: 'none' }}>
      <Tooltip label={`${t.sebelum} ([)`}>
        <ActionIcon aria-label={t.sebelum} onClick={() => ubah(geserBulan(bulan, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
      </Tooltip>
      <Popover opened={buka} onChange={setBuka} trapFocus returnFocus position="bottom-start">
        <Popover.Target>
          <Button variant="default" w={150} justify="space-between" rightSection={<IconChevronDown size={14} />} aria-label={t.pilih(teksBulan(bulan))} onClick={() => setBuka((b) => !b)}>
            {teksBulan(bulan)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <MonthPicker
            value={`${bulan}-01`}
            defaultDate={`${bulan}-01`}
            onChange={(v) => {
              setBuka(false);
              if (v) ubah(v.slice(0, 7));
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={`${t.berikut} (])`}>
        <ActionIcon aria-label={t.berikut} onClick={() => ubah(geserBulan(bulan, 1))}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

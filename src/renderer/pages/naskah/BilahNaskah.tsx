import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconBraces } from '@tabler/icons-react';
import { Bilah } from '../../components/Bilah.tsx';
import { teksNaskah } from '../../teks/naskah.ts';
import type { BagianLayar } from './Naskah.tsx';
import type { SuntingNaskah } from './useSunting.ts';

const t = teksNaskah;
const BAGIAN = ['kata', 'tata', 'riwayat'] as const;

interface Props {
  readonly s: SuntingNaskah;
  readonly bagian: BagianLayar;
  readonly keBagian: (b: BagianLayar) => void;
  readonly sisip: () => void;
  readonly simpan: () => void;
  readonly bolehSimpan: boolean;
  /** Why not. */
  readonly halangan: string;
}

export function BilahNaskah({ s, bagian, keBagian, sisip, simpan, bolehSimpan, halangan }: Props) {
  return (
    <Bilah
      aksi={
        <>
          <Tooltip label={`${t.urungkan} (Ctrl+Z)`}><ActionIcon aria-label={t.urungkan} disabled={!s.bisaUrung} onClick={s.urung}><IconArrowBackUp size={16} /></ActionIcon></Tooltip>
          <Tooltip label={`${t.ulangi} (Ctrl+Y)`}><ActionIcon aria-label={t.ulangi} disabled={!s.bisaUlang} onClick={s.ulang}><IconArrowForwardUp size={16} /></ActionIcon></Tooltip>
          <Button variant="default" leftSection={<IconBraces size={14} />} disabled={bagian !== 'kata'} onClick={sisip} title="Ctrl+I">{t.sisip.buka}</Button>
          <Button disabled={!bolehSimpan} onClick={simpan} title={bolehSimpan ? 'Ctrl+S' : halangan}>{t.simpan.tombol(s.dari + 1)}</Button>
        </>
      }
    >
      <SegmentedControl size="xs" aria-label={t.tab.judul} value={bagian} onChange={(v) => keBagian(BAGIAN.find((b) => b === v) ?? 'kata')} data={BAGIAN.map((b) => ({ value: b, label: t.tab[b] }))} />
      <span className="redup">{s.kotor ? `${t.versiKini(s.dari)} · ${t.belumDisimpan}` : t.versiKini(s.dari)}</span>
    </Bilah>
  );
}

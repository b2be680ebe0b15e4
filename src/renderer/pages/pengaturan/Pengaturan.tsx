import { Tabs } from '@mantine/core';
import { z } from 'zod';
import { Gulir, LayarPenuh } from '../../components/Bilah.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { BagianTte } from '../tte/BagianTte.tsx';
import { BagianInstansi } from './BagianInstansi.tsx';
import { BagianLaporan } from './BagianLaporan.tsx';
import { BagianPenandatangan } from './BagianPenandatangan.tsx';
import { BagianUmum } from './BagianUmum.tsx';

const t = teksKelola.pengaturan;
const zBagian = z.enum(['instansi', 'penandatangan', 'umum', 'tte', 'laporan']);
const zSaring = z.object({ bagian: zBagian.default('instansi') });

export function Pengaturan() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  return (
    <LayarPenuh>
      <Tabs value={saring.bagian} onChange={(v) => ubahSaring({ bagian: zBagian.parse(v) })} px={16} pt={4}>
        <Tabs.List>
          {zBagian.options.map((b) => (
            <Tabs.Tab key={b} value={b}>
              {t[b]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {saring.bagian === 'penandatangan' ? (
        <BagianPenandatangan />
      ) : (
        <Gulir label={t[saring.bagian]}>
          <div style={{ maxWidth: 760 }}>
            {saring.bagian === 'instansi' && <BagianInstansi />}
            {saring.bagian === 'umum' && <BagianUmum />}
            {saring.bagian === 'tte' && <BagianTte />}
            {saring.bagian === 'laporan' && <BagianLaporan />}
          </div>
        </Gulir>
      )}
    </LayarPenuh>
  );
}

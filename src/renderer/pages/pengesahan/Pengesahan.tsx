import { SegmentedControl } from '@mantine/core';
import { z } from 'zod';
import { SARING_LANGKAH } from '../../../shared/contract/sah.ts';
import { useBerhak } from '../../api/saya.ts';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import { DaftarAlur } from './DaftarAlur.tsx';
import { DaftarKewenangan } from './DaftarKewenangan.tsx';
import { DaftarSurat } from './DaftarSurat.tsx';
import { Pindaian } from './Pindaian.tsx';

const t = teksPengesahan;
const LIHAT = ['surat', 'pindaian', 'kewenangan', 'alur'] as const;
const zSaring = z.object({ lihat: z.enum(LIHAT).default('surat'), langkah: z.enum(SARING_LANGKAH).default('semua'), teks: z.string().max(120).default('') });

/** Initials and signatures of issued letters, their scans, and who may sign what. */
export function Pengesahan() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const berhak = useBerhak();
  const tampak = LIHAT.filter((l) => l !== 'pindaian' || berhak('pindai'));
  return (
    <LayarPenuh>
      <Bilah>
        <SegmentedControl size="xs" aria-label={t.lihat.judul} value={saring.lihat} onChange={(v) => ubah({ lihat: LIHAT.find((x) => x === v) ?? 'surat' })} data={tampak.map((v) => ({ value: v, label: t.lihat[v] }))} />
      </Bilah>
      {saring.lihat === 'surat' && <DaftarSurat langkah={saring.langkah} teks={saring.teks} ubah={ubah} keAlur={() => ubah({ lihat: 'alur' })} />}
      {saring.lihat === 'pindaian' && berhak('pindai') && <Pindaian />}
      {saring.lihat === 'kewenangan' && <DaftarKewenangan />}
      {saring.lihat === 'alur' && <DaftarAlur />}
    </LayarPenuh>
  );
}

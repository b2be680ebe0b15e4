import { Tabs } from '@mantine/core';
import { useBerhak } from '../../api/saya.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { DaftarArsip } from './DaftarArsip.tsx';
import { Keaslian } from './Keaslian.tsx';
import { Kelengkapan } from './Kelengkapan.tsx';
import { Pemeriksaan } from './Pemeriksaan.tsx';
import { Tinjauan } from './Tinjauan.tsx';
import { TAB, zAlamatArsip } from './saring.ts';

const t = teksArsip;
type Tab = (typeof TAB)[number];
const LAYAR: Readonly<Record<Tab, () => React.JSX.Element>> = { daftar: DaftarArsip, tinjauan: Tinjauan, kelengkapan: Kelengkapan, keaslian: Keaslian, pemeriksaan: Pemeriksaan };
/** Parts of whoever keeps the archive of the whole agency. */
const PENGELOLA: ReadonlySet<Tab> = new Set(['tinjauan', 'pemeriksaan']);

/** The digital archive: what is kept, what comes in, what is missing, and whether the files are whole. */
export function Arsip() {
  const [{ tab }, ubah] = useSaringUrl(zAlamatArsip);
  const kelola = useBerhak()('arsip.kelola');
  const tampak = TAB.filter((x) => kelola || !PENGELOLA.has(x));
  const kini = tampak.includes(tab) ? tab : 'daftar';
  usePerintah(tampak.map((x) => ({ id: `arsip.${x}`, label: t.tab[x], grup: t.perintah.grup, lingkup: 'layar' as const, jalankan: () => ubah({ tab: x }) })));
  const Isi = LAYAR[kini];
  return (
    <LayarPenuh>
      <Tabs value={kini} onChange={(v) => ubah({ tab: TAB.find((x) => x === v) ?? 'daftar' })} px={16} pt={4}>
        <Tabs.List aria-label={t.tab.judul}>{tampak.map((x) => <Tabs.Tab key={x} value={x}>{t.tab[x]}</Tabs.Tab>)}</Tabs.List>
      </Tabs>
      <Isi />
    </LayarPenuh>
  );
}

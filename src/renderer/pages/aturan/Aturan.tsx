import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { Keluar } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Bilah, Gulir, LayarPenuh } from '../../components/Bilah.tsx';
import { DaftarPilih } from '../../components/DaftarPilih.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat, Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { useRemah } from '../../layout/remah.ts';
import { teksTanggalPanjang } from '../../lib/bentuk.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { FormAturan } from './FormAturan.tsx';
import { IsiAturan } from './IsiAturan.tsx';
import gaya from './aturan.module.css';

const t = teksKelola.aturan;
export type BarisAturan = Keluar<'aturan.daftar'>[number];
type Versi = BarisAturan['versi'][number];

const WARNA: Readonly<Record<string, WarnaKeadaan>> = { pasti: 'hijau', sekunder: 'redup', dihitung: 'redup', asumsi: 'kuning' };
const TINGKAT: Readonly<Record<string, string>> = t.tingkat;
const zSaring = z.object({ kode: z.string().default(''), versi: z.string().default('') });

function ringkas(a: BarisAturan): string {
  const v = a.versi.find((x) => x.berlaku) ?? a.versi.at(-1);
  return v ? t.ringkas(v.berlakuMulai.slice(0, 4), v.keyakinan === 'asumsi') : '';
}

function masa(v: Versi): string {
  return v.berlakuSampai === null ? t.sejak(teksTanggalPanjang(v.berlakuMulai)) : t.sampai(teksTanggalPanjang(v.berlakuMulai), teksTanggalPanjang(v.berlakuSampai));
}

function KartuVersi({ judul, v, terbuka, buka }: { readonly judul: string; readonly v: Versi; readonly terbuka: boolean; readonly buka: () => void }) {
  const isi = useQ('aturan.isi', { id: v.id }, { aktif: terbuka });
  return (
    <section className={gaya['versi']} data-berlaku={v.berlaku || undefined}>
      <h2>
        {masa(v)}
        <Lencana warna={v.berlaku ? 'hijau' : 'redup'}>{v.berlaku ? t.sedang : t.tidak}</Lencana>
        <Lencana warna={WARNA[v.keyakinan] ?? 'kuning'}>{TINGKAT[v.keyakinan] ?? v.keyakinan}</Lencana>
      </h2>
      <DaftarSifat butir={[[t.dasar, v.dasarHukum], [t.sumber, v.sumber || '–'], ...(v.catatan ? [[t.catatan, v.catatan] as const] : [])]} />
      <Group gap={8} mt={8}>
        {!terbuka && <Button variant="subtle" onClick={buka}>{t.isi}</Button>}
        <TombolJejak objek={{ id: v.id }} judul={`${judul}, ${masa(v)}`} />
      </Group>
      {terbuka && isi.error && <GalatNotice galat={isi.error} />}
      {terbuka && (isi.data ? <div style={{ marginTop: 12 }}><IsiAturan isi={isi.data.isi} /></div> : <Skeleton h={80} mt={12} />)}
    </section>
  );
}

/** The dated rules: what holds when, on which legal basis, and how sure it is. */
export function Aturan() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const q = useQ('aturan.daftar', {});
  const bolehUbah = useBerhak()('aturan.ubah');
  const [teks, setTeks] = useState('');
  const [tambah, setTambah] = useState(false);
  const butir = useMemo(() => (q.data ?? []).map((a) => ({ id: a.kode, judul: a.judul, ket: ringkas(a) })), [q.data]);
  const aturan = (q.data ?? []).find((a) => a.kode === saring.kode) ?? q.data?.[0];
  const terbuka = saring.versi || (aturan?.versi.find((v) => v.berlaku) ?? aturan?.versi[0])?.id;
  useRemah(aturan?.judul);
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  return (
    <div style={{ display: 'flex', height: '100%', minHeight: 0 }}>
      <DaftarPilih label={t.judul} butir={butir} terpilih={aturan?.kode ?? ''} onPilih={(kode) => ubahSaring({ kode, versi: undefined }, 'tambah')} saring={teks} onSaring={setTeks} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <LayarPenuh>
          <Bilah aksi={aturan && bolehUbah ? <Button leftSection={<IconPlus size={14} />} onClick={() => setTambah(true)}>{t.tambah}</Button> : null}>
            <span className="redup">{t.ket}</span>
          </Bilah>
          <Gulir label={aturan?.judul ?? t.judul}>
            <Stack gap={12}>
              {aturan?.versi.toReversed().map((v) => <KartuVersi key={v.id} judul={aturan.judul} v={v} terbuka={v.id === terbuka} buka={() => ubahSaring({ versi: v.id })} />)}
            </Stack>
          </Gulir>
        </LayarPenuh>
      </div>
      {tambah && aturan && <FormAturan aturan={aturan} tutup={() => setTambah(false)} />}
    </div>
  );
}

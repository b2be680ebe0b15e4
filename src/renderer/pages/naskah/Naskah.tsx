import { Skeleton } from '@mantine/core';
import { z } from 'zod';
import { useQ } from '../../api/kueri.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { useRemah } from '../../layout/remah.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { DaftarNaskah } from './DaftarNaskah.tsx';
import { Penyunting } from './Penyunting.tsx';
import gaya from './naskah.module.css';

const t = teksNaskah;
const zSaring = z.object({ kode: z.string().default(''), cari: z.string().default(''), bagian: z.enum(['kata', 'tata', 'riwayat']).default('kata') });
export type BagianLayar = z.output<typeof zSaring>['bagian'];

function Satu({ kode, bagian, keBagian }: { readonly kode: string; readonly bagian: BagianLayar; readonly keBagian: (b: BagianLayar) => void }) {
  const q = useQ('naskah.lihat', { kode });
  if (q.error) return <div className={gaya['galat']}><GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} /></div>;
  if (!q.data) return <Skeleton h="100%" radius={0} animate={false} />;
  return <Penyunting naskah={q.data} bagian={bagian} keBagian={keBagian} />;
}

/** The templates of the documents: choose one, change its words and layout beside its picture, save it as a version. */
export function Naskah() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const q = useQ('naskah.daftar', {});
  const terpilih = q.data?.find((n) => n.kode === saring.kode) ?? (saring.kode === '' ? q.data?.[0] : undefined);
  useRemah(terpilih?.produk);
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  return (
    <div className={gaya['layar']}>
      {q.data ? <DaftarNaskah naskah={q.data} terpilih={terpilih?.kode ?? ''} onPilih={(kode) => ubah({ kode, bagian: undefined }, 'tambah')} cari={saring.cari} onCari={(cari) => ubah({ cari: cari || undefined })} /> : <Skeleton w={240} h="100%" radius={0} animate={false} />}
      <div className={gaya['isi']}>
        {terpilih && <Satu key={terpilih.kode} kode={terpilih.kode} bagian={saring.bagian} keBagian={(bagian) => ubah({ bagian })} />}
        {q.data && !terpilih && <EmptyState judul={saring.kode === '' ? t.kosong : t.takAda} ket={t.pilih} />}
      </div>
    </div>
  );
}

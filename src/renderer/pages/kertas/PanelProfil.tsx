import { Button } from '@mantine/core';
import { useM } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksKertas } from '../../teks/kertas.ts';
import { GambarLembar, type Profil } from './GambarLembar.tsx';
import gaya from './kertas.module.css';

const t = teksKertas;

interface Props {
  readonly profil: Profil | null;
  readonly namaProduk: ReadonlyMap<string, string>;
  readonly ubah: (p: Profil) => void;
}

/** The sheet of the selected profile, what is set for it, and what can be done. */
export function PanelProfil({ profil: p, namaProduk, ubah }: Props) {
  const buka = useBuka();
  const bolehUbah = useBerhak()('pengaturan');
  const unggah = useM('kertas.unggahAlas');
  if (!p) return <EmptyState judul={t.judul} ket={t.pilih} />;
  return (
    <div className={gaya['panel']}>
      <div className={gaya['aksi']}>
        <Button onClick={() => buka(`/kertas/kalibrasi?kertas=${p.kode}`)}>{t.kalibrasiAksi}</Button>
        {bolehUbah && <Button variant="default" onClick={() => ubah(p)}>{t.ubah}</Button>}
      </div>
      <GambarLembar profil={p} />
      <div className={gaya['rinci']}>
        <DaftarSifat
          butir={[
            [t.kolom.mode, t.mode[p.mode]],
            [t.kolom.sisi, t.sisi[p.sisi]],
            [t.kolom.baki, p.baki ?? t.bakiBawaan],
            [t.kolom.salinan, p.salinan.map((s) => t.salinan[s]).join(', ')],
            [t.kolom.produk, p.produk.map((k) => namaProduk.get(k) ?? k).join(', ') || '-'],
            ...(p.terkendali ? [[t.kolom.terkendali, t.terkendaliKet] as const] : []),
            [t.kolom.sumber, p.sumber || '-'],
          ]}
        />
      </div>
      {bolehUbah && (
        <div className={gaya['rinci']}>
          <BerkasInput
            label={t.alas.ganti}
            terima="image/png,image/jpeg"
            sibuk={unggah.isPending}
            onPilih={(berkas) => unggah.mutate({ masuk: { kode: p.kode }, berkas }, { onSuccess: () => kabarkan(t.alas.selesai) })}
          >
            <span>{p.alas ? t.alas.ada : t.alas.belum}</span>
          </BerkasInput>
          {unggah.error && <GalatNotice galat={unggah.error} />}
        </div>
      )}
    </div>
  );
}

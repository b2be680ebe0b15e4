import { Button } from '@mantine/core';
import { useState } from 'react';
import { useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksSaat } from '../../lib/waktu.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import type { NaskahLihat } from './useSunting.ts';
import gaya from './naskah.module.css';

const t = teksNaskah.riwayat;

interface Props {
  readonly naskah: NaskahLihat;
  readonly kotor: boolean;
  readonly dilihat: number | null;
  readonly lihat: (versi: number) => void;
  /** Before the restored version comes: the draft gives way to it. */
  readonly dipulihkan: () => void;
}

/** All versions, the newest first; the last is the one that came with the program. */
export function Riwayat({ naskah, kotor, dilihat, lihat, dipulihkan }: Props) {
  const pulihkan = useM('naskah.pulihkan');
  const [tanya, setTanya] = useState<number | null>(null);
  const baris = [...naskah.riwayat, { versi: 0, pada: null, oleh: '', catatan: t.bawaan }];
  return (
    <div className={gaya['riwayat']}>
      {naskah.riwayat.length === 0 && <p className="redup">{t.kosong}</p>}
      <table aria-label={t.judul}>
        <thead><tr><th>{t.versi}</th><th>{t.pada}</th><th>{t.catatan}</th><th><span className="hanya-pembaca">{t.tindakan}</span></th></tr></thead>
        <tbody>
          {baris.map((v) => (
            <tr key={v.versi} data-dilihat={v.versi === dilihat || undefined}>
              <th scope="row">{v.versi}</th>
              <td>{v.pada === null ? '' : teksSaat(v.pada)}<div className="redup">{v.oleh}</div></td>
              <td>{v.catatan}</td>
              <td><div className={gaya['tindakan']}>
                {v.versi === naskah.versi ? <Lencana warna="hijau">{t.berlaku}</Lencana> : <Button size="compact-xs" variant="default" aria-label={t.berlakukan(v.versi)} onClick={() => setTanya(v.versi)}>{t.berlakukanPendek}</Button>}
                <Button size="compact-xs" variant="subtle" aria-label={t.lihat(v.versi)} aria-pressed={v.versi === dilihat} onClick={() => lihat(v.versi)}>{t.lihatPendek}</Button>
              </div></td>
            </tr>
          ))}
        </tbody>
      </table>
      {tanya !== null && (
        <ConfirmDialog
          terbuka
          judul={t.tanya(naskah.nama, tanya)}
          aksi={t.berlakukan(tanya)}
          berbahaya={kotor}
          jalankan={async () => {
            const { versi } = await pulihkan.mutateAsync({ masuk: { kode: naskah.kode, versi: tanya, dari: naskah.versi } });
            dipulihkan();
            kabarkan(t.selesai(versi));
          }}
          tutup={() => setTanya(null)}
        >
          <p style={{ margin: 0 }}>{t.tanyaKet(naskah.versi + 1)}</p>
          {kotor && <p className="merah">{t.tanyaDraf}</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}

import { Button, Drawer, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Masuk } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksSaat } from '../../lib/waktu.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { useLabel, useNamaUnit } from '../riwayat/label.ts';
import { teksNilai } from '../riwayat/nilai.ts';
import { barisJejak, judulTabel, kolomJejak, KOLOM_JEJAK, terbaca, type Perubahan } from './jejak.ts';
import gaya from './jejak.module.css';

const t = teksPegawai.jejak;
const TERLIHAT = 12;

/** What happened to one record: who, when, old and new; one's own change can be taken back from here. */
export function PanelJejak({ objekId, judul, tutup }: { readonly objekId: string; readonly judul: string; readonly tutup: () => void }) {
  return <PanelRiwayatPerubahan objek={{ id: objekId }} judul={judul} tutup={tutup} />;
}

interface Props {
  readonly objek: Masuk<'jejak.objek'>;
  readonly judul: string;
  readonly tutup: () => void;
}

/** The same for any record, or for one setting. */
export function PanelRiwayatPerubahan({ objek, judul, tutup }: Props) {
  const q = useQ('jejak.objek', objek);
  const urungkan = useM('jejak.urungkan');
  const [seq, setSeq] = useState<number | null>(null);
  const baris = useMemo(
    () => (q.data ?? []).flatMap((j) => j.perubahan).flatMap((p) => {
      const k = kolomJejak(p);
      return k ? [barisJejak(k, p.lama), barisJejak(k, p.baru)] : [];
    }),
    [q.data],
  );
  const cari = useLabel(KOLOM_JEJAK, baris);
  const unit = useNamaUnit();
  const nilai = (p: Perubahan, isi: string | null): string => {
    const k = kolomJejak(p);
    return (k && isi !== null ? teksNilai(k, barisJejak(k, isi), cari, unit) : isi) || t.kosongNilai;
  };
  return (
    <Drawer opened onClose={tutup} position="right" size={560} title={`${t.judul} – ${judul}`}>
      {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
      {q.isPending && <Skeleton h={120} animate={false} />}
      {q.data?.length === 0 && <p className="redup">{t.kosong}</p>}
      <ol className={gaya['jejak']}>
        {q.data?.map((j) => {
          const p = j.perubahan.filter(terbaca);
          return (
            <li key={j.seq}>
              <header>
                <b>{teksSaat(j.pada)}</b>
                <span>{j.oleh}</span>
                <span className="redup satu-baris">{j.prosedur}</span>
                {j.dapatDiurungkan && <Button size="compact-xs" variant="default" onClick={() => setSeq(j.seq)}>{t.urungkan}</Button>}
              </header>
              <dl>
                {p.slice(0, TERLIHAT).map((x, i) => (
                  <div key={`${x.id}${x.kolom}${i}`}>
                    <dt>{kolomJejak(x)?.label ?? judulTabel(x.tabel) ?? teksPegawai.judul}</dt>
                    <dd>
                      {x.kolom === '' ? t.ditambahkan : x.kolom === 'dihapus_pada' ? (x.baru === null ? t.dikembalikan : t.dihapus) : (
                        <>
                          <s className="redup">{nilai(x, x.lama)}</s> → {nilai(x, x.baru)}
                        </>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
              {p.length > TERLIHAT && <span className="redup">{t.lainnya(p.length - TERLIHAT)}</span>}
            </li>
          );
        })}
      </ol>
      <ConfirmDialog
        terbuka={seq !== null}
        judul={t.urungkanTanya}
        aksi={t.urungkan}
        berbahaya={false}
        jalankan={async () => {
          await urungkan.mutateAsync({ masuk: { seq } });
          kabarkan(t.diurungkan);
        }}
        tutup={() => setSeq(null)}
      >
        {t.urungkanKet}
      </ConfirmDialog>
    </Drawer>
  );
}

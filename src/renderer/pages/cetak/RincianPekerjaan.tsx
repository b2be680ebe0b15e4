import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { useM, useQ } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { persen, teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { DialogUlang } from './DialogUlang.tsx';
import { bisaBatal, bisaUlang, masihJalan, teksKeadaan, WARNA_CETAK, type Pekerjaan } from './keadaan.ts';
import { teksTujuan } from './kolom.tsx';
import gaya from './cetak.module.css';

const t = teksCetak.rincian;
const k = teksCetak.kolom;
/** Up to this many pages are fetched as soon as the row is reached. */
const LANGSUNG = 20;

function Isi({ p }: { readonly p: Pekerjaan }) {
  const [minta, setMinta] = useState(false);
  const q = useQ('cetak.pratinjauGabungan', { id: p.id }, { aktif: minta || p.halaman <= LANGSUNG });
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  if (!minta && p.halaman > LANGSUNG) {
    return (
      <div className={gaya['lihat']}>
        <Button variant="default" onClick={() => setMinta(true)}>{t.lihat(teksAngka(p.halaman))}</Button>
      </div>
    );
  }
  return <div className={gaya['isi']}><PdfView berkas={q.data} judul={t.pratinjau} /></div>;
}

/** One job: its state in words, what can be done now, and exactly what was sent. */
export function RincianPekerjaan({ p }: { readonly p: Pekerjaan | null }) {
  const batal = useM('cetak.batal');
  const [dialog, setDialog] = useState<'batal' | 'ulang' | 'pindah' | null>(null);
  const bolehBatal = p !== null && bisaBatal(p.keadaan);
  const bolehUlang = p !== null && bisaUlang(p.keadaan);
  usePerintah([
    { id: 'cetak.batal', label: teksCetak.perintah.batal, grup: teksCetak.perintah.grup, lingkup: 'layar', tombol: ['Delete'], aktif: bolehBatal, jalankan: () => setDialog('batal') },
    { id: 'cetak.ulang', label: teksCetak.perintah.ulang, grup: teksCetak.perintah.grup, lingkup: 'layar', tombol: ['u'], aktif: bolehUlang, jalankan: () => setDialog('ulang') },
  ]);
  if (!p) return <EmptyState judul={t.pilih} />;
  return (
    <section className={gaya['rincian']} aria-label={p.judul}>
      <div className={gaya['fakta']}>
        <h2>{p.judul}</h2>
        <Lencana warna={WARNA_CETAK[p.keadaan]}>{teksKeadaan(p)}</Lencana>
        {p.keadaan === 'mencetak' && <Progress value={persen(p.lembarSelesai, p.halaman)} my={6} aria-label={teksKeadaan(p)} />}
        <p role="status">
          {teksCetak.keadaanKet[p.keadaan]} {p.pesan && <span className="redup">{p.pesan}</span>}
        </p>
        <DaftarSifat
          butir={[
            [t.dikirimKe, `${p.pencetak} · ${p.kertas} · ${p.baki ?? teksCetak.bakiBawaan}`],
            [k.halaman, teksAngka(p.halaman)],
            [k.tujuan, teksTujuan(p.tujuan)],
            [k.dibuat, `${teksSaat(p.dibuatPada)} · ${p.oleh}`],
            ...(p.selesaiPada === null ? [] : [[k.selesai, teksSaat(p.selesaiPada)] as const]),
          ]}
        />
        <div className={gaya['aksi']}>
          {bolehUlang && <Button onClick={() => setDialog('ulang')}>{t.ulang}</Button>}
          {masihJalan(p.keadaan) && <Button variant="default" onClick={() => setDialog('pindah')}>{t.pindah}</Button>}
          {bolehBatal && <Button variant="default" onClick={() => setDialog('batal')}>{t.batal}</Button>}
        </div>
      </div>
      <Isi key={p.id} p={p} />
      <ConfirmDialog terbuka={dialog === 'batal'} judul={t.batalTanya(p.judul)} aksi={t.batalAksi} jalankan={() => batal.mutateAsync({ masuk: { id: p.id } })} tutup={() => setDialog(null)}>
        {t.batalKet}
      </ConfirmDialog>
      {(dialog === 'ulang' || dialog === 'pindah') && <DialogUlang p={p} pindah={dialog === 'pindah'} tutup={() => setDialog(null)} />}
    </section>
  );
}

import { Button, Progress } from '@mantine/core';
import { useCallback, useState } from 'react';
import { segarkanTopik, useHalaman, useM, useQ } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { persen, teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';
import { DialogPindah, DialogPutuskan, DialogSeri, DialogUlangLembar } from './DialogLembar.tsx';
import { teksKeadaanRangkaian, WARNA_RANGKAIAN, type LembarCetak, type Rangkaian } from './keadaan.ts';
import { KOLOM_LEMBAR, teksTujuan } from './kolom.tsx';
import { PeriksaPosisi } from './PeriksaPosisi.tsx';
import gaya from './cetak.module.css';

const t = teksRangkaian;
type Dialog = 'batal' | 'putuskan' | 'ulang' | 'pindah' | 'seri';

function Halaman({ pekerjaanId }: { readonly pekerjaanId: string }) {
  const q = useQ('cetak.pratinjauGabungan', { id: pekerjaanId });
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  return <div className={gaya['isi']}><PdfView berkas={q.data} judul={t.pdfJudul} /></div>;
}

function DaftarLembar({ id, onAktif }: { readonly id: string; readonly onAktif: (l: LembarCetak) => void }) {
  const sumber = useHalaman('rangkaian.lembar', { id, batas: 200 });
  return <DataTable id="lembar-cetak" judul={t.lembar.judul} kolom={KOLOM_LEMBAR} sumber={sumber} kunci={(b) => b.id} onAktif={onAktif} kosong={<EmptyState judul={t.pilih} />} />;
}

function Fakta({ r }: { readonly r: Rangkaian }) {
  return (
    <DaftarSifat
      butir={[
        [t.kolom.pencetak, r.pencetak],
        [t.fakta.kertas, `${r.profil ?? r.kertas} · ${r.baki ?? teksCetak.bakiBawaan}${r.pracetak ? ` · ${t.pracetak}` : ''}`],
        [t.fakta.lembar, t.rincianLembar(teksAngka(r.tercetak), teksAngka(r.lembar), r.ragu, r.diganti)],
        ...(r.seriAwal === null ? [] : [[t.fakta.seri, `${r.seriAwal}${r.seriAkhir === null ? '' : ` s.d. ${r.seriAkhir}`}`] as const]),
        ...(r.salinan.length > 1 ? [[t.fakta.salinan, r.salinan.map((s) => t.label[s]).join(', ')] as const] : []),
        [t.fakta.tujuan, r.alasan === '' ? teksTujuan(r.tujuan) : `${teksTujuan(r.tujuan)}: ${r.alasan}`],
        [t.fakta.dibuat, `${teksSaat(r.dibuatPada)} · ${r.oleh}`],
        ...(r.selesaiPada === null ? [] : [[t.fakta.selesai, teksSaat(r.selesaiPada)] as const]),
      ]}
    />
  );
}

/** One order: its state in words, what can be done now, and every sheet of it. */
export function RincianRangkaian({ r }: { readonly r: Rangkaian | null }) {
  const batal = useM('rangkaian.batal');
  const jeda = useM('rangkaian.jeda');
  const lanjut = useM('rangkaian.lanjut');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [lembar, setLembar] = useState<LembarCetak | null>(null);
  const [pdf, setPdf] = useState(false);
  const onAktif = useCallback((l: LembarCetak) => setLembar(l), []);
  const bisa = (x: Rangkaian['tindakan'][number]): boolean => r?.tindakan.includes(x) ?? false;
  const segarkan = { onSuccess: () => segarkanTopik(['cetak']) };
  const jedaLanjut = (): void => {
    if (!r) return;
    if (bisa('lanjut')) lanjut.mutate({ masuk: { id: r.id } }, segarkan);
    else if (bisa('jeda')) jeda.mutate({ masuk: { id: r.id } }, segarkan);
  };
  const k = t.perintah;
  usePerintah([
    { id: 'rangkaian.jeda', label: k.jeda, grup: k.grup, lingkup: 'layar', tombol: ['alt+P'], aktif: bisa('jeda') || bisa('lanjut'), jalankan: jedaLanjut },
    { id: 'rangkaian.batal', label: k.batal, grup: k.grup, lingkup: 'layar', tombol: ['Delete'], aktif: bisa('batal'), jalankan: () => setDialog('batal') },
    { id: 'rangkaian.ulang', label: k.ulang, grup: k.grup, lingkup: 'layar', tombol: ['u'], aktif: bisa('ulang') || bisa('putuskan'), jalankan: () => setDialog(bisa('putuskan') ? 'putuskan' : 'ulang') },
  ]);
  if (!r) return <EmptyState judul={t.pilih} />;
  const galat = jeda.error ?? lanjut.error;
  const milik = lembar !== null && lembar.pekerjaanId !== null ? lembar.pekerjaanId : null;
  const tutup = (): void => setDialog(null);
  return (
    <section className={gaya['rincian']} aria-label={r.judul}>
      <div className={gaya['fakta']}>
        <h2>{r.judul}</h2>
        <Lencana warna={WARNA_RANGKAIAN[r.keadaan]}>{teksKeadaanRangkaian(r)}</Lencana>
        {(r.keadaan === 'berjalan' || r.keadaan === 'dijeda') && <Progress value={persen(r.tercetak, r.lembar)} my={6} aria-label={t.maju(teksAngka(r.tercetak), teksAngka(r.lembar))} />}
        {r.keadaan === 'periksa-lembar-pertama' ? <PeriksaPosisi r={r} selesai={() => undefined} /> : <p role="status">{t.keadaanKet[r.keadaan]} {r.pesan && <span className="redup">{r.pesan}</span>}</p>}
        {galat && <GalatNotice galat={galat} />}
        <Fakta r={r} />
        <div className={gaya['aksi']}>
          {bisa('putuskan') && <Button onClick={() => setDialog('putuskan')}>{t.aksi.putuskan}</Button>}
          {bisa('seri-akhir') && <Button onClick={() => setDialog('seri')}>{t.aksi.seri}</Button>}
          {bisa('lanjut') && <Button loading={lanjut.isPending} onClick={jedaLanjut}>{r.sebab === 'pencetak' ? t.aksi.siapLanjut : t.aksi.lanjut}</Button>}
          {bisa('jeda') && <Button variant="default" loading={jeda.isPending} onClick={() => jeda.mutate({ masuk: { id: r.id } }, segarkan)}>{t.aksi.jeda}</Button>}
          {bisa('ulang') && <Button variant="default" onClick={() => setDialog('ulang')}>{t.aksi.ulang}</Button>}
          {bisa('pindah') && <Button variant="default" onClick={() => setDialog('pindah')}>{t.aksi.pindah}</Button>}
          {bisa('batal') && <Button variant="default" onClick={() => setDialog('batal')}>{t.aksi.batal}</Button>}
          {milik !== null && <Button variant="default" onClick={() => setPdf(!pdf)}>{pdf ? t.lihatLembar : t.lihatPdf}</Button>}
        </div>
      </div>
      {pdf && milik !== null ? <Halaman key={milik} pekerjaanId={milik} /> : <DaftarLembar key={r.id} id={r.id} onAktif={onAktif} />}
      <ConfirmDialog terbuka={dialog === 'batal'} judul={t.batal.judul(r.judul)} aksi={t.batal.aksi} jalankan={() => batal.mutateAsync({ masuk: { id: r.id } })} tutup={tutup}>{t.batal.ket}</ConfirmDialog>
      {dialog === 'putuskan' && <DialogPutuskan r={r} tutup={tutup} />}
      {dialog === 'ulang' && <DialogUlangLembar r={r} urut={lembar?.urut ?? null} tutup={tutup} />}
      {dialog === 'pindah' && <DialogPindah r={r} tutup={tutup} />}
      {dialog === 'seri' && <DialogSeri r={r} tutup={tutup} />}
    </section>
  );
}

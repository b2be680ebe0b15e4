import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useQ } from '../api/kueri.ts';
import { useBerhak, useSaya } from '../api/saya.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { LembarPintasan } from '../perintah/LembarPintasan.tsx';
import { Palet } from '../perintah/Palet.tsx';
import { pasangPendengarTombol } from '../perintah/registri.ts';
import { DialogSandi } from '../pages/sesi/DialogSandi.tsx';
import { daftarLayar } from '../rute.tsx';
import { teksUmum } from '../teks/umum.ts';
import { adaLapis } from '../perintah/lapis.ts';
import { BilahAtas } from './BilahAtas.tsx';
import { IngatAlamat } from './IngatAlamat.tsx';
import { layarMenurutJalur, useJalur } from './jalur.ts';
import { Kaki } from './Kaki.tsx';
import { Navigasi } from './Navigasi.tsx';
import { PerintahUmum } from './PerintahUmum.tsx';
import { TungguLayar } from './BatasLayar.tsx';
import gaya from './kerangka.module.css';

function IsiLayar() {
  const jalur = useJalur();
  const berhak = useBerhak();
  const saya = useSaya();
  const isi = useRef<HTMLElement>(null);
  const layar = layarMenurutJalur(daftarLayar, jalur);
  useEffect(() => {
    document.title = layar ? `${layar.judul} – ${teksUmum.aplikasi}` : teksUmum.aplikasi;
    if (!adaLapis()) isi.current?.focus({ preventScroll: true });
  }, [layar]);
  return (
    <main id="isi" ref={isi} tabIndex={-1} className={gaya['isi']}>
      {!saya ? <TungguLayar /> : layar && !berhak(layar.izin) ? <EmptyState judul={teksUmum.tidakBerhak.judul} ket={teksUmum.tidakBerhak.saran} /> : <Outlet />}
    </main>
  );
}

/** The frame around every screen of a signed-in user. */
export function Kerangka() {
  const contoh = useQ('sistem.keadaan', {}).data?.contoh ?? false;
  useEffect(() => pasangPendengarTombol(), []);
  return (
    <div className={gaya['kerangka']}>
      <a href="#isi" className={gaya['lompat']} onClick={(e) => { e.preventDefault(); document.getElementById('isi')?.focus(); }}>
        {teksUmum.lompatKeIsi}
      </a>
      {contoh && <div className={gaya['pita']} role="note">{teksUmum.dataContoh}</div>}
      <Navigasi />
      <BilahAtas />
      <IsiLayar />
      <Kaki />
      <IngatAlamat />
      <PerintahUmum />
      <Palet />
      <LembarPintasan />
      <DialogSandi />
    </div>
  );
}

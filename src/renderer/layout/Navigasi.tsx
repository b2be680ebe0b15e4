import { Link } from '@tanstack/react-router';
import logo from '../gaya/simpul.svg';
import { useQ } from '../api/kueri.ts';
import { useBerhak } from '../api/saya.ts';
import { teksAngka } from '../lib/bentuk.ts';
import { daftarLayar } from '../rute.tsx';
import { teksUmum } from '../teks/umum.ts';
import { useJalur } from './jalur.ts';
import type { Layar } from './layar.ts';
import gaya from './kerangka.module.css';

/** True when the screen or one below it is open: `/pegawai` for `/pegawai/0190…`. */
function terbuka(l: Layar, jalur: string): boolean {
  return l.jalur === '/' ? jalur === '/' : jalur === l.jalur || jalur.startsWith(`${l.jalur}/`);
}

function Butir({ layar, jumlah }: { readonly layar: Layar; readonly jumlah: number }) {
  const jalur = useJalur();
  const Ikon = layar.menu?.ikon;
  return (
    <Link to={layar.jalur} className={gaya['butir']} aria-current={terbuka(layar, jalur) ? 'page' : undefined} title={layar.judul} activeProps={{}}>
      {Ikon && <Ikon size={16} stroke={1.6} aria-hidden />}
      <span>{layar.judul}</span>
      {jumlah > 0 && <b className={gaya['hitung']}>{teksAngka(jumlah)}</b>}
    </Link>
  );
}

export function Navigasi() {
  const berhak = useBerhak();
  const hitung = useQ('sistem.kaki', {}).data?.navigasi ?? {};
  const boleh = daftarLayar.filter((l) => l.menu && berhak(l.izin));
  const kelola = boleh.filter((l) => l.menu?.grup === 'kelola');
  const butir = (l: Layar) => <Butir key={l.jalur} layar={l} jumlah={hitung[l.menu?.hitung ?? ''] ?? 0} />;
  return (
    <nav className={gaya['nav']} aria-label={teksUmum.nav.judul}>
      <div className={gaya['merek']}>
        <img src={logo} alt="" />
        <span>{teksUmum.aplikasi}</span>
      </div>
      {boleh.filter((l) => l.menu?.grup === 'utama').map(butir)}
      {kelola.length > 0 && <div className={gaya['grup']}>{teksUmum.nav.kelola}</div>}
      {kelola.map(butir)}
    </nav>
  );
}

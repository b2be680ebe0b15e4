import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Bilah, Gulir, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka, teksTanggal, teksTanggalPanjang } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksBeranda } from '../../teks/beranda.ts';
import gaya from './beranda.module.css';

const t = teksBeranda;
type Ringkasan = Keluar<'beranda.ringkasan'>;
type Perhatian = Ringkasan['perhatian'][number];

const WARNA: Readonly<Record<Perhatian['berat'], WarnaKeadaan>> = { merah: 'merah', kuning: 'kuning', biasa: 'redup' };

interface PropsKolom {
  readonly judul: string;
  readonly kosong: string;
  readonly children: readonly ReactNode[];
}

function Kolom({ judul, kosong, children }: PropsKolom) {
  return (
    <section className={gaya['kolom']}>
      <h2>{judul}</h2>
      {children.length > 0 ? <ul>{children}</ul> : <p className="redup">{kosong}</p>}
    </section>
  );
}

function Butir({ tautan, children }: { readonly tautan: string; readonly children: ReactNode }) {
  const buka = useBuka();
  return (
    <li>
      <button type="button" onClick={() => buka(tautan)}>
        {children}
      </button>
    </li>
  );
}

/** Jobs under way, each with its progress and Batal; nothing while none runs. */
function Berjalan() {
  const tugas = useQ('sistem.kaki', {}).data?.tugas ?? [];
  if (tugas.length === 0) return null;
  return (
    <section className={gaya['berjalan']} aria-label={t.berjalan}>
      <h2>{t.berjalan}</h2>
      {tugas.map((x) => <JobProgress key={x.id} tugasId={x.id} />)}
    </section>
  );
}

function Isi({ d }: { readonly d: Ringkasan }) {
  return (
    <div className={gaya['tiga']}>
      <Kolom judul={t.jatuhTempo} kosong={t.tanpaJatuhTempo}>
        {d.jatuhTempo.map((b) => (
          <Butir key={b.kode} tautan={b.tautan}>
            <b className={gaya['jumlah']}>{teksAngka(b.jumlah)}</b>
            <span className={gaya['judul']}>{b.judul}</span>
            {b.tanggal && <span className="redup">{teksTanggal(b.tanggal)}</span>}
          </Butir>
        ))}
      </Kolom>
      <Kolom judul={t.menunggu} kosong={t.tanpaMenunggu}>
        {d.menunggu.map((b) => (
          <Butir key={b.kode} tautan={b.tautan}>
            <b className={gaya['jumlah']}>{teksAngka(b.jumlah)}</b>
            <span className={gaya['judul']}>{b.judul}</span>
          </Butir>
        ))}
      </Kolom>
      <Kolom judul={t.perhatian} kosong={t.tanpaPerhatian}>
        {d.perhatian.map((b) => (
          <Butir key={b.kode} tautan={b.tautan}>
            <span className={gaya['penuh']}>
              <Lencana warna={WARNA[b.berat]} title={t.berat[b.berat]}>
                <span className={gaya['judul']}>{b.judul}</span>
              </Lencana>
              <span className="redup">{b.ket}</span>
            </span>
          </Butir>
        ))}
      </Kolom>
    </div>
  );
}

/** What needs this user today: three short lists, each line opens where it is done. */
export function Beranda() {
  const q = useQ('beranda.ringkasan', {});
  const bolehImpor = useBerhak()('impor');
  const buka = useBuka();
  const d = q.data;
  const tanpaPegawai = d?.pegawaiAktif === 0;
  return (
    <LayarPenuh>
      <Bilah aksi={d && !tanpaPegawai ? <span className="redup">{t.pegawaiAktif(teksAngka(d.pegawaiAktif))}</span> : null}>
        <span className="redup">{t.hariIni(teksTanggalPanjang(hariIni()))}</span>
      </Bilah>
      <Gulir label={t.judul}>
        <Berjalan />
        {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
        {!d && !q.error && <Skeleton h={120} />}
        {tanpaPegawai && (
          <EmptyState judul={t.kosong} ket={t.kosongKet}>
            {bolehImpor && <Button onClick={() => buka('/impor')}>{t.kosongAksi}</Button>}
          </EmptyState>
        )}
        {d && (!tanpaPegawai || d.perhatian.length > 0) && <Isi d={d} />}
      </Gulir>
    </LayarPenuh>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksArsip } from '../../teks/arsip.ts';
import gaya from './arsip.module.css';

const t = teksArsip.sapuan;
type Sapuan = Keluar<'arsip.sapuan'>[number];

const buruk = (s: Sapuan): boolean => s.hilang + s.rusak > 0;
const teksKeadaan = (s: Sapuan): string => (s.keadaan === 'berjalan' ? t.berjalan : buruk(s) ? t.buruk : t.baik);
const teksSebab = (s: Sapuan): string => (Object.hasOwn(t.sebab, s.sebab) ? t.sebab[s.sebab as keyof typeof t.sebab] : s.sebab);
const angka = (id: 'diperiksa' | 'hilang' | 'rusak' | 'yatim'): KolomTabel<Sapuan> => ({ id, judul: t.kolom[id], lebar: 96, rata: 'kanan', nilai: (s) => s[id], teks: (s) => teksAngka(s[id]) });

const KOLOM: readonly KolomTabel<Sapuan>[] = [
  { id: 'mulai', judul: t.kolom.mulai, lebar: 150, nilai: (s) => s.mulaiPada, teks: (s) => teksSaat(s.mulaiPada), tetap: true },
  { id: 'sebab', judul: t.kolom.sebab, lebar: 110, teks: teksSebab },
  { id: 'keadaan', judul: t.kolom.keadaan, lebar: 'sisa', sel: (s) => <Lencana warna={s.keadaan === 'berjalan' ? 'redup' : buruk(s) ? 'merah' : 'hijau'}>{teksKeadaan(s)}</Lencana>, teks: teksKeadaan },
  angka('diperiksa'), angka('hilang'), angka('rusak'), angka('yatim'),
];

function Temuan({ s }: { readonly s: Sapuan }) {
  if (s.temuan.length === 0) return <EmptyState judul={t.tanpaTemuan} />;
  return (
    <section className={`${gaya['fakta']} ${gaya['hasil']}`} aria-label={t.temuan}>
      <h2>{t.temuan}</h2>
      <ul tabIndex={0} aria-label={t.temuan}>
        {s.temuan.map((x) => (
          <li key={x.hash}>
            <b>{t.masalah[x.masalah]}</b> {x.dokumen ?? `${x.hash.slice(0, 16)}…`}
            {x.jumlahDokumen > 1 && t.lain(teksAngka(x.jumlahDokumen - 1))}
            <br />
            <span className="redup">{x.pesan}</span>
          </li>
        ))}
      </ul>
      {buruk(s) && teksArsip.periksa.saran}
    </section>
  );
}

/** Sweeps of all files: when, how many, what was wrong. */
export function Pemeriksaan() {
  const q = useQ('arsip.sapuan', {});
  const mulai = useM('arsip.sapu');
  const [aktif, setAktif] = useState<Sapuan | null>(null);
  const kini = q.data?.find((s) => s.id === aktif?.id) ?? q.data?.[0];
  return (
    <>
      <Bilah aksi={<Button loading={mulai.isPending} onClick={() => mulai.mutate({ masuk: {} })}>{t.mulai}</Button>}>
        <span className="redup">{t.ket}</span>
      </Bilah>
      {mulai.error && <div className={gaya['sela']}><GalatNotice galat={mulai.error} /></div>}
      {mulai.data && <div className={gaya['sela']}><JobProgress tugasId={mulai.data.tugasId} /></div>}
      <Belah
        id="arsip-sapuan" bagian={0.36} labelBatas={teksArsip.batas} labelLebar={teksArsip.lebarkan}
        kiri={<DataTable id="arsip-sapuan" judul={teksArsip.tab.pemeriksaan} kolom={KOLOM} sumber={sumberDari(q, (d) => d)} kunci={(s) => s.id} onAktif={setAktif} kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />} />}
        kanan={kini ? <Temuan s={kini} /> : <EmptyState judul={t.kosong} />}
      />
    </>
  );
}

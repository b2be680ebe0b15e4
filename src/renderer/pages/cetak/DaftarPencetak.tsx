import { Button, Select, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useQ } from '../../api/kueri.ts';
import { Gulir } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { GambarKertas } from './GambarKertas.tsx';
import { namaUkuran, teksAlasan, WARNA_PENCETAK, type Pencetak } from './keadaan.ts';
import gaya from './cetak.module.css';

const t = teksCetak.pencetak;

function Kartu({ p }: { readonly p: Pencetak }) {
  const [nama, setNama] = useState((p.ukuran.find((x) => namaUkuran(x.nama) === 'F4') ?? p.ukuran[0])?.nama ?? null);
  const bisu = p.status === 'tak-terjangkau';
  const u = p.ukuran.find((x) => x.nama === nama);
  return (
    <section className={gaya['kartu']} aria-label={p.nama}>
      <div>
        <h2>{p.nama}</h2>
        <p>
          <Lencana warna={WARNA_PENCETAK[p.status]}>{t.status[p.status]}</Lencana> <span className="redup">{p.jenis === 'simpan' ? t.manual : p.alasan.map(teksAlasan).join(', ')}</span>
        </p>
        <DaftarSifat
          butir={[
            [t.cara, t.jenis[p.jenis]],
            [t.baki, bisu ? t.takDiketahui : p.baki.length > 0 ? p.baki.map((b) => b.nama).join(', ') : t.tanpaBaki],
            [
              t.kertas,
              bisu ? t.takDiketahui : p.ukuran.length === 0 ? t.tanpaUkuran : <Select key="u" aria-label={t.kertas} w={260} searchable={p.ukuran.length > 10} data={[...new Map(p.ukuran.map((x) => [x.nama, { value: x.nama, label: `${namaUkuran(x.nama)} – ${teksCetak.dialog.ukuran(teksAngka(x.lebarMm), teksAngka(x.tinggiMm))}` }])).values()]} value={nama} onChange={setNama} allowDeselect={false} description={t.ukuran(teksAngka(p.ukuran.length))} />,
            ],
          ]}
        />
      </div>
      {u && <GambarKertas kertas={{ ...u, kode: u.nama, nama: namaUkuran(u.nama) }} tinggiPx={110} />}
    </section>
  );
}

/** Every printer this machine can reach, with its state in words. */
export function DaftarPencetak() {
  const q = useQ('cetak.pencetak', {});
  return (
    <Gulir label={t.judul} pad={0}>
      {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
      {!q.data && !q.error && <div style={{ padding: 16 }}><Skeleton h={20} w={240} /> <span className="redup">{t.memuat}</span></div>}
      {q.data?.length === 0 && <EmptyState judul={t.kosong} ket={t.kosongKet} />}
      {q.data?.map((p) => <Kartu key={p.id} p={p} />)}
      {q.data && (
        <div style={{ padding: 16 }}>
          <Button variant="default" loading={q.isFetching} onClick={() => void q.refetch()}>{t.muatUlang}</Button>
        </div>
      )}
    </Gulir>
  );
}

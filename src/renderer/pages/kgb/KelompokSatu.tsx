import { SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { queryClient, useQ } from '../../api/kueri.ts';
import { useBolehIsi } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useBuka, useParam, useSaringUrl } from '../../layout/jalur.ts';
import { useRemah } from '../../layout/remah.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { kunciDilewati, type Dilewati } from './dilewati.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { DilewatiNotice } from './DilewatiNotice.tsx';
import { KakiKelompok } from './KakiKelompok.tsx';
import { KOLOM_BUTIR, KOLOM_GAGAL, type Butir } from './kolomButir.tsx';
import { PanelButir } from './PanelButir.tsx';
import gaya from './kgb.module.css';

const t = teksKgb.kelompok;
const TAMPIL = ['semua', 'jadi', 'gagal', 'antri'] as const;
const zSaring = z.object({ tampil: z.enum(TAMPIL).default('semua') });

function cocok(b: Butir, tampil: (typeof TAMPIL)[number]): boolean {
  return tampil === 'semua' || b.keadaan === tampil || (tampil === 'antri' && b.keadaan === 'bernomor');
}

/** One batch: its progress in place, what failed and why, and what comes next. */
export function KelompokSatu() {
  const id = useParam('id');
  const [saring, ubah] = useSaringUrl(zSaring);
  const [aktif, setAktif] = useState<Butir | null>(null);
  const onAktif = useCallback((b: Butir) => setAktif(b), []);
  const daftar = useQ('kelompok.daftar', { kelompokId: id, batas: 1 }, { ulangTiapMs: 5000 });
  const k = daftar.data?.find((x) => x.id === id);
  const q = useQ('kelompok.butir', { kelompokId: id, keadaan: 'semua' }, { ulangTiapMs: k?.berjalan ? 2000 : false });
  const buka = useBuka();
  const bolehIsi = useBolehIsi();
  useRemah(k?.judul);
  useFokusTabel(q.data !== undefined, saring.tampil);
  const butir = q.data ?? [];
  const jumlah = (v: (typeof TAMPIL)[number]): string => teksAngka(butir.filter((b) => cocok(b, v)).length);
  const dilewati = queryClient.getQueryData<Dilewati>(kunciDilewati(id)) ?? [];
  if (daftar.error) return <GalatNotice galat={daftar.error} cobaLagi={() => void daftar.refetch()} />;
  if (daftar.data && !k) return <EmptyState judul={t.tidakAda} />;
  const terkini = butir.find((b) => b.id === aktif?.id) ?? null;
  return (
    <LayarPenuh>
      <Bilah aksi={k && <TombolJejak objek={{ id }} judul={k.judul} />}>
        <SegmentedControl size="xs" aria-label={teksKgb.tampil.judul} value={saring.tampil} onChange={(v) => ubah({ tampil: TAMPIL.find((x) => x === v) ?? 'semua' })} data={TAMPIL.map((v) => ({ value: v, label: `${t.tampil[v]} ${jumlah(v)}` }))} />
      </Bilah>
      {k?.tugasId && k.antri > 0 && (
        <div className={gaya['kemajuan']}>
          <JobProgress tugasId={k.tugasId} />
        </div>
      )}
      {dilewati.length > 0 && <DilewatiNotice dilewati={dilewati} />}
      <Belah
        id="kelompok"
        labelBatas={teksKgb.surat.batas}
        labelLebar={teksKgb.surat.lebarkan}
        kiri={
          <DataTable
            key={saring.tampil}
            id={saring.tampil === 'gagal' ? 'butir-gagal' : 'butir'}
            cari
            judul={k?.judul ?? t.satu}
            kolom={saring.tampil === 'gagal' ? KOLOM_GAGAL : KOLOM_BUTIR}
            sumber={sumberDari(q, (d) => d.filter((b) => cocok(b, saring.tampil)))}
            kunci={(b) => b.id}
            onAktif={onAktif}
            onBuka={(b) => buka(b.tautan ?? `/pegawai/${b.pegawaiId}`)}
            kosong={<EmptyState judul={t.kosongButir} />}
          />
        }
        kanan={<PanelButir butir={terkini} bolehIsi={bolehIsi(k?.jenis ?? 'skgb')} />}
      />
      {k && <KakiKelompok k={k} />}
    </LayarPenuh>
  );
}

import { Spoiler } from '@mantine/core';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { KOLOM_URUT_RUJUKAN } from '../../../shared/contract/rujukan.ts';
import { useHalaman, useQ, type BarisDari } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { DaftarPilih } from '../../components/DaftarPilih.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useRemah } from '../../layout/remah.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka, teksTanggal } from '../../lib/bentuk.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { teksAtribut } from './atribut.ts';

const t = teksKelola.rujukan;
type Baris = BarisDari<'rujukan.daftar'>;

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'kode', judul: t.kode, lebar: 130, urut: 'kode', teks: (b) => b.kode, tetap: true },
  { id: 'nama', judul: t.nama, lebar: 'sisa', urut: 'nama', teks: (b) => (b.aktif ? b.nama : `${b.nama} (${t.tidakAktif})`) },
  { id: 'induk', judul: t.induk, lebar: 200, urut: 'induk', teks: (b) => b.induk ?? '' },
  { id: 'atribut', judul: t.atribut, lebar: 300, teks: (b) => teksAtribut(b.atribut) },
];

const zSaring = z.object({ tabel: z.string().default(''), teks: z.string().max(100).default(''), urut: z.enum(KOLOM_URUT_RUJUKAN).default('nama'), arah: z.enum(['naik', 'turun']).default('naik') });
type Urut = Pick<z.infer<typeof zSaring>, 'urut' | 'arah'>;

interface PropsIsi {
  readonly kode: string;
  readonly teks: string;
  readonly onTeks: (s: string) => void;
  readonly urut: Urut;
  readonly onUrut: (u: Urut) => void;
}

function IsiTabel({ kode, teks, onTeks, urut, onUrut }: PropsIsi) {
  const kini = { kolom: urut.urut, arah: urut.arah };
  const sumber = useHalaman('rujukan.daftar', { kode, teks, urut: kini, batas: 200 });
  const bolehEkspor = useBerhak()('ekspor');
  return (
    <DataTable
      id={`rujukan.${kode}`}
      judul={kode}
      kolom={KOLOM}
      sumber={sumber}
      kunci={(b) => b.kode}
      urut={kini}
      onUrut={(u) => onUrut({ urut: KOLOM_URUT_RUJUKAN.find((k) => k === u.kolom) ?? 'nama', arah: u.arah })}
      alat={<KotakCari label={t.cari} lebar={260} nilai={teks} onUbah={onTeks} />}
      kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      {...(bolehEkspor ? {} : { ekspor: null })}
    />
  );
}

/** The BKN reference tables with where they come from and what is known about their quality. */
export function Rujukan() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const jenis = useQ('rujukan.jenis', {});
  const [saringJenis, setSaringJenis] = useState('');
  const pilih = (jenis.data ?? []).find((j) => j.kode === saring.tabel) ?? jenis.data?.[0];
  const butir = useMemo(() => (jenis.data ?? []).map((j) => ({ id: j.kode, judul: j.judul, ket: t.baris(teksAngka(j.baris)) })), [jenis.data]);
  useRemah(pilih?.judul);
  if (jenis.error) return <GalatNotice galat={jenis.error} cobaLagi={() => void jenis.refetch()} />;
  if (jenis.data?.length === 0) return <EmptyState judul={t.kosongJenis} ket={t.kosongJenisKet} />;
  return (
    <div style={{ display: 'flex', height: '100%', minHeight: 0 }}>
      <DaftarPilih label={t.tabel} butir={butir} terpilih={pilih?.kode ?? ''} onPilih={(id) => ubahSaring({ tabel: id, teks: undefined }, 'tambah')} saring={saringJenis} onSaring={setSaringJenis} />
      <LayarPenuh>
        {pilih && (
          <>
            <div style={{ padding: '8px 16px' }}>
              <DaftarSifat
                butir={[
                  [t.sumber, `${pilih.sumber} (${teksTanggal(pilih.tanggalSumber)})`],
                  ...(pilih.catatanMutu.length > 0 ? [[t.mutu, <Spoiler key="mutu" maxHeight={38} showLabel={t.mutuBuka} hideLabel={t.mutuTutup}>{pilih.catatanMutu.join(' ')}</Spoiler>] as const] : []),
                ]}
              />
            </div>
            <IsiTabel key={pilih.kode} kode={pilih.kode} teks={saring.teks} onTeks={(s) => ubahSaring({ teks: s || undefined })} urut={saring} onUrut={ubahSaring} />
          </>
        )}
      </LayarPenuh>
    </div>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BarisDari } from '../../api/kueri.ts';
import { Lencana } from '../../components/Lencana.tsx';
import { teksNip } from '../../lib/bentuk.ts';
import { teksImpor } from '../../teks/impor.ts';
import { indeksHuruf, type Impor } from './alamat.ts';
import { labelPerubahan, nilaiPerubahan } from './perubahan.ts';
import gaya from './impor.module.css';

const t = teksImpor.uji;
export type BarisUji = BarisDari<'impor.baris'>;
type Masalah = BarisUji['masalah'][number];

/** What refuses a row comes before what only warns. */
export function menurutBerat(masalah: readonly Masalah[]): readonly Masalah[] {
  return masalah.toSorted((a, b) => Number(b.berat === 'galat') - Number(a.berat === 'galat'));
}

export interface Koreksi {
  readonly kolom: string;
  readonly dari: string;
  readonly menjadi: string;
}

function FormKoreksi({ m, sasaran, tambah }: { readonly m: Masalah; readonly sasaran: string; readonly tambah: (k: Koreksi) => void }) {
  const [menjadi, setMenjadi] = useState('');
  const kirim = (): void => {
    if (menjadi.trim() === '') return;
    tambah({ kolom: sasaran, dari: m.nilai, menjadi: menjadi.trim() });
    setMenjadi('');
  };
  return (
    <Group gap={6} align="flex-end" wrap="nowrap" mt={4}>
      <TextInput style={{ flex: 1 }} label={t.gantiSemua(m.nilai)} value={menjadi} maxLength={300} onChange={(e) => setMenjadi(e.currentTarget.value)} onKeyDown={(e) => e.key === 'Enter' && kirim()} />
      <Button variant="default" disabled={menjadi.trim() === ''} onClick={kirim}>{t.ganti}</Button>
    </Group>
  );
}

interface Props {
  readonly baris: BarisUji | null;
  readonly impor: Impor;
  /** Nothing is written yet, so corrections still help. */
  readonly bolehKoreksi: boolean;
  readonly tambah: (k: Koreksi) => void;
}

/** One row of the dry run: its problems with the cell and the advice, and what it would change, old and new. */
export function RinciBaris({ baris, impor, bolehKoreksi, tambah }: Props) {
  if (!baris) return <aside className={gaya['rinci']} aria-label={t.rincian}><div className="redup">{t.pilihBaris}</div></aside>;
  const sasaran = (m: Masalah): string | null => impor.kepala.find((k) => k.indeks === indeksHuruf(m.kolom))?.sasaran ?? null;
  return (
    <aside className={gaya['rinci']} aria-label={t.rincian}>
      <h2>{t.barisKe(baris.baris)} · {baris.nama || '–'}</h2>
      <div className="redup">{teksNip(baris.nip)}</div>
      <div>
        {menurutBerat(baris.masalah).map((m, i) => {
          const ke = sasaran(m);
          return (
            <div key={`${m.kolom}${i}`} className={gaya['masalah']}>
              <Lencana warna={m.berat === 'galat' ? 'merah' : 'kuning'}>{m.kolom ? `${m.kolom} · ${m.kepala}` : t.barisKe(m.baris)}</Lencana>
              {m.nilai && <div><b>{m.nilai}</b></div>}
              <div>{m.pesan}</div>
              <div className="redup">{m.saran}</div>
              {bolehKoreksi && ke !== null && m.nilai !== '' && ke !== 'nip' && <FormKoreksi key={`${baris.baris}:${m.kolom}`} m={m} sasaran={ke} tambah={tambah} />}
            </div>
          );
        })}
        {baris.ubah.length > 0 && (
          <table className={gaya['ubah']}>
            <thead><tr><th>{t.kolom}</th><th>{t.lama}</th><th>{t.menjadi}</th></tr></thead>
            <tbody>
              {baris.ubah.map((u, i) => (
                <tr key={`${u.kolom}${i}`}><td>{labelPerubahan(u.kolom)}</td><td className="redup">{nilaiPerubahan(u.lama)}</td><td>{nilaiPerubahan(u.baru)}</td></tr>
              ))}
            </tbody>
          </table>
        )}
        {baris.ubah.length === 0 && baris.keadaan === 'baru' && <p>{t.tulisBaru}</p>}
        {baris.ubah.length === 0 && baris.keadaan === 'sama' && <p className="redup">{t.tidakBerubah}</p>}
      </div>
    </aside>
  );
}

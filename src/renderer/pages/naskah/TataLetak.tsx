import { NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { TataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { menyebut } from './baris.ts';
import { barisDari, galatBaris } from './tata.ts';
import gaya from './naskah.module.css';

const t = teksNaskah.tata;
const SISI = ['atas', 'kanan', 'bawah', 'kiri'] as const;
const HURUF = ['heros', 'bonum'] as const;

interface PropsAngka {
  readonly label: string;
  readonly nilai: number;
  readonly min: number;
  readonly max: number;
  readonly langkah: number;
  readonly ubah: (n: number) => void;
}

/** A number within its range. What is typed stands there while it is no number that can be taken over. */
function Angka({ label, nilai, min, max, langkah, ubah }: PropsAngka) {
  const [diketik, setDiketik] = useState<string | number | null>(null);
  const sah = (v: string | number): v is number => typeof v === 'number' && v >= min && v <= max;
  const tampil = diketik !== null && (!sah(diketik) || diketik === nilai) ? diketik : nilai;
  return (
    <NumberInput
      label={label}
      value={tampil}
      onChange={(v) => {
        setDiketik(v);
        if (sah(v)) ubah(v);
      }}
      onBlur={() => setDiketik(null)}
      min={min}
      max={max}
      step={langkah}
      clampBehavior="none"
      decimalScale={2}
      decimalSeparator=","
      allowNegative={false}
      error={sah(tampil) ? null : t.rentang(min, max)}
    />
  );
}

interface PropsDaftar {
  readonly label: string;
  readonly ket: string;
  readonly nilai: readonly string[];
  readonly panjangMaks: number;
  readonly ubah: (baris: string[]) => void;
}

/** A list with one entry in each line; empty lines do not count. */
function DaftarBaris({ label, ket, nilai, panjangMaks, ubah }: PropsDaftar) {
  const [diketik, setDiketik] = useState<string | null>(null);
  const tampil = diketik !== null && barisDari(diketik).join('\n') === nilai.join('\n') ? diketik : nilai.join('\n');
  return (
    <Textarea
      label={label}
      description={ket}
      value={tampil}
      onChange={(e) => {
        setDiketik(e.currentTarget.value);
        ubah(barisDari(e.currentTarget.value));
      }}
      onBlur={() => setDiketik(null)}
      autosize
      minRows={3}
      error={galatBaris(nilai, panjangMaks)}
    />
  );
}

function TeksPendek({ label, nilai, maks, ubah }: { readonly label: string; readonly nilai: string; readonly maks: number; readonly ubah: (s: string) => void }) {
  return <TextInput label={label} value={nilai} onChange={(e) => ubah(e.currentTarget.value)} maxLength={maks} autoComplete="off" />;
}

interface Props {
  readonly jenis: string;
  readonly sumber: string;
  readonly tata: TataNaskah;
  readonly isi: IsiTemplat;
  readonly ubah: (tata: Partial<TataNaskah>, kunci: string) => void;
}

/** What the office sets beside the words. Only what these words use is offered. */
export function TataLetak({ jenis, sumber, tata, isi, ubah }: Props) {
  const kgb = jenis === 'skgb' || jenis === 'penundaan';
  const kertas = t.namaKertas[tata.kertas] === undefined ? { ...t.namaKertas, [tata.kertas]: tata.kertas } : t.namaKertas;
  const surat = (['sifat', 'lampiran', 'perihal'] as const).filter((k) => menyebut(isi, k));
  return (
    <div className={gaya['tata']}>
      <fieldset>
        <legend>{t.tepi}</legend>
        <div className={gaya['empat']}>
          {SISI.map((s) => <Angka key={s} label={t.sisi[s]} nilai={tata.tepi[s]} min={0} max={150} langkah={1} ubah={(n) => ubah({ tepi: { ...tata.tepi, [s]: n } }, `tepi.${s}`)} />)}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.huruf}</legend>
        <SegmentedControl size="xs" aria-label={t.keluarga} value={tata.keluarga} onChange={(v) => ubah({ keluarga: HURUF.find((h) => h === v) ?? 'heros' }, 'keluarga')} data={HURUF.map((h) => ({ value: h, label: t.pilihanHuruf[h] }))} />
        <div className={gaya['empat']}>
          <Angka label={t.ukuran} nilai={tata.ukuran} min={8} max={13} langkah={0.5} ubah={(n) => ubah({ ukuran: n }, 'ukuran')} />
          <Angka label={t.spasi} nilai={tata.spasi} min={0.9} max={2} langkah={0.05} ubah={(n) => ubah({ spasi: n }, 'spasi')} />
          <Select label={t.kertas} value={tata.kertas} onChange={(v) => v !== null && ubah({ kertas: v }, 'kertas')} data={Object.entries(kertas).map(([value, label]) => ({ value, label }))} allowDeselect={false} openOnFocus={false} />
        </div>
      </fieldset>
      {surat.length > 0 && (
        <fieldset>
          <legend>{t.surat}</legend>
          {surat.map((k) => <TeksPendek key={k} label={t[k]} nilai={tata[k]} maks={{ sifat: 60, lampiran: 120, perihal: 300 }[k]} ubah={(s) => ubah({ [k]: s }, k)} />)}
        </fieldset>
      )}
      {(tata.mengingat.length > 0 || menyebut(isi, 'mengingat')) && <DaftarBaris label={t.mengingat} ket={t.mengingatKet} nilai={tata.mengingat} panjangMaks={600} ubah={(mengingat) => ubah({ mengingat }, 'mengingat')} />}
      {menyebut(isi, 'tembusan') && (kgb ? <p className="redup">{t.tembusanKgb}</p> : <DaftarBaris label={t.tembusan} ket={t.tembusanKet} nilai={tata.tembusan} panjangMaks={300} ubah={(tembusan) => ubah({ tembusan }, 'tembusan')} />)}
      {sumber !== '' && <p className="redup">{t.sumber}: {sumber}</p>}
    </div>
  );
}

import { NumberInput } from '@mantine/core';
import { SUDUT } from '../../../shared/domain/kalibrasi.ts';
import { teksKertas } from '../../teks/kertas.ts';
import { kunciAngka, tepiDari, type Angka } from './ukur.ts';
import gaya from './kertas.module.css';

const t = teksKertas.panduan;
const ARAH = ['datar', 'tegak'] as const;

interface Props {
  readonly jumlah: number;
  readonly angka: Angka;
  readonly ganjil: ReadonlySet<string>;
  readonly ubah: (kunci: string, n: number | '') => void;
}

const BARIS = SUDUT.flatMap((sudut) => ARAH.map((arah) => ({ sudut, arah, ke: t.ke[tepiDari(sudut, arah)] })));

/** The figures, one column a sheet; Tab goes down a sheet before the next one. */
export function TabelUkur({ jumlah, angka, ganjil, ubah }: Props) {
  return (
    <div className={gaya['ukur']}>
      <div className={gaya['nama']} aria-hidden>
        {BARIS.map(({ sudut, arah, ke }) => (
          <div key={`${sudut} ${arah}`}>
            <span>{arah === 'datar' ? t.sudut[sudut] : ''}</span>
            <span className="redup">{ke}</span>
          </div>
        ))}
      </div>
      {Array.from({ length: jumlah }, (_, i) => (
        <fieldset key={i}>
          <legend>{t.lembar(i + 1)}</legend>
          {BARIS.map(({ sudut, arah, ke }) => {
            const kunci = kunciAngka(i, sudut, arah);
            return (
              <NumberInput
                key={kunci}
                size="xs"
                aria-label={`${t.lembar(i + 1)}, ${t.sudut[sudut]} ${ke}`}
                value={angka[kunci] ?? ''}
                onChange={(v) => ubah(kunci, v === '' ? '' : Number(v))}
                error={ganjil.has(kunci)}
                hideControls
                decimalSeparator=","
                decimalScale={2}
                suffix=" mm"
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

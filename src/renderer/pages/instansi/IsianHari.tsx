import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { MedanTeks } from '../../components/formulir/Medan.tsx';
import { hariIni } from '../../lib/waktu.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { teksLibur, uraiLibur } from './libur.ts';

const t = teksPenyiapan.hari;

function MedanLibur({ nama }: { readonly nama: string }) {
  const { field } = useController({ name: nama });
  const { ref } = field;
  const [teks, setTeks] = useState(() => teksLibur(field.value ?? []));
  const [masalah, setMasalah] = useState<string | null>(null);
  const terima = (): void => {
    const hasil = uraiLibur(teks, hariIni());
    const satu = hasil.masalah[0];
    setMasalah(satu ? t.liburSalah(satu.baris, satu.pesan) : null);
    // A line that is no date stays in the value, so that the form refuses it instead of losing it.
    field.onChange(satu ? [...hasil.libur, { tanggal: satu.teks, nama: '' }] : hasil.libur);
    field.onBlur();
  };
  return <Textarea label={t.libur} description={t.liburKet} name={nama} ref={ref} value={teks} onChange={(e) => setTeks(e.currentTarget.value)} onBlur={terima} error={masalah} autosize minRows={5} maxRows={14} />;
}

/** Working days, holidays and the pattern of letter numbers. */
export function IsianHari({ awalan }: { readonly awalan: string }) {
  const { field } = useController({ name: `${awalan}hariKerja` });
  return (
    <>
      <Radio.Group label={t.hariKerja} value={String(field.value)} onChange={(v) => field.onChange(Number(v))}>
        <Stack gap={6} mt={4}>
          <Radio value="5" label={t.lima} />
          <Radio value="6" label={t.enam} />
        </Stack>
      </Radio.Group>
      <MedanLibur nama={`${awalan}libur`} />
      <MedanTeks nama={`${awalan}polaNomorKgb`} label={t.polaNomor} ket={t.polaNomorKet} wajib />
    </>
  );
}

import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { KolomRiwayat } from '../../../shared/riwayat/kolom.ts';
import { MedanAngka, MedanPanjang, MedanPilih, MedanTanggal, MedanUnit } from '../../components/formulir/Medan.tsx';
import { CariSelect } from '../../components/isian/CariSelect.tsx';
import { RujukanSelect } from '../../components/isian/RujukanSelect.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { cariGolongan } from './golongan.ts';
import { rujukanKolom } from './label.ts';

const t = teksPegawai.riwayat;

interface Props {
  readonly kolom: KolomRiwayat;
  /** A word below the field instead of the help of the definition. */
  readonly ket?: string | undefined;
  readonly nonaktif?: boolean;
}

function useMedan(nama: string) {
  const { field, fieldState } = useController({ name: nama });
  const { ref, ...isi } = field;
  return { isi, ref, galat: fieldState.error?.message };
}

function Teks({ kolom, ket, nonaktif }: Props) {
  const { isi, ref, galat } = useMedan(kolom.nama);
  return (
    <TextInput
      {...isi} ref={ref}
      label={kolom.label}
      description={ket ?? kolom.bantuan}
      withAsterisk={kolom.wajib ?? false}
      disabled={nonaktif ?? false}
      value={isi.value ?? ''}
      onChange={(e) => isi.onChange(e.currentTarget.value === '' ? null : e.currentTarget.value)}
      error={galat}
      autoComplete="off"
      {...(kolom.hanyaAngka ? { inputMode: 'numeric' as const } : {})}
    />
  );
}

function Desimal({ kolom, ket, nonaktif }: Props) {
  const { isi, ref, galat } = useMedan(kolom.nama);
  return (
    <NumberInput {...isi} ref={ref} label={kolom.label} description={ket ?? kolom.bantuan} withAsterisk={kolom.wajib ?? false} disabled={nonaktif ?? false} value={isi.value ?? ''} onChange={(v) => isi.onChange(v === '' ? null : Number(v))} error={galat} hideControls decimalSeparator="," thousandSeparator="." allowNegative={false} />
  );
}

function YaTidak({ kolom, ket, nonaktif }: Props) {
  const { isi, ref, galat } = useMedan(kolom.nama);
  return <Checkbox label={kolom.label} description={ket ?? kolom.bantuan} disabled={nonaktif ?? false} name={kolom.nama} checked={isi.value === 1} onChange={(e) => isi.onChange(e.currentTarget.checked ? 1 : 0)} onBlur={isi.onBlur} ref={ref} error={galat} pt={22} />;
}

function Golongan({ kolom, ket, nonaktif }: Props) {
  const { isi, ref, galat } = useMedan(kolom.nama);
  const [teks, setTeks] = useState('');
  return (
    <CariSelect
      jenis="golongan" label={kolom.label} nama={kolom.nama} ket={ket ?? kolom.bantuan} wajib={kolom.wajib ?? false} nonaktif={nonaktif ?? false} galat={galat} ref={ref} onBlur={isi.onBlur}
      nilai={isi.value ?? null} labelNilai={isi.value ?? null} onUbah={(v) => isi.onChange(v)} opsi={cariGolongan(teks).map((g) => ({ nilai: g, label: g }))} onCari={setTeks}
    />
  );
}

/** Columns that a chosen code names in words too: filled when they are still empty. */
const NAMA_IKUT: Readonly<Record<string, string>> = { jabatan_kode: 'nama', pendidikan_kode: 'nama' };

function Rujukan({ kolom, ket, nonaktif }: Props) {
  const { isi, ref, galat } = useMedan(kolom.nama);
  const { getValues, setValue } = useFormContext();
  const bergantung: unknown = useWatch({ name: kolom.rujukanMenurut?.kolom ?? kolom.nama });
  const tabel = rujukanKolom(kolom, kolom.rujukanMenurut ? { [kolom.rujukanMenurut.kolom]: typeof bergantung === 'string' ? bergantung : null } : {});
  if (tabel === null) return bergantung ? <Teks kolom={kolom} ket={ket} nonaktif={nonaktif ?? false} /> : <TextInput label={kolom.label} disabled placeholder={t.pilihJenisDulu} tabIndex={-1} />;
  const ikut = NAMA_IKUT[kolom.nama];
  return (
    <RujukanSelect
      kode={tabel} label={kolom.label} nama={kolom.nama} ket={ket ?? kolom.bantuan} wajib={kolom.wajib ?? false} nonaktif={nonaktif ?? false} galat={galat} ref={ref} onBlur={isi.onBlur}
      nilai={isi.value === null || isi.value === undefined ? null : String(isi.value)}
      onUbah={(v, opsi) => {
        isi.onChange(v);
        if (ikut && opsi && !getValues(ikut)) setValue(ikut, opsi.label, { shouldDirty: true });
      }}
    />
  );
}

/** The field of one column, generated from its definition. The form keeps the column names. */
export function MedanKolom({ kolom, ket, nonaktif }: Props) {
  const umum = { nama: kolom.nama, label: kolom.label, wajib: kolom.wajib ?? false, nonaktif: nonaktif ?? false, ...(ket ?? kolom.bantuan ? { ket: ket ?? kolom.bantuan ?? '' } : {}) };
  if (kolom.rujukan || kolom.rujukanMenurut) return <Rujukan kolom={kolom} ket={ket} nonaktif={nonaktif ?? false} />;
  switch (kolom.jenis) {
    case 'teks':
    case 'rujukan':
      return <Teks kolom={kolom} ket={ket} nonaktif={nonaktif ?? false} />;
    case 'teks_panjang':
      return <MedanPanjang {...umum} baris={2} />;
    case 'tanggal':
      return <MedanTanggal {...umum} jenis={kolom.nama === 'tanggal_lahir' ? 'lahir' : 'umum'} />;
    case 'angka':
      return <MedanAngka {...umum} {...(kolom.satuan && !kolom.label.includes(kolom.satuan) ? { label: `${kolom.label} (${kolom.satuan})` } : {})} />;
    case 'uang':
      return <MedanAngka {...umum} rupiah />;
    case 'desimal':
      return <Desimal kolom={kolom} ket={ket} nonaktif={nonaktif ?? false} />;
    case 'ya_tidak':
      return <YaTidak kolom={kolom} ket={ket} nonaktif={nonaktif ?? false} />;
    case 'pilihan':
      return <MedanPilih {...umum} opsi={(kolom.pilihan ?? []).map((p) => ({ value: p.nilai, label: p.label }))} />;
    case 'unit':
      return <MedanUnit {...umum} />;
    case 'golongan':
      return <Golongan kolom={kolom} ket={ket} nonaktif={nonaktif ?? false} />;
  }
}

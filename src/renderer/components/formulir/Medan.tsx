import { Checkbox, MultiSelect, NumberInput, PasswordInput, Select, Textarea, TextInput, type ComboboxData } from '@mantine/core';
import { useController } from 'react-hook-form';
import { DateInput } from '../isian/DateInput.tsx';
import { PegawaiSelect } from '../isian/PegawaiSelect.tsx';
import { UnitSelect } from '../isian/UnitSelect.tsx';

interface Dasar {
  /** Path of the field in the form. */
  readonly nama: string;
  readonly label: string;
  readonly ket?: string;
  readonly wajib?: boolean;
  readonly nonaktif?: boolean;
}

function useMedan(nama: string) {
  const { field, fieldState } = useController({ name: nama });
  const { ref, ...isi } = field;
  return { isi, ref, galat: fieldState.error?.message };
}

function umum({ label, ket, wajib, nonaktif }: Dasar) {
  return { label, description: ket, withAsterisk: wajib ?? false, disabled: nonaktif ?? false };
}

/** `kosong: 'null'` keeps an emptied field as null instead of ''. */
export function MedanTeks({ kosong, tempat, ...p }: Dasar & { readonly kosong?: 'null'; readonly tempat?: string }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <TextInput {...umum(p)} {...isi} ref={ref} value={isi.value ?? ''} onChange={(e) => isi.onChange(e.currentTarget.value === '' && kosong ? null : e.currentTarget.value)} placeholder={tempat} error={galat} autoComplete="off" />;
}

export function MedanSandi(p: Dasar) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <PasswordInput {...umum(p)} {...isi} ref={ref} value={isi.value ?? ''} onChange={(e) => isi.onChange(e.currentTarget.value === '' ? null : e.currentTarget.value)} error={galat} autoComplete="new-password" />;
}

export function MedanPanjang({ baris = 3, ...p }: Dasar & { readonly baris?: number }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <Textarea {...umum(p)} {...isi} ref={ref} value={isi.value ?? ''} error={galat} autosize minRows={baris} />;
}

/** `desimal`: so many places behind the comma; without it whole numbers only. */
export function MedanAngka({ rupiah, min, max, desimal = 0, ...p }: Dasar & { readonly rupiah?: boolean; readonly min?: number; readonly max?: number; readonly desimal?: number }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <NumberInput {...umum(p)} {...isi} ref={ref} value={isi.value ?? ''} onChange={(v) => isi.onChange(v === '' ? null : Number(v))} error={galat} hideControls allowDecimal={desimal > 0} {...(desimal > 0 ? { decimalScale: desimal } : {})} thousandSeparator={rupiah ? '.' : false} decimalSeparator="," prefix={rupiah ? 'Rp ' : ''} {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} />;
}

export function MedanTanggal({ jenis, ...p }: Dasar & { readonly jenis?: 'lahir' | 'umum' }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <DateInput label={p.label} ket={p.ket} wajib={p.wajib ?? false} nonaktif={p.nonaktif ?? false} nama={p.nama} nilai={isi.value ?? null} onUbah={isi.onChange} onBlur={isi.onBlur} ref={ref} galat={galat} {...(jenis ? { jenis } : {})} />;
}

/** A short closed list; over ten entries it is searchable. */
export function MedanPilih({ opsi, ...p }: Dasar & { readonly opsi: ComboboxData }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <Select {...umum(p)} {...isi} ref={ref} value={isi.value ?? null} data={opsi} error={galat} data-medan={p.nama} openOnFocus={false} searchable={opsi.length > 10} clearable={!p.wajib} allowDeselect={false} />;
}

/** Several of a closed list, in the order in which they are chosen. */
export function MedanBanyak({ opsi, ...p }: Dasar & { readonly opsi: ComboboxData }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <MultiSelect {...umum(p)} {...isi} ref={ref} value={isi.value ?? []} data={opsi} error={galat} data-medan={p.nama} openOnFocus={false} searchable={opsi.length > 10} hidePickedOptions />;
}

export function MedanCentang(p: Dasar) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <Checkbox label={p.label} description={p.ket} disabled={p.nonaktif ?? false} name={p.nama} checked={isi.value === true} onChange={(e) => isi.onChange(e.currentTarget.checked)} onBlur={isi.onBlur} ref={ref} error={galat} />;
}

export function MedanUnit(p: Dasar) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <UnitSelect {...p} nilai={isi.value ?? null} onUbah={(v) => isi.onChange(v)} onBlur={isi.onBlur} ref={ref} galat={galat} />;
}

export function MedanPegawai({ namaNilai, ...p }: Dasar & { readonly namaNilai?: string | null }) {
  const { isi, ref, galat } = useMedan(p.nama);
  return <PegawaiSelect {...p} namaNilai={namaNilai ?? null} nilai={isi.value ?? null} onUbah={(v) => isi.onChange(v)} onBlur={isi.onBlur} ref={ref} galat={galat} />;
}

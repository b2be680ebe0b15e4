import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type ReactNode, type Ref } from 'react';
import { konteksTanggal, parseTanggal } from '../../../shared/domain/urai-tanggal.ts';
import { tanggalSah } from '../../../shared/domain/tanggal.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksKomponen } from '../../teks/komponen.ts';

interface Props {
  readonly label?: ReactNode;
  readonly nama?: string;
  /** ISO date, or the text as typed when it is no date (the form then does not pass). */
  readonly nilai: string | null;
  readonly onUbah: (nilai: string | null) => void;
  readonly onBlur?: () => void;
  readonly galat?: ReactNode;
  readonly ket?: ReactNode;
  readonly wajib?: boolean;
  readonly nonaktif?: boolean;
  /** `lahir`: two-digit years lie in the past. */
  readonly jenis?: 'lahir' | 'umum';
  readonly lebar?: number;
  readonly ref?: Ref<HTMLInputElement>;
  readonly 'aria-label'?: string;
}

function tampil(nilai: string | null): string {
  return nilai === null ? '' : tanggalSah(nilai) ? teksTanggal(nilai) : nilai;
}

/** Why a value is no date, or null. */
function masalahTanggal(nilai: string | null, jenis: 'lahir' | 'umum'): string | null {
  if (nilai === null || nilai === '' || tanggalSah(nilai)) return null;
  const hasil = parseTanggal(nilai, konteksTanggal(jenis, hariIni()));
  return 'masalah' in hasil ? hasil.masalah : null;
}

/** A date by typing (`1/4/20`, `010420`, `1 Apr 2020`); the calendar is there for those who want it. */
export function DateInput({ ref, ...p }: Props) {
  // What is being typed; null while nobody types and the value itself is shown.
  const [ketikan, setKetikan] = useState<string | null>(null);
  const [kalender, setKalender] = useState(false);
  const jenis = p.jenis ?? 'umum';

  const terima = (mentah: string | null): void => {
    setKetikan(null);
    if (mentah === null) return;
    const isi = mentah.trim();
    const hasil = parseTanggal(isi, konteksTanggal(jenis, hariIni()));
    p.onUbah(isi === '' ? null : 'nilai' in hasil ? hasil.nilai : isi);
  };

  const sah = p.nilai !== null && tanggalSah(p.nilai) ? p.nilai : null;
  return (
    <TextInput
      ref={ref}
      label={p.label}
      name={p.nama}
      description={p.ket}
      withAsterisk={p.wajib ?? false}
      disabled={p.nonaktif ?? false}
      aria-label={p['aria-label']}
      w={p.lebar}
      value={ketikan ?? tampil(p.nilai)}
      placeholder={teksKomponen.tanggal.tempat}
      error={masalahTanggal(p.nilai, jenis) ?? p.galat}
      inputMode="numeric"
      autoComplete="off"
      onChange={(e) => setKetikan(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key === 'Enter') terima(ketikan);
      }}
      onBlur={() => {
        terima(ketikan);
        p.onBlur?.();
      }}
      rightSection={
        <Popover opened={kalender} onChange={setKalender} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon size={22} tabIndex={-1} aria-label={teksKomponen.tanggal.buka} disabled={p.nonaktif ?? false} onClick={() => setKalender((b) => !b)}>
              <IconCalendar size={14} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={sah}
              defaultDate={sah ?? hariIni()}
              onChange={(v) => {
                setKalender(false);
                if (v) terima(v);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

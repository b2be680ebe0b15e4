import { Button, Group } from '@mantine/core';
import type { Keluar } from '../../../shared/contract.ts';
import type { AppError } from '../../../shared/errors.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';

const t = teksKelola.cadangan;

interface Props {
  readonly hasil: Keluar<'cadangan.periksa'> | undefined;
  readonly galat: AppError | null;
  readonly tempat: string;
  readonly pulihkan: (tempat: string) => void;
}

/** What the check of one backup found. */
export function HasilPeriksa({ hasil, galat, tempat, pulihkan }: Props) {
  if (galat) return <GalatNotice galat={galat} />;
  if (!hasil) return null;
  return (
    <Group gap={12} px={16} py={8} role="status">
      <b>{t.periksaHasil}</b>
      <Lencana warna={hasil.baik ? 'hijau' : 'merah'}>{hasil.baik ? t.baik : t.buruk}</Lencana>
      {hasil.dibuatPada !== null && <span>{teksSaat(hasil.dibuatPada)}</span>}
      {hasil.pegawai !== null && hasil.dokumen !== null && <span>{t.isi(teksAngka(hasil.pegawai), teksAngka(hasil.dokumen))}</span>}
      <span className="redup">{hasil.pesan}</span>
      <span className="redup satu-baris">{tempat}</span>
      {hasil.baik && <Button variant="default" onClick={() => pulihkan(tempat)}>{t.pulihkan}</Button>}
    </Group>
  );
}

import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KelompokRiwayat } from '../../../shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import gaya from './halaman.module.css';

const t = teksPegawai.riwayat;
export const URUTAN_KELOMPOK: readonly KelompokRiwayat[] = ['kedudukan', 'pengembangan', 'kinerja', 'disiplin', 'keluarga', 'lainnya'];

interface Props {
  readonly jumlah: Readonly<Record<string, number>>;
  readonly bolehUbah: boolean;
  readonly onPergi: (kode: string) => void;
  readonly onTambah: (kode: string) => void;
}

/** Contents of the file: every history with how many rows it has, also the empty ones, with a way to add the first. */
export function IndeksRiwayat({ jumlah, bolehUbah, onPergi, onTambah }: Props) {
  return (
    <nav className={gaya['indeks']} aria-label={t.indeks}>
      <div className={gaya['butir']}>
        <button type="button" onClick={() => onPergi('data_utama')}>{teksPegawai.utama.judul}</button>
      </div>
      {URUTAN_KELOMPOK.map((k) => (
        <div key={k} role="group" aria-label={t.kelompok[k]}>
          <div className={gaya['kelompok']}>{t.kelompok[k]}</div>
          {RIWAYAT.filter((d) => d.kelompok === k).map((d) => {
            const n = jumlah[d.kode] ?? 0;
            return (
              <div key={d.kode} className={gaya['butir']} data-kosong={n === 0 || undefined}>
                <button type="button" disabled={n === 0} onClick={() => onPergi(d.kode)} title={d.judul}>{d.judul}</button>
                {n > 0 && <span className={gaya['jumlah']}>{n}</span>}
                {bolehUbah && <ActionIcon size={20} aria-label={t.tambah(d.judul)} title={t.tambah(d.judul)} onClick={() => onTambah(d.kode)}><IconPlus size={12} /></ActionIcon>}
              </div>
            );
          })}
        </div>
      ))}
    </nav>
  );
}

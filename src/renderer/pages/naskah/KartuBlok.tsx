import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTextPlus, IconTrash, IconX } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { uraiSyarat } from '../../../shared/dokumen/templat/isian.ts';
import type { Bagian } from '../../../shared/dokumen/templat/isi.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { barisBlok, jenisBlok, type Baris } from './baris.ts';
import { objekBagian } from './jalur.ts';
import { IsianTeks } from './IsianTeks.tsx';
import type { AksiIsi } from './useSunting.ts';
import gaya from './kata.module.css';

const t = teksNaskah.blok;
/** More cells than this go on in the next line. */
const SEBARIS_MAKS = 4;

function kataSyarat(bila: string): string {
  const { path, tidak, isi } = uraiSyarat(bila);
  if (isi !== null) return tidak ? t.beda(path, isi) : t.sama(path, isi);
  return tidak ? t.kosong(path) : t.terisi(path);
}

function catatan({ bila, ulang, dari }: Baris): string {
  const asal = dari === null ? '' : (t.dariKantor[dari] ?? t.dari(dari));
  return [asal, ulang === null ? '' : t.ulang(ulang), bila === null ? '' : kataSyarat(bila)].filter(Boolean).join(' · ');
}

function Ikon({ label, aktif = true, onClick, children }: { readonly label: string; readonly aktif?: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return <ActionIcon size={24} aria-label={label} title={label} disabled={!aktif} onClick={onClick}>{children}</ActionIcon>;
}

interface PropsBaris {
  readonly baris: Baris;
  readonly blok: string;
  readonly ke: number;
  /** The note of the block itself stands in its head. */
  readonly tanpaCatatan: boolean;
  readonly aksi: AksiIsi;
}

export function BarisTeks({ baris, blok, ke, tanpaCatatan, aksi }: PropsBaris) {
  const ket = tanpaCatatan ? '' : catatan(baris);
  const { unsur } = baris;
  const isi = baris.sel.filter((s) => s.teks.length > 0);
  if (isi.length === 0 && ket === '') return null;
  return (
    <div>
      {ket !== '' && <div className={gaya['syarat']}>{ket}</div>}
      <div className={gaya['sel']} data-lebar={isi.length > SEBARIS_MAKS || undefined}>
        {isi.map((s, i) => (
          <div key={i} data-nama={s.nama}>
            {s.teks.map((x) => <IsianTeks key={x.jalur.join('.')} teks={x} label={t.letak(blok, ke, t.medan[s.nama] ?? s.nama)} ganti={aksi.ganti} />)}
          </div>
        ))}
        {unsur !== null && (
          <span className={gaya['aksi']}>
            <Ikon label={t.gandakanBaris} onClick={() => aksi.gandakan(unsur)}><IconCopy size={13} /></Ikon>
            <Ikon label={t.buangBaris} onClick={() => aksi.buang(unsur)}><IconX size={13} /></Ikon>
          </span>
        )}
      </div>
    </div>
  );
}

interface Props {
  readonly blok: Bagian;
  readonly ke: number;
  readonly jumlah: number;
  readonly aksi: AksiIsi;
  /** Each of these takes the focus to the block that stands there then. */
  readonly pindah: (ke: number, arah: -1 | 1) => void;
  readonly sisip: (ke: number) => void;
  readonly gandakan: (ke: number) => void;
  readonly buang: (ke: number, jumlah: number) => void;
}

/** One block of the document: its kind, when it is there, and its texts. */
export const KartuBlok = memo(function KartuBlok({ blok, ke, jumlah, aksi, pindah, sisip, gandakan, buang }: Props) {
  const jenis = jenisBlok(blok);
  const judul = t.judul(ke + 1, t.jenis[jenis] ?? t.lain);
  const baris = barisBlok(blok, ke);
  const arah = objekBagian(blok)?.['arah'];
  const kepala = baris[0]?.unsur === null ? catatan(baris[0]) : typeof arah === 'string' ? (t.arah[arah] ?? '') : '';
  return (
    <li data-blok={ke} tabIndex={-1} className={gaya['blok']} aria-label={judul}>
      <header>
        <b className="angka">{ke + 1}</b>
        <h2>{t.jenis[jenis] ?? t.lain}</h2>
      </header>
      <div>
        {kepala !== '' && <div className={gaya['syarat']}>{kepala}</div>}
        {baris.map((b, i) => <BarisTeks key={i} baris={b} blok={judul} ke={i + 1} tanpaCatatan={i === 0 && b.unsur === null} aksi={aksi} />)}
      </div>
      <div className={gaya['alat']} role="group" aria-label={judul}>
        <Ikon label={t.naik} aktif={ke > 0} onClick={() => pindah(ke, -1)}><IconArrowUp size={14} /></Ikon>
        <Ikon label={t.turun} aktif={ke < jumlah - 1} onClick={() => pindah(ke, 1)}><IconArrowDown size={14} /></Ikon>
        <Ikon label={t.paragraf} onClick={() => sisip(ke)}><IconTextPlus size={14} /></Ikon>
        <Ikon label={t.gandakan} onClick={() => gandakan(ke)}><IconCopy size={14} /></Ikon>
        <Ikon label={t.buang} aktif={jumlah > 1} onClick={() => buang(ke, jumlah)}><IconTrash size={14} /></Ikon>
      </div>
    </li>
  );
});

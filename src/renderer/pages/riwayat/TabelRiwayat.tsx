import { ActionIcon, Button, Menu, Skeleton, Tooltip } from '@mantine/core';
import { IconClipboardPlus, IconDots, IconPaperclip, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { teksSaat } from '../../lib/waktu.ts';
import { ButirMenu } from '../../perintah/ButirMenu.tsx';
import { usePerintah, type Perintah } from '../../perintah/registri.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { gulirKe } from './gulir.ts';
import { kolomTabel, selTabel } from './kolom-tabel.ts';
import { useLabel, useNamaUnit } from './label.ts';
import { rataKanan } from './nilai.ts';
import type { BarisRiwayat } from './PanelRiwayat.tsx';
import { TempelExcel } from './TempelExcel.tsx';
import gaya from './riwayat.module.css';

const t = teksPegawai.riwayat;

interface Props {
  readonly def: DefinisiRiwayat;
  readonly pegawaiId: string;
  readonly perTanggal: string | null;
  readonly bolehUbah: boolean;
  /** Row to point out, from the timeline or a link. */
  readonly sorot: string | null;
  /** Values in the clear, by `kode:id:kolom`. */
  readonly terbuka: Readonly<Record<string, string | number | null>>;
  /** Id of a row, or `baru`. */
  readonly onBuka: (baris: string) => void;
  readonly onJejak: (id: string, judul: string) => void;
}

function tekanBaris(e: KeyboardEvent<HTMLTableRowElement>, buka: () => void): void {
  const arah = e.key === 'ArrowDown' ? 'nextElementSibling' : e.key === 'ArrowUp' ? 'previousElementSibling' : null;
  if (arah) {
    const lain = e.currentTarget[arah];
    if (lain instanceof HTMLElement) lain.focus();
    e.preventDefault();
  } else if (e.key === 'Enter' && e.target === e.currentTarget) {
    e.preventDefault();
    buka();
  }
}

/** One history of one person, whatever its definition: a compact table, newest first, with evidence and what can be done. */
export function TabelRiwayat({ def, pegawaiId, perTanggal, bolehUbah, sorot, terbuka, onBuka, onJejak }: Props) {
  const q = useQ('riwayat.daftar', { pegawaiId, kode: def.kode, perTanggal }, { tahan: true });
  const hapus = useM('riwayat.hapus');
  // The row that had the keyboard last: its commands are in the palette, under its name.
  const [fokus, setFokus] = useState<string | null>(null);
  const [dihapus, setDihapus] = useState<BarisRiwayat | null>(null);
  const [tempel, setTempel] = useState<string | null>(null);
  const seksi = useRef<HTMLElement>(null);
  const kolom = useMemo(() => kolomTabel(def), [def]);
  const baris = useMemo(() => (q.data ?? []).map((b) => ({ ...b, nilai: denganTerbuka(b, def.kode, terbuka) })), [q.data, def.kode, terbuka]);
  const nilai = useMemo(() => baris.map((b) => b.nilai), [baris]);
  const cari = useLabel(kolom, nilai);
  const unit = useNamaUnit();
  const siap = q.data !== undefined;

  useEffect(() => {
    if (sorot === null || !siap) return;
    const satu = sorot === '' ? null : seksi.current?.querySelector<HTMLElement>(`[data-baris="${CSS.escape(sorot)}"]`);
    const tujuan = satu ?? seksi.current;
    if (!tujuan) return;
    gulirKe(tujuan, satu ? 'tengah' : 'atas');
    tujuan.focus({ preventScroll: true });
  }, [sorot, siap]);

  const tangkapTempel = (e: ClipboardEvent): void => {
    const isi = e.clipboardData.getData('text/plain');
    if (!bolehUbah || !isi.includes('\t') || e.target instanceof HTMLInputElement || e.target instanceof HTMLTextAreaElement) return;
    e.preventDefault();
    setTempel(isi);
  };
  const ringkas = (b: BarisRiwayat): string => def.ringkas(b.nilai, cari) || def.judul;
  const dipegang = baris.find((b) => b.id === fokus);
  const satu = (id: string, label: string, jalankan: () => void): Perintah => ({ id: `riwayat.${def.kode}.${id}`, label: `${label}: ${dipegang ? ringkas(dipegang) : ''}`, grup: def.judul, lingkup: 'layar', jalankan });
  usePerintah(dipegang ? [
    satu('buka', t.buka, () => onBuka(dipegang.id)),
    satu('jejak', t.perubahan, () => onJejak(dipegang.id, ringkas(dipegang))),
    ...(bolehUbah ? [satu('hapus', t.hapus(def.judul.toLowerCase()), () => setDihapus(dipegang))] : []),
  ] : []);

  return (
    <section ref={seksi} id={`riwayat-${def.kode}`} className={gaya['seksi']} aria-label={def.judul} data-sorot={sorot === '' || undefined} tabIndex={-1} onPaste={tangkapTempel}>
      <header>
        <h3>{def.judul}</h3>
        <span className="redup">{siap ? baris.length : ''}</span>
        {bolehUbah && (
          <>
            <Tooltip label={t.tempel}><ActionIcon aria-label={`${t.tempel}: ${def.judul}`} onClick={() => setTempel('')}><IconClipboardPlus size={15} /></ActionIcon></Tooltip>
            <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} aria-label={t.tambah(def.judul)} onClick={() => onBuka('baru')}>{t.tambahPendek}</Button>
          </>
        )}
      </header>
      {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
      {!siap && !q.error && <Skeleton h={56} my={4} animate={false} />}
      {siap && baris.length === 0 && <div className="redup" style={{ padding: '6px 4px' }}>{t.kosong}</div>}
      {baris.length > 0 && (
        <div className={gaya['geser']}>
          <table className={gaya['tabel']}>
            <thead>
              <tr>
                {kolom.map((k) => <th key={k.nama} scope="col" className={rataKanan(k) ? gaya['kanan'] : undefined}>{k.label}</th>)}
                <th scope="col" className={gaya['sempit']}>{t.bukti}</th>
                <th className={gaya['sempit']}><span className="hanya-pembaca">{t.aksi}</span></th>
              </tr>
            </thead>
            <tbody>
              {baris.map((b) => (
                <tr key={b.id} data-baris={b.id} data-sorot={b.id === sorot || undefined} tabIndex={0} onFocus={() => setFokus(b.id)} onClick={() => onBuka(b.id)} onKeyDown={(e) => tekanBaris(e, () => onBuka(b.id))} title={t.sumber(b.sumber, b.diisiOleh, teksSaat(b.diisiPada))}>
                  {kolom.map((k) => {
                    const isi = selTabel(def, k, b.nilai, cari, unit);
                    return <td key={k.nama} className={rataKanan(k) ? gaya['kanan'] : undefined} title={isi.length > 28 ? isi : undefined}>{isi || <span className="redup">–</span>}</td>;
                  })}
                  <td className={gaya['sempit']}>{b.bukti.length > 0 ? <span title={t.nBukti(b.bukti.length)}><IconPaperclip size={13} aria-hidden /> {b.bukti.length}</span> : <span className="redup" title={t.tanpaBukti}>–</span>}</td>
                  <td className={gaya['sempit']} onClick={(e) => e.stopPropagation()}>
                    <Menu position="bottom-end">
                      <Menu.Target><ActionIcon size={24} aria-label={`${t.aksi}: ${ringkas(b)}`}><IconDots size={14} /></ActionIcon></Menu.Target>
                      <Menu.Dropdown>
                        <ButirMenu id={`riwayat.${def.kode}.buka`} label={t.buka} />
                        <ButirMenu id={`riwayat.${def.kode}.jejak`} label={t.perubahan} />
                        <ButirMenu id={`riwayat.${def.kode}.hapus`} label={`${t.hapus(def.judul.toLowerCase())}…`} bahaya />
                      </Menu.Dropdown>
                    </Menu>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {tempel !== null && <TempelExcel def={def} pegawaiId={pegawaiId} awal={tempel} tutup={() => setTempel(null)} />}
      <ConfirmDialog
        terbuka={dihapus !== null}
        judul={dihapus ? t.hapusTanya(ringkas(dihapus)) : ''}
        aksi={dihapus ? t.hapus(ringkas(dihapus)) : ''}
        jalankan={async () => {
          if (!dihapus) return;
          await hapus.mutateAsync({ masuk: { kode: def.kode, id: dihapus.id, rev: dihapus.rev } });
          kabarkanDenganUrungkan(t.dihapus(ringkas(dihapus)));
        }}
        tutup={() => setDihapus(null)}
      >
        {t.hapusKet}
      </ConfirmDialog>
    </section>
  );
}

function denganTerbuka(b: BarisRiwayat, kode: string, terbuka: Props['terbuka']): BarisRiwayat['nilai'] {
  return Object.fromEntries(Object.entries(b.nilai).map(([k, v]) => [k, terbuka[`${kode}:${b.id}:${k}`] ?? v]));
}

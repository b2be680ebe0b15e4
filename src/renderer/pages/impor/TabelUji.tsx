import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { KOLOM_URUT_UJI } from '../../../shared/contract/impor.ts';
import { cocokPola } from '../../../shared/impor/pola-pesan.ts';
import { useHalaman } from '../../api/kueri.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka, teksNip } from '../../lib/bentuk.ts';
import { teksImpor } from '../../teks/impor.ts';
import { TAB, type Impor, type Tab } from './alamat.ts';
import { menurutBerat, type BarisUji } from './RinciBaris.tsx';
import gaya from './impor.module.css';

const t = teksImpor.uji;
const WARNA: Readonly<Record<string, WarnaKeadaan>> = { baru: 'hijau', berubah: 'kuning', sama: 'redup', salah: 'merah', kosong: 'redup', gabung: 'redup' };
const namaKeadaan = (k: string): string => (Object.hasOwn(t.keadaanBaris, k) ? t.keadaanBaris[k as keyof typeof t.keadaanBaris] : k);
const isi = (b: BarisUji): string => [...menurutBerat(b.masalah).map((m) => m.pesan), b.ubah.length > 0 ? t.perubahan(b.ubah.length) : ''].filter(Boolean).join(' · ');

const KOLOM: readonly KolomTabel<BarisUji>[] = [
  { id: 'baris', judul: t.baris, lebar: 56, rata: 'kanan', urut: 'baris', teks: (b) => String(b.baris) },
  { id: 'nip', judul: t.nip, lebar: 186, urut: 'nip', teks: (b) => teksNip(b.nip) },
  { id: 'nama', judul: t.nama, lebar: 160, urut: 'nama', tetap: true, teks: (b) => b.nama },
  { id: 'keadaan', judul: t.keadaan, lebar: 88, urut: 'keadaan', teks: (b) => namaKeadaan(b.keadaan), sel: (b) => <Lencana warna={WARNA[b.keadaan] ?? 'redup'}>{namaKeadaan(b.keadaan)}</Lencana> },
  { id: 'isi', judul: t.isi, lebar: 'sisa', teks: isi },
];
type Urut = { readonly kolom: (typeof KOLOM_URUT_UJI)[number]; readonly arah: 'naik' | 'turun' };
const kunci = (b: BarisUji): string => String(b.baris);

/** As many as the tab will list: rows joined to another one count with those that change nothing, empty lines nowhere. */
function jumlahTab(j: Impor['jumlah'], tab: Tab): number {
  if (tab === 'semua') return j.baru + j.berubah + j.sama + j.gabung + j.salah;
  return tab === 'sama' ? j.sama + j.gabung : j[tab];
}

interface Props {
  readonly impor: Impor;
  readonly tab: Tab;
  readonly pesan: string | null;
  readonly ganti: (tab: Tab) => void;
  readonly onAktif: (b: BarisUji) => void;
}

/** The rows of the dry run by what would become of them. */
export function TabelUji({ impor, tab, pesan, ganti, onAktif }: Props) {
  const [urut, setUrut] = useState<Urut>({ kolom: 'baris', arah: 'naik' });
  const sumber = useHalaman('impor.baris', { id: impor.id, keadaan: tab, urut, batas: pesan === null ? 200 : 500 });
  const cocok = useCallback((b: BarisUji) => pesan === null || b.masalah.some((m) => cocokPola(pesan, m.pesan) || sejenis(m.pesan, pesan)), [pesan]);
  const baris = useMemo(() => sumber.baris.filter(cocok), [sumber.baris, cocok]);
  const deret = useRef<HTMLDivElement>(null);
  const tekan = (e: KeyboardEvent): void => {
    const arah = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    const ke = TAB[(TAB.indexOf(tab) + arah + TAB.length) % TAB.length];
    if (arah === 0 || !ke) return;
    e.preventDefault();
    ganti(ke);
    deret.current?.querySelectorAll('button')[TAB.indexOf(ke)]?.focus();
  };
  return (
    <div className={gaya['tengah']}>
      <div ref={deret} className={gaya['tab']} role="tablist" aria-label={t.keadaan} onKeyDown={tekan}>
        {TAB.map((x) => (
          <button key={x} type="button" role="tab" aria-selected={x === tab} tabIndex={x === tab ? 0 : -1} onClick={() => ganti(x)}>
            {t.tab[x]} {teksAngka(jumlahTab(impor.jumlah, x))}
          </button>
        ))}
      </div>
      <DataTable
        key={`${tab}${pesan ?? ''}`}
        id="impor.uji"
        judul={t.tab[tab]}
        kolom={KOLOM}
        sumber={pesan === null ? sumber : { ...sumber, baris, semua: async (lapor) => (await sumber.semua?.(lapor) ?? []).filter(cocok), jumlah: sumber.adaLagi ? (sumber.jumlah ?? 0) : baris.length }}
        kunci={kunci}
        urut={urut}
        onUrut={(u) => setUrut({ kolom: KOLOM_URUT_UJI.find((k) => k === u.kolom) ?? 'baris', arah: u.arah })}
        onAktif={onAktif}
        kosong={<EmptyState judul={t.kosong} />}
      />
    </div>
  );
}

/** Two messages of one kind differ only in the quoted value and the numbers. */
function sejenis(a: string, b: string): boolean {
  const inti = (s: string): string => s.replace(/["'“”‘’][^"'“”‘’]*["'“”‘’]/g, '').replace(/\d+/g, '#');
  return inti(a) === inti(b);
}

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef, type CSSProperties, type KeyboardEvent, type Ref } from 'react';
import { Lencana } from '../../components/Lencana.tsx';
import { KepalaTabel } from '../../components/tabel/KepalaTabel.tsx';
import tabel from '../../components/tabel/tabel.module.css';
import type { Urutan } from '../../components/tabel/tipe.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah, type Perintah } from '../../perintah/registri.ts';
import { teksUnit } from '../../teks/unit.ts';
import { KOLOM } from './kolom.ts';
import type { BarisPohon } from './pohon.ts';
import gaya from './unit.module.css';

const t = teksUnit;
const PER_HALAMAN = 15;

interface Props {
  readonly baris: readonly BarisPohon[];
  readonly aktif: string | null;
  readonly onAktif: (id: string) => void;
  readonly onCabang: (id: string, buka: boolean) => void;
  readonly onBuka: () => void;
  readonly urut: Urutan | null;
  readonly onUrut: (u: Urutan) => void;
}

function Baris({ b, id, aktif, p }: { readonly b: BarisPohon; readonly id: string; readonly aktif: boolean; readonly p: Props }) {
  const { unit: u } = b;
  const tingkat: CSSProperties & Record<'--tingkat', number> = { '--tingkat': u.tingkat };
  return (
    <tr
      id={id}
      role="row"
      className={gaya['baris']}
      aria-level={u.tingkat + 1}
      aria-posinset={b.ke}
      aria-setsize={b.dari}
      aria-expanded={b.punyaAnak ? b.terbuka : undefined}
      data-aktif={aktif || undefined}
      onClick={() => p.onAktif(u.id)}
      onDoubleClick={p.onBuka}
    >
      <td role="gridcell" title={u.nama}>
        <div className={gaya['nama']} style={tingkat}>
          {b.punyaAnak ? (
            <button type="button" tabIndex={-1} className={gaya['cabang']} aria-label={b.terbuka ? t.tutupCabang(u.nama) : t.bukaCabang(u.nama)} onClick={() => p.onCabang(u.id, !b.terbuka)} onDoubleClick={(e) => e.stopPropagation()}>
              {b.terbuka ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
            </button>
          ) : (
            <i className={gaya['cabang']} />
          )}
          {u.tingkat < 2 ? <b>{u.nama}</b> : <span>{u.nama}</span>}
          {!u.aktif && <Lencana warna="redup">{t.ditutup}</Lencana>}
        </div>
      </td>
      <td role="gridcell" title={u.singkatan}>{u.singkatan}</td>
      <td role="gridcell">{u.jenis}</td>
      <td role="gridcell">{u.eselon}</td>
      <td role="gridcell" title={u.kode}>{u.kode}</td>
      <td role="gridcell" className={tabel['kanan']}>{b.sendiri > 0 && teksAngka(b.sendiri)}</td>
      <td role="gridcell" className={tabel['kanan']}>{u.jumlahPegawai > 0 && teksAngka(u.jumlahPegawai)}</td>
    </tr>
  );
}

function usePintasan(): void {
  const satu = (id: string, label: string, ...tombol: string[]): Perintah => ({ id: `unit.${id}`, label, grup: t.grup, lingkup: 'tabel', tombol, hanyaTombol: true, setempat: true, jalankan: () => undefined });
  const { pintasan: s } = t;
  usePerintah([satu('baris', s.baris, 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'), satu('cabang', s.buka, 'ArrowRight'), satu('ringkas', s.ringkas, 'ArrowLeft'), satu('panel', s.panel, 'Enter')]);
}

/** The units as a tree one walks with the arrows: → opens a branch, ← closes it or goes up, Enter opens the unit. */
export function TabelPohon({ ref, ...p }: Props & { readonly ref?: Ref<HTMLTableElement> }) {
  const { baris, aktif } = p;
  const idTabel = useId();
  const wadah = useRef<HTMLDivElement>(null);
  const ditemukan = baris.findIndex((b) => b.unit.id === aktif);
  const i = Math.max(0, ditemukan);
  const kini = baris[i];
  useEffect(() => {
    wadah.current?.querySelector('tr[data-aktif]')?.scrollIntoView({ block: 'nearest' });
  }, [aktif]);
  usePintasan();

  const ke = (n: number): void => {
    const b = baris[Math.max(0, Math.min(baris.length - 1, n))];
    if (b) p.onAktif(b.unit.id);
  };
  const kanan = (b: BarisPohon): void => (b.punyaAnak && !b.terbuka ? p.onCabang(b.unit.id, true) : b.terbuka ? ke(i + 1) : undefined);
  const kiri = (b: BarisPohon): void => (b.terbuka ? p.onCabang(b.unit.id, false) : b.unit.indukId === null ? undefined : p.onAktif(b.unit.indukId));
  const tekan = (e: KeyboardEvent): void => {
    if (e.ctrlKey || e.metaKey || e.altKey || !kini) return;
    const gerak: Readonly<Record<string, () => void>> = {
      ArrowDown: () => ke(i + 1), ArrowUp: () => ke(i - 1), PageDown: () => ke(i + PER_HALAMAN), PageUp: () => ke(i - PER_HALAMAN), Home: () => ke(0), End: () => ke(baris.length - 1),
      ArrowRight: () => kanan(kini), ArrowLeft: () => kiri(kini), Enter: p.onBuka,
    };
    const jalan = gerak[e.key];
    if (!jalan) return;
    e.preventDefault();
    e.stopPropagation();
    jalan();
  };

  return (
    <div className={tabel['gulir']} ref={wadah}>
      <table ref={ref} role="treegrid" className={tabel['tabel']} style={{ minWidth: 860 }} tabIndex={0} aria-label={t.judul} aria-activedescendant={kini ? `${idTabel}-${kini.unit.id}` : undefined} onKeyDown={tekan}>
        <colgroup>
          {KOLOM.map((k) => <col key={k.id} style={k.lebar === 'sisa' ? undefined : { width: k.lebar }} />)}
        </colgroup>
        <KepalaTabel kolom={KOLOM} urut={p.urut} bisaUrut={(k) => k.id} onUrut={(kolom) => p.onUrut({ kolom, arah: p.urut?.kolom === kolom && p.urut.arah === 'naik' ? 'turun' : 'naik' })} />
        <tbody role="rowgroup">
          {baris.map((b, n) => <Baris key={b.unit.id} b={b} id={`${idTabel}-${b.unit.id}`} aktif={n === i} p={p} />)}
        </tbody>
      </table>
    </div>
  );
}

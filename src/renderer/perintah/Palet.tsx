import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useQ } from '../api/kueri.ts';
import { useBerhak } from '../api/saya.ts';
import { useBuka } from '../layout/jalur.ts';
import { teksNip } from '../lib/bentuk.ts';
import { teksUmum } from '../teks/umum.ts';
import { DaftarDokumen, useDokumenPalet } from './DokumenPalet.tsx';
import { daftarkanLapis } from './lapis.ts';
import { usePerintahAktif, type Perintah } from './registri.ts';
import { saringPerintah } from './saring.ts';
import { teksTombol } from './tombol.ts';
import gaya from './palet.module.css';

const [gudang, palet] = createSpotlight();
daftarkanLapis({ terbuka: () => gudang.getState().opened, tutup: palet.close });

const FOKUS_PALING_LAMA_MS = 1500;
let tambahHuruf: ((huruf: string) => void) | null = null;

/** Opens the palette; what is typed before its field has the focus goes into it all the same. */
export function bukaPalet(): void {
  const henti = (): void => {
    clearTimeout(waktu);
    window.removeEventListener('keydown', tangkap, true);
  };
  const tangkap = (e: KeyboardEvent): void => {
    if (e.key === 'Escape' || !gudang.getState().opened || (e.target instanceof HTMLElement && e.target.dataset['palet'] !== undefined)) return henti();
    if (e.key.length !== 1 || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    tambahHuruf?.(e.key);
  };
  const waktu = setTimeout(henti, FOKUS_PALING_LAMA_MS);
  window.addEventListener('keydown', tangkap, true);
  palet.open();
}

interface Orang {
  readonly id: string;
  readonly nip: string;
  readonly nama: string;
  readonly golongan?: string | null;
  readonly jabatan?: string | null;
  readonly unit?: string | null;
}

function BarisOrang({ orang }: { readonly orang: Orang }) {
  const buka = useBuka();
  return (
    <Spotlight.Action onClick={() => buka(`/pegawai/${orang.id}`)} className={gaya['butir']}>
      <span className={gaya['nama']}>{orang.nama}</span>
      <span className={gaya['nip']}>{teksNip(orang.nip)}</span>
      <span className={gaya['ket']}>{[orang.golongan, orang.jabatan, orang.unit].filter(Boolean).join(' · ')}</span>
    </Spotlight.Action>
  );
}

function BarisPerintah({ perintah }: { readonly perintah: Perintah }) {
  return (
    <Spotlight.Action data-perintah={perintah.id} onClick={perintah.jalankan} className={gaya['butir']}>
      <span className={gaya['nama']}>{perintah.label}</span>
      <span className={gaya['tombol']}>{perintah.tombol?.[0] && <kbd>{teksTombol(perintah.tombol[0])}</kbd>}</span>
    </Spotlight.Action>
  );
}

/** The first result is chosen as soon as it is there: Ctrl+K, a few letters, Enter. */
function usePilihPertama(sidik: string): RefObject<HTMLDivElement | null> {
  const daftar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const e of daftar.current?.querySelectorAll('[data-selected]') ?? []) e.removeAttribute('data-selected');
    const satu = daftar.current?.querySelector('[data-action]');
    satu?.setAttribute('data-selected', 'true');
    daftar.current?.parentElement?.scrollTo({ top: 0 });
    gudang.updateState((s) => ({ ...s, selected: satu && sidik !== '' ? 0 : -1 }));
  }, [sidik]);
  return daftar;
}

function Hasil({ teks }: { readonly teks: string }) {
  const cari = teks.trim();
  const boleh = useBerhak()('pegawai.baca');
  // No debounce: the answer of the loopback host is faster than a pause in typing; the former result stays meanwhile.
  const orang = useQ('pegawai.cari', { teks: cari, batas: 20 }, { aktif: boleh && cari !== '', tahan: true });
  const sematan = useQ('sesi.sematan', {}, { aktif: cari === '' }).data;
  const perintah = saringPerintah(usePerintahAktif(), cari);
  const ditemukan = cari === '' ? [] : (orang.data ?? []);
  const dikenal = new Set(sematan?.sematan.map((p) => p.id));
  const terakhir = sematan?.terakhir.filter((p) => !dikenal.has(p.id)) ?? [];
  const { dokumen, menunggu } = useDokumenPalet(cari);
  const sendiri = ditemukan.length === 0 && perintah.length === 0;
  // Letters come last and later: they move the choice only where nothing else is there to be chosen.
  const daftar = usePilihPertama([cari, ...ditemukan.map((o) => o.id), ...terakhir.map((o) => o.id), ...perintah.map((p) => p.id), ...(sendiri ? dokumen.map((d) => d.id) : [])].join());
  // Names the text whose answer is on the screen, not the one being asked for.
  const untuk = cari !== '' && (orang.isPending || orang.isPlaceholderData) && boleh ? undefined : cari;
  if (cari !== '' && sendiri && dokumen.length === 0 && !menunggu && !orang.isFetching) {
    return (
      <Spotlight.Empty data-hasil-untuk={untuk}>
        {teksUmum.palet.kosong(cari)}
        <br />
        <span className="redup">{teksUmum.palet.kosongSaran}</span>
      </Spotlight.Empty>
    );
  }
  return (
    <div ref={daftar} data-hasil-untuk={untuk}>
      {ditemukan.length > 0 && <Spotlight.ActionsGroup label={teksUmum.palet.pegawai}>{ditemukan.map((o) => <BarisOrang key={o.id} orang={o} />)}</Spotlight.ActionsGroup>}
      {cari === '' && terakhir.length > 0 && <Spotlight.ActionsGroup label={teksUmum.palet.terakhir}>{terakhir.map((o) => <BarisOrang key={o.id} orang={o} />)}</Spotlight.ActionsGroup>}
      {cari === '' && sematan && sematan.sematan.length > 0 && <Spotlight.ActionsGroup label={teksUmum.palet.sematan}>{sematan.sematan.map((o) => <BarisOrang key={o.id} orang={o} />)}</Spotlight.ActionsGroup>}
      {perintah.length > 0 && <Spotlight.ActionsGroup label={teksUmum.palet.perintah}>{perintah.map((p) => <BarisPerintah key={p.id} perintah={p} />)}</Spotlight.ActionsGroup>}
      <DaftarDokumen dokumen={dokumen} />
    </div>
  );
}

/** Ctrl+K: people by any fragment of name, NIP or NIK, letters by number or name, and every command with its shortcut. */
export function Palet() {
  const [teks, setTeks] = useState('');
  useEffect(() => {
    tambahHuruf = (huruf) => setTeks((lama) => lama + huruf);
    return () => {
      tambahHuruf = null;
    };
  }, []);
  return (
    <Spotlight.Root store={gudang} query={teks} onQueryChange={setTeks} shortcut={null} size={640} clearQueryOnClose transitionProps={{ duration: 60 }} overlayProps={{ backgroundOpacity: 0.25, blur: 0 }} centered={false} yOffset={48} title={teksUmum.palet.judul} classNames={{ header: 'hanya-pembaca' }}>
      <Spotlight.Search data-palet placeholder={teksUmum.palet.tempat} aria-label={teksUmum.palet.tempat} leftSection={<IconSearch size={16} />} />
      <Spotlight.ActionsList mah={440} style={{ overflowY: 'auto' }}>
        <Hasil teks={teks} />
      </Spotlight.ActionsList>
      <Spotlight.Footer className={gaya['kaki']}>{teksUmum.palet.petunjuk}</Spotlight.Footer>
    </Spotlight.Root>
  );
}

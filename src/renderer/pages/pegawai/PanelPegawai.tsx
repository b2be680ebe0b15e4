import { Drawer } from '@mantine/core';
import type { Keluar } from '../../../shared/contract.ts';
import { semuaKolom, type DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import { useQ } from '../../api/kueri.ts';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { Bukti } from '../riwayat/Bukti.tsx';
import { useLabel, useNamaUnit } from '../riwayat/label.ts';
import { teksNilai } from '../riwayat/nilai.ts';
import { PanelRiwayat, type BarisRiwayat } from '../riwayat/PanelRiwayat.tsx';
import { PanelDataUtama } from './PanelDataUtama.tsx';
import type { UrlPegawai } from './useHalamanPegawai.ts';

interface Props {
  readonly url: UrlPegawai;
  readonly p: Keluar<'pegawai.lihat'>;
  readonly nama: string;
  readonly bolehUbah: boolean;
  readonly tutup: () => void;
  /** Save and go to the next employee with the same form, where there is one. */
  readonly lanjut?: (() => void) | undefined;
}

function BacaBaris({ def, baris, nama, tutup }: { readonly def: DefinisiRiwayat; readonly baris: BarisRiwayat; readonly nama: string; readonly tutup: () => void }) {
  const kolom = semuaKolom(def);
  const cari = useLabel(kolom, [baris.nilai]);
  const unit = useNamaUnit();
  return (
    <Drawer opened onClose={tutup} position="right" size={baris.bukti.length > 0 ? 'min(1240px, 96vw)' : 480} title={teksPegawai.riwayat.judulPanel(def.judul, nama)}>
      <div style={{ display: 'flex', gap: 24, alignItems: 'flex-start' }}>
        <DaftarSifat butir={kolom.flatMap((k) => { const isi = teksNilai(k, baris.nilai, cari, unit); return isi ? [[k.label, isi] as const] : []; })} />
        {baris.bukti.length > 0 && <div style={{ flex: 1, height: '82vh' }}><Bukti bukti={baris.bukti} bolehUbah={false} tambah={() => undefined} buang={() => undefined} /></div>}
      </div>
    </Drawer>
  );
}

function SatuBaris({ def, url, ...x }: Props & { readonly def: DefinisiRiwayat }) {
  const q = useQ('riwayat.daftar', { pegawaiId: x.p.id, kode: def.kode, perTanggal: url.per ?? null });
  const baris = q.data?.find((b) => b.id === url.baris);
  if (url.baris === 'baru') return x.bolehUbah ? <PanelRiwayat key={`${x.p.id}:${def.kode}:baru`} def={def} pegawaiId={x.p.id} nama={x.nama} keadaan={x.p.keadaan} baris={null} tutup={x.tutup} lanjut={x.lanjut} /> : null;
  if (!baris) return null;
  if (!x.bolehUbah) return <BacaBaris def={def} baris={baris} nama={x.nama} tutup={x.tutup} />;
  // Keyed without the revision: an attached file must not throw away what is being typed.
  return <PanelRiwayat key={baris.id} def={def} pegawaiId={x.p.id} nama={x.nama} keadaan={x.p.keadaan} baris={baris} tutup={x.tutup} />;
}

/** The side panel the address asks for: data utama, or one row of a history. */
export function PanelPegawai(x: Props) {
  if (x.url.kolom !== undefined) return x.bolehUbah ? <PanelDataUtama key={x.p.id} pegawai={x.p} kolom={x.url.kolom} tutup={x.tutup} lanjut={x.lanjut} /> : null;
  const def = x.url.riwayat === undefined ? undefined : riwayatMenurutKode(x.url.riwayat);
  return def && x.url.baris !== undefined ? <SatuBaris {...x} def={def} /> : null;
}

import { useMemo, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Keluar } from '../../../shared/contract.ts';
import type { DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import { KOLOM_SK, periksaBaris, semuaKolom, skemaBaris } from '../../../shared/riwayat/definisi.ts';
import type { KolomRiwayat } from '../../../shared/riwayat/kolom.ts';
import { useM } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { FormPanel } from '../../components/formulir/FormPanel.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { hariIni } from '../../lib/waktu.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { bawaanBaris } from './bawaan.ts';
import { Bukti, type ButirBukti } from './Bukti.tsx';
import { MedanKolom } from './MedanKolom.tsx';
import { tersamar } from './nilai.ts';
import { skemaDenganSamaran, type Isian } from './skema.ts';
import { useKataNilai } from './useKataNilai.ts';
import gaya from './riwayat.module.css';

const t = teksPegawai.riwayat;
export type BarisRiwayat = Keluar<'riwayat.daftar'>[number];

interface Props {
  readonly def: DefinisiRiwayat;
  readonly pegawaiId: string;
  readonly nama: string;
  readonly keadaan: Keluar<'pegawai.lihat'>['keadaan'];
  /** Null: a new row. */
  readonly baris: BarisRiwayat | null;
  readonly tutup: () => void;
  readonly lanjut?: (() => void) | undefined;
}

const LEBAR: ReadonlySet<KolomRiwayat['jenis']> = new Set(['teks_panjang']);

/** Findings that do not stop the row, live while typing. */
function Perhatian({ def }: { readonly def: DefinisiRiwayat }) {
  const isi = useWatch();
  const temuan = periksaBaris(def, isi).filter((x) => x.berat !== 'tolak');
  if (temuan.length === 0) return null;
  return (
    <div className={gaya['perhatian']} role="status">
      {t.perhatian}
      <ul>{temuan.map((x) => <li key={x.kode}>{x.pesan}</li>)}</ul>
    </div>
  );
}

/** One row of any history: the fields of its definition, the evidence beside them. */
export function PanelRiwayat({ def, pegawaiId, nama, keadaan, baris, tutup, lanjut }: Props) {
  const bolehGaji = useBerhak()('pegawai.gaji');
  const kolom = useMemo(() => semuaKolom(def).filter((k) => k.rahasia !== 'gaji' || bolehGaji || k.wajib), [def, bolehGaji]);
  const bawaan = useMemo(() => (baris ? null : bawaanBaris(def, keadaan, hariIni())), [baris, def, keadaan]);
  const skema = useMemo(() => skemaDenganSamaran(skemaBaris(def)), [def]);
  const form = useFormulir<Isian, Isian>(skema, (baris ? { ...baris.nilai } : bawaan?.nilai) ?? {});
  const kata = useKataNilai(kolom, baris?.nilai);
  const simpan = useM('riwayat.simpan');
  const unggah = useM('bukti.simpan');
  const [baru, setBaru] = useState<readonly ButirBukti[]>([]);
  const tersimpan = useRef<{ id: string; rev: number } | null>(null);
  const label = Object.fromEntries(semuaKolom(def).map((k) => [k.nama, k.label]));
  const sk = new Set<string>(KOLOM_SK.map((k) => k.nama));

  const lampirkan = async (barisId: string, b: ButirBukti): Promise<void> => {
    if (!b.berkas) return;
    await unggah.mutateAsync({ masuk: { kode: def.kode, barisId, dokumenBkn: def.dokumenBkn?.[0] ?? null }, berkas: b.berkas });
    setBaru((d) => d.filter((x) => x.id !== b.id));
  };
  const tambah = (berkas: File): void => {
    const b: ButirBukti = { id: `baru:${berkas.name}:${berkas.lastModified}:${baru.length}`, nama: berkas.name, ukuran: berkas.size, berkas };
    setBaru((d) => [...d, b]);
    // An existing row takes the file at once; what goes wrong is told below and the file stays listed.
    if (baris) void lampirkan(baris.id, b).catch(() => undefined);
  };
  const kirim = async (nilai: Isian, rev: number | null): Promise<void> => {
    const lalu = tersimpan.current;
    const hasil = await simpan.mutateAsync({ masuk: { kode: def.kode, pegawaiId, id: baris?.id ?? lalu?.id ?? null, rev: lalu?.rev ?? rev, nilai } });
    // Should an upload fail now, saving again changes this row instead of adding a second one.
    tersimpan.current = { id: hasil.id, rev: hasil.rev };
    for (const b of baru) await lampirkan(hasil.id, b);
    kabarkanDenganUrungkan(t.tersimpan(def.judul));
  };

  return (
    <FormPanel
      judul={t.judulPanel(baris ? t.ubah(def.judul) : t.tambah(def.judul), nama)}
      form={form}
      label={label}
      nilai={kata}
      kunciDraf={`riwayat:${def.kode}:${pegawaiId}:${baris?.id ?? 'baru'}`}
      rev={baris?.rev ?? null}
      simpan={kirim}
      tutup={tutup}
      {...(lanjut ? { lanjut } : {})}
      samping={<Bukti bukti={[...(baris?.bukti ?? []), ...baru]} bolehUbah tambah={tambah} buang={(b) => setBaru((d) => d.filter((x) => x.id !== b.id))} sibuk={unggah.isPending} />}
    >
      {unggah.error && baris && <GalatNotice galat={unggah.error} />}
      <div className={gaya['isian']}>
        {kolom.map((k) => (
          <div key={k.nama} className={LEBAR.has(k.jenis) || k.nama === 'sk_pejabat' ? gaya['penuh'] : undefined} data-sk={sk.has(k.nama) || undefined}>
            <MedanKolom kolom={k} ket={bawaan?.kolom.has(k.nama) ? t.bawaan : tersamar(baris?.nilai[k.nama]) ? teksPegawai.utama.samaran : undefined} />
          </div>
        ))}
      </div>
      <Perhatian def={def} />
    </FormPanel>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka, teksUkuran } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { DialogPulihkan } from './DialogPulihkan.tsx';
import { HasilPeriksa } from './HasilPeriksa.tsx';

const t = teksKelola.cadangan;
type Baris = Keluar<'cadangan.daftar'>['baris'][number];
const WARNA: Readonly<Record<Baris['keadaan'], WarnaKeadaan>> = { berjalan: 'kuning', terverifikasi: 'hijau', gagal: 'merah' };

function teksKeadaan(b: Baris): string {
  return [t.teksKeadaan[b.keadaan], b.tersedia ? '' : t.hilang, b.pesan].filter(Boolean).join(' – ');
}

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'dibuat', judul: t.dibuat, lebar: 160, nilai: (b) => b.dibuatPada, teks: (b) => teksSaat(b.dibuatPada), tetap: true },
  { id: 'keadaan', judul: t.keadaan, lebar: 260, nilai: teksKeadaan, sel: (b) => <Lencana warna={b.tersedia ? WARNA[b.keadaan] : 'merah'}>{teksKeadaan(b)}</Lencana> },
  { id: 'sebab', judul: t.sebab, lebar: 170, nilai: (b) => t.teksSebab[b.sebab] },
  { id: 'ukuran', judul: t.ukuran, lebar: 90, rata: 'kanan', nilai: (b) => b.ukuran, teks: (b) => teksUkuran(b.ukuran) },
  { id: 'berkas', judul: t.berkas, lebar: 80, rata: 'kanan', nilai: (b) => b.berkas, teks: (b) => teksAngka(b.berkas) },
  { id: 'tempat', judul: t.tempat, lebar: 'sisa', nilai: (b) => b.tempat },
];

/** Backups: made, verified, checked and restored; the age of the last verified one stands in the footer. */
export function Cadangan() {
  const q = useQ('cadangan.daftar', {});
  const buat = useM('cadangan.buat');
  const periksa = useM('cadangan.periksa');
  const [aktif, setAktif] = useState<Baris | null>(null);
  const [dipulihkan, setDipulihkan] = useState<string | null>(null);
  const [folder, setFolder] = useState('');
  const [buruk, setBuruk] = useState<ReadonlySet<string>>(new Set());
  const mulai = (): void => buat.mutate({ masuk: {} });
  usePerintah([{ id: 'cadangan.buat', label: t.buat, grup: t.judul, lingkup: 'layar', jalankan: mulai }]);
  const d = q.data;
  const tempat = folder.trim() || aktif?.tempat || '';
  /** A place found bad is not offered for a restore until a later check finds it good. */
  const periksalah = async (): Promise<void> => {
    const hasil = await periksa.mutateAsync({ masuk: { tempat } }).catch(() => null);
    setBuruk((lama) => new Set([...lama].filter((x) => x !== tempat).concat(hasil?.baik === true ? [] : [tempat])));
  };
  return (
    <LayarPenuh>
      {buat.error && <GalatNotice galat={buat.error} />}
      {buat.data && (
        <div style={{ padding: '8px 16px' }}>
          <JobProgress tugasId={buat.data.tugasId} />
        </div>
      )}
      {(periksa.data || periksa.error) && <HasilPeriksa hasil={periksa.data} galat={periksa.error} tempat={periksa.variables?.masuk.tempat ?? ''} pulihkan={setDipulihkan} />}
      <DataTable
        id="cadangan"
        cari
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumberDari(q, (x) => x.baris)}
        kunci={(b) => b.id}
        onAktif={setAktif}
        alat={
          <>
            <TextInput aria-label={t.dariFolder} placeholder={t.dariFolder} w={280} value={folder} onChange={(e) => setFolder(e.currentTarget.value)} spellCheck={false} />
            <Button variant="default" disabled={tempat === ''} loading={periksa.isPending} onClick={() => void periksalah()}>{t.periksa}</Button>
            <Button variant="default" disabled={tempat === '' || buruk.has(tempat)} onClick={() => setDipulihkan(tempat)}>{t.pulihkan}</Button>
          </>
        }
        aksi={<Button leftSection={<IconDatabaseExport size={14} />} loading={buat.isPending} onClick={mulai}>{t.buat}</Button>}
        kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      {d && <div className="redup" style={{ padding: '6px 16px', borderTop: '1px solid var(--garis)' }}>{[t.folder(d.folder), d.berikut === null ? '' : t.berikut(teksSaat(d.berikut))].filter(Boolean).join(' · ')}</div>}
      {dipulihkan !== null && <DialogPulihkan tempat={dipulihkan} dibuat={d?.baris.find((b) => b.tempat === dipulihkan)?.dibuatPada ?? null} tutup={() => setDipulihkan(null)} />}
    </LayarPenuh>
  );
}

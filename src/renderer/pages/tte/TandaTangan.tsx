import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import type { Keluar } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { PILIHAN_KOSONG, terpilih, type KolomTabel, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksTte } from '../../teks/tte.ts';
import { DialogTtd } from './DialogTtd.tsx';

const t = teksTte;
type Baris = Keluar<'tte.antrean'>['baris'][number];
const WARNA: Readonly<Record<NonNullable<Baris['keadaan']>, WarnaKeadaan>> = { antri: 'redup', dikirim: 'kuning', 'tak-diketahui': 'kuning', ditandatangani: 'hijau', gagal: 'merah' };
const keadaan = (b: Baris): string => (b.keadaan === null ? t.baru : t.keadaan[b.keadaan]);

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'nomor', judul: t.kolom.nomor, lebar: 240, nilai: (b) => b.nomor, tetap: true },
  { id: 'tanggal', judul: t.kolom.tanggal, lebar: 110, nilai: (b) => b.tanggal, teks: (b) => formatTanggal(b.tanggal) },
  { id: 'nama', judul: t.kolom.nama, lebar: 260, nilai: (b) => b.nama },
  { id: 'perihal', judul: t.kolom.perihal, lebar: 'sisa', nilai: (b) => b.perihal },
  { id: 'keadaan', judul: t.kolom.keadaan, lebar: 150, nilai: keadaan, sel: (b) => <Lencana warna={b.keadaan === null ? 'redup' : WARNA[b.keadaan]}>{keadaan(b)}</Lencana> },
  { id: 'pesan', judul: t.kolom.pesan, lebar: 260, nilai: (b) => b.pesan },
];

const PALING_BANYAK = 5000;
const zSaring = z.object({ teks: z.string().max(100).default('') });

/** What waits for the electronic signature of this account, and the way to sign much of it at once. */
export function TandaTangan() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const q = useQ('tte.antrean', { batas: PALING_BANYAK });
  const [pilihan, setPilihan] = useState<PilihanBaris>(PILIHAN_KOSONG);
  const [dipilih, setDipilih] = useState<readonly Baris[] | null>(null);
  const kata = saring.teks.toLowerCase();
  const sumber = sumberDari(q, (d) => d.baris.filter((b) => `${b.nomor} ${b.nama ?? ''} ${b.perihal}`.toLowerCase().includes(kata)));
  const tombol = (b: readonly Baris[], utama: boolean) => (
    <Button style={{ marginLeft: 'auto' }} variant={utama ? 'filled' : 'default'} leftSection={<IconSignature size={14} />} disabled={b.length === 0} onClick={() => setDipilih(b)}>{t.aksi(teksAngka(b.length))}</Button>
  );
  return (
    <LayarPenuh>
      <DataTable
        id="tanda-tangan"
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumber}
        kunci={(b) => b.langkahId}
        onBuka={(b) => setDipilih([b])}
        pilihan={pilihan}
        onPilih={setPilihan}
        aksiPilihan={(p) => tombol(sumber.baris.filter((b) => terpilih(p, b.langkahId)), true)}
        saringan={saring.teks === '' ? [] : [{ kunci: 'teks', label: saring.teks, lepas: () => ubah({ teks: '' }) }]}
        alat={<KotakCari label={t.cari} nilai={saring.teks} onUbah={(teks) => ubah({ teks })} />}
        aksi={sumber.baris.length > 0 && tombol(sumber.baris, false)}
        kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      {dipilih && (
        <DialogTtd
          langkahId={dipilih.map((b) => b.langkahId)}
          adaTakDiketahui={dipilih.some((b) => b.keadaan === 'tak-diketahui')}
          tutup={() => { setDipilih(null); setPilihan(PILIHAN_KOSONG); }}
        />
      )}
    </LayarPenuh>
  );
}

import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import type { Keluar } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { FormAkun } from './FormAkun.tsx';
import { Matriks } from './Matriks.tsx';

const t = teksKelola.akun;
export type BarisAkun = Keluar<'akun.daftar'>[number];

function keadaan(b: BarisAkun): string {
  return !b.aktif ? t.keadaanMati : b.terkunci ? t.keadaanTerkunci : t.keadaanAktif;
}

const KOLOM: readonly KolomTabel<BarisAkun>[] = [
  { id: 'pengguna', judul: t.pengguna, lebar: 160, nilai: (b) => b.pengguna, tetap: true },
  { id: 'nama', judul: t.nama, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <b>{b.nama}</b>, teks: (b) => b.nama },
  { id: 'peran', judul: t.peran, lebar: 200, nilai: (b) => b.peranNama },
  { id: 'unit', judul: t.unit, lebar: 240, nilai: (b) => b.unitNama },
  { id: 'keadaan', judul: t.keadaan, lebar: 200, nilai: keadaan, sel: (b) => <Lencana warna={!b.aktif ? 'redup' : b.terkunci ? 'merah' : 'hijau'}>{keadaan(b)}</Lencana> },
  { id: 'terakhir', judul: t.terakhir, lebar: 160, nilai: (b) => b.terakhirMasuk, teks: (b) => (b.terakhirMasuk === null ? t.belum : teksSaat(b.terakhirMasuk)) },
];

const zSaring = z.object({ teks: z.string().default(''), lihat: z.enum(['daftar', 'matriks']).default('daftar') });

/** Accounts, their roles and scope; and who may do what. */
export function Akun() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const q = useQ('akun.daftar', {});
  const buka = useM('akun.bukaKunci');
  const [diubah, setDiubah] = useState<BarisAkun | 'baru' | null>(null);
  const [aktif, setAktif] = useState<string | null>(null);
  const onAktif = useCallback((b: BarisAkun) => setAktif(b.id), []);
  const kini = q.data?.find((b) => b.id === aktif);
  const kata = saring.teks.toLowerCase();
  const sumber = sumberDari(q, (d) => d.filter((b) => `${b.nama} ${b.pengguna} ${b.peranNama} ${b.unitNama ?? ''}`.toLowerCase().includes(kata)));
  usePerintah([{ id: 'akun.baru', label: t.baru, grup: t.judul, lingkup: 'layar', tombol: ['n'], jalankan: () => setDiubah('baru') }]);
  const lihat = <SegmentedControl size="xs" value={saring.lihat} onChange={(v) => ubahSaring({ lihat: v === 'matriks' ? 'matriks' : 'daftar' })} data={[{ value: 'daftar', label: t.daftar }, { value: 'matriks', label: t.matriks }]} />;
  const terkunci = (q.data ?? []).filter((b) => b.terkunci);
  return (
    <LayarPenuh>
      {terkunci.length > 0 && (
        <Bilah>
          {terkunci.map((b) => (
            <Button key={b.id} variant="default" loading={buka.isPending} onClick={() => buka.mutate({ masuk: { id: b.id } }, { onSuccess: () => kabarkan(t.terbuka(b.pengguna)) })}>
              {t.bukaKunci} {b.pengguna}
            </Button>
          ))}
        </Bilah>
      )}
      {buka.error && <GalatNotice galat={buka.error} />}
      {saring.lihat === 'matriks' ? (
        <Matriks alat={lihat} />
      ) : (
        <DataTable
          id="akun"
          judul={t.daftar}
          kolom={KOLOM}
          sumber={sumber}
          kunci={(b) => b.id}
          onBuka={setDiubah}
          onAktif={onAktif}
          alat={
            <>
              {lihat}
              {kini && <TombolJejak objek={{ id: kini.id }} judul={kini.pengguna} />}
              <KotakCari label={t.cari} lebar={260} nilai={saring.teks} onUbah={(s) => ubahSaring({ teks: s || undefined })} />
            </>
          }
          aksi={<Button leftSection={<IconPlus size={14} />} onClick={() => setDiubah('baru')}>{t.baru}</Button>}
          kosong={<EmptyState judul={t.kosong} />}
        />
      )}
      {diubah && <FormAkun key={diubah === 'baru' ? 'baru' : diubah.id} akun={diubah === 'baru' ? null : diubah} tutup={() => setDiubah(null)} />}
    </LayarPenuh>
  );
}

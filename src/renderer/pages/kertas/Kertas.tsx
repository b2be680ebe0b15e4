import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKertas } from '../../teks/kertas.ts';
import { DaftarKalibrasi } from './DaftarKalibrasi.tsx';
import { FormProfil } from './FormProfil.tsx';
import { ukuranProfil, type Profil } from './GambarLembar.tsx';
import { PanelProfil } from './PanelProfil.tsx';

const t = teksKertas;
const LIHAT = ['profil', 'kalibrasi'] as const;
const zSaring = z.object({ lihat: z.enum(LIHAT).default('profil') });

const KOLOM: readonly KolomTabel<Profil>[] = [
  { id: 'nama', judul: t.kolom.nama, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <b>{b.nama}</b>, teks: (b) => b.nama, tetap: true },
  { id: 'ukuran', judul: t.kolom.ukuran, lebar: 140, nilai: ukuranProfil },
  { id: 'mode', judul: t.kolom.mode, lebar: 110, nilai: (b) => t.mode[b.mode] },
  { id: 'baki', judul: t.kolom.baki, lebar: 140, nilai: (b) => b.baki ?? t.bakiBawaan },
  { id: 'terkendali', judul: t.kolom.terkendali, lebar: 130, nilai: (b) => (b.terkendali ? 'ya' : '') },
  { id: 'kode', judul: t.kolom.kode, lebar: 110, nilai: (b) => b.kode, tersembunyi: true },
  { id: 'aktif', judul: t.kolom.keadaan, lebar: 120, nilai: (b) => (b.aktif ? 'dipakai' : t.tidakDipakai), sel: (b) => <Lencana warna={b.aktif ? 'hijau' : 'redup'}>{b.aktif ? 'dipakai' : t.tidakDipakai}</Lencana> },
];

/** Names of products and of all of a service, by the codes a profile may hold. */
function useNamaProduk(): ReadonlyMap<string, string> {
  const { data } = useQ('naskah.daftar', {});
  return useMemo(() => {
    const daftar = data ?? [];
    const layanan = [...new Set(daftar.map((n) => n.layanan))];
    return new Map([...layanan.map((l) => [`layanan:${l}`, t.semuaLayanan(l)] as const), ...daftar.map((n) => [n.jenis, n.produk] as const)]);
  }, [data]);
}

/** Paper profiles drawn to scale, and what was measured on the printers. */
export function Kertas() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const q = useQ('kertas.daftar', {});
  const namaProduk = useNamaProduk();
  const bolehUbah = useBerhak()('pengaturan');
  const [aktif, setAktif] = useState<string | null>(null);
  const onAktif = useCallback((p: Profil) => setAktif(p.kode), []);
  const [diubah, setDiubah] = useState<Profil | 'baru' | null>(null);
  usePerintah([{ id: 'kertas.baru', label: t.baru, grup: t.judul, lingkup: 'layar', tombol: ['n'], aktif: bolehUbah, jalankan: () => setDiubah('baru') }]);
  return (
    <LayarPenuh>
      <Bilah>
        <SegmentedControl size="xs" aria-label={t.lihat.judul} value={saring.lihat} onChange={(v) => ubahSaring({ lihat: LIHAT.find((x) => x === v) ?? 'profil' })} data={LIHAT.map((v) => ({ value: v, label: t.lihat[v] }))} />
      </Bilah>
      {saring.lihat === 'kalibrasi' ? (
        <DaftarKalibrasi />
      ) : (
        <Belah
          id="kertas"
          labelBatas={t.batas}
          labelLebar={t.lebarkan}
          kiri={
            <DataTable
              id="kertas"
              cari
              judul={t.profil}
              kolom={KOLOM}
              sumber={sumberDari(q, (d) => d)}
              kunci={(b) => b.kode}
              onAktif={onAktif}
              {...(bolehUbah ? { onBuka: setDiubah } : {})}
              aksi={bolehUbah ? <Button leftSection={<IconPlus size={14} />} onClick={() => setDiubah('baru')}>{t.baru}</Button> : null}
              kosong={<EmptyState judul={t.kosong} />}
            />
          }
          kanan={<PanelProfil profil={q.data?.find((p) => p.kode === aktif) ?? q.data?.[0] ?? null} namaProduk={namaProduk} ubah={setDiubah} />}
        />
      )}
      {diubah && <FormProfil key={diubah === 'baru' ? 'baru' : diubah.kode} profil={diubah === 'baru' ? null : diubah} namaProduk={namaProduk} tutup={() => setDiubah(null)} />}
    </LayarPenuh>
  );
}

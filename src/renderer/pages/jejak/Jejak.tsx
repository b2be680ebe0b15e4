import { Button, TextInput } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { Keluar } from '../../../shared/contract.ts';
import { EKSPOR_BARIS_MAKS } from '../../../shared/contract/daftar.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { useQ, type SumberBaris } from '../../api/kueri.ts';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';

const t = teksKelola.jejak;
type Baris = Keluar<'jejak.daftar'>[number];
const BATAS = 200;
const BATAS_EKSPOR = 500;

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'seq', judul: 'No.', lebar: 72, rata: 'kanan', nilai: (b) => b.seq, tetap: true },
  { id: 'pada', judul: t.pada, lebar: 150, nilai: (b) => b.pada, teks: (b) => teksSaat(b.pada) },
  { id: 'oleh', judul: t.oleh, lebar: 200, nilai: (b) => b.oleh },
  { id: 'prosedur', judul: t.prosedur, lebar: 200, nilai: (b) => b.prosedur },
  { id: 'objek', judul: t.objek, lebar: 'sisa', nilai: (b) => b.objek },
  { id: 'jumlah', judul: t.jumlah, lebar: 96, rata: 'kanan', nilai: (b) => b.jumlah, teks: (b) => teksAngka(b.jumlah) },
];

const zSaring = z.object({ prosedur: z.string().max(60).default('') });

/** All rows of the filter, for an export. */
async function semuaJejak(prosedur: string | null, lapor: (sudah: number, jumlah: number) => void): Promise<readonly Baris[]> {
  const { jumlah } = await panggil('jejak.jumlah', { prosedur });
  const semua: Baris[] = [];
  for (let akhir = false; !akhir && semua.length <= EKSPOR_BARIS_MAKS; ) {
    const h = await panggil('jejak.daftar', { batas: BATAS_EKSPOR, sebelum: semua.at(-1)?.seq ?? null, prosedur });
    semua.push(...h);
    akhir = h.length < BATAS_EKSPOR;
    lapor(semua.length, Math.max(jumlah, semua.length));
  }
  return semua;
}

/** The audit is paged by its sequence number. */
function useJejak(prosedur: string): SumberBaris<Baris> {
  const q = useInfiniteQuery({
    queryKey: ['jejak.daftar', prosedur],
    queryFn: ({ pageParam, signal }) => panggil('jejak.daftar', { batas: BATAS, sebelum: pageParam, prosedur: prosedur === '' ? null : prosedur }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (akhir) => (akhir.length < BATAS ? null : (akhir.at(-1)?.seq ?? null)),
  });
  const saring = prosedur === '' ? null : prosedur;
  const hitung = useQ('jejak.jumlah', { prosedur: saring }).data?.jumlah ?? 0;
  const baris = q.data?.pages.flat() ?? [];
  return {
    baris,
    jumlah: q.data === undefined ? null : q.hasNextPage ? Math.max(hitung, baris.length) : baris.length,
    memuat: q.isFetching,
    galat: q.error === null ? null : keAppError(q.error),
    adaLagi: q.hasNextPage,
    muatLagi: () => {
      if (q.hasNextPage && !q.isFetchingNextPage) void q.fetchNextPage();
    },
    semua: (lapor) => semuaJejak(saring, lapor),
    ulangi: () => void q.refetch(),
  };
}

/** Who saw, changed, exported and printed what. */
export function Jejak() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const sumber = useJejak(saring.prosedur);
  const periksa = useQ('jejak.periksa', {}, { aktif: false });
  return (
    <LayarPenuh>
      {periksa.data && (
        <Bilah>
          <Lencana warna={periksa.data.utuh ? 'hijau' : 'merah'}>
            {periksa.data.utuh ? t.utuh(teksAngka(periksa.data.baris)) : `${t.putus(teksAngka(periksa.data.putusDi ?? 0))} ${t.putusKet}`}
          </Lencana>
        </Bilah>
      )}
      {periksa.error && <GalatNotice galat={periksa.error} />}
      <DataTable
        id="jejak"
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumber}
        kunci={(b) => String(b.seq)}
        alat={<TextInput aria-label={t.cari} placeholder={t.cari} w={320} value={saring.prosedur} onChange={(e) => ubahSaring({ prosedur: e.currentTarget.value || undefined })} />}
        aksi={<Button variant="default" leftSection={<IconShieldCheck size={14} />} loading={periksa.isFetching} onClick={() => void periksa.refetch()}>{t.periksa}</Button>}
        kosong={<EmptyState judul={t.kosong} />}
      />
    </LayarPenuh>
  );
}

import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { z } from 'zod';
import { KOLOM_URUT_JEJAK } from '../../../shared/contract/riwayat.ts';
import { useHalaman, useQ, type BarisDari } from '../../api/kueri.ts';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';

const t = teksKelola.jejak;
type Baris = BarisDari<'jejak.daftar'>;
const BATAS = 200;

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'seq', judul: 'No.', lebar: 72, rata: 'kanan', urut: 'seq', nilai: (b) => b.seq, tetap: true },
  { id: 'pada', judul: t.pada, lebar: 150, urut: 'seq', nilai: (b) => b.pada, teks: (b) => teksSaat(b.pada) },
  { id: 'oleh', judul: t.oleh, lebar: 200, urut: 'oleh', nilai: (b) => b.oleh },
  { id: 'prosedur', judul: t.prosedur, lebar: 200, urut: 'prosedur', nilai: (b) => b.prosedur },
  { id: 'objek', judul: t.objek, lebar: 'sisa', nilai: (b) => b.objek },
  { id: 'jumlah', judul: t.jumlah, lebar: 96, rata: 'kanan', nilai: (b) => b.jumlah, teks: (b) => teksAngka(b.jumlah) },
];

const zSaring = z.object({ prosedur: z.string().max(60).default(''), urut: z.enum(KOLOM_URUT_JEJAK).default('seq'), arah: z.enum(['naik', 'turun']).default('turun') });

/** Who saw, changed, exported and printed what. */
export function Jejak() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const urut = { kolom: saring.urut, arah: saring.arah };
  const sumber = useHalaman('jejak.daftar', { batas: BATAS, prosedur: saring.prosedur || null, urut });
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
        urut={urut}
        onUrut={(u) => ubahSaring({ urut: KOLOM_URUT_JEJAK.find((k) => k === u.kolom), arah: u.arah })}
        alat={<KotakCari label={t.cari} lebar={320} nilai={saring.prosedur} onUbah={(s) => ubahSaring({ prosedur: s || undefined })} />}
        aksi={<Button variant="default" leftSection={<IconShieldCheck size={14} />} loading={periksa.isFetching} onClick={() => void periksa.refetch()}>{t.periksa}</Button>}
        kosong={<EmptyState judul={t.kosong} />}
      />
    </LayarPenuh>
  );
}

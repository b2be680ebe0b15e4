import { Button, Group, Skeleton, Stack } from '@mantine/core';
import type { BarisPegawai } from '../../../shared/contract/pegawai.ts';
import { useQ } from '../../api/kueri.ts';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksNip, teksRupiah, teksTanggal } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { DaftarTemuan } from './DaftarTemuan.tsx';
import { Foto } from './Foto.tsx';
import { DokumenDasar } from './DokumenDasar.tsx';

const t = teksPegawai.kepala;

/** The peek of the list (Space): what one asks most about a person, without leaving the list. */
export function IntipPegawai({ baris }: { readonly baris: BarisPegawai }) {
  const q = useQ('pegawai.lihat', { id: baris.id }, { tahan: true });
  const buka = useBuka();
  const k = q.data?.id === baris.id ? q.data.keadaan : undefined;
  return (
    <Stack gap={12}>
      <Group gap={12} wrap="nowrap" align="flex-start">
        <Foto id={baris.id} nama={baris.nama} ada={q.data?.id === baris.id && q.data.adaFoto} />
        <div style={{ minWidth: 0 }}>
          <strong style={{ fontSize: 15 }}>{baris.nama}</strong>
          <div className="redup">{teksNip(baris.nip)}</div>
          <div>{baris.status}{k && k.kedudukanNama ? ` · ${k.kedudukanNama}` : ''}</div>
        </div>
      </Group>
      {q.error && <GalatNotice galat={q.error} />}
      {!k || !q.data ? (
        <Skeleton h={160} animate={false} />
      ) : (
        <>
          <DaftarSifat
            butir={[
              [t.pangkat, [k.pangkat, k.golongan].filter(Boolean).join(' / ') || '–'],
              [t.mkg, k.mkgTahun === null ? '–' : t.thBl(k.mkgTahun, k.mkgBulan ?? 0)],
              [t.jabatan, [k.jabatan ?? '–', k.plt].filter(Boolean).join(' · ')],
              [t.unit, k.unit ?? '–'],
              [t.pendidikan, k.pendidikan ?? '–'],
              ...(k.gajiPokok === null ? [] : [[t.gaji, teksRupiah(k.gajiPokok)] as const]),
              [t.pensiun, k.tmtPensiun ? t.bup(String(k.bup ?? '–'), teksTanggal(k.tmtPensiun)) : '–'],
            ]}
          />
          <DokumenDasar dokumen={q.data.dokumenDasar} />
          <DaftarTemuan temuan={q.data.temuan} />
        </>
      )}
      <Button variant="default" onClick={() => buka(`/pegawai/${baris.id}`)}>
        {teksPegawai.daftar.buka}
      </Button>
    </Stack>
  );
}

import { Button, Select } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { JENIS_SAMPAH, KOLOM_URUT_SAMPAH, zJenisSampah } from '../../../shared/contract/sampah.ts';
import { useHalaman, useM } from '../../api/kueri.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { PILIHAN_KOSONG, terpilih, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSampah } from '../../teks/sampah.ts';
import { KOLOM, type ButirSampah } from './kolom.tsx';

const t = teksSampah;
const PALING_BANYAK = 500;
const zSaring = z.object({ teks: z.string().max(100).optional(), jenis: zJenisSampah.optional(), urut: z.enum(KOLOM_URUT_SAMPAH).default('pada'), arah: z.enum(['naik', 'turun']).default('turun') });
const OPSI_JENIS = JENIS_SAMPAH.map((j) => ({ value: j, label: t.jenis[j] }));

function judulAksi(b: readonly ButirSampah[]): string {
  return b.length === 1 ? t.pulihkanSatu(b[0]!.judul) : t.pulihkanBanyak(teksAngka(b.length));
}

/** What was deleted in the last 30 days: by whom, when, how long it is still offered, and the way back. */
export function Sampah() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const urut = { kolom: saring.urut, arah: saring.arah };
  const sumber = useHalaman('sampah.daftar', { teks: saring.teks ?? '', jenis: saring.jenis ?? null, urut });
  const pulihkan = useM('sampah.pulihkan');
  const [pilihan, setPilihan] = useState<PilihanBaris>(PILIHAN_KOSONG);
  const [aktif, setAktif] = useState<ButirSampah | null>(null);
  const [dipulihkan, setDipulihkan] = useState<readonly ButirSampah[] | null>(null);
  const onAktif = useCallback((b: ButirSampah) => setAktif(b), []);
  useFokusTabel(sumber.jumlah !== null);
  const kini = sumber.baris.find((b) => b.id === aktif?.id) ?? sumber.baris[0];
  const chips = [
    ...(saring.teks ? [{ kunci: 'teks', label: saring.teks, lepas: () => ubah({ teks: undefined }) }] : []),
    ...(saring.jenis ? [{ kunci: 'jenis', label: t.jenis[saring.jenis], lepas: () => ubah({ jenis: undefined }) }] : []),
  ];
  const aksiPilihan = (p: PilihanBaris) => {
    const b = sumber.baris.filter((x) => terpilih(p, x.id));
    return (
      <Button style={{ marginLeft: 'auto' }} disabled={b.length > PALING_BANYAK} title={b.length > PALING_BANYAK ? t.terlaluBanyak : undefined} onClick={() => setDipulihkan(b)}>
        {judulAksi(b)}
      </Button>
    );
  };
  return (
    <LayarPenuh>
      <DataTable
        id="sampah"
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumber}
        kunci={(b) => b.id}
        urut={urut}
        onUrut={(u) => ubah({ urut: KOLOM_URUT_SAMPAH.find((k) => k === u.kolom), arah: u.arah })}
        onAktif={onAktif}
        onBuka={(b) => setDipulihkan([b])}
        pilihan={pilihan}
        onPilih={setPilihan}
        aksiPilihan={aksiPilihan}
        saringan={chips}
        alat={
          <>
            <KotakCari label={t.cari} nilai={saring.teks ?? ''} onUbah={(s) => ubah({ teks: s || undefined })} />
            <Select aria-label={t.kolom.jenis} placeholder={t.saringJenis} w={170} clearable data={OPSI_JENIS} value={saring.jenis ?? null} onChange={(v) => ubah({ jenis: JENIS_SAMPAH.find((j) => j === v) })} />
          </>
        }
        aksi={kini && <Button leftSection={<IconArrowBackUp size={14} />} title={t.pulihkanSatu(kini.judul)} onClick={() => setDipulihkan([kini])}>{t.pulihkan}</Button>}
        kosong={chips.length > 0 ? <EmptyState judul={t.kosongSaring} ket={t.kosongSaringKet} /> : <EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      <p className="redup" style={{ margin: 0, padding: '6px 12px' }}>{t.ket}</p>
      {dipulihkan && (
        <ConfirmDialog
          terbuka
          berbahaya={false}
          judul={`${judulAksi(dipulihkan)}?`}
          aksi={judulAksi(dipulihkan)}
          tutup={() => setDipulihkan(null)}
          jalankan={async () => {
            const { jumlah } = await pulihkan.mutateAsync({ masuk: { butir: dipulihkan.map(({ tabel, id }) => ({ tabel, id })) } });
            setPilihan(PILIHAN_KOSONG);
            kabarkanDenganUrungkan(t.dipulihkan(teksAngka(jumlah)));
          }}
        >
          {t.tanya}
        </ConfirmDialog>
      )}
    </LayarPenuh>
  );
}

import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { queryClient, useM, useQ } from '../../api/kueri.ts';
import { sesiKeluar } from '../../api/sesi.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { teksAngka, teksLalu } from '../../lib/bentuk.ts';
import { useKini } from '../../lib/useKini.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';

const t = teksKelola.cadangan;

interface Props {
  readonly tempat: string;
  readonly dibuat: number | null;
  readonly tutup: () => void;
}

/** Restoring: checked first, the old data kept beside it, then everybody signs in again. */
export function DialogPulihkan({ tempat, dibuat, tutup }: Props) {
  const pulihkan = useM('cadangan.pulihkan');
  // While it checks and copies the application stays open: the job tells how far it is.
  const tugas = useQ('sistem.kaki', {}, { aktif: pulihkan.isPending, ulangTiapMs: 2000 }).data?.tugas.find((x) => x.jenis === 'pulih');
  const [kode, setKode] = useState('');
  const berhasil = useRef(false);
  const q = useQ('cadangan.sesudah', { tempat }, { aktif: !pulihkan.isPending && !pulihkan.data });
  const hilang = q.data;
  const [kata, setKata] = useState('');
  const kini = useKini(60_000);
  const saat = dibuat ?? hilang?.dibuatPada ?? null;
  const nama = saat === null ? tempat : teksSaat(saat);
  const boleh = hilang !== undefined && (hilang.surat === 0 || kata.trim().toUpperCase() === t.kata);
  const selesai = (): void => {
    sesiKeluar();
    queryClient.clear();
  };
  if (pulihkan.data) {
    return (
      <Modal opened onClose={selesai} title={t.judul} withCloseButton={false}>
        <Stack gap={12} align="flex-start">
          <b>{t.pulihkanSelesai(teksAngka(pulihkan.data.pegawai), teksAngka(pulihkan.data.dokumen))}</b>
          <div>{t.dataLama(pulihkan.data.dataLama)}</div>
          <Button onClick={selesai}>{t.muatUlang}</Button>
        </Stack>
      </Modal>
    );
  }
  const jalankan = async (): Promise<void> => {
    await pulihkan.mutateAsync({ masuk: { tempat, kodePemulihan: kode.trim() || null } });
    berhasil.current = true;
  };
  return (
    <ConfirmDialog terbuka judul={t.pulihkanJudul(nama)} aksi={t.pulihkanAksi(nama)} boleh={boleh} jalankan={jalankan} tutup={() => berhasil.current || tutup()}>
      <Stack gap={12}>
        <div>{t.pulihkanKet}</div>
        {q.error && <GalatNotice galat={q.error} />}
        {hilang && (
          <div role="status">
            {saat !== null && <div>{t.umur(teksLalu(saat, kini))}</div>}
            {hilang.surat > 0 && <b className="merah">{t.suratHilang(teksAngka(hilang.surat))}</b>}
            {hilang.perubahan > 0 && <div>{t.perubahanHilang(teksAngka(hilang.perubahan))}</div>}
            {hilang.surat === 0 && hilang.perubahan === 0 && <div>{t.tanpaHilang}</div>}
          </div>
        )}
        {hilang !== undefined && hilang.surat > 0 && <TextInput label={t.ketikKata} value={kata} onChange={(e) => setKata(e.currentTarget.value)} spellCheck={false} autoComplete="off" />}
        <TextInput label={t.pulihkanKode} description={t.pulihkanKodeKet} value={kode} onChange={(e) => setKode(e.currentTarget.value)} spellCheck={false} autoComplete="off" />
        {pulihkan.isPending && tugas && <JobProgress tugasId={tugas.id} />}
      </Stack>
    </ConfirmDialog>
  );
}

import { Button, Checkbox, Group, Modal, PasswordInput, Progress, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { segarkanTopik, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { persen, teksAngka } from '../../lib/bentuk.ts';
import { teksTte } from '../../teks/tte.ts';
import { teksUmum } from '../../teks/umum.ts';

const t = teksTte.dialog;
const TOPIK = ['tte', 'pengesahan', 'dokumen'];
type Keadaan = NonNullable<Keluar<'tte.keadaan'>>;

function Sertifikat() {
  const q = useQ('tte.statusPengguna', {});
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  if (!q.data) return <span className="redup" role="status">{t.memeriksa}</span>;
  const { siap, pesan, nikSamar } = q.data;
  return <DaftarSifat butir={[[t.sertifikat, <span key="s"><Lencana warna={siap ? 'hijau' : 'merah'}>{siap ? t.siap : t.tidakSiap}</Lencana> {nikSamar} {siap ? '' : pesan}</span>]]} />;
}

/** What became of the run, while it runs and after. */
function Kemajuan({ k }: { readonly k: Keadaan }) {
  const bagian = [t.hasil(teksAngka(k.ditandatangani), teksAngka(k.jumlah)), k.antri + k.dikirim > 0 ? t.sisa(teksAngka(k.antri + k.dikirim)) : '', k.takDiketahui > 0 ? t.takDiketahui(teksAngka(k.takDiketahui)) : '', k.gagal > 0 ? t.gagal(teksAngka(k.gagal)) : ''];
  return (
    <div>
      <Progress value={persen(k.ditandatangani, k.jumlah)} aria-label={t.kemajuan} />
      <div role="status">{bagian.filter(Boolean).join(' · ')}</div>
      {k.pesan !== '' && <p className="merah">{k.pesan}</p>}
      {k.masalah.length > 0 && (
        <section aria-label={t.masalah} tabIndex={0} style={{ maxHeight: 180, overflow: 'auto' }}>
          <b>{t.masalah}</b>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {k.masalah.map((m) => <li key={m.dokumenId}>{m.nomor}: {m.pesan}</li>)}
          </ul>
        </section>
      )}
    </div>
  );
}

interface Props {
  readonly langkahId: readonly string[];
  /** Some of them may have been signed already, nobody knows. */
  readonly adaTakDiketahui: boolean;
  readonly tutup: () => void;
}

/** Signs many documents at once: certificate, passphrase, progress, stop, results. The passphrase is asked each time and kept nowhere. */
export function DialogTtd({ langkahId, adaTakDiketahui, tutup }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [ulangi, setUlangi] = useState(false);
  const [angkatan, setAngkatan] = useState<string | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<AppError | null>(null);
  const keadaan = useQ('tte.keadaan', {}, { aktif: angkatan !== null, ulangTiapMs: angkatan === null ? false : 800 });
  const k = angkatan !== null && keadaan.data?.angkatanId === angkatan ? keadaan.data : null;
  const berjalan = angkatan !== null && (k === null || k.berjalan);
  const coba = async (apa: () => Promise<void>): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      await apa();
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
      segarkanTopik(TOPIK);
    }
  };
  const mulai = (): Promise<void> =>
    coba(async () => {
      // Not through a mutation: those keep what they were called with.
      const isi = passphrase;
      setPassphrase('');
      setAngkatan((await panggil('tte.mulai', { langkahId: [...langkahId], passphrase: isi, ulangiTakDiketahui: ulangi })).angkatanId);
    });
  const selesai = (): void => {
    segarkanTopik(TOPIK);
    tutup();
  };
  return (
    <Modal opened onClose={selesai} title={teksTte.aksi(teksAngka(langkahId.length))} size={560} closeOnClickOutside={false}>
      <form onSubmit={(e) => { e.preventDefault(); if (passphrase !== '') void mulai(); }}>
        <Stack gap={12}>
          {galat && <GalatNotice galat={galat} />}
          {angkatan === null && <Sertifikat />}
          {angkatan === null && <PasswordInput label={t.passphrase} description={t.passphraseKet} value={passphrase} onChange={(e) => setPassphrase(e.currentTarget.value)} autoComplete="off" data-autofocus withAsterisk />}
          {angkatan === null && adaTakDiketahui && <Checkbox label={t.ulangi} description={t.ulangiKet} checked={ulangi} onChange={(e) => setUlangi(e.currentTarget.checked)} />}
          {k && <Kemajuan k={k} />}
          <Group justify="flex-end">
            {berjalan && <Button variant="default" loading={sibuk} onClick={() => void coba(async () => void (await panggil('tte.henti', {})))}>{t.henti}</Button>}
            {!berjalan && <Button variant="default" onClick={selesai} disabled={sibuk}>{angkatan === null ? teksUmum.batal : t.tutup}</Button>}
            {angkatan === null && <Button type="submit" loading={sibuk} disabled={passphrase === ''}>{t.mulai}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

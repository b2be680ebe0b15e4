import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { persen, teksAngka } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import gaya from './kgb.module.css';

const t = teksKgb.kelompok;
export type Kelompok = Keluar<'kelompok.daftar'>[number];

/** An interrupted batch: some letters wait and nobody works on them. */
export function terhenti(k: Kelompok): boolean {
  return k.antri > 0 && !k.berjalan;
}

/** Resume or give up an interrupted batch. */
export function AksiTerhenti({ k, sesudah }: { readonly k: Kelompok; readonly sesudah?: () => void }) {
  const lanjut = useM('kelompok.lanjutkan');
  const batal = useM('kelompok.batal');
  const [tanya, setTanya] = useState(false);
  const n = teksAngka(k.antri);
  return (
    <>
      {lanjut.error && <GalatNotice galat={lanjut.error} />}
      <Button variant="default" onClick={() => setTanya(true)}>{t.batalkan}</Button>
      <Button loading={lanjut.isPending} onClick={() => lanjut.mutate({ masuk: { kelompokId: k.id } }, sesudah ? { onSuccess: sesudah } : {})}>{t.lanjutkan}</Button>
      <ConfirmDialog terbuka={tanya} judul={t.batalTanya(n, k.judul)} aksi={t.batalAksi(n)} jalankan={() => batal.mutateAsync({ masuk: { kelompokId: k.id } })} tutup={() => setTanya(false)}>
        {t.batalAkibat}
      </ConfirmDialog>
    </>
  );
}

/** Batches at work and batches that stopped, above the list; each with its next step. */
export function StripKelompok() {
  const q = useQ('kelompok.daftar', {});
  const boleh = useBerhak()('terbit');
  const buka = useBuka();
  const perlu = (q.data ?? []).filter((k) => k.berjalan || (boleh && terhenti(k)));
  return (
    <>
      {perlu.map((k) => (
        <div key={k.id} className={gaya['strip']} data-jalan={k.berjalan || undefined} role="status">
          <b>{k.berjalan ? t.berjalan(k.judul) : t.terhenti(k.judul, teksAngka(k.jadi + k.gagal), teksAngka(k.jumlah))}</b>
          {k.berjalan ? <Progress w={160} value={persen(k.jadi + k.gagal, k.jumlah)} aria-label={t.berjalan(k.judul)} /> : <span className="redup">{t.terhentiKet}</span>}
          <div className={gaya['kanan']}>
            <Button variant="subtle" onClick={() => buka(`/kgb/kelompok/${k.id}`)}>{t.lihat}</Button>
            {!k.berjalan && <AksiTerhenti k={k} sesudah={() => buka(`/kgb/kelompok/${k.id}`)} />}
          </div>
        </div>
      ))}
    </>
  );
}

import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError } from '../../api/client.ts';
import { segarkanPerubahanSendiri, segarkanTopik, useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { usePerintah } from '../../perintah/registri.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { teksUmum } from '../../teks/umum.ts';
import type { Draf } from './sunting.ts';

const t = teksNaskah.simpan;
const PALING_PENDEK = 3;

interface Props {
  readonly kode: string;
  readonly nama: string;
  readonly draf: Draf;
  readonly dari: number;
  /** Why it cannot be saved now; null when it can. */
  readonly halangan: string | null;
  readonly tersimpan: (versi: number) => void;
  /** After it was saved, and when it was not. */
  readonly tutup: (jadi: boolean) => void;
}

/** Asks for the note and saves the draft as the next version. A check that is still under way does not hold it up: the host checks again. */
export function DialogSimpan({ kode, nama, draf, dari, halangan, tersimpan, tutup }: Props) {
  const simpan = useM('naskah.simpan');
  const [catatan, setCatatan] = useState('');
  const [dicoba, setDicoba] = useState(false);
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const pendek = catatan.trim().length < PALING_PENDEK;
  const kirim = async (): Promise<void> => {
    setDicoba(true);
    if (pendek || halangan !== null || sibuk) return;
    setSibuk(true);
    setGalat(null);
    try {
      const { versi } = await simpan.mutateAsync({ masuk: { kode, tata: draf.tata, isi: draf.isi, dari, catatan: catatan.trim() } });
      tersimpan(versi);
      await segarkanPerubahanSendiri();
      kabarkan(t.tersimpan(versi));
      tutup(true);
    } catch (e) {
      const g = keAppError(e);
      // Somebody was faster: the screen behind learns of the newer version and offers what to do with the draft.
      if (g.kode === 'BENTROK') segarkanTopik(['naskah_versi']);
      setGalat(g);
      setSibuk(false);
    }
  };
  const label = t.tombol(dari + 1);
  usePerintah([{ id: 'naskah.simpan.kirim', label, grup: teksNaskah.grup, lingkup: 'dialog', hanyaTombol: true, tombol: ['mod+S', 'mod+Enter'], jalankan: () => void kirim() }]);
  return (
    <Modal opened onClose={() => tutup(false)} title={label} size={520} closeOnClickOutside={false}>
      <p style={{ marginTop: 0 }}><b>{nama}</b><br /><span className="redup">{t.ket}</span></p>
      <Textarea data-autofocus label={t.catatan} description={t.catatanKet} withAsterisk value={catatan} onChange={(e) => setCatatan(e.currentTarget.value)} maxLength={300} autosize minRows={2} error={dicoba && pendek ? t.catatanPendek : null} />
      {halangan !== null && <p className="merah" role="status">{halangan}</p>}
      {galat && <div style={{ marginTop: 12 }}><GalatNotice galat={galat} /></div>}
      <Group justify="flex-end" mt={16} gap={8}>
        <Button variant="default" onClick={() => tutup(false)} disabled={sibuk}>{teksUmum.batal}</Button>
        <Button onClick={() => void kirim()} loading={sibuk} disabled={halangan !== null} title="Ctrl+S">{label}</Button>
      </Group>
    </Modal>
  );
}

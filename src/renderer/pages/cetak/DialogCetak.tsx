import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { panggil, keAppError } from '../../api/client.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksUmum } from '../../teks/umum.ts';
import { HalanganCetak } from './HalanganCetak.tsx';
import { HasilKirim } from './HasilKirim.tsx';
import { IsianDialog } from './IsianDialog.tsx';
import { jumlahSurat, kirimDokumen, kirimKelompok, type HasilCetak, type SumberCetak } from './kirim.ts';
import { PeriksaPosisi } from './PeriksaPosisi.tsx';
import { useIsianCetak } from './useIsianCetak.ts';
import { useRangkaian } from './useSegarkan.ts';

const t = teksCetak.dialog;

type Tahap =
  | { readonly jenis: 'pilih' }
  | { readonly jenis: 'periksa'; readonly rangkaianId: string; readonly hasil: HasilCetak }
  | { readonly jenis: 'berhenti' }
  | { readonly jenis: 'terkirim'; readonly hasil: HasilCetak };

interface Props {
  readonly judul: string;
  readonly sumber: SumberCetak;
  /** These were printed before: the reason of a reprint is asked. */
  readonly sudahDicetak?: boolean;
  readonly tutup: () => void;
}

function PeriksaRangkaian({ id, selesai }: { readonly id: string; readonly selesai: (hasil: 'tepat' | 'geser' | 'batal') => void }) {
  const r = useRangkaian().data?.baris.find((x) => x.id === id);
  return r ? <PeriksaPosisi r={r} selesai={selesai} /> : null;
}

/** From the choice of the printer to the queue; by default one sheet goes first and the rest waits for "tepat". */
export function DialogCetak({ judul, sumber, sudahDicetak = false, tutup }: Props) {
  const jumlah = jumlahSurat(sumber);
  const c = useIsianCetak({ tujuan: sudahDicetak ? 'ulang' : 'asli' });
  const [tahap, setTahap] = useState<Tahap>({ jenis: 'pilih' });
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sudah, setSudah] = useState<number | null>(null);
  const buka = useBuka();
  const { isian, pencetak } = c;
  const simpan = pencetak?.jenis === 'simpan';
  const uji = isian.uji && jumlah > 1 && !simpan;
  const kurang = pencetak === null || (isian.tujuan === 'ulang' && isian.alasan.trim().length < 3);

  const kirim = async (): Promise<HasilCetak | null> => {
    if (!pencetak) return null;
    setGalat(null);
    setSudah(0);
    try {
      const cara = {
        pencetakId: pencetak.id, baki: c.baki, jenisKertas: c.jenisKertas, sisi: isian.sisi, kertas: isian.kertas, tujuan: isian.tujuan, alasan: isian.alasan.trim(), periksaAwal: uji, profil: isian.profil, seriMulai: c.profil?.terkendali && isian.seriMulai.trim() !== '' ? isian.seriMulai.trim() : null,
        ...(c.profil ? { salinan: [...c.profil.salinan] } : {}),
      };
      const hasil = sumber.jenis === 'kelompok' ? await kirimKelompok(sumber.kelompokId, jumlah, cara, setSudah) : await kirimDokumen(sumber.dokumenId, cara, setSudah);
      void panggil('cetak.simpanBawaan', { pencetakId: pencetak.id, baki: c.baki, kertas: isian.kertas }).catch(() => undefined);
      return hasil;
    } catch (e) {
      setGalat(keAppError(e));
      return null;
    } finally {
      setSudah(null);
    }
  };
  const mulai = async (): Promise<void> => {
    const hasil = await kirim();
    const [awal] = hasil?.rangkaianId ?? [];
    if (hasil && awal !== undefined) setTahap(uji ? { jenis: 'periksa', rangkaianId: awal, hasil } : { jenis: 'terkirim', hasil });
  };

  const sibuk = sudah !== null;
  return (
    <Modal opened onClose={tutup} title={t.judul(judul)} size={720} withCloseButton={false} closeOnClickOutside={!sibuk} closeOnEscape={!sibuk}>
      {galat && <div style={{ marginBottom: 12 }}><GalatNotice galat={galat}><HalanganCetak details={galat.details} /></GalatNotice></div>}
      {tahap.jenis === 'pilih' && <IsianDialog c={c} jumlah={jumlah} />}
      {tahap.jenis === 'periksa' && <PeriksaRangkaian id={tahap.rangkaianId} selesai={(h) => setTahap(h === 'tepat' ? { jenis: 'terkirim', hasil: tahap.hasil } : { jenis: 'berhenti' })} />}
      {tahap.jenis === 'berhenti' && (
        <>
          <b>{t.berhenti}</b>
          <p>{t.berhentiKet}</p>
        </>
      )}
      {tahap.jenis === 'terkirim' && <HasilKirim hasil={tahap.hasil} />}
      <Group justify="flex-end" mt={16}>
        {sibuk && jumlah > 1 && <span className="redup" role="status">{t.mengirim(teksAngka(sudah), teksAngka(jumlah))}</span>}
        {tahap.jenis === 'pilih' && (
          <>
            <Button variant="default" onClick={tutup} disabled={sibuk}>{teksUmum.batal}</Button>
            <Button onClick={() => void mulai()} loading={sibuk} disabled={kurang}>{simpan ? t.simpan(teksAngka(jumlah)) : uji ? t.kirimUji : t.kirim(teksAngka(jumlah))}</Button>
          </>
        )}
        {tahap.jenis !== 'pilih' && (
          <>
            <Button variant="default" onClick={tutup}>{teksUmum.tutup}</Button>
            <Button variant={tahap.jenis === 'periksa' ? 'default' : 'filled'} onClick={() => { tutup(); buka('/cetak'); }} autoFocus={tahap.jenis !== 'periksa'}>{t.antrean}</Button>
          </>
        )}
      </Group>
    </Modal>
  );
}

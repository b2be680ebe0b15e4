import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { unduh } from '../../api/berkas.ts';
import { keAppError } from '../../api/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksImpor } from '../../teks/impor.ts';
import type { Impor } from './alamat.ts';
import { WARNA_IMPOR } from './RiwayatImpor.tsx';
import gaya from './impor.module.css';

const t = teksImpor.tulis;
const TAMPAK = 12;

interface Props {
  readonly impor: Impor;
  readonly tugasId: string | null;
  readonly diurungkan: (tugasId: string) => void;
  readonly lain: () => void;
}

/** Last step: writing in place, then what came of it and the way to take all of it back. */
export function LangkahTulis({ impor, tugasId, diurungkan, lain }: Props) {
  const urungkan = useM('impor.urungkan');
  const buka = useBuka();
  const [tanya, setTanya] = useState(false);
  const [galat, setGalat] = useState<AppError | null>(null);
  const tugas = useQ('tugas.lihat', { id: tugasId ?? '' }, { aktif: tugasId !== null }).data;
  const { jumlah } = impor;
  const judul = { selesai: t.selesai, gagal: t.gagal, diurungkan: t.diurungkan, berjalan: t.berjalan(teksImpor.uji.tulis(jumlah.baru, jumlah.berubah, teksAngka)) };
  const keadaan = impor.keadaan === 'selesai' || impor.keadaan === 'gagal' || impor.keadaan === 'diurungkan' ? impor.keadaan : 'berjalan';
  const unduhSalah = async (): Promise<void> => {
    setGalat(null);
    try {
      kabarkan(teksImpor.uji.unduhSelesai(await unduh('impor.unduhSalah', { id: impor.id })));
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  return (
    <div className={gaya['hasil']}>
      <h2>{judul[keadaan]}</h2>
      <div><Lencana warna={WARNA_IMPOR[impor.keadaan]}>{teksImpor.keadaan[impor.keadaan]}</Lencana> <span className="redup">{impor.namaBerkas} · {impor.oleh}, {teksSaat(impor.dibuatPada)}</span></div>
      {tugasId && tugas?.keadaan !== 'selesai' && <JobProgress tugasId={tugasId} />}
      {keadaan === 'selesai' && <p style={{ margin: 0 }}>{t.hasil(teksAngka(jumlah.baru), teksAngka(jumlah.berubah))}</p>}
      {keadaan === 'selesai' && jumlah.salah > 0 && <p style={{ margin: 0 }} className="kuning">{t.dilewati(teksAngka(jumlah.salah))}</p>}
      {keadaan === 'diurungkan' && impor.tertinggal.length > 0 && (
        <div>
          <p style={{ margin: 0 }} className="kuning">{t.tertinggal(teksAngka(impor.tertinggal.length))}</p>
          <ul className={gaya['tertinggal']}>
            {impor.tertinggal.slice(0, TAMPAK).map((s) => <li key={s}>{s}</li>)}
            {impor.tertinggal.length > TAMPAK && <li className="redup">{t.lainnya(teksAngka(impor.tertinggal.length - TAMPAK))}</li>}
          </ul>
        </div>
      )}
      {keadaan === 'gagal' && <p style={{ margin: 0 }}>{impor.galat} {impor.dapatDiurungkan ? t.gagalKet : ''}</p>}
      {galat && <GalatNotice galat={galat} />}
      {keadaan !== 'berjalan' && (
        <Group gap={8}>
          {impor.dapatDiurungkan && <Button variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setTanya(true)}>{t.urungkan}</Button>}
          {jumlah.salah > 0 && <Button variant="default" leftSection={<IconFileDownload size={14} />} onClick={() => void unduhSalah()}>{teksImpor.uji.unduhSalah(teksAngka(jumlah.salah))}</Button>}
          <Button variant="default" onClick={lain}>{teksImpor.berkas.lain}</Button>
          <Button onClick={() => buka('/pegawai')}>{t.lihatPegawai}</Button>
        </Group>
      )}
      <ConfirmDialog terbuka={tanya} judul={t.urungkanTanya(impor.namaBerkas)} aksi={t.urungkan} jalankan={async () => diurungkan((await urungkan.mutateAsync({ masuk: { id: impor.id } })).tugasId)} tutup={() => setTanya(false)}>
        {t.urungkanKet}
      </ConfirmDialog>
    </div>
  );
}

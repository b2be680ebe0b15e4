import { Button } from '@mantine/core';
import { IconTableDown } from '@tabler/icons-react';
import { useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { unduh } from '../../api/berkas.ts';
import { keAppError } from '../../api/client.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { UnitSelect } from '../../components/isian/UnitSelect.tsx';
import { JobProgress, tugasBerakhir } from '../../components/JobProgress.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksImpor } from '../../teks/impor.ts';
import { RiwayatImpor } from './RiwayatImpor.tsx';
import gaya from './impor.module.css';

const t = teksImpor.berkas;

interface Props {
  /** The job that reads the file, once it was sent. */
  readonly tugasId: string | null;
  readonly mulai: (imporId: string, tugasId: string) => void;
  readonly buka: (imporId: string) => void;
}

/** First step: a file, dropped or chosen, or the template; earlier imports below. */
export function LangkahBerkas({ tugasId, mulai, buka }: Props) {
  const periksa = useM('impor.periksa');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [galat, setGalat] = useState<AppError | null>(null);
  const tugas = useQ('tugas.lihat', { id: tugasId ?? '' }, { aktif: tugasId !== null }).data;
  const membaca = tugasId !== null && !(tugas && tugasBerakhir(tugas.keadaan));
  const kirim = async (berkas: File): Promise<void> => {
    setGalat(null);
    if (!/\.(xlsx|xlsm|xls|csv|txt)$/i.test(berkas.name)) return setGalat(new AppError('BERKAS_RUSAK', t.berjenis, { saran: t.berjenisSaran }));
    try {
      const hasil = await periksa.mutateAsync({ masuk: { unitIndukId: unitId }, berkas });
      mulai(hasil.imporId, hasil.tugasId);
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  const templat = async (): Promise<void> => {
    setGalat(null);
    try {
      kabarkan(t.templatSelesai(await unduh('impor.templat', {})));
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  return (
    <>
      <div className={gaya['atas']}>
        <div>
          <h2>{t.judul}</h2>
          <p className="redup">{t.ket}</p>
          <BerkasInput label={t.pilih} terima=".xlsx,.xls,.csv" onPilih={(f) => void kirim(f)} sibuk={periksa.isPending || membaca}>
            <Button variant="subtle" leftSection={<IconTableDown size={14} />} onClick={() => void templat()}>{t.templat}</Button>
          </BerkasInput>
        </div>
        <UnitSelect label={t.unitInduk} ket={t.unitIndukKet} nilai={unitId} onUbah={(v) => setUnitId(v)} />
      </div>
      {galat && <div style={{ padding: '0 16px' }}><GalatNotice galat={galat} /></div>}
      {tugasId && <div style={{ padding: '0 16px 8px', maxWidth: 720 }}><JobProgress tugasId={tugasId} /></div>}
      <h2 className={gaya['judul']}>{teksImpor.riwayat.judul}</h2>
      <RiwayatImpor buka={buka} />
    </>
  );
}

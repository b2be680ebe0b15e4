import { Button, FileButton, Progress } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { sekarang, teksSaat } from '../../lib/waktu.ts';
import { teksArsip } from '../../teks/arsip.ts';
import gaya from './arsip.module.css';

const t = teksArsip.unggah;
const TERIMA = '.pdf,.png,.jpg,.jpeg,.zip';

interface Kirim {
  readonly sudah: number;
  readonly jumlah: number;
}

/** Many files or a zip, chosen or dropped; sent one by one, then read by a job. What one file breaks does not stop the rest. */
export function UnggahBerkas({ selesai }: { readonly selesai: (unggahanId: string) => void }) {
  const [kirim, setKirim] = useState<Kirim | null>(null);
  const [tugasId, setTugasId] = useState<string | null>(null);
  const [galat, setGalat] = useState<AppError | null>(null);
  const [takTerkirim, setTakTerkirim] = useState(0);
  const [diatas, setDiatas] = useState(false);
  const ulang = useRef<() => void>(null);
  const jalankan = async (berkas: readonly File[]): Promise<void> => {
    if (berkas.length === 0) return;
    setGalat(null);
    setTakTerkirim(0);
    setTugasId(null);
    setKirim({ sudah: 0, jumlah: berkas.length });
    try {
      const { id } = await panggil('arsip.unggahMulai', { nama: berkas.length === 1 ? berkas[0]!.name : t.nama(teksSaat(sekarang())) });
      let gagal: AppError | null = null;
      let rugi = 0;
      for (const [i, b] of berkas.entries()) {
        try {
          await panggil('arsip.unggah', { unggahanId: id }, { berkas: b });
        } catch (e) {
          gagal ??= keAppError(e);
          rugi++;
        }
        setKirim({ sudah: i + 1, jumlah: berkas.length });
      }
      setGalat(gagal);
      setTakTerkirim(rugi);
      setTugasId((await panggil('arsip.unggahProses', { unggahanId: id })).tugasId);
      selesai(id);
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setKirim(null);
    }
  };
  return (
    <div
      className={gaya['unggah']} data-diatas={diatas || undefined}
      onDragOver={(e) => { e.preventDefault(); setDiatas(true); }} onDragLeave={() => setDiatas(false)}
      onDrop={(e) => { e.preventDefault(); setDiatas(false); void jalankan([...e.dataTransfer.files]); }}
    >
      <FileButton multiple accept={TERIMA} resetRef={ulang} onChange={(f) => { void jalankan(f); ulang.current?.(); }}>
        {(p) => <Button {...p} leftSection={<IconUpload size={14} />} loading={kirim !== null}>{t.pilih}</Button>}
      </FileButton>
      <span className="redup">{kirim ? t.mengirim(teksAngka(kirim.sudah), teksAngka(kirim.jumlah)) : t.seret}</span>
      {kirim && <Progress value={(kirim.sudah * 100) / kirim.jumlah} aria-label={t.mengirim(teksAngka(kirim.sudah), teksAngka(kirim.jumlah))} w={160} />}
      {takTerkirim > 0 && <b>{t.kirimGagal(teksAngka(takTerkirim))}</b>}
      {galat && <GalatNotice galat={galat} />}
      {tugasId && <div className={gaya['lebar']}><JobProgress tugasId={tugasId} /></div>}
    </div>
  );
}

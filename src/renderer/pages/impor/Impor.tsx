import { Button, Skeleton } from '@mantine/core';
import type { Tugas } from '../../../shared/contract/kelola.ts';
import { queryClient, useQ } from '../../api/kueri.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { useRemah } from '../../layout/remah.ts';
import { AppError } from '../../../shared/errors.ts';
import { teksImpor } from '../../teks/impor.ts';
import { langkahImpor, zUrlImpor, type Langkah } from './alamat.ts';
import { BilahLangkah } from './BilahLangkah.tsx';
import { LangkahBerkas } from './LangkahBerkas.tsx';
import { LangkahPetakan } from './LangkahPetakan.tsx';
import { LangkahTulis } from './LangkahTulis.tsx';
import { LangkahUji } from './LangkahUji.tsx';
import { TombolBuang } from './TombolBuang.tsx';
import gaya from './impor.module.css';

/** Import in four steps on one screen. The address holds the import and its job, so that leaving and coming back loses nothing. */
export function Impor() {
  const [url, ubah] = useSaringUrl(zUrlImpor);
  const q = useQ('impor.lihat', { id: url.id ?? '' }, { aktif: url.id !== undefined });
  const impor = url.id === undefined ? undefined : q.data;
  useRemah(impor?.namaBerkas ?? null);
  const ragu = impor?.kepala.some((k) => k.yakin === 'perlu_dipilih') ?? false;
  const langkah = langkahImpor(impor?.keadaan, url.langkah, ragu);
  const mengulang = impor?.keadaan === 'diperiksa' && langkah === 'uji';
  const kosong = { id: undefined, tugas: undefined, langkah: undefined, tab: 'semua', pesan: undefined } as const;
  const pergi = (l: Langkah): void => (l === 'berkas' ? ubah(kosong, 'tambah') : ubah({ langkah: l, tugas: undefined }));
  const boleh: readonly Langkah[] = impor?.keadaan === 'siap' ? ['berkas', 'petakan', ...(ragu ? [] : ['uji' as const])] : ['berkas'];
  /** The former dry run must not be on the screen, still less be written, while the next one is under way. */
  const diuji = async (tugas: string): Promise<void> => {
    queryClient.removeQueries({ queryKey: ['impor.baris'] });
    await queryClient.invalidateQueries({ queryKey: ['impor.lihat'] });
    ubah({ tugas, langkah: 'uji', tab: 'semua', pesan: undefined });
  };

  const sesudah = (x: Tugas) => x.keadaan !== 'selesai' && <Button mt={12} variant="default" onClick={() => ubah(kosong, 'tambah')}>{teksImpor.berkas.lain}</Button>;
  const isi = () => {
    if (q.error && url.id !== undefined) return <div style={{ padding: 16 }}><GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} /></div>;
    if (url.id !== undefined && !impor) return <div style={{ padding: 16 }}><Skeleton h={120} animate={false} /></div>;
    if (mengulang) {
      return (
        <div className={gaya['hasil']}>
          {url.tugas ? <JobProgress tugasId={url.tugas} sesudah={sesudah} /> : <span className="redup">{teksImpor.keadaan.diperiksa}</span>}
        </div>
      );
    }
    if (!impor || langkah === 'berkas') {
      return <LangkahBerkas tugasId={impor?.keadaan === 'diperiksa' ? (url.tugas ?? null) : null} mulai={(id, tugas) => ubah({ ...kosong, id, tugas }, 'tambah')} buka={(id) => ubah({ ...kosong, id }, 'tambah')} />;
    }
    switch (langkah) {
      case 'petakan':
        return <LangkahPetakan key={impor.id} impor={impor} diuji={diuji} />;
      case 'uji':
        return <LangkahUji key={impor.id} impor={impor} url={url} ubah={ubah} diuji={diuji} ditulis={(tugas) => ubah({ tugas, langkah: 'tulis' })} />;
      case 'tulis':
        return <LangkahTulis impor={impor} tugasId={url.tugas ?? null} diurungkan={(tugas) => ubah({ tugas })} lain={() => ubah(kosong, 'tambah')} />;
    }
  };
  return (
    <LayarPenuh>
      <BilahLangkah kini={langkah} namaBerkas={impor?.namaBerkas ?? null} boleh={boleh} pergi={pergi} aksi={impor?.dapatDibuang && <TombolBuang impor={impor} sesudah={() => ubah(kosong)} />} />
      {impor?.keadaan === 'gagal' && impor.galat && langkah !== 'tulis' && <GalatNotice galat={new AppError('BERKAS_RUSAK', impor.galat)} />}
      {isi()}
    </LayarPenuh>
  );
}

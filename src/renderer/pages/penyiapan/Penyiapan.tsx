import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { isianDi, keIsianBerikut } from '../../components/formulir/urutan.ts';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import logo from '../../gaya/simpul.svg';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { teksUmum } from '../../teks/umum.ts';
import { IsianInstansi } from '../instansi/IsianInstansi.tsx';
import { IsianHari } from '../instansi/IsianHari.tsx';
import { DataContoh } from './DataContoh.tsx';
import { LangkahAdmin } from './LangkahAdmin.tsx';
import { LangkahKode } from './LangkahKode.tsx';
import { LangkahKop } from './LangkahKop.tsx';
import { LangkahPenandatangan } from './LangkahPenandatangan.tsx';
import { LangkahPilih } from './LangkahPilih.tsx';
import { isiAwal, MEDAN_LANGKAH, skemaPenyiapan, type JumlahContoh } from './skema.ts';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan;
const KUNCI = ['pilih', 'instansi', 'kop', 'penandatangan', 'hari', 'admin', 'kode'] as const;

function DaftarLangkah({ kini }: { readonly kini: number }) {
  return (
    <div className={gaya['sisi']}>
      <div className={gaya['merek']}>
        <img src={logo} alt="" />
        {teksUmum.aplikasi}
      </div>
      <ol className={gaya['langkah']}>
      {t.langkah.map((l, i) => (
        <li key={l} aria-current={i === kini ? 'step' : undefined} data-lewat={i < kini || undefined}>
          {i < kini ? <IconCheck size={15} aria-hidden /> : <span>{i + 1}</span>}
          {l}
        </li>
      ))}
      </ol>
    </div>
  );
}

/** First run: identity, letterhead, signers, working days, administrator, recovery code; or the sample data. */
export function Penyiapan({ onSelesai }: { readonly onSelesai: () => void }) {
  const [langkah, setLangkah] = useState(0);
  const [contoh, setContoh] = useState<JumlahContoh | null>(null);
  const [kode, setKode] = useState<string | null>(null);
  const form = useFormulir(skemaPenyiapan, isiAwal());
  const mulai = useM('penyiapan.mulai');
  const lambang = useWatch({ control: form.control, name: 'lambangBase64' });
  const wadah = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wadah.current && langkah > 0) isianDi(wadah.current).find((e) => e.getAttribute('type') !== 'file')?.focus();
  }, [langkah]);

  if (contoh !== null) return <Kotak kini={0} contoh><DataContoh jumlah={contoh} onSelesai={onSelesai} batal={() => setContoh(null)} /></Kotak>;
  if (kode !== null) return <Kotak kini={6}><LangkahKode kode={kode} onSelesai={onSelesai} /></Kotak>;

  const buat = form.handleSubmit(async ({ ulang: _ulang, ...isi }) => {
    const hasil = await mulai.mutateAsync({ masuk: isi }).catch(() => null);
    if (hasil) setKode(hasil.kodePemulihan);
  });
  const lanjut = async (): Promise<void> => {
    const kunci = KUNCI[langkah];
    if (kunci === undefined || kunci === 'pilih' || kunci === 'kode') return;
    const sah = await form.trigger([...MEDAN_LANGKAH[kunci]], { shouldFocus: true });
    if (!sah) return;
    if (kunci === 'admin') await buat();
    else setLangkah(langkah + 1);
  };

  // As in every other form: Enter goes to the next field, Ctrl+Enter ends the step.
  const tekan = (e: KeyboardEvent<HTMLFormElement>): void => {
    if (e.key !== 'Enter' || e.defaultPrevented) return;
    if (e.ctrlKey || e.metaKey) {
      e.preventDefault();
      if (e.target instanceof HTMLElement) e.target.blur();
      return void lanjut();
    }
    if (!(e.target instanceof HTMLInputElement) || e.target.getAttribute('aria-expanded') === 'true' || !wadah.current) return;
    if (keIsianBerikut(wadah.current, e.target)) e.preventDefault();
  };

  const isi: Readonly<Record<(typeof KUNCI)[number], ReactNode>> = {
    pilih: <LangkahPilih sungguh={() => setLangkah(1)} contoh={setContoh} />,
    instansi: <IsianInstansi awalan="instansi." />,
    kop: <LangkahKop lambang={lambang ?? null} />,
    penandatangan: <LangkahPenandatangan />,
    hari: <IsianHari awalan="instansi." />,
    admin: <LangkahAdmin />,
    kode: null,
  };
  const kini = KUNCI[langkah] ?? 'pilih';
  return (
    <FormProvider {...form}>
      <Kotak kini={langkah}>
        <form ref={wadah} style={{ display: 'contents' }} onKeyDown={tekan} onSubmit={(e) => { e.preventDefault(); void lanjut(); }} noValidate>
          <div className={gaya['tubuh']}>
            <h1>{kini === 'pilih' ? t.judul : t.langkah[langkah]}</h1>
            {isi[kini]}
            {mulai.error && <GalatNotice galat={mulai.error} />}
          </div>
          {kini !== 'pilih' && (
            <div className={gaya['kaki']}>
              <Button variant="default" onClick={() => setLangkah(langkah - 1)} disabled={mulai.isPending}>{teksUmum.kembali}</Button>
              <Button type="submit" title="Ctrl+Enter" loading={mulai.isPending}>{kini === 'admin' ? t.admin.buat : teksUmum.lanjut}</Button>
            </div>
          )}
        </form>
      </Kotak>
    </FormProvider>
  );
}

function Kotak({ kini, contoh, children }: { readonly kini: number; readonly contoh?: boolean; readonly children: ReactNode }) {
  return (
    <main className={gaya['latar']}>
      {contoh && <div className={gaya['pita']} role="note">{teksUmum.dataContoh}</div>}
      <div className={gaya['kotak']}>
        <DaftarLangkah kini={kini} />
        <div className={gaya['isi']}>{children}</div>
      </div>
    </main>
  );
}

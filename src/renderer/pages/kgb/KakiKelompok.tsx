import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { unduh } from '../../api/berkas.ts';
import { keAppError } from '../../api/client.ts';
import { useM } from '../../api/kueri.ts';
import { useBerhak, useBolehIsi } from '../../api/saya.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { DialogCetak } from '../cetak/DialogCetak.tsx';
import { AksiTerhenti, terhenti, type Kelompok } from './StripKelompok.tsx';
import gaya from './kgb.module.css';

const t = teksKgb.kelompok;

/** What comes after the letters are there: try the failed ones again, the combined PDF, the printer. */
export function KakiKelompok({ k }: { readonly k: Kelompok }) {
  const berhak = useBerhak();
  const bolehIsi = useBolehIsi()(k.jenis);
  const ulang = useM('kelompok.lanjutkan');
  const [mencetak, setMencetak] = useState(false);
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<AppError | null>(null);
  const unduhGabungan = async (): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      kabarkan(t.tersimpan(await unduh('kelompok.gabungan', { kelompokId: k.id })));
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
    }
  };
  const bisaCetak = berhak('cetak') && k.jadi > 0 && !k.berjalan;
  usePerintah([{ id: 'kelompok.cetak', label: t.cetak(teksAngka(k.jadi)), grup: teksKgb.perintah.grup, lingkup: 'layar', tombol: ['mod+P'], aktif: bisaCetak && !mencetak, jalankan: () => setMencetak(true) }]);
  const terbit = berhak('terbit');
  return (
    <>
      {galat && <GalatNotice galat={galat} cobaLagi={() => void unduhGabungan()} />}
      {ulang.error && <GalatNotice galat={ulang.error} />}
      <footer className={gaya['kaki']}>
        <span role="status" style={{ lineHeight: '28px' }}>{t.ringkas(teksAngka(k.jadi), teksAngka(k.gagal), teksAngka(k.antri))}{bolehIsi ? '' : ` · ${t.tanpaGabungan}`}</span>
        <div className={gaya['aksi']}>
          <div className={gaya['baris']}>
            {terbit && terhenti(k) && <AksiTerhenti k={k} />}
            {terbit && !k.berjalan && !terhenti(k) && k.gagal > 0 && (
              <Button variant="default" loading={ulang.isPending} onClick={() => ulang.mutate({ masuk: { kelompokId: k.id, ulangGagal: true } })}>
                {t.ulangGagal(teksAngka(k.gagal))}
              </Button>
            )}
            {bolehIsi && <Button variant="default" disabled={k.jadi === 0} loading={sibuk} onClick={() => void unduhGabungan()}>{t.gabungan}</Button>}
            {berhak('cetak') && <Button disabled={!bisaCetak} title="Ctrl+P" onClick={() => setMencetak(true)}>{t.cetak(teksAngka(k.jadi))}</Button>}
          </div>
        </div>
      </footer>
      {mencetak && <DialogCetak judul={k.judul} sumber={{ jenis: 'kelompok', kelompokId: k.id, jumlah: k.jadi }} tutup={() => setMencetak(false)} />}
    </>
  );
}

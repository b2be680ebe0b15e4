import { teksPenyiapan } from '../../teks/penyiapan.ts';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan.pilih;

/** The first page: the agency's own data, or the sample data. */
export function LangkahPilih({ sungguh, contoh }: { readonly sungguh: () => void; readonly contoh: () => void }) {
  return (
    <>
      <p>{t.judul}</p>
      <button type="button" className={gaya['pilihan']} onClick={sungguh}>
        <strong>{t.sungguh}</strong>
        <span>{t.sungguhKet}</span>
      </button>
      <button type="button" className={gaya['pilihan']} onClick={contoh}>
        <strong>{t.contoh}</strong>
        <span>{t.contohKet}</span>
      </button>
      <p>{teksPenyiapan.panduan.data}</p>
    </>
  );
}

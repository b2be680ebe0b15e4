import { teksPenyiapan } from '../../teks/penyiapan.ts';
import gaya from './kop.module.css';

export interface IsiKop {
  readonly pemerintah?: string | undefined;
  readonly instansi?: string | undefined;
  readonly alamat?: string | undefined;
  readonly telepon?: string | undefined;
  readonly laman?: string | undefined;
  readonly email?: string | undefined;
  readonly kodePos?: string | undefined;
}

/** The address lines of a letterhead, without what is empty. */
export function barisAlamat(k: IsiKop): readonly string[] {
  const satu = [k.alamat, k.kodePos ? `Kode Pos ${k.kodePos}` : ''].filter(Boolean).join(', ');
  const dua = [k.telepon ? `Telepon ${k.telepon}` : '', k.laman ? `Laman ${k.laman}` : '', k.email ? `Surel ${k.email}` : ''].filter(Boolean).join(' · ');
  return [satu, dua].filter(Boolean);
}

/** The letterhead while it is being typed; always on white, as it will be printed. */
export function KopPratinjau({ kop, lambang }: { readonly kop: IsiKop; readonly lambang: string | null }) {
  return (
    <figure className={gaya['bingkai']}>
      <figcaption>{teksPenyiapan.kop.pratinjau}</figcaption>
      <div className={`${gaya['lembar']} kertas`}>
        <div className={gaya['kop']}>
          <div className={gaya['lambang']}>{lambang && <img src={lambang} alt={teksPenyiapan.kop.lambang} />}</div>
          <div className={gaya['teks']}>
            <div className={gaya['satu']}>{kop.pemerintah || '…'}</div>
            <div className={gaya['dua']}>{kop.instansi || '…'}</div>
            {barisAlamat(kop).map((b) => (
              <div key={b} className={gaya['alamat']}>
                {b}
              </div>
            ))}
          </div>
        </div>
        <hr className={gaya['garis']} />
      </div>
    </figure>
  );
}

/** The letterhead of the PPK: the state's emblem above his title. */
export function KopPpk({ jabatan, garuda }: { readonly jabatan: string; readonly garuda: string | null }) {
  return (
    <figure className={gaya['bingkai']}>
      <figcaption>{teksPenyiapan.kop.pratinjauPpk}</figcaption>
      <div className={`${gaya['lembar']} kertas`}>
        <div className={gaya['ppk']}>
          {garuda && <img src={garuda} alt={teksPenyiapan.kop.garuda} />}
          <div className={gaya['dua']}>{jabatan || '…'}</div>
        </div>
      </div>
    </figure>
  );
}

import { useCallback, useMemo, useReducer, useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import type { Bagian, IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { TataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import { sekarang } from '../../lib/waktu.ts';
import { buang, gandakan, gantiDi, pindahkan, PARAGRAF_BARU, sisipkanSesudah, type Jalur } from './jalur.ts';
import { mulaiSunting, samaDraf, sunting, type Draf } from './sunting.ts';

export type NaskahLihat = Keluar<'naskah.lihat'>;

/** What a block and its rows can ask for; stable, so that a block is drawn anew only when its words change. */
export interface AksiIsi {
  ganti(jalur: Jalur, isi: Bagian): void;
  pindah(jalur: Jalur, arah: -1 | 1): void;
  buang(jalur: Jalur): void;
  gandakan(jalur: Jalur): void;
  paragraf(jalur: Jalur): void;
}

export interface SuntingNaskah {
  readonly kini: Draf;
  /** The version the draft is written over. */
  readonly dari: number;
  readonly kotor: boolean;
  readonly bisaUrung: boolean;
  readonly bisaUlang: boolean;
  readonly aksi: AksiIsi;
  ubahTata(tata: Partial<TataNaskah>, kunci: string): void;
  urung(): void;
  ulang(): void;
  /** The draft as a whole: an earlier one that is taken up again, written over the version of then. */
  muat(draf: Draf, dari: number): void;
  /** Back to the version that holds. */
  kembalikan(): void;
  /** What is in the draft now is this version. */
  tersimpan(versi: number): void;
  /** Keeps the draft although somebody saved another version meanwhile. */
  diAtas(versi: number): void;
}

export function drafDari(n: { readonly tata: TataNaskah; readonly isi: unknown }): Draf {
  return { tata: n.tata, isi: n.isi as IsiTemplat };
}

/** The template as a draft. A newer version is followed as long as nothing was changed here; otherwise the draft stays. */
export function useSunting(naskah: NaskahLihat): SuntingNaskah {
  const [dasar, setDasar] = useState({ versi: naskah.versi, draf: drafDari(naskah) });
  const [s, kirim] = useReducer(sunting, dasar.draf, mulaiSunting);
  const kotor = useMemo(() => !samaDraf(s.kini, dasar.draf), [s.kini, dasar.draf]);
  if (naskah.versi > dasar.versi && !kotor) {
    const draf = drafDari(naskah);
    setDasar({ versi: naskah.versi, draf });
    kirim({ jenis: 'muat', draf });
  }

  const ubah = useCallback((f: (d: Draf) => Draf, kunci: string | null) => kirim({ jenis: 'ubah', ubah: f, kunci, pada: sekarang() }), []);
  const aksi = useMemo((): AksiIsi => {
    const isi = (f: (isi: IsiTemplat) => IsiTemplat, kunci: string | null = null): void => ubah((d) => {
      const baru = f(d.isi);
      return baru === d.isi ? d : { ...d, isi: baru };
    }, kunci);
    return {
      ganti: (jalur, baru) => isi((i) => gantiDi(i, jalur, baru), JSON.stringify(jalur)),
      pindah: (jalur, arah) => isi((i) => pindahkan(i, jalur, arah)),
      buang: (jalur) => isi((i) => buang(i, jalur)),
      gandakan: (jalur) => isi((i) => gandakan(i, jalur)),
      paragraf: (jalur) => isi((i) => sisipkanSesudah(i, jalur, PARAGRAF_BARU)),
    };
  }, [ubah]);

  const keDasar = (draf: Draf, versi: number, sumber: Draf): void => {
    setDasar({ versi, draf: sumber });
    kirim({ jenis: 'muat', draf });
  };
  return {
    kini: s.kini,
    dari: dasar.versi,
    kotor,
    bisaUrung: s.lalu.length > 0,
    bisaUlang: s.nanti.length > 0,
    aksi,
    ubahTata: (tata, kunci) => ubah((d) => ({ ...d, tata: { ...d.tata, ...tata } }), `tata.${kunci}`),
    urung: () => kirim({ jenis: 'urung' }),
    ulang: () => kirim({ jenis: 'ulang' }),
    muat: (draf, dari) => keDasar(draf, Math.min(dari, naskah.versi), dasar.draf),
    kembalikan: () => keDasar(drafDari(naskah), naskah.versi, drafDari(naskah)),
    tersimpan: (versi) => setDasar({ versi, draf: s.kini }),
    diAtas: (versi) => setDasar({ versi, draf: drafDari(naskah) }),
  };
}

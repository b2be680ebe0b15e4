import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { teksNaskah } from '../../teks/naskah.ts';
import { blokTemuan, isianTemuan, menolak, type Temuan } from './temuan.ts';
import type { HasilPeriksa } from './usePeriksa.ts';
import gaya from './naskah.module.css';

const t = teksNaskah.temuan;
const WARNA: Readonly<Record<Temuan['berat'], WarnaKeadaan>> = { tolak: 'merah', peringatan: 'kuning', catatan: 'redup' };

interface Props {
  readonly hasil: HasilPeriksa;
  readonly isi: IsiTemplat;
  readonly keBlok: (blok: number, isian: string | null) => void;
}

function Satu({ temuan, isi, keBlok }: { readonly temuan: Temuan } & Pick<Props, 'isi' | 'keBlok'>) {
  const blok = blokTemuan(temuan, isi);
  const kata = <><Lencana warna={WARNA[temuan.berat]}>{t.berat[temuan.berat]}</Lencana><span>{temuan.pesan}</span></>;
  if (blok === null) return <div>{kata}</div>;
  return <button type="button" title={t.keBlok} onClick={() => keBlok(blok, isianTemuan(temuan))}>{kata}</button>;
}

/** What the check says of the draft; a finding that names a block leads to it. */
export function HasilPemeriksaan({ hasil, isi, keBlok }: Props) {
  const { temuan } = hasil;
  const tolak = menolak(temuan).length;
  const ringkas = temuan.length === 0 ? t.bersih(hasil.halaman) : t.ringkas(tolak, temuan.length - tolak);
  return (
    <section className={gaya['temuan']} aria-label={t.judul}>
      <div role="status">
        <b>{t.judul}</b>
        {!hasil.tataSah && <span className="merah">{teksNaskah.tata.belumSah}</span>}
        {hasil.tataSah && hasil.galat === null && (hasil.basi ? <span className="redup">{t.memeriksa}</span> : <Lencana warna={tolak > 0 ? 'merah' : temuan.length > 0 ? 'kuning' : 'hijau'}>{ringkas}</Lencana>)}
        {tolak > 0 && !hasil.basi && <span className="redup">{teksNaskah.simpan.tertahan(tolak)}</span>}
      </div>
      {hasil.galat && <GalatNotice galat={hasil.galat} />}
      {temuan.length > 0 && (
        <ul tabIndex={0} aria-label={t.judul}>
          {temuan.map((x, i) => <li key={i}><Satu temuan={x} isi={isi} keBlok={keBlok} /></li>)}
        </ul>
      )}
    </section>
  );
}

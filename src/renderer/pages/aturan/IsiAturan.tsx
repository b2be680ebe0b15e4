import { teksAngka } from '../../lib/bentuk.ts';
import { teksUmum } from '../../teks/umum.ts';
import { TabelGajiKisi } from './KisiGajiInput.tsx';
import { keKisi } from './tabelGaji.ts';
import { namaMedan } from './namaMedan.ts';
import gaya from './aturan.module.css';

function Nilai({ isi }: { readonly isi: unknown }) {
  if (isi === null || isi === undefined || isi === '') return <>{teksUmum.kosong}</>;
  if (typeof isi === 'boolean') return <>{isi ? teksUmum.ya : teksUmum.tidak}</>;
  if (typeof isi === 'number') return <>{Number.isInteger(isi) ? teksAngka(isi) : String(isi).replace('.', ',')}</>;
  if (typeof isi === 'string') return <>{isi}</>;
  if (Array.isArray(isi)) return <Deret isi={isi} />;
  if (typeof isi === 'object') return <Objek isi={isi} />;
  return <>{teksUmum.kosong}</>;
}

function objekDatar(v: unknown): v is Readonly<Record<string, unknown>> {
  return typeof v === 'object' && v !== null && !Array.isArray(v) && Object.values(v).every((n) => typeof n !== 'object' || n === null);
}

function Deret({ isi }: { readonly isi: readonly unknown[] }) {
  if (isi.every((n) => typeof n !== 'object' || n === null)) return <>{isi.map(String).join(', ') || teksUmum.kosong}</>;
  if (!isi.every(objekDatar)) return <>{isi.map((n, i) => <div key={i}><Nilai isi={n} /></div>)}</>;
  const kolom = [...new Set(isi.flatMap((b) => Object.keys(b)))];
  return (
    <div className={gaya['gulir']} tabIndex={0} role="region" aria-label={kolom.map(namaMedan).join(', ')}>
      <table className={gaya['kisi']}>
        <thead>
          <tr>{kolom.map((k) => <th key={k} scope="col" style={{ textAlign: 'left' }}>{namaMedan(k)}</th>)}</tr>
        </thead>
        <tbody>
          {isi.map((b, i) => (
            <tr key={i}>{kolom.map((k) => <td key={k} style={{ textAlign: 'left', whiteSpace: 'normal' }}><Nilai isi={b[k]} /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Objek({ isi }: { readonly isi: object }) {
  return (
    <dl className={gaya['sifat']}>
      {Object.entries(isi).map(([k, v]: [string, unknown]) => (
        <div key={k}>
          <dt>{namaMedan(k)}</dt>
          <dd><Nilai isi={v} /></dd>
        </div>
      ))}
    </dl>
  );
}

/** The content of a rule in a form people can read: a salary table as a table, the rest as terms and values. */
export function IsiAturan({ isi }: { readonly isi: unknown }) {
  const kisi = keKisi(isi);
  return kisi ? <TabelGajiKisi kisi={kisi} /> : <Nilai isi={isi} />;
}

import type { Keluar } from '../../../shared/contract.ts';
import type { Sudut } from '../../../shared/domain/kalibrasi.ts';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { teksDesimal } from '../../lib/bentuk.ts';
import { teksKertas } from '../../teks/kertas.ts';
import { GambarGalat } from './GambarGalat.tsx';
import type { Profil } from './GambarLembar.tsx';
import { tepiDari } from './ukur.ts';

const t = teksKertas.panduan;
type Hasil = Keluar<'kalibrasi.hitung'>;

const mm = (n: number): string => `${teksDesimal(n, 2)} mm`;

/** What the figures say: how far, how sure, and which of them cannot be right. */
export function HasilUkur({ hasil, profil }: { readonly hasil: Hasil | undefined; readonly profil: Profil }) {
  if (!hasil) return <p className="redup">{t.belum}</p>;
  if (!hasil.hasil) {
    return (
      <div role="status">
        <p>{t.kurang}</p>
        <ul>{hasil.kurang.map((k) => <li key={k}>{k}</li>)}</ul>
      </div>
    );
  }
  const { distorsi: d, residu, simpanganMm, lolosUji, ujiMaksMm, temuan, ganjil } = hasil.hasil;
  return (
    <div role="status">
      {lolosUji !== null && <p><Lencana warna={lolosUji ? 'hijau' : 'kuning'}>{lolosUji ? t.lolos(teksDesimal(ujiMaksMm, 1)) : t.tidakLolos(teksDesimal(ujiMaksMm, 1))}</Lencana></p>}
      {temuan.map((x) => <p key={x.kode + x.pesan} className={x.berat === 'tolak' ? 'merah' : 'kuning'}>{x.pesan}</p>)}
      {ganjil.length > 0 && (
        <>
          <p>{t.ganjilJudul}</p>
          <ul>{ganjil.map((g) => <li key={`${g.lembar} ${g.sudut} ${g.arah}`}>{t.ganjil(g.lembar + 1, t.sudut[g.sudut as Sudut], t.ke[tepiDari(g.sudut as Sudut, g.arah)], teksDesimal(g.nilai, 1), teksDesimal(g.kira, 1))}</li>)}</ul>
        </>
      )}
      <DaftarSifat
        butir={[
          [t.geser, `${t.mendatar} ${mm(d.dx)}, ${t.tegak} ${mm(d.dy)}`],
          [t.skala, `${t.mendatar} ${teksDesimal(d.sx * 100, 2)} %, ${t.tegak} ${teksDesimal(d.sy * 100, 2)} %`],
          ...(d.skew === 0 ? [] : [[t.miringHasil, `${teksDesimal((d.skew * 180) / Math.PI, 2)}°`] as const]),
          [t.simpangan, mm(simpanganMm)],
          [t.residu, mm(residu.maksMm)],
        ]}
      />
      <GambarGalat lebarMm={profil.lebarMm} tinggiMm={profil.tinggiMm} distorsi={d} />
    </div>
  );
}

import { Anchor, Button, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksImpor } from '../../teks/impor.ts';
import { hurufIndeks, type Impor } from './alamat.ts';
import { periksaPemetaan, sasaranKini, type Keputusan } from './pemetaan.ts';
import gaya from './impor.module.css';

const t = teksImpor.petakan;
const WARNA = { pasti: 'hijau', perlu_dipilih: 'kuning', diabaikan: 'redup' } as const;
const TIDAK = '-';

/** Second step: what each column of the file fills. Where the program is unsure, a person decides. */
export function LangkahPetakan({ impor, diuji }: { readonly impor: Impor; readonly diuji: (tugasId: string) => Promise<void> }) {
  const [keputusan, setKeputusan] = useState<Keputusan>({});
  const petakan = useM('impor.petakan');
  const wadah = useRef<HTMLDivElement>(null);
  const keBelum = (): void => wadah.current?.querySelector<HTMLElement>('tr[data-belum] input')?.focus();
  useEffect(keBelum, []);
  const { belum, kurang, ganda } = periksaPemetaan(impor, keputusan);
  const opsi = [{ value: TIDAK, label: t.tidakDipakai }, ...impor.sasaran.map((s) => ({ value: s.kode, label: s.label }))];
  const usulan = belum.filter((k) => k.sasaran !== null);
  const putuskan = (kolom: Impor['kepala'], nilai: (k: Impor['kepala'][number]) => string | null): void => setKeputusan({ ...keputusan, ...Object.fromEntries(kolom.map((k) => [k.indeks, nilai(k)])) });
  const halangan = [belum.length > 0 ? t.sisa(belum.length) : '', kurang.length > 0 ? t.wajibKurang(kurang.join(', ')) : ''].filter(Boolean).join(' · ');

  const kirim = async (): Promise<void> => {
    const hasil = await petakan.mutateAsync({ masuk: { id: impor.id, pemetaan: impor.kepala.map((k) => ({ indeks: k.indeks, sasaran: sasaranKini(k, keputusan) })), koreksi: [] } }).catch(() => null);
    if (hasil) await diuji(hasil.tugasId);
  };
  return (
    <>
      <div ref={wadah} className={gaya['peta']} tabIndex={0} role="region" aria-label={teksImpor.langkah.petakan}>
        <table>
          <colgroup><col style={{ width: '20%' }} /><col style={{ width: '30%' }} /><col style={{ width: 240 }} /><col style={{ width: 130 }} /><col /></colgroup>
          <thead><tr><th>{t.kolom}</th><th>{t.contoh}</th><th>{t.sasaran}</th><th>{t.yakin}</th><th>{t.alasan}</th></tr></thead>
          <tbody>
            {impor.kepala.map((k) => {
              const menunggu = belum.includes(k);
              const nilai = sasaranKini(k, keputusan);
              const judul = k.teks || t.tanpaKepala(hurufIndeks(k.indeks));
              return (
                <tr key={k.indeks} data-belum={menunggu || undefined}>
                  <td title={judul}><span className="redup">{hurufIndeks(k.indeks)}</span> <b>{judul}</b></td>
                  <td className={gaya['contoh']} title={k.contoh.join('\n')}>{k.contoh.join(' · ')}</td>
                  <td>
                    <Select aria-label={`${t.sasaran}: ${judul}`} data={opsi} searchable openOnFocus={false} allowDeselect={false} placeholder={t.pilih} value={nilai ?? (menunggu ? null : TIDAK)} onChange={(v) => setKeputusan({ ...keputusan, [k.indeks]: v === TIDAK ? null : v })} />
                  </td>
                  <td>{keputusan[k.indeks] === undefined ? <Lencana warna={WARNA[k.yakin]}>{t[k.yakin]}</Lencana> : <Lencana warna="hijau">{t.diputuskan}</Lencana>}</td>
                  <td className="redup">{k.alasan}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {petakan.error && <div style={{ padding: '8px 16px' }}><GalatNotice galat={petakan.error} /></div>}
      <div className={gaya['kaki']}>
        <span role="status" style={{ minWidth: 0 }}>
          {belum.length > 0 ? <Anchor component="button" type="button" className="kuning" underline="always" onClick={keBelum}>{halangan}</Anchor> : <span className={halangan ? 'kuning' : undefined}>{halangan || t.lengkap}</span>} {ganda.length > 0 ? t.ganda(ganda.join(', ')) : ''} <span className="redup">{t.diingat}</span>
        </span>
        {usulan.length > 0 && <Button variant="default" onClick={() => putuskan(usulan, (k) => k.sasaran)}>{t.terima(usulan.length)}</Button>}
        {belum.length > usulan.length && <Button variant="default" onClick={() => putuskan(belum.filter((k) => k.sasaran === null), () => null)}>{t.abaikanSisa(belum.length - usulan.length)}</Button>}
        <Button disabled={halangan !== ''} loading={petakan.isPending} onClick={() => void kirim()}>{t.uji}</Button>
      </div>
    </>
  );
}

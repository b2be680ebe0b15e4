import { Anchor, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { tempatKgb } from '../../../shared/layanan/kgb/tempat.ts';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { BilahTerbit } from './BilahTerbit.tsx';
import { KonfirmasiTerbit } from './KonfirmasiTerbit.tsx';
import { RincianTerbit } from './RincianTerbit.tsx';
import { perluDilihat, tempatMenerbitkan, type JenisSurat, type Tampil } from './saring.ts';
import type { IsianSurat } from './useIsianSurat.ts';
import gaya from './kgb.module.css';

const t = teksKgb;

interface Props {
  readonly jenis: JenisSurat;
  readonly bulan: string;
  readonly baris: readonly BarisKgb[];
  /** What the tab and its filters show of them. */
  readonly tampak: readonly BarisKgb[];
  readonly dipilih: ReadonlySet<string>;
  readonly isian: IsianSurat;
  readonly tampil: Tampil;
  /** How many could get a decree of postponement. */
  readonly bisaTunda: number;
  readonly keTunda: (tunda: boolean) => void;
  /** Shows those that have to be looked at. */
  readonly kePeringatan: () => void;
  /** Last day of the postponement, or null for the longest that the rule allows. */
  readonly sampai: string | null;
  readonly ubahSampai: (sampai: string | null) => void;
}

/** The bottom bar: letters of the month, or the decree of postponement beside the held ones. */
export function KakiTerbit({ jenis, bulan, baris, tampak, dipilih, isian, tampil, bisaTunda, keTunda, kePeringatan, sampai, ubahSampai }: Props) {
  const [tanya, setTanya] = useState(false);
  const terpilih = useMemo(() => baris.filter((b) => dipilih.has(b.pegawaiId)), [baris, dipilih]);
  const peringatan = terpilih.filter(perluDilihat).length;
  const terlambat = terpilih.filter((b) => tempatKgb(b, bulan) === 'terlambat').length;
  const siap = tempatMenerbitkan(tampil, jenis, false) && terpilih.length > 0 && isian.penandatangan !== null && isian.tanggal !== null;
  usePerintah([{ id: 'kgb.terbit', label: jenis === 'skgb' ? t.terbit.perintah : t.tunda.buka, grup: t.perintah.grup, lingkup: 'layar', tombol: ['mod+Enter'], aktif: siap && !tanya, jalankan: () => setTanya(true) }]);

  if (tampil === 'tertahan' && jenis === 'skgb') {
    return (
      <footer className={gaya['kaki']}>
        <span className="redup">{t.tunda.ket}</span>
        <div className={gaya['aksi']}>
          <Button variant="default" disabled={bisaTunda === 0} onClick={() => keTunda(true)}>
            {t.tunda.buka} ({teksAngka(bisaTunda)})
          </Button>
        </div>
      </footer>
    );
  }
  if (!tempatMenerbitkan(tampil, jenis, false)) return null;
  const rincian =
    jenis === 'penundaan' ? (
      <Anchor component="button" type="button" fz={12} onClick={() => keTunda(false)}>{t.tunda.tutup}</Anchor>
    ) : (
      <RincianTerbit bulan={bulan} tampil={tampil} baris={baris} tampak={tampak} dipilih={dipilih} kePeringatan={kePeringatan} />
    );
  return (
    <>
      <BilahTerbit kata={jenis === 'skgb' ? t.terbit : t.tunda} isian={isian} jumlah={terpilih.length} rincian={rincian} mulai={() => setTanya(true)}>
        {jenis === 'penundaan' && (
          <div className={gaya['medan']} title={t.isian.sampaiKet}>
            <span aria-hidden>{t.isian.sampai}</span>
            <DateInput aria-label={`${t.isian.sampai}. ${t.isian.sampaiKet}`} nilai={sampai} onUbah={ubahSampai} lebar={124} />
          </div>
        )}
      </BilahTerbit>
      {tanya && (
        <KonfirmasiTerbit jenis={jenis} bulan={bulan} id={terpilih.map((b) => b.pegawaiId)} peringatan={peringatan} terlambat={jenis === 'skgb' ? terlambat : 0} isian={isian} tundaSampai={sampai} tutup={() => setTanya(false)} />
      )}
    </>
  );
}

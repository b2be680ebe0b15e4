import { useElementSize } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { susunGaris, type Peristiwa, type Tanda } from './garis-waktu.ts';
import gaya from './garis.module.css';

const t = teksPegawai.garis;
const TINGGI = 58;
const SUMBU = 30;

function Bentuk({ t: tanda, aktif }: { readonly t: Tanda; readonly aktif: boolean }) {
  const r = aktif ? 1.5 : 0;
  switch (tanda.bentuk) {
    case 'golongan':
      return <circle cx={tanda.x} cy={SUMBU - 7} r={4 + r} className={gaya['isi']} />;
    case 'jabatan':
      return <rect x={tanda.x - 3.5 - r} y={SUMBU + 4 - r} width={7 + 2 * r} height={7 + 2 * r} className={gaya['kosong']} />;
    case 'gaji':
      return <line x1={tanda.x} x2={tanda.x} y1={SUMBU - 5 - r} y2={SUMBU + 5 + r} className={gaya['gaji']} />;
    case 'awal':
      return <path d={`M${tanda.x} ${SUMBU - 6 - r}l${6 + r} ${6 + r}l-${6 + r} ${6 + r}l-${6 + r} -${6 + r}z`} className={gaya['isi']} />;
    case 'lain':
      return <circle cx={tanda.x} cy={SUMBU} r={2.5 + r} className={gaya['kosong']} />;
  }
}

interface Props {
  readonly pegawaiId: string;
  readonly kini: string;
  readonly pensiun: string | null;
  readonly onPilih: (p: Peristiwa) => void;
}

/** The career as one line of years; every decree is a mark. One Tab stop: arrows choose an event, Enter goes to it. */
export function GarisWaktu({ pegawaiId, kini, pensiun, onPilih }: Props) {
  const q = useQ('pegawai.garisWaktu', { id: pegawaiId });
  const { ref, width } = useElementSize();
  const id = useId();
  const [pilih, setPilih] = useState<number | null>(null);
  const garis = width > 0 && q.data ? susunGaris(q.data, width, hariIni(), pensiun) : null;
  const n = garis?.tanda.length ?? 0;
  const aktif = pilih === null ? undefined : garis?.tanda[pilih];

  const tekan = (e: KeyboardEvent): void => {
    const tujuan: Readonly<Record<string, number>> = { ArrowRight: Math.min(n - 1, (pilih ?? -1) + 1), ArrowLeft: Math.max(0, (pilih ?? n) - 1), Home: 0, End: n - 1 };
    const ke = tujuan[e.key];
    if (ke !== undefined && n > 0 && !e.altKey) setPilih(ke);
    else if ((e.key === 'Enter' || e.key === ' ') && aktif) onPilih(aktif.p);
    else return;
    e.preventDefault();
  };
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  return (
    <div className={gaya['wadah']}>
      <div ref={ref} className={gaya['bidang']}>
        {garis && n > 0 && (
          <svg
            width={width} height={TINGGI} role="listbox" tabIndex={0} aria-label={`${t.judul}: ${t.petunjuk}`} aria-activedescendant={aktif ? `${id}-${pilih}` : undefined}
            onKeyDown={tekan} onFocus={() => setPilih((p) => p ?? n - 1)} onBlur={() => setPilih(null)} onMouseLeave={() => setPilih(null)}
          >
            {garis.tahun.map((th) => (
              <g key={th.tahun} aria-hidden>
                <line x1={th.x} x2={th.x} y1={SUMBU - 2} y2={SUMBU + 2} className={gaya['tahun']} />
                {th.tertulis && <text x={th.x} y={TINGGI - 3} textAnchor="middle" className={gaya['angka']}>{th.tahun}</text>}
              </g>
            ))}
            <line x1={garis.tanda[0]?.x ?? 0} x2={garis.x(kini)} y1={SUMBU} y2={SUMBU} className={gaya['sumbu']} aria-hidden />
            {pensiun && <line x1={garis.x(kini)} x2={garis.x(pensiun)} y1={SUMBU} y2={SUMBU} className={gaya['depan']} aria-hidden />}
            <line x1={garis.x(kini)} x2={garis.x(kini)} y1={8} y2={TINGGI - 14} className={gaya['kini']} aria-hidden />
            {pensiun && <text x={garis.x(pensiun)} y={SUMBU - 8} textAnchor="end" className={gaya['angka']} aria-hidden>{t.pensiun}</text>}
            {garis.tanda.map((m, i) => (
              <g key={m.p.kode + m.p.barisId + m.p.judul} id={`${id}-${i}`} role="option" aria-selected={i === pilih} aria-label={kalimat(m.p)} className={gaya['tanda']} data-aktif={i === pilih || undefined} onMouseEnter={() => setPilih(i)} onClick={() => onPilih(m.p)}>
                <rect x={m.x - 6} y={6} width={12} height={SUMBU + 8} fill="transparent" />
                <Bentuk t={m} aktif={i === pilih} />
                {m.label && <text x={m.x} y={14} textAnchor="middle" className={gaya['label']}>{m.label}</text>}
              </g>
            ))}
          </svg>
        )}
        {q.data && n === 0 && <span className="redup">{t.kosong}</span>}
      </div>
      <div className={gaya['ket']} aria-hidden>{aktif ? kalimat(aktif.p) : ''}</div>
    </div>
  );
}

function kalimat(p: Peristiwa): string {
  return [teksTanggal(p.tanggal), p.judul === p.ringkas ? p.judul : `${p.judul}: ${p.ringkas}`, p.sk ? t.sk(p.sk) : t.tanpaSk].join(' · ');
}

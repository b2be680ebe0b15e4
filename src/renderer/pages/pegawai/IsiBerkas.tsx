import { useEffect, useRef } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import type { Temuan } from '../../../shared/errors.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { GULIR, gulirKe } from '../riwayat/gulir.ts';
import { TabelRiwayat } from '../riwayat/TabelRiwayat.tsx';
import { DaftarTemuan } from './DaftarTemuan.tsx';
import { DataUtama } from './DataUtama.tsx';
import { URUTAN_KELOMPOK } from './IndeksRiwayat.tsx';
import { useTerbuka, type UrlPegawai } from './useHalamanPegawai.ts';
import gaya from './halaman.module.css';

const t = teksPegawai.riwayat;
/** Findings whose cure is a row of a history rather than a column of data utama. */
const OBAT: Readonly<Record<string, Partial<UrlPegawai>>> = {
  tanpa_pangkat: { riwayat: 'pangkat', baris: 'baru' }, mkg_dihitung: { riwayat: 'pangkat' }, tanpa_jabatan: { riwayat: 'jabatan', baris: 'baru' }, tanpa_unit: { riwayat: 'jabatan' },
  tanpa_tmt_cpns: { kolom: 'tmt_cpns' }, pns_paruh_waktu: { kolom: 'paruh_waktu' }, meninggal_masih_aktif: { kolom: 'kedudukan_hukum' },
};

function obat(x: Temuan): Partial<UrlPegawai> {
  return OBAT[x.kode] ?? { kolom: x.kode.startsWith('NIK_') ? 'nik' : 'nip' };
}

interface Props {
  readonly p: Keluar<'pegawai.lihat'>;
  readonly per: string | null;
  /** Where the timeline, the contents or a link points. */
  readonly sorot: { readonly kode: string; readonly baris: string } | null;
  readonly bolehUbah: boolean;
  readonly ubah: (u: Partial<UrlPegawai>) => void;
  readonly onJejak: (id: string, judul: string) => void;
}

/** The scrolling part of the page: findings, data utama, and all histories that have rows, in the order of the file. */
export function IsiBerkas({ p, per, sorot, bolehUbah, ubah, onJejak }: Props) {
  const terbuka = useTerbuka(p.id);
  const wadah = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sorot?.kode !== 'data_utama') return;
    const tujuan = wadah.current?.querySelector('#riwayat-data_utama');
    if (tujuan) gulirKe(tujuan, 'atas');
  }, [sorot]);
  return (
    <div ref={wadah} {...GULIR} className={gaya['isi']} tabIndex={0} role="region" aria-label={t.indeks}>
      {p.temuan.length > 0 && (
        <div className={gaya['kotakTemuan']}>
          <DaftarTemuan temuan={p.temuan} {...(bolehUbah ? { perbaiki: (x: Temuan) => ubah(obat(x)) } : {})} />
        </div>
      )}
      {terbuka.galat && <GalatNotice galat={terbuka.galat} />}
      <DataUtama nilai={p.dataUtama} disamarkan={p.disamarkan} terbuka={terbuka.nilai} tampilkan={terbuka.buka} onUbah={bolehUbah ? (kolom) => ubah({ kolom }) : null} />
      {URUTAN_KELOMPOK.map((kelompok) => {
        const isi = RIWAYAT.filter((d) => d.kelompok === kelompok && (p.riwayat[d.kode] ?? 0) > 0);
        if (isi.length === 0) return null;
        return (
          <div key={kelompok}>
            <h2>{t.kelompok[kelompok]}</h2>
            {isi.map((d) => (
              <TabelRiwayat
                key={d.kode} def={d} pegawaiId={p.id} perTanggal={per} bolehUbah={bolehUbah} sorot={sorot?.kode === d.kode ? sorot.baris : null} terbuka={terbuka.nilai}
                onBuka={(baris) => ubah({ riwayat: d.kode, baris })} onJejak={onJejak}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

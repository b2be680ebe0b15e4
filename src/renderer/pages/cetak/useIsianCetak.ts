import { useState } from 'react';
import type { MasukTerurai } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { menyediakan, type Kertas, type Pencetak } from './keadaan.ts';

type Kirim = MasukTerurai<'cetak.kirim'>;

export interface IsianCetak {
  readonly pencetakId: string | null;
  readonly kertas: string;
  readonly baki: string | null;
  readonly jenisKertas: string | null;
  readonly sisi: Kirim['sisi'];
  readonly tujuan: 'asli' | 'ulang';
  readonly alasan: string;
  readonly uji: boolean;
  /** Code of a paper profile, or null: only the size. */
  readonly profil: string | null;
  readonly seriMulai: string;
}

const AWAL: IsianCetak = { pencetakId: null, kertas: 'F4', baki: null, jenisKertas: null, sisi: 'satu', tujuan: 'asli', alasan: '', uji: true, profil: null, seriMulai: '' };

/** What is asked before printing; it begins with this user's last printer, tray and paper. */
export function useIsianCetak(ubahan: Partial<IsianCetak>) {
  const pencetak = useQ('cetak.pencetak', {});
  const kertas = useQ('cetak.kertas', {});
  const bawaan = useQ('cetak.bawaan', {});
  const profil = useQ('kertas.daftar', {});
  const [isian, setIsian] = useState<Partial<IsianCetak>>(ubahan);
  const { data: ingat } = bawaan;
  const lengkap: IsianCetak = { ...AWAL, ...(ingat ? { pencetakId: ingat.pencetakId, baki: ingat.baki, kertas: ingat.kertas } : {}), ...isian };
  const daftar: readonly Pencetak[] = pencetak.data ?? [];
  const p = daftar.find((x) => x.id === lengkap.pencetakId) ?? daftar.find((x) => x.status === 'siap') ?? daftar[0] ?? null;
  const k: Kertas | null = (kertas.data ?? []).find((x) => x.kode === lengkap.kertas) ?? null;
  return {
    isian: lengkap,
    ubah: (baru: Partial<IsianCetak>) => setIsian({ ...isian, ...baru }),
    qPencetak: pencetak,
    pencetak: p,
    daftarProfil: (profil.data ?? []).filter((x) => x.aktif),
    profil: profil.data?.find((x) => x.kode === lengkap.profil) ?? null,
    daftarKertas: kertas.data ?? [],
    kertas: k,
    /** A tray or media type that this printer does not have is not sent. */
    baki: p?.baki.some((b) => b.kode === lengkap.baki) ? lengkap.baki : null,
    jenisKertas: p?.jenisKertas.some((b) => b.kode === lengkap.jenisKertas) ? lengkap.jenisKertas : null,
    cocok: p === null || k === null || menyediakan(p, k),
  };
}

import { tanggalSah } from '../domain/tanggal.ts';
import type { BarisImpor, PegawaiImpor } from './baris.ts';
import { peringatan } from './nilai.ts';
import type { Pemetaan } from './pemetaan.ts';
import type { KonteksUrai, Pencatat } from './urai-baris.ts';
import type { IsiBaris } from './urai-sel.ts';

type Diturunkan = BarisImpor['diturunkan'][number];

interface IsiNip {
  readonly tanggalLahir: string | null;
  readonly tmtCpns: string | null;
  readonly jenisKelamin: 'L' | 'P' | null;
}

/** What an 18-digit NIP states (Perka BKN 22/2007); an NI PPPK has no month of appointment. */
function isiNip(nip: string, pppk: boolean): IsiNip {
  if (nip.length !== 18) return { tanggalLahir: null, tmtCpns: null, jenisKelamin: null };
  const lahir = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  const cpns = `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`;
  const kelamin = nip[14];
  return {
    tanggalLahir: tanggalSah(lahir) ? lahir : null,
    tmtCpns: !pppk && tanggalSah(cpns) ? cpns : null,
    jenisKelamin: kelamin === '1' ? 'L' : kelamin === '2' ? 'P' : null,
  };
}

const LABEL: Readonly<Record<Diturunkan, string>> = { tanggalLahir: 'tanggal lahir', jenisKelamin: 'jenis kelamin', tmtCpns: 'TMT CPNS' };

function periksaIsi(nip: string, baca: IsiNip, pppk: boolean, p: Pencatat): void {
  if (nip.length !== 18) return;
  const cacat: string[] = [];
  if (baca.tanggalLahir === null) cacat.push('angka 1–8 bukan tanggal lahir');
  if (baca.tmtCpns === null && !pppk) cacat.push('angka 9–14 bukan bulan pengangkatan');
  if (baca.jenisKelamin === null) cacat.push('angka ke-15 bukan 1 atau 2');
  if (cacat.length === 0) return;
  p.catat('nip', peringatan('NIP_JANGGAL', `NIP ${nip}: ${cacat.join('; ')}. Baris tetap disimpan dengan tanda.`, 'Cocokkan dengan SK atau SIASN, lalu putuskan NIP yang benar.', true));
}

function berbeda(kode: Diturunkan, tercatat: string, menurutNip: string, p: Pencatat): void {
  const pesan = `${LABEL[kode][0]?.toUpperCase()}${LABEL[kode].slice(1)} ${tercatat} tidak sama dengan NIP (${menurutNip}).`;
  p.catat(kode, peringatan('BEDA_NIP', pesan, 'Cocokkan dengan SK; perbedaan yang sah (putusan pengadilan, alih status) boleh tetap.', true));
}

/**
 * Compares birth date, sex and TMT CPNS with the NIP, and fills them from it where the row has none (one warning).
 * A two-digit birth year that the NIP confirms needs no warning.
 */
export function periksaDenganNip(pegawai: PegawaiImpor, isi: IsiBaris, pemetaan: Pemetaan, _konteks: KonteksUrai, p: Pencatat): { lengkap: PegawaiImpor; diturunkan: Diturunkan[] } {
  const pppk = pegawai.statusPegawai?.startsWith('PPPK') ?? (typeof isi.golongan === 'string' && !isi.golongan.includes('/'));
  const baca = isiNip(pegawai.nip, pppk);
  periksaIsi(pegawai.nip, baca, pppk, p);
  const lengkap: PegawaiImpor = { ...pegawai };
  const diturunkan: Diturunkan[] = [];
  for (const kode of ['tanggalLahir', 'jenisKelamin', 'tmtCpns'] as const) {
    const menurutNip = baca[kode];
    const tercatat = pegawai[kode];
    if (menurutNip === null) continue;
    if (tercatat === undefined) {
      Object.assign(lengkap, { [kode]: menurutNip });
      diturunkan.push(kode);
    } else if (tercatat !== menurutNip) berbeda(kode, tercatat, menurutNip, p);
    else if (kode === 'tanggalLahir') hapusTahunDuaAngka(p);
  }
  if (diturunkan.some((kode) => pemetaan.ada.has(kode)) || diturunkan.includes('tanggalLahir')) {
    p.catat('nip', peringatan('DARI_NIP', `${diturunkan.map((kode) => LABEL[kode]).join(', ')} diambil dari NIP karena tidak ada dalam baris ini.`, 'Isi menurut SK bila berbeda.'));
  }
  return { lengkap, diturunkan };
}

function hapusTahunDuaAngka(p: Pencatat): void {
  const letak = p.masalah.findIndex((m) => m.kode === 'TAHUN_DUA_ANGKA' && (m.bidang === 'tanggalLahir' || m.bidang === 'tempatTanggalLahir'));
  if (letak >= 0) p.masalah.splice(letak, 1);
}

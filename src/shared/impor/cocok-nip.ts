import { bagianNip, periksaNik, periksaNip } from '../domain/nip.ts';
import type { BarisImpor, PegawaiImpor } from './baris.ts';
import type { KodeBidang } from './bidang.ts';
import { peringatan } from './nilai.ts';
import type { Pemetaan } from './pemetaan.ts';
import type { KonteksUrai, Pencatat } from './urai-baris.ts';

type Diturunkan = BarisImpor['diturunkan'][number];

const LABEL: Readonly<Record<Diturunkan, string>> = { tanggalLahir: 'tanggal lahir', jenisKelamin: 'jenis kelamin', tmtCpns: 'TMT CPNS' };

/** Which column a finding of the NIP check is about. */
const LETAK_TEMUAN: Readonly<Record<string, KodeBidang>> = { NIP_LAHIR_BEDA: 'tanggalLahir', NIP_CPNS_BEDA: 'tmtCpns', NIP_JENIS_KELAMIN_BEDA: 'jenisKelamin' };

const SARAN_BEDA = 'Cocokkan dengan SK; perbedaan yang sah (putusan pengadilan, alih status) boleh tetap.';

function jenisAsn(pegawai: PegawaiImpor, golongan: string | undefined): 'PNS' | 'PPPK' {
  if (pegawai.statusPegawai !== undefined) return pegawai.statusPegawai.startsWith('PPPK') ? 'PPPK' : 'PNS';
  return golongan !== undefined && !golongan.includes('/') ? 'PPPK' : 'PNS';
}

function catatTemuan(pegawai: PegawaiImpor, jenis: 'PNS' | 'PPPK', konteks: KonteksUrai, p: Pencatat): void {
  const { temuan } = periksaNip(pegawai.nip, { jenisAsn: jenis, hariIni: konteks.hariIni, tanggalLahir: pegawai.tanggalLahir, tmtCpns: pegawai.tmtCpns, jenisKelamin: pegawai.jenisKelamin }, konteks.aturanNip);
  for (const t of temuan) {
    if (t.kode === 'NIP_PANJANG') continue;
    const kode = LETAK_TEMUAN[t.kode] ?? 'nip';
    p.catat(kode, kode === 'nip' ? peringatan('NIP_JANGGAL', t.pesan, 'Cocokkan dengan SK atau SIASN, lalu putuskan NIP yang benar. Baris tidak dibuang.', true) : peringatan('BEDA_NIP', t.pesan, SARAN_BEDA, true));
  }
  if (pegawai.nik === undefined || pegawai.nik.length !== konteks.aturanNip.nik.panjang) return;
  for (const t of periksaNik(pegawai.nik, pegawai, konteks.aturanNip).temuan) p.catat('nik', peringatan('BEDA_NIK', t.pesan, 'Cocokkan dengan KTP atau KK.', true));
}

function hapusTahunDuaAngka(p: Pencatat): void {
  const letak = p.masalah.findIndex((m) => m.kode === 'TAHUN_DUA_ANGKA' && (m.bidang === 'tanggalLahir' || m.bidang === 'tempatTanggalLahir'));
  if (letak >= 0) p.masalah.splice(letak, 1);
}

/**
 * Compares birth date, sex, TMT CPNS and NIK with the NIP, and fills the first three in `pegawai` from it where the row
 * has none (one warning); returns which it filled. A two-digit birth year that the NIP confirms needs no warning.
 */
export function lengkapiDariNip(pegawai: PegawaiImpor, golongan: string | undefined, pemetaan: Pemetaan, konteks: KonteksUrai, p: Pencatat): Diturunkan[] {
  const jenis = jenisAsn(pegawai, golongan);
  catatTemuan(pegawai, jenis, konteks, p);
  const bagian = bagianNip(pegawai.nip, jenis, konteks.aturanNip);
  if (bagian === null) return [];
  if (pegawai.tanggalLahir === bagian.tanggalLahir) hapusTahunDuaAngka(p);
  const diturunkan: Diturunkan[] = [];
  if (pegawai.tanggalLahir === undefined) {
    pegawai.tanggalLahir = bagian.tanggalLahir;
    diturunkan.push('tanggalLahir');
  }
  if (pegawai.jenisKelamin === undefined && (bagian.jenisKelamin === 'L' || bagian.jenisKelamin === 'P')) {
    pegawai.jenisKelamin = bagian.jenisKelamin;
    diturunkan.push('jenisKelamin');
  }
  if (pegawai.tmtCpns === undefined && bagian.tmtCpns !== null) {
    pegawai.tmtCpns = bagian.tmtCpns;
    diturunkan.push('tmtCpns');
  }
  if (diturunkan.some((kode) => pemetaan.ada.has(kode)) || diturunkan.includes('tanggalLahir')) {
    p.catat('nip', peringatan('DARI_NIP', `Diambil dari NIP karena tidak ada dalam baris ini: ${diturunkan.map((kode) => LABEL[kode]).join(', ')}.`, 'Isi menurut SK bila berbeda.'));
  }
  return diturunkan;
}

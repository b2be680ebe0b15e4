import type { AturanBerlaku } from '../../../shared/domain/aturan.ts';
import { periksaNik, periksaNip } from '../../../shared/domain/nip.ts';
import type { Temuan } from '../../../shared/errors.ts';
import { periksaDataUtama } from '../../../shared/pegawai/data-utama.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';

const teks = (b: NilaiBaris, k: string): string | null => {
  const v = b[k];
  return v === null || v === undefined || v === '' ? null : String(v);
};

/** BKN writes M and F, the rule of the NIP the Indonesian letters. */
const KELAMIN: Readonly<Record<string, string>> = { M: 'L', F: 'P' };

/** Everything that can be said about data utama by itself: the digits of NIP and NIK against the rest, dates against each other. */
export function temuanDataUtama(b: NilaiBaris, aturan: AturanBerlaku, hariIni: string): Temuan[] {
  const jenisKelamin = KELAMIN[teks(b, 'jenis_kelamin') ?? ''] ?? null;
  const tanggalLahir = teks(b, 'tanggal_lahir');
  const nip = periksaNip(teks(b, 'nip'), { jenisAsn: b['jenis_asn'] === 'PPPK' ? 'PPPK' : 'PNS', hariIni, tanggalLahir, tmtCpns: teks(b, 'tmt_cpns'), jenisKelamin }, aturan.nip.isi);
  const nik = teks(b, 'nik') === null ? [] : periksaNik(teks(b, 'nik'), { tanggalLahir, jenisKelamin }, aturan.nip.isi).temuan;
  const lain = periksaDataUtama(b).map(({ kode, berat, pesan, dasarHukum }): Temuan => ({ kode, berat, pesan, dasarHukum }));
  return [...nip.temuan, ...nik, ...lain];
}

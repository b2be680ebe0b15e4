import { formatTanggal } from '../../domain/tanggal.ts';
import type { Blok } from '../../dokumen/blok.ts';
import { nipBerspasi } from '../../dokumen/teks.ts';
import type { BentukSurat, DataSkgb } from './naskah-data.ts';

/** The signature block of the office's signer with the verification QR at its left. */
export function tandaTangan(bentuk: BentukSurat, v: DataSkgb['verifikasi'], jarakAtasMm: number, pembuka: readonly string[] = []): Blok {
  const { penandatangan: p } = bentuk;
  return {
    jenis: 'tanda-tangan',
    jarakAtasMm,
    mulaiMm: 77,
    pembuka,
    jabatan: p.jabatan,
    ruangMm: 20,
    nama: p.nama,
    keterangan: [...(p.pangkat === '' ? [] : [p.pangkat]), ...(p.nip === null ? [] : [`NIP\u00a0${nipBerspasi(p.nip)}`])],
    qr: { isi: `${v.alamat}/${v.token}`, sisiMm: 22, keterangan: ['Periksa keaslian surat ini:', v.alamat, `Kode: ${v.token}`] },
  };
}

/** '1 April 2027' that no line break tears apart, for running text. */
export function tanggalUtuh(tanggal: string): string {
  return formatTanggal(tanggal, 'panjang').replaceAll(' ', '\u00a0');
}

/** 'Kota Contoh, 4 Juni 1986'; the date alone where the place was never recorded. */
export function tempatTanggalLahir(d: Pick<DataSkgb, 'tempatLahir' | 'tanggalLahir'>): string {
  const tanggal = formatTanggal(d.tanggalLahir, 'panjang');
  return d.tempatLahir === '' ? tanggal : `${d.tempatLahir}, ${tanggal}`;
}

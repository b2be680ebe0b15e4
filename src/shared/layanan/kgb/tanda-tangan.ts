import type { Blok } from '../../dokumen/blok.ts';
import { nipBerspasi } from '../../dokumen/teks.ts';
import type { BentukSurat, DataSkgb } from './naskah-data.ts';

/** The signature block of the office's signer with the verification QR at its left. */
export function tandaTangan(bentuk: BentukSurat, v: DataSkgb['verifikasi']): Blok {
  const { penandatangan: p } = bentuk;
  return {
    jenis: 'tanda-tangan',
    mulaiMm: 77,
    pembuka: [],
    jabatan: p.jabatan,
    ruangMm: 20,
    nama: p.nama,
    keterangan: [...(p.pangkat === '' ? [] : [p.pangkat]), ...(p.nip === null ? [] : [`NIP\u00a0${nipBerspasi(p.nip)}`])],
    qr: { isi: `${v.alamat}/${v.token}`, sisiMm: 22, keterangan: ['Periksa keaslian surat ini:', v.alamat, `Kode: ${v.token}`] },
  };
}

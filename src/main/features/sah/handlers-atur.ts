import type { MasukTerurai } from '../../../shared/contract.ts';
import type { CaraSah } from '../../../shared/domain/isi-aturan.ts';
import { barisTandaTangan } from '../../../shared/domain/kewenangan.ts';
import { AppError } from '../../../shared/errors.ts';
import { produkMenurutKode } from '../../../shared/layanan/produk.ts';
import type { PetaPenangan } from '../../context.ts';
import { sisip, ubah, type Isi, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { alurBawaan, sebutAlur, uraiParaf } from './alur.ts';
import { namaProduk } from './daftar.ts';
import { keKewenangan, type BarisKewenangan } from './kewenangan.ts';

function salah(kolom: string, pesan: string): AppError {
  return new AppError('MASUKAN', pesan, { saran: 'Perbaiki isian yang ditandai.', details: [{ kolom: `data.${kolom}`, pesan }] });
}

function wajibProduk(kode: string, bolehSemua: boolean): void {
  if (produkMenurutKode(kode) === undefined && !(bolehSemua && kode === '*')) throw salah('produk', 'Naskah itu tidak dikenal.');
}

type DataKewenangan = MasukTerurai<'kewenangan.simpan'>['data'];

function periksaKewenangan(tx: WriteDb, d: DataKewenangan): void {
  wajibProduk(d.produk, true);
  if (d.sampai !== null && d.sampai < d.mulai) throw salah('sampai', 'Akhir masa berlaku mendahului awalnya.');
  if ((d.bentuk === 'a.n.' || d.bentuk === 'u.b.') && d.atasNama === '') throw salah('atasNama', `Bentuk ${d.bentuk} menyebut jabatan yang diatasnamakan.`);
  if (d.bentuk === 'u.b.' && d.melalui === '') throw salah('melalui', 'Bentuk u.b. menyebut pejabat penerima mandat yang melimpahkannya.');
  // UU 30/2014 ps. 14: acting and delegated officials hold a written assignment.
  if (d.bentuk !== 'sendiri' && d.skNomor === '') throw salah('skNomor', `Kewenangan ${d.bentuk} bersandar pada SK atau surat perintah; isi nomornya.`);
  if (tx.satu('SELECT 1 FROM penandatangan WHERE id = ? AND dihapus_pada IS NULL', idDariTeks(d.penandatanganId)) === undefined) throw salah('penandatanganId', 'Pejabat itu tidak ada dalam daftar penandatangan.');
  if (d.penggunaId !== null && tx.satu('SELECT 1 FROM pengguna WHERE id = ? AND aktif = 1 AND dihapus_pada IS NULL', idDariTeks(d.penggunaId)) === undefined) throw salah('penggunaId', 'Akun itu tidak ada atau tidak aktif.');
}

interface BarisTampil extends BarisKewenangan {
  rev: number;
  akun: string | null;
  catatan: string;
  hash_sk: string | null;
}

interface BarisAlur {
  id: Buffer;
  rev: number;
  produk: string;
  berlaku_mulai: string;
  berlaku_sampai: string | null;
  cara: CaraSah;
  paraf: string;
  dasar_hukum: string;
  catatan: string;
}

const berlaku = (hariIni: string, mulai: string, sampai: string | null): boolean => mulai <= hariIni && (sampai === null || hariIni <= sampai);

export const penanganAlur = {
  'kewenangan.daftar': (masuk, ctx) =>
    ctx.db
      .baca<BarisTampil>(
        `SELECT k.*, t.nama, t.jabatan, g.nama akun FROM kewenangan k JOIN penandatangan t ON t.id = k.penandatangan_id LEFT JOIN pengguna g ON g.id = k.pengguna_id
         WHERE k.dihapus_pada IS NULL AND ${masuk.produk === undefined ? '1=1' : "k.produk IN (?, '*')"} ORDER BY k.produk, k.mulai DESC`,
        ...(masuk.produk === undefined ? [] : [masuk.produk]),
      )
      .map((b) => {
        const k = keKewenangan(b);
        return {
          ...k, rev: b.rev, produkNama: namaProduk(b.produk), akun: b.akun, catatan: b.catatan, adaSk: b.hash_sk !== null, berlaku: berlaku(ctx.hariIni, k.mulai, k.sampai),
          baris: barisTandaTangan(k).map((x) => (x.awalan === undefined ? x.teks : `${x.awalan} ${x.teks}`)),
        };
      }),
  'kewenangan.simpan': (tx, masuk) => {
    const d = masuk.data;
    periksaKewenangan(tx, d);
    const isi: Isi = {
      produk: d.produk, penandatangan_id: d.penandatanganId, bentuk: d.bentuk, atas_nama: d.bentuk === 'sendiri' ? '' : d.atasNama, melalui: d.bentuk === 'u.b.' ? d.melalui : '', mulai: d.mulai, sampai: d.sampai,
      sk_nomor: d.skNomor, sk_tanggal: d.skTanggal, sk_oleh: d.skOleh, pengguna_id: d.penggunaId, catatan: d.catatan,
    };
    tx.ringkas.teks = `menyimpan kewenangan menandatangani ${namaProduk(d.produk)}`;
    if (masuk.id === null) return { id: sisip(tx, 'kewenangan', { ...isi, hash_sk: null }) };
    ubah(tx, 'kewenangan', masuk.id, isi, masuk.rev);
    return { id: masuk.id };
  },
  'kewenangan.akun': (_masuk, ctx) =>
    ctx.db.baca<{ id: Buffer; nama: string; pengguna: string }>('SELECT id, nama, pengguna FROM pengguna WHERE aktif = 1 AND dihapus_pada IS NULL ORDER BY nama').map((b) => ({ id: idKeTeks(b.id), nama: b.nama, pengguna: b.pengguna })),
  'alurProduk.daftar': (_masuk, ctx) =>
    ctx.db.baca<BarisAlur>('SELECT * FROM alur_produk WHERE dihapus_pada IS NULL ORDER BY produk, berlaku_mulai DESC').map((b) => {
      const paraf = uraiParaf(b.paraf);
      return {
        id: idKeTeks(b.id), rev: b.rev, produk: b.produk, produkNama: namaProduk(b.produk), berlakuMulai: b.berlaku_mulai, berlakuSampai: b.berlaku_sampai, cara: b.cara, paraf, dasarHukum: b.dasar_hukum, catatan: b.catatan,
        berlaku: berlaku(ctx.hariIni, b.berlaku_mulai, b.berlaku_sampai), langkah: sebutAlur(ctx.db, { cara: b.cara, paraf }),
      };
    }),
  'alurProduk.bawaan': (_masuk, ctx) => {
    const { isi, dasarHukum } = alurBawaan(ctx.db, ctx.hariIni);
    return { cara: isi.cara, paraf: isi.paraf, dasarHukum };
  },
  'alurProduk.simpan': (tx, masuk) => {
    const d = masuk.data;
    wajibProduk(d.produk, false);
    if (d.berlakuSampai !== null && d.berlakuSampai < d.berlakuMulai) throw salah('berlakuSampai', 'Akhir masa berlaku mendahului awalnya.');
    const isi: Isi = { produk: d.produk, berlaku_mulai: d.berlakuMulai, berlaku_sampai: d.berlakuSampai, cara: d.cara, paraf: JSON.stringify(d.paraf), dasar_hukum: d.dasarHukum, catatan: d.catatan };
    tx.ringkas.teks = `menyimpan alur paraf dan tanda tangan ${namaProduk(d.produk)}`;
    if (masuk.id === null) return { id: sisip(tx, 'alur_produk', isi) };
    ubah(tx, 'alur_produk', masuk.id, isi, masuk.rev);
    return { id: masuk.id };
  },
} satisfies Pick<PetaPenangan, 'kewenangan.daftar' | 'kewenangan.simpan' | 'kewenangan.akun' | 'alurProduk.daftar' | 'alurProduk.bawaan' | 'alurProduk.simpan'>;

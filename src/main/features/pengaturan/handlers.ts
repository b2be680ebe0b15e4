import { AppError } from '../../../shared/errors.ts';
import type { PetaPenangan } from '../../context.ts';
import { hashLambang, instansi, simpanPengaturan, umum } from '../../db/pengaturan.ts';
import { ambilBaris, hapus, sisip, ubah } from '../../db/tulis.ts';
import { tempat } from '../../config.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { idKeTeks } from '../../lib/id.ts';
import { siapkanLambang } from '../../pdf/lambang.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { jadwalSah } from '../cadangan/jadwal.ts';

interface BarisPenandatangan {
  id: Buffer;
  rev: number;
  nama: string;
  nip: string;
  pangkat: string;
  jabatan: string;
  atas_nama: string;
  berlaku_mulai: string;
  berlaku_sampai: string | null;
  sk_pelimpahan: string;
}

const KUNCI_LAMBANG = { daerah: 'lambang', garuda: 'garuda' } as const;
const NAMA_LAMBANG = { daerah: 'lambang daerah', garuda: 'lambang Garuda' } as const;

export const penanganPengaturan = {
  'pengaturan.instansi': (_masuk, ctx) => {
    const isi = instansi(ctx.db);
    if (!isi) throw new AppError('BELUM_SIAP', 'Identitas instansi belum diisi.', { saran: 'Selesaikan penyiapan.' });
    return { ...isi, adaLambang: hashLambang(ctx.db, 'daerah') !== null, adaGaruda: hashLambang(ctx.db, 'garuda') !== null };
  },
  'pengaturan.simpanInstansi': (tx, masuk) => {
    simpanPengaturan(tx, 'instansi', masuk);
    tx.ringkas.teks = 'mengubah identitas instansi';
    return { oke: true };
  },
  'pengaturan.simpanLambang': async (masuk, ctx) => {
    const lambang = siapkanLambang(Buffer.from(ctx.berkas!.isi));
    const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, lambang.png);
    ctx.write((tx) => {
      catatBerkas(tx, { hash, ukuran, mime: 'image/png' });
      simpanPengaturan(tx, KUNCI_LAMBANG[masuk.mana], { hash });
      tx.ringkas.teks = `mengganti ${NAMA_LAMBANG[masuk.mana]}`;
    });
    return { oke: true };
  },
  'pengaturan.lambang': async (masuk, ctx) => {
    const hash = hashLambang(ctx.db, masuk.mana);
    if (hash === null) throw new AppError('TIDAK_DITEMUKAN', `Belum ada ${NAMA_LAMBANG[masuk.mana]} yang tersimpan.`, { saran: 'Unggah lambang di Pengaturan › Instansi & kop surat.' });
    return { nama: 'lambang.png', mime: 'image/png', isi: new Uint8Array(bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, hash)) };
  },
  'pengaturan.hapusLambang': (tx, masuk) => {
    // The image stays in the store: letters that are out were made with it.
    simpanPengaturan(tx, KUNCI_LAMBANG[masuk.mana], { hash: null });
    tx.ringkas.teks = `melepas ${NAMA_LAMBANG[masuk.mana]}`;
    return { oke: true };
  },
  'pengaturan.penandatangan': (_masuk, ctx) =>
    ctx.db.baca<BarisPenandatangan>('SELECT * FROM penandatangan WHERE dihapus_pada IS NULL ORDER BY berlaku_mulai DESC, nama').map((b) => ({
      id: idKeTeks(b.id), rev: b.rev, nama: b.nama, nip: b.nip, pangkat: b.pangkat, jabatan: b.jabatan, atasNama: b.atas_nama, berlakuMulai: b.berlaku_mulai, berlakuSampai: b.berlaku_sampai, skPelimpahan: b.sk_pelimpahan,
    })),
  'pengaturan.simpanPenandatangan': (tx, masuk) => {
    const d = masuk.data;
    if (d.berlakuSampai !== null && d.berlakuSampai < d.berlakuMulai) throw new AppError('MASUKAN', 'Akhir masa berlaku mendahului awalnya.', { saran: 'Perbaiki tanggalnya.', details: [{ kolom: 'data.berlakuSampai', pesan: 'Mendahului awal.' }] });
    const isi = { nama: d.nama, nip: d.nip, pangkat: d.pangkat, jabatan: d.jabatan, atas_nama: d.atasNama, berlaku_mulai: d.berlakuMulai, berlaku_sampai: d.berlakuSampai, sk_pelimpahan: d.skPelimpahan };
    tx.ringkas.teks = `menyimpan penandatangan ${d.jabatan}`;
    if (masuk.id === null) return { id: sisip(tx, 'penandatangan', isi) };
    ubah(tx, 'penandatangan', masuk.id, isi, masuk.rev);
    return { id: masuk.id };
  },
  'pengaturan.hapusPenandatangan': (tx, masuk) => {
    tx.ringkas.teks = `menghapus penandatangan ${String(ambilBaris(tx, 'penandatangan', masuk.id)?.['nama'] ?? '')}`;
    hapus(tx, 'penandatangan', masuk.id, null);
    return { oke: true };
  },
  'pengaturan.umum': (_masuk, ctx) => umum(ctx.db),
  'pengaturan.simpanUmum': (tx, masuk) => {
    if (!jadwalSah(masuk.cadanganJadwal)) throw new AppError('MASUKAN', 'Jadwal cadangan itu tidak dapat dibaca, sehingga cadangan tidak akan pernah berjalan.', { saran: 'Pilih hari dan jamnya di layar Pengaturan.', details: [{ kolom: 'cadanganJadwal', pesan: 'Bukan jadwal yang benar.' }] });
    simpanPengaturan(tx, 'umum', masuk);
    tx.ringkas.teks = 'mengubah pengaturan umum';
    return { oke: true };
  },
} satisfies Pick<
  PetaPenangan,
  | 'pengaturan.instansi'
  | 'pengaturan.simpanInstansi'
  | 'pengaturan.simpanLambang'
  | 'pengaturan.lambang'
  | 'pengaturan.hapusLambang'
  | 'pengaturan.penandatangan'
  | 'pengaturan.simpanPenandatangan'
  | 'pengaturan.hapusPenandatangan'
  | 'pengaturan.umum'
  | 'pengaturan.simpanUmum'
>;

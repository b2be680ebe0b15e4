import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { AppError } from '../../../shared/errors.ts';
import { wajibBoleh, type Konteks, type PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { dokumenDalamLingkup, namaBerkasDokumen, wajibBolehLihat } from '../arsip/queries.ts';
import { dasarLangkah } from '../../../shared/domain/pengesahan.ts';
import { alurBawaan } from './alur.ts';
import { bacaLangkah, berkasKini, pengesahanDokumen, sudahDilihat } from './baca.ts';
import { barisDokumen, daftarPengesahan, dalamLingkupSah, hitungPengesahan } from './daftar.ts';
import { cocokkanTertunda } from './cocok.ts';
import { penanganPindai } from './handlers-pindai.ts';
import { ajukanLagi, batalkan, periksaSelesai, selesaikanLangkah, tandaiTercetak, tolakLangkah, type SelesaiLangkah } from './langkah.ts';
import { penanganAlur } from './handlers-atur.ts';

interface Gagal {
  id: string;
  nomor: string;
  pesan: string;
  dasarHukum: string;
}

function wajibLingkup(ctx: Konteks, db: WriteDb, id: readonly string[]): void {
  const dalam = dalamLingkupSah(db, ctx.sesi.lingkup, id);
  if (id.every((i) => dalam.has(i))) return;
  throw new AppError('TIDAK_DITEMUKAN', 'Pengesahan itu tidak ada, atau suratnya milik pegawai di luar lingkup unit Anda.', { saran: 'Muat ulang daftar pengesahan.' });
}

const akunSesi = (ctx: Konteks) => ({ id: ctx.sesi.penggunaId, peran: ctx.sesi.peran, nama: ctx.sesi.nama });

/** One by one in one transaction: what is refused is named, the rest goes on. */
function banyak(tx: WriteDb, id: readonly string[], susun: (id: string) => SelesaiLangkah, syarat: (h: ReturnType<typeof periksaSelesai>) => string | null): { selesai: number; gagal: Gagal[] } {
  const gagal: Gagal[] = [];
  let selesai = 0;
  for (const satu of new Set(id)) {
    const m = susun(satu);
    const h = periksaSelesai(tx, m);
    const temuan = h.temuan[0];
    const lain = temuan === undefined ? syarat(h) : null;
    if (temuan !== undefined || lain !== null) gagal.push({ id: satu, nomor: h.p.nomor, pesan: temuan?.pesan ?? lain!, dasarHukum: temuan?.dasarHukum ?? dasarLangkah(h.l!.jenis, alurBawaan(tx, h.p.tanggal).isi.dasarHukum) });
    else {
      if (selesaikanLangkah(tx, m).keadaan === 'berjalan') cocokkanTertunda(tx, h.p.dokumenId);
      selesai++;
    }
  }
  return { selesai, gagal };
}

export const penanganSah = {
  ...penanganAlur,
  ...penanganPindai,
  'sah.daftar': (masuk, ctx) => daftarPengesahan(ctx.db, ctx.sesi, masuk),
  'sah.hitung': (_masuk, ctx) => hitungPengesahan(ctx.db, ctx.sesi),
  'sah.lihat': (masuk, ctx) => {
    dokumenDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.dokumenId);
    const b = barisDokumen(ctx.db, ctx.sesi, masuk.dokumenId);
    if (b === null) return null;
    const langkah = bacaLangkah(ctx.db, b).map((l) => ({
      id: l.id, urut: l.urut, jenis: l.jenis, cara: l.cara, jabatan: l.jabatan, keadaan: l.keadaan, olehNama: l.olehNama, pada: l.pada, dicatatPada: l.dicatatPada, dicatatOleh: l.dicatatOleh, catatan: l.catatan,
      adaPindaian: l.hash !== null, baris: [...l.baris], sk: l.kewenangan?.skNomor ?? '',
    }));
    return { ...b, langkah };
  },
  'sah.isi': async (masuk, ctx) => {
    const d = dokumenDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.dokumenId);
    wajibBolehLihat(ctx, d);
    const hash = berkasKini(ctx.db, d.id);
    const isi = bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, hash);
    const p = pengesahanDokumen(ctx.db, d.id);
    if (p !== null && !sudahDilihat(ctx.db, p.id, ctx.sesi.penggunaId, hash)) {
      ctx.write((tx) => {
        jalankan(tx, 'INSERT OR IGNORE INTO pengesahan_dilihat (pengesahan_id, pengguna_id, hash, pada) VALUES (?,?,?,?)', [idDariTeks(p.id), idDariTeks(ctx.sesi.penggunaId), hash, tx.now], 'pengesahan');
      });
    }
    ctx.catat(`melihat surat ${d.nomor}`, [d.id]);
    return { nama: namaBerkasDokumen(d), mime: 'application/pdf', isi: new Uint8Array(isi) };
  },
  'sah.paraf': (tx, masuk, ctx) => {
    wajibLingkup(ctx, tx, masuk.id);
    const akun = akunSesi(ctx);
    const hasil = banyak(tx, masuk.id, (pengesahanId) => ({ pengesahanId, akun, catatan: masuk.catatan }), ({ p, l }) => {
      if (l!.jenis !== 'paraf') return l!.jenis === 'tanda-tangan' ? 'Surat ini menunggu tanda tangan elektronik, bukan paraf.' : 'Surat ini tidak menunggu paraf.';
      return sudahDilihat(tx, p.id, akun.id, berkasKini(tx, p.dokumenId)) ? null : 'Surat ini belum Anda buka. Baca dahulu, lalu paraf.';
    });
    tx.ringkas.teks = `membubuhkan paraf elektronik pada ${hasil.selesai} surat`;
    return hasil;
  },
  'sah.catatBasah': (tx, masuk, ctx) => {
    wajibLingkup(ctx, tx, masuk.id);
    const { olehNama, pada, catatan } = masuk;
    const hasil = banyak(tx, masuk.id, (pengesahanId) => ({ pengesahanId, akun: null, olehNama, pada, catatan }), ({ l }) => {
      if (l!.jenis !== masuk.jenis) return `Surat ini menunggu ${l!.jenis.replace('-', ' ')}, bukan ${masuk.jenis.replace('-', ' ')}.`;
      return masuk.jabatan === undefined || masuk.jabatan === l!.jabatan ? null : `Surat ini menunggu ${l!.jabatan}, bukan ${masuk.jabatan}.`;
    });
    tx.ringkas.teks = `mencatat ${masuk.jenis.replace('-', ' ')} basah pada ${hasil.selesai} surat, tanggal ${pada}`;
    return hasil;
  },
  'sah.tandaiCetak': (tx, masuk, ctx) => {
    wajibLingkup(ctx, tx, masuk.id);
    const gagal: Gagal[] = [];
    let selesai = 0;
    for (const id of new Set(masuk.id)) {
      const h = periksaSelesai(tx, { pengesahanId: id, akun: null, pada: masuk.pada });
      const sebab = h.temuan[0]?.pesan ?? (h.l?.jenis === 'cetak' ? null : 'Surat ini tidak menunggu dicetak.');
      if (sebab === null && tandaiTercetak(tx, h.p.dokumenId, { asli: true, pada: masuk.pada, catatan: masuk.alasan })) selesai++;
      else gagal.push({ id, nomor: h.p.nomor, pesan: sebab ?? 'Surat ini tidak menunggu dicetak.', dasarHukum: h.temuan[0]?.dasarHukum ?? '' });
    }
    tx.ringkas.teks = `menandai ${selesai} surat tercetak di luar antrean: ${masuk.alasan}`;
    return { selesai, gagal };
  },
  'sah.tolak': (tx, masuk, ctx) => {
    wajibLingkup(ctx, tx, [masuk.id]);
    tolakLangkah(tx, { pengesahanId: masuk.id, akun: akunSesi(ctx), bolehCatat: ctx.boleh('pengesahan.catat'), alasan: masuk.alasan });
    tx.ringkas.teks = `menolak surat dalam pengesahan: ${masuk.alasan}`;
    return { oke: true };
  },
  'sah.ajukanLagi': (tx, masuk, ctx) => {
    wajibBoleh(ctx, 'pengesahan.catat');
    wajibLingkup(ctx, tx, [masuk.id]);
    ajukanLagi(tx, masuk.id, masuk.alasan);
    tx.ringkas.teks = `mengajukan lagi surat yang ditolak: ${masuk.alasan}`;
    return { oke: true };
  },
  'sah.batal': (tx, masuk, ctx) => {
    wajibLingkup(ctx, tx, [masuk.id]);
    batalkan(tx, masuk.id, masuk.alasan);
    tx.ringkas.teks = `membatalkan pengesahan: ${masuk.alasan}`;
    return { oke: true };
  },
} satisfies Pick<PetaPenangan, 'sah.daftar' | 'sah.hitung' | 'sah.lihat' | 'sah.isi' | 'sah.paraf' | 'sah.catatBasah' | 'sah.tandaiCetak' | 'sah.tolak' | 'sah.ajukanLagi' | 'sah.batal'> & typeof penanganAlur & typeof penanganPindai;

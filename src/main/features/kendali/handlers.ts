import { AppError } from '../../../shared/errors.ts';
import { rapikanSeri, kunciSeri } from '../../../shared/domain/seri-lembar.ts';
import { tempat } from '../../config.ts';
import type { PetaPenangan } from '../../context.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { BATAS_BUKTI, periksaBerkas } from '../../lib/jenis-berkas.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { barisLembar, daftarPenerimaan, daftarPermintaan, halamanLembar, halamanMutasi, kisahLembar, pekerjaanTerbuka } from './baca.ts';
import { arsipkanDokumen, pratinjauDokumen } from './dokumen.ts';
import { isiKartu, isiMusnah } from './isi-dokumen.ts';
import { kartuBulan } from './kartu.ts';
import { lembarDipesan, wajibBukanAntrean, wajibRentang } from './lembar.ts';
import { catatMusnah, wajibMenungguMusnah } from './musnah.ts';
import { periksaKendali } from './periksa.ts';
import { mintaPersetujuan, putuskanPersetujuan } from './persetujuan.ts';
import { pekerjaanBelumSah } from './pesan.ts';
import { kertasKendali, kertasTerkendali, namaKertas, ringkasLembar, wajibTerkendali } from './queries.ts';
import { rekonsiliasi } from './sahkan.ts';
import { tandaiLembar } from './tandai.ts';
import { terimaLembar } from './terima.ts';

const lembar = (n: number): string => `${n} lembar`;

export const penanganKendali = {
  'kendali.ringkas': (_masuk, { db }) => kertasKendali(db).map((k) => ({ ...ringkasLembar(db, k), nama: namaKertas(db, k), pekerjaanTerbuka: pekerjaanBelumSah(db, k).length })),
  'kendali.kertas': (_masuk, { db }) => [...kertasTerkendali(db)],
  'kendali.penerimaan': (masuk, { db }) => (masuk.kertas ? daftarPenerimaan(db, 'p.kertas = ?', masuk.kertas) : daftarPenerimaan(db)),
  'kendali.unggahPindaian': async (_masuk, ctx) => {
    const mime = periksaBerkas(ctx.berkas!.isi, BATAS_BUKTI);
    const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, ctx.berkas!.isi);
    ctx.write((tx) => catatBerkas(tx, { hash, ukuran, mime }));
    return { hash };
  },
  'kendali.isiPindaian': async (masuk, ctx) => {
    const p = daftarPenerimaan(ctx.db, 'p.id = ?', idDariTeks(masuk.id))[0];
    if (!p?.pindaianHash) throw new AppError('TIDAK_DITEMUKAN', 'Penerimaan ini tidak punya pindaian berita acara.', { saran: 'Lihat berita acaranya di map penerimaan kertas.' });
    const isi = bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, p.pindaianHash);
    const mime = periksaBerkas(isi, BATAS_BUKTI);
    ctx.catat(`membuka pindaian berita acara ${p.baNomor}`, [masuk.id]);
    return { nama: `berita-acara-${p.seriAwal}.${mime === 'application/pdf' ? 'pdf' : mime === 'image/png' ? 'png' : 'jpg'}`, mime, isi: new Uint8Array(isi) };
  },
  'kendali.terima': (tx, masuk) => {
    const kertas = masuk.kertas.toLowerCase();
    wajibTerkendali(tx, kertas);
    if (masuk.pindaianHash && !tx.satu('SELECT 1 FROM berkas WHERE hash = ?', masuk.pindaianHash)) throw new AppError('MASUKAN', 'Pindaian berita acara itu tidak ada.', { dampak: 'Tidak ada lembar yang dicatat.', saran: 'Unggah lagi pindaiannya.' });
    const h = terimaLembar(tx, { ...masuk, kertas, pindaianHash: masuk.pindaianHash ?? null });
    tx.ringkas.teks = `menerima ${lembar(h.jumlah)} kertas kendali ${kertas}, ${h.seriAwal} sampai ${h.seriAkhir}`;
    return { ...h };
  },
  'kendali.lembar': (masuk, ctx) => halamanLembar(ctx.db, masuk),
  'kendali.cari': (masuk, { db }) => {
    const persis = barisLembar(db, 'l.seri = ? LIMIT 20', rapikanSeri(masuk.seri));
    const kunci = kunciSeri(masuk.seri);
    if (persis.length > 0 || kunci === '') return persis;
    const cocok = barisLembar(db, 'l.kunci = ? LIMIT 20', kunci);
    return cocok.length > 0 || !/^\d+$/.test(kunci) || Number(kunci) > Number.MAX_SAFE_INTEGER ? cocok : barisLembar(db, 'l.urut = ? LIMIT 20', Number(kunci));
  },
  'kendali.kisah': (masuk, ctx) => kisahLembar(ctx, masuk.id),
  'kendali.mutasi': (masuk, ctx) => halamanMutasi(ctx.db, masuk),
  'kendali.terbuka': (_masuk, ctx) => pekerjaanTerbuka(ctx.db),
  'kendali.lembarPekerjaan': (masuk, { db }) => barisLembar(db, "l.pekerjaan_id = ? AND l.keadaan = 'dipesan' ORDER BY l.awalan, l.urut", idDariTeks(masuk.pekerjaanId)),
  'kendali.rekonsiliasi': (tx, masuk) => {
    const butir = masuk.butir.map(({ seriAkhir, dokumenId, ...b }) => ({ ...b, seriAkhir: seriAkhir ?? null, dokumenId: dokumenId ?? null }));
    wajibBukanAntrean(tx, lembarDipesan(tx, masuk.pekerjaanId));
    const h = rekonsiliasi(tx, { ...masuk, butir });
    tx.ringkas.teks = `merekonsiliasi pekerjaan cetak: ${Object.entries(h.jumlah).map(([k, n]) => `${n} ${k}`).join(', ')}`;
    return { jumlah: { ...h.jumlah }, belumTercetak: [...h.belumTercetak] };
  },
  'kendali.tandai': (tx, masuk) => {
    const seriAkhir = masuk.seriAkhir ?? null;
    wajibBukanAntrean(tx, wajibRentang(tx, masuk.kertas, masuk.seriAwal, seriAkhir));
    const jumlah = tandaiLembar(tx, { ...masuk, seriAkhir });
    tx.ringkas.teks = `menandai ${lembar(jumlah)} ${masuk.kertas} ${masuk.menjadi} mulai ${masuk.seriAwal}: ${masuk.sebab}`;
    return { jumlah };
  },
  'kendali.minta': (tx, masuk) => {
    const id = mintaPersetujuan(tx, masuk);
    tx.ringkas.teks = `meminta ${masuk.jenis} lembar kendali: ${masuk.alasan}`;
    return { id };
  },
  'kendali.permintaan': (masuk, ctx) => daftarPermintaan(ctx.db, ctx.sesi.penggunaId, masuk.hanyaMenunggu ? "s.keadaan = 'menunggu'" : '1=1'),
  'kendali.putuskan': (tx, masuk) => {
    const h = putuskanPersetujuan(tx, { id: masuk.permintaanId, setuju: masuk.setuju, catatan: masuk.catatan });
    tx.ringkas.teks = masuk.setuju ? `menyetujui permintaan atas ${lembar(h.lembar)} kertas kendali` : 'menolak permintaan atas lembar kendali';
    return h;
  },
  'kendali.kartu': (masuk, ctx) => kartuBulan(ctx.db, masuk.kertas, masuk.bulan, ctx.hariIni),
  'kendali.pratinjauKartu': async (masuk, ctx) => pratinjauDokumen(ctx, isiKartu(ctx, masuk), masuk.sebagai),
  'kendali.terbitkanKartu': async (masuk, ctx) => {
    const s = isiKartu(ctx, masuk);
    return { dokumenId: arsipkanDokumen(ctx, s, (tx) => void (tx.ringkas.teks = `mengarsipkan ${s.perihal.toLowerCase()}`)) };
  },
  'kendali.menungguMusnah': (masuk, { db }) => barisLembar(db, `l.keadaan IN ('rusak', 'uji')${masuk.kertas ? ' AND l.kertas = ?' : ''} ORDER BY l.kertas, l.awalan, l.urut LIMIT 5000`, ...(masuk.kertas ? [masuk.kertas] : [])),
  'kendali.pratinjauMusnah': async (masuk, ctx) => pratinjauDokumen(ctx, isiMusnah(ctx, masuk).susunan, masuk.sebagai),
  'kendali.musnahkan': async (masuk, ctx) => {
    const { susunan, lembar: isi } = isiMusnah(ctx, masuk);
    const dokumenId = arsipkanDokumen(ctx, susunan, (tx) => {
      // As they stand inside the transaction: somebody may have been faster.
      catatMusnah(tx, wajibMenungguMusnah(tx, masuk.lembarId), masuk.nomor);
      tx.ringkas.teks = `memusnahkan ${lembar(isi.length)} kertas kendali, berita acara ${masuk.nomor}`;
    });
    return { dokumenId, jumlah: isi.length };
  },
  'kendali.periksa': (_masuk, ctx) => periksaKendali(ctx.db),
} satisfies Pick<PetaPenangan, Extract<keyof PetaPenangan, `kendali.${string}`>>;

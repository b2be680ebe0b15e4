import type { MasukTerurai } from '../../../shared/contract.ts';
import { formatAngka } from '../../../shared/domain/format.ts';
import { sebutSeri } from '../../../shared/domain/kartu-kendali.ts';
import { bagianTanggal, formatTanggal, namaBulan } from '../../../shared/domain/tanggal.ts';
import { terbilang } from '../../../shared/domain/terbilang.ts';
import { uraiSeri } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks } from '../../context.ts';
import { pejabatPegawai, type Susunan } from './dokumen.ts';
import { kartuBulan } from './kartu.ts';
import { wajibMenungguMusnah } from './musnah.ts';
import { barisLembar } from './baca.ts';
import { namaKertas, ukuranKertas } from './queries.ts';
import type { Lembar } from './lembar.ts';
import { idDariTeks } from '../../lib/id.ts';

const atauStrip = (n: number): string => (n === 0 ? '-' : formatAngka(n));

/** The control card as a document: one line per movement, a line of sums that says whether it balances, and the closing stock. */
export function isiKartu(ctx: Konteks, m: MasukTerurai<'kendali.terbitkanKartu'>): Susunan {
  const k = kartuBulan(ctx.db, m.kertas, m.bulan, ctx.hariIni);
  if (!k.seimbang) throw new AppError('ATURAN', 'Kartu bulan ini tidak seimbang: buku mutasi dan jumlah lembar berbeda.', { dampak: 'Kartu tidak dibuat.', saran: 'Jalankan pemeriksaan buku (simpul panggil kendali.periksa) dan hubungi Administrator.' });
  const baris = k.baris.map((b) => [formatTanggal(b.tanggal), b.uraian, b.seriAwal, b.seriAkhir, atauStrip(b.masuk), atauStrip(b.terpakai), atauStrip(b.rusak), formatAngka(b.sisa)]);
  const jumlah = ['', `Jumlah: ${formatAngka(k.awal)} + ${formatAngka(k.masuk)} − ${formatAngka(k.terpakai)} − ${formatAngka(k.rusak)} = ${formatAngka(k.akhir)} (seimbang)`, '', '', atauStrip(k.masuk), atauStrip(k.terpakai), atauStrip(k.rusak), formatAngka(k.akhir)];
  const bulan = formatTanggal(`${m.bulan}-01`, 'bulan');
  const awalan = [...new Set(ctx.db.baca<{ awalan: string }>('SELECT DISTINCT awalan FROM penerimaan_lembar WHERE kertas = ? ORDER BY awalan', m.kertas).map((b) => b.awalan.trim()))].filter((a) => a !== '');
  return {
    produk: 'kartu-kendali',
    perihal: `Kartu kendali ${k.nama} bulan ${bulan}`,
    data: {
      nomor: m.nomor, tanggal: m.tanggal, bulan, awal: k.awal, akhir: k.akhir,
      kertas: { jenis: k.nama, ukuran: ukuranKertas(ctx.db, m.kertas), seri: awalan.join(', ') },
      tabelGerak: { baris: baris.length === 0 ? [] : [...baris, jumlah] },
      tabelKeadaan: { baris: k.keadaan.map((x) => [x.keadaan, x.seri, formatAngka(x.jumlah)]) },
      penyimpan: pejabatPegawai(ctx, m.penyimpanId), pengawas: pejabatPegawai(ctx, m.pengawasId),
    },
  };
}

/** 'Senin tanggal tujuh bulan Desember tahun dua ribu dua puluh enam'. */
export function hariTanggal(tanggal: string): string {
  const { tahun, bulan, hari } = bagianTanggal(tanggal);
  return `${formatTanggal(tanggal, 'hari').split(',')[0]!} tanggal ${terbilang(hari)} bulan ${namaBulan(bulan)} tahun ${terbilang(tahun)}`;
}

/** Neighbouring sheets of one paper with one reason become one line. */
function barisMusnah(ctx: Konteks, lembar: readonly Lembar[]): string[][] {
  const sebab = new Map(lembar.map((l) => [l.id, barisLembar(ctx.db, 'l.id = ?', idDariTeks(l.id))[0]!.sebab || '-']));
  const kelompok: Lembar[][] = [];
  for (const l of lembar) {
    const a = kelompok.at(-1)?.at(-1);
    if (a && a.kertas === l.kertas && a.awalan === l.awalan && a.urut + 1 === l.urut && sebab.get(a.id) === sebab.get(l.id)) kelompok.at(-1)!.push(l);
    else kelompok.push([l]);
  }
  return kelompok.map((k, i) => [`${i + 1}.`, namaKertas(ctx.db, k[0]!.kertas), sebutSeri(k.map((l) => uraiSeri(l.seri)!)), formatAngka(k.length), sebab.get(k[0]!.id)!]);
}

/** The record of destruction as a document, with the sheets it destroys. */
export function isiMusnah(ctx: Konteks, m: MasukTerurai<'kendali.musnahkan'>): { readonly susunan: Susunan; readonly lembar: readonly Lembar[] } {
  const [a, b] = m.saksiId;
  if (new Set([a, b, m.pelaksanaId]).size < 3) throw new AppError('MASUKAN', 'Pelaksana dan kedua saksi harus tiga orang yang berbeda.', { dampak: 'Tidak ada lembar yang dimusnahkan dalam catatan.', saran: 'Pilih saksi lain.' });
  if (m.tanggal > ctx.hariIni) throw new AppError('MASUKAN', 'Tanggal pemusnahan belum tiba.', { dampak: 'Tidak ada lembar yang dimusnahkan dalam catatan.', saran: 'Catat setelah kertasnya benar-benar dimusnahkan.', details: [{ kolom: 'tanggal', pesan: 'Belum tiba.' }] });
  const lembar = wajibMenungguMusnah(ctx.db, m.lembarId);
  return {
    lembar,
    susunan: {
      produk: 'ba-pemusnahan',
      perihal: `Berita acara pemusnahan ${formatAngka(lembar.length)} lembar kertas kendali`,
      data: {
        nomor: m.nomor, tanggal: m.tanggal, hariTanggal: hariTanggal(m.tanggal), tempatMusnah: m.tempat, pelaksana: pejabatPegawai(ctx, m.pelaksanaId), saksi: [pejabatPegawai(ctx, a!), pejabatPegawai(ctx, b!)],
        dasar: m.dasar ?? null, tabelLembar: { baris: barisMusnah(ctx, lembar) }, jumlah: `${formatAngka(lembar.length)} (${terbilang(lembar.length)}) lembar`, cara: m.cara,
      },
    },
  };
}

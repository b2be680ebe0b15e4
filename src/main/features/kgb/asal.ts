import { formatRupiah } from '../../../shared/domain/format.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import { pesanUmum } from '../../../shared/errors.ts';
import type { AlasanKgb, DasarKgb, LangkahKgb } from '../../../shared/layanan/kgb/tipe.ts';
import type { Konteks } from '../../context.ts';
import { bacaPotret } from '../../db/potret.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { hitungBulan, hitungPegawai } from './hitung.ts';

export type AsalKgb = Readonly<Record<string, string>>;

const NAMA_DASAR: Readonly<Record<DasarKgb['jenis'], string>> = { CPNS: 'pengangkatan CPNS', PPPK: 'pengangkatan PPPK', KP: 'kenaikan pangkat', PMK: 'peninjauan masa kerja', KGB: 'kenaikan gaji berkala terakhir' };

const panjang = (t: string): string => formatTanggal(t, 'panjang');
const masa = (tahun: number, bulan: number): string => `${tahun} th ${bulan} bl`;

function menurut(d: DasarKgb): string {
  const sk = [d.skNomor === null ? '' : ` nomor ${d.skNomor}`, d.skTanggal === null ? '' : ` tanggal ${panjang(d.skTanggal)}`].join('');
  return `${NAMA_DASAR[d.jenis]} TMT ${panjang(d.tmt)}${sk === '' ? ', SK-nya belum diisi' : `, SK${sk}`}`;
}

function asalTanggal(l: LangkahKgb, pesan: (a: AlasanKgb) => string): string {
  const ke = l.ke > 1 ? ` KGB ke-${l.ke} sesudahnya: ${l.belumTercatat.map(panjang).join(', ')} belum tercatat.` : '';
  const geser = l.tanggal === l.tanggalSemula ? '' : ` Semula ${panjang(l.tanggalSemula)}, bergeser karena: ${l.alasan.map(pesan).join(' ')}`;
  return `Dihitung dari ${menurut(l.dasar)}, setiap kali masa kerja golongan mencapai langkah tabel gaji (${l.dasarHukum}).${ke}${geser}`;
}

function asalGaji(l: LangkahKgb): string {
  const nilai = (n: number | null): string => (n === null ? 'belum ada di tabel' : formatRupiah(n));
  const persen = l.persenGaji === 100 ? '' : ` Dibayar ${l.persenGaji}% karena CPNS (penuh ${nilai(l.gajiBaruPenuh)}).`;
  return `Lama ${nilai(l.gajiLama)} menurut ${NAMA_DASAR[l.dasar.jenis]}; baru ${nilai(l.gajiBaru)}: tabel gaji golongan ${l.golongan} pada masa kerja ${masa(l.mkgTahun, l.mkgBulan)}${l.dasarHukumGaji === null ? '' : ` (${l.dasarHukumGaji})`}.${persen}`;
}

const SEBAB_TANPA_BERIKUT = { maksimal: 'masa kerja golongan sudah di ujung tabel gaji', berhenti: 'pegawai berhenti atau pensiun sebelum itu', tertahan: 'langkah ini masih tertahan' } as const;

function asalLangkah(l: LangkahKgb, denganGaji: boolean): AsalKgb {
  return {
    golongan: `Golongan pada ${panjang(l.tanggal)} menurut ${menurut(l.dasar)}.`,
    mkg: `${masa(l.dasar.mkgTahun, l.dasar.mkgBulan)} pada ${panjang(l.dasar.tmt)}${l.dasar.mkgDihitung ? ' (dihitung, tidak tertulis di SK)' : ''}, ditambah lamanya sampai ${panjang(l.tanggal)}: ${masa(l.mkgTahun, l.mkgBulan)}.`,
    tanggal: asalTanggal(l, (a) => (denganGaji ? a.pesan : pesanUmum(a))),
    ...(denganGaji ? { gaji: asalGaji(l) } : {}),
    berikut: l.berikut === null ? `Tidak ada KGB sesudahnya${l.berikutSebab === null ? '' : `: ${SEBAB_TANPA_BERIKUT[l.berikutSebab]}`}.` : `Langkah tabel gaji sesudah ${panjang(l.tanggal)}, bila syaratnya terpenuhi: ${panjang(l.berikut)}.`,
  };
}

/** By which rule and from which decree the values of one row of the due list came; `bulan` null: the next step, whenever it falls. */
export function asalKgb(ctx: Konteks, pegawaiId: string, bulan: string | null): AsalKgb {
  wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, pegawaiId);
  const potret = bacaPotret(ctx.db, [pegawaiId])[0]!;
  const denganGaji = ctx.boleh('pegawai.gaji');
  const langkah = bulan === null ? null : hitungBulan(ctx.db, potret, bulan, ctx.hariIni);
  if (langkah) return asalLangkah(langkah, denganGaji);
  const { hasil } = hitungPegawai(ctx.db, potret, ctx.hariIni);
  if (hasil.status === 'langkah' && (bulan === null || hasil.langkah.tanggal.startsWith(bulan))) return asalLangkah(hasil.langkah, denganGaji);
  if (hasil.status === 'langkah') return { tanggal: 'Langkah bulan ini sudah tercatat di riwayat kenaikan gaji berkala; nilainya tetap seperti di suratnya.' };
  return { tanggal: hasil.alasan.map((a) => `${denganGaji ? a.pesan : pesanUmum(a)}${a.dasarHukum === '' ? '' : ` (${a.dasarHukum})`}`).join(' ') };
}

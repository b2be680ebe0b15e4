import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { aturanBerlaku } from '../../db/aturan.ts';
import { meta } from '../../db/pengaturan.ts';
import { tulis } from '../../db/tulis.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { KASUS_BULANAN } from './contoh/kasus.ts';
import { KASUS_TUNGGAL } from './contoh/kasus-tunggal.ts';
import { bukaKamus } from './contoh/kamus.ts';
import { namaDicari, unitJalur } from './contoh/jalur.ts';
import { buatOrang } from './contoh/orang.ts';
import { susunRencana } from './contoh/rencana.ts';
import type { Bahan, Orang, Permintaan } from './contoh/tipe.ts';
import { bacaUnit, SUMBER, tulisDasar, tulisOrang, tulisPejabat } from './contoh/tulis.ts';
import { susunUnit } from './contoh/unit.ts';

const PER_TRANSAKSI = 200;

const zMasuk = z.object({ jumlah: z.int().min(50).max(100_000), benih: z.int().default(1), perTanggal: z.iso.date().nullish() });

function siapkanBahan(ctx: KonteksTugas, jumlah: number, benih: number, perTanggal: string): Bahan {
  const unit = susunUnit(jumlah);
  const id =
    bacaUnit(ctx.basis, unit) ?? tulis(ctx.penulis, { prosedur: 'penyiapan.contoh', pelaku: ctx.pelaku, now: ctx.now(), tanpaRincian: true }, (tx) => tulisDasar(tx, ctx.folder, ctx.dek, unit));
  return {
    benih,
    perTanggal,
    unit,
    aturan: aturanBerlaku(ctx.basis, perTanggal),
    kamus: bukaKamus(ctx.folderSumber, namaDicari()),
    unitJalur: unitJalur(unit),
    seri: new Map(),
    idUnit: (kunci) => {
      const i = id.get(kunci);
      if (!i) throw new AppError('DALAM', `Unit contoh ${kunci} tidak ada.`);
      return i;
    },
  };
}

interface Hasil {
  readonly pegawai: number;
  readonly riwayat: number;
  readonly perTanggal: string;
  /** Where the awkward cases are: what it is, and whose. */
  readonly kasus: Readonly<Record<string, { readonly uraian: string; readonly nip: readonly string[] }>>;
}

/** What an interrupted run has written is skipped; it is drawn again only so that the numbers after it are the same. */
function isiPegawai(
  ctx: KonteksTugas,
  b: Bahan,
  rencana: readonly Permintaan[],
  sudah: number,
): { readonly semua: readonly { readonly permintaan: Permintaan; readonly orang: Orang }[]; readonly riwayat: number } {
  const penting: { permintaan: Permintaan; orang: Orang }[] = [];
  let riwayat = 0;
  for (let i = 0; i < rencana.length; i += PER_TRANSAKSI) {
    if (ctx.dibatalkan())
      throw new AppError('DIBATALKAN', 'Pembuatan data contoh dibatalkan.', {
        dampak: `${Math.max(i, sudah)} pegawai contoh sudah tersimpan.`,
        saran: 'Lanjutkan dari riwayat pekerjaan, atau hapus folder data contoh ini.',
      });
    const bagian = rencana.slice(i, i + PER_TRANSAKSI).map((permintaan) => ({ permintaan, orang: buatOrang(b, permintaan) }));
    for (const d of bagian) if (d.permintaan.pos || d.orang.kasus) penting.push(d);
    if (i + bagian.length > sudah) {
      riwayat += tulis(ctx.penulis, { prosedur: 'penyiapan.contoh', pelaku: ctx.pelaku, now: ctx.now(), tanpaRincian: true }, (tx) =>
        tulisOrang(
          tx,
          bagian.slice(Math.max(0, sudah - i)).map((d) => d.orang),
        ),
      );
    }
    ctx.lapor({ sudah: Math.min(i + bagian.length, rencana.length), jumlah: rencana.length, pesan: 'Membuat pegawai contoh' });
  }
  return { semua: penting, riwayat };
}

function ringkasKasus(semua: readonly { readonly orang: Orang }[]): Hasil['kasus'] {
  const uraian = new Map([...KASUS_TUNGGAL, ...KASUS_BULANAN].map((k) => [k.kode, k.uraian]));
  const menurut = Map.groupBy(
    semua.filter((d) => d.orang.kasus !== null),
    (d) => d.orang.kasus!,
  );
  return Object.fromEntries([...menurut].map(([kode, d]) => [kode, { uraian: uraian.get(kode) ?? '', nip: d.map((x) => String(x.orang.dataUtama['nip'])) }]));
}

/** Fills a demo folder with a regency that does not exist: the same seed and date always give the same people. */
export const tugasContoh = defineJob({
  jenis: 'contoh',
  judul: 'Membuat data contoh',
  masuk: zMasuk,
  lanjutSendiri: true,
  jalankan: (ctx, masuk): Hasil => {
    if (meta(ctx.basis, 'contoh') !== '1') throw new AppError('ATURAN', 'Data contoh hanya dibuat di folder data contoh.', { saran: 'Buat folder baru: simpul mulai --contoh 2000 --data FOLDER.' });
    const perTanggal = masuk.perTanggal ?? `${ctx.hariIni().slice(0, 7)}-01`;
    ctx.lapor({ sudah: 0, jumlah: masuk.jumlah, pesan: 'Menyusun unit kerja' });
    const b = siapkanBahan(ctx, masuk.jumlah, masuk.benih, perTanggal);
    const rencana = susunRencana(masuk.jumlah, masuk.benih, perTanggal, b.unit);
    const sudah = ctx.basis.satu<{ n: number }>('SELECT count(*) n FROM pegawai WHERE sumber = ?', SUMBER)!.n;
    const { semua, riwayat } = isiPegawai(ctx, b, rencana, sudah);
    if (!ctx.basis.satu('SELECT 1 FROM pengguna WHERE contoh = 1 LIMIT 1')) {
      const asn = semua.find((d) => d.orang.kasus === 'KGB_BIASA') ?? semua.at(-1)!;
      tulis(ctx.penulis, { prosedur: 'penyiapan.contoh', pelaku: ctx.pelaku, now: ctx.now(), tanpaRincian: true }, (tx) => tulisPejabat(tx, b, semua, String(asn.orang.dataUtama['nip'])));
    }
    return { pegawai: rencana.length, riwayat, perTanggal, kasus: ringkasKasus(semua) };
  },
});

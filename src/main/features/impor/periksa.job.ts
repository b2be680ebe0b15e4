import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { KodeBidang } from '../../../shared/impor/bidang.ts';
import { calonLembar, ingatanDari, terapkanPilihan, type HasilKepala } from '../../../shared/impor/kepala.ts';
import { teksSel, type Lembar } from '../../../shared/impor/lembar.ts';
import type { Masalah } from '../../../shared/impor/masalah.ts';
import { siapkanPemetaan, type Pemetaan } from '../../../shared/impor/pemetaan.ts';
import { rencanakanMengalir } from '../../../shared/impor/rencana-mengalir.ts';
import { penghitungRencana, type PenghitungRencana, type RencanaBaris } from '../../../shared/impor/rencana.ts';
import type { HasilBaris } from '../../../shared/impor/urai-baris.ts';
import { tempat } from '../../config.ts';
import { jalankan, tulis } from '../../db/tulis.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { bacaLembar } from '../../lembar/baca.ts';
import { batasPekerjaImpor } from '../../lembar/batas.ts';
import { letakPegawai, pembacaAda } from './ada-ringkas.ts';
import { selaraskan, type AdaRingan } from './basis.ts';
import { petaKode, type PetaKode } from './kode.ts';
import { ingatanKepala, kolomUntukLayar, konteksUrai, pelengkapKgb, satuImpor, type PelengkapKgb, type RingkasImpor } from './simpanan.ts';

const TUNGGU_RUJUKAN_MS = 60_000;

/** Codes come from the small reference tables, which a new installation loads in the background. */
async function tungguRujukan(ctx: KonteksTugas, berhenti: () => void): Promise<void> {
  for (let ms = 0; ms < TUNGGU_RUJUKAN_MS; ms += 250) {
    berhenti();
    if (ctx.basis.satu("SELECT 1 FROM rujukan_jenis WHERE jenis = 'kedudukan_hukum'")) return;
    ctx.lapor({ sudah: 0, jumlah: 0, pesan: 'menunggu tabel rujukan dimuat' });
    await new Promise((ok) => setTimeout(ok, 250));
  }
  throw new AppError('BELUM_SIAP', 'Tabel rujukan belum dimuat.', { saran: 'Buka Kelola › Riwayat pekerjaan, tunggu pemuatan rujukan selesai, lalu ulangi.' });
}

function pilihLembar(ctx: KonteksTugas, lembar: readonly Lembar[], pemetaan: RingkasImpor['pemetaan']): { lembar: Lembar; hasil: HasilKepala } {
  const calon = calonLembar(lembar, ingatanKepala(ctx.basis))[0];
  const isi = calon ? lembar[calon.indeks] : undefined;
  if (!calon || !isi) {
    throw new AppError('BERKAS_RUSAK', 'Tidak ditemukan baris kepala kolom (NIP, Nama, …) di berkas ini.', { dampak: 'Belum ada data yang ditulis.', saran: 'Pastikan ada satu baris judul kolom, atau pakai templat impor.' });
  }
  if (pemetaan === null) return { lembar: isi, hasil: calon.hasil };
  return { lembar: isi, hasil: terapkanPilihan(calon.hasil, pemetaan.map((p) => ({ indeks: p.indeks, bidang: p.sasaran as KodeBidang | null }))) };
}

const KGB_TANPA_MKG = {
  kode: 'KGB_TANPA_MKG', bidang: 'tmtKgb', kolom: '', kepala: 'KGB', berat: 'peringatan', pesan: 'KGB terakhir tidak diambil: masa kerja golongannya tidak ada dan tidak dapat dihitung.', saran: 'Isi MKG pada KGB, atau golongan dan TMT-nya.',
} as const;

/** What the record cannot hold is left out before the comparison, and a KGB that cannot become a basis is named. */
function diselaraskan(b: HasilBaris, ada: AdaRingan | undefined, kode: PetaKode, kgb: PelengkapKgb): HasilBaris {
  if (b.data === null) return b;
  const data = selaraskan(b.data, ada, kode);
  if (data.kgb.length === 0) return { ...b, data };
  const dipakai = data.kgb.filter((k) => kgb(k, data) !== null);
  const gugur = data.kgb.filter((k) => !dipakai.includes(k)).map((k): Masalah => ({ ...KGB_TANPA_MKG, baris: b.nomor, nilai: k.tmt }));
  return { ...b, data: { ...data, kgb: dipakai }, masalah: gugur.length > 0 ? [...b.masalah, ...gugur] : b.masalah };
}

const hapusRencana = (ctx: KonteksTugas, imporId: string): void => void ctx.basis.siap('DELETE FROM impor_baris WHERE impor_id = ?').run(idDariTeks(imporId));

function simpanRencana(ctx: KonteksTugas, imporId: string, rencana: readonly RencanaBaris[]): void {
  const id = idDariTeks(imporId);
  const sisip = ctx.basis.siap('INSERT INTO impor_baris (impor_id, baris, keadaan, ada_peringatan, nip, nama, isi) VALUES (?,?,?,?,?,?,?)');
  ctx.basis.mentah.transaction(() => {
    for (const b of rencana) {
      if (b.keadaan === 'kosong') continue;
      const isi = { data: b.data, masalah: b.masalah, ubah: b.ubah, asli: b.asli };
      sisip.run(id, b.nomor, b.keadaan, b.keadaan !== 'salah' && b.masalah.length > 0 ? 1 : 0, b.nip, b.nama, JSON.stringify(isi));
    }
  })();
}

/** Plans the list some hundred rows at a time and keeps the plan as it grows; people are read and decrypted in the thread beside. */
async function rencanakanSemua(ctx: KonteksTugas, imporId: string, baris: Lembar['baris'], pemetaan: Pemetaan, letak: ReturnType<typeof letakPegawai>, berhenti: () => void): Promise<PenghitungRencana> {
  const kode = petaKode(ctx.basis);
  const kgb = pelengkapKgb(ctx.basis, ctx.hariIni());
  const hitung = penghitungRencana();
  const alat = { cari: pembacaAda(ctx.basis, ctx.samping(), kode), letak, selaraskan: (b: HasilBaris, ada: AdaRingan | undefined) => diselaraskan(b, ada, kode, kgb) };
  const jumlah = baris.length - pemetaan.barisData;
  let sudah = 0;
  hapusRencana(ctx, imporId);
  for await (const rencana of rencanakanMengalir(baris, pemetaan, konteksUrai(ctx.basis, ctx.hariIni()), alat)) {
    berhenti();
    for (const b of rencana) hitung.terima(b);
    simpanRencana(ctx, imporId, rencana);
    sudah += rencana.length;
    ctx.lapor({ sudah, jumlah, pesan: 'membandingkan dengan data yang ada' });
  }
  return hitung;
}

/** Columns that could mean several things are left out until somebody says which; the file as a whole can still be tried. */
function kolomTerbuka(kolom: RingkasImpor['kolom']): RingkasImpor['masalah'] {
  return kolom.filter((k) => k.yakin === 'perlu_dipilih').map((k) => ({ pesan: `Kolom "${k.teks}" belum diambil: ${k.alasan}. Pilih artinya pada pemetaan kolom.`, berat: 'peringatan', jumlah: 1 }));
}

function simpanKeadaan(ctx: KonteksTugas, imporId: string, keadaan: string, ringkas: RingkasImpor): void {
  tulis(ctx.penulis, { prosedur: 'impor.periksa', pelaku: ctx.pelaku, now: ctx.now() }, (tx) => {
    jalankan(tx, 'UPDATE impor SET keadaan = ?, ringkas = ? WHERE id = ?', [keadaan, JSON.stringify(ringkas), idDariTeks(imporId)], 'impor');
  });
}

/** The dry run: reads, maps, checks and plans in the worker. Writes nothing but the plan. */
export const tugasImporPeriksa = defineJob({
  jenis: 'impor_periksa',
  judul: 'Uji coba impor',
  masuk: z.object({ imporId: z.string() }),
  lanjutSendiri: false,
  batas: (db, { imporId }) => batasPekerjaImpor(db.satu<{ ukuran: number }>('SELECT b.ukuran FROM impor i JOIN berkas b ON b.hash = i.hash_berkas WHERE i.id = ?', idDariTeks(imporId))?.ukuran ?? 0),
  async jalankan(ctx, { imporId }) {
    const { isi: lama, hash_berkas, nama_berkas } = satuImpor(ctx.basis, imporId);
    // This connection only writes the plan: a large page cache would only fill the memory.
    ctx.basis.mentah.pragma('cache_size=-8192');
    const berhenti = (): void => {
      if (ctx.dibatalkan()) throw new AppError('DIBATALKAN', 'Uji coba impor dibatalkan.', { dampak: 'Belum ada data yang ditulis.', saran: 'Ulangi kapan saja.' });
    };
    try {
      await tungguRujukan(ctx, berhenti);
      ctx.lapor({ sudah: 0, jumlah: 0, pesan: 'membaca berkas' });
      const isi = bacaBerkas(tempat(ctx.folder).berkas, ctx.dek, hash_berkas);
      const { lembar, hasil } = pilihLembar(ctx, await bacaLembar(isi, { nama: nama_berkas, batas: { berhenti } }), lama.pemetaan);
      // Not before the file is parsed, when memory stands highest.
      const letak = letakPegawai(ctx.samping());
      letak.catch(() => undefined);
      const kolom = kolomUntukLayar(hasil, lembar.baris, teksSel);
      if (hasil.kurang.length > 0) {
        simpanKeadaan(ctx, imporId, 'perlu_dipilih', { ...lama, kolom, kepala: hasil.kolom.map((k) => k.kepala) });
        return { imporId, keadaan: 'perlu_dipilih' };
      }
      if (lama.pemetaan !== null) {
        const ingat = ingatanDari(hasil);
        ctx.basis.siap('INSERT INTO impor_peta (sidik, peta, pada) VALUES (?,?,?) ON CONFLICT (sidik) DO UPDATE SET peta = excluded.peta, pada = excluded.pada').run(ingat.sidik, JSON.stringify(ingat.pilihan), ctx.now());
      }
      const pemetaan = siapkanPemetaan(hasil);
      const hitung = await rencanakanSemua(ctx, imporId, lembar.baris, pemetaan, letak, berhenti);
      const { keputusan: _, ...jumlah } = hitung.jumlah();
      simpanKeadaan(ctx, imporId, 'siap', {
        ...lama, kolom, kepala: [...pemetaan.kepala], jumlah, masalah: [...kolomTerbuka(kolom), ...hitung.ringkas().map((m) => ({ pesan: m.pesan, berat: m.berat, jumlah: m.jumlah }))], galat: null,
      });
      return { imporId, keadaan: 'siap', jumlah };
    } catch (galat) {
      const pesan = galat instanceof AppError ? `${galat.message} ${galat.saran}` : 'Berkas tidak dapat diuji.';
      hapusRencana(ctx, imporId);
      simpanKeadaan(ctx, imporId, 'gagal', { ...lama, galat: pesan });
      throw galat;
    }
  },
});

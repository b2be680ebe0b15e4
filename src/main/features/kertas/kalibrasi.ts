import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { tambahHari } from '../../../shared/domain/tanggal.ts';
import { AppError } from '../../../shared/errors.ts';
import { kirim } from '../../cetak/cetak.ts';
import type { Konteks, KonteksAction } from '../../context.ts';
import { sisip, type WriteDb } from '../../db/tulis.ts';
import { idKeTeks } from '../../lib/id.ts';
import { stasiunIni } from '../../lib/stasiun.ts';
import { lembarKalibrasi } from '../../pdf/lembar-kalibrasi.ts';
import { MATRIKS_TETAP, salinanCetak } from '../../pdf/salinan-cetak.ts';
import { konfigurasiCetak } from '../cetak/konfigurasi.ts';
import { pencetakMenurutId } from '../cetak/kirim.ts';
import { mesinUntuk } from '../naskah/mesin.ts';
import { tempat } from '../../config.ts';
import { aturanKalibrasi, hitung, wajibKalibrasi } from './pengukuran.ts';
import { distorsiBaris, matriksKalibrasi, wajibProfil, type BarisKalibrasi } from './queries.ts';

/** The newest of each key, or all with those they replaced. */
export function daftarKalibrasi(masuk: MasukTerurai<'kalibrasi.daftar'>, ctx: Konteks): Keluar<'kalibrasi.daftar'> {
  const saring = masuk.kertas ? 'AND k.kertas = ?' : '';
  const baris = ctx.db.baca<BarisKalibrasi & { oleh: string | null }>(
    `SELECT k.*, p.nama oleh FROM kalibrasi k LEFT JOIN pengguna p ON p.id = k.dibuat_oleh WHERE k.dihapus_pada IS NULL ${saring} ORDER BY k.id DESC`,
    ...(masuk.kertas ? [masuk.kertas.toLowerCase()] : []),
  );
  const { peringatanHari } = aturanKalibrasi(ctx.db, ctx.hariIni);
  const segera = tambahHari(ctx.hariIni, peringatanHari);
  const ini = stasiunIni().id;
  const sudah = new Set<string>();
  return baris.flatMap((b) => {
    const kunci = [b.stasiun, b.pencetak_id, b.baki, b.kertas, b.sisi].join('\0');
    const diganti = sudah.has(kunci);
    sudah.add(kunci);
    if (diganti && !masuk.riwayat) return [];
    const keadaan = diganti ? 'diganti' : b.berlaku_sampai < ctx.hariIni ? 'habis' : b.berlaku_sampai <= segera ? 'akan-habis' : 'berlaku';
    return [{
      id: idKeTeks(b.id), stasiun: b.stasiun, stasiunNama: b.stasiun_nama, disini: b.stasiun === ini, pencetakId: b.pencetak_id, pencetakNama: b.pencetak_nama, baki: b.baki === '' ? null : b.baki,
      kertas: b.kertas, sisi: b.sisi, ...distorsiBaris(b), residuMaksMm: b.residu_maks_mm, residuRmsMm: b.residu_rms_mm, dasarId: b.dasar_id === null ? null : idKeTeks(b.dasar_id), sisaMm: b.sisa_mm,
      tanggal: b.tanggal, berlakuSampai: b.berlaku_sampai, keadaan, catatan: b.catatan, oleh: b.oleh ?? '', dibuatPada: b.dibuat_pada,
    }] as const;
  });
}

/** Throws ATURAN for figures that cannot be right, naming which. */
export function simpanKalibrasi(tx: WriteDb, m: MasukTerurai<'kalibrasi.simpan'>, ctx: Konteks): Keluar<'kalibrasi.simpan'> {
  const { ukur, aturan, distorsi, simpanganMm } = hitung(tx, m, ctx.hariIni);
  if (!ukur.cukup || distorsi === null) {
    throw new AppError('MASUKAN', `Angkanya belum cukup: ${ukur.cukup ? '' : ukur.kurang.join('; ')}.`, { dampak: 'Kalibrasi tidak disimpan.', saran: 'Lengkapi angka itu, paling sedikit sekali untuk tiap tepi.' });
  }
  const tolak = ukur.temuan.filter((t) => t.berat === 'tolak');
  if (tolak.length > 0) {
    const ganjil = ukur.ganjil.map((g) => `lembar ${g.lembar + 1} sudut ${g.sudut.replace('-', ' ')} (${g.arah}): tertulis ${g.nilai}, kira-kira ${g.kira} mm`);
    throw new AppError('ATURAN', tolak[0]!.pesan, { dampak: 'Kalibrasi tidak disimpan; yang lama tetap dipakai.', saran: ganjil.length > 0 ? `Periksa lagi ${ganjil.join('; ')}.` : 'Periksa lagi angkanya, dan pastikan lembar dibaca dengan ATAS di atas.', details: { temuan: tolak, ganjil: ukur.ganjil } });
  }
  const profil = wajibProfil(tx, m.kertas);
  const s = stasiunIni();
  const berlakuSampai = tambahHari(ctx.hariIni, aturan.berlakuHari);
  const id = sisip(tx, 'kalibrasi', {
    stasiun: s.id, stasiun_nama: s.nama, pencetak_id: m.pencetakId, pencetak_nama: m.pencetakNama, baki: m.baki ?? '', kertas: profil.kode, sisi: m.sisi, ...distorsi, putar: m.putar,
    ukuran: JSON.stringify({ lembar: m.lembar, ukuranKertas: m.ukuranKertas ?? null }), residu_maks_mm: ukur.residu.maksMm, residu_rms_mm: ukur.residu.rmsMm,
    dasar_id: m.dasarId ?? null, sisa_mm: m.dasarId ? simpanganMm : null, tanggal: ctx.hariIni, berlaku_sampai: berlakuSampai, catatan: m.catatan,
  });
  tx.ringkas.teks = `mengalibrasi ${m.pencetakNama}${m.baki ? ` baki ${m.baki}` : ''} untuk ${profil.nama}, sisi ${m.sisi}`;
  return { id, berlakuSampai };
}

/** The calibration sheet; with `dasarId` as that calibration would print it. */
export function buatLembar(m: Pick<MasukTerurai<'kalibrasi.lembar'>, 'kertas' | 'jumlah' | 'duaSisi' | 'dasarId'>, ctx: Konteks): Uint8Array {
  const profil = wajibProfil(ctx.db, m.kertas);
  const dasar = m.dasarId ? wajibKalibrasi(ctx.db, m.dasarId) : null;
  const mesin = mesinUntuk({ folderBerkas: tempat(ctx.config.folder).berkas, folderSumber: ctx.config.folderSumber, dek: ctx.buka.dek }, null);
  const keterangan = [`${ctx.hariIni} · ${stasiunIni().nama}`, dasar === null ? 'Tanpa kalibrasi' : `Uji kalibrasi ${dasar.tanggal}`];
  const pdf = lembarKalibrasi(mesin, { lebarMm: profil.lebarMm, tinggiMm: profil.tinggiMm, profil: profil.nama, keterangan, jumlah: m.jumlah, duaSisi: m.duaSisi }, { judul: `Lembar kalibrasi ${profil.nama}`, penulis: 'Simpul ASN', dibuat: ctx.now });
  if (dasar === null) return pdf;
  const m1 = matriksKalibrasi(ctx.db, dasar);
  const matriks = dasar.sisi === 'belakang' ? { depan: MATRIKS_TETAP, belakang: m1 } : { depan: m1, belakang: m.duaSisi ? MATRIKS_TETAP : undefined };
  return salinanCetak(pdf, { matriks, pracetak: false });
}

export async function cetakLembar(m: MasukTerurai<'kalibrasi.cetak'>, ctx: KonteksAction): Promise<Keluar<'kalibrasi.cetak'>> {
  const profil = wajibProfil(ctx.db, m.kertas);
  const konfigurasi = konfigurasiCetak(ctx.db, ctx.config);
  const pencetak = await pencetakMenurutId(m.pencetakId, konfigurasi);
  const h = await kirim(pencetak, {
    berkas: buatLembar(m, ctx), judul: `Kalibrasi ${profil.nama}`, kertas: { lebarMm: profil.lebarMm, tinggiMm: profil.tinggiMm }, sisi: m.duaSisi ? 'dua-panjang' : 'satu', salinan: 1, operator: ctx.sesi.nama,
    ...(m.baki ? { baki: m.baki } : {}), ...(m.jenisKertas ? { jenisKertas: m.jenisKertas } : {}),
  }, konfigurasi);
  ctx.catat(`mencetak ${m.jumlah} lembar kalibrasi ${profil.nama} di ${pencetak.nama}`, []);
  return { keadaan: h.status.keadaan, pesan: pencetak.jenis === 'simpan' ? `${h.status.pesan}: ${h.jobId}` : h.status.pesan, jobId: h.jobId };
}

import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KonteksAction } from '../../context.ts';
import { jalankan, sisip, type WriteDb } from '../../db/tulis.ts';
import { idBaru, idDariTeks } from '../../lib/id.ts';
import { tempat } from '../../config.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { daftarKgb, type BarisDaftar } from './daftar.ts';
import { kelompokTersisa } from '../terbit/kelompok.ts';
import { jalankanKelompok } from '../terbit/mulai.ts';
import { mesinUntuk } from '../naskah/mesin.ts';
import { kunciTunggal } from './periksa.ts';
import type { JenisSurat } from '../naskah/berkas.ts';
import { susunPilihan, type PilihanTerbit } from './pilihan.ts';

type MasukTerbit = MasukTerurai<'kgb.terbit'>;
type Dilewati = Keluar<'kgb.terbit'>['dilewati'][number];

export interface Calon {
  readonly terbit: readonly BarisDaftar[];
  readonly dilewati: readonly Dilewati[];
}

/**
 * Who gets a letter. Without `hanya`: everyone due in the month itself; with it also late ones, and a named person's
 * warnings are taken as seen. A reason that holds always skips.
 */
export function pilihCalon(baris: readonly BarisDaftar[], m: Pick<MasukTerbit, 'jenis' | 'sertakanPeringatan'>, hanya: ReadonlySet<string> | null, sibuk: ReadonlySet<string>): Calon {
  const terbit: BarisDaftar[] = [];
  const dilewati: Dilewati[] = [];
  for (const b of baris) {
    if (hanya === null ? b.luarBulan : !hanya.has(b.pegawaiId)) continue;
    const sebab = sebabDilewati(b, m.jenis, hanya !== null || m.sertakanPeringatan, sibuk);
    if (sebab === null) terbit.push(b);
    else if (sebab !== '') dilewati.push({ nip: b.nip, nama: b.nama, alasan: sebab });
  }
  return { terbit, dilewati };
}

/** null: gets a letter; '': not meant at all; otherwise why not. */
function sebabDilewati(b: BarisDaftar, jenis: JenisSurat, terima: boolean, sibuk: ReadonlySet<string>): string | null {
  if (b.dokumenId !== null) return jenis === 'penundaan' ? '' : `Suratnya sudah terbit dengan nomor ${b.nomor ?? ''}.`;
  if (sibuk.has(b.pegawaiId)) return 'Suratnya sedang diterbitkan dalam kelompok lain.';
  if (b.tanggal === null) return b.alasan[0]?.pesan ?? 'KGB-nya tidak dapat dihitung.';
  if (b.sesudahBerikut) return jenis === 'penundaan' ? '' : (b.alasan.find((a) => a.berat === 'tolak')?.pesan ?? 'KGB-nya yang lebih dahulu belum terbit.');
  if (jenis === 'penundaan') return b.kode.includes('SKP_KURANG') ? null : '';
  const tolak = b.alasan.find((a) => a.berat === 'tolak');
  if (tolak || !b.jatuhTempo) return tolak?.pesan ?? `KGB-nya bergeser ke ${formatTanggal(b.tanggal)}.`;
  const ingat = terima ? undefined : b.alasan.find((a) => a.berat === 'peringatan');
  return ingat?.pesan ?? null;
}

const NAMA_JENIS: Readonly<Record<JenisSurat, string>> = { skgb: 'Surat KGB', penundaan: 'Penundaan KGB' };

/** Writes a batch with its letters waiting; nothing is numbered yet. */
export function buatKelompok(tx: WriteDb, pilihan: PilihanTerbit, terbit: readonly BarisDaftar[]): string {
  const id = sisip(tx, 'kelompok', {
    judul: `${NAMA_JENIS[pilihan.jenis]} ${formatTanggal(`${pilihan.bulan}-01`, 'bulan')}`,
    jenis: pilihan.jenis, bulan: pilihan.bulan, pilihan: JSON.stringify(pilihan), jumlah: terbit.length, tugas_id: null,
  });
  terbit.forEach((b, i) => {
    jalankan(
      tx,
      "INSERT INTO kelompok_butir (id, kelompok_id, urut, pegawai_id, nip, nama, keadaan, kunci_tunggal, diubah_pada) VALUES (?,?,?,?,?,?,'antri',?,?)",
      [idBaru(), idDariTeks(id), i + 1, idDariTeks(b.pegawaiId), b.nip, b.nama, kunciTunggal(pilihan.jenis, b.tanggal ?? ''), tx.now],
      'kgb',
    );
  });
  return id;
}

function tidakAda(dilewati: readonly Dilewati[]): AppError {
  const pesan = dilewati.length === 0 ? 'Tidak ada yang jatuh tempo dan belum bersurat.' : `Tidak ada surat yang dapat diterbitkan; ${dilewati.length} orang dilewati.`;
  return new AppError('ATURAN', pesan, { dampak: 'Tidak ada kelompok, nomor, atau surat yang dibuat.', saran: dilewati[0] ? `Yang pertama, ${dilewati[0].nama}: ${dilewati[0].alasan}` : 'Periksa bulannya.', details: dilewati });
}

/**
 * Starts issuing. An interrupted batch of the same month and kind is finished first and its people are not taken
 * again; people of a batch that is at work now are left to it.
 */
export function mulaiTerbit(m: MasukTerbit, ctx: KonteksAction): Keluar<'kgb.terbit'> {
  const { lingkup } = ctx.sesi;
  const hanya = m.hanya ? new Set(m.hanya) : null;
  for (const id of hanya ?? []) wajibDalamLingkup(ctx.db, lingkup, id);
  const pilihan = susunPilihan(ctx.db, ctx.config.folderSumber, {
    jenis: m.jenis, bulan: m.bulan, tanggal: m.tanggalSurat ?? ctx.hariIni, penandatanganId: m.penandatanganId, kertas: m.kertas, naskah: m.naskah ?? null, tundaSampai: m.tundaSampai ?? null,
    terimaPeringatan: m.sertakanPeringatan || hanya !== null, dibuat: ctx.now,
  });
  mesinUntuk({ folderBerkas: tempat(ctx.config.folder).berkas, folderSumber: ctx.config.folderSumber, dek: ctx.buka.dek }, pilihan.lambang);
  const hasil = ctx.write((tx) => {
    const baris = daftarKgb(tx, { bulan: m.bulan, semua: false, unitId: null, terlambat: true, lingkup, hariIni: ctx.hariIni, denganGaji: true });
    const dalam = new Set(baris.map((b) => b.pegawaiId));
    const tersisa = kelompokTersisa(tx, m.bulan, m.jenis, ctx.now);
    const yatim = tersisa.filter((k) => !k.berjalan && k.sisa.every((p) => lingkup.jenis === 'semua' || dalam.has(p)));
    const sibuk = new Set([...tersisa.filter((k) => k.berjalan), ...yatim].flatMap((k) => k.sisa));
    const calon = pilihCalon(baris, m, hanya, sibuk);
    if (calon.terbit.length === 0 && yatim.length === 0) throw tidakAda(calon.dilewati);
    const baru = calon.terbit.length === 0 ? [] : [buatKelompok(tx, pilihan, calon.terbit)];
    const sisa = yatim.reduce((n, k) => n + k.sisa.length, 0);
    tx.ringkas.teks = `menerbitkan ${NAMA_JENIS[m.jenis]} ${m.bulan}: ${calon.terbit.length} orang${sisa > 0 ? `, melanjutkan ${sisa}` : ''}, ${calon.dilewati.length} dilewati`;
    return { kelompok: [...yatim.map((k) => k.id), ...baru], jumlah: calon.terbit.length + sisa, dilewati: calon.dilewati };
  });
  const tugasId = jalankanKelompok(ctx, hasil.kelompok);
  return { tugasId, kelompokId: hasil.kelompok.at(-1)!, jumlah: hasil.jumlah, dilewati: [...hasil.dilewati] };
}

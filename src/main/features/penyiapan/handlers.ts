import type { Aplikasi, Buka, PetaPenangan } from '../../context.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { muatAturanBawaan } from '../../db/aturan.ts';
import { simpanPengaturan } from '../../db/pengaturan.ts';
import { sisip } from '../../db/tulis.ts';
import { simpanBerkas } from '../../lib/berkas.ts';
import { sandikan } from '../../lib/crypto.ts';
import { idKeTeks } from '../../lib/id.ts';
import { bacaKunci, bukaDenganKode, bungkusUlangMesin, simpanKunci } from '../../lib/kunci.ts';
import { siapkanLambang } from '../../pdf/lambang.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { pastikanRujukan } from '../rujukan/pastikan.ts';
import { BARIS_TUGAS, keTugas, type BarisTugas } from '../../jobs/tugas.ts';
import { bukaSetelahSiap, isiPertama, rahasiaMesin, wajibKosong } from './buat.ts';

const SISTEM = { penggunaId: null, nama: 'Penyiapan' } as const;

function mulaiContoh(buka: Buka, jumlah: number, hariIni: string): string {
  return buka.pelari.mulai('contoh', { jumlah, benih: 1, perTanggal: `${hariIni.slice(0, 7)}-01` }, SISTEM);
}

/**
 * Goes on with sample data whose making was interrupted. Its accounts are written last, so without this nobody could
 * sign in there, nor begin anew. Null: there is none, or another process is still at it.
 */
function lanjutContoh({ keadaan }: Aplikasi, jumlah: number, hariIni: string): string | null {
  if (keadaan.jenis !== 'siap' || !keadaan.buka.contoh || keadaan.buka.basis.satu('SELECT 1 FROM pengguna')) return null;
  const { basis, pelari } = keadaan.buka;
  const t = basis.satu<{ id: Buffer; keadaan: string }>("SELECT id, keadaan FROM tugas WHERE jenis = 'contoh' ORDER BY dibuat_pada DESC LIMIT 1");
  if (!t) return mulaiContoh(keadaan.buka, jumlah, hariIni);
  const id = idKeTeks(t.id);
  if (t.keadaan === 'berjalan' || t.keadaan === 'antri') return pelari.pulihkan() > 0 ? id : null;
  pelari.lanjutkan(id);
  return id;
}

export const penanganPenyiapan = {
  'penyiapan.mulai': async (masuk, ctx) => {
    wajibKosong(ctx.aplikasi);
    const lambang = masuk.lambangBase64 === null ? null : siapkanLambang(Buffer.from(masuk.lambangBase64, 'base64'));
    const sandi = sandikan(masuk.administrator.sandi);
    const kode = await isiPertama(ctx.aplikasi, { contoh: false, selesai: false }, (tx, dek) => {
      muatAturanBawaan(tx, ctx.config.folderSumber);
      simpanPengaturan(tx, 'instansi', masuk.instansi);
      simpanPengaturan(tx, 'umum', {});
      if (lambang) {
        const b = simpanBerkas(tempat(ctx.config.folder).berkas, dek, lambang.png);
        catatBerkas(tx, { ...b, mime: 'image/png' });
        simpanPengaturan(tx, 'lambang', { hash: b.hash });
      }
      for (const p of masuk.penandatangan) {
        sisip(tx, 'penandatangan', {
          nama: p.nama, nip: p.nip, pangkat: p.pangkat, jabatan: p.jabatan, atas_nama: p.atasNama, berlaku_mulai: p.berlakuMulai, berlaku_sampai: p.berlakuSampai, sk_pelimpahan: p.skPelimpahan,
        });
      }
      sisip(tx, 'pengguna', { pengguna: masuk.administrator.pengguna, nama: masuk.administrator.nama, peran: 'administrator', sandi, aktif: 1 });
    });
    return { kodePemulihan: kode };
  },
  'penyiapan.selesai': async (masuk, ctx) => {
    const { kunci: path } = tempat(ctx.config.folder);
    const kunci = bacaKunci(path);
    if (ctx.aplikasi.keadaan.jenis !== 'kosong' || !kunci || kunci.selesai) throw new AppError('SUDAH_SIAP', 'Penyiapan sudah selesai atau belum dimulai.', { saran: 'Masuk dengan akun Anda.' });
    bukaDenganKode(kunci, masuk.kodePemulihan);
    simpanKunci(path, { ...kunci, selesai: true });
    const buka = await bukaSetelahSiap(ctx.aplikasi);
    pastikanRujukan(buka, ctx.config.folderSumber);
    return { oke: true };
  },
  'penyiapan.bukaKunci': async (masuk, ctx) => {
    const { keadaan } = ctx.aplikasi;
    const path = tempat(ctx.config.folder).kunci;
    const kunci = keadaan.jenis === 'terhalang' && keadaan.galat.kode === 'KUNCI_SALAH' ? bacaKunci(path) : null;
    if (!kunci?.selesai) throw new AppError('SUDAH_SIAP', 'Basis data ini tidak sedang menunggu kode pemulihan.', { saran: 'Masuk dengan akun Anda.' });
    const dek = bukaDenganKode(kunci, masuk.kodePemulihan);
    simpanKunci(path, bungkusUlangMesin(kunci, dek, await rahasiaMesin(ctx.aplikasi.ports)));
    await bukaSetelahSiap(ctx.aplikasi);
    return { oke: true };
  },
  'penyiapan.contoh': async (masuk, ctx) => {
    const sisa = lanjutContoh(ctx.aplikasi, masuk.jumlah, ctx.hariIni);
    if (sisa !== null) return { tugasId: sisa, kodePemulihan: '' };
    wajibKosong(ctx.aplikasi);
    const kodePemulihan = await isiPertama(ctx.aplikasi, { contoh: true, selesai: true }, (tx) => void muatAturanBawaan(tx, ctx.config.folderSumber));
    const buka = await bukaSetelahSiap(ctx.aplikasi);
    const tugasId = mulaiContoh(buka, masuk.jumlah, ctx.hariIni);
    if (ctx.config.penjadwal) buka.pelari.tunggu(tugasId).then(() => pastikanRujukan(buka, ctx.config.folderSumber), () => undefined);
    return { tugasId, kodePemulihan };
  },
  'penyiapan.kemajuan': (_masuk, ctx) => {
    const k = ctx.aplikasi.keadaan;
    const b = k.jenis === 'siap' && k.buka.contoh ? k.buka.basis.satu<BarisTugas>(`${BARIS_TUGAS} WHERE jenis = 'contoh' ORDER BY dibuat_pada DESC LIMIT 1`) : undefined;
    if (!b) return { selesai: true, sudah: 0, jumlah: 0, pesan: '' };
    const t = keTugas(b, ctx.now);
    if (t.keadaan === 'gagal') throw new AppError('DALAM', t.pesan, { saran: 'Hapus folder data contoh lalu ulangi.' });
    return { selesai: t.keadaan === 'selesai', sudah: t.sudah, jumlah: t.jumlah, pesan: t.pesan };
  },
} satisfies Pick<PetaPenangan, 'penyiapan.mulai' | 'penyiapan.selesai' | 'penyiapan.bukaKunci' | 'penyiapan.contoh' | 'penyiapan.kemajuan'>;

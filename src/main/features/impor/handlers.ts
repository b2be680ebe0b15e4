import { AppError } from '../../../shared/errors.ts';
import type { Keluar } from '../../../shared/contract.ts';
import type { Perubahan } from '../../../shared/impor/banding.ts';
import { daftarSasaran } from '../../../shared/impor/kepala.ts';
import type { BarisSel } from '../../../shared/impor/lembar.ts';
import type { Masalah } from '../../../shared/impor/masalah.ts';
import { barisSalah, type Rencana } from '../../../shared/impor/rencana.ts';
import { kunciKoreksi } from '../../../shared/impor/teks.ts';
import { tempat } from '../../config.ts';
import type { KonteksAction, PetaPenangan } from '../../context.ts';
import { jalankan } from '../../db/tulis.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { pekerjaanSama } from '../../jobs/tugas.ts';
import { simpanBerkas } from '../../lib/berkas.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../lib/id.ts';
import { templatImpor } from '../../lembar/templat-impor.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { pastikanRujukan } from '../rujukan/pastikan.ts';
import { buangImpor, milikImpor } from './buang.ts';
import { bacaRingkas, satuImpor, type BarisTabelImpor } from './simpanan.ts';
import { setengahDiurungkan } from './urung.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BATAS_BERKAS = 48 << 20;

type Keadaan = Keluar<'impor.daftar'>[number]['keadaan'];

function keKeluar(b: BarisTabelImpor, milik: ReturnType<typeof milikImpor>) {
  const isi = bacaRingkas(b.ringkas);
  return {
    id: idKeTeks(b.id), namaBerkas: b.nama_berkas, keadaan: b.keadaan as Keadaan, dibuatPada: b.dibuat_pada, oleh: b.pelaku, jumlah: isi.jumlah, dapatDiurungkan: b.keadaan === 'selesai' || b.keadaan === 'siap', dapatDibuang: milik(b), galat: isi.galat,
  };
}

function mulaiPeriksa(ctx: KonteksAction, imporId: string): string {
  // The command line has no schedule that loads the tables; the job would wait for them in vain.
  if (!ctx.db.satu("SELECT 1 FROM rujukan_jenis WHERE jenis = 'kedudukan_hukum'")) pastikanRujukan(ctx.buka, ctx.config.folderSumber);
  const tugasId = ctx.buka.pelari.mulai('impor_periksa', { imporId }, ctx.pelaku);
  ctx.buka.basis.siap('UPDATE impor SET tugas_id = ? WHERE id = ?').run(idDariTeks(tugasId), idDariTeks(imporId));
  return tugasId;
}

function wajibKeadaan(ctx: KonteksAction, id: string, boleh: readonly string[], pesan: string): ReturnType<typeof satuImpor> {
  const b = satuImpor(ctx.db, id);
  if (!boleh.includes(b.keadaan)) throw new AppError('BENTROK', pesan, { saran: 'Muat ulang halaman impor ini.' });
  return b;
}

const SEDANG_DIKERJAKAN = 'Impor ini sedang dikerjakan pekerjaan lain.';

/** One job at a time on an import, of whatever kind; the row of the job stands before its thread does. */
function wajibBebas(ctx: Pick<KonteksAction, 'db'>, id: string): void {
  if (pekerjaanSama(ctx.db, JSON.stringify({ imporId: id }))) throw new AppError('BENTROK', SEDANG_DIKERJAKAN, { dampak: 'Pekerjaan itu tidak terganggu.', saran: 'Tunggu sampai selesai; kemajuannya ada di Riwayat pekerjaan.' });
}

interface BarisRencana {
  baris: number;
  keadaan: string;
  nip: string;
  nama: string;
  isi: string;
}

interface IsiBaris {
  readonly masalah: readonly Masalah[];
  readonly ubah: readonly Perubahan[];
  readonly asli: BarisSel;
}

const teksNilai = (v: Perubahan['lama']): string => (v === null ? '' : String(v));

const SARING_BARIS = { semua: '1=1', baru: "keadaan = 'baru'", berubah: "keadaan = 'berubah'", sama: "keadaan IN ('sama','gabung')", salah: "keadaan = 'salah'", peringatan: 'ada_peringatan = 1' } as const;

export const penanganImpor = {
  'impor.periksa': async (masuk, ctx) => {
    const berkas = ctx.berkas!;
    if (berkas.isi.length > BATAS_BERKAS) throw new AppError('TERLALU_BESAR', 'Berkas lebih besar dari 48 MB.', { saran: 'Bagi menjadi beberapa berkas.' });
    const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, berkas.isi);
    const id = idBaru();
    ctx.write((tx) => {
      catatBerkas(tx, { hash, ukuran, mime: berkas.mime || 'application/octet-stream' });
      jalankan(
        tx,
        "INSERT INTO impor (id, nama_berkas, hash_berkas, keadaan, ringkas, pengguna_id, pelaku, dibuat_pada) VALUES (?,?,?,'diperiksa',?,?,?,?)",
        [id, berkas.nama.slice(0, 200), hash, JSON.stringify({ unitIndukId: masuk.unitIndukId ?? null }), idDariTeks(ctx.sesi.penggunaId), ctx.sesi.nama, ctx.now],
        'impor',
      );
      tx.ringkas.teks = 'menguji berkas impor';
    });
    const imporId = idKeTeks(id);
    return { imporId, tugasId: mulaiPeriksa(ctx, imporId) };
  },
  'impor.daftar': (_masuk, ctx) => ctx.db.baca<BarisTabelImpor>('SELECT * FROM impor ORDER BY dibuat_pada DESC LIMIT 100').map((b) => keKeluar(b, milikImpor(ctx))),
  'impor.lihat': (masuk, ctx) => {
    const b = satuImpor(ctx.db, masuk.id);
    return { ...keKeluar(b, milikImpor(ctx)), kepala: b.isi.kolom, sasaran: daftarSasaran(), ringkasMasalah: b.isi.masalah, tertinggal: b.isi.urungGagal };
  },
  'impor.petakan': async (masuk, ctx) => {
    const b = wajibKeadaan(ctx, masuk.id, ['perlu_dipilih', 'siap', 'gagal', 'dibuang'], 'Impor ini sedang berjalan atau sudah selesai.');
    wajibBebas(ctx, masuk.id);
    // The plan of rows already written is what takes them back.
    if (ctx.db.satu('SELECT 1 FROM impor_baris WHERE impor_id = ? AND diterapkan = 1 LIMIT 1', idDariTeks(masuk.id))) throw new AppError('BENTROK', 'Sebagian impor ini sudah ditulis.', { saran: 'Lanjutkan dengan Jalankan, atau urungkan dulu, lalu muat berkasnya lagi.' });
    ctx.write((tx) => {
      for (const k of masuk.koreksi) {
        jalankan(tx, 'INSERT INTO impor_kamus (kolom, dari, menjadi, pada) VALUES (?,?,?,?) ON CONFLICT (kolom, dari) DO UPDATE SET menjadi = excluded.menjadi, pada = excluded.pada', [k.kolom, kunciKoreksi(k.dari), k.menjadi, ctx.now], 'impor');
      }
      jalankan(tx, "UPDATE impor SET keadaan = 'diperiksa', ringkas = ? WHERE id = ?", [JSON.stringify({ ...b.isi, pemetaan: masuk.pemetaan }), idDariTeks(masuk.id)], 'impor');
    });
    return { tugasId: mulaiPeriksa(ctx, masuk.id) };
  },
  'impor.baris': (masuk, ctx) => {
    const id = idDariTeks(masuk.id);
    const saring = SARING_BARIS[masuk.keadaan];
    const urut = { ...masuk.urut, kunci: masuk.urut.kolom, id: 'baris' };
    const h = sqlHalaman(urut, masuk.setelah ?? null);
    // The order is found on the keys alone; the findings of a row are long and read only for this page.
    const baris = ctx.db.baca<BarisRencana>(
      `SELECT b.baris, b.keadaan, b.nip, b.nama, b.isi FROM (SELECT baris, ${urut.kunci} kunci FROM impor_baris WHERE impor_id = ? AND ${saring} AND ${h.lanjut} ${h.urut} LIMIT ?) s CROSS JOIN impor_baris b ON b.impor_id = ? AND b.baris = s.baris`, id, ...h.nilai, masuk.batas + 1, id,
    );
    const halaman = potongHalaman(urut, baris, masuk.batas, (b) => [b[urut.kunci], b.baris]);
    return {
      baris: halaman.baris.map((b) => {
        const isi = JSON.parse(b.isi) as IsiBaris;
        return {
          baris: b.baris, keadaan: b.keadaan, nip: b.nip, nama: b.nama,
          masalah: isi.masalah.map((m) => ({ baris: m.baris, kolom: m.kolom, kepala: m.kepala, nilai: m.nilai, pesan: m.pesan, saran: m.saran, berat: m.berat })),
          ubah: isi.ubah.map((u) => ({ kolom: u.tabel === 'pegawai' ? u.kolom : `${u.tabel}${u.kolom === '' ? '' : ` ${u.kolom}`}`, lama: teksNilai(u.lama), baru: teksNilai(u.baru) })),
        };
      }),
      jumlah: ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND ${saring}`, id)?.n ?? 0,
      berikut: halaman.berikut,
    };
  },
  'impor.jalankan': async (masuk, ctx) => {
    wajibKeadaan(ctx, masuk.id, ['siap'], 'Impor ini belum siap ditulis, sedang berjalan, atau sudah selesai.');
    wajibBebas(ctx, masuk.id);
    if (setengahDiurungkan(ctx.db, masuk.id)) throw new AppError('BENTROK', 'Sebagian impor ini sudah diurungkan.', { dampak: 'Tidak ada yang ditulis.', saran: 'Urungkan dulu sampai selesai, lalu muat berkasnya lagi.' });
    ctx.buka.basis.siap("UPDATE impor SET keadaan = 'berjalan' WHERE id = ?").run(idDariTeks(masuk.id));
    return { tugasId: ctx.buka.pelari.mulai('impor_jalan', { imporId: masuk.id }, ctx.pelaku) };
  },
  'impor.urungkan': async (masuk, ctx) => {
    wajibKeadaan(ctx, masuk.id, ['selesai', 'siap'], 'Impor ini tidak dapat diurungkan sekarang.');
    wajibBebas(ctx, masuk.id);
    return { tugasId: ctx.buka.pelari.mulai('impor_urung', { imporId: masuk.id }, ctx.pelaku) };
  },
  'impor.buang': (tx, masuk, ctx) => {
    wajibBebas(ctx, masuk.id);
    buangImpor(tx, masuk.id, ctx);
    return { oke: true };
  },
  'impor.unduhSalah': async (masuk, ctx) => {
    const b = satuImpor(ctx.db, masuk.id);
    const baris = ctx.db.baca<BarisRencana>("SELECT baris, keadaan, nip, nama, isi FROM impor_baris WHERE impor_id = ? AND keadaan = 'salah' ORDER BY baris", idDariTeks(masuk.id));
    const rencana = { kepala: b.isi.kepala, baris: baris.map((x) => ({ ...(JSON.parse(x.isi) as IsiBaris), keadaan: 'salah' })) } as unknown as Rencana;
    const { kepala, baris: isi } = barisSalah(rencana);
    ctx.catat(`mengunduh ${isi.length} baris salah`, []);
    return { nama: `baris-salah-${b.nama_berkas.replace(/\.[^.]+$/, '')}.xlsx`, mime: XLSX, isi: await tulisXlsx('Baris salah', kepala.map((k) => ({ kepala: k, jenis: 'teks' as const })), isi) };
  },
  'impor.templat': async () => ({ nama: 'templat-impor-pegawai.xlsx', mime: XLSX, isi: await templatImpor() }),
  'impor.lupakanKoreksi': (tx, masuk) => ({ jumlah: jalankan(tx, 'DELETE FROM impor_kamus WHERE kolom = ? AND dari = ?', [masuk.kolom, kunciKoreksi(masuk.dari)], 'impor') }),
  'impor.kamus': (_masuk, ctx) => ctx.db.baca('SELECT kolom, dari, menjadi FROM impor_kamus ORDER BY kolom, dari'),
} satisfies Pick<
  PetaPenangan,
  | 'impor.periksa' | 'impor.daftar' | 'impor.lihat' | 'impor.petakan' | 'impor.baris' | 'impor.jalankan' | 'impor.urungkan' | 'impor.buang' | 'impor.unduhSalah' | 'impor.templat' | 'impor.lupakanKoreksi' | 'impor.kamus'
>;

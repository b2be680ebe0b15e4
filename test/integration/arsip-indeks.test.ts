import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KELAS_ARSIP, type KelasArsip } from '../../src/shared/domain/arsip.ts';
import { AKSES_ARSIP, IZIN_PERAN, PERAN, type Peran } from '../../src/shared/izin.ts';
import { PRODUK } from '../../src/shared/layanan/produk.ts';
import { RIWAYAT } from '../../src/shared/riwayat/index.ts';
import { skemaArsip, jenisBukti } from '../../src/shared/domain/arsip.ts';
import { simpanBerkas } from '../../src/main/lib/berkas.ts';
import { tempat } from '../../src/main/config.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { pastikanIndeks } from '../../src/main/features/arsip/indeks.ts';
import { jalankan, sisip, ubah, type WriteDb } from '../../src/main/db/tulis.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { berkasAturanBawaan } from '../support/aturan-bawaan.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let u: AplikasiUji;
let dita: string;
let budi: string;
const surat = new Map<KelasArsip, string>();

/** A kind of letter of each class. */
const CONTOH: Readonly<Record<KelasArsip, string>> = { biasa: 'sk-jabatan', gaji: 'sk-kp', identitas: 'pindai-ktp', terbatas: 'dpcp', disiplin: 'sk-hukdis', kesehatan: 'pindai-kesehatan' };

function terbitkan(tx: WriteDb, jenis: string, pegawaiId: string | null, nomor: string, data: unknown, tanggal = '2026-11-02'): string {
  const { hash, ukuran } = simpanBerkas(tempat(u.folder).berkas, u.buka.dek, Buffer.from(`%PDF-1.7 ${nomor} %%EOF`));
  catatBerkas(tx, { hash, ukuran, mime: 'application/pdf' });
  return sisip(tx, 'dokumen', { jenis, nomor, tanggal, perihal: `Perihal ${nomor}`, pegawai_id: pegawaiId, nip: null, nama: 'Dita Umpama', hash, ukuran, token: `T${nomor}`, kertas: 'F4', versi_naskah: 'x/0', data: JSON.stringify(data) });
}

function buktikan(tx: WriteDb, pegawaiId: string, kode: string, barisId: string, dokumen: string | null, nama: string): string {
  const { hash, ukuran } = simpanBerkas(tempat(u.folder).berkas, u.buka.dek, Buffer.from(`%PDF-1.7 ${nama} %%EOF`));
  catatBerkas(tx, { hash, ukuran, mime: 'application/pdf' });
  return sisip(tx, 'bukti', { pegawai_id: pegawaiId, kode, baris_id: barisId, nama, hash, dokumen_bkn: dokumen });
}

beforeAll(async () => {
  u = await bukaAplikasiUji();
  isi(u.buka, (tx) => {
    dita = sisipOrang(tx, { nama: 'Dita Umpama', unitId: UNIT.dinasA });
    budi = sisipOrang(tx, { nama: 'Budi Misalnya', unitId: UNIT.dinasB });
    for (const [i, k] of KELAS_ARSIP.entries()) {
      surat.set(k, k === 'identitas' || k === 'kesehatan' ? buktikan(tx, dita, 'data_utama', dita, k === 'identitas' ? 'ktp' : 'kesehatan', `${k}.pdf`) : terbitkan(tx, CONTOH[k], dita, `800/${i + 1}/A`, { nama: 'Dita Umpama', jabatan: `Penelaah Rahasia${k}`, gaji: 4_023_400, tmt: '2027-04-01' }));
    }
  });
});
afterAll(() => u.tutup());

const galat = async (p: Promise<unknown>): Promise<string> => p.then(() => 'terbuka', (g: { kode: string }) => g.kode);

describe('aturan arsip', () => {
  const aturan = skemaArsip.parse(berkasAturanBawaan().find((b) => b.kode === 'arsip')!.versi[0]!.isi);

  test('setiap produk dan setiap jenis bukti punya klasifikasi, kelas akses, dan retensi yang ada dalam daftarnya', () => {
    const kode = new Set(aturan.jenis.map((j) => j.kode));
    expect(kode.size).toBe(aturan.jenis.length);
    expect(PRODUK.map((p) => p.kode).filter((k) => !kode.has(k))).toEqual([]);
    expect(RIWAYAT.map((r) => r.kode).filter((k) => jenisBukti(aturan, k, null).kode.startsWith('bukti-'))).toEqual([]);
    expect(aturan.jenis.filter((j) => aturan.retensi[j.retensi] === undefined)).toEqual([]);
    const klasifikasi = new Set((berkasAturanBawaan().find((b) => b.kode === 'klasifikasi_arsip_800')!.versi[0]!.isi as { kode: { kode: string }[] }).kode.map((k) => k.kode));
    expect(aturan.jenis.filter((j) => !klasifikasi.has(j.klasifikasi))).toEqual([]);
  });

  test('setiap kelas punya dasar hukum dan nama, dan yang sempit menyebut sebabnya', () => {
    for (const k of KELAS_ARSIP) {
      expect(aturan.dasarKelas[k]).not.toBe('');
      expect(AKSES_ARSIP[k].sebab === '').toBe(AKSES_ARSIP[k].izin.length === 0);
    }
  });
});

describe('peran dan kelas akses', () => {
  /** Open, shown but refused, or not known of. */
  const HARAP: Readonly<Record<Peran, Readonly<Record<KelasArsip, 'terbuka' | 'TIDAK_BERHAK' | 'TIDAK_DITEMUKAN'>>>> = {
    administrator: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'terbuka', terbatas: 'terbuka', disiplin: 'terbuka', kesehatan: 'terbuka' },
    operator: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'terbuka', terbatas: 'terbuka', disiplin: 'terbuka', kesehatan: 'terbuka' },
    pengawas: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'TIDAK_BERHAK', terbatas: 'TIDAK_BERHAK', disiplin: 'TIDAK_DITEMUKAN', kesehatan: 'TIDAK_DITEMUKAN' },
    pejabat_administrator: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'TIDAK_BERHAK', terbatas: 'TIDAK_BERHAK', disiplin: 'terbuka', kesehatan: 'TIDAK_DITEMUKAN' },
    kepala: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'terbuka', terbatas: 'terbuka', disiplin: 'terbuka', kesehatan: 'terbuka' },
    ppk: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'TIDAK_BERHAK', terbatas: 'TIDAK_BERHAK', disiplin: 'terbuka', kesehatan: 'TIDAK_DITEMUKAN' },
    verifikator_opd: { biasa: 'terbuka', gaji: 'TIDAK_BERHAK', identitas: 'TIDAK_BERHAK', terbatas: 'TIDAK_BERHAK', disiplin: 'TIDAK_DITEMUKAN', kesehatan: 'TIDAK_DITEMUKAN' },
    asn: { biasa: 'terbuka', gaji: 'terbuka', identitas: 'terbuka', terbatas: 'terbuka', disiplin: 'terbuka', kesehatan: 'terbuka' },
  };

  test.each(PERAN.flatMap((p) => KELAS_ARSIP.map((k) => [p, k] as const)))('%s terhadap berkas kelas %s: dibuka, ditolak dengan sebab, atau tidak diketahui adanya', async (peran, kelas) => {
    expect(IZIN_PERAN[peran]).toContain('arsip.baca');
    const panggil = u.sebagai(peran, peran === 'asn' ? { jenis: 'diri', pegawaiId: dita } : peran === 'verifikator_opd' ? { jenis: 'unit', unitId: UNIT.dinasA } : { jenis: 'semua' });
    const id = surat.get(kelas)!;
    expect(await galat(panggil('arsip.isi', { id }))).toBe(HARAP[peran][kelas]);
    const baris = (await panggil('arsip.daftar', { saring: { pegawaiId: dita } })).baris.find((b) => b.id === id);
    if (HARAP[peran][kelas] === 'TIDAK_DITEMUKAN') expect(baris).toBeUndefined();
    else expect(baris).toMatchObject({ kelas, terbuka: HARAP[peran][kelas] === 'terbuka', sebabTertutup: HARAP[peran][kelas] === 'terbuka' ? null : AKSES_ARSIP[kelas].sebab });
    if (kelas === 'identitas' || kelas === 'kesehatan') expect(await galat(panggil('bukti.isi', { id }))).toEqual(HARAP[peran][kelas] === 'terbuka' ? 'terbuka' : expect.stringMatching(/^TIDAK_/));
  });

  test('yang tidak boleh diketahui adanya juga tidak terhitung dalam jumlah dan segi', async () => {
    const opd = u.sebagai('verifikator_opd', { jenis: 'unit', unitId: UNIT.dinasA });
    expect((await opd('arsip.daftar', {})).jumlah).toBe(4);
    const segi = await opd('arsip.segi', {});
    expect(segi.kelas.map((k) => k.kode).toSorted()).toEqual(['biasa', 'gaji', 'identitas', 'terbatas']);
    expect(segi.jenis.some((j) => j.kode === 'sk-hukdis')).toBe(false);
    expect((await u.panggil('administrator', 'arsip.segi', {})).kelas).toHaveLength(6);
  });

  test('berkas pegawai di luar lingkup tidak dapat dibuka walau kelasnya boleh', async () => {
    const lain = u.sebagai('asn', { jenis: 'diri', pegawaiId: budi });
    for (const id of surat.values()) expect(await galat(lain('arsip.isi', { id }))).toBe('TIDAK_DITEMUKAN');
    expect((await lain('arsip.daftar', {})).jumlah).toBe(0);
  });
});

describe('kata di dalam surat', () => {
  const cari = async (peran: Peran, teks: string) => (await u.panggil(peran, 'arsip.daftar', { saring: { teks } })).baris;

  test('surat ditemukan menurut kata, tanggal, dan jumlah di dalamnya, dengan kata yang kena ditandai', async () => {
    const [b] = await cari('operator', 'penelaah rahasiagaji');
    expect(b).toMatchObject({ jenis: 'sk-kp' });
    expect(b!.cuplikan!.filter((c) => c.kena).map((c) => c.teks.toLowerCase())).toEqual(['penelaah', 'rahasiagaji']);
    expect((await cari('operator', '1 April 2027')).length).toBe(4);
    expect((await cari('operator', '4.023.400')).length).toBe(4);
    expect((await cari('operator', 'rahasiag')).map((x) => x.jenis)).toEqual(['sk-kp']);
    expect(await cari('operator', 'tiadakata')).toEqual([]);
  });

  test('isi yang tertutup tidak menemukan suratnya: mencari gaji orang tidak membocorkan siapa yang mendapatnya', async () => {
    const opd = await cari('verifikator_opd', '4023400');
    expect(opd.map((b) => b.kelas)).toEqual(['biasa']);
    expect((await cari('verifikator_opd', 'Dita')).map((b) => [b.kelas, b.cuplikan === null])).toEqual([['terbatas', true], ['identitas', true], ['gaji', true], ['biasa', false]]);
  });

  test.each(['"', "'; DROP", 'a OR b', 'nama:', '*', '(', 'NEAR(a b)', '\u0000', '^x', '--'])('kata cari %j tidak menjadi galat', async (teks) => {
    expect(Array.isArray(await cari('operator', teks))).toBe(true);
  });
});

describe('indeks arsip', () => {
  const baris = (id: string) => u.buka.basis.satu<Record<string, string | number | null>>('SELECT jenis, nomor, tanggal, perihal, nama, kelas, klasifikasi, aktif_sampai, retensi_sampai, nasib, dihapus_pada FROM arsip WHERE id = ?', idDariTeks(id));

  test('bukti mengikuti catatannya: nomor dan tanggal SK yang diperbaiki, lalu bukti yang dilepas dan dipulihkan', () => {
    let id = '';
    let pangkat = '';
    isi(u.buka, (tx) => {
      pangkat = sisip(tx, 'riwayat_pangkat', { pegawai_id: budi, jenis_kp: '101', golongan: 'III/b', tmt: '2014-04-01', mkg_tahun: 4, mkg_bulan: 0, sk_nomor: '823/9/2014', sk_tanggal: '2014-03-01', sk_pejabat: 'Bupati Contoh Raya' });
      id = buktikan(tx, budi, 'pangkat', pangkat, null, 'SK KP 2014.pdf');
    });
    expect(baris(id)).toMatchObject({ jenis: 'pindai-pangkat', nomor: '823/9/2014', tanggal: '2014-03-01', nama: 'Budi Misalnya', kelas: 'gaji', klasifikasi: '800.1.3.2', dihapus_pada: null });
    isi(u.buka, (tx) => void ubah(tx, 'riwayat_pangkat', pangkat, { sk_nomor: '823/10/2014' }, null));
    expect(baris(id)).toMatchObject({ nomor: '823/10/2014' });
    isi(u.buka, (tx) => void ubah(tx, 'bukti', id, { dihapus_pada: SEKARANG }, null));
    expect(baris(id)!['dihapus_pada']).toBe(SEKARANG);
    isi(u.buka, (tx) => void ubah(tx, 'bukti', id, { dihapus_pada: null }, null, true));
    expect(baris(id)!['dihapus_pada']).toBeNull();
  });

  test('masa simpan berkas perorangan baru mulai saat orangnya berhenti, dan batal bila pemberhentiannya dibatalkan', () => {
    const id = surat.get('gaji')!;
    expect(baris(id)).toMatchObject({ aktif_sampai: null, retensi_sampai: null, nasib: 'dinilai' });
    let henti = '';
    isi(u.buka, (tx) => {
      henti = sisip(tx, 'riwayat_pemberhentian', { pegawai_id: dita, jenis: '1', tmt: '2030-05-01' });
    });
    expect(baris(id)).toMatchObject({ aktif_sampai: '2031-05-01', retensi_sampai: '2041-05-01' });
    isi(u.buka, (tx) => void ubah(tx, 'riwayat_pemberhentian', henti, { dihapus_pada: SEKARANG }, null));
    expect(baris(id)).toMatchObject({ aktif_sampai: null, retensi_sampai: null });
  });

  test('aturan yang diubah administrator langsung menentukan siapa yang boleh membuka', async () => {
    const v = (await u.panggil('administrator', 'aturan.daftar', {})).find((a) => a.kode === 'arsip')!.versi[0]!;
    const { isi: lama } = await u.panggil('administrator', 'aturan.isi', { id: v.id });
    const sempit = structuredClone(lama) as { jenis: { kode: string; kelas: string }[] };
    sempit.jenis.find((j) => j.kode === 'sk-jabatan')!.kelas = 'kesehatan';
    isi(u.buka, (tx) => void ubah(tx, 'aturan', v.id, { isi: JSON.stringify(sempit) }, null));
    expect(await galat(u.panggil('pengawas', 'arsip.isi', { id: surat.get('biasa')! }))).toBe('TIDAK_DITEMUKAN');
    isi(u.buka, (tx) => void ubah(tx, 'aturan', v.id, { isi: JSON.stringify(lama) }, null));
    expect(await galat(u.panggil('pengawas', 'arsip.isi', { id: surat.get('biasa')! }))).toBe('terbuka');
  });

  test('basis data lama yang belum punya indeks diisi sekali, sama dengan yang tumbuh sendiri, beserta kata-katanya', () => {
    const semua = () => u.buka.basis.baca('SELECT id, sumber, jenis, nomor, tanggal, perihal, pegawai_id, nip, nama, hash, kelas, retensi_sampai, dihapus_pada FROM arsip ORDER BY id');
    const sebelum = semua();
    expect(sebelum.length).toBeGreaterThan(6);
    isi(u.buka, (tx) => {
      jalankan(tx, 'DELETE FROM arsip', []);
      jalankan(tx, 'DELETE FROM arsip_fts', []);
      jalankan(tx, "DELETE FROM meta WHERE kunci = 'arsip.indeks'", []);
    });
    expect(pastikanIndeks(u.buka.penulis, SEKARANG, 'Asia/Jakarta')).toBe(sebelum.length);
    expect(semua()).toEqual(sebelum);
    expect(u.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM arsip_fts WHERE arsip_fts MATCH 'rahasiagaji'")!.n).toBe(1);
    expect(pastikanIndeks(u.buka.penulis, SEKARANG, 'Asia/Jakarta')).toBe(0);
  });

  test('indeks tidak dapat ditulis di luar lapis tulis', () => {
    expect(() => u.buka.basis.siap("UPDATE arsip SET kelas = 'biasa'").run()).toThrow(/lapis tulis/);
  });
});

import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RIWAYAT } from '../../src/shared/riwayat/index.ts';
import type { AppError } from '../../src/shared/errors.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
let andi: string;
let orangB: string;

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  [andi, orangB] = isi(uji.buka, (tx) => [sisipOrang(tx, { nama: 'Andi Contoh', unitId: UNIT.dinasA }), sisipOrang(tx, { nama: 'Beni Contoh', unitId: UNIT.dinasB })] as const);
});
afterAll(async () => uji.tutup());

const galat = (p: Promise<unknown>): Promise<AppError> => p.then(() => Promise.reject(new Error('seharusnya ditolak')), (e: unknown) => e as AppError);
const daftar = (kode: string, perTanggal?: string) => uji.panggil('operator', 'riwayat.daftar', { pegawaiId: andi, kode, perTanggal });
const KGB = { tmt: '2024-01-01', golongan: 'III/a', mkg_tahun: 14, mkg_bulan: 0, gaji_lama: 3_000_000, gaji_baru: 3_154_400, sk_nomor: '822/1/2023', sk_tanggal: '2023-11-01', sk_pejabat: 'Kepala BKPSDM' };

describe('baris riwayat', () => {
  test.each(RIWAYAT.map((d) => d.kode))('riwayat %s dapat dibuka kosong dan menolak kolom asing', async (kode) => {
    expect(Array.isArray(await daftar(kode))).toBe(true);
    const g = await galat(uji.panggil('operator', 'riwayat.simpan', { kode, pegawaiId: andi, id: null, rev: null, nilai: { bukan_kolom: 'x' } }));
    expect(g.kode).toBe('MASUKAN');
  });

  test('SK yang disimpan langsung mengubah keadaan pegawai, dan menyebut siapa yang mengisi', async () => {
    const h = await uji.panggil('operator', 'riwayat.simpan', { kode: 'pangkat', pegawaiId: andi, id: null, rev: null, nilai: { jenis_kp: '101', golongan: 'III/b', tmt: '2014-04-01', mkg_tahun: 4, mkg_bulan: 3 } });
    expect(h.temuan.map((t) => t.kode)).toEqual(['pangkat.tanpa_sk_nomor', 'pangkat.tanpa_sk_tanggal']);
    expect((await uji.panggil('operator', 'pegawai.lihat', { id: andi })).keadaan.golongan).toBe('III/b');
    const [baru, lama] = await daftar('pangkat');
    expect(baru).toMatchObject({ id: h.id, rev: 1, diisiOleh: 'Uji operator', sumber: 'Diisi di aplikasi', nilai: { golongan: 'III/b', sk_nomor: null } });
    expect(lama!.nilai['tmt']).toBe('2010-01-01');
  });

  test('per tanggal lampau hanya tampil yang sudah mulai waktu itu; tahun dihitung penuh', async () => {
    expect((await daftar('pangkat', '2012-01-01')).map((b) => b.nilai['golongan'])).toEqual(['III/a']);
    isi(uji.buka, (tx) => {
      for (const tahun of [2024, 2025]) sisip(tx, 'riwayat_skp', { pegawai_id: andi, tahun, kuadran: '2' });
    });
    expect((await daftar('skp', '2024-06-30')).map((b) => b.nilai['tahun'])).toEqual([2024]);
    expect((await daftar('skp')).map((b) => b.nilai['tahun'])).toEqual([2025, 2024]);
  });

  test('isian yang salah ditolak per kolom; tanggal terbalik ditolak', async () => {
    const g = await galat(uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: null, rev: null, nilai: { ...KGB, golongan: 'V/z', gaji_baru: -1 } }));
    expect((g.details as { kolom: string }[]).map((d) => d.kolom)).toEqual(expect.arrayContaining(['golongan', 'gaji_baru']));
    const terbalik = await galat(uji.panggil('operator', 'riwayat.simpan', { kode: 'jabatan', pegawaiId: andi, id: null, rev: null, nilai: { jenis_jabatan: '4', nama: 'X', jenis_penugasan: 'D', tmt: '2020-01-01', selesai: '2019-01-01' } }));
    expect((terbalik.details as { kolom: string }[]).map((d) => d.kolom)).toContain('selesai');
    const unit = await galat(uji.panggil('operator', 'riwayat.simpan', { kode: 'jabatan', pegawaiId: andi, id: null, rev: null, nilai: { jenis_jabatan: '4', nama: 'X', jenis_penugasan: 'D', tmt: '2020-01-01', unit_id: andi } }));
    expect((unit.details as { kolom: string }[])[0]!.kolom).toBe('unit_id');
  });

  test('mengubah dengan rev lama mendapat kedua nilai; baris kembar diberi peringatan', async () => {
    const a = await uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: null, rev: null, nilai: KGB });
    await uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: a.id, rev: 1, nilai: { ...KGB, sk_nomor: '822/2/2023' } });
    const g = await galat(uji.panggil('administrator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: a.id, rev: 1, nilai: { ...KGB, sk_nomor: '822/3/2023' } }));
    expect(g).toMatchObject({ kode: 'BENTROK', details: { rev: 2, beda: [{ kolom: 'sk_nomor', tersimpan: '822/2/2023', anda: '822/3/2023' }] } });
    const kembar = await uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: null, rev: null, nilai: KGB });
    expect(kembar.temuan.map((t) => t.kode)).toContain('kgb.rangkap');
    await uji.panggil('operator', 'riwayat.hapus', { kode: 'kgb', id: kembar.id, rev: 1 });
  });

  test('baris yang dihapus hilang dan keadaan mundur; mengurungkan mengembalikannya', async () => {
    const [baru] = await daftar('pangkat');
    await uji.panggil('operator', 'riwayat.hapus', { kode: 'pangkat', id: baru!.id, rev: baru!.rev });
    expect((await uji.panggil('operator', 'pegawai.lihat', { id: andi })).keadaan.golongan).toBe('III/a');
    await uji.panggil('operator', 'jejak.urungkan', { seq: null });
    expect((await uji.panggil('operator', 'pegawai.lihat', { id: andi })).keadaan.golongan).toBe('III/b');
  });

  test('riwayat yang ditulis surat terbit tidak dapat dihapus', async () => {
    const barisId = isi(uji.buka, (tx) => {
      const dokumenId = sisip(tx, 'dokumen', { jenis: 'skgb', nomor: '800.1.11.13/1', tanggal: '2026-01-02', perihal: 'KGB', pegawai_id: andi, hash: 'x', ukuran: 1, token: 'uji-1', kertas: 'F4', versi_naskah: '1', data: '{}' });
      return sisip(tx, 'riwayat_kgb', { pegawai_id: andi, tmt: '2026-01-01', golongan: 'III/b', mkg_tahun: 16, mkg_bulan: 0, gaji_baru: 3_300_000, dokumen_id: dokumenId });
    });
    const g = await galat(uji.panggil('operator', 'riwayat.hapus', { kode: 'kgb', id: barisId, rev: 1 }));
    expect(g.kode).toBe('ATURAN');
    expect(g.message).toContain('800.1.11.13/1');
    expect((await daftar('kgb'))[0]!.sumber).toBe('Surat terbit nomor 800.1.11.13/1');
  });

  test('gaji kosong dan NIK keluarga tersamar bagi yang tidak berhak; menyimpan yang tersamar tidak menghapusnya', async () => {
    const anak = await uji.panggil('operator', 'riwayat.simpan', { kode: 'anak', pegawaiId: andi, id: null, rev: null, nilai: { ...(await contohAnak()), nik: '3506041203150003' } });
    const [oleh] = await daftar('anak');
    expect(oleh!.nilai['nik']).toBe('••••••••••••0003');
    await uji.panggil('operator', 'riwayat.simpan', { kode: 'anak', pegawaiId: andi, id: anak.id, rev: 1, nilai: { ...oleh!.nilai, nama: 'Contoh Dua' } });
    expect(await uji.panggil('operator', 'pegawai.buka', { id: andi })).toMatchObject({ [`anak:${anak.id}:nik`]: '3506041203150003' });
    const opd = await uji.panggil('verifikator_opd', 'riwayat.daftar', { pegawaiId: andi, kode: 'kgb' });
    expect(opd.length).toBeGreaterThan(0);
    expect(opd.every((b) => b.nilai['gaji_baru'] === null && b.nilai['gaji_lama'] === null)).toBe(true);
    expect(JSON.stringify(await uji.panggil('verifikator_opd', 'riwayat.daftar', { pegawaiId: andi, kode: 'anak' }))).not.toContain('0003');
  });

  test('perubahan tanpa menyebut revisi yang dilihat ditolak, supaya simpanan orang lain tidak tertimpa diam-diam', async () => {
    const { id } = await uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: null, rev: null, nilai: { ...KGB, tmt: '2010-01-01' } });
    expect(await galat(uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id, rev: null, nilai: { ...KGB, tmt: '2011-01-01' } }))).toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'rev' }] });
    expect((await daftar('kgb')).find((b) => b.id === id)!.nilai['tmt']).toBe('2010-01-01');
    await uji.panggil('operator', 'riwayat.hapus', { kode: 'kgb', id, rev: 1 });
  });

  test('baris orang lain tidak dapat disimpan dengan id orang ini, juga tidak lewat riwayat lain', async () => {
    const milikB = isi(uji.buka, (tx) => sisip(tx, 'riwayat_kgb', { pegawai_id: orangB, tmt: '2020-01-01', golongan: 'III/a', mkg_tahun: 10, mkg_bulan: 0, gaji_baru: 3_000_000 }));
    expect((await galat(uji.panggil('operator', 'riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: milikB, rev: 1, nilai: KGB }))).kode).toBe('MASUKAN');
    const opA = uji.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    expect((await galat(opA('riwayat.simpan', { kode: 'kgb', pegawaiId: andi, id: milikB, rev: 1, nilai: KGB }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(opA('riwayat.hapus', { kode: 'kgb', id: milikB, rev: 1 }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(uji.panggil('operator', 'riwayat.hapus', { kode: 'pangkat', id: milikB, rev: 1 }))).kode).toBe('TIDAK_DITEMUKAN');
  });
});

async function contohAnak(): Promise<Record<string, string | number | null>> {
  const def = RIWAYAT.find((d) => d.kode === 'anak')!;
  return Object.fromEntries(def.kolom.filter((k) => k.wajib).map((k) => [k.nama, k.jenis === 'tanggal' ? '2015-03-12' : k.jenis === 'pilihan' ? k.pilihan![0]!.nilai : k.jenis === 'ya_tidak' ? 0 : k.jenis === 'angka' ? 1 : k.jenis === 'rujukan' ? '1' : 'Contoh']));
}

function pdf(isiHalaman = '/Type /Page '): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj << ${isiHalaman}>> endobj\ntrailer << >>\n%%EOF\n`);
}

describe('bukti', () => {
  const barisPangkat = async () => (await daftar('pangkat'))[0]!.id;
  const unggah = async (isiBerkas: Uint8Array, nama = 'sk.pdf', lain: { kode?: string; barisId?: string; dokumenBkn?: string } = {}) =>
    uji.panggil('operator', 'bukti.simpan', { kode: 'pangkat', barisId: await barisPangkat(), ...lain }, { nama, mime: 'application/pdf', isi: isiBerkas });

  test('PDF yang dilampirkan kembali byte demi byte, tampil di barisnya, dan pembukaannya tercatat', async () => {
    const asli = pdf();
    const { id } = await unggah(asli, 'C:\\pindai\\SK  pangkat:2014.PDF');
    const [baris] = await daftar('pangkat');
    expect(baris!.bukti).toEqual([{ id, nama: 'SK pangkat 2014.pdf', mime: 'application/pdf', ukuran: asli.length }]);
    const kembali = await uji.panggil('operator', 'bukti.isi', { id });
    expect(Buffer.from(kembali.isi).equals(asli)).toBe(true);
    expect(kembali.mime).toBe('application/pdf');
    const [jejak] = (await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris;
    expect(jejak).toMatchObject({ prosedur: 'bukti.isi', oleh: 'Uji operator' });
  });

  test('strip dokumen dasar menjadi hijau hanya bila buktinya pada SK yang berlaku', async () => {
    const h = await uji.panggil('operator', 'pegawai.lihat', { id: andi });
    expect(h.dokumenDasar.find((d) => d.kode === 'pangkat')).toMatchObject({ ada: true });
    expect(h.dokumenDasar.find((d) => d.kode === '889')).toMatchObject({ nama: 'SK CPNS', ada: false });
    await unggah(pdf('/Type /Page /CPNS '), 'cpns.pdf', { kode: 'data_utama', barisId: andi, dokumenBkn: '889' });
    expect((await uji.panggil('operator', 'pegawai.lihat', { id: andi })).dokumenDasar.find((d) => d.kode === '889')).toMatchObject({ ada: true });
    await uji.panggil('operator', 'riwayat.simpan', { kode: 'pangkat', pegawaiId: andi, id: null, rev: null, nilai: { jenis_kp: '101', golongan: 'III/c', tmt: '2020-04-01', mkg_tahun: 10, mkg_bulan: 3 } });
    expect((await uji.panggil('operator', 'pegawai.lihat', { id: andi })).dokumenDasar.find((d) => d.kode === 'pangkat')).toMatchObject({ ada: false });
  });

  test('berkas yang sama dua kali pada satu baris tetap satu bukti', async () => {
    const sama = pdf('/Type /Page /Dua ');
    expect((await unggah(sama)).id).toBe((await unggah(sama, 'nama-lain.pdf')).id);
  });

  test.each([
    ['program yang diberi nama pdf', Buffer.from('MZ\u0090 bukan pdf'), 'BERKAS_RUSAK'],
    ['PDF terpotong', Buffer.from('%PDF-1.4 /Type /Page'), 'BERKAS_RUSAK'],
    ['PDF tanpa halaman', Buffer.from('%PDF-1.4\n%%EOF'), 'BERKAS_RUSAK'],
    ['PDF terlalu banyak halaman', pdf('/Type /Page '.repeat(1500)), 'TERLALU_BESAR'],
    ['PDF dengan gambar raksasa', pdf('/Type /Page >> << /Subtype /Image /Width 200000 /Height 200000 '), 'TERLALU_BESAR'],
    ['PDF yang mengembang', Buffer.concat([Buffer.from('%PDF-1.5\n1 0 obj << /Type /ObjStm >> stream\n'), deflateSync(Buffer.alloc(40_000_000)), Buffer.from('\nendstream\n/Type /Page\n%%EOF')]), 'BERKAS_RUSAK'],
    ['lebih dari 15 MB', Buffer.concat([pdf(), Buffer.alloc(16_000_000)]), 'TERLALU_BESAR'],
    ['berkas kosong', Buffer.alloc(0), 'BERKAS_RUSAK'],
  ])('%s ditolak dan tidak meninggalkan apa pun', async (_nama, isiBerkas, kode) => {
    const hitung = () => uji.buka.basis.satu<{ b: number; f: number }>('SELECT (SELECT count(*) FROM bukti) b, (SELECT count(*) FROM berkas) f');
    const sebelum = hitung();
    expect((await galat(unggah(isiBerkas))).kode).toBe(kode);
    expect(hitung()).toEqual(sebelum);
  });

  test('pindaian yang memuat NIK keluarga tidak terbuka bagi yang tidak berhak melihat NIK', async () => {
    const anak = await uji.panggil('operator', 'riwayat.simpan', { kode: 'anak', pegawaiId: andi, id: null, rev: null, nilai: { ...(await contohAnak()), nama: 'Contoh Bukti' } });
    const { id } = await unggah(pdf('/Type /Page /KK '), 'kk.pdf', { kode: 'anak', barisId: anak.id });
    expect((await galat(uji.panggil('verifikator_opd', 'bukti.isi', { id }))).kode).toBe('TIDAK_BERHAK');
    expect((await uji.panggil('operator', 'bukti.isi', { id })).nama).toBe('kk.pdf');
  });

  test('SK CPNS pada data utama memuat gaji, berkas lain juga NIK: yang tidak berhak melihat bahwa ada, bukan isinya', async () => {
    const sk = await unggah(pdf('/Type /Page /SkCpns '), 'sk-cpns.pdf', { kode: 'data_utama', barisId: andi, dokumenBkn: '889' });
    const ktp = await unggah(pdf('/Type /Page /Ktp '), 'ktp.pdf', { kode: 'data_utama', barisId: andi });
    const strip = (await uji.panggil('verifikator_opd', 'pegawai.lihat', { id: andi })).dokumenDasar;
    expect(strip.find((d) => d.nama === 'SK CPNS')!.bukti.map((b) => b.id)).toContain(sk.id);
    expect(strip.find((d) => d.nama === 'Dokumen lain')).toMatchObject({ ada: true, bukti: [{ id: ktp.id, nama: 'ktp.pdf' }] });
    for (const { id } of [sk, ktp]) expect((await galat(uji.panggil('verifikator_opd', 'bukti.isi', { id }))).kode).toBe('TIDAK_BERHAK');
    expect((await uji.panggil('pengawas', 'bukti.isi', { id: sk.id })).nama).toBe('sk-cpns.pdf');
    expect((await galat(uji.panggil('pengawas', 'bukti.isi', { id: ktp.id }))).kode).toBe('TIDAK_BERHAK');
    expect((await uji.panggil('kepala', 'bukti.isi', { id: ktp.id })).nama).toBe('ktp.pdf');
  });

  test('bukti pegawai unit lain tidak terbuka, tidak terlampir, tidak terlepas', async () => {
    const barisB = uji.buka.basis.satu<{ id: string }>("SELECT lower(hex(id)) id FROM riwayat_pangkat WHERE pegawai_id = ?", idDariTeks(orangB))!.id.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
    const { id } = await unggah(pdf('/Type /Page /B '), 'b.pdf', { barisId: barisB });
    expect((await galat(uji.panggil('verifikator_opd', 'bukti.isi', { id }))).kode).toBe('TIDAK_DITEMUKAN');
    const opA = uji.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    expect((await galat(opA('bukti.hapus', { id }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(opA('bukti.simpan', { kode: 'pangkat', barisId: barisB }, { nama: 'x.pdf', mime: '', isi: pdf() }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(opA('bukti.simpan', { kode: 'data_utama', barisId: orangB }, { nama: 'x.pdf', mime: '', isi: pdf() }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await uji.panggil('operator', 'bukti.hapus', { id })).oke).toBe(true);
    expect((await galat(uji.panggil('operator', 'bukti.isi', { id }))).kode).toBe('TIDAK_DITEMUKAN');
  });
});

describe('draf', () => {
  test('milik satu akun saja, dapat diganti dan dihapus', async () => {
    await uji.panggil('operator', 'draf.simpan', { kunci: 'pegawai:1', isi: { nama: 'setengah' } });
    await uji.panggil('operator', 'draf.simpan', { kunci: 'pegawai:1', isi: { nama: 'setengah jadi' } });
    expect((await uji.panggil('operator', 'draf.ambil', { kunci: 'pegawai:1' }))!.isi).toEqual({ nama: 'setengah jadi' });
    expect(await uji.panggil('administrator', 'draf.ambil', { kunci: 'pegawai:1' })).toBeNull();
    await uji.panggil('operator', 'draf.simpan', { kunci: 'pegawai:1', isi: null });
    expect(await uji.panggil('operator', 'draf.ambil', { kunci: 'pegawai:1' })).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/shared/errors.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { idAcak, isi, nipUji, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
let andi: string;
let orangB: string;
const NIK = '3506041203850001';

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  [andi, orangB] = isi(uji.buka, (tx) => [
    sisipOrang(tx, { nama: 'Andi Contoh', gelarBelakang: 'S.E.', nip: '198503122010011001', nik: NIK, unitId: UNIT.bidangA1, golongan: 'III/c', tmtGolongan: '2018-04-01' }),
    sisipOrang(tx, { nama: 'Beni Contoh', nip: '198601012011011002', tanggalLahir: '1986-01-01', nik: '3506040101860002', unitId: UNIT.dinasB }),
  ] as const);
  isi(uji.buka, (tx) => {
    sisip(tx, 'riwayat_kgb', { pegawai_id: andi, tmt: '2022-01-01', golongan: 'III/c', mkg_tahun: 12, mkg_bulan: 0, gaji_lama: 3_000_000, gaji_baru: 3_200_000, sk_nomor: '822/9/2021', sk_tanggal: '2021-11-02' });
    sisip(tx, 'riwayat_pendidikan', { pegawai_id: andi, tingkat: '40', nama: 'S-1 Akuntansi', tahun_lulus: 2008 });
    sisip(tx, 'riwayat_jabatan', { pegawai_id: andi, jenis_jabatan: '1', nama: 'Kepala Bidang Uji', eselon: 'III.b', unit_id: UNIT.bidangA1, jenis_penugasan: 'PLT', tmt: '2026-01-01' });
  });
});
afterAll(async () => uji.tutup());

const galat = (p: Promise<unknown>): Promise<AppError> => p.then(() => Promise.reject(new Error('seharusnya ditolak')), (e: unknown) => e as AppError);
const lihat = (id = andi, perTanggal?: string) => uji.panggil('operator', 'pegawai.lihat', { id, perTanggal });

describe('melihat pegawai', () => {
  test('keadaan hari ini diturunkan dari riwayat dan menyebut SK asalnya', async () => {
    const h = await lihat();
    expect(h.keadaan).toMatchObject({ status: 'PNS', golongan: 'III/c', pangkat: 'Penata', jabatan: 'Penata Layanan Operasional', unit: 'Bidang A1', plt: 'Plt. Kepala Bidang Uji', pendidikan: 'S-1 Akuntansi', umurTahun: 41, masaKerjaTahun: 16, perTanggal: '2026-11-23' });
    expect(h.keadaan.asal['golongan']).toContain('823/77/2018');
    expect(h.keadaan.asal['golongan']).toContain('1 April 2018');
    expect(h.keadaan.asal['mkg']).toContain('822/9/2021');
    expect(h.riwayat).toMatchObject({ pangkat: 2, kgb: 1, jabatan: 2, pendidikan: 1, anak: 0 });
  });

  test('per tanggal lampau tampil golongan dan masa kerja waktu itu', async () => {
    const h = await lihat(andi, '2015-06-01');
    expect(h.keadaan).toMatchObject({ perTanggal: '2015-06-01', golongan: 'III/a', plt: null, umurTahun: 30, masaKerjaTahun: 5, masaKerjaBulan: 5 });
    expect((await lihat(andi, '1999-01-01')).keadaan).toMatchObject({ status: 'BELUM', golongan: null, jabatan: null });
  });

  test('NIK disamarkan sampai diminta; yang meminta tercatat di jejak', async () => {
    const h = await lihat();
    expect(h.dataUtama['nik']).toBe('••••••••••••0001');
    expect(h.disamarkan).toContain('nik');
    expect(await uji.panggil('operator', 'pegawai.buka', { id: andi })).toMatchObject({ nik: NIK });
    const [jejak] = (await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris;
    expect(jejak).toMatchObject({ prosedur: 'pegawai.buka', oleh: 'Uji operator' });
    expect(jejak!.objek).not.toContain(NIK);
  });

  test('tanpa hak NIK dan gaji tidak satu angka pun keluar', async () => {
    const h = await uji.panggil('verifikator_opd', 'pegawai.lihat', { id: andi });
    expect(h.dataUtama['nik']).toBe('•'.repeat(16));
    expect(h.keadaan.gajiPokok).toBeNull();
    expect(h.disamarkan).toContain('gajiPokok');
    expect(JSON.stringify(h)).not.toContain('0001203');
    expect(h.keadaan.asal['gajiPokok']).toBeUndefined();
    await expect(uji.panggil('verifikator_opd', 'pegawai.buka', { id: andi })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    const waktu = await uji.panggil('verifikator_opd', 'pegawai.garisWaktu', { id: andi });
    expect(JSON.stringify(waktu)).not.toContain('Rp');
    expect(JSON.stringify(await uji.panggil('operator', 'pegawai.garisWaktu', { id: andi }))).toContain('Rp 3.200.000');
  });

  test('garis waktu terlama dahulu, dengan nomor SK', async () => {
    const w = await uji.panggil('operator', 'pegawai.garisWaktu', { id: andi });
    expect(w.map((p) => p.tanggal)).toEqual(w.map((p) => p.tanggal).toSorted());
    expect(w.find((p) => p.kode === 'kgb')).toMatchObject({ tanggal: '2022-01-01', sk: '822/9/2021' });
    expect(w.filter((p) => p.kode === 'data_utama').map((p) => p.judul)).toEqual(['Diangkat sebagai CPNS', 'Diangkat sebagai PNS']);
  });

  test('perbedaan tanggal lahir dengan NIP menjadi temuan', async () => {
    const id = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Beda Lahir', nip: '198503132010011077' }));
    const h = await lihat(id);
    expect(h.temuan.map((t) => t.kode)).toContain('NIP_LAHIR_BEDA');
    expect(h.temuan.map((t) => t.kode)).toContain('tanpa_unit');
  });

  test('daftar riwayat hidup menjadi PDF', async () => {
    const pdf = await uji.panggil('operator', 'pegawai.drh', { id: andi });
    expect(Buffer.from(pdf.isi.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pdf.isi.length).toBeGreaterThan(3000);
  });
});

describe('lingkup unit', () => {
  test('verifikator OPD tidak mencapai pegawai unit lain lewat prosedur mana pun yang menerima id', async () => {
    const panggilan = [
      uji.panggil('verifikator_opd', 'pegawai.lihat', { id: orangB }),
      uji.panggil('verifikator_opd', 'pegawai.garisWaktu', { id: orangB }),
      uji.panggil('verifikator_opd', 'pegawai.drh', { id: orangB }),
      uji.panggil('verifikator_opd', 'pegawai.foto', { id: orangB }),
      uji.panggil('verifikator_opd', 'riwayat.daftar', { pegawaiId: orangB, kode: 'pangkat' }),
    ];
    for (const p of panggilan) expect((await galat(p)).kode).toBe('TIDAK_DITEMUKAN');
    const tidakAda = await galat(uji.panggil('verifikator_opd', 'pegawai.lihat', { id: idAcak() }));
    const diLuar = await galat(uji.panggil('verifikator_opd', 'pegawai.lihat', { id: orangB }));
    expect(diLuar.message).toBe(tidakAda.message);
    expect((await uji.panggil('verifikator_opd', 'pegawai.lihat', { id: andi })).id).toBe(andi);
  });

  test('akun yang boleh mengubah tetapi berlingkup unit tidak mengubah pegawai unit lain dan tidak menambah pegawai', async () => {
    const op = uji.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    const { dataUtama, rev } = await lihat(orangB);
    expect((await galat(op('pegawai.simpan', { id: orangB, rev, dataUtama }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(op('pegawai.simpan', { id: null, rev: null, dataUtama: { ...dataUtama, nip: nipUji(), nik: null } }))).kode).toBe('TIDAK_BERHAK');
    expect((await galat(op('pegawai.hapus', { id: orangB, alasan: 'coba' }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(op('pegawai.buka', { id: orangB }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(op('riwayat.simpan', { kode: 'anak', pegawaiId: orangB, id: null, rev: null, nilai: { nama: 'X' } }))).kode).toBe('TIDAK_DITEMUKAN');
    const massal = await op('pegawai.ubahMassal', { saring: {}, kolom: 'bahasa', nilai: null, uji: true }).catch((e: unknown) => e as AppError);
    expect(massal).toMatchObject({ kode: 'MASUKAN' });
    const agama = await op('pegawai.ubahMassal', { saring: {}, pegawaiId: [orangB], kolom: 'agama', nilai: '1', uji: false });
    expect(agama.jumlah).toBe(0);
  });

  test('beranda menghitung hanya yang terlihat', async () => {
    const semua = await uji.panggil('operator', 'beranda.ringkasan', {});
    const opd = await uji.panggil('verifikator_opd', 'beranda.ringkasan', {});
    expect(opd.pegawaiAktif).toBeGreaterThan(0);
    expect(opd.pegawaiAktif).toBeLessThan(semua.pegawaiAktif);
    expect(opd.perhatian.map((p) => p.kode)).not.toContain('cadangan');
    expect((await uji.panggil('administrator', 'beranda.ringkasan', {})).perhatian.find((p) => p.kode === 'cadangan')).toMatchObject({ berat: 'merah' });
    const tanpaUnit = await uji.panggil('operator', 'pegawai.daftar', { saring: { tanpaUnit: true, aktif: true } });
    expect(tanpaUnit.baris.map((b) => b.nama)).toEqual(['Beda Lahir']);
    expect(semua.perhatian.find((p) => p.kode === 'tanpa_unit')!.judul).toContain(`${tanpaUnit.jumlah} pegawai`);
  });
});

describe('menyimpan data utama', () => {
  test('menyimpan formulir yang NIK-nya tersamar tidak mengubah NIK', async () => {
    const { dataUtama, rev } = await lihat();
    const hasil = await uji.panggil('operator', 'pegawai.simpan', { id: andi, rev, dataUtama: { ...dataUtama, no_hp: '0812-0000-1111' } });
    expect(hasil.rev).toBe(rev + 1);
    expect(await uji.panggil('operator', 'pegawai.buka', { id: andi })).toMatchObject({ nik: NIK });
    expect((await lihat()).dataUtama['no_hp']).toBe('0812-0000-1111');
  });

  test('dua orang menyimpan catatan yang sama: yang kedua mendapat kedua nilai, tidak menimpa', async () => {
    const { dataUtama, rev } = await lihat();
    await uji.panggil('operator', 'pegawai.simpan', { id: andi, rev, dataUtama: { ...dataUtama, alamat: 'Jalan Satu' } });
    const g = await galat(uji.panggil('administrator', 'pegawai.simpan', { id: andi, rev, dataUtama: { ...dataUtama, alamat: 'Jalan Dua' } }));
    expect(g.kode).toBe('BENTROK');
    expect(g.details).toMatchObject({ beda: [{ kolom: 'alamat', tersimpan: 'Jalan Satu', anda: 'Jalan Dua' }] });
    expect((await lihat()).dataUtama['alamat']).toBe('Jalan Satu');
    const nik = await galat(uji.panggil('administrator', 'pegawai.simpan', { id: andi, rev, dataUtama: { ...dataUtama, nik: '3506041203850099' } }));
    expect(JSON.stringify(nik.details)).not.toContain(NIK);
  });

  test('NIP orang lain ditolak dan disebut pemiliknya', async () => {
    const { dataUtama, rev } = await lihat(orangB);
    const g = await galat(uji.panggil('operator', 'pegawai.simpan', { id: orangB, rev, dataUtama: { ...dataUtama, nip: '19850312 201001 1 001', tanggal_lahir: '1985-03-12', nik: null } }));
    expect(g.kode).toBe('SUDAH_ADA');
    expect(g.message).toContain('Andi Contoh');
  });

  test('tanggal lahir yang berbeda dengan NIP minta alasan; alasannya masuk jejak; sesudah itu tidak ditanya lagi', async () => {
    const dataUtama = { nip: '198804042012011050', nama: 'Penetapan Contoh', tanggal_lahir: '1988-04-05', jenis_kelamin: 'M', jenis_asn: 'PNS', kedudukan_hukum: '01', tmt_cpns: '2012-01-01' };
    const g = await galat(uji.panggil('operator', 'pegawai.simpan', { id: null, rev: null, dataUtama }));
    expect(g).toMatchObject({ kode: 'ATURAN', details: { temuan: [{ kode: 'NIP_LAHIR_BEDA' }] } });
    const hasil = await uji.panggil('operator', 'pegawai.simpan', { id: null, rev: null, dataUtama, alasan: { NIP_LAHIR_BEDA: 'Penetapan PN Contoh 12/2020' } });
    expect(hasil.temuan.map((t) => t.kode)).toContain('NIP_LAHIR_BEDA');
    const [jejak] = (await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris;
    expect(jejak!.objek).toContain('Penetapan PN Contoh 12/2020');
    await uji.panggil('operator', 'pegawai.simpan', { id: hasil.id, rev: 1, dataUtama: { ...dataUtama, no_hp: '08' } });
  });

  test('isian yang salah disebut per kolom dan tidak ada yang tersimpan', async () => {
    const sebelum = (await uji.panggil('operator', 'pegawai.daftar', {})).jumlah;
    const g = await galat(uji.panggil('operator', 'pegawai.simpan', { id: null, rev: null, dataUtama: { nip: '123', nama: '', tanggal_lahir: '2020-02-31', jenis_asn: 'PNS' } }));
    expect(g.kode).toBe('MASUKAN');
    expect((g.details as { kolom: string }[]).map((d) => d.kolom)).toEqual(expect.arrayContaining(['nip', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'kedudukan_hukum']));
    expect((await uji.panggil('operator', 'pegawai.daftar', {})).jumlah).toBe(sebelum);
  });

  test('pegawai yang dihapus hilang dari daftar dan pencarian, dan kembali bila diurungkan', async () => {
    const id = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Zainal Terhapus', unitId: UNIT.dinasA }));
    await uji.panggil('operator', 'pegawai.hapus', { id, alasan: 'salah entri' });
    expect(await uji.panggil('operator', 'pegawai.cari', { teks: 'zainal' })).toEqual([]);
    expect((await galat(lihat(id))).kode).toBe('TIDAK_DITEMUKAN');
    await uji.panggil('operator', 'jejak.urungkan', { seq: null });
    expect((await uji.panggil('operator', 'pegawai.cari', { teks: 'zainal' })).map((h) => h.id)).toEqual([id]);
    expect((await lihat(id)).keadaan.golongan).toBe('III/a');
  });
});

describe('mengubah banyak pegawai sekaligus', () => {
  let ids: readonly string[];
  beforeAll(() => {
    ids = isi(uji.buka, (tx) => Array.from({ length: 120 }, (_, i) => sisipOrang(tx, { nama: `Massal ${String(i).padStart(3, '0')} Uji`, unitId: UNIT.dinasA, tanpaRiwayat: i % 2 === 0 })));
  });
  const saring = { teks: 'massal uji' };
  const isiKolom = (kolom: string) => uji.buka.basis.baca<{ v: string | null }>(`SELECT ${kolom} v FROM pegawai WHERE nama LIKE 'Massal%' ORDER BY nama`).map((b) => b.v);

  test('pratinjau menyebut jumlah dan lima contoh tanpa mengubah apa pun', async () => {
    const h = await uji.panggil('operator', 'pegawai.ubahMassal', { saring, kolom: 'jenis_pegawai', nilai: '13', uji: true });
    expect(h).toMatchObject({ jumlah: 120 });
    expect(h.contoh).toHaveLength(5);
    expect(h.contoh[0]).toMatchObject({ nama: 'Massal 000 Uji', lama: '', baru: 'PNS Daerah Propinsi DPB pada BUMN/BUMD' });
    expect(isiKolom('jenis_pegawai').every((v) => v === null)).toBe(true);
  });

  test('satu transaksi, satu baris jejak, dan dapat diurungkan seluruhnya', async () => {
    const h = await uji.panggil('operator', 'pegawai.ubahMassal', { saring, kolom: 'jenis_pegawai', nilai: '13', uji: false });
    expect(h.jumlah).toBe(120);
    expect(new Set(isiKolom('jenis_pegawai'))).toEqual(new Set(['13']));
    const [jejak] = (await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris;
    expect(jejak).toMatchObject({ prosedur: 'pegawai.ubahMassal', jumlah: 120 });
    const urung = await uji.panggil('operator', 'jejak.urungkan', { seq: jejak!.seq });
    expect(urung.jumlah).toBe(120);
    expect(isiKolom('jenis_pegawai').every((v) => v === null)).toBe(true);
  });

  test('gagal pada orang ke-100: tidak seorang pun berubah', async () => {
    // The new TMT PNS would lie before the TMT CPNS of this one person.
    isi(uji.buka, (tx) => tx.basis.siap('UPDATE pegawai SET tmt_cpns = ?, tmt_pns = NULL WHERE id = ?').run('2015-01-01', idDariTeks(ids[99]!)) && null);
    const sebelum = isiKolom('tmt_pns');
    const g = await galat(uji.panggil('operator', 'pegawai.ubahMassal', { saring, kolom: 'tmt_pns', nilai: '2012-01-01', uji: false }));
    expect(g.kode).toBe('ATURAN');
    expect(g.message).toContain('Massal 099 Uji');
    expect(isiKolom('tmt_pns')).toEqual(sebelum);
    expect((await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris[0]).not.toMatchObject({ prosedur: 'pegawai.ubahMassal' });
  });

  test('hanya yang dipilih di antara yang tersaring', async () => {
    const h = await uji.panggil('operator', 'pegawai.ubahMassal', { saring, pegawaiId: [...ids.slice(0, 3), orangB], kolom: 'kppn', nilai: 'KPPN Contoh', uji: false });
    expect(h.jumlah).toBe(3);
    expect((await lihat(orangB)).dataUtama['kppn']).toBeNull();
  });

  test.each(['nip', 'nama', 'nik', 'tanggal_lahir', 'alamat', 'rev', 'id'])('kolom %s tidak dapat diubah massal', async (kolom) => {
    expect((await galat(uji.panggil('operator', 'pegawai.ubahMassal', { saring, kolom, nilai: 'x', uji: false }))).kode).toBe('MASUKAN');
  });
});

describe('pas foto', () => {
  const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const unggah = (isiBerkas: Uint8Array, nama = 'foto.png', mime = 'image/png') => uji.panggil('operator', 'pegawai.simpanFoto', { id: andi }, { nama, mime, isi: isiBerkas });

  test('disimpan terenkripsi dan kembali byte demi byte', async () => {
    await unggah(PNG, 'apa saja.exe', 'application/octet-stream');
    const foto = await uji.panggil('operator', 'pegawai.foto', { id: andi });
    expect(Buffer.from(foto.isi).equals(PNG)).toBe(true);
    expect(foto.mime).toBe('image/png');
    expect((await lihat()).adaFoto).toBe(true);
    const hash = uji.buka.basis.satu<{ foto_hash: string }>('SELECT foto_hash FROM pegawai WHERE id = ?', idDariTeks(andi))!.foto_hash;
    expect(readFileSync(`${uji.folder}/berkas/${hash.slice(0, 2)}/${hash}`).includes(PNG.subarray(0, 16))).toBe(false);
  });

  test('bukan gambar, terlalu besar, atau bom piksel ditolak; foto lama tetap', async () => {
    const bom = Buffer.from(PNG);
    bom.writeUInt32BE(60_000, 16);
    bom.writeUInt32BE(60_000, 20);
    expect((await galat(unggah(Buffer.from('MZ bukan gambar')))).kode).toBe('BERKAS_RUSAK');
    expect((await galat(unggah(Buffer.from('%PDF-1.7 %%EOF'), 'foto.png'))).kode).toBe('BERKAS_RUSAK');
    expect((await galat(unggah(Buffer.concat([PNG, Buffer.alloc(2_200_000)])))).kode).toBe('TERLALU_BESAR');
    expect((await galat(unggah(bom))).kode).toBe('TERLALU_BESAR');
    expect((await galat(unggah(PNG.subarray(0, 40)))).kode).toBe('BERKAS_RUSAK');
    expect(Buffer.from((await uji.panggil('operator', 'pegawai.foto', { id: andi })).isi).equals(PNG)).toBe(true);
  });
});

test('pada hari baru keadaan ikut berubah tanpa seorang pun menyimpan', async () => {
  isi(uji.buka, (tx) => sisip(tx, 'riwayat_pangkat', { pegawai_id: andi, jenis_kp: '101', golongan: 'III/d', tmt: '2027-04-01', mkg_tahun: 17, mkg_bulan: 3 }));
  expect((await uji.panggil('operator', 'pegawai.cari', { teks: 'andi contoh' }))[0]!.golongan).toBe('III/c');
  const { segarkanHarian } = await import('../../src/main/db/kini.ts');
  expect(segarkanHarian(uji.buka.penulis, SEKARANG, 'Asia/Jakarta')).toBe(0);
  const april = Date.UTC(2027, 3, 1, 3);
  uji.aturJam(april);
  expect(segarkanHarian(uji.buka.penulis, april, 'Asia/Jakarta')).toBeGreaterThan(0);
  const hariItu = uji.sebagai('operator', { jenis: 'semua' });
  expect((await hariItu('pegawai.cari', { teks: 'andi contoh' }))[0]!.golongan).toBe('III/d');
  uji.aturJam(SEKARANG);
});

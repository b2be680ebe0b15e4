import { describe, expect, test } from 'vitest';
import { skemaBarisImpor } from '../../src/shared/impor/baris.ts';
import { susunKamus } from '../../src/shared/impor/pemetaan.ts';
import { HARI_INI, kode, KONTEKS, NIP_SATU, rencanaLembar, satuBaris } from './bantu.ts';

describe('NIP', () => {
  test.each([
    ['199001012015031001'], [' 19900101 201503 1 001 '], ['19900101.201503.1.001'], ["'199001012015031001"], ['19900101-201503-1-001'],
  ])('"%s" dibaca sebagai 18 angka tanpa masalah', (nip) => {
    const hasil = satuBaris({ NIP: nip });
    expect(hasil.data?.pegawai.nip).toBe(NIP_SATU);
    expect(kode(hasil)).toEqual(['DARI_NIP']);
  });

  test.each([[1.98505e17], ['1.98505E+17'], ['1,98505E+17'], ['1.985e17'], ['199001012015031000']])('%s yang sudah dirusak Excel ditolak dengan nasihat format Teks', (nip) => {
    const hasil = satuBaris({ NIP: nip });
    expect(hasil.data).toBeNull();
    const masalah = hasil.masalah.find((m) => m.kode === 'NIP_ANGKA');
    expect(masalah).toMatchObject({ berat: 'galat', kolom: 'A', kepala: 'NIP', baris: 2 });
    expect(masalah?.saran).toMatch(/format kolom ke Teks/);
    expect(hasil.nama).toBe('Contoh Satu, S.Kom.');
  });

  test('NIP 17 angka disimpan dengan tanda dan menunggu keputusan', () => {
    const hasil = satuBaris({ NIP: '1970011398903200 2' });
    expect(hasil.data?.pegawai.nip).toBe('19700113989032002');
    expect(hasil.masalah[0]).toMatchObject({ kode: 'NIP_JANGGAL', berat: 'peringatan', keputusan: true });
    expect(hasil.masalah[0]?.pesan).toMatch(/17 angka/);
  });

  test('18 angka dengan tanggal lahir yang tidak ada disimpan dengan tanda', () => {
    const hasil = satuBaris({ NIP: '199013012015031001' });
    expect(hasil.data?.pegawai.nip).toBe('199013012015031001');
    expect(hasil.masalah).toContainEqual(expect.objectContaining({ kode: 'NIP_JANGGAL', berat: 'peringatan', keputusan: true }));
  });

  test.each([['-'], ['0'], [0], [''], [null]])('NIP %s adalah kosong', (nip) => {
    expect(satuBaris({ NIP: nip })).toMatchObject({ data: null, masalah: [{ kode: 'NIP_KOSONG', berat: 'galat' }] });
  });

  test('NIP yang rusak diselamatkan oleh kolom NIP kedua', () => {
    const baris = [['NIP', 'Nama', 'Agama', 'NIP'], [1.99001e17, 'Contoh', 'Islam', NIP_SATU]];
    const rencana = rencanaLembar(baris);
    expect(rencana.baris[0]).toMatchObject({ keadaan: 'baru', nip: NIP_SATU });
    expect(rencana.baris[0]?.masalah[0]).toMatchObject({ kode: 'NIP_ANGKA', berat: 'peringatan' });
  });

  test('data yang tidak cocok dengan NIP diberi tanda, tidak ditolak', () => {
    const hasil = satuBaris({ 'Tanggal Lahir': '02-01-1990', 'Jenis Kelamin': 'P', 'TMT CPNS': '01-03-2016' });
    expect(hasil.masalah.map((m) => `${m.kode} ${m.bidang}`)).toEqual(['BEDA_NIP tanggalLahir', 'BEDA_NIP tmtCpns', 'BEDA_NIP jenisKelamin']);
    expect(hasil.data?.pegawai).toMatchObject({ tanggalLahir: '1990-01-02', jenisKelamin: 'P', tmtCpns: '2016-03-01' });
  });

  test('yang tidak ada dalam berkas diambil dari NIP dan ditandai turunan', () => {
    const hasil = satuBaris({ 'Jenis Kelamin': '' });
    expect(hasil.data?.diturunkan).toEqual(['tanggalLahir', 'jenisKelamin', 'tmtCpns']);
    expect(hasil.data?.pegawai).toMatchObject({ tanggalLahir: '1990-01-01', jenisKelamin: 'L', tmtCpns: '2015-03-01' });
  });

  test('NI PPPK tidak diperiksa bulannya', () => {
    const hasil = satuBaris({ NIP: '199505052024212001', 'Jenis Kelamin': 'P', 'Status Pegawai': 'PPPK Paruh Waktu', 'Tanggal Lahir': '05-05-1995' });
    expect(kode(hasil)).toEqual([]);
    expect(hasil.data?.pegawai).toMatchObject({ statusPegawai: 'PPPK Paruh Waktu' });
    expect(hasil.data?.pegawai.tmtCpns).toBeUndefined();
  });
});

describe('tanggal', () => {
  test.each([
    ['01-04-2020'], ['1/4/2020'], ['1 April 2020'], ['1 Apr 2020'], ['2020-04-01'], ['2020-04-01 00:00:00'], ['01.04.2020'], [{ tanggal: '2020-04-01' }],
  ])('%j dibaca 1 April 2020 tanpa masalah', (sel) => {
    const hasil = satuBaris({ 'Tanggal Lahir': '01-01-1990', Golongan: 'III/a', 'TMT Golongan': sel, 'MK Tahun': 5 });
    expect(hasil.data?.pangkat[0]?.tmt).toBe('2020-04-01');
    expect(kode(hasil)).toEqual([]);
  });

  test('tahun dua angka dibaca dengan tanda; yang dibenarkan NIP tanpa tanda', () => {
    const tmt = satuBaris({ Golongan: 'III/a', 'TMT Golongan': '01/04/98', 'MK Tahun': 5 });
    expect(tmt.data?.pangkat[0]?.tmt).toBe('1998-04-01');
    expect(kode(tmt)).toContain('TAHUN_DUA_ANGKA');
    const lahir = satuBaris({ 'Tanggal Lahir': '01/01/90' });
    expect(lahir.data?.pegawai.tanggalLahir).toBe('1990-01-01');
    expect(kode(lahir)).toEqual([]);
  });

  test('angka seri lembar kerja dibaca dengan tanda', () => {
    const hasil = satuBaris({ Golongan: 'III/a', 'TMT Golongan': 43_922, 'MK Tahun': 5 });
    expect(hasil.data?.pangkat[0]?.tmt).toBe('2020-04-01');
    expect(kode(hasil)).toContain('TANGGAL_SERIAL');
  });

  test.each([['-'], ['0'], ['00-00-0000'], ['0000-00-00'], ['1900-01-00'], [{ tanggal: '1899-12-31' }], ['']])('%j adalah kosong, tidak pernah menjadi hari ini', (sel) => {
    const hasil = satuBaris({ 'TMT PNS': sel });
    expect(hasil.data?.pegawai.tmtPns).toBeUndefined();
    expect(JSON.stringify(hasil.data)).not.toContain(HARI_INI);
  });

  test.each([['31-02-2020'], ['04/25/2021'], ['kemarin'], ['01-04-1820'], ['2020'], ['01-04-2099']])('"%s" ditolak dengan saran', (teks) => {
    const hasil = satuBaris({ Golongan: 'III/a', 'TMT Golongan': teks });
    expect(hasil.masalah.find((m) => m.bidang === 'tmtGolongan')).toMatchObject({ kode: 'TANGGAL', berat: 'galat', nilai: teks });
  });

  test('bulan di depan hari tidak ditukar diam-diam tetapi disarankan', () => {
    const hasil = satuBaris({ 'TMT PNS': '04/25/2021' });
    expect(hasil.masalah.find((m) => m.bidang === 'tmtPns')?.saran).toContain('25-04-2021');
  });

  test('tempat dan tanggal lahir dalam satu sel', () => {
    expect(satuBaris({ TTL: 'Kota Contoh, 01-01-1990' }).data?.pegawai).toMatchObject({ tempatLahir: 'Kota Contoh', tanggalLahir: '1990-01-01' });
  });
});

describe('golongan dan masa kerja', () => {
  test.each([['III/b'], ['III B'], ['III.b'], ['III/b - Penata Muda Tk. I'], ['Penata Muda Tk. I (III/b)'], ['Penata Muda Tingkat I, III/b'], ['3b'], ['Gol. III/b']])('"%s" dibaca III/b', (teks) => {
    expect(satuBaris({ Golongan: teks }).data?.pangkat[0]?.golongan).toBe('III/b');
  });

  test('IX pada daftar PPPK adalah golongan PPPK; III/e ditolak', () => {
    expect(satuBaris({ 'Status Pegawai': 'PPPK', Golongan: 'IX' }).data?.pangkat[0]?.golongan).toBe('IX');
    expect(satuBaris({ 'Status Pegawai': 'PPPK', Golongan: '09' }).data?.pangkat[0]?.golongan).toBe('IX');
    expect(satuBaris({ Golongan: 'III/e' }).masalah).toContainEqual(expect.objectContaining({ kode: 'GOLONGAN', berat: 'galat' }));
  });

  test('ingatan kolom tidak mencampur PNS dan PPPK', () => {
    const baris = [['NIP', 'Nama', 'Status Pegawai', 'Golongan'], ['199505052024212001', 'Contoh A', 'PPPK', 'IX'], [NIP_SATU, 'Contoh B', 'PNS', 'IX']];
    expect(rencanaLembar(baris).baris.map((b) => b.keadaan)).toEqual(['baru', 'salah']);
  });

  test.each([
    [{ 'MK Tahun': '04', 'MK Bulan': '1' }, 4, 1], [{ 'MK Tahun': 0, 'MK Bulan': 0 }, 0, 0], [{ 'MK Tahun': '0', 'MK Bulan': '0' }, 0, 0],
    [{ MKG: '4 tahun 1 bulan' }, 4, 1], [{ MKG: '04-01' }, 4, 1], [{ MKG: '4 Th 01 Bl' }, 4, 1], [{ 'MK Tahun': '4 th' }, 4, 0],
  ])('%j dibaca sebagai MKG dari berkas', (isi, tahun, bulan) => {
    expect(satuBaris({ Golongan: 'III/a', 'TMT Golongan': '01-04-2019', ...isi }).data?.pangkat[0]).toMatchObject({ mkgTahun: tahun, mkgBulan: bulan, mkgDihitung: false });
  });

  test.each([
    ['III/a', 'III/b', '01-04-2019', 4, 1], ['II/c', 'II/d', '01-04-2019', 7, 1], ['II/a', 'III/a', '01-04-2025', 5, 1], ['III/a', 'III/a', '01-03-2015', 0, 0],
  ])('tanpa MKG, golongan awal %s menjadi %s per %s dihitung %d tahun %d bulan dan ditandai bukan dari SK', (awal, golongan, tmt, tahun, bulan) => {
    const hasil = satuBaris({ 'Golongan Awal': awal, Golongan: golongan, 'TMT Golongan': tmt, 'TMT CPNS': '01-03-2015' });
    expect(hasil.data?.pangkat[0]).toMatchObject({ mkgTahun: tahun, mkgBulan: bulan, mkgDihitung: true });
    expect(hasil.masalah.find((m) => m.kode === 'MKG_DIHITUNG')?.pesan).toMatch(/Bukan dari SK/);
  });

  test('tanpa golongan awal anggapannya disebut', () => {
    const hasil = satuBaris({ Golongan: 'III/b', 'TMT Golongan': '01-04-2019' });
    expect(hasil.masalah.find((m) => m.kode === 'MKG_DIHITUNG')?.pesan).toMatch(/dianggap tidak pernah berpindah golongan/);
  });

  test('MKG yang jauh dari hitungan per TMT golongan diragukan', () => {
    const hasil = satuBaris({ 'Golongan Awal': 'III/a', Golongan: 'III/b', 'TMT Golongan': '01-04-2019', 'TMT CPNS': '01-03-2015', 'MK Tahun': 11 });
    expect(hasil.masalah).toContainEqual(expect.objectContaining({ kode: 'MKG_BEDA', berat: 'peringatan', keputusan: true }));
  });

  test('satu kolom gaji pada daftar dengan KGB yang lebih baru adalah gaji KGB itu', () => {
    const hasil = satuBaris({ Golongan: 'III/b', 'TMT Golongan': '01-04-2019', 'MK Tahun': 4, 'Gaji Pokok': 'Rp 3.187.300,-', 'TMT KGB Terakhir': '01-03-2021', 'No SK KGB': '822/1/2021' });
    expect(hasil.data?.kgb).toEqual([{ tmt: '2021-03-01', gajiBaru: 3_187_300, skNomor: '822/1/2021' }]);
    expect(hasil.data?.pangkat[0]?.gajiPokok).toBeUndefined();
  });
});

describe('isian lain', () => {
  test.each([
    ['Agama', 'Kristen Protestan', 'agama', 'Kristen'], ['Agama', 'Katolik', 'agama', 'Katholik'], ['Agama', 'ISLAM', 'agama', 'Islam'], ['Agama', 'Khonghucu', 'agama', 'Konghucu'],
    ['Status Pegawai', 'P3K Paruh Waktu', 'statusPegawai', 'PPPK Paruh Waktu'], ['Status Pegawai', 'cpns', 'statusPegawai', 'CPNS'],
    ['Kedudukan', 'PNS Aktif', 'kedudukan', 'Aktif'], ['Status Perkawinan', 'Kawin', 'statusKawin', 'Menikah'],
    ['No HP', '+62 812-0000-0001', 'noHp', '081200000001'], ['No HP', 81_200_000_001, 'noHp', '081200000001'], ['Email', ' Contoh@Contoh.Example ', 'email', 'contoh@contoh.example'],
    ['NPWP', '01.234.567.8-901.000', 'npwp', '012345678901000'],
  ])('%s "%s" menjadi %s = %s', (kepala, isi, bidang, nilai) => {
    expect(satuBaris({ [kepala]: isi }).data?.pegawai).toMatchObject({ [bidang]: nilai });
  });

  test.each([['S2', '45'], ['S-1 PGSD', '40'], ['D-III', '30'], ['D III Kebidanan', '30'], ['SMA', '15'], ['Diploma III/Sarjana Muda', '30']])('pendidikan "%s" bertingkat %s', (teks, tingkat) => {
    expect(satuBaris({ Pendidikan: teks }).data?.pendidikan[0]).toMatchObject({ tingkat, nama: teks });
  });

  test('nilai yang tidak dikenal tidak diambil, dilaporkan, dan sekali dikoreksi lalu diingat', () => {
    const hasil = satuBaris({ Agama: 'Islm' });
    expect(hasil.data?.pegawai.agama).toBeUndefined();
    expect(hasil.masalah).toContainEqual(expect.objectContaining({ kode: 'PADANAN', bidang: 'agama', nilai: 'Islm', keputusan: true }));
    const kamus = susunKamus([{ kolom: 'agama', dari: ' islm ', menjadi: 'Islam' }, { kolom: 'tidak ada', dari: 'x', menjadi: 'y' }]);
    expect(satuBaris({ Agama: 'ISLM' }, { ...KONTEKS, kamus }).data?.pegawai.agama).toBe('Islam');
  });

  test('jabatan dan unit yang menyambung dipisah, ditandai, dan Plt dikenali', () => {
    const hasil = satuBaris({ 'Jabatan Tambahan': 'Plt. Kepala Bidang MutasiBadan Contoh', TMT: '01/02/2024' });
    expect(hasil.data?.jabatan).toEqual([{ nama: 'Kepala Bidang Mutasi', jenisPenugasan: 'PLT', unit: 'Badan Contoh', tmt: '2024-02-01' }]);
    expect(hasil.masalah).toContainEqual(expect.objectContaining({ kode: 'JABATAN_SAMBUNG', keputusan: true }));
  });

  test.each([
    ['Plh. Sekretaris', 'PLH', 'Sekretaris'], ['Pj. Lurah', 'PJ', 'Lurah'], ['Pelaksana Tugas Camat', 'PLT', 'Camat'], ['Pelaksana Lapangan', 'D', 'Pelaksana Lapangan'], ['Guru Ahli Muda', 'D', 'Guru Ahli Muda'],
  ])('jabatan "%s" adalah penugasan %s', (teks, jenisPenugasan, nama) => {
    expect(satuBaris({ Jabatan: teks }).data?.jabatan[0]).toMatchObject({ nama, jenisPenugasan });
  });

  test('gelar dipisah dari nama; nama huruf besar memakai ejaan kolom lain', () => {
    const hasil = satuBaris({ 'Nama Lengkap': 'Dra. Contoh Dua, M.Si.', 'Nama Lengkap(Tanpa Gelar)': 'CONTOH DUA' });
    expect(hasil.data?.pegawai).toMatchObject({ nama: 'Contoh Dua', gelarDepan: 'Dra.', gelarBelakang: 'M.Si.' });
    expect(satuBaris({ 'Nama Lengkap': 'Contoh Satu S.Kom' }).data?.pegawai).toMatchObject({ nama: 'Contoh Satu', gelarBelakang: 'S.Kom' });
    expect(kode(satuBaris({ 'Nama Lengkap': 'Contoh Dua', 'Nama Lengkap(Tanpa Gelar)': 'Orang Lain' }))).toContain('NAMA_BEDA');
  });

  test('kolom kembar yang berbeda diberi tanda', () => {
    const rencana = rencanaLembar([['NIP', 'Nama', 'Agama', 'Agama_2'], [NIP_SATU, 'Contoh', 'Islam', 'ISLAM'], ['198505052010012002', 'Contoh', 'Islam', 'Hindu'], ['199001012015031003', 'Contoh', '', 'Hindu']]);
    expect(rencana.baris.map((b) => b.masalah.filter((m) => m.kode === 'GANDA_BEDA').length)).toEqual([0, 1, 0]);
    expect(rencana.baris[2]?.data?.pegawai.agama).toBe('Hindu');
  });

  test('NIK yang rusak tidak diambil; galat rumus tidak menjadi alamat', () => {
    const hasil = satuBaris({ NIK: 3.571e15, Alamat: '#REF!' });
    expect(hasil.data?.pegawai.nik).toBeUndefined();
    expect(hasil.data?.pegawai.alamat).toBeUndefined();
    expect(kode(hasil)).toEqual(expect.arrayContaining(['NIK_ANGKA', 'RUMUS']));
  });

  test('baris kosong, baris nomor kolom, dan kepala yang tercetak ulang tidak dihitung sebagai pegawai', () => {
    const kepala = ['No', 'NIP', 'Nama', 'Agama'];
    const rencana = rencanaLembar([kepala, [1, 2, 3, { tanggal: '1900-01-04' }], [null, ' ', null], kepala, [], ['(1)', '(2)', '(3)', '(4)']]);
    expect(rencana.jumlah).toMatchObject({ baca: 5, kosong: 5, salah: 0 });
  });

  test('kolom yang tidak ada datanya tidak muncul sama sekali', () => {
    const hasil = satuBaris({ Agama: '-', Alamat: 'NULL', 'No HP': '0', Jabatan: '-' });
    expect(hasil.data?.pegawai).not.toHaveProperty('agama');
    expect(hasil.data?.jabatan).toEqual([]);
    expect(skemaBarisImpor.safeParse(hasil.data).success).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { BERGANTUNG, BIDANG, KEPALA_DIABAIKAN, KODE_BIDANG, SINONIM, USULAN } from '../../src/shared/impor/bidang.ts';
import { calonLembar, cocokkanKepala, ingatanDari, terapkanPilihan } from '../../src/shared/impor/kepala.ts';
import { normalKepala } from '../../src/shared/impor/teks.ts';
import { KOLOM_TEMPLAT } from '../../src/shared/impor/templat.ts';

const peta = (...kepala: (string | null)[][]) => cocokkanKepala(kepala).kolom.map((k) => k.bidang);

describe('mencocokkan kepala kolom', () => {
  test('tidak ada nama kolom yang berarti dua bidang', () => {
    for (const kode of KODE_BIDANG) for (const nama of BIDANG[kode].sinonim) expect([nama, SINONIM.get(normalKepala(nama))]).toEqual([nama, kode]);
    for (const norm of SINONIM.keys()) expect(KEPALA_DIABAIKAN.has(norm) || norm in BERGANTUNG || norm in USULAN, norm).toBe(false);
  });

  test.each([
    ['NIP Baru', 'nip'], ['nip_baru', 'nip'], ['nipBaru', 'nip'], ['N I P', null], ['Nama Lengkap(Dengan Gelar)', 'namaGelar'], ['nama lengkap (tanpa gelar)', 'nama'],
    ['gelar_depan', 'gelarDepan'], ['MK Tahun', 'mkgTahun'], ['mk_tahun', 'mkgTahun'], ['Masa Kerja Gol Thn', 'mkgTahun'], ['TMT KGB terakhir', 'tmtKgb'],
    ['No SK KGB', 'skKgbNomor'], ['Tgl. SK KGB', 'skKgbTanggal'], ['gol_akhir_nama', 'golongan'], ['Gol/Ruang', 'golongan'], ['tglLahir', 'tanggalLahir'],
    ['Tgl. Lahir', 'tanggalLahir'], ['unor_id', 'unorId'], ['status_cpns_pns', 'statusPegawai'], ['email_gov', 'emailDinas'], ['tingkat_pendidikan_nama', 'tingkatPendidikan'],
    ['Lahir Tanggal', 'tanggalLahir'], ['NIP (18 digit)', 'nip'], ['Unit Statistik', null], ['NIP Atasan', null],
  ])('"%s" dibaca sebagai %s', (kepala, bidang) => {
    const hasil = peta(['Pangkat', 'Nama', 'Agama', 'Alamat', kepala]);
    expect(hasil[4]).toBe(bidang);
  });

  test('TMT diartikan menurut kolom di kirinya, bukan menurut letaknya', () => {
    expect(peta(['NIP', 'Nama', 'Golongan Pangkat', 'TMT', 'Jabatan Tambahan', 'TMT_2', 'Jabatan Fungsional', 'TMT_4'])).toEqual(
      ['nip', 'namaGelar', 'golongan', 'tmtGolongan', 'jabatanTambahan', 'tmtJabatanTambahan', 'jabatan', 'tmtJabatan']);
    expect(peta(['Jabatan', 'TMT', 'NIP', 'Nama', 'Golongan', 'No SK', 'Tgl SK', 'TMT'])).toEqual(
      ['jabatan', 'tmtJabatan', 'nip', 'namaGelar', 'golongan', 'skPangkatNomor', 'skPangkatTanggal', 'tmtGolongan']);
  });

  test('TMT tanpa kolom yang menjelaskannya ditanyakan, bukan ditebak', () => {
    const hasil = cocokkanKepala([['NIP', 'Nama', 'TMT', 'Golongan', 'Agama']]);
    expect(hasil.keadaan).toBe('perlu dipilih');
    expect(hasil.kolom[2]).toMatchObject({ bidang: null, keyakinan: 'perlu dipilih' });
    expect(hasil.kolom[2]?.pilihan).toContain('tmtGolongan');
  });

  test('dua TMT di belakang satu golongan: yang kedua ditanyakan', () => {
    const hasil = cocokkanKepala([['NIP', 'Nama', 'Golongan', 'TMT', 'TMT']]);
    expect(hasil.kolom.map((k) => k.bidang)).toEqual(['nip', 'namaGelar', 'golongan', 'tmtGolongan', null]);
    expect(hasil.keadaan).toBe('perlu dipilih');
  });

  test('jabatan struktural dan fungsional masing-masing dengan TMT-nya', () => {
    const hasil = cocokkanKepala([['NIP', 'Nama', 'Jabatan Struktural', 'TMT', 'Jabatan Fungsional', 'TMT']]);
    expect(hasil.keadaan).toBe('cocok');
    expect(hasil.kolom.map((k) => `${k.bidang} ${k.ulangan}`)).toEqual(['nip 1', 'namaGelar 1', 'jabatan 1', 'tmtJabatan 1', 'jabatan 2', 'tmtJabatan 2']);
  });

  test('kepala dua baris: kelompok di atas, rincian di bawah', () => {
    const hasil = cocokkanKepala([
      ['DAFTAR URUT KEPANGKATAN'], [],
      ['NO', 'NAMA', 'NIP', 'PANGKAT', null, 'JABATAN', null, 'MASA KERJA', null, 'PENDIDIKAN', null],
      [null, null, null, 'GOL/RUANG', 'TMT', 'NAMA', 'TMT', 'THN', 'BLN', 'NAMA', 'LULUS TAHUN'],
      ['1', 'Contoh', '199001012015031001', 'III/a', '01-04-2020'],
    ]);
    expect(hasil.barisKepala).toBe(2);
    expect(hasil.barisData).toBe(4);
    expect(hasil.keadaan).toBe('cocok');
    expect(hasil.kolom.map((k) => k.bidang)).toEqual([null, 'namaGelar', 'nip', 'golongan', 'tmtGolongan', 'jabatan', 'tmtJabatan', 'mkgTahun', 'mkgBulan', 'pendidikan', 'tahunLulus']);
  });

  test('nama polos di samping kolom gelar adalah nama tanpa gelar', () => {
    expect(peta(['nip_baru', 'nama', 'gelar_depan', 'gelar_belakang'])).toEqual(['nip', 'nama', 'gelarDepan', 'gelarBelakang']);
  });

  test('ekspor massal SIASN dikenali seluruhnya tanpa pertanyaan', () => {
    const kepala = 'pns_id nip_baru nip_lama nama gelar_depan gelar_belakang tempat_lahir_id tempat_lahir_nama tanggal_lahir jenis_kelamin agama_id agama_nama jenis_kawin_id jenis_kawin_nama nik nomor_hp email email_gov alamat npwp_nomor bpjs jenis_pegawai_id jenis_pegawai_nama kedudukan_hukum_id kedudukan_hukum_nama status_cpns_pns kartu_asn_virtual nomor_sk_cpns tanggal_sk_cpns tmt_cpns nomor_sk_pns tanggal_sk_pns tmt_pns gol_awal_id gol_awal_nama gol_akhir_id gol_akhir_nama tmt_golongan mk_tahun mk_bulan jenis_jabatan_id jenis_jabatan_nama jabatan_id jabatan_nama tmt_jabatan tingkat_pendidikan_id tingkat_pendidikan_nama pendidikan_id pendidikan_nama tahun_lulus kpkn_id kpkn_nama lokasi_kerja_id lokasi_kerja_nama unor_id unor_nama instansi_induk_id instansi_induk_nama instansi_kerja_id instansi_kerja_nama satuan_kerja_induk_id satuan_kerja_induk_nama satuan_kerja_kerja_id satuan_kerja_kerja_nama is_valid_nik nama_sekolah flag_ikd'.split(' ');
    const hasil = cocokkanKepala([kepala]);
    expect(hasil.keadaan).toBe('cocok');
    expect(hasil.takDikenal).toEqual([]);
    expect(hasil.kolom.every((k) => k.bidang === null || k.ulangan === 1)).toBe(true);
  });

  test('setiap kepala templat dikenali dengan pasti sebagai bidangnya', () => {
    const hasil = cocokkanKepala([KOLOM_TEMPLAT.map((k) => k.kepala)]);
    expect(hasil.keadaan).toBe('cocok');
    expect(hasil.kolom.map((k) => k.bidang)).toEqual(KOLOM_TEMPLAT.map((k) => k.bidang));
  });

  test('tanpa NIP keadaan tetap perlu dipilih dan menyebut yang kurang', () => {
    const hasil = cocokkanKepala([['Nama', 'Golongan', 'Agama', 'Alamat']]);
    expect(hasil).toMatchObject({ keadaan: 'perlu dipilih', kurang: ['nip'] });
  });

  test('lembar tanpa kepala yang dikenal tidak ditemukan', () => {
    expect(cocokkanKepala([['a', 'b'], ['c', 'd']]).keadaan).toBe('tidak ditemukan');
    expect(cocokkanKepala([]).keadaan).toBe('tidak ditemukan');
  });

  test('NIP dan nama saja sudah daftar pegawai; salah satunya dengan satu kolom lain belum', () => {
    expect(cocokkanKepala([['DAFTAR PEGAWAI'], [], ['NIP', 'Nama'], ['199001012015021001', 'Adi Rekaan']]).keadaan).toBe('cocok');
    expect(cocokkanKepala([['Nama', 'Golongan'], ['Adi Rekaan', 'III/b']]).keadaan).toBe('tidak ditemukan');
  });

  test('pilihan petugas diingat untuk kepala yang sama dan tidak untuk kepala lain', () => {
    const kepala = ['NIP', 'Nama', 'Golongan', 'Tanggal Masuk', 'Kelompok'];
    const awal = cocokkanKepala([kepala]);
    expect(awal.keadaan).toBe('perlu dipilih');
    const dipilih = terapkanPilihan(awal, [{ indeks: 3, bidang: 'tmtCpns' }]);
    expect(dipilih.keadaan).toBe('cocok');
    const ingatan = [ingatanDari(dipilih)];
    const bulanDepan = cocokkanKepala([['DAFTAR DESEMBER'], kepala], ingatan);
    expect(bulanDepan).toMatchObject({ keadaan: 'cocok', barisKepala: 1 });
    expect(bulanDepan.kolom[3]).toMatchObject({ bidang: 'tmtCpns', keyakinan: 'ingatan' });
    expect(cocokkanKepala([[...kepala, 'Agama']], ingatan).keadaan).toBe('perlu dipilih');
  });

  test('angka akhiran kepala yang berulang boleh berpindah tanpa mengubah sidik', () => {
    const a = cocokkanKepala([['NIP', 'Nama', 'Golongan', 'TMT', 'Jabatan', 'TMT_2']]);
    const b = cocokkanKepala([['NIP', 'Nama', 'Golongan', 'TMT', 'Jabatan', 'TMT_4']]);
    expect(a.sidik).toBe(b.sidik);
  });

  test('lembar petunjuk dilewati, lembar tersembunyi ditaruh di belakang', () => {
    const data = [['NIP', 'Nama', 'Golongan'], ['199001012015031001', 'Contoh', 'III/a']];
    const calon = calonLembar([
      { nama: 'Petunjuk', asal: 'xlsx', tersembunyi: false, baris: [['Kolom', 'Wajib']] },
      { nama: 'Lama', asal: 'xlsx', tersembunyi: true, baris: [...data, ...data] },
      { nama: 'Data', asal: 'xlsx', tersembunyi: false, baris: data },
    ]);
    expect(calon.map((c) => c.indeks)).toEqual([2, 1]);
  });
});

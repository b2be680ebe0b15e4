import { dariBulan } from '../../../../shared/domain/masa-kerja.ts';
import { formatTanggal, tambahBulan, tambahHari } from '../../../../shared/domain/tanggal.ts';
import { buatAcak, type Acak } from './acak.ts';
import { susunJabatan } from './jabatan.ts';
import { buatHp, buatNik, susunKeluarga, tempatLahir } from './keluarga.ts';
import { susunAngkaKredit, susunCuti, susunOrganisasi, susunPenghargaan, susunPeriodik, susunSkp } from './kinerja.ts';
import { buatNama } from './nama.ts';
import { susunDiklat, susunKursus, susunPendidikan } from './pengembangan.ts';
import { rancang, type Rancangan } from './rancang.ts';
import { seriBerikut, sk, type Bahan, type Baris, type Orang, type Permintaan } from './tipe.ts';
import { namaTanpaTanda } from './teks.ts';

/** Serial numbers begin here, far above what real registers have given out for a day of birth and a month of appointment. */
const SERI_NIP = 901;

function buatNip(b: Bahan, p: Permintaan, r: Rancangan): string {
  const lahir = r.lahir.replaceAll('-', '');
  const jk = r.jk === 'M' ? '1' : '2';
  const angkat = p.jenisAsn === 'PNS' ? r.tmt.slice(0, 7).replace('-', '') : `${r.tmt.slice(0, 4)}21`;
  const awalan = `${lahir}${angkat}${jk}`;
  return awalan + seriBerikut(b.seri, `nip${awalan}`, 3, SERI_NIP);
}

function barisPangkat(a: Acak, p: Permintaan, r: Rancangan): Baris[] {
  return r.karier.pangkat.map((g, i) => {
    const mkg = dariBulan(g.mkgBulan);
    const pertek: Baris = i > 0 ? { pertek_nomor: `PG-${a.angka(8)}`, pertek_tanggal: tambahHari(g.tmt, -a.bulat(61, 90)) } : {};
    return {
      jenis_kp: g.jenisKp,
      golongan: g.golongan,
      tmt: g.tmt,
      mkg_tahun: mkg.tahun,
      mkg_bulan: mkg.bulan,
      mkg_dihitung: 0,
      gaji_pokok: g.gaji,
      ...pertek,
      ...sk(a, i === 0 ? (p.jenisAsn === 'PPPK' ? '800.1.2.6' : '800.1.2.5') : '800.1.3.2', g.tmt),
    };
  });
}

function barisKgb(a: Acak, r: Rancangan): Baris[] {
  return r.karier.kgb.map((k) => {
    const mkg = dariBulan(k.mkgBulan);
    const catatan = k.tabelSaatItu ? null : 'Data contoh: besaran menurut tabel gaji paling awal yang dimuat, bukan tabel saat itu.';
    return {
      tmt: k.tmt,
      golongan: k.golongan,
      mkg_tahun: mkg.tahun,
      mkg_bulan: mkg.bulan,
      gaji_lama: k.gajiLama,
      gaji_baru: k.gajiBaru,
      keterangan: catatan,
      ...sk(a, '800.1.11.13', k.tmt, 'Kepala BKPSDM'),
    };
  });
}

function barisKontrak(b: Bahan, a: Acak, p: Permintaan, r: Rancangan, nip: string, jabatan: Baris): Baris[] {
  const hasil: Baris[] = [];
  let mulai = r.tmt;
  for (let ke = 0; mulai <= b.perTanggal && ke < 10; ke++) {
    // Extended for five years at a time, so that it covers the coming year too.
    let selesai = tambahHari(tambahBulan(mulai, p.khusus?.paruhWaktu ? 12 : 60), -1);
    if (selesai >= b.perTanggal && selesai < tambahBulan(b.perTanggal, 24) && !p.khusus?.paruhWaktu) selesai = tambahHari(tambahBulan(mulai, 120), -1);
    hasil.push({
      perjanjian_nomor: `PK/${a.bulat(1, 4999)}/BKPSDM/${mulai.slice(0, 4)}`,
      perjanjian_tanggal: tambahHari(mulai, -14),
      mulai,
      selesai,
      perpanjangan_ke: ke,
      nomor_induk: nip,
      golongan: r.karier.pangkat[0]!.golongan,
      jabatan_nama: jabatan['nama'] ?? null,
      unit_id: jabatan['unit_id'] ?? null,
      unit_nama: jabatan['unit_nama'] ?? null,
      ...sk(a, '800.1.2.6', mulai),
    });
    mulai = tambahHari(selesai, 1);
  }
  return hasil;
}

function pengangkatan(a: Acak, p: Permintaan, r: Rancangan, jabatan: Baris): Baris {
  if (p.jenisAsn === 'PPPK') return { jenis_pengadaan: 'C' };
  const cpns = sk(a, '800.1.2.5', r.tmt);
  const pns = r.tmtPns === null ? null : sk(a, '800.1.2.6', r.tmtPns);
  return {
    jenis_pengadaan: a.timbang([
      ['1', 90],
      ['2', 10],
    ]),
    tmt_cpns: r.tmt,
    sk_cpns_nomor: cpns['sk_nomor'] ?? null,
    sk_cpns_tanggal: cpns['sk_tanggal'] ?? null,
    sk_cpns_pejabat: cpns['sk_pejabat'] ?? null,
    jabatan_angkat: jabatan['nama'] ?? null,
    spmt_nomor: `800.1.2/${a.bulat(1, 900)}/SPMT/${r.tmt.slice(0, 4)}`,
    spmt_tanggal: r.tmt,
    tmt_melaksanakan_tugas: r.tmt,
    tmt_pns: r.tmtPns,
    sk_pns_nomor: pns?.['sk_nomor'] ?? null,
    sk_pns_tanggal: pns?.['sk_tanggal'] ?? null,
    sk_pns_pejabat: pns?.['sk_pejabat'] ?? null,
    ...(pns && r.tmtPns
      ? { sttpl_nomor: `STTPL-${a.angka(6)}`, sttpl_tanggal: tambahBulan(r.tmt, 11), sumpah_nomor: `BA/${a.bulat(1, 400)}/${r.tmtPns.slice(0, 4)}`, sumpah_tanggal: tambahBulan(r.tmtPns, 1) }
      : {}),
  };
}

function kartu(a: Acak, p: Permintaan, r: Rancangan): Baris {
  return {
    karpeg: p.jenisAsn === 'PNS' && r.tmtPns ? `${a.pilih(['A', 'B', 'N', 'P'])} ${a.angka(6)}` : null,
    npwp: `99${a.angka(14)}`,
    no_taspen: p.jenisAsn === 'PNS' ? a.angka(13) : null,
    bpjs: `0009${a.angka(9)}`,
  };
}

/** One employee in full. Draws come from a stream of his own: nobody depends on what was drawn for somebody else. */
export function buatOrang(b: Bahan, p: Permintaan): Orang {
  const a = buatAcak(b.benih, `orang:${p.urut}:${p.kasus ?? ''}:${p.kgb ?? ''}`);
  const r = rancang(b, a, p);
  const nama = buatNama(a, r.jk);
  const { jabatan, pindahUnit } = susunJabatan(b, a, p, r);
  const kini = jabatan.at(-1)!;
  const alamat = `Jalan ${a.pilih(['Buhul', 'Jalin', 'Anyaman', 'Pintalan', 'Sulaman', 'Rajutan'])} Nomor ${a.bulat(1, 240)} RT ${a.bulat(1, 9)} RW ${a.bulat(1, 9)}`;
  const keluarga = susunKeluarga(b, a, nama, r, alamat);
  const sekolah = susunPendidikan(b, a, p, r);
  const nip = buatNip(b, p, r);
  const skp = susunSkp(b, a, r);
  const tampil = p.khusus?.nama ?? nama.nama;
  const surel = `${namaTanpaTanda(nama.keluarga)}${p.urut}@contoh.invalid`;
  const dataUtama: Baris = {
    nip,
    nama: tampil,
    gelar_depan: sekolah.gelarDepan,
    gelar_belakang: sekolah.gelarBelakang,
    tempat_lahir: tempatLahir(a),
    tanggal_lahir: r.lahir,
    jenis_kelamin: r.jk,
    agama: nama.agama,
    jenis_kawin: keluarga.statusKawin,
    nik: buatNik(b.seri, a, r.lahir, r.jk),
    no_kk: `9901${a.angka(12)}`,
    akte_kelahiran: `${a.angka(4)}/U/${r.lahir.slice(0, 4)}`,
    alamat,
    kode_pos: '99001',
    no_hp: buatHp(a),
    email: surel,
    email_gov: null,
    jenis_asn: p.jenisAsn,
    paruh_waktu: p.khusus?.paruhWaktu ? 1 : 0,
    jenis_pegawai: p.jenisAsn === 'PNS' ? '15' : null,
    kedudukan_hukum: '01',
    ...kartu(a, p, r),
    ...pengangkatan(a, p, r, jabatan[0]!),
  };
  const orang: Orang = {
    dataUtama,
    kasus: p.kasus,
    riwayat: {
      pangkat: barisPangkat(a, p, r),
      kgb: barisKgb(a, r),
      jabatan,
      pindah_unit: pindahUnit,
      pendidikan: sekolah.baris,
      diklat: susunDiklat(b, a, p, r),
      kursus: susunKursus(b, a, r),
      skp,
      kinerja_periodik: susunPeriodik(b, a),
      angka_kredit: susunAngkaKredit(b, a, p, r, skp, String(kini['nama'])),
      penghargaan: susunPenghargaan(b, a, p, r),
      cuti: susunCuti(b, a, r),
      organisasi: susunOrganisasi(b, a, r),
      ...keluarga.riwayat,
      kontrak: p.jenisAsn === 'PPPK' ? barisKontrak(b, a, p, r, nip, kini) : [],
      pmk: r.karier.pmk ? [pmkBaris(a, r)] : [],
      cltn: (r.opsi.cltn ?? []).map((c) => cltnBaris(b, a, c)),
      hukdis: [],
      tunda_kgb: [],
      pemberhentian: [],
      pindah_instansi: [],
      penugasan: [],
      tubel: [],
    },
  };
  p.khusus?.akhir?.(orang, a);
  return orang;
}

function pmkBaris(a: Acak, r: Rancangan): Baris {
  const { tmt, mkgBulan } = r.karier.pmk!;
  const mkg = dariBulan(mkgBulan);
  const tambahan = dariBulan(r.opsi.pmk!.tambahBulan);
  return {
    tmt,
    mkg_tahun: mkg.tahun,
    mkg_bulan: mkg.bulan,
    pengalaman: 'Tenaga honorer pada kantor kecamatan',
    pengalaman_mulai: tambahBulan(r.tmt, -r.opsi.pmk!.tambahBulan * 2),
    pengalaman_selesai: tambahHari(r.tmt, -1),
    tambahan_tahun: tambahan.tahun,
    tambahan_bulan: tambahan.bulan,
    bkn_nomor: `PMK-${a.angka(6)}`,
    bkn_tanggal: tambahHari(tmt, -80),
    dinilai: 1,
    ...sk(a, '800.1.3.6', tmt),
  };
}

function cltnBaris(b: Bahan, a: Acak, c: { readonly mulai: string; readonly selesai: string | null }): Baris {
  const lampau = c.selesai !== null && c.selesai < b.perTanggal;
  return {
    jenis: '1',
    mulai: c.mulai,
    selesai: c.selesai,
    tanggal_aktif: lampau ? tambahHari(c.selesai, 1) : null,
    bkn_nomor: `CLTN-${a.angka(6)}`,
    alasan: `Mendampingi keluarga sejak ${formatTanggal(c.mulai, 'panjang')}`,
    ...sk(a, '800.1.11.5', c.mulai),
  };
}

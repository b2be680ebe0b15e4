import { bandingkan, type Perubahan } from '../../../shared/impor/banding.ts';
import type { BarisImpor, RiwayatImpor } from '../../../shared/impor/baris.ts';
import { sisip, ubah, type Isi, type NilaiKolom, type WriteDb } from '../../db/tulis.ts';
import type { AdaDenganId } from './basis.ts';
import type { PetaKode } from './kode.ts';
import type { PelengkapKgb } from './simpanan.ts';
import type { PencariUnit } from './unit.ts';

export interface AlatTerap {
  readonly kode: PetaKode;
  readonly unit: PencariUnit;
  readonly kgb: PelengkapKgb;
  readonly imporId: string;
  readonly sumber: string;
}

type Kolom = Readonly<Record<string, NilaiKolom | undefined>>;

/** Only what the row states: undefined keys never overwrite. */
function padat(k: Kolom): Isi {
  return Object.fromEntries(Object.entries(k).filter((e): e is [string, NilaiKolom] => e[1] !== undefined));
}

function kolomPegawai(p: BarisImpor['pegawai'], kode: PetaKode): Isi {
  const status = p.statusPegawai;
  return padat({
    nip: p.nip, nip_lama: p.nipLama, id_siasn: p.siasnId, nama: p.nama, gelar_depan: p.gelarDepan, gelar_belakang: p.gelarBelakang, tempat_lahir: p.tempatLahir, tanggal_lahir: p.tanggalLahir,
    jenis_kelamin: p.jenisKelamin === undefined ? undefined : p.jenisKelamin === 'L' ? 'M' : 'F', agama: kode.kode('agama', p.agama) ?? undefined, jenis_kawin: kode.kode('kawin', p.statusKawin) ?? undefined, nik: p.nik, npwp: p.npwp, bpjs: p.bpjs,
    no_hp: p.noHp, email: p.email, email_gov: p.emailDinas, alamat: p.alamat, kartu_asn: p.kartuAsn, jenis_asn: status === undefined ? undefined : status.startsWith('PPPK') ? 'PPPK' : 'PNS',
    paruh_waktu: status === undefined ? undefined : status === 'PPPK Paruh Waktu' ? 1 : 0, jenis_pegawai: kode.kode('jenis_pegawai', p.jenisPegawai) ?? undefined, kedudukan_hukum: kode.kode('kedudukan_hukum', p.kedudukan) ?? undefined,
    tmt_cpns: p.tmtCpns, sk_cpns_nomor: p.skCpnsNomor, sk_cpns_tanggal: p.skCpnsTanggal, tmt_pns: p.tmtPns, sk_pns_nomor: p.skPnsNomor, sk_pns_tanggal: p.skPnsTanggal, kppn: p.kppn,
  });
}

function jenisAsn(data: BarisImpor): 'PNS' | 'PPPK' {
  const { statusPegawai } = data.pegawai;
  if (statusPegawai !== undefined) return statusPegawai.startsWith('PPPK') ? 'PPPK' : 'PNS';
  return data.pangkat.length > 0 && data.pangkat.every((p) => !p.golongan.includes('/')) ? 'PPPK' : 'PNS';
}

/** The columns of one history row of the import; null when it cannot stand as a row of its own. */
function kolomRiwayat(tabel: RiwayatImpor, i: number, data: BarisImpor, a: AlatTerap, tx: WriteDb): Isi | null {
  switch (tabel) {
    case 'pangkat': {
      const p = data.pangkat[i]!;
      const awal = p.tmt !== undefined && p.tmt === data.pegawai.tmtCpns;
      return padat({ golongan: p.golongan, tmt: p.tmt, mkg_tahun: p.mkgTahun, mkg_bulan: p.mkgBulan, mkg_dihitung: p.mkgDihitung ? 1 : 0, gaji_pokok: p.gajiPokok, sk_nomor: p.skNomor, sk_tanggal: p.skTanggal, jenis_kp: awal ? '211' : undefined });
    }
    case 'kgb': {
      const k = a.kgb(data.kgb[i]!, data);
      return k === null ? null : padat({ tmt: k.tmt, golongan: k.golongan, mkg_tahun: k.mkgTahun, mkg_bulan: k.mkgBulan, mkg_dihitung: k.mkgDihitung ? 1 : 0, gaji_baru: k.gajiBaru, sk_nomor: k.skNomor, sk_tanggal: k.skTanggal });
    }
    case 'jabatan': {
      const j = data.jabatan[i]!;
      const { unitKerja, unitInduk } = data.pegawai;
      const unit = a.unit(tx, j.unit ?? (j.jenisPenugasan === 'D' || j.jenisPenugasan === 'TT' ? unitKerja : undefined), unitInduk);
      return padat({ nama: j.nama, jenis_jabatan: a.kode.kode('jenis_jabatan', j.jenisJabatan) ?? (j.eselon === undefined ? undefined : '1'), eselon: j.eselon, tmt: j.tmt, jenis_penugasan: j.jenisPenugasan, sk_nomor: j.skNomor, sk_tanggal: j.skTanggal, unit_id: unit ?? undefined });
    }
    case 'pendidikan': {
      const p = data.pendidikan[i]!;
      return padat({ tingkat: p.tingkat, nama: p.nama, tahun_lulus: p.tahunLulus, nama_sekolah: p.namaSekolah });
    }
    case 'kontrak': {
      const k = data.kontrak[i]!;
      return padat({ sk_nomor: k.nomor, mulai: k.mulai, selesai: k.selesai });
    }
  }
}

const RIWAYAT = ['pangkat', 'kgb', 'jabatan', 'pendidikan', 'kontrak'] as const;
const TANPA_JABATAN = 'Jabatan belum diisi';

/** A list that names the unit but no post still says where the person works. */
function denganJabatan(data: BarisImpor): BarisImpor {
  if (data.jabatan.length > 0 || (data.pegawai.unitKerja === undefined && data.pegawai.unitInduk === undefined)) return data;
  return { ...data, jabatan: [{ nama: TANPA_JABATAN, jenisPenugasan: 'D' }] };
}

function tambahPegawai(tx: WriteDb, baris: BarisImpor, a: AlatTerap): string {
  const data = denganJabatan(baris);
  const id = sisip(tx, 'pegawai', { jenis_asn: jenisAsn(data), kedudukan_hukum: '01', ...kolomPegawai(data.pegawai, a.kode), impor_id: a.imporId, sumber: a.sumber });
  for (const tabel of RIWAYAT) {
    data[tabel].forEach((_, i) => {
      const isi = kolomRiwayat(tabel, i, data, a, tx);
      if (isi) sisip(tx, `riwayat_${tabel}`, { ...isi, pegawai_id: id, impor_id: a.imporId, sumber: a.sumber });
    });
  }
  return id;
}

/** Which recorded row an imported one speaks of: `bandingkan` pairs them by event; the pair is found by the same order. */
function idLama(ada: AdaDenganId, tabel: RiwayatImpor, data: BarisImpor, i: number): string | null {
  const satu: BarisImpor = { ...ada.data, pangkat: [], kgb: [], jabatan: [], pendidikan: [], kontrak: [], [tabel]: [data[tabel][i]] };
  for (const [n, id] of ada.barisId[tabel].entries()) {
    const sendiri: BarisImpor = { ...satu, [tabel]: [ada.data[tabel][n]] };
    if (!bandingkan(sendiri, satu).ubah.some((u) => u.jenis === 'tambah')) return id;
  }
  return null;
}

function ubahPegawai(tx: WriteDb, ada: AdaDenganId, data: BarisImpor, perubahan: readonly Perubahan[], a: AlatTerap): void {
  const kolom = new Set(perubahan.filter((u) => u.tabel === 'pegawai').map((u) => u.kolom));
  const dipilih = Object.fromEntries(Object.entries(data.pegawai).filter(([k]) => kolom.has(k)));
  const isi = kolomPegawai(dipilih as BarisImpor['pegawai'], a.kode);
  if (Object.keys(isi).length > 0) ubah(tx, 'pegawai', ada.id, isi, null);
  for (const tabel of RIWAYAT) {
    const indeks = new Set(perubahan.filter((u) => u.tabel === tabel).map((u) => u.indeks));
    for (const i of indeks) {
      const baru = kolomRiwayat(tabel, i, data, a, tx);
      if (baru === null) continue;
      const lama = idLama(ada, tabel, data, i);
      if (lama) ubah(tx, `riwayat_${tabel}`, lama, baru, null);
      else sisip(tx, `riwayat_${tabel}`, { ...baru, pegawai_id: ada.id, impor_id: a.imporId, sumber: a.sumber });
    }
  }
  pindahUnit(tx, ada, data, kolom, a);
}

/** Another unit and the same post: the row of the present post moves with it. */
function pindahUnit(tx: WriteDb, ada: AdaDenganId, data: BarisImpor, kolom: ReadonlySet<string>, a: AlatTerap): void {
  if (!kolom.has('unitKerja') && !kolom.has('unitInduk')) return;
  const unit = a.unit(tx, data.pegawai.unitKerja, data.pegawai.unitInduk);
  if (unit === null) return;
  const n = ada.data.jabatan.findLastIndex((j) => j.jenisPenugasan === 'D');
  const id = n < 0 ? undefined : ada.barisId.jabatan[n];
  if (id) ubah(tx, 'riwayat_jabatan', id, { unit_id: unit }, null);
  else sisip(tx, 'riwayat_jabatan', { nama: TANPA_JABATAN, jenis_penugasan: 'D', unit_id: unit, pegawai_id: ada.id, impor_id: a.imporId, sumber: a.sumber });
}

/** Writes one planned row against what is on record now. Returns what became of it. */
export function terapkanBaris(tx: WriteDb, data: BarisImpor, ada: AdaDenganId | undefined, a: AlatTerap): 'baru' | 'berubah' | 'sama' {
  if (!ada) {
    tambahPegawai(tx, data, a);
    return 'baru';
  }
  const { ubah: perubahan } = bandingkan(ada.data, data);
  if (perubahan.length === 0) return 'sama';
  ubahPegawai(tx, ada, data, perubahan, a);
  return 'berubah';
}

import { hariMinggu, selisih, susunTanggal, tambahBulan, tambahHari, tambahTahun } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { jenjangGolongan, type Rancangan } from './rancang.ts';
import { sk, type Bahan, type Baris, type Permintaan } from './tipe.ts';

/** Result and behaviour that make a predicate (matrix of PermenPANRB 6/2022). */
const MATRIKS: Readonly<Record<string, readonly [string, string]>> = { '1': ['1', '1'], '2': ['2', '2'], '3': ['3', '2'], '4': ['2', '3'], '5': ['3', '3'] };

/** Numbers up to 2021, predicates since; the running year with the latest periodic evaluation, so that a forecast has something to rest on. */
export function susunSkp(b: Bahan, a: Acak, r: Rancangan): Baris[] {
  const kini = Number(b.perTanggal.slice(0, 4));
  const hasil: Baris[] = [];
  for (let tahun = Math.max(kini - 5, Number(r.tmt.slice(0, 4))); tahun <= kini; tahun++) {
    const penilai = { status_penilai: 'ASN', penilai_jabatan: 'Atasan langsung' };
    if (tahun <= 2021) {
      const nilai = a.bulat(780, 925) / 10;
      hasil.push({ tahun, nilai_skp: nilai, nilai_perilaku: a.bulat(780, 900) / 10, nilai_prestasi: nilai, ...penilai });
      continue;
    }
    const kuadran = a.timbang([
      ['2', 90],
      ['1', 8],
      ['3', 2],
    ] as const);
    const [hasilKerja, perilaku] = MATRIKS[kuadran]!;
    hasil.push({ tahun, hasil_kerja: hasilKerja, perilaku, kuadran, keterangan: tahun === kini ? 'Data contoh: predikat menurut evaluasi periodik terakhir.' : null, ...penilai });
  }
  return hasil;
}

/** Sets the predicate of a year, with the two values that lead to it. */
export function ubahSkp(baris: Baris[], tahun: number, kuadran: string): void {
  const [hasil_kerja, perilaku] = MATRIKS[kuadran]!;
  const ada = baris.find((s) => s['tahun'] === tahun);
  const isi = { hasil_kerja, perilaku, kuadran };
  if (ada) Object.assign(ada, isi, { nilai_skp: null, nilai_perilaku: null, nilai_prestasi: null });
  else baris.push({ tahun, ...isi });
}

const KOEFISIEN: Readonly<Record<string, number>> = { 'Ahli Pertama': 12.5, 'Ahli Muda': 25, 'Ahli Madya': 37.5, 'Ahli Utama': 50, Terampil: 5, Mahir: 12.5, Penyelia: 25 };

export function susunAngkaKredit(b: Bahan, a: Acak, p: Permintaan, r: Rancangan, skp: readonly Baris[], jabatan: string): Baris[] {
  if (p.jalur.lajur === null || p.pos) return [];
  const koefisien = KOEFISIEN[jenjangGolongan(p.jalur.lajur, r.karier.pangkat.at(-1)!.golongan)] ?? 12.5;
  return skp.flatMap((s): Baris[] => {
    const tahun = Number(s['tahun']);
    const ditetapkan = susunTanggal(tahun + 1, 1, a.bulat(10, 28));
    if (tahun < 2023 || ditetapkan >= b.perTanggal) return [];
    const persen = { '1': 1.5, '2': 1, '3': 0.75 }[String(s['kuadran'])] ?? 1;
    const nilai = Math.round(koefisien * persen * 1000) / 1000;
    return [
      {
        jenis: 'konversi',
        tanggal_penetapan: ditetapkan,
        bulan_mulai: 1,
        tahun_mulai: tahun,
        bulan_selesai: 12,
        tahun_selesai: tahun,
        kredit_utama: nilai,
        kredit_penunjang: 0,
        kredit_total: nilai,
        jabatan_nama: jabatan,
        ...sk(a, '800.1.3.4', ditetapkan),
      },
    ];
  });
}

export function susunPenghargaan(b: Bahan, a: Acak, p: Permintaan, r: Rancangan): Baris[] {
  if (p.jenisAsn !== 'PNS') return [];
  return (
    [
      [10, '201', 'X'],
      [20, '202', 'XX'],
      [30, '203', 'XXX'],
    ] as const
  ).flatMap(([tahun, jenis, romawi]): Baris[] => {
    const tanggal = `${Number(tambahTahun(r.tmt, tahun + 1).slice(0, 4))}-08-17`;
    if (tanggal >= b.perTanggal || !a.peluang(0.6)) return [];
    return [
      {
        jenis,
        nama: `Satyalancana Karya Satya ${romawi} Tahun`,
        tahun: Number(tanggal.slice(0, 4)),
        pemberi: 'Presiden Republik Indonesia',
        sk_nomor: `${a.bulat(1, 120)}/TK/TAHUN ${tanggal.slice(0, 4)}`,
        sk_tanggal: tambahHari(tanggal, -a.bulat(3, 30)),
        sk_pejabat: 'Presiden Republik Indonesia',
      },
    ];
  });
}

/** The next working day, Saturday and Sunday left out. */
function hariKerja(tanggal: string): string {
  const h = hariMinggu(tanggal);
  return h === 6 ? tambahHari(tanggal, 2) : h === 0 ? tambahHari(tanggal, 1) : tanggal;
}

export function susunCuti(b: Bahan, a: Acak, r: Rancangan): Baris[] {
  if (selisih(r.tmt, b.perTanggal).tahun < 1) return [];
  const hasil = Array.from({ length: a.bulat(0, 2) }, (): Baris => {
    const mulai = hariKerja(tambahHari(b.perTanggal, -a.bulat(20, 600)));
    const lama = a.bulat(1, Math.max(1, 6 - hariMinggu(mulai)));
    return {
      jenis: 'tahunan',
      mulai,
      selesai: tambahHari(mulai, lama - 1),
      hari_kerja: lama,
      tahun_hak: Number(mulai.slice(0, 4)),
      ditangguhkan: 0,
      ...sk(a, '800.1.11.4', mulai, 'Kepala Perangkat Daerah'),
    };
  });
  const umur = selisih(r.lahir, b.perTanggal).tahun;
  if (r.jk === 'F' && umur < 40 && a.peluang(0.12)) {
    const mulai = hariKerja(tambahHari(b.perTanggal, -a.bulat(120, 900)));
    if (mulai > r.tmt)
      hasil.push({ jenis: 'melahirkan', mulai, selesai: tambahHari(tambahBulan(mulai, 3), -1), anak_ke: a.bulat(1, 3), ditangguhkan: 0, ...sk(a, '800.1.11.4', mulai, 'Kepala Perangkat Daerah') });
  }
  return hasil;
}

const ORGANISASI = [
  ['KORPRI Kabupaten Simpul Raya', 'C', 'Anggota'],
  ['Dharma Wanita Persatuan', 'B', 'Pengurus'],
  ['Karang Taruna Tali Rukun', '3', 'Sekretaris'],
  ['Persatuan Olahraga Pelajar', '7', 'Pembina'],
] as const;

export function susunOrganisasi(b: Bahan, a: Acak, r: Rancangan): Baris[] {
  if (!a.peluang(0.15)) return [];
  const [nama, bidang, kedudukan] = a.pilih(ORGANISASI);
  const mulai = tambahBulan(r.tmt, a.bulat(2, 30));
  return mulai >= b.perTanggal ? [] : [{ nama, bidang, kedudukan, tempat: 'Kota Simpul', mulai }];
}

export function susunPeriodik(b: Bahan, a: Acak): Baris[] {
  const tahun = Number(b.perTanggal.slice(0, 4));
  const selesai = Math.floor((Number(b.perTanggal.slice(5, 7)) - 1) / 3);
  if (selesai === 0 || !a.peluang(0.2)) return [];
  return Array.from({ length: selesai }, (_, i) => ({
    tahun,
    periodik: '2',
    bulan_mulai: i * 3 + 1,
    tahun_mulai: tahun,
    bulan_selesai: i * 3 + 3,
    tahun_selesai: tahun,
    hasil_kerja: '2',
    perilaku: '2',
    kuadran: '2',
  }));
}

import type { AturanBerlaku } from '../../domain/aturan.ts';
import { masihCpns } from '../../domain/dasar-gaji.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { bagianTanggal, formatTanggal, tambahBulan } from '../../domain/tanggal.ts';
import { sebutDasar } from './dasar.ts';
import { akhirHukdis, hukdisBerjalan, sebutHukdis, tindakanHukdis } from './pergeseran.ts';
import type { Ruas } from './rantai.ts';
import type { AlasanKgb, DasarKgb } from './tipe.ts';

type Berat = AlasanKgb['berat'];

/** The weight of what a rule's action does; null = nothing to say. */
function beratTindakan(tindakan: 'tahan' | 'peringatkan' | 'abaikan'): Berat | null {
  switch (tindakan) {
    case 'tahan':
      return 'tolak';
    case 'peringatkan':
      return 'peringatan';
    case 'abaikan':
      return null;
  }
}

/** Postponement, punishment, leave: they hold the KGB in its old month and only explain the new date in the new one. */
export function alasanPergeseran(ruas: Ruas, diBulanSemula: boolean): readonly AlasanKgb[] {
  const tahan = diBulanSemula || ruas.tertahan;
  return ruas.pergeseran.flatMap((p) => {
    const lanjut = !tahan
      ? ` Semula ${formatTanggal(ruas.semula)}, menjadi ${formatTanggal(ruas.tanggal)}.`
      : ruas.tertahan
        ? ` KGB ${formatTanggal(ruas.semula)} belum dapat ditentukan tanggalnya.`
        : ` KGB ${formatTanggal(ruas.semula)} menjadi ${formatTanggal(ruas.tanggal)}.`;
    const utama: AlasanKgb = { kode: p.kode, berat: tahan ? 'tolak' : 'catatan', pesan: p.pesan + lanjut, dasarHukum: p.dasarHukum };
    return p.ragu === null ? [utama] : [utama, { kode: `${p.kode}_RAGU`, berat: 'peringatan', pesan: p.ragu, dasarHukum: p.dasarHukum }];
  });
}

/** Performance: each year looked at must be recorded and not below the limit (PP 7/1977 ps. 11; PermenPANRB 7/2023). */
export function alasanSkp(potret: PotretPegawai, aturan: AturanBerlaku, ruas: Ruas, mulaiKerja: string): readonly AlasanKgb[] {
  const syarat = aturan.kgb.isi.skp[potret.jenisAsn];
  const nama = aturan.kgb.isi.namaKuadran;
  const tahunKgb = bagianTanggal(ruas.tanggal).tahun;
  const lamaLangkah = Math.max(1, Math.ceil((ruas.targetBulan - ruas.mkgLamaBulan) / 12));
  const alasan: AlasanKgb[] = [];
  const hilang: number[] = [];
  for (let i = 1; i <= Math.min(syarat.jumlahTahun, lamaLangkah); i++) {
    const tahun = tahunKgb - i;
    if (tahun < bagianTanggal(mulaiKerja).tahun) continue;
    let kuadran = 0;
    for (const s of potret.skp) if (s.tahun === tahun && s.kuadran > kuadran) kuadran = s.kuadran;
    if (kuadran === 0) hilang.push(tahun);
    else if (kuadran > syarat.kuadranTerburuk) {
      alasan.push({
        kode: 'SKP_KURANG',
        berat: 'tolak',
        pesan: `Predikat kinerja tahun ${tahun} "${nama[String(kuadran)] ?? kuadran}", di bawah syarat paling rendah "${nama[String(syarat.kuadranTerburuk)] ?? syarat.kuadranTerburuk}". Tetapkan penundaan dengan keputusan, atau perbaiki riwayat SKP bila keliru.`,
        dasarHukum: syarat.dasarHukum,
      });
    }
  }
  const berat = beratTindakan(syarat.bilaTidakAda);
  if (hilang.length > 0 && berat !== null) {
    alasan.push({
      kode: 'SKP_TIDAK_ADA',
      berat,
      pesan: `Predikat kinerja tahun ${hilang.toReversed().join(' dan ')} belum tercatat, jadi syarat kinerja belum dapat dipastikan.`,
      dasarHukum: syarat.dasarHukum,
    });
  }
  return alasan;
}

/** Legal status: inactive codes hold. 'On leave without pay' only warns once the recorded leave ended before the KGB. */
export function alasanKedudukan(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): readonly AlasanKgb[] {
  const { tahan, peringatkan, cltn, dasarHukum } = aturan.kgb.isi.kedudukan;
  const kode = potret.kedudukanHukum;
  const ditahan = tahan.includes(kode);
  if (!ditahan && !peringatkan.includes(kode)) return [];
  const nama = aturan.kedudukanHukum.isi.kedudukan.find((k) => k.kode === kode)?.nama ?? `kode ${kode}`;
  const kembali =
    ditahan && cltn.includes(kode) && potret.cltn.length > 0 && potret.cltn.every((c) => c.selesai !== null && c.selesai < tanggal);
  if (ditahan && !kembali) {
    return [{ kode: 'KEDUDUKAN', berat: 'tolak', pesan: `Kedudukan hukum ${potret.nama} sekarang "${nama}", sehingga KGB tidak dapat diberikan. Perbarui kedudukan hukum bila sudah aktif kembali.`, dasarHukum }];
  }
  const pesan = kembali
    ? `Kedudukan hukum masih "${nama}", padahal CLTN tercatat selesai sebelum ${formatTanggal(tanggal)}. Pastikan ${potret.nama} sudah diaktifkan kembali.`
    : `Kedudukan hukum ${potret.nama} "${nama}". Pastikan haknya atas KGB sebelum surat ditandatangani.`;
  return [{ kode: 'KEDUDUKAN', berat: 'peringatan', pesan, dasarHukum }];
}

/** A PPPK needs an agreement that covers the date. */
export function alasanKontrak(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): readonly AlasanKgb[] {
  if (potret.jenisAsn !== 'PPPK') return [];
  const dasarHukum = aturan.kgb.isi.dasarHukum.kontrak;
  if (potret.kontrak.length === 0) {
    return [{ kode: 'KONTRAK_TIDAK_ADA', berat: 'peringatan', pesan: 'Perjanjian kerja belum tercatat, jadi belum pasti masih berlaku pada tanggal KGB.', dasarHukum }];
  }
  if (potret.kontrak.some((k) => k.mulai <= tanggal && k.selesai >= tanggal)) return [];
  const akhir = potret.kontrak.reduce((a, k) => (k.selesai > a ? k.selesai : a), '');
  const pesan =
    akhir < tanggal
      ? `Perjanjian kerja ${potret.nama} berakhir ${formatTanggal(akhir)}, sebelum KGB ${formatTanggal(tanggal)}. Rekam perpanjangannya bila sudah ada.`
      : `Tidak ada perjanjian kerja ${potret.nama} yang berlaku pada ${formatTanggal(tanggal)}: ada jeda antara dua perjanjian.`;
  return [{ kode: 'KONTRAK', berat: 'tolak', pesan, dasarHukum }];
}

/** Punishments that the rule file only warns about and that run on the date. */
export function alasanHukdis(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): readonly AlasanKgb[] {
  return potret.hukdis
    .filter((h) => tindakanHukdis(h, aturan) === 'peringatkan' && hukdisBerjalan(h, aturan, tanggal))
    .map((h) => ({
      kode: akhirHukdis(h, aturan) === null ? 'HUKDIS_TANPA_AKHIR' : 'HUKDIS',
      berat: 'peringatan',
      pesan: `Tercatat ${sebutHukdis(h, aturan)}. Periksa pengaruhnya terhadap KGB.`,
      dasarHukum: aturan.kgb.isi.hukdis.dasarHukum,
    }));
}

/** What is doubtful or worth saying about the share of pay (CPNS 80 %). */
export function alasanCpns(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): readonly AlasanKgb[] {
  if (potret.jenisAsn !== 'PNS') return [];
  const { persenCpns, masaPercobaanBulan } = aturan.kgb.isi;
  const dasarHukum = aturan.kgb.isi.dasarHukum.cpns;
  if (masihCpns(potret, aturan, tanggal)) {
    const lewat = potret.tmtPns === null && potret.tmtCpns !== null && tanggal > tambahBulan(potret.tmtCpns, masaPercobaanBulan);
    const tanya = lewat ? ` TMT PNS belum tercatat padahal masa percobaan ${masaPercobaanBulan} bulan sudah lewat: pastikan belum ada SK PNS.` : '';
    return [{ kode: 'CPNS', berat: lewat ? 'peringatan' : 'catatan', pesan: `Masih CPNS pada ${formatTanggal(tanggal)}, gaji ${persenCpns}% dari gaji pokok.${tanya}`, dasarHukum }];
  }
  if (potret.tmtPns !== null) return [];
  return [{ kode: 'TMT_PNS_TIDAK_ADA', berat: 'peringatan', pesan: 'TMT PNS belum tercatat; gaji dihitung penuh karena masa CPNS sudah lama lewat atau sudah naik pangkat. Lengkapi SK PNS.', dasarHukum }];
}

/** Earlier KGB without a record: the letter would name the wrong last decree, so they come first. */
export function alasanBelumTercatat(aturan: AturanBerlaku, tanggalSebelumnya: readonly string[]): readonly AlasanKgb[] {
  const berat = beratTindakan(aturan.kgb.isi.bilaKgbSebelumnyaBelumTercatat);
  if (tanggalSebelumnya.length === 0 || berat === null) return [];
  const daftar = tanggalSebelumnya.map((t) => formatTanggal(t)).join(', ');
  return [
    {
      kode: 'KGB_SEBELUMNYA',
      berat,
      pesan: `KGB TMT ${daftar} belum tercatat. Rekam suratnya bila sudah pernah terbit, atau terbitkan lebih dulu dengan TMT itu; surat ini berdasar pada KGB tersebut.`,
      dasarHukum: aturan.kgb.isi.dasarHukum.pendataan,
    },
  ];
}

/**
 * A decree that began after this KGB. Issued before the KGB fell due, it was merely prepared ahead; issued later, it
 * already rests on the service of this KGB, and a letter now would contradict it.
 */
export function alasanSkLebihBaru(aturan: AturanBerlaku, tanggal: string, sesudah: DasarKgb | null): readonly AlasanKgb[] {
  if (sesudah === null) return [];
  const disiapkan = sesudah.skTanggal !== null && sesudah.skTanggal <= tanggal;
  return [
    {
      kode: 'SK_LEBIH_BARU',
      berat: disiapkan ? 'peringatan' : 'tolak',
      pesan: disiapkan
        ? `Sudah ada ${sebutDasar(sesudah)} setelah KGB ini. Pastikan keduanya memang berurutan.`
        : `Sudah ada ${sebutDasar(sesudah)} yang terbit setelah KGB ini seharusnya berlaku. Rekam surat KGB-nya bila pernah terbit; bila belum, selesaikan sebagai kekurangan gaji perorangan.`,
      dasarHukum: aturan.kgb.isi.dasarHukum.pendataan,
    },
  ];
}

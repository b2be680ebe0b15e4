import { buatAcak } from './acak.ts';
import { JALUR, jalurKode } from './jalur.ts';
import { KASUS_BULANAN, permintaanBulanan } from './kasus.ts';
import { permintaanTunggal } from './kasus-tunggal.ts';
import type { Permintaan } from './tipe.ts';
import type { UnitContoh } from './unit.ts';

const URUT_ESELON = ['II.a', 'II.b', 'III.a', 'III.b', 'IV.a', 'IV.b'];

/** Posts that are always filled: they sign and decide. */
const KUNCI_UTAMA: readonly string[] = ['setda', 'bkpsdm', 'bkpsdm-sek', 'bkpsdm-umum', 'bkpsdm-bidang-2', 'disdik', 'dinkes'];
const BAGIAN_PEJABAT = 0.13;
const BAGIAN_BULANAN = 0.65;
/** Share of PPPK in the mass. */
const BAGIAN_PPPK = 0.18;

function pejabat(unit: readonly UnitContoh[], banyak: number): readonly UnitContoh[] {
  const posisi = unit.filter((u) => u.eselon !== null);
  const utama = KUNCI_UTAMA.flatMap((k) => posisi.filter((u) => u.kunci === k));
  const lain = posisi.filter((u) => !KUNCI_UTAMA.includes(u.kunci)).toSorted((x, y) => URUT_ESELON.indexOf(x.eselon!) - URUT_ESELON.indexOf(y.eselon!));
  return [...utama, ...lain].slice(0, Math.max(utama.length, banyak));
}

/**
 * Who the employees are: leaders, the awkward cases in fixed numbers (in every month of the coming year as far as the
 * number allows), and the mass by the shares of the careers. Leaders come first, so that signers can be named.
 */
export function susunRencana(jumlah: number, benih: number, perTanggal: string, unit: readonly UnitContoh[]): readonly Permintaan[] {
  let n = 0;
  const urut = (): number => n++;
  const hasil: Permintaan[] = pejabat(unit, Math.floor(jumlah * BAGIAN_PEJABAT)).map((pos) => ({ urut: urut(), jalur: jalurKode('penelaah'), jenisAsn: 'PNS', pos, kgb: null, kasus: null }));
  const tunggal = permintaanTunggal(perTanggal, urut);
  hasil.push(...tunggal.slice(0, Math.max(0, jumlah - hasil.length)));
  const bulan = Math.min(12, Math.max(0, Math.floor(Math.min(jumlah * BAGIAN_BULANAN, jumlah - hasil.length) / KASUS_BULANAN.length)));
  hasil.push(...permintaanBulanan(perTanggal, bulan, urut));
  const bobot = JALUR.map((j) => [j, j.bobot] as const);
  while (hasil.length < jumlah) {
    const a = buatAcak(benih, `rencana:${hasil.length}`);
    hasil.push({ urut: urut(), jalur: a.timbang(bobot), jenisAsn: a.peluang(BAGIAN_PPPK) ? 'PPPK' : 'PNS', pos: null, kgb: null, kasus: null });
  }
  return hasil.slice(0, jumlah);
}

const angka = new Intl.NumberFormat('id-ID');
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** 1234567 → `1.234.567`. */
export function teksAngka(n: number): string {
  return angka.format(n);
}

/** A number with so many places behind the comma. */
export function teksDesimal(n: number, tempat: number): string {
  return n.toLocaleString('id-ID', { minimumFractionDigits: tempat, maximumFractionDigits: tempat });
}

/** Whole rupiah → `Rp 3.252.900`; null → dash. */
export function teksRupiah(n: number | null | undefined): string {
  return n === null || n === undefined ? '–' : `Rp ${angka.format(n)}`;
}

/** ISO date → `01-04-2027` (tables); anything else is returned as it is, null → dash. */
export function teksTanggal(iso: string | null | undefined): string {
  if (!iso) return '–';
  const [t, b, h] = iso.slice(0, 10).split('-');
  return t && b && h ? `${h}-${b}-${t}` : iso;
}

/** ISO date → `1 April 2027` (letters, headings). */
export function teksTanggalPanjang(iso: string | null | undefined): string {
  if (!iso) return '–';
  const [t, b, h] = iso.slice(0, 10).split('-').map(Number);
  const bulan = BULAN[(b ?? 0) - 1];
  return t && bulan && h ? `${h} ${bulan} ${t}` : iso;
}

/** `2027-01` → `Januari 2027`. */
export function teksBulan(bulan: string): string {
  const [t, b] = bulan.split('-').map(Number);
  const nama = BULAN[(b ?? 0) - 1];
  return nama ? `${nama} ${t}` : bulan;
}

/** NIP of 18 digits spaced 8-6-1-3 as it is printed; anything else unchanged. */
export function teksNip(nip: string): string {
  return /^\d{18}$/.test(nip) ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : nip;
}

/** Bytes → `4,3 MB`. */
export function teksUkuran(byte: number): string {
  const satuan = ['B', 'KB', 'MB', 'GB', 'TB'];
  let n = byte;
  let i = 0;
  while (n >= 1000 && i < satuan.length - 1) {
    n /= 1000;
    i += 1;
  }
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: i === 0 ? 0 : 1 }).format(n)} ${satuan[i]}`;
}

/** Seconds → `12 dtk`, `3 mnt`, `2 jam`, `4 hari`: one unit, rounded to the nearest. */
export function teksLama(detik: number): string {
  const d = Math.max(0, Math.round(detik));
  if (d < 60) return `${d} dtk`;
  if (d < 3600) return `${Math.round(d / 60)} mnt`;
  if (d < 48 * 3600) return `${Math.round(d / 3600)} jam`;
  return `${angka.format(Math.round(d / 86400))} hari`;
}

/** How long ago, in words: `baru saja`, `4 jam lalu`; a future instant is `sebentar lagi`. */
export function teksLalu(ms: number, kini: number): string {
  const d = (kini - ms) / 1000;
  if (d < -60) return 'sebentar lagi';
  return d < 45 ? 'baru saja' : `${teksLama(d)} lalu`;
}

/** Share of a whole as 0 to 100, without going past either end; 0 when the whole is unknown. */
export function persen(sudah: number, jumlah: number): number {
  return jumlah <= 0 ? 0 : Math.min(100, Math.max(0, Math.floor((sudah / jumlah) * 100)));
}

/** Cells → tab-separated text for Excel: tabs and line ends inside a cell become spaces. */
export function keTsv(baris: readonly (readonly string[])[]): string {
  return baris.map((b) => b.map((s) => s.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

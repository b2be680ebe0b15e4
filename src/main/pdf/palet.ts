type Warna = readonly [number, number, number];

/** Median cut: at most `maks` colours, each pixel to the nearest. Deterministic. */
export function kurangiWarna(rgb: Uint8Array, maks: number): { readonly palet: readonly Warna[]; readonly indeks: Uint8Array } {
  const jumlah = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const kunci = ((rgb[i] ?? 0) << 16) | ((rgb[i + 1] ?? 0) << 8) | (rgb[i + 2] ?? 0);
    jumlah.set(kunci, (jumlah.get(kunci) ?? 0) + 1);
  }
  const palet = bagi([...jumlah.keys()].toSorted((a, b) => a - b), jumlah, maks);
  const dekat = new Map<number, number>();
  for (const kunci of jumlah.keys()) dekat.set(kunci, terdekat(palet, kunci));
  const indeks = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < indeks.length; i++) {
    indeks[i] = dekat.get(((rgb[i * 3] ?? 0) << 16) | ((rgb[i * 3 + 1] ?? 0) << 8) | (rgb[i * 3 + 2] ?? 0)) ?? 0;
  }
  return { palet, indeks };
}

function kanal(kunci: number, k: number): number {
  return (kunci >> (16 - 8 * k)) & 255;
}

function bagi(semua: number[], jumlah: ReadonlyMap<number, number>, maks: number): Warna[] {
  const kotak: number[][] = [semua];
  while (kotak.length < maks) {
    let pilih = -1;
    let terlebar = 0;
    let arah = 0;
    kotak.forEach((isi, i) => {
      const berat = Math.log2(1 + isi.reduce((n, k) => n + (jumlah.get(k) ?? 0), 0));
      for (let k = 0; k < 3; k++) {
        const lebar = (Math.max(...isi.map((w) => kanal(w, k))) - Math.min(...isi.map((w) => kanal(w, k)))) * berat;
        if (isi.length > 1 && lebar > terlebar) [pilih, terlebar, arah] = [i, lebar, k];
      }
    });
    const isi = kotak[pilih];
    if (isi === undefined) break;
    isi.sort((a, b) => kanal(a, arah) - kanal(b, arah) || a - b);
    kotak.splice(pilih, 1, ...belah(isi, jumlah));
  }
  return kotak.map((isi) => rata(isi, jumlah));
}

function belah(isi: number[], jumlah: ReadonlyMap<number, number>): [number[], number[]] {
  const total = isi.reduce((n, k) => n + (jumlah.get(k) ?? 0), 0);
  let lewat = 0;
  let i = 0;
  while (i < isi.length - 1 && lewat + (jumlah.get(isi[i] ?? 0) ?? 0) <= total / 2) lewat += jumlah.get(isi[i++] ?? 0) ?? 0;
  const tengah = Math.max(1, i);
  return [isi.slice(0, tengah), isi.slice(tengah)];
}

function rata(isi: readonly number[], jumlah: ReadonlyMap<number, number>): Warna {
  let [r, g, b, n] = [0, 0, 0, 0];
  for (const w of isi) {
    const k = jumlah.get(w) ?? 0;
    [r, g, b, n] = [r + kanal(w, 0) * k, g + kanal(w, 1) * k, b + kanal(w, 2) * k, n + k];
  }
  return [Math.round(r / n), Math.round(g / n), Math.round(b / n)];
}

function terdekat(palet: readonly Warna[], kunci: number): number {
  let hasil = 0;
  let jarak = Infinity;
  palet.forEach((w, i) => {
    const d = (w[0] - kanal(kunci, 0)) ** 2 + (w[1] - kanal(kunci, 1)) ** 2 + (w[2] - kanal(kunci, 2)) ** 2;
    if (d < jarak) [jarak, hasil] = [d, i];
  });
  return hasil;
}

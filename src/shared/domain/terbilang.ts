const SATUAN = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const RIBUAN = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;

/** An integer from −10^15 to 10^15 in Indonesian words ('seribu dua ratus'); throws RangeError for other numbers. */
export function terbilang(nilai: number): string {
  if (!Number.isInteger(nilai) || Math.abs(nilai) > 1e15) throw new RangeError('Terbilang hanya untuk bilangan bulat sampai seribu triliun.');
  if (nilai === 0) return 'nol';
  if (nilai < 0) return `minus ${terbilang(-nilai)}`;
  const bagian: string[] = [];
  let sisa = nilai;
  for (let i = 0; sisa > 0; i++) {
    const tiga = sisa % 1000;
    sisa = Math.floor(sisa / 1000);
    // 1000 is 'seribu'; a thousand triliun is said so and not by a word nobody uses.
    if (i === 5) bagian.unshift(tiga === 1 ? 'seribu triliun' : `${ratusan(tiga)} ribu triliun`);
    else if (tiga === 1 && i === 1) bagian.unshift('seribu');
    else if (tiga > 0) bagian.unshift(`${ratusan(tiga)} ${RIBUAN[i]}`.trim());
  }
  return bagian.join(' ');
}

/** 'dua juta tujuh ratus ribu rupiah', for letters; capital first when asked. */
export function terbilangRupiah(nilai: number, kapital = false): string {
  const teks = `${terbilang(nilai)} rupiah`;
  return kapital ? teks[0]!.toUpperCase() + teks.slice(1) : teks;
}

function ratusan(n: number): string {
  const ratus = Math.floor(n / 100);
  const kata = ratus === 0 ? '' : ratus === 1 ? 'seratus' : `${SATUAN[ratus]} ratus`;
  return [kata, puluhan(n % 100)].filter((k) => k !== '').join(' ');
}

function puluhan(n: number): string {
  if (n < 10) return SATUAN[n]!;
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${SATUAN[n - 10]} belas`;
  const akhir = SATUAN[n % 10]!;
  return `${SATUAN[Math.floor(n / 10)]} puluh${akhir === '' ? '' : ` ${akhir}`}`;
}

const LOLOS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const TEKS_MAKS = 300;

/** UTF-16BE with its mark, else one byte a letter; control characters are left out. */
function dariByte(b: Buffer): string {
  const utf16 = b.length >= 2 && b[0] === 0xfe && b[1] === 0xff;
  const teks = utf16 ? Buffer.from(b.subarray(2, b.length - (b.length % 2))).swap16().toString('utf16le') : b.toString('latin1');
  return teks.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').toWellFormed().trim().slice(0, TEKS_MAKS);
}

function kurung(isi: string): string {
  let hasil = '';
  let dalam = 0;
  for (let i = 0; i < isi.length; i++) {
    const k = isi[i]!;
    if (k === '\\') {
      const okt = /^[0-7]{1,3}/.exec(isi.slice(i + 1, i + 4))?.[0];
      const lanjut = isi[i + 1] ?? '';
      hasil += okt === undefined ? (LOLOS[lanjut] ?? lanjut) : String.fromCharCode(Number.parseInt(okt, 8) & 255);
      i += okt === undefined ? 1 : okt.length;
    } else if (k === ')' && dalam-- === 0) return hasil;
    else {
      if (k === '(') dalam++;
      hasil += k;
    }
  }
  return hasil;
}

/** The text of an entry of a PDF dictionary, `(…)` or `<…>`; null when it is not there. */
export function teksKamus(kamus: string, kunci: string): string | null {
  const cocok = new RegExp(`/${kunci}\\s*(\\(|<([0-9A-Fa-f\\s]*)>)`).exec(kamus);
  if (!cocok) return null;
  const byte = cocok[2] === undefined ? Buffer.from(kurung(kamus.slice(cocok.index + cocok[0].length)), 'latin1') : Buffer.from(cocok[2].replaceAll(/\s/g, ''), 'hex');
  return dariByte(byte) || null;
}

/** `D:20261123090000+07'00'` as an instant in ms, or null. */
export function waktuPdf(teks: string | null): number | null {
  const c = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/.exec(teks ?? '');
  if (!c) return null;
  const [t, b, h, j, m, d] = c.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const geser = c[7] === undefined ? 0 : (Number(c[8]) * 60 + Number(c[9] ?? 0)) * (c[7] === '-' ? -1 : 1);
  const pada = Date.UTC(t, b - 1, h, j, m, d) - geser * 60_000;
  return Number.isFinite(pada) ? pada : null;
}

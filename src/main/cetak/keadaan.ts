import type { HalanganCetak, Pencetak } from './jenis.ts';

/** Words for `printer-state-reasons` (RFC 8011 5.4.12, PWG 5100.9) that stop a sheet from coming out as it should. */
const MENGHALANGI: ReadonlyMap<string, string> = new Map([
  ['media-empty', 'kertas habis'],
  ['media-jam', 'kertas macet'],
  ['media-needed', 'menunggu kertas'],
  ['door-open', 'pintu terbuka'],
  ['cover-open', 'penutup terbuka'],
  ['interlock-open', 'pengunci terbuka'],
  ['input-tray-missing', 'baki tidak terpasang'],
  ['output-area-full', 'tempat keluar penuh'],
  ['output-tray-missing', 'baki keluar tidak terpasang'],
  ['marker-supply-empty', 'toner atau tinta habis'],
  ['toner-empty', 'toner habis'],
  ['developer-empty', 'developer habis'],
  ['marker-waste-full', 'penampung sisa toner penuh'],
  ['opc-life-over', 'drum habis masa pakainya'],
  ['paused', 'dijeda'],
  ['moving-to-paused', 'sedang dijeda'],
  ['offline', 'luring'],
  ['shutdown', 'dimatikan'],
  ['timed-out', 'tidak menjawab'],
  ['spool-area-full', 'ruang antrean penuh'],
  ['cups-missing-filter', 'penyaring CUPS tidak terpasang'],
  ['cups-insecure-filter', 'penyaring CUPS tidak aman'],
]);

const MEMPERINGATKAN: ReadonlyMap<string, string> = new Map([
  ['media-low', 'kertas hampir habis'],
  ['marker-supply-low', 'toner atau tinta hampir habis'],
  ['toner-low', 'toner hampir habis'],
  ['marker-waste-almost-full', 'penampung sisa toner hampir penuh'],
  ['output-area-almost-full', 'tempat keluar hampir penuh'],
  ['opc-near-eol', 'drum hampir habis masa pakainya'],
]);

function pokok(alasan: string): string {
  return alasan.replace(/-(error|warning|report)$/, '');
}

/**
 * True where a job sent now may not come out, or come out of another tray. The severity says nothing about that: an
 * idle printer without paper reports `media-empty-report`, and CUPS passes errors on as warnings.
 */
export function menghalangi(alasan: string): boolean {
  return MENGHALANGI.has(pokok(alasan));
}

/** A reason in the words of the office; an unknown one as the printer gave it. */
export function teksAlasan(alasan: string): string {
  const p = pokok(alasan);
  return MENGHALANGI.get(p) ?? MEMPERINGATKAN.get(p) ?? alasan;
}

export function peringatanKeadaan(alasan: readonly string[], abaikan: readonly string[]): readonly string[] {
  return alasan
    .filter((a) => (!menghalangi(a) || abaikan.includes(a)) && teksAlasan(a) !== a)
    .map((a) => `Pencetak melaporkan: ${teksAlasan(a)}.`);
}

export function halanganKeadaan(pencetak: Pencetak, abaikan: readonly string[]): readonly HalanganCetak[] {
  if (pencetak.status === 'tak-terjangkau') {
    return [
      {
        kode: 'tak-terjangkau',
        pesan: `Pencetak tidak terjangkau${pencetak.alasan.length === 0 ? '' : `: ${pencetak.alasan.join(', ')}`}`,
        tersedia: [],
      },
    ];
  }
  const keadaan = pencetak.alasan
    .filter((a) => menghalangi(a) && !abaikan.includes(a))
    .map((a): HalanganCetak => ({
      kode: 'keadaan',
      pesan: `Pencetak melaporkan: ${teksAlasan(a)} (${a}).`,
      tersedia: [],
    }));
  if (pencetak.status !== 'berhenti' || keadaan.length > 0) return keadaan;
  return [{ kode: 'berhenti', pesan: 'Pencetak dihentikan atau tidak menerima pekerjaan.', tersedia: [] }];
}

const KUNCI = 'simpul.kunci';
const TOKEN = 'simpul.token';
const TERKUNCI = 'simpul.terkunci';

/** A call within this time of the last key or click is the user's; later ones (polling, refetch) do not keep the session awake. */
const JEDA_LATAR_MS = 20_000;
let sentuhan = Number.NEGATIVE_INFINITY;

/** Notes that somebody used the keyboard or the mouse. */
export function catatSentuhan(e: Event): void {
  sentuhan = e.timeStamp;
}

/** The access code of a `#k=CODE` or `#k=CODE&/path` fragment and the hash that is left for the router, or null. */
export function uraiFragmen(hash: string): { readonly kunci: string; readonly sisa: string } | null {
  const cocok = /^#k=([^&]+)(?:&(.*))?$/.exec(hash);
  if (!cocok?.[1]) return null;
  const jalur = cocok[2] ?? '';
  return { kunci: decodeURIComponent(cocok[1]), sisa: jalur.startsWith('/') ? `#${jalur}` : '' };
}

/** Takes the code out of the address bar before the router starts: it must not stay in the history or in a bookmark. */
export function simpanKunciDariAlamat(): void {
  const fragmen = uraiFragmen(window.location.hash);
  if (!fragmen) return;
  sessionStorage.setItem(KUNCI, fragmen.kunci);
  window.history.replaceState(null, '', `${window.location.pathname}${fragmen.sisa}`);
}

export function tokenSesi(): string | null {
  return sessionStorage.getItem(TOKEN);
}

export function simpanToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(TOKEN);
  else sessionStorage.setItem(TOKEN, token);
}

/** That this tab was locked outlives its page: loading it again must not look like signing in. */
export function tertandaTerkunci(): boolean {
  return sessionStorage.getItem(TERKUNCI) !== null;
}

export function tandaiTerkunci(terkunci: boolean): void {
  if (terkunci) sessionStorage.setItem(TERKUNCI, '1');
  else sessionStorage.removeItem(TERKUNCI);
}

/** Headers that every call carries: no cookies, they would leak to other local ports. */
export function kepalaPanggilan(): Record<string, string> {
  const kepala: Record<string, string> = {};
  const kunci = sessionStorage.getItem(KUNCI);
  const token = tokenSesi();
  if (kunci) kepala['X-Simpul-Kunci'] = kunci;
  if (token) kepala['Authorization'] = `Bearer ${token}`;
  if (performance.now() - sentuhan > JEDA_LATAR_MS) kepala['X-Simpul-Latar'] = '1';
  return kepala;
}

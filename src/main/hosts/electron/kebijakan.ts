/** The one origin of the application's pages. `file:` is never used. */
export const SKEMA = 'app';
export const HOST = 'simpul';
export const ASAL = `${SKEMA}://${HOST}`;

/** Privileges of the scheme: a secure, standard origin with fetch. No CSP bypass, no CORS, no service worker, no code cache. */
export const HAK_SKEMA = { standard: true, secure: true, supportFetchAPI: true } as const;

/** True only for our own pages: parsed, never compared as text, so that no user info, port or query can fake it. */
export function adalahInternal(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const u = new URL(url);
  return u.protocol === `${SKEMA}:` && u.hostname === HOST && u.username === '' && u.password === '' && u.port === '';
}

/** A blob carries the origin of the page that made it behind its scheme. */
export function blobInternal(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'blob:' && adalahInternal(new URL(url).pathname);
}

/** What the session may load at all: our scheme, our pages' blobs, data, and the inspector in a checkout. */
export function permintaanDiizinkan(url: string, pengembangan: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return adalahInternal(url) || blobInternal(url) || protocol === 'data:' || (pengembangan && protocol === 'devtools:');
}

/** The one permission pages need (copying table cells), and only for our own origin; Electron's default is to grant all. */
export function izinDiberikan(nama: string, asal: string): boolean {
  return nama === 'clipboard-sanitized-write' && adalahInternal(asal);
}

/** A call belongs to us when its address is ours and, where the page names its origin, that is ours too. */
export function panggilanInternal(url: string, asal: string | null): boolean {
  return adalahInternal(url) && (asal === null || asal === ASAL);
}

/** Written out although some are defaults: a default can change, a policy test cannot be fooled. */
export const PREFERENSI_WEB = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableBlinkFeatures: 'Auxclick',
} as const;

/** Switches that would open the process to an outsider; the start is refused with any of them. */
export const SAKELAR_TERLARANG = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'allow-file-access-from-files',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'load-extension',
  'no-sandbox',
  'disable-gpu-sandbox',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
] as const;

export function sakelarTerlarang(adaSakelar: (nama: string) => boolean): string | null {
  return SAKELAR_TERLARANG.find(adaSakelar) ?? null;
}

/** The one origin of the application's pages. `file:` is never used. */
export const SKEMA = 'app';
export const HOST = 'simpul';
export const ASAL = `${SKEMA}://${HOST}`;

/** Privileges of the scheme: a secure, standard origin with fetch and streams; CSP holds, no CORS. */
export const HAK_SKEMA = { standard: true, secure: true, supportFetchAPI: true, stream: true } as const;

/** True only for our own pages: parsed, never compared as text, so that no user info, port or query can fake it. */
export function adalahInternal(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const u = new URL(url);
  return u.protocol === `${SKEMA}:` && u.hostname === HOST && u.username === '' && u.password === '' && u.port === '';
}

/** What the session may load at all: our scheme, blobs and data made by our pages, and the inspector in a checkout. */
export function permintaanDiizinkan(url: string, pengembangan: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  if (protocol === `${SKEMA}:`) return adalahInternal(url);
  return protocol === 'blob:' || protocol === 'data:' || (pengembangan && protocol === 'devtools:');
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
const SAKELAR_TERLARANG = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'disable-web-security', 'no-sandbox', 'host-rules', 'proxy-server'];

export function sakelarTerlarang(adaSakelar: (nama: string) => boolean): string | null {
  return SAKELAR_TERLARANG.find(adaSakelar) ?? null;
}

import type { App, Protocol, Session, WebContents } from 'electron';
import { adalahInternal, blobInternal, izinDiberikan, panggilanInternal, permintaanDiizinkan, SKEMA } from './kebijakan.ts';

/** The session refuses everything that is not ours: requests, permissions, devices, downloads that no page of ours made. */
export function amankanSesi(sesi: Session, pengembangan: boolean): void {
  sesi.webRequest.onBeforeRequest((rinci, jawab) => jawab({ cancel: !permintaanDiizinkan(rinci.url, pengembangan) }));
  sesi.setPermissionRequestHandler((_isi, nama, jawab, rinci) => jawab(izinDiberikan(nama, rinci.requestingUrl)));
  sesi.setPermissionCheckHandler((_isi, nama, asal) => izinDiberikan(nama, asal));
  sesi.setDevicePermissionHandler(() => false);
  sesi.on('will-download', (acara, unduhan) => {
    if (!blobInternal(unduhan.getURL())) acara.preventDefault();
  });
}

/** Every page, whoever made it: no foreign navigation, no new window, no webview. */
export function amankanIsi(isi: WebContents): void {
  const jaga = (acara: { readonly url: string; preventDefault(): void }): void => {
    if (!adalahInternal(acara.url)) acara.preventDefault();
  };
  isi.on('will-navigate', jaga);
  isi.on('will-frame-navigate', jaga);
  isi.on('will-redirect', jaga);
  isi.on('will-attach-webview', (acara) => acara.preventDefault());
  isi.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function amankanAplikasi(app: App): void {
  app.on('web-contents-created', (_acara, isi) => amankanIsi(isi));
  app.enableSandbox();
}

/** Our scheme carries `fetch`, whose only callers are our own pages; `file:` answers nothing, not even our own files. */
export function layaniSkema(protocol: Protocol, fetch: (r: Request) => Promise<Response>): void {
  protocol.handle(SKEMA, async (r) => (panggilanInternal(r.url, r.headers.get('origin')) ? fetch(r) : new Response(null, { status: 403 })));
  protocol.handle('file', () => new Response(null, { status: 403 }));
}

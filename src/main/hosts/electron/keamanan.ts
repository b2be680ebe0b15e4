import type { App, Session, WebContents } from 'electron';
import { adalahInternal, permintaanDiizinkan } from './kebijakan.ts';

/** The session refuses everything that is not ours: requests, permissions, devices, downloads. */
export function amankanSesi(sesi: Session, pengembangan: boolean): void {
  sesi.webRequest.onBeforeRequest((rinci, jawab) => jawab({ cancel: !permintaanDiizinkan(rinci.url, pengembangan) }));
  sesi.setPermissionRequestHandler((_isi, _nama, jawab) => jawab(false));
  sesi.setPermissionCheckHandler(() => false);
  sesi.setDevicePermissionHandler(() => false);
}

/** Every page, whoever made it: no foreign navigation, no new window, no webview. */
export function amankanIsi(isi: WebContents): void {
  const jaga = (acara: { preventDefault(): void }, url: string): void => {
    if (!adalahInternal(url)) acara.preventDefault();
  };
  isi.on('will-navigate', (acara) => jaga(acara, acara.url));
  isi.on('will-frame-navigate', (acara) => jaga(acara, acara.url));
  isi.on('will-redirect', (acara) => jaga(acara, acara.url));
  isi.on('will-attach-webview', (acara) => acara.preventDefault());
  isi.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function amankanAplikasi(app: App): void {
  app.on('web-contents-created', (_acara, isi) => amankanIsi(isi));
  app.enableSandbox();
}

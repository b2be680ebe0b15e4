import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adalahInternal, blobInternal, HAK_SKEMA, izinDiberikan, panggilanInternal, permintaanDiizinkan, PREFERENSI_WEB, SAKELAR_TERLARANG, sakelarTerlarang } from '../../src/main/hosts/electron/kebijakan.ts';
import { ALAMAT_GANAS } from './alamat-ganas.ts';

const MILIK_KITA = ['app://simpul/', 'app://simpul', 'app://simpul/index.html', 'app://simpul/index.html#/pegawai?teks=app%3A%2F%2Fevil', 'APP://simpul/', 'app://simpul/?x=http://evil/'];

describe('Alamat sendiri dan alamat orang', () => {
  it.each(ALAMAT_GANAS)('menolak %j sebagai halaman kita', (url) => {
    expect(adalahInternal(url)).toBe(false);
    expect(panggilanInternal(url, null)).toBe(false);
  });

  it.each(MILIK_KITA)('mengenali %j sebagai halaman kita', (url) => {
    expect(adalahInternal(url)).toBe(true);
  });

  it('hanya menerima skema app dengan inang tepat simpul, apa pun alamatnya', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, ekor) => {
        expect(adalahInternal(url)).toBe(false);
        expect(adalahInternal(`app://${ekor}`)).toBe(URL.canParse(`app://${ekor}`) && /^simpul$/.test(new URL(`app://${ekor}`).host) && !`app://${ekor}`.slice(6).split(/[/?#]/)[0]!.includes('@'));
      }),
    );
  });

  it('menolak panggilan dari asal lain walau alamatnya milik kita', () => {
    expect(panggilanInternal('app://simpul/rpc/sesi.saya', 'app://simpul')).toBe(true);
    expect(panggilanInternal('app://simpul/rpc/sesi.saya', null)).toBe(true);
    for (const asal of ['null', '', 'app://simpul/', 'app://simpul.evil', 'app://SIMPUL', 'http://simpul', 'http://evil']) expect(panggilanInternal('app://simpul/rpc/sesi.saya', asal)).toBe(false);
  });
});

describe('Permintaan sesi', () => {
  const boleh = ['app://simpul/assets/a.js', 'blob:app://simpul/7f3c', 'data:image/png;base64,AAAA'];
  it.each(boleh)('meloloskan %s', (url) => expect(permintaanDiizinkan(url, false)).toBe(true));
  it.each(ALAMAT_GANAS.filter((u) => !u.startsWith('data:')))('membatalkan %j', (url) => {
    expect(permintaanDiizinkan(url, false)).toBe(false);
    expect(permintaanDiizinkan(url, true)).toBe(false);
  });
  it('membuka pemeriksa hanya di checkout', () => {
    expect(permintaanDiizinkan('devtools://devtools/bundled/x.html', true)).toBe(true);
    expect(permintaanDiizinkan('devtools://devtools/bundled/x.html', false)).toBe(false);
  });
  it('mengenali blob dari halaman kita saja', () => {
    expect(blobInternal('blob:app://simpul/7f3c')).toBe(true);
    for (const u of ['blob:app://evil/7f3c', 'blob:https://simpul/7f3c', 'app://simpul/', 'blob:', 'blob:blob:app://simpul/x']) expect(blobInternal(u)).toBe(false);
  });
});

describe('Izin', () => {
  // every name in electron.d.ts of this version, and some of the future
  const semua = ['clipboard-read', 'display-capture', 'fullscreen', 'geolocation', 'idle-detection', 'media', 'mediaKeySystem', 'midi', 'midiSysex', 'notifications', 'pointerLock', 'keyboardLock', 'openExternal', 'speaker-selection', 'storage-access', 'top-level-storage-access', 'window-management', 'unknown', 'fileSystem', 'hid', 'serial', 'usb', 'deprecated-sync-clipboard-read', 'background-sync', 'sensors', 'payment-handler'];
  it.each(semua)('menolak %s, juga dari halaman kita', (nama) => expect(izinDiberikan(nama, 'app://simpul/')).toBe(false));
  it('memberi hanya salin ke papan klip, hanya kepada halaman kita', () => {
    expect(izinDiberikan('clipboard-sanitized-write', 'app://simpul/')).toBe(true);
    for (const u of ALAMAT_GANAS) expect(izinDiberikan('clipboard-sanitized-write', u)).toBe(false);
  });
});

describe('Pilihan jendela, skema, dan baris perintah', () => {
  it('menulis setiap pilihan keamanan dengan nilai aman', () => {
    expect(PREFERENSI_WEB).toEqual({
      nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, contextIsolation: true, sandbox: true, webSecurity: true,
      allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, disableBlinkFeatures: 'Auxclick',
    });
  });
  it('memberi skema hak secukupnya: tanpa bypassCSP, CORS, dan service worker', () => {
    expect(HAK_SKEMA).toEqual({ standard: true, secure: true, supportFetchAPI: true });
  });
  it('menyebut sakelar yang membuka jalan bagi program lain', () => {
    for (const s of SAKELAR_TERLARANG) expect(sakelarTerlarang((n) => n === s)).toBe(s);
    expect(sakelarTerlarang((n) => n === 'lang' || n === 'force-device-scale-factor')).toBeNull();
  });
});

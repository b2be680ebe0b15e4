import { EventEmitter } from 'node:events';

/**
 * Stands in for `electron` in tests: importing the real one outside Electron starts a download. It records what the host
 * registers, replays the events Chromium would send, and follows Electron's order of quitting (before-quit, windows close
 * unless a page objects, will-quit, exit).
 */

export class AcaraTiruan {
  defaultPrevented = false;
  url: string;
  constructor(url = '') {
    this.url = url;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

type JawabIzin = (isi: unknown, nama: string, jawab: (boleh: boolean) => void, rinci: { requestingUrl: string }) => void;
type PeriksaIzin = (isi: unknown, nama: string, asal: string) => boolean;
type SaringPermintaan = (rinci: { url: string }, jawab: (hasil: { cancel?: boolean }) => void) => void;

export class SesiTiruan extends EventEmitter {
  saring: SaringPermintaan | null = null;
  izin: JawabIzin | null = null;
  periksa: PeriksaIzin | null = null;
  perangkat: ((rinci: unknown) => boolean) | null = null;
  readonly webRequest = {
    onBeforeRequest: (f: SaringPermintaan): void => {
      this.saring = f;
    },
  };
  setPermissionRequestHandler(f: JawabIzin): void {
    this.izin = f;
  }
  setPermissionCheckHandler(f: PeriksaIzin): void {
    this.periksa = f;
  }
  setDevicePermissionHandler(f: (rinci: unknown) => boolean): void {
    this.perangkat = f;
  }
  /** True when the session lets the request out. */
  lolos(url: string): boolean {
    let batal: boolean | undefined = false;
    if (!this.saring) return true;
    this.saring({ url }, (h) => {
      batal = h.cancel;
    });
    return !batal;
  }
  /** True when the permission is granted; Electron grants where no handler was set. */
  beriIzin(nama: string, requestingUrl: string): boolean {
    let boleh = true;
    this.izin?.(null, nama, (b) => {
      boleh = b;
    }, { requestingUrl });
    return boleh;
  }
  unduh(url: string): boolean {
    const acara = new AcaraTiruan(url);
    this.emit('will-download', acara, { getURL: () => url });
    return !acara.defaultPrevented;
  }
}

export class IsiTiruan extends EventEmitter {
  readonly dimuat: string[] = [];
  jendelaBaru: ((p: { url: string }) => { action: string }) | null = null;
  /** The page has unsaved input and objects to being closed. */
  keberatan = false;
  gagalMuat: Error | null = null;
  setWindowOpenHandler(f: (p: { url: string }) => { action: string }): void {
    this.jendelaBaru = f;
  }
  loadURL(url: string): Promise<void> {
    this.dimuat.push(url);
    return this.gagalMuat ? Promise.reject(this.gagalMuat) : Promise.resolve();
  }
  /** True when the page may go there. */
  pergi(acara: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    const a = new AcaraTiruan(url);
    this.emit(acara, a);
    return !a.defaultPrevented;
  }
}

export interface JendelaTiruan extends EventEmitter {
  readonly pilihan: { readonly webPreferences: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;
  readonly webContents: IsiTiruan;
  kecil: boolean;
  hancur: boolean;
  jejak: string[];
  close(): void;
  isDestroyed(): boolean;
}

export interface PilihanTiruan {
  readonly sakelar?: readonly string[];
  readonly kedua?: boolean;
  readonly dikemas?: boolean;
  readonly userData?: string;
  /** never: `whenReady` does not settle, as while the entry module is still being evaluated. */
  readonly siap?: 'segera' | 'tidak-pernah';
  readonly gudang?: 'gnome_libsecret' | 'basic_text' | 'unknown';
  readonly enkripsiAda?: boolean;
  readonly gagalMuat?: Error;
}

function aplikasiTiruan(p: PilihanTiruan, jendela: () => JendelaTiruan[], urutan: string[]) {
  let menutup = false;
  const app = Object.assign(new EventEmitter(), {
    isPackaged: p.dikemas ?? false,
    keluar: false,
    siap: false,
    commandLine: { hasSwitch: (n: string) => (p.sakelar ?? []).includes(n) },
    getPath: (): string => p.userData ?? '/tidak-ada',
    enableSandbox: () => urutan.push('sandbox'),
    requestSingleInstanceLock: () => {
      urutan.push('kunci-instansi');
      return p.kedua !== true;
    },
    whenReady: async (): Promise<void> => {
      await (p.siap === 'tidak-pernah' ? new Promise(() => undefined) : Promise.resolve());
      urutan.push('siap');
      app.siap = true;
    },
    quit: (): void => {
      if (app.keluar || menutup) return;
      const sebelum = new AcaraTiruan();
      app.emit('before-quit', sebelum);
      if (sebelum.defaultPrevented) return;
      menutup = true;
      for (const j of jendela()) j.close();
      menutup = false;
      if (jendela().some((j) => !j.hancur)) return;
      const akan = new AcaraTiruan();
      app.emit('will-quit', akan);
      if (akan.defaultPrevented) return;
      app.keluar = true;
      urutan.push('keluar');
    },
    sedangMenutup: () => menutup,
  });
  return app;
}

function jendelaTiruan(p: PilihanTiruan, app: ReturnType<typeof aplikasiTiruan>, daftar: JendelaTiruan[]) {
  return class extends EventEmitter implements JendelaTiruan {
    readonly webContents = new IsiTiruan();
    readonly pilihan: JendelaTiruan['pilihan'];
    kecil = false;
    hancur = false;
    jejak: string[] = [];
    static getAllWindows(): JendelaTiruan[] {
      return daftar.filter((j) => !j.hancur);
    }
    constructor(pilihan: JendelaTiruan['pilihan']) {
      super();
      this.pilihan = pilihan;
      this.webContents.gagalMuat = p.gagalMuat ?? null;
      daftar.push(this);
      app.emit('web-contents-created', new AcaraTiruan(), this.webContents);
    }
    show(): void {
      this.jejak.push('show');
    }
    focus(): void {
      this.jejak.push('focus');
    }
    restore(): void {
      this.kecil = false;
      this.jejak.push('restore');
    }
    isMinimized(): boolean {
      return this.kecil;
    }
    isDestroyed(): boolean {
      return this.hancur;
    }
    close(): void {
      if (this.webContents.keberatan) {
        const a = new AcaraTiruan();
        this.webContents.emit('will-prevent-unload', a);
        if (!a.defaultPrevented) return;
      }
      this.hancur = true;
      if (!app.sedangMenutup() && daftar.every((j) => j.hancur)) app.emit('window-all-closed');
    }
  };
}

/** Seals by a visible prefix, so that a test can tell sealed from plain, and counts. */
export function safeStorageTiruan(p: PilihanTiruan = {}) {
  const s = {
    sandikan: 0,
    perluUlang: false,
    gagalBuka: false,
    isAsyncEncryptionAvailable: async () => p.enkripsiAda ?? true,
    getSelectedStorageBackend: () => p.gudang ?? 'gnome_libsecret',
    encryptStringAsync: async (teks: string) => {
      s.sandikan += 1;
      return Buffer.from(`segel${s.sandikan}:${Buffer.from(teks).toString('hex')}`);
    },
    decryptStringAsync: async (isi: Buffer) => {
      if (s.gagalBuka) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
      return { shouldReEncrypt: s.perluUlang, result: Buffer.from(isi.toString().split(':')[1] ?? '', 'hex').toString() };
    },
  };
  return s;
}

export function buatElectronTiruan(p: PilihanTiruan = {}) {
  const urutan: string[] = [];
  const jendela: JendelaTiruan[] = [];
  const aplikasi = aplikasiTiruan(p, () => jendela, urutan);
  const sesi = new SesiTiruan();
  const skema: { scheme: string; privileges?: Readonly<Record<string, boolean>> }[] = [];
  const layanan = new Map<string, (r: Request) => Promise<Response> | Response>();
  const catatan = { galat: [] as string[], tanya: [] as string[], jawabTanya: 0, menu: [] as unknown[], kabar: [] as { title: string; body: string }[], simpan: null as string | null };
  const api = {
    app: aplikasi,
    BrowserWindow: jendelaTiruan(p, aplikasi, jendela),
    protocol: {
      registerSchemesAsPrivileged: (d: typeof skema) => {
        if (aplikasi.siap) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        urutan.push('skema');
        skema.push(...d);
      },
      handle: (s: string, f: (r: Request) => Promise<Response> | Response) => {
        if (!aplikasi.siap) throw new Error('protocol.handle before ready');
        layanan.set(s, f);
      },
    },
    session: { defaultSession: sesi },
    safeStorage: safeStorageTiruan(p),
    dialog: {
      showErrorBox: (judul: string, isi: string) => catatan.galat.push(`${judul}: ${isi}`),
      showSaveDialog: async (d: { defaultPath: string }) => (catatan.simpan === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: `${catatan.simpan}/${d.defaultPath}` }),
      showMessageBoxSync: (_j: unknown, d: { message: string }) => {
        catatan.tanya.push(d.message);
        return catatan.jawabTanya;
      },
    },
    Notification: class {
      readonly isi: { title: string; body: string };
      constructor(isi: { title: string; body: string }) {
        this.isi = isi;
      }
      show(): void {
        catatan.kabar.push(this.isi);
      }
    },
    Menu: { setApplicationMenu: (m: unknown) => catatan.menu.push(m) },
  };
  return { api, aplikasi, sesi, skema, layanan, jendela, urutan, catatan };
}

// What `import … from 'electron'` sees in tests: an Electron that does not get ready.
const bawaan = buatElectronTiruan({ siap: 'tidak-pernah' });
export const { app, BrowserWindow, protocol, session, safeStorage, dialog, Notification, Menu } = bawaan.api;
export const urutanBawaan = bawaan.urutan;

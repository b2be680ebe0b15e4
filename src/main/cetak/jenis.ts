/** Words shared by all print back ends. Lengths are millimetres, portrait or landscape exactly as the page lies. */

export type JenisPencetak = 'ipp' | 'cups' | 'sumatra' | 'simpan';
export type StatusPencetak = 'siap' | 'sibuk' | 'berhenti' | 'tak-terjangkau';

export interface UkuranMm {
  readonly lebarMm: number;
  readonly tinggiMm: number;
}

export interface UkuranKertas extends UkuranMm {
  /** The printer's own name of the size. */
  readonly nama: string;
  /** The number a Windows driver knows it by (`dmPaperSize`). */
  readonly kode?: string;
}

export interface RentangUkuran {
  readonly lebarMm: { readonly min: number; readonly maks: number };
  readonly tinggiMm: { readonly min: number; readonly maks: number };
}

/** A tray or a media type: `kode` goes to the printer, `nama` to the screen. */
export interface PilihanPencetak {
  readonly kode: string;
  readonly nama: string;
}

export interface Pencetak {
  /** Stable over restarts: `<jenis>:<queue name or configured id>`. */
  readonly id: string;
  readonly nama: string;
  readonly jenis: JenisPencetak;
  readonly uri?: string;
  readonly status: StatusPencetak;
  /** `printer-state-reasons` (without `none`), or the reason it cannot be reached. */
  readonly alasan: readonly string[];
  readonly ukuran: readonly UkuranKertas[];
  readonly rentangUkuran?: RentangUkuran;
  /** Empty: the printer names no trays, so a job that asks for one is refused. */
  readonly baki: readonly PilihanPencetak[];
  readonly jenisKertas: readonly PilihanPencetak[];
  readonly sisi: readonly SisiCetak[];
  /** Empty: the printer does not say. */
  readonly warna: readonly ModeWarna[];
  /** Takes PDF, i.e. pages arrive as we made them. */
  readonly terimaPdf: boolean;
  /** Prints a part of the pages when asked (IPP `page-ranges`). */
  readonly bisaSebagian: boolean;
  /** Takes the order not to scale (IPP `print-scaling` none, `noscale`). Where false, the first sheet must be measured. */
  readonly tanpaSkala: boolean;
  /** Says what became of a job. Where false, the operator must confirm each job. */
  readonly bisaDipantau: boolean;
}

export type ModeWarna = 'warna' | 'hitam-putih';
export type SisiCetak = 'satu' | 'dua-panjang' | 'dua-pendek';

export interface RentangHalaman {
  /** 1-based, inclusive. */
  readonly dari: number;
  readonly sampai: number;
}

export interface PekerjaanCetak {
  /** A PDF: its bytes or its path. Every page must have the size of `kertas`. */
  readonly berkas: Uint8Array | string;
  readonly judul: string;
  readonly kertas: UkuranMm;
  readonly baki?: string;
  readonly jenisKertas?: string;
  readonly sisi: SisiCetak;
  /** Default: colour where the printer has it. Asked for in vain it is a warning, not a refusal. */
  readonly warna?: ModeWarna;
  readonly halaman?: RentangHalaman;
  /** Always 1: a queue may drop a copy count in silence, so each copy is its own job. */
  readonly salinan: 1;
  /** Name of the operator as the printer's log shows it. */
  readonly operator?: string;
}

export type KodeHalangan =
  | 'tak-terjangkau'
  | 'berhenti'
  | 'keadaan'
  | 'ukuran'
  | 'ukuran-halaman'
  | 'berkas'
  | 'baki'
  | 'jenis-kertas'
  | 'sisi'
  | 'halaman'
  | 'format';

export interface HalanganCetak {
  readonly kode: KodeHalangan;
  readonly pesan: string;
  /** What the printer does offer in place of what was asked. */
  readonly tersedia: readonly string[];
}

/** `details` of AppError PENCETAK_TIDAK_SIAP is a HasilPraperiksa with `siap: false`. */
export type HasilPraperiksa =
  | {
      readonly siap: true;
      readonly kertas: KertasCocok;
      readonly jumlahHalaman: number;
      readonly peringatan: readonly string[];
    }
  | { readonly siap: false; readonly halangan: readonly HalanganCetak[]; readonly peringatan: readonly string[] };

/** The paper as the printer names it. `diputar`: the page is landscape, the sheet is fed portrait. */
export interface KertasCocok extends UkuranKertas {
  readonly diputar: boolean;
  readonly khusus: boolean;
}

export type KeadaanPekerjaan = 'menunggu' | 'mencetak' | 'selesai' | 'dibatalkan' | 'gagal' | 'tak-diketahui';

export interface StatusPekerjaan {
  readonly keadaan: KeadaanPekerjaan;
  /** In Indonesian, with the printer's own words behind it where it gave any. */
  readonly pesan: string;
  /** Sheets or pages the printer reports as done; null where it does not say. Never proof by itself: `keadaan` decides. */
  readonly lembar: number | null;
}

export interface HasilKirim {
  readonly jobId: string;
  readonly status: StatusPekerjaan;
  /** Pages handed over. */
  readonly jumlahHalaman: number;
  readonly peringatan: readonly string[];
}

export interface KonfigurasiCetak {
  /** Local CUPS, e.g. `ipp://localhost:631`; null where there is none (Windows). */
  readonly cups: {
    readonly uri: string;
    /** Local socket, e.g. `/run/cups/cups.sock`: the stock policy lets only its users cancel. */ readonly soket?: string;
  } | null;
  /** Network printers addressed without a queue. */
  readonly langsung: readonly { readonly id: string; readonly nama: string; readonly uri: string }[];
  readonly sumatra: { readonly exe: string; readonly powershell?: string } | null;
  /** Folder for "simpan PDF", the manual way out. */
  readonly simpan: { readonly folder: string } | null;
  /** Limit for one question to a printer; the upload of a job gets six times as long. Default 10 000 ms. */
  readonly batasWaktuMs?: number;
  /**
   * By printer id: `printer-state-reasons` that do not stop a job there, e.g. `media-empty-report` of a printer whose
   * side tray is always empty. They are still shown as warnings.
   */
  readonly abaikanAlasan?: Readonly<Record<string, readonly string[]>>;
}

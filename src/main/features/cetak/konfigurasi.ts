import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Konfigurasi } from '../../config.ts';
import { tujuanCups } from '../../cetak/cups.ts';
import type { KonfigurasiCetak, Pencetak } from '../../cetak/jenis.ts';
import { pencetakSimpan } from '../../cetak/simpan.ts';
import type { ReadDb } from '../../db/buka.ts';
import { umum } from '../../db/pengaturan.ts';

const SOKET_BAKU = '/run/cups/cups.sock';
const URI_BAKU = 'ipp://localhost:631';

/** The setting is an address (`ipp://host:631`, `host:631`) or the path of a local socket, as CUPS_SERVER may be. */
function cups(setelan: string | null): KonfigurasiCetak['cups'] {
  const isi = setelan?.trim() ?? '';
  if (isi.startsWith('/')) return { uri: URI_BAKU, soket: isi };
  if (isi !== '') return { uri: /^[a-z]+:\/\//i.test(isi) ? isi : `ipp://${isi}` };
  return process.platform !== 'win32' && existsSync(SOKET_BAKU) ? { uri: URI_BAKU, soket: SOKET_BAKU } : null;
}

/** `Nama|ipp://…`, or only the address. */
function langsung(setelan: string): KonfigurasiCetak['langsung'][number] {
  const pisah = setelan.indexOf('|');
  const uri = setelan.slice(pisah + 1).trim();
  return { id: uri, nama: pisah > 0 ? setelan.slice(0, pisah).trim() : uri, uri };
}

/** Which printers this installation knows, from the settings. */
export function konfigurasiCetak(db: ReadDb, config: Konfigurasi): KonfigurasiCetak {
  const { cupsServer, pencetakIpp } = umum(db);
  const exe = join(config.folderSumber, 'sumatra', 'SumatraPDF.exe');
  return {
    cups: cups(cupsServer),
    langsung: pencetakIpp.filter((p) => p.trim() !== '').map(langsung),
    sumatra: process.platform === 'win32' && existsSync(exe) ? { exe } : null,
    simpan: { folder: join(config.folder, 'cetak-manual') },
  };
}

const BATAS_TANYA_MS = 10_000;

/** Enough of a printer to ask it for its present state; null when it is not set up any more. */
export function pencetakTersimpan(id: string, nama: string, k: KonfigurasiCetak): Pencetak | null {
  const pisah = id.indexOf(':');
  const jenis = id.slice(0, pisah);
  const sisa = id.slice(pisah + 1);
  const dasar = { id, nama, status: 'siap', alasan: [], ukuran: [], baki: [], jenisKertas: [], sisi: [], warna: [], terimaPdf: true, bisaSebagian: false, tanpaSkala: false, bisaDipantau: true } as const;
  if (jenis === 'cups' && k.cups !== null) return { ...dasar, jenis, uri: tujuanCups(k.cups, sisa, BATAS_TANYA_MS).uri };
  if (jenis === 'sumatra' && k.sumatra !== null) return { ...dasar, jenis, bisaDipantau: false };
  if (jenis === 'simpan' && k.simpan !== null) return pencetakSimpan();
  const l = jenis === 'ipp' ? k.langsung.find((x) => `ipp:${x.id}` === id) : undefined;
  return l === undefined ? null : { ...dasar, jenis: 'ipp', uri: l.uri };
}

import type { SuratUmum } from '../../../shared/contract/verifikasi.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import type { ReadDb } from '../../db/buka.ts';
import { instansi } from '../../db/pengaturan.ts';
import { dokumenToken, suratUmum } from './surat-umum.ts';

const lolos = (t: string): string => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const KEADAAN: Readonly<Record<SuratUmum['keadaan'], { readonly judul: string; readonly isi: string; readonly baik: boolean }>> = {
  terbit: { judul: 'Surat ini terdaftar', isi: 'Surat dengan kode ini benar diterbitkan oleh kami.', baik: true },
  sah: { judul: 'Surat ini terdaftar dan sah', isi: 'Surat dengan kode ini benar diterbitkan oleh kami dan pengesahannya lengkap.', baik: true },
  berjalan: { judul: 'Surat ini belum sah', isi: 'Surat dengan kode ini terdaftar, tetapi pengesahannya belum selesai.', baik: false },
  ditolak: { judul: 'Surat ini tidak berlaku', isi: 'Surat dengan kode ini ditolak dalam pengesahan.', baik: false },
  batal: { judul: 'Surat ini tidak berlaku', isi: 'Pengesahan surat dengan kode ini dibatalkan.', baik: false },
};

const CARA = { elektronik: 'secara elektronik', basah: 'di atas kertas' } as const;

function baris(s: SuratUmum): readonly (readonly [string, string])[] {
  return [
    ['Jenis', s.jenisNama],
    ['Nomor', s.nomor],
    ['Tanggal', formatTanggal(s.tanggal)],
    ...(s.namaSamar === '' ? [] : [['Atas nama', s.namaSamar] as const]),
    ...s.tandaTangan.map((t) => ['Tanda tangan', `${t.jabatan}, ${CARA[t.cara]}${t.pada === '' ? '' : `, ${formatTanggal(t.pada)}`}`] as const),
  ];
}

const GAYA = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;place-items:center;min-height:100vh;background:Canvas;color:CanvasText}
main{max-width:34rem;padding:1.5rem}h1{font-size:1.25rem;margin:.5rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}
p.k{border-inline-start:4px solid;padding-inline-start:.75rem}small{opacity:.8}`;

function halaman(judul: string, isi: string, nama: string, nonce: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${lolos(judul)}</title><style nonce="${nonce}">${GAYA}</style></head><body><main><small>${lolos(nama)}</small><h1>${lolos(judul)}</h1>${isi}</main></body></html>`;
}

export interface HalamanVerifikasi {
  readonly status: 200 | 404;
  readonly html: string;
}

/** A code is letters and digits; anything else was never one of ours and is not looked up. */
const TOKEN = /^[A-Za-z0-9_-]{8,64}$/;

/** The public page of a code, whole in itself: no script, no request to anywhere, nothing of the letter's content. */
export function halamanVerifikasi(db: ReadDb, token: string, nonce: string): HalamanVerifikasi {
  const i = instansi(db);
  const nama = i ? `${i.instansi}, ${i.pemerintah}` : 'Simpul ASN';
  const id = TOKEN.test(token) ? dokumenToken(db, token) : null;
  if (id === null) {
    return { status: 404, html: halaman('Kode tidak dikenal', '<p class="k">Tidak ada surat kami dengan kode ini. Periksa lagi hurufnya; bila sama dengan yang tercetak, surat itu bukan dari kami.</p>', nama, nonce) };
  }
  const s = suratUmum(db, id);
  const k = KEADAAN[s.keadaan];
  const rinci = baris(s).map(([l, v]) => `<dt>${lolos(l)}</dt><dd>${lolos(v)}</dd>`).join('');
  return { status: 200, html: halaman(k.judul, `<p class="k">${lolos(k.isi)}</p><dl>${rinci}</dl><p><small>Cocokkan dengan surat yang Anda pegang: nomor, tanggal, dan huruf awal nama harus sama. Halaman ini tidak menampilkan isi surat.</small></p>`, nama, nonce) };
}

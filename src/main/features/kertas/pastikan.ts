import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zProfilKertas, type ProfilKertas } from '../../../shared/dokumen/profil-kertas.ts';
import { sisip, tulis, type Isi, type Penulis, type WriteDb } from '../../db/tulis.ts';
import type { ReadDb } from '../../db/buka.ts';

/** The profiles a new office begins with. */
export function profilBawaan(folderSumber: string): ProfilKertas[] {
  const folder = join(folderSumber, 'kertas', 'profil');
  return readdirSync(folder).filter((n) => n.endsWith('.json')).toSorted().map((n) => zProfilKertas.parse(JSON.parse(readFileSync(join(folder, n), 'utf8'))));
}

/** A profile as its row holds it, without the scan of the form. */
export function kolomProfil({ lebarMm, tinggiMm, tepi, pencetakId, jenisKertas, salinan, terkendali, produk, aktif, ...lain }: ProfilKertas): Isi {
  return {
    ...lain, lebar_mm: lebarMm, tinggi_mm: tinggiMm, tepi_atas_mm: tepi.atas, tepi_kanan_mm: tepi.kanan, tepi_bawah_mm: tepi.bawah, tepi_kiri_mm: tepi.kiri,
    pencetak_id: pencetakId, jenis_kertas: jenisKertas, salinan: JSON.stringify(salinan), terkendali: terkendali ? 1 : 0, produk: JSON.stringify(produk), aktif: aktif ? 1 : 0,
  };
}

function yangBelumAda(db: ReadDb, folderSumber: string): ProfilKertas[] {
  const ada = new Set(db.baca<{ kode: string }>('SELECT kode FROM profil_kertas').map((b) => b.kode));
  return profilBawaan(folderSumber).filter((p) => !ada.has(p.kode));
}

/** Adds the shipped profiles the office does not have yet; its own changes stay. */
export function muatProfilBawaan(tx: WriteDb, folderSumber: string): number {
  const baru = yangBelumAda(tx, folderSumber);
  for (const p of baru) sisip(tx, 'profil_kertas', { ...kolomProfil(p), alas_hash: null });
  return baru.length;
}

/** For a folder that an older program made. */
export function pastikanProfilKertas(penulis: Penulis, folderSumber: string, now: number): void {
  if (yangBelumAda(penulis.basis, folderSumber).length === 0) return;
  tulis(penulis, { prosedur: 'sistem.profilKertas', pelaku: { penggunaId: null, nama: 'Sistem' }, now }, (tx) => {
    tx.ringkas.teks = `memuat ${muatProfilBawaan(tx, folderSumber)} profil kertas bawaan program`;
  });
}

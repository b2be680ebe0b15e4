import type { GudangSesi, Sesi } from '../context.ts';
import { ambilAcak, sha256 } from '../lib/crypto.ts';

interface Isi {
  sesi: Sesi;
  terakhir: number;
  terkunci: boolean;
}

const UMUR_MAKS_MS = 16 * 3_600_000;

/**
 * Sessions in memory by token hash. `diamMs()` is the idle time after which the screen locks; a locked session keeps its place and draft.
 * Calls that the page makes by itself (`latar`) do not count as use.
 */
export function buatGudangSesi(diamMs: () => number): GudangSesi {
  const isi = new Map<string, Isi>();
  return {
    buat(sesi, now) {
      const token = ambilAcak(32).toString('base64url');
      isi.set(sha256(token), { sesi, terakhir: now, terkunci: false });
      return token;
    },
    ambil(token, now, latar = false) {
      const s = isi.get(sha256(token));
      if (!s) return null;
      if (now - s.terakhir > UMUR_MAKS_MS) {
        isi.delete(sha256(token));
        return null;
      }
      if (now - s.terakhir > diamMs()) s.terkunci = true;
      if (!s.terkunci && !latar) s.terakhir = now;
      return { sesi: s.sesi, terkunci: s.terkunci };
    },
    kunci(token) {
      const s = isi.get(sha256(token));
      if (s) s.terkunci = true;
    },
    bukaKunci(token, now) {
      const s = isi.get(sha256(token));
      if (s) {
        s.terkunci = false;
        s.terakhir = now;
      }
    },
    perbarui(token, sesi) {
      const s = isi.get(sha256(token));
      if (s) s.sesi = sesi;
    },
    hapus: (token) => void isi.delete(sha256(token)),
    hapusPengguna(penggunaId) {
      for (const [k, s] of isi) if (s.sesi.penggunaId === penggunaId) isi.delete(k);
    },
  };
}

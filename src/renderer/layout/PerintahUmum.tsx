import { useRouter } from '@tanstack/react-router';
import { useBerhak } from '../api/saya.ts';
import { sesiKunci } from '../api/sesi.ts';
import { bukaGantiSandi } from '../pages/sesi/DialogSandi.tsx';
import { bukaPintasan } from '../perintah/LembarPintasan.tsx';
import { bukaPalet } from '../perintah/Palet.tsx';
import { usePerintah, type Perintah } from '../perintah/registri.ts';
import { daftarLayar } from '../rute.tsx';
import { teksUmum } from '../teks/umum.ts';
import { useBuka } from './jalur.ts';
import { keluar } from './keluar.ts';
import { useTampilanAkun } from './tampilan.ts';

/** The commands that hold everywhere; the screens of the navigation are among them. */
export function PerintahUmum() {
  const router = useRouter();
  const buka = useBuka();
  const berhak = useBerhak();
  const tampilan = useTampilanAkun();
  const t = teksUmum.perintah;
  const umum = { grup: t.grupAplikasi, lingkup: 'umum' } as const;
  const pergi: readonly Perintah[] = daftarLayar
    .filter((l) => l.menu && berhak(l.izin))
    .map((l) => ({
      id: `buka:${l.jalur}`,
      label: t.buka(l.judul),
      grup: t.grupPergi,
      lingkup: 'umum',
      ...(l.menu?.huruf ? { tombol: [`g ${l.menu.huruf}`] } : {}),
      jalankan: () => buka(l.jalur),
    }));
  usePerintah([
    { ...umum, lingkup: 'selalu', id: 'palet', label: t.palet, tombol: ['mod+K'], hanyaTombol: true, jalankan: bukaPalet },
    { ...umum, lingkup: 'selalu', id: 'bantuan', label: t.bantuan, tombol: ['F1', '?'], jalankan: bukaPintasan },
    { ...umum, id: 'kembali', label: t.kembali, tombol: ['alt+ArrowLeft'], jalankan: () => router.history.back() },
    { ...umum, id: 'maju', label: t.maju, tombol: ['alt+ArrowRight'], jalankan: () => router.history.forward() },
    ...pergi,
    { ...umum, id: 'tema', label: t.tema, jalankan: tampilan.gantiTema },
    { ...umum, id: 'kepadatan', label: t.kepadatan, jalankan: tampilan.gantiKepadatan },
    { ...umum, lingkup: 'selalu', id: 'kunci', label: t.kunci, tombol: ['mod+alt+L'], jalankan: sesiKunci },
    { ...umum, id: 'gantiSandi', label: teksUmum.atas.gantiSandi, jalankan: bukaGantiSandi },
    { ...umum, id: 'keluar', label: t.keluar, jalankan: () => void keluar() },
  ]);
  return null;
}

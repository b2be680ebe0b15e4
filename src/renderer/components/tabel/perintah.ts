import { usePerintah, type Perintah } from '../../perintah/registri.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import type { ChipSaring } from './tipe.ts';

const t = teksKomponen.tabel;
const tidakAda = (): void => undefined;

interface Kemampuan {
  readonly bisaBuka: boolean;
  readonly bisaIntip: boolean;
  readonly bisaAsal: boolean;
  readonly bisaPilih: boolean;
  readonly saringan: readonly ChipSaring[];
}

/** The keys of a table for the sheet of shortcuts (the table itself handles them), and Alt+H. */
export function usePerintahTabel(k: Kemampuan): void {
  const tombol = (id: string, label: string, ...keys: string[]): Perintah => ({ id: `tabel.${id}`, label, grup: t.grup, lingkup: 'tabel', tombol: keys, hanyaTombol: true, setempat: true, jalankan: tidakAda });
  usePerintah([
    tombol('baris', t.naikTurun, 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'),
    tombol('sel', t.kiriKanan, 'ArrowLeft', 'ArrowRight'),
    tombol('salin', t.salin, 'mod+C'),
    ...(k.bisaBuka ? [tombol('buka', t.buka, 'Enter')] : []),
    ...(k.bisaIntip ? [tombol('intip', t.intip, 'Space'), tombol('tutupIntip', t.intipTutup, 'Escape')] : []),
    ...(k.bisaAsal ? [tombol('asal', t.asal, 'F2')] : []),
    ...(k.bisaPilih ? [tombol('rentang', t.pilih, 'shift+ArrowUp', 'shift+ArrowDown'), tombol('satu', t.pilihSatu, 'shift+Space'), tombol('semua', t.pilihSemuaBaris, 'mod+A')] : []),
    {
      id: 'tabel.hapusSaring', label: t.hapusSaring, grup: t.grup, lingkup: 'tabel', tombol: ['alt+H'], aktif: k.saringan.length > 0,
      jalankan: () => {
        for (const c of k.saringan) c.lepas();
      },
    },
  ]);
}

import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tujuanPeralihan, type KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKendali } from '../../teks/kendali.ts';
import type { LembarBaris } from './kolom.tsx';

const t = teksKendali;
const opsi = (k: readonly KeadaanLembar[]) => k.map((value) => ({ value, label: t.keadaan[value] }));
const RUSAK = ['rusak', 'hilang', 'uji'] as const;

interface Props {
  readonly lembar: LembarBaris;
  readonly tutup: () => void;
}

/** Spoiled, lost or used for a test, one sheet or a run of them. */
export function DialogTandai({ lembar, tutup }: Props) {
  const tandai = useM('kendali.tandai');
  const [akhir, setAkhir] = useState('');
  const [menjadi, setMenjadi] = useState<(typeof RUSAK)[number]>('rusak');
  const [sebab, setSebab] = useState('');
  return (
    <ConfirmDialog
      terbuka
      berbahaya={false}
      judul={t.tandai.judul(lembar.seri)}
      aksi={t.tandai.simpan}
      boleh={sebab.trim().length >= 3}
      tutup={tutup}
      jalankan={async () => {
        const { jumlah } = await tandai.mutateAsync({ masuk: { kertas: lembar.kertas, seriAwal: lembar.seri, seriAkhir: akhir.trim() || null, menjadi, sebab } });
        kabarkan(t.tandai.tersimpan(teksAngka(jumlah)));
      }}
    >
      <Select label={t.tandai.menjadi} data={opsi(RUSAK)} value={menjadi} allowDeselect={false} onChange={(v) => setMenjadi(RUSAK.find((k) => k === v) ?? 'rusak')} />
      <TextInput mt={8} label={t.tandai.sampai} description={t.tandai.sampaiKet} value={akhir} onChange={(e) => setAkhir(e.currentTarget.value)} />
      <Textarea mt={8} label={t.tandai.sebab} withAsterisk autosize minRows={2} maxLength={300} value={sebab} onChange={(e) => setSebab(e.currentTarget.value)} />
    </ConfirmDialog>
  );
}

export type JenisMinta = 'cetak-ulang' | 'batal' | 'koreksi';
const NAMA = { 'cetak-ulang': t.minta.ulang, batal: t.minta.batal, koreksi: t.minta.koreksi } as const;

/** What the sheet may become by this request; a reprint spoils the old sheet. */
export function tujuanMinta(jenis: JenisMinta, l: LembarBaris): readonly KeadaanLembar[] {
  if (jenis !== 'cetak-ulang') return tujuanPeralihan(jenis, l.keadaan);
  return l.dokumenId !== null && ['tercetak', 'rusak', 'hilang'].includes(l.keadaan) ? ['rusak', 'hilang'] : [];
}

/** Asks somebody else; nothing changes yet. */
export function DialogMinta({ lembar, jenis, tutup }: Props & { readonly jenis: JenisMinta }) {
  const minta = useM('kendali.minta');
  const tujuan = tujuanMinta(jenis, lembar);
  const [menjadi, setMenjadi] = useState<KeadaanLembar | undefined>(tujuan[0]);
  const [alasan, setAlasan] = useState('');
  return (
    <ConfirmDialog
      terbuka
      berbahaya={false}
      judul={t.minta.judul(NAMA[jenis].replace('…', ''), lembar.seri)}
      aksi={t.minta.simpan}
      boleh={alasan.trim().length >= 3 && menjadi !== undefined}
      tutup={tutup}
      jalankan={async () => {
        await minta.mutateAsync({ masuk: { lembarId: lembar.id, jenis, menjadi: menjadi!, alasan } });
        kabarkan(t.minta.tersimpan);
      }}
    >
      <p style={{ marginTop: 0 }}>{t.minta.ket} {jenis === 'cetak-ulang' && t.minta.ketUlang}</p>
      <Select label={t.minta.menjadi} data={opsi(tujuan)} value={menjadi ?? null} allowDeselect={false} onChange={(v) => setMenjadi(tujuan.find((k) => k === v))} />
      <Textarea mt={8} label={t.minta.alasan} withAsterisk autosize minRows={2} maxLength={300} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />
    </ConfirmDialog>
  );
}

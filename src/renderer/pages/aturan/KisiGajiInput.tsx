import { Button, Group, NumberInput } from '@mantine/core';
import { useState, type ClipboardEvent } from 'react';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { naikkan, tempelKisi, ubahSel, uraiRupiah, type KisiGaji } from './tabelGaji.ts';
import gaya from './aturan.module.css';

const t = teksKelola.aturan;

interface PropsSel {
  readonly nilai: number | null;
  readonly label: string;
  readonly ubah: (n: number | null) => void;
  readonly tempel: (teks: string) => void;
}

function Sel({ nilai, label, ubah, tempel }: PropsSel) {
  const [teks, setTeks] = useState<string | null>(null);
  const selesai = (): void => {
    const baru = teks === null ? undefined : uraiRupiah(teks);
    setTeks(null);
    if (baru !== undefined) ubah(baru);
  };
  const padaTempel = (e: ClipboardEvent<HTMLInputElement>): void => {
    const isi = e.clipboardData.getData('text');
    if (!/[\t\n]/.test(isi)) return;
    e.preventDefault();
    setTeks(null);
    tempel(isi);
  };
  return <input aria-label={label} inputMode="numeric" value={teks ?? (nilai === null ? '' : teksAngka(nilai))} onChange={(e) => setTeks(e.currentTarget.value)} onBlur={selesai} onPaste={padaTempel} onFocus={(e) => e.currentTarget.select()} />;
}

/** The salary table as people know it: years down, golongan across. Read-only without `ubah`. */
export function TabelGajiKisi({ kisi, ubah }: { readonly kisi: KisiGaji; readonly ubah?: (k: KisiGaji) => void }) {
  const [persen, setPersen] = useState<number>(0);
  return (
    <>
      {ubah && (
        <Group gap={8} align="flex-end" my={8}>
          <NumberInput label={t.persen} value={persen} onChange={(v) => setPersen(Number(v) || 0)} min={0} max={100} decimalScale={2} decimalSeparator="," w={160} />
          <Button variant="default" onClick={() => ubah(naikkan(kisi, persen))}>{t.terapkan}</Button>
        </Group>
      )}
      <div className={gaya['gulir']} tabIndex={0} role="region" aria-label={t.gaji}>
        <table className={gaya['kisi']}>
          <thead>
            <tr>
              <th scope="col">{t.mkg}</th>
              {kisi.golongan.map((g) => <th key={g} scope="col">{g}</th>)}
            </tr>
          </thead>
          <tbody>
            {kisi.mkg.map((m, i) => (
              <tr key={m}>
                <th scope="row">{m}</th>
                {kisi.golongan.map((g, j) => {
                  const nilai = kisi.sel[i]?.[j] ?? null;
                  return (
                    <td key={g}>
                      {ubah ? <Sel nilai={nilai} label={`${g}, ${t.mkg} ${m}`} ubah={(n) => ubah(ubahSel(kisi, i, j, n))} tempel={(teks) => ubah(tempelKisi(kisi, i, j, teks))} /> : nilai === null ? '' : teksAngka(nilai)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { JUMLAH_CONTOH, type JumlahContoh } from './skema.ts';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan.pilih;
const OPSI = JUMLAH_CONTOH.map((n) => ({ value: String(n), label: teksAngka(n) }));

/** The first page: the agency's own data, or sample data of a chosen size. */
export function LangkahPilih({ sungguh, contoh }: { readonly sungguh: () => void; readonly contoh: (jumlah: JumlahContoh) => void }) {
  const [jumlah, setJumlah] = useState<JumlahContoh>(2000);
  return (
    <>
      <p>{t.judul}</p>
      <button type="button" className={gaya['pilihan']} onClick={sungguh}>
        <strong>{t.sungguh}</strong>
        <span>{t.sungguhKet}</span>
      </button>
      <button type="button" className={gaya['pilihan']} onClick={() => contoh(jumlah)}>
        <strong>{t.contoh}</strong>
        <span>{t.contohKet}</span>
      </button>
      <div className={gaya['jumlah']}>
        <span id="jumlah-contoh">{t.jumlah}</span>
        <SegmentedControl size="xs" aria-labelledby="jumlah-contoh" data={OPSI} value={String(jumlah)} onChange={(v) => setJumlah(JUMLAH_CONTOH.find((n) => String(n) === v) ?? 2000)} />
        <span className="redup">{teksPenyiapan.contoh.lama[jumlah]}</span>
      </div>
      <p>{teksPenyiapan.panduan.data}</p>
    </>
  );
}

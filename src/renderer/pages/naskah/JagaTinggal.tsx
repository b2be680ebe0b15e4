import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { TinggalkanDialog } from '../../components/formulir/TinggalkanDialog.tsx';
import { DESKTOP, tahanTutup, tutupJendela } from '../../lib/tutup-jendela.ts';

export interface Sesudah {
  pergi(): void;
  batal(): void;
}

interface Props {
  readonly kotor: boolean;
  /** Forgets the draft that is kept. */
  readonly buang: () => Promise<void>;
  /** Keeps it, up to the last key. */
  readonly simpanDraf: () => Promise<void>;
  /** Saves as a version, and then goes on or stays. */
  readonly simpan: (sesudah: Sesudah) => void;
  /** While it is being saved the question waits behind. */
  readonly menyimpan: boolean;
}

function kodeDi(search: object): unknown {
  return 'kode' in search ? search.kode : undefined;
}

/** Leaving an unsaved template, for another one, another screen or out of the window, asks once. */
export function JagaTinggal({ kotor, buang, simpanDraf, simpan, menyimpan }: Props) {
  const [jendela, setJendela] = useState(false);
  const jaga = useBlocker({
    withResolver: true,
    enableBeforeUnload: false,
    shouldBlockFn: ({ current, next }) => kotor && (current.pathname !== next.pathname || kodeDi(current.search) !== kodeDi(next.search)),
  });
  useEffect(() => (kotor && DESKTOP ? tahanTutup(() => setJendela(true)) : undefined), [kotor]);
  if (menyimpan || (jaga.status !== 'blocked' && !jendela)) return null;
  const batal = (): void => {
    jaga.reset?.();
    setJendela(false);
  };
  const pergi = (): void => {
    jaga.proceed?.();
    if (jendela) tutupJendela();
  };
  return <TinggalkanDialog punyaDraf batal={batal} simpan={() => simpan({ pergi, batal })} draf={() => void simpanDraf().then(pergi)} buang={() => void buang().then(pergi)} />;
}

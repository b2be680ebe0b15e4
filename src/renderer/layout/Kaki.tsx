import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Tugas } from '../../shared/contract/kelola.ts';
import { useM, useQ } from '../api/kueri.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { Lencana } from '../components/Lencana.tsx';
import { persen, teksAngka, teksLalu, teksLama } from '../lib/bentuk.ts';
import { tahanTutup, tutupJendela } from '../lib/tutup-jendela.ts';
import { useKini } from '../lib/useKini.ts';
import { teksKomponen } from '../teks/komponen.ts';
import { teksUmum } from '../teks/umum.ts';
import gaya from './kerangka.module.css';

const t = teksUmum.kaki;

function TugasKaki({ tugas, lain }: { readonly tugas: Tugas; readonly lain: number }) {
  const batal = useM('tugas.batal');
  const angka = tugas.jumlah > 0 ? `${teksAngka(tugas.sudah)}/${teksAngka(tugas.jumlah)}` : teksKomponen.tugas[tugas.keadaan];
  return (
    <div className={gaya['tugas']}>
      <Link to="/tugas">
        <span className="satu-baris">{tugas.judul}</span> <span>{angka}</span>
      </Link>
      <Progress value={persen(tugas.sudah, tugas.jumlah)} w={80} size={6} aria-label={tugas.judul} />
      {tugas.sisaDetik !== null && <span className="redup">{teksLama(tugas.sisaDetik)}</span>}
      {lain > 0 && <span className="redup">{teksUmum.kaki.lain(lain)}</span>}
      <Button size="compact-xs" variant="default" h={20} loading={batal.isPending} onClick={() => batal.mutate({ masuk: { id: tugas.id } })}>
        {teksKomponen.tugas.batal}
      </Button>
    </div>
  );
}

/** Closing the desktop window stops its jobs, so it asks first; behind the web host they go on without the page. */
function TanyaTutup({ tugas }: { readonly tugas: Tugas }) {
  const [tanya, setTanya] = useState(false);
  useEffect(() => tahanTutup(() => setTanya(true)), []);
  return (
    <ConfirmDialog terbuka={tanya} judul={t.tutupTanya} aksi={t.tutupSekarang} jalankan={async () => tutupJendela()} tutup={() => setTanya(false)}>
      {t.tutupKet(tugas.judul)}
    </ConfirmDialog>
  );
}

/** The conscience of the application: saved, backed up, what is running; every part opens its page. */
export function Kaki() {
  const kaki = useQ('sistem.kaki', {}, { ulangTiapMs: 60_000 });
  const kini = useKini(30_000);
  const d = kaki.data;
  const tugas = d?.tugas[0];
  const lalu = d?.cadanganTerverifikasi ?? null;
  return (
    <footer className={gaya['kaki']} aria-label={teksUmum.kaki.judul}>
      <Link to="/jejak" title={d ? teksUmum.kaki.folder(d.folder) : undefined}>
        <Lencana warna={kaki.isError ? 'merah' : 'hijau'}>
          {kaki.isError ? teksUmum.kaki.terputus : d?.terakhirSimpan ? teksUmum.kaki.tersimpanPada(teksLalu(d.terakhirSimpan, kini)) : teksUmum.kaki.tersimpan}
        </Lencana>
      </Link>
      {d && (
        <Link to="/cadangan">
          <Lencana warna={d.cadanganBerat === 'baik' ? 'hijau' : d.cadanganBerat}>{lalu === null ? teksUmum.kaki.cadanganBelum : teksUmum.kaki.cadangan(teksLalu(lalu, kini))}</Lencana>
        </Link>
      )}
      {tugas && <TanyaTutup tugas={tugas} />}
      {tugas && <TugasKaki tugas={tugas} lain={(d?.tugas.length ?? 1) - 1} />}
    </footer>
  );
}

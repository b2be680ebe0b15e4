import { Button } from '@mantine/core';
import type { Tugas } from '../../../shared/contract/kelola.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksKemajuan, WARNA_TUGAS } from '../../components/JobProgress.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksLama } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { galatTugas, hasilTugas } from './hasil.ts';
import gaya from './tugas.module.css';

const t = teksKelola.tugas;

function Pesan({ tugas }: { readonly tugas: Tugas }) {
  const galat = galatTugas(tugas.hasil);
  if (!galat) return tugas.pesan === '' ? null : <p>{tugas.pesan}</p>;
  return (
    <p>
      <b>{galat.pesan}</b>
      <br />
      {galat.dampak} {galat.saran}
    </p>
  );
}

/** What happened when, as far as it was recorded. */
function Catatan({ id }: { readonly id: string }) {
  const langkah = useQ('tugas.catatan', { id }, { tahan: true }).data ?? [];
  if (langkah.length === 0) return null;
  return (
    <>
      <h3>{t.catatan}</h3>
      <ol className={gaya['catatan']} aria-label={t.catatan}>
        {langkah.map((l) => (
          <li key={`${l.pada} ${l.teks}`}>
            <time className="redup">{teksSaat(l.pada)}</time> {l.teks}
          </li>
        ))}
      </ol>
    </>
  );
}

function Lanjutkan({ id }: { readonly id: string }) {
  const lanjut = useM('tugas.lanjutkan');
  return (
    <div className={gaya['lanjut']}>
      {lanjut.error && <GalatNotice galat={lanjut.error} />}
      <Button loading={lanjut.isPending} onClick={() => lanjut.mutate({ masuk: { id } }, { onSuccess: () => kabarkan(t.dilanjutkan) })}>{t.lanjutkan}</Button>
      <span className="redup">{t.lanjutkanKet}</span>
    </div>
  );
}

/** One job: how it ended, what it left and where that is; a stopped one can go on. */
export function RincianTugas({ tugas }: { readonly tugas: Tugas | null }) {
  const buka = useBuka();
  const berhak = useBerhak();
  if (!tugas) return <EmptyState judul={t.pilih} />;
  const { butir, daftar, tautan } = hasilTugas(tugas);
  const kemajuan = teksKemajuan(tugas);
  return (
    <section className={gaya['rincian']} aria-label={tugas.judul} tabIndex={0}>
      <h2>{tugas.judul}</h2>
      <Lencana warna={WARNA_TUGAS[tugas.keadaan]}>{teksKomponen.tugas[tugas.keadaan]}</Lencana>
      <Pesan tugas={tugas} />
      {tugas.dapatDilanjutkan && <Lanjutkan key={tugas.id} id={tugas.id} />}
      <DaftarSifat
        butir={[
          ...butir,
          ...(butir.length === 0 && kemajuan !== '' ? [[t.kemajuan, kemajuan] as const] : []),
          [t.mulai, teksSaat(tugas.dibuatPada)],
          ...(tugas.selesaiPada === null ? [] : [[t.selesai, teksSaat(tugas.selesaiPada)] as const, [t.lama, teksLama((tugas.selesaiPada - tugas.dibuatPada) / 1000)] as const]),
          [t.oleh, tugas.oleh],
        ]}
      />
      {daftar.length > 0 && (
        <ul>
          {daftar.map((d) => <li key={d}>{d}</li>)}
        </ul>
      )}
      <Catatan key={tugas.id} id={tugas.id} />
      {tautan && berhak(tautan.izin) && <Button variant="default" onClick={() => buka(tautan.ke)}>{tautan.label}</Button>}
    </section>
  );
}

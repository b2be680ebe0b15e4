import { Button, Select } from '@mantine/core';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { KEADAAN_TITIPAN } from '../../../shared/contract/unggah.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { Keputusan, type Titipan } from './Keputusan.tsx';
import { UnggahBerkas } from './UnggahBerkas.tsx';
import gaya from './arsip.module.css';

const t = teksArsip.unggah;
const zAlamat = z.object({ unggahan: z.uuid().optional(), titipan: z.enum(KEADAAN_TITIPAN).default('ragu') });
const WARNA: Readonly<Record<Titipan['keadaan'], WarnaKeadaan>> = { antri: 'redup', yakin: 'hijau', ragu: 'kuning', ganda: 'redup', tolak: 'merah', diarsipkan: 'hijau', disisihkan: 'redup' };

const KOLOM: readonly KolomTabel<Titipan>[] = [
  { id: 'nama', judul: t.kolom.nama, lebar: 'sisa', teks: (b) => b.nama, tetap: true },
  { id: 'keadaan', judul: t.kolom.keadaan, lebar: 150, sel: (b) => <Lencana warna={WARNA[b.keadaan]}>{t.keadaan[b.keadaan]}</Lencana>, teks: (b) => t.keadaan[b.keadaan] },
  { id: 'pegawai', judul: t.kolom.pegawai, lebar: 150, teks: (b) => b.pegawai ?? '' },
  { id: 'jenis', judul: t.kolom.jenis, lebar: 150, teks: (b) => b.jenisNama ?? '' },
  { id: 'yakin', judul: t.kolom.yakin, lebar: 64, rata: 'kanan', nilai: (b) => b.keyakinan, teks: (b) => `${b.keyakinan} %` },
  { id: 'alasan', judul: t.kolom.alasan, lebar: 240, teks: (b) => b.alasan.join(' '), tersembunyi: true },
];

/** Scans come in here: what fits goes in by one confirmation, the rest is decided one by one. */
export function Tinjauan() {
  const [{ unggahan, titipan }, ubah] = useSaringUrl(zAlamat);
  const semua = useQ('arsip.unggahan', {}, { tahan: true }).data ?? [];
  const q = useQ('arsip.titipan', { keadaan: titipan, batas: 1000, ...(unggahan ? { unggahanId: unggahan } : {}) }, { tahan: true });
  const sahkan = useM('arsip.titipanSahkan');
  const [aktifId, setAktifId] = useState<string | null>(null);
  const onAktif = useCallback((b: Titipan) => setAktifId(b.id), []);
  const baris = q.data?.baris ?? [];
  const di = Math.max(0, baris.findIndex((b) => b.id === aktifId));
  const aktif = baris[di];
  const hitung = (k: Titipan['keadaan']): number => semua.filter((u) => !unggahan || u.id === unggahan).reduce((n, u) => n + (u.jumlah[k] ?? 0), 0);
  const siap = semua.filter((u) => (!unggahan || u.id === unggahan) && (u.jumlah.yakin ?? 0) > 0);
  const jalankan = async (): Promise<void> => {
    let n = 0;
    for (const u of siap) {
      for (let sisa = 1; sisa > 0;) {
        const h = await sahkan.mutateAsync({ masuk: { unggahanId: u.id } });
        n += h.diarsipkan;
        sisa = h.sisa;
      }
    }
    kabarkan(t.disahkan(teksAngka(n)));
  };
  const cocok = hitung('yakin');
  return (
    <>
      <UnggahBerkas selesai={(id) => ubah({ unggahan: id })} />
      <Bilah aksi={cocok > 0 ? <Button loading={sahkan.isPending} onClick={() => void jalankan().catch(() => undefined)}>{t.sahkan(teksAngka(cocok))}</Button> : null}>
        <Select aria-label={t.unggahan} placeholder={t.semuaUnggahan} w={260} clearable data={semua.map((u) => ({ value: u.id, label: u.nama }))} value={unggahan ?? null} onChange={(v) => ubah({ unggahan: v ?? undefined })} />
        <Select aria-label={t.kolom.keadaan} w={220} allowDeselect={false} data={KEADAAN_TITIPAN.map((k) => ({ value: k, label: teksArsip.segi.hitung(t.keadaan[k], teksAngka(hitung(k))) }))} value={titipan} onChange={(v) => ubah({ titipan: KEADAAN_TITIPAN.find((k) => k === v) ?? 'ragu' })} />
        {cocok > 0 && <span className="redup">{t.cocok(teksAngka(cocok))}</span>}
      </Bilah>
      {sahkan.error && <div className={gaya['sela']}><GalatNotice galat={sahkan.error} /></div>}
      <Belah
        id="arsip-tinjauan" bagian={0.46} labelBatas={teksArsip.batas} labelLebar={teksArsip.lebarkan}
        kiri={<DataTable id="arsip-tinjauan" judul={t.tinjau} kolom={KOLOM} sumber={sumberDari(q, (d) => d.baris)} kunci={(b) => b.id} onAktif={onAktif} kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />} />}
        kanan={aktif ? <Keputusan key={aktif.id} b={aktif} berikut={() => setAktifId(baris[di + 1]?.id ?? baris[di - 1]?.id ?? null)} /> : <EmptyState judul={t.pilihBerkas} />}
      />
    </>
  );
}

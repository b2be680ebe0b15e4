import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { Keluar } from '../../../shared/contract.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { PegawaiSelect } from '../../components/isian/PegawaiSelect.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { usePerintah } from '../../perintah/registri.ts';
import { teksArsip } from '../../teks/arsip.ts';
import gaya from './arsip.module.css';

const t = teksArsip.unggah;
export type Titipan = Keluar<'arsip.titipan'>['baris'][number];

/** Reading is recorded, so it is fetched once and not again on every focus. */
function useIsiTitipan(b: Titipan) {
  return useQuery<BerkasIsi>({ queryKey: ['isi-titipan', b.id], enabled: b.hash !== null, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, queryFn: () => panggil('arsip.titipanIsi', { id: b.id }) });
}

/** The decision on one delivered file: whose it is, what it is, what it proves; its pages below. Mount with `key` = id. */
export function Keputusan({ b, berikut }: { readonly b: Titipan; readonly berikut: () => void }) {
  const [pegawaiId, setPegawaiId] = useState(b.pegawaiId);
  const [jenis, setJenis] = useState(b.jenis);
  const [barisId, setBarisId] = useState(b.barisId);
  const semua = useQ('arsip.jenis', {}, { tahan: true }).data ?? [];
  const j = semua.find((x) => x.kode === jenis);
  const perluBaris = j !== undefined && j.riwayat !== null && j.riwayat !== 'data_utama';
  const baris = useQ('arsip.pilihanBaris', { pegawaiId: pegawaiId ?? '', jenis: jenis ?? '' }, { aktif: perluBaris && pegawaiId !== null }).data;
  const simpan = useM('arsip.titipanSimpan');
  const sisih = useM('arsip.titipanSisihkan');
  const kembali = useM('arsip.titipanKembalikan');
  const isi = useIsiTitipan(b);
  const menunggu = b.keadaan === 'ragu' || b.keadaan === 'yakin' || b.keadaan === 'ganda';
  const diputus = b.keadaan === 'diarsipkan' || b.keadaan === 'disisihkan';
  const siap = menunggu && pegawaiId !== null && jenis !== null && (!perluBaris || barisId !== null) && !simpan.isPending;
  const arsipkan = (): void => {
    if (!siap) return;
    simpan.mutate({ masuk: { butir: [{ id: b.id, pegawaiId, jenis, barisId: perluBaris ? barisId : null }] } }, { onSuccess: () => { kabarkan(t.tersimpan(b.nama)); berikut(); } });
  };
  const sisihkan = (): void => {
    if (menunggu) sisih.mutate({ masuk: { id: b.id, alasan: t.alasanSisih } }, { onSuccess: () => { kabarkan(t.tersisih(b.nama)); berikut(); } });
  };
  const kembalikan = (): void => {
    if (diputus) kembali.mutate({ masuk: { id: b.id } }, { onSuccess: () => kabarkan(t.kembali(b.nama)) });
  };
  const grup = { grup: teksArsip.perintah.grup, lingkup: 'layar' } as const;
  usePerintah([
    ...(menunggu ? [{ ...grup, id: 'titipan.arsipkan', label: t.arsipkan, tombol: ['S'], jalankan: arsipkan }, { ...grup, id: 'titipan.sisihkan', label: t.sisihkan, tombol: ['T'], jalankan: sisihkan }] : []),
    ...(diputus ? [{ ...grup, id: 'titipan.kembalikan', label: t.kembalikan, tombol: ['K'], jalankan: kembalikan }] : []),
  ]);
  const galat = simpan.error ?? sisih.error ?? kembali.error;
  return (
    <section className={gaya['panel']} aria-label={t.keputusan}>
      <div className={gaya['fakta']}>
        <h2>{b.nama}</h2>
        <ul className={gaya['alasan']} aria-label={t.dasar}>{b.alasan.map((a) => <li key={a}>{a}</li>)}</ul>
        {menunggu && (
          <div className={gaya['isianTinjau']}>
            <PegawaiSelect label={t.pegawai} nilai={pegawaiId} namaNilai={pegawaiId === b.pegawaiId ? b.pegawai : null} onUbah={(v) => { setPegawaiId(v); setBarisId(null); }} />
            <Select label={t.jenis} searchable data={semua.filter((x) => x.unggahan).map((x) => ({ value: x.kode, label: x.nama }))} value={jenis} onChange={(v) => { setJenis(v); setBarisId(null); }} />
            {perluBaris && <Select label={t.baris} searchable data={(baris ?? []).map((x) => ({ value: x.id, label: x.nama }))} value={barisId} onChange={setBarisId} disabled={pegawaiId === null} {...(baris?.length === 0 ? { error: t.barisKosong } : {})} />}
          </div>
        )}
        {galat && <GalatNotice galat={galat} />}
        <div className={gaya['aksi']}>
          {menunggu && <Button disabled={!siap} onClick={arsipkan}>{t.arsipkan}</Button>}
          {menunggu && <Button variant="default" onClick={sisihkan}>{t.sisihkan}</Button>}
          {diputus && <Button variant="default" onClick={kembalikan}>{t.kembalikan}</Button>}
        </div>
      </div>
      {b.hash === null ? <EmptyState judul={t.keadaan[b.keadaan]} ket={b.alasan[0] ?? ''} /> : isi.error ? <GalatNotice galat={keAppError(isi.error)} /> : <div className={gaya['isi']}><PdfView berkas={isi.data} judul={b.nama} /></div>}
    </section>
  );
}

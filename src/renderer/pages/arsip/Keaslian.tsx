import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { PeriksaDokumen } from '../../../shared/contract/verifikasi.ts';
import { useM } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { unduh } from '../../api/berkas.ts';
import { Gulir } from '../../components/Bilah.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { TombolBerkas } from '../../components/TombolBerkas.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksTanggalPanjang } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';
import gaya from './arsip.module.css';

const t = teksArsip.keaslian;

function Hasil({ nama, h }: { readonly nama: string; readonly h: PeriksaDokumen }) {
  const buka = useBuka();
  const { surat } = h;
  return (
    <section className={gaya['keaslian']} aria-label={t.hasil} aria-live="polite">
      <h2>{nama}</h2>
      <Lencana warna={h.asli ? 'hijau' : h.asal === 'bukan' ? 'merah' : 'kuning'}>{h.asli ? t.asli : h.asal === 'bukan' ? t.bukan : t.ragu}</Lencana>
      <ul>{h.kalimat.map((k) => <li key={k}>{k}</li>)}</ul>
      <DaftarSifat
        butir={[
          [t.asal, t.daftarAsal[h.asal]],
          [t.berubah, t.daftarBerubah[h.berubah]],
          ...(surat === null ? [] : [[t.surat, `${surat.jenisNama} ${surat.nomor}, ${teksTanggalPanjang(surat.tanggal)}, ${surat.namaSamar}`]] as const),
        ]}
      />
      {surat !== null && h.dokumenId !== null && <Anchor component="button" type="button" fz={12} onClick={() => buka(`/arsip?teks=${encodeURIComponent(surat.nomor)}`)}>{t.buka}</Anchor>}
    </section>
  );
}

/** Is this file a letter of ours, who signed it, was it changed: for whoever is handed a file. */
export function Keaslian() {
  const periksa = useM('dokumen.periksa');
  const [nama, setNama] = useState('');
  const bolehEkspor = useBerhak()('pengaturan');
  const pilih = (berkas: File): void => {
    setNama(berkas.name);
    periksa.mutate({ masuk: {}, berkas });
  };
  return (
    <Gulir label={t.judul}>
      <div style={{ maxWidth: 760, display: 'grid', gap: 12 }}>
        <div>{t.ket}</div>
        <BerkasInput label={t.berkas} terima=".pdf,.png,.jpg,.jpeg" sibuk={periksa.isPending} onPilih={pilih} />
        {periksa.error && <GalatNotice galat={periksa.error} />}
        {periksa.data && !periksa.isPending && <Hasil nama={nama} h={periksa.data} />}
        {bolehEkspor && (
          <section aria-label={t.daftar}>
            <h2 style={{ fontSize: 13, margin: '12px 0 4px' }}>{t.daftar}</h2>
            <div style={{ marginBottom: 8 }}>{t.daftarKet}</div>
            <TombolBerkas label={t.ekspor} ambil={() => unduh('token.ekspor', {})} />
          </section>
        )}
      </div>
    </Gulir>
  );
}

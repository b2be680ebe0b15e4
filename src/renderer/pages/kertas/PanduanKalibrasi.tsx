import { Button, Checkbox, Group, Select, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { z } from 'zod';
import { unduh } from '../../api/berkas.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { teksKertas } from '../../teks/kertas.ts';
import type { Profil } from './GambarLembar.tsx';
import { HasilUkur } from './HasilUkur.tsx';
import { TabelUkur } from './TabelUkur.tsx';
import { adaAngka, keLembar, kunciAngka, type Angka } from './ukur.ts';
import gaya from './kertas.module.css';

const t = teksKertas.panduan;
const zSaring = z.object({ kertas: z.string().default('f4') });
const TUNDA_MS = 300;

/** Print the sheet, type what the ruler says, see what the printer does, keep it, and try again. */
export function PanduanKalibrasi() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const profil = useQ('kertas.daftar', {});
  if (profil.error) return <GalatNotice galat={profil.error} />;
  if (!profil.data) return null;
  const p = profil.data.find((x) => x.kode === saring.kertas) ?? profil.data[0];
  if (!p) return <EmptyState judul={teksKertas.kosong} />;
  return <Panduan key={p.kode} profil={p} daftar={profil.data} pilih={(kertas) => ubahSaring({ kertas })} />;
}

interface Props {
  readonly profil: Profil;
  readonly daftar: readonly Profil[];
  readonly pilih: (kode: string) => void;
}

function Panduan({ profil, daftar, pilih }: Props) {
  const pencetak = useQ('cetak.pencetak', {});
  const [idPencetak, setPencetak] = useState<string | null>(profil.pencetakId);
  const p = pencetak.data?.find((x) => x.id === idPencetak) ?? pencetak.data?.[0];
  const [pilihBaki, setBaki] = useState<string | null>(profil.baki);
  const baki = p?.baki.some((b) => b.kode === pilihBaki) ? pilihBaki : null;
  const [sisi, setSisi] = useState<'depan' | 'belakang'>('depan');
  const [jumlah, setJumlah] = useState(3);
  const [dasarId, setDasar] = useState<string | null>(null);
  const [angka, setAngka] = useState<Angka>({});
  const [miring, setMiring] = useState(false);
  const [putar, setPutar] = useState(false);
  const [catatan, setCatatan] = useState('');
  const cetak = useM('kalibrasi.cetak');
  const simpan = useM('kalibrasi.simpan');
  const duaSisi = sisi === 'belakang';
  const ukuran = { kertas: profil.kode, lembar: keLembar(angka, jumlah), miring, dasarId };
  const [tunda] = useDebouncedValue(ukuran, TUNDA_MS);
  const hitung = useQ('kalibrasi.hitung', tunda, { aktif: adaAngka(angka), tahan: true });
  const hasil = adaAngka(angka) ? hitung.data : undefined;
  const ganjil = new Set((hasil?.hasil?.ganjil ?? []).map((g) => kunciAngka(g.lembar, g.sudut as Parameters<typeof kunciAngka>[1], g.arah)));
  const mulaiUlang = (dasar: string | null): void => {
    setAngka({});
    setDasar(dasar);
  };
  const lembar = { kertas: profil.kode, jumlah, duaSisi, dasarId };
  const kirim = (dasar: string | null): void => {
    if (p) cetak.mutate({ masuk: { ...lembar, dasarId: dasar, pencetakId: p.id, baki, jenisKertas: p.jenisKertas.some((j) => j.kode === profil.jenisKertas) ? profil.jenisKertas : null } });
  };
  const simpankan = (): void => {
    if (!p) return;
    simpan.mutate(
      { masuk: { ...ukuran, pencetakId: p.id, pencetakNama: p.nama, baki, sisi, putar: putar ? 180 : 0, catatan } },
      { onSuccess: (h) => { kabarkan(t.tersimpan(teksTanggal(h.berlakuSampai))); mulaiUlang(h.id); } },
    );
  };
  return (
    <LayarPenuh>
      <div className={gaya['panduan']}>
        <div>
          <section aria-label={t.langkah[0]}>
            <h2>{t.langkah[0]}</h2>
            <div className={gaya['medan']}>
              <Select label={t.kertas} value={profil.kode} onChange={(v) => v && pilih(v)} data={daftar.filter((x) => x.aktif || x.kode === profil.kode).map((x) => ({ value: x.kode, label: x.nama }))} allowDeselect={false} />
              <Select label={t.pencetak} value={p?.id ?? null} onChange={setPencetak} data={(pencetak.data ?? []).map((x) => ({ value: x.id, label: x.nama }))} allowDeselect={false} />
              <Select label={t.baki} value={baki} onChange={setBaki} placeholder={teksKertas.bakiBawaan} data={(p?.baki ?? []).map((b) => ({ value: b.kode, label: b.nama }))} clearable />
            </div>
            {pencetak.error && <GalatNotice galat={pencetak.error} cobaLagi={() => void pencetak.refetch()} />}
            {profil.terkendali && <p className="kuning">{t.terkendali}</p>}
            <Group gap={8}>
              {profil.sisi !== 'satu' && <SegmentedControl size="xs" aria-label={t.sisi} value={sisi} onChange={(v) => setSisi(v === 'belakang' ? 'belakang' : 'depan')} data={(['depan', 'belakang'] as const).map((v) => ({ value: v, label: teksKertas.daftarKalibrasi.sisi[v] }))} />}
              <SegmentedControl size="xs" aria-label={t.jumlah} value={String(jumlah)} onChange={(v) => setJumlah(Number(v))} data={['1', '2', '3'].map((v) => ({ value: v, label: v }))} />
              <Button loading={cetak.isPending} disabled={!p} onClick={() => kirim(dasarId)}>{dasarId === null ? t.cetak(jumlah) : t.uji}</Button>
              <Button variant="default" onClick={() => void unduh('kalibrasi.lembar', lembar)}>{t.simpanPdf}</Button>
            </Group>
            {cetak.error && <GalatNotice galat={cetak.error} />}
            {cetak.data && <p role="status" className="redup">{t.tercetak(cetak.data.pesan)}</p>}
          </section>
          <section aria-label={t.langkah[1]}>
            <h2>{t.langkah[1]}</h2>
            <p className="redup" style={{ maxWidth: '70ch' }}>{t.ukurKet}</p>
            {dasarId !== null && (
              <Group gap={8} mb={8}>
                <span>{t.mengukurUji}</span>
                <Button size="compact-xs" variant="default" onClick={() => mulaiUlang(null)}>{t.mulaiUlang}</Button>
              </Group>
            )}
            <TabelUkur jumlah={jumlah} angka={angka} ganjil={ganjil} ubah={(k, n) => setAngka((a) => ({ ...a, [k]: n }))} />
          </section>
          <section aria-label={t.lanjutan}>
            <Group gap={24} align="flex-start">
              <Checkbox label={t.miring} description={t.miringKet} checked={miring} onChange={(e) => setMiring(e.currentTarget.checked)} />
              <Checkbox label={t.putar} description={t.putarKet} checked={putar} onChange={(e) => setPutar(e.currentTarget.checked)} />
            </Group>
          </section>
        </div>
        <section aria-label={t.langkah[2]}>
          <h2>{t.langkah[2]}</h2>
          {hitung.error && adaAngka(angka) && <GalatNotice galat={hitung.error} />}
          {dasarId !== null && !adaAngka(angka) && <p>{t.ujiKet}</p>}
          <HasilUkur hasil={hasil} profil={profil} />
          {hasil?.hasil && (
            <>
              <TextInput label={t.catatan} value={catatan} onChange={(e) => setCatatan(e.currentTarget.value)} maxLength={300} my={12} />
              {simpan.error && <GalatNotice galat={simpan.error} />}
              <Button loading={simpan.isPending} disabled={!p || hasil.hasil.temuan.some((x) => x.berat === 'tolak')} onClick={simpankan}>{t.simpan}</Button>
            </>
          )}
        </section>
      </div>
    </LayarPenuh>
  );
}

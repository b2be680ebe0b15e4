import { Button, Select, SegmentedControl, Textarea } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useHalaman, useM, useQ, type BarisDari } from '../../api/kueri.ts';
import { Belah } from '../../components/Belah.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import { DialogAlasan } from './DialogAlasan.tsx';
import gaya from './pengesahan.module.css';

const t = teksPengesahan.pindai;
type Butir = BarisDari<'pindai.daftar'>;
type Tumpukan = Keluar<'pindai.tumpukan'>[number];

const KOLOM: readonly KolomTabel<Butir>[] = [
  { id: 'tumpukan', judul: t.kolom.tumpukan, lebar: 'sisa', teks: (b) => t.baris(teksAngka(b.urut), b.tumpukan), tetap: true },
  { id: 'masalah', judul: t.kolom.masalah, lebar: 170, sel: (b) => (b.masalah === null ? null : <Lencana warna="kuning">{t.masalah[b.masalah]}</Lencana>), teks: (b) => (b.masalah === null ? '' : t.masalah[b.masalah]) },
  { id: 'halaman', judul: t.kolom.halaman, lebar: 76, rata: 'kanan', teks: (b) => teksAngka(b.jumlahHalaman) },
  { id: 'nomor', judul: t.kolom.nomor, lebar: 200, teks: (b) => b.nomor ?? '' },
  { id: 'catatan', judul: t.kolom.catatan, lebar: 260, teks: (b) => b.catatan, tersembunyi: true },
];

const kolomTumpukan = (ulang: (b: Tumpukan) => void): readonly KolomTabel<Tumpukan>[] => [
  { id: 'nama', judul: t.kolom.tumpukan, lebar: 'sisa', teks: (b) => b.nama, tetap: true },
  { id: 'keadaan', judul: t.kolom.keadaan, lebar: 200, sel: (b) => <Lencana warna={b.keadaan === 'gagal' ? 'merah' : b.keadaan === 'antri' ? 'kuning' : 'hijau'} {...(b.galat === null ? {} : { title: b.galat })}>{t.keadaan[b.keadaan]}</Lencana>, teks: (b) => [t.keadaan[b.keadaan], b.galat ?? ''].join(' ').trim() },
  { id: 'halaman', judul: t.kolom.halaman, lebar: 76, rata: 'kanan', teks: (b) => (b.halaman === null ? '' : teksAngka(b.halaman)) },
  { id: 'cocok', judul: t.kolom.cocok, lebar: 70, rata: 'kanan', teks: (b) => teksAngka(b.cocok) },
  { id: 'tinjau', judul: t.kolom.tinjau, lebar: 76, rata: 'kanan', teks: (b) => teksAngka(b.tinjau) },
  { id: 'disisihkan', judul: t.kolom.disisihkan, lebar: 90, rata: 'kanan', teks: (b) => teksAngka(b.disisihkan) },
  { id: 'diterima', judul: t.kolom.diterima, lebar: 144, teks: (b) => teksSaat(b.dibuatPada) },
  { id: 'ulang', judul: t.ulang, lebar: 110, sel: (b) => (b.keadaan === 'gagal' ? <Button size="compact-xs" variant="default" aria-label={t.ulangNama(b.nama)} onClick={() => ulang(b)}>{t.ulang}</Button> : null), teks: () => '' },
];

/** Chooses the letter of a scan by hand, among those that wait for theirs. */
function DialogCocok({ b, tutup }: { readonly b: Butir; readonly tutup: () => void }) {
  const cocokkan = useM('pindai.cocokkan');
  const [teks, setTeks] = useState('');
  const calon = useQ('sah.daftar', { saring: { langkah: 'pindai', ...(teks === '' ? {} : { teks }) }, batas: 50 }, { tahan: true }).data?.baris ?? [];
  const [dokumenId, setDokumenId] = useState(b.dokumenId);
  const [alasan, setAlasan] = useState('');
  return (
    <ConfirmDialog
      terbuka
      judul={t.cocokkan}
      aksi={t.cocokkan}
      berbahaya={false}
      boleh={dokumenId !== null && alasan.trim().length >= 3}
      tutup={tutup}
      jalankan={async () => {
        await cocokkan.mutateAsync({ masuk: { id: b.id, dokumenId: dokumenId!, alasan: alasan.trim() } });
        kabarkan(t.cocok);
      }}
    >
      <Select label={t.nomorSurat} searchable searchValue={teks} onSearchChange={setTeks} filter={({ options }) => options} data={calon.map((s) => ({ value: s.dokumenId, label: `${s.nomor} ${s.nama ?? ''}` }))} value={dokumenId} onChange={setDokumenId} />
      <Textarea mt={8} label={t.alasan} required autosize minRows={2} maxLength={500} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />
    </ConfirmDialog>
  );
}

function PanelPindaian({ b }: { readonly b: Butir | null }) {
  const isi = useQ('pindai.isi', { id: b?.id ?? '00000000-0000-0000-0000-000000000000' }, { aktif: b !== null });
  const sisihkan = useM('pindai.sisihkan');
  const [dialog, setDialog] = useState<'cocok' | 'sisih' | null>(null);
  if (b === null) return <EmptyState judul={t.pilih} />;
  return (
    <section className={gaya['panel']} aria-label={t.isi}>
      <div className={gaya['fakta']}>
        <h2>{t.baris(teksAngka(b.urut), b.tumpukan)}</h2>
        <div>{b.catatan}</div>
        {b.keadaan === 'tinjau' && (
          <div className={gaya['aksi']}>
            <Button onClick={() => setDialog('cocok')}>{t.cocokkan}</Button>
            <Button variant="default" onClick={() => setDialog('sisih')}>{t.sisihkan}</Button>
          </div>
        )}
      </div>
      {isi.error ? <GalatNotice galat={isi.error} /> : <div className={gaya['isi']}><PdfView berkas={isi.data} judul={t.isi} /></div>}
      {dialog === 'cocok' && <DialogCocok b={b} tutup={() => setDialog(null)} />}
      {dialog === 'sisih' && (
        <DialogAlasan
          judul={t.sisihkan}
          aksi={t.sisihkan}
          tutup={() => setDialog(null)}
          jalankan={async (alasan) => {
            await sisihkan.mutateAsync({ masuk: { id: b.id, alasan } });
            kabarkan(t.sisih);
          }}
        />
      )}
    </section>
  );
}

function Tinjau() {
  const sumber = useHalaman('pindai.daftar', { keadaan: 'tinjau' });
  const [aktif, setAktif] = useState<Butir | null>(null);
  const onAktif = useCallback((b: Butir) => setAktif(b), []);
  return (
    <Belah
      id="pindaian"
      bagian={0.42}
      labelBatas={teksPengesahan.batas}
      labelLebar={teksPengesahan.lebarkan}
      kiri={<DataTable id="pindaian" judul={t.tinjau} kolom={KOLOM} sumber={sumber} kunci={(b) => b.id} onAktif={onAktif} kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />} />}
      kanan={<PanelPindaian b={sumber.baris.find((b) => b.id === aktif?.id) ?? sumber.baris[0] ?? null} />}
    />
  );
}

const BAGIAN = ['tinjau', 'tumpukan'] as const;

/** Stacks of scans come in here; what did not find its letter waits for a look. */
export function Pindaian() {
  const unggah = useM('pindai.unggah');
  const tumpukan = useQ('pindai.tumpukan', {});
  const [tugasId, setTugasId] = useState<string | null>(null);
  const [bagian, setBagian] = useState<(typeof BAGIAN)[number]>('tinjau');
  const baca = useM('pindai.ulang');
  const ulang = (b: Tumpukan): void =>
    baca.mutate({ masuk: { id: b.id } }, {
      onSuccess: (h) => {
        kabarkan(t.ulangMulai);
        setTugasId(h.tugasId);
      },
    });
  const kirim = (berkas: File): void =>
    unggah.mutate({ masuk: {}, berkas }, {
      onSuccess: (h) => {
        kabarkan(h.sudahAda ? t.sudahAda : t.diterima);
        setTugasId(h.sudahAda ? null : h.tugasId);
      },
    });
  return (
    <>
      <div className={gaya['unggah']}>
        <BerkasInput label={t.unggah} terima=".pdf,.jpg,.jpeg,.png" sibuk={unggah.isPending} onPilih={kirim}>{t.ket}</BerkasInput>
        {(unggah.error ?? baca.error) && <GalatNotice galat={(unggah.error ?? baca.error)!} />}
        {tugasId && <JobProgress tugasId={tugasId} />}
        <SegmentedControl mt={8} size="xs" aria-label={teksPengesahan.lihat.pindaian} value={bagian} onChange={(v) => setBagian(BAGIAN.find((x) => x === v) ?? 'tinjau')} data={BAGIAN.map((v) => ({ value: v, label: t[v] }))} />
      </div>
      {bagian === 'tinjau' ? <Tinjau /> : <DataTable id="tumpukan-pindai" judul={t.tumpukan} kolom={kolomTumpukan(ulang)} sumber={sumberDari(tumpukan, (d) => d)} kunci={(b) => b.id} kosong={<EmptyState judul={t.kosongTumpukan} />} />}
    </>
  );
}

import { Button, Select } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { SARING_LANGKAH } from '../../../shared/contract/sah.ts';
import { useHalaman, useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { PILIHAN_KOSONG, terpilih, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import { DialogAlasan } from './DialogAlasan.tsx';
import { DialogCatat } from './DialogCatat.tsx';
import { KOLOM, type Surat } from './kolom.tsx';
import { PanelSurat } from './PanelSurat.tsx';
import gaya from './pengesahan.module.css';

const t = teksPengesahan;
type LangkahSaring = (typeof SARING_LANGKAH)[number];
type Hasil = Keluar<'sah.paraf'>;
type Catat = { readonly id: readonly string[]; readonly jenis: 'paraf' | 'tanda-tangan' };

/** What could not be done, each with its reason. */
function Gagal({ h, tutup }: { readonly h: Hasil; readonly tutup: () => void }) {
  return (
    <div className={gaya['gagal']} role="status">
      <b>{t.hasil.gagal(teksAngka(h.gagal.length))}</b> <Button size="compact-xs" variant="default" onClick={tutup}>{t.hasil.tutup}</Button>
      <ul>{h.gagal.map((g) => <li key={g.id}>{g.nomor}: {g.pesan} {g.dasarHukum !== '' && <span className="redup">({g.dasarHukum})</span>}</li>)}</ul>
    </div>
  );
}

interface Props {
  readonly langkah: LangkahSaring;
  readonly teks: string;
  readonly ubah: (s: { langkah?: LangkahSaring; teks?: string | undefined }) => void;
  readonly keAlur: () => void;
}

/** Letters by the step they wait at, the open one beside the list. */
export function DaftarSurat({ langkah, teks, ubah, keAlur }: Props) {
  const sumber = useHalaman('sah.daftar', { saring: { langkah, ...(teks === '' ? {} : { teks }) } });
  const hitung = useQ('sah.hitung', {}).data;
  const berhak = useBerhak();
  const buka = useBuka();
  const paraf = useM('sah.paraf');
  const tandai = useM('sah.tandaiCetak');
  const [aktif, setAktif] = useState<Surat | null>(null);
  const onAktif = useCallback((s: Surat) => setAktif(s), []);
  const [pilihan, setPilihan] = useState<PilihanBaris>(PILIHAN_KOSONG);
  const [hasil, setHasil] = useState<Hasil | null>(null);
  const [catat, setCatat] = useState<Catat | null>(null);
  const [cetak, setCetak] = useState<readonly string[] | null>(null);
  const terkini = sumber.baris.find((s) => s.id === aktif?.id) ?? sumber.baris[0] ?? null;
  const usai = (h: Hasil, kata: (n: string) => string): void => {
    setHasil(h.gagal.length > 0 ? h : null);
    setPilihan(PILIHAN_KOSONG);
    kabarkan(kata(teksAngka(h.selesai)));
  };
  const bubuhkan = (id: readonly string[]): void => paraf.mutate({ masuk: { id: [...id] } }, { onSuccess: (h) => usai(h, t.hasil.paraf) });
  useFokusTabel(sumber.jumlah !== null);
  usePerintah([{ id: 'pengesahan.paraf', label: t.aksi.paraf, grup: t.grup, lingkup: 'layar', tombol: ['shift+p'], jalankan: () => terkini?.saya && bubuhkan([terkini.id]) }]);
  const opsi = SARING_LANGKAH.filter((l) => l !== 'saya' || berhak('pengesahan.paraf')).map((l) => ({ value: l, label: hitung?.[l] === undefined ? t.saring[l] : `${t.saring[l]} (${teksAngka(hitung[l])})` }));
  const jenisBasah = langkah === 'tanda-tangan' ? 'tanda-tangan' : 'paraf';
  /** What can be done to all selected letters at the step that is shown. */
  const aksiBanyak = (id: readonly string[]): ReactNode => {
    const n = teksAngka(id.length);
    if (langkah === 'saya') return <Button style={{ marginLeft: 'auto' }} loading={paraf.isPending} onClick={() => bubuhkan(id)}>{t.aksi.parafBanyak(n)}</Button>;
    if (langkah === 'cetak') return berhak('cetak') && <Button style={{ marginLeft: 'auto' }} variant="default" onClick={() => setCetak(id)}>{t.aksi.tercetakBanyak(n)}</Button>;
    if (langkah !== 'paraf' && langkah !== 'tanda-tangan') return null;
    return berhak('pengesahan.catat') && <Button style={{ marginLeft: 'auto' }} onClick={() => setCatat({ id, jenis: jenisBasah })}>{t.aksi.catatBanyak(n)}</Button>;
  };
  return (
    <>
      <Bilah>
        <Select aria-label={t.saring.judul} w={200} allowDeselect={false} data={opsi} value={langkah} onChange={(v) => ubah({ langkah: SARING_LANGKAH.find((l) => l === v) ?? 'semua' })} />
        <KotakCari label={t.cari} nilai={teks} onUbah={(s) => ubah({ teks: s || undefined })} />
      </Bilah>
      {(paraf.error ?? tandai.error) && <GalatNotice galat={(paraf.error ?? tandai.error)!} />}
      {hasil && <Gagal h={hasil} tutup={() => setHasil(null)} />}
      <Belah
        id="pengesahan"
        bagian={0.42}
        labelBatas={t.batas}
        labelLebar={t.lebarkan}
        kiri={
          <DataTable
            id="pengesahan"
            judul={t.judul}
            kolom={KOLOM}
            sumber={sumber}
            kunci={(s) => s.id}
            onAktif={onAktif}
            onBuka={(s) => (s.pegawaiId === null ? undefined : buka(`/pegawai/${s.pegawaiId}`))}
            pilihan={pilihan}
            onPilih={setPilihan}
            aksiPilihan={(p) => aksiBanyak(sumber.baris.filter((s) => terpilih(p, s.id)).map((s) => s.id))}
            {...(berhak('ekspor') ? {} : { ekspor: null })}
            kosong={<EmptyState judul={t.kosong} ket={t.kosongKet}>{berhak('pengaturan') && <Button onClick={keAlur}>{t.kosongAksi}</Button>}</EmptyState>}
          />
        }
        kanan={<PanelSurat s={terkini} paraf={bubuhkan} catat={(id, jenis) => setCatat({ id, jenis })} cetak={setCetak} />}
      />
      {catat && <DialogCatat id={catat.id} awal={catat.jenis} selesai={(h) => usai(h, t.hasil.catat)} tutup={() => setCatat(null)} />}
      {cetak && <DialogAlasan judul={t.dialog.cetak} aksi={t.aksi.tercetak} tutup={() => setCetak(null)} jalankan={async (alasan) => usai(await tandai.mutateAsync({ masuk: { id: [...cetak], pada: hariIni(), alasan } }), t.hasil.cetak)} />}
    </>
  );
}

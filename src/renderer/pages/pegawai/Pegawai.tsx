import { Anchor, Modal, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { useBuka, useParam, useSaringUrl } from '../../layout/jalur.ts';
import { useRemah } from '../../layout/remah.ts';
import { teksTanggalPanjang } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { DialogDokumen, type Dokumen } from './DialogDokumen.tsx';
import { AsalPegawai } from './AsalPegawai.tsx';
import { DialogDrh } from './DialogDrh.tsx';
import { DialogKelengkapan } from './DialogKelengkapan.tsx';
import { DokumenDasar } from './DokumenDasar.tsx';
import { GarisWaktu } from './GarisWaktu.tsx';
import { HapusPegawai } from './HapusPegawai.tsx';
import { IndeksRiwayat } from './IndeksRiwayat.tsx';
import { IsiBerkas } from './IsiBerkas.tsx';
import { KepalaPegawai } from './KepalaPegawai.tsx';
import { PanelJejak } from './PanelJejak.tsx';
import { PanelPegawai } from './PanelPegawai.tsx';
import { tetangga } from './urutan.ts';
import { namaPegawai, useSematan, zHalaman } from './useHalamanPegawai.ts';
import gayaKepala from './kepala.module.css';
import gaya from './halaman.module.css';

const t = teksPegawai.kepala;

/** Everything about one employee. */
export function Pegawai() {
  const id = useParam('id');
  const [url, ubah] = useSaringUrl(zHalaman);
  const buka = useBuka();
  const berhak = useBerhak();
  const [bolehUbah, bolehArsip] = [berhak('pegawai.ubah'), berhak('arsip.baca')];
  const q = useQ('pegawai.lihat', { id, perTanggal: url.per ?? null }, { tahan: true });
  const p = q.data?.id === id ? q.data : undefined;
  const nama = p ? namaPegawai(p.dataUtama) : '';
  useRemah(nama || null);
  const sematan = useSematan(id);
  const [dialog, setDialog] = useState<'drh' | 'asal' | 'hapus' | 'lengkap' | null>(null);
  const [dokumen, setDokumen] = useState<string | null>(null);
  const [jejak, setJejak] = useState<{ readonly id: string; readonly judul: string } | null>(null);
  const [sorot, setSorot] = useState<{ readonly kode: string; readonly baris: string } | null>(null);
  const { riwayat, baris } = url;
  const tujuan = `${id} ${riwayat ?? ''} ${baris ?? ''}`;
  const [dituju, setDituju] = useState('');
  if (dituju !== tujuan) {
    setDituju(tujuan);
    if (riwayat) setSorot({ kode: riwayat, baris: baris === undefined || baris === 'baru' ? '' : baris });
  }

  const ke = (lain: string | null) => (lain === null ? null : () => buka(`/pegawai/${lain}`));
  const [sebelum, berikut] = [ke(tetangga(id, -1)), ke(tetangga(id, 1))];
  const lanjutId = tetangga(id, 1);
  const lanjut = lanjutId === null ? undefined : () => buka(`/pegawai/${lanjutId}?${url.kolom === undefined ? `riwayat=${url.riwayat ?? ''}&baris=baru` : 'kolom=nip'}`);
  const tutup = (): void => ubah({ riwayat: undefined, baris: undefined, kolom: undefined });
  const grup = { grup: teksPegawai.halaman, lingkup: 'layar' } as const;
  usePerintah([
    { ...grup, id: 'pegawai.asal', label: t.f2, tombol: ['F2'], jalankan: () => setDialog('asal') },
    { ...grup, id: 'pegawai.drh', label: t.drhJudul(nama), jalankan: () => setDialog('drh') },
    { ...grup, id: 'pegawai.semat', label: sematan.disematkan ? t.lepasSemat : t.semat, jalankan: sematan.ganti },
    { ...grup, id: 'pegawai.lengkap', label: teksArsip.lengkap.tombol, jalankan: () => setDialog('lengkap') },
    { ...grup, id: 'pegawai.jejak', label: t.perubahan, jalankan: () => setJejak({ id, judul: nama }) },
    ...(bolehUbah ? [{ ...grup, id: 'pegawai.ubah', label: t.ubah, tombol: ['mod+E'], jalankan: () => ubah({ kolom: 'nip' }) }, { ...grup, id: 'pegawai.hapus', label: t.hapus, jalankan: () => setDialog('hapus') }] : []),
    ...(sebelum ? [{ ...grup, id: 'pegawai.sebelum', label: t.sebelum, tombol: ['alt+ArrowUp'], jalankan: sebelum }] : []),
    ...(berikut ? [{ ...grup, id: 'pegawai.berikut', label: t.berikut, tombol: ['alt+ArrowDown'], jalankan: berikut }] : []),
  ]);

  const pilihDokumen = (d: Dokumen): void => (/^\d+$/.test(d.kode) ? setDokumen(d.kode) : setSorot({ kode: d.kode, baris: '' }));
  const dibuka = p?.dokumenDasar.find((d) => d.kode === dokumen);

  if (q.error && !p) return <div style={{ padding: 16 }}><GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} /></div>;
  if (!p) return <div style={{ padding: 16 }} aria-hidden><Skeleton h={96} animate={false} /><Skeleton h={64} mt={12} animate={false} /></div>;
  return (
    <LayarPenuh>
      <KepalaPegawai
        p={p} nama={nama} per={url.per ?? null} bolehUbah={bolehUbah} disematkan={sematan.disematkan} sebelum={sebelum} berikut={berikut}
        onPer={(per) => ubah({ per: per ?? undefined })} onUbah={() => ubah({ kolom: 'nip' })} onDrh={() => setDialog('drh')} onSemat={sematan.ganti}
      >
        <DokumenDasar dokumen={p.dokumenDasar} onPilih={pilihDokumen} />
        {bolehArsip && <Anchor component="button" type="button" fz={12} onClick={() => setDialog('lengkap')}>{teksArsip.lengkap.tombol}</Anchor>}
      </KepalaPegawai>
      {url.per && (
        <div className={gayaKepala['lampau']} role="status">
          {t.keadaanLampau(teksTanggalPanjang(url.per))} {teksPegawai.riwayat.belumMulai}
          <Anchor component="button" type="button" onClick={() => ubah({ per: undefined })}>{t.hariIni}</Anchor>
        </div>
      )}
      <GarisWaktu pegawaiId={id} kini={url.per ?? hariIni()} pensiun={p.keadaan.tmtPensiun} onPilih={(x) => setSorot({ kode: x.kode, baris: x.kode === 'data_utama' ? '' : x.barisId })} />
      <div className={gaya['badan']}>
        <IndeksRiwayat jumlah={p.riwayat} bolehUbah={bolehUbah} onPergi={(kode) => setSorot({ kode, baris: '' })} onTambah={(kode) => ubah({ riwayat: kode, baris: 'baru' })} />
        <IsiBerkas key={id} p={p} per={url.per ?? null} sorot={sorot} bolehUbah={bolehUbah} ubah={ubah} onJejak={(objek, judul) => setJejak({ id: objek, judul })} />
      </div>
      <PanelPegawai url={url} p={p} nama={nama} bolehUbah={bolehUbah} tutup={tutup} lanjut={lanjut} />
      {dibuka && <DialogDokumen pegawaiId={id} dokumen={dibuka} bolehUbah={bolehUbah} tutup={() => setDokumen(null)} />}
      {jejak && <PanelJejak objekId={jejak.id} judul={jejak.judul} tutup={() => setJejak(null)} />}
      {dialog === 'lengkap' && <DialogKelengkapan id={id} nama={nama} tutup={() => setDialog(null)} />}
      {dialog === 'drh' && <DialogDrh id={id} nama={nama} tutup={() => setDialog(null)} />}
      {dialog === 'hapus' && <HapusPegawai id={id} nama={nama} tutup={() => setDialog(null)} selesai={() => buka('/pegawai')} />}
      <Modal opened={dialog === 'asal'} onClose={() => setDialog(null)} title={t.asal} size={680}>
        <AsalPegawai asal={p.keadaan.asal} />
      </Modal>
    </LayarPenuh>
  );
}

import { ActionIcon, Anchor, Button, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { simpanBerkas } from '../../api/berkas.ts';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat, Lencana } from '../../components/Lencana.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksNip, teksTanggal, teksTanggalPanjang, teksUkuran } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { DialogCetak } from '../cetak/DialogCetak.tsx';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { teksHasil } from '../cetak/keadaan.ts';
import { teksTercetak, type Dokumen } from './kolom.tsx';
import { useIsiDokumen } from './useIsiDokumen.ts';
import gaya from './arsip.module.css';

const t = teksArsip;
const f = t.fakta;

/** Who issued the batch and when the document was last printed, where this account may know. */
function useAsal(d: Dokumen): { readonly kelompok: string | null; readonly oleh: string | null; readonly cetakTerakhir: string | null } {
  const berhak = useBerhak();
  const kelompok = useQ('kelompok.daftar', { kelompokId: d.kelompokId, batas: 1 }, { aktif: d.kelompokId !== null && berhak('kgb.baca') }).data?.find((k) => k.id === d.kelompokId);
  const log = useQ('cetak.log', { dokumenId: d.id, batas: 20 }, { aktif: berhak('cetak') }).data ?? [];
  const akhir = log.toSorted((a, b) => b.pada - a.pada)[0];
  return {
    kelompok: kelompok?.judul ?? null,
    oleh: kelompok?.oleh ?? null,
    cetakTerakhir: akhir ? `${teksSaat(akhir.pada)}, ${teksHasil(akhir.hasil)}` : null,
  };
}

function Sidik({ nilai, lengkap }: { readonly nilai: string; readonly lengkap: boolean }) {
  return (
    <span className={gaya['sidik']} title={nilai}>
      {lengkap ? nilai : `${nilai.slice(0, 16)}…`}
      <CopyButton value={nilai}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? f.tersalin : f.salin}>
            <ActionIcon size={18} aria-label={f.salin} onClick={copy}>{copied ? <IconCheck size={12} /> : <IconCopy size={12} />}</ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}

function Fakta({ d }: { readonly d: Dokumen }) {
  const asal = useAsal(d);
  const buka = useBuka();
  const [lengkap, setLengkap] = useState(false);
  const { kelompokId } = d;
  const butir: readonly (readonly [string, ReactNode])[] = [
    [f.pegawai, <b key="p">{d.nama ?? '–'}</b>],
    ...(lengkap ? [['NIP', d.nip === null ? '–' : teksNip(d.nip)], [f.unit, d.unit ?? '–'], [f.perihal, d.perihal], [f.tanggal, teksTanggalPanjang(d.tanggal)]] as const : []),
    [f.diarsipkan, `${teksSaat(d.dibuatPada)}${asal.oleh ? ` ${f.oleh} ${asal.oleh}` : ''}`],
    ...(lengkap && kelompokId !== null ? [[f.kelompok, <Anchor key="k" component="button" type="button" fz={12} onClick={() => buka(`/kgb/kelompok/${kelompokId}`)}>{asal.kelompok ?? t.aksi.kelompok}</Anchor>] as const] : []),
    [f.tercetak, `${teksTercetak(d.tercetak)}${asal.cetakTerakhir ? ` · ${f.terakhir} ${asal.cetakTerakhir}` : ''}`],
    ...(lengkap ? [[f.ukuran, teksUkuran(d.ukuran)], [t.tambahan.klasifikasi, d.klasifikasi], [t.tambahan.kelas, d.kelasNama], [t.tambahan.simpan, teksSimpan(d)]] as const : []),
    ...(d.keadaan === 'utuh' ? [] : [[t.tambahan.keadaan, <Lencana key="k" warna="merah">{t.segi.daftarKeadaan[d.keadaan]}</Lencana>] as const]),
    [f.sidik, <Sidik key="s" nilai={d.sha256} lengkap={lengkap} />],
  ];
  return (
    <>
      <DaftarSifat butir={butir} />
      <Anchor component="button" type="button" fz={12} mt={4} aria-expanded={lengkap} onClick={() => setLengkap(!lengkap)}>
        {lengkap ? f.tutup : f.rincian}
      </Anchor>
    </>
  );
}

function teksSimpan(d: Dokumen): string {
  const nasib = t.tambahan.nasib[d.nasib];
  return d.aktifSampai === null || d.retensiSampai === null ? t.tambahan.belumMulai(nasib) : t.tambahan.sampai(teksTanggal(d.aktifSampai), teksTanggal(d.retensiSampai), nasib);
}

/** All files of a letter, the one that counts first; a former signed file is told apart by when it came. */
function BerkasLain({ d, dilihat, lihat }: { readonly d: Dokumen; readonly dilihat: string; readonly lihat: (id: string) => void }) {
  const lain = useQ('arsip.daftar', { saring: { dokumenId: d.id, sumber: 'dokumen_berkas' } }, { aktif: d.versi > 0 }).data?.baris ?? [];
  if (lain.length === 0) return null;
  const nama = (v: Dokumen): string => (v.jenisBerkas === null ? t.tambahan.berkasLain : t.tambahan.daftarBerkas[v.jenisBerkas]);
  const pertama = (v: Dokumen): boolean => lain.find((x) => x.jenisBerkas === v.jenisBerkas)?.id === v.id;
  const urut = lain.toSorted((a, b) => Number(b.id === d.utamaId) - Number(a.id === d.utamaId) || Number(a.jenisBerkas === 'pindaian') - Number(b.jenisBerkas === 'pindaian'));
  return (
    <div className={gaya['aksi']} role="group" aria-label={t.tambahan.berkasLain}>
      {[...urut.map((v) => ({ id: v.id, label: pertama(v) ? nama(v) : t.tambahan.berkasPada(nama(v), teksSaat(v.dibuatPada)) })), { id: d.id, label: t.tambahan.naskah }].map((v) => (
        <Button key={v.id} size="compact-xs" variant="default" aria-pressed={v.id === dilihat} onClick={() => lihat(v.id)}>{v.label}</Button>
      ))}
    </div>
  );
}

/** One document: its facts, what can be done with it, and its pages. */
export function PanelDokumen({ d }: { readonly d: Dokumen | null }) {
  const bolehIsi = d?.terbuka ?? false;
  const [versi, setVersi] = useState<{ readonly dari: string; readonly id: string } | null>(null);
  const dilihat = d === null ? null : versi?.dari === d.id ? versi.id : d.utamaId;
  const isi = useIsiDokumen(bolehIsi ? dilihat : null);
  const berhak = useBerhak();
  const buka = useBuka();
  const [cetak, setCetak] = useState(false);
  if (!d) return <EmptyState judul={t.pilih} />;
  const { pegawaiId } = d;
  const berkas = isi.basi ? undefined : isi.berkas;
  return (
    <section className={gaya['panel']} aria-label={t.isi}>
      <div className={gaya['fakta']}>
        <h2>{d.nomor || d.perihal}</h2>
        <Fakta d={d} />
        <div className={gaya['aksi']}>
          {berhak('cetak') && bolehIsi && d.sumber === 'dokumen' && <Button onClick={() => setCetak(true)}>{t.aksi.cetak}</Button>}
          {bolehIsi && <Button variant="default" disabled={!berkas} onClick={() => { if (berkas) { simpanBerkas(berkas); kabarkan(t.aksi.tersimpan(berkas.nama)); } }}>{t.aksi.simpan}</Button>}
          {pegawaiId !== null && <Button variant="default" onClick={() => buka(`/pegawai/${pegawaiId}`)}>{t.aksi.pegawai}</Button>}
          <TombolJejak objek={{ id: d.id }} judul={d.nomor} />
        </div>
        {bolehIsi && d.versi > 0 && <BerkasLain d={d} dilihat={dilihat ?? d.utamaId} lihat={(id) => setVersi({ dari: d.id, id })} />}
      </div>
      {!bolehIsi ? <EmptyState judul={teksKgb.surat.tertutup} ket={d.sebabTertutup ?? ''} /> : isi.galat ? <GalatNotice galat={isi.galat} /> : <div className={gaya['isi']} data-basi={isi.basi || undefined}><PdfView berkas={isi.berkas} judul={d.nomor} /></div>}
      {cetak && <DialogCetak judul={d.nomor} sumber={{ jenis: 'dokumen', dokumenId: [d.id] }} sudahDicetak={d.tercetak > 0} tutup={() => setCetak(false)} />}
    </section>
  );
}

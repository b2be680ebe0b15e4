import { Button } from '@mantine/core';
import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { Belah } from '../../components/Belah.tsx';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { teksSaat } from '../../lib/waktu.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { BilahNaskah } from './BilahNaskah.tsx';
import { DialogSimpan } from './DialogSimpan.tsx';
import { HasilPemeriksaan } from './HasilPemeriksaan.tsx';
import { tempatTeks, type Tempat } from './IsianTeks.tsx';
import { JagaTinggal, type Sesudah } from './JagaTinggal.tsx';
import { bagianDi, sisipkanTeks, ulangDi } from './jalur.ts';
import { KataKata, type Tuju } from './KataKata.tsx';
import type { BagianLayar } from './Naskah.tsx';
import { PanelPratinjau } from './PanelPratinjau.tsx';
import { Riwayat } from './Riwayat.tsx';
import { SisipIsian } from './SisipIsian.tsx';
import { TataLetak } from './TataLetak.tsx';
import { blokTemuan, isianTemuan, menolak } from './temuan.ts';
import { useDrafNaskah } from './useDrafNaskah.ts';
import { usePeriksa } from './usePeriksa.ts';
import { useSunting, type NaskahLihat } from './useSunting.ts';
import gaya from './naskah.module.css';

const t = teksNaskah;
const TETAP: Sesudah = { pergi: () => undefined, batal: () => undefined };

interface Props {
  readonly naskah: NaskahLihat;
  readonly bagian: BagianLayar;
  readonly keBagian: (b: BagianLayar) => void;
}

/** One template as a draft: its words or layout, what the check says, its picture, and its versions. */
export function Penyunting({ naskah, bagian, keBagian }: Props) {
  const { kode } = naskah;
  const nama = `${naskah.produk}, ${naskah.nama}`;
  const s = useSunting(naskah);
  const periksa = usePeriksa(kode, s.kini);
  const draf = useDrafNaskah(kode, s.dari, s.kini, s.kotor);
  const terakhir = useRef<Tempat | null>(null);
  const [tuju, setTuju] = useState<Tuju | null>(null);
  const [sisip, setSisip] = useState<{ readonly tempat: Tempat | null } | null>(null);
  const [menyimpan, setMenyimpan] = useState<Sesudah | null>(null);
  const [dilihat, setDilihat] = useState<number | null>(null);
  const versi = bagian === 'riwayat' ? dilihat : null;

  const tolak = menolak(periksa.temuan).length;
  const halangan = !s.kotor ? t.simpan.tanpaUbah : !periksa.tataSah ? t.tata.belumSah : tolak > 0 ? t.simpan.tertahan(tolak) : null;
  const keBlok = useCallback((blok: number, isian: string | null = null) => {
    keBagian('kata');
    setTuju({ blok, isian });
  }, [keBagian]);

  const bukaSisip = (): void => {
    const tempat = tempatTeks(document.activeElement) ?? terakhir.current;
    // What was typed into may be gone meanwhile.
    setSisip({ tempat: tempat && typeof bagianDi(s.kini.isi, tempat.jalur) === 'string' ? tempat : null });
  };
  const sisipkan = (kodeIsian: string): void => {
    const tempat = sisip?.tempat;
    const lama = tempat ? bagianDi(s.kini.isi, tempat.jalur) : undefined;
    setSisip(null);
    if (!tempat || typeof lama !== 'string') return;
    const { teks, letak } = sisipkanTeks(lama, tempat.awal, tempat.akhir, kodeIsian);
    s.aksi.ganti(tempat.jalur, teks);
    setTuju({ jalur: tempat.jalur, letak });
  };

  /** What stands in the way is shown instead of doing nothing. */
  const simpan = (): void => {
    if (halangan === null) return setMenyimpan(TETAP);
    const salah = menolak(periksa.temuan)[0];
    const blok = s.kotor && salah ? blokTemuan(salah, s.kini.isi) : null;
    if (salah && blok !== null) keBlok(blok, isianTemuan(salah));
  };

  const selesai = (jadi: boolean): void => {
    setMenyimpan(null);
    if (jadi) menyimpan?.pergi();
    else menyimpan?.batal();
  };

  const layar = { grup: t.grup, lingkup: 'layar' } as const;
  usePerintah([
    { ...layar, id: 'naskah.simpan', label: t.simpan.tombol(s.dari + 1), tombol: ['mod+S'], jalankan: simpan },
    { ...layar, id: 'naskah.sisip', label: t.sisip.buka, tombol: ['mod+I'], aktif: bagian === 'kata', jalankan: bukaSisip },
    { ...layar, id: 'naskah.urung', label: t.urungkan, tombol: ['mod+Z'], setempat: true, jalankan: s.urung },
    { ...layar, id: 'naskah.ulang', label: t.ulangi, tombol: ['mod+Y'], setempat: true, jalankan: s.ulang },
    { ...layar, id: 'naskah.naik', label: t.blok.naik, tombol: ['alt+ArrowUp'], setempat: true, hanyaTombol: true, jalankan: () => undefined },
    { ...layar, id: 'naskah.turun', label: t.blok.turun, tombol: ['alt+ArrowDown'], setempat: true, hanyaTombol: true, jalankan: () => undefined },
  ]);
  const tekan = (e: KeyboardEvent): void => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey) return;
    const tombol = e.key.toLowerCase();
    const ulang = tombol === 'y' || (tombol === 'z' && e.shiftKey);
    if (!ulang && tombol !== 'z') return;
    e.preventDefault();
    if (ulang) s.ulang();
    else s.urung();
  };

  const { tawaran } = draf;
  const adaBaru = naskah.versi > s.dari && s.kotor;
  const kiri = (
    <div className={gaya['sunting']} onKeyDown={tekan} onBlur={(e) => { terakhir.current = tempatTeks(e.target) ?? terakhir.current; }} role="presentation">
      {tawaran && (
        <div className={gaya['sela']} role="group" aria-label={t.draf.tawaranKet}>
          <span><b>{t.draf.tawaran(teksSaat(tawaran.pada))}</b> {t.draf.tawaranKet}</span>
          <Button onClick={() => { s.muat(tawaran.draf, tawaran.dari); draf.jawab(); }}>{t.draf.ya}</Button>
          <Button variant="default" onClick={() => void draf.buang()}>{t.draf.tidak}</Button>
        </div>
      )}
      {adaBaru && (
        <div className={gaya['sela']} role="alert">
          <span><b>{t.simpan.adaBaru(naskah.versi)}</b> {t.simpan.bentrok}</span>
          <Button variant="default" onClick={() => s.diAtas(naskah.versi)}>{t.simpan.diAtas(naskah.versi)}</Button>
          <Button variant="default" onClick={s.kembalikan}>{t.simpan.buang}</Button>
        </div>
      )}
      <div className={gaya['gulir']} tabIndex={0} role="region" aria-label={t.tab[bagian]}>
        {bagian === 'kata' && <KataKata isi={s.kini.isi} aksi={s.aksi} tuju={tuju} keBlok={keBlok} />}
        {bagian === 'tata' && <TataLetak jenis={naskah.jenis} sumber={naskah.sumber} tata={s.kini.tata} isi={s.kini.isi} ubah={s.ubahTata} />}
        {bagian === 'riwayat' && <Riwayat naskah={naskah} kotor={s.kotor} dilihat={dilihat} lihat={setDilihat} dipulihkan={() => { s.kembalikan(); setDilihat(null); }} />}
      </div>
      <HasilPemeriksaan hasil={periksa} isi={s.kini.isi} keBlok={keBlok} />
    </div>
  );
  return (
    <LayarPenuh>
      <BilahNaskah s={s} bagian={bagian} keBagian={keBagian} sisip={bukaSisip} simpan={simpan} bolehSimpan={halangan === null} halangan={halangan ?? ''} />
      <Belah id="naskah" bagian={0.42} labelBatas={t.pratinjau.batas} labelLebar={t.pratinjau.lebarkan} kiri={kiri} kanan={<PanelPratinjau kode={kode} nama={naskah.nama} periksa={periksa} versi={versi} keDraf={() => setDilihat(null)} />} />
      {sisip && <SisipIsian jenis={naskah.jenis} ulang={sisip.tempat ? ulangDi(s.kini.isi, sisip.tempat.jalur) : null} adaTempat={sisip.tempat !== null} pilih={sisipkan} tutup={() => setSisip(null)} />}
      {menyimpan && <DialogSimpan kode={kode} nama={nama} draf={s.kini} dari={s.dari} halangan={halangan} tersimpan={s.tersimpan} tutup={selesai} />}
      <JagaTinggal kotor={s.kotor} buang={draf.buang} simpanDraf={draf.simpanSekarang} simpan={setMenyimpan} menyimpan={menyimpan !== null} />
    </LayarPenuh>
  );
}

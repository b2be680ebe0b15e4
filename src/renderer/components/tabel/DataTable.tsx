import { Modal } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore, type CSSProperties } from 'react';
import { dengarKepadatan, tinggiBaris } from '../../layout/tampilan.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { GalatNotice } from '../GalatNotice.tsx';
import { kabarkan } from '../kabar.tsx';
import { BarisTabel } from './BarisTabel.tsx';
import { BilahPilihan } from './BilahPilihan.tsx';
import { BarisChip, MenuEkspor, PilihKolom, PilihTampilan } from './BilahTabel.tsx';
import { buatEkspor } from './jalankanEkspor.ts';
import { KepalaTabel } from './KepalaTabel.tsx';
import { usePerintahTabel } from './perintah.ts';
import type { PropsTabel } from './props.ts';
import { useSusunanKolom } from './simpanan.ts';
import { tempatTeringat } from './tempat.ts';
import { Tunggu } from './Tunggu.tsx';
import { jumlahTampak, jumlahTerpilih, terpilih, ubahPilihan, ubahTampak, type KolomTabel } from './tipe.ts';
import { useCari } from './useCari.tsx';
import { useGerak } from './useGerak.ts';
import { useModel } from './useModel.ts';
import { useTempat } from './useTempat.ts';
import { useUrutSini } from './useUrutSini.ts';
import gaya from './tabel.module.css';

const t = teksKomponen.tabel;

/** The list of every screen: virtual rows, pages appended on scroll, the keyboard, columns, views, export, selection. */
export function DataTable<B extends RowData>(p: PropsTabel<B>) {
  const { kunci, pilihan, onPilih, onUrut } = p;
  const { sumber, kosong, saringan, medan } = useCari({ cari: p.cari === true, kolom: p.kolom, sumber: p.sumber, kosong: p.kosong, saringan: p.saringan });
  const idTabel = useId();
  const gulir = useRef<HTMLDivElement>(null);
  const [susunan, ubahSusunan] = useSusunanKolom(p.id);
  const [urutSini, setUrutSini] = useUrutSini(p.kolom);
  const [diintip, setDiintip] = useState<B | null>(null);
  const [diasalkan, setDiasalkan] = useState<B | null>(null);
  const kepala = useSyncExternalStore(dengarKepadatan, tinggiBaris);
  const tinggi = p.duaBaris ? kepala + 16 : kepala;
  const kunciTempat = `${useLocation({ select: (l) => l.state.key ?? '' })} ${p.id}`;
  const [ingat] = useState(() => tempatTeringat(kunciTempat));

  const urut = p.urut ?? urutSini;
  const urutLokal = onUrut === undefined && urut !== null;
  const { kolom, baris } = useModel({ kolom: p.kolom, baris: sumber.baris, susunan, urut, urutDiHost: onUrut !== undefined });

  const maya = useVirtualizer({ count: baris.length, getScrollElement: () => gulir.current, estimateSize: () => tinggi, overscan: 12, initialOffset: ingat?.gulir ?? 0, paddingStart: kepala, scrollPaddingStart: kepala });
  useEffect(() => maya.measure(), [maya, tinggi]);
  const tampak = maya.getVirtualItems();
  const terakhir = tampak.at(-1)?.index ?? 0;
  useEffect(() => {
    // What is sorted here must be here, all of it.
    if (sumber.adaLagi && !sumber.memuat && (terakhir >= baris.length - 30 || urutLokal)) sumber.muatLagi();
  }, [sumber, terakhir, baris.length, urutLokal]);

  const gerak = useGerak({
    baris, kolom, kunci, pilihan, onPilih,
    awal: { baris: ingat?.baris ?? 0, kolom: ingat?.kolom ?? 0 },
    perHalaman: () => Math.max(1, Math.floor((gulir.current?.clientHeight ?? tinggi) / tinggi) - 1),
    onBuka: p.onBuka,
    onIntip: p.intip ? setDiintip : undefined,
    onAsal: p.asal ? setDiasalkan : undefined,
    keBaris: (i) => maya.scrollToIndex(i),
    onSalin: (n) => kabarkan(t.disalin(n)),
  });
  const terbaru = useRef({ baris, gerak, p });
  useEffect(() => {
    terbaru.current = { baris, gerak, p };
  });
  useTempat({ maya, gerak, kunci: kunciTempat, ingat, baris, kunciBaris: kunci, saringan: useLocation({ select: (l) => l.searchStr }), tinggi });

  const aktif = baris[gerak.aktif.baris];
  const { onAktif } = p;
  useEffect(() => {
    if (aktif !== undefined) onAktif?.(aktif);
    // The peek follows the row.
    setDiintip((lama) => (lama === null ? null : (aktif ?? null)));
  }, [aktif, onAktif]);
  usePerintahTabel({ bisaBuka: p.onBuka !== undefined, bisaIntip: p.intip !== undefined, bisaAsal: p.asal !== undefined, bisaPilih: onPilih !== undefined, saringan: saringan ?? [] });

  const centang = useCallback((i: number, rentang: boolean) => {
    const { baris: b, gerak: g, p: q } = terbaru.current;
    if (q.onPilih && q.pilihan) q.onPilih(ubahPilihan(q.pilihan, b.map(q.kunci), g.aktif.baris, i, rentang));
    g.setAktif({ ...g.aktif, baris: i });
  }, []);
  const klik = useCallback((i: number, k: number, e: { readonly shiftKey: boolean }) => {
    if (e.shiftKey) centang(i, true);
    terbaru.current.gerak.setAktif({ baris: i, kolom: k });
  }, [centang]);
  const klikGanda = useCallback((i: number) => {
    const b = terbaru.current.baris[i];
    if (b !== undefined) terbaru.current.p.onBuka?.(b);
  }, []);

  const bisaUrut = (k: KolomTabel<B>): string | null => (onUrut ? (k.urut ?? null) : k.nilai ? k.id : null);
  const gantiUrut = (nama: string): void => {
    const arah = urut?.kolom === nama && urut.arah === 'naik' ? 'turun' : 'naik';
    (onUrut ?? setUrutSini)({ kolom: nama, arah });
  };
  const ekspor = buatEkspor({ judul: p.judul, kolom, baris, sumber, kunci, urut: onUrut ? null : urut, pilihan, ekspor: p.ekspor });
  const jumlah = sumber.jumlah ?? baris.length;
  const idTampak = pilihan ? baris.map(kunci) : [];
  const nTampak = pilihan ? jumlahTampak(pilihan, idTampak) : 0;
  const nPilih = pilihan ? jumlahTerpilih(pilihan, jumlah) : 0;
  const lebarTetap = kolom.reduce((n, k) => n + (k.lebar === 'sisa' ? 160 : k.lebar), onPilih ? 40 : 0);
  const atas = Math.max(0, (tampak[0]?.start ?? kepala) - kepala);
  const bawah = maya.getTotalSize() - (tampak.at(-1)?.end ?? kepala);
  const isi: CSSProperties & Record<'--baris', string> | undefined = p.duaBaris ? { '--baris': `${tinggi}px` } : undefined;
  const nKolom = kolom.length + (onPilih ? 1 : 0);

  return (
    <section className={gaya['wadah']} aria-label={p.judul}>
      <div className={gaya['bilah']}>
        {medan}
        {p.alat}
        {saringan && <BarisChip chip={saringan} />}
        <span className={gaya['jumlah']} role="status">
          {sumber.jumlah === null ? t.memuat : t.menampilkan(teksAngka(baris.length), teksAngka(jumlah))}
        </span>
        <PilihTampilan tabel={p.id} susunan={susunan} ubahSusunan={ubahSusunan} />
        <PilihKolom kolom={p.kolom} susunan={susunan} ubah={ubahSusunan} />
        {ekspor && sumber.jumlah !== null && <MenuEkspor ekspor={ekspor} />}
        {p.aksi}
      </div>
      {sumber.galat && <GalatNotice galat={sumber.galat} cobaLagi={sumber.ulangi} />}
      <div className={gaya['gulir']} ref={gulir}>
        <table
          role="grid"
          className={gaya['tabel']}
          style={{ minWidth: lebarTetap }}
          tabIndex={0}
          aria-label={p.judul}
          aria-rowcount={jumlah + 1}
          aria-multiselectable={onPilih !== undefined}
          aria-activedescendant={tampak.some((v) => v.index === gerak.aktif.baris) ? `${idTabel}-aktif` : undefined}
          aria-busy={sumber.memuat}
          onKeyDown={gerak.tekan}
        >
          <colgroup>
            {onPilih && <col style={{ width: 40 }} />}
            {kolom.map((k) => (
              <col key={k.id} style={k.lebar === 'sisa' ? undefined : { width: k.lebar }} />
            ))}
          </colgroup>
          <KepalaTabel
            kolom={kolom}
            urut={urut}
            bisaUrut={bisaUrut}
            onUrut={gantiUrut}
            centang={onPilih && pilihan && { nilai: nTampak > 0 && nTampak === baris.length, sebagian: nTampak > 0 && nTampak < baris.length, ubah: () => onPilih(ubahTampak(pilihan, idTampak, nTampak === 0)) }}
          />
          <tbody style={isi}>
            {atas > 0 && <tr className={gaya['sela']} aria-hidden><td colSpan={nKolom} style={{ height: atas }} /></tr>}
            {tampak.map((v) => {
              const b = baris[v.index];
              if (b === undefined) return null;
              const id = kunci(b);
              return <BarisTabel key={id} idTabel={idTabel} b={b} indeks={v.index} kolom={kolom} kolomAktif={v.index === gerak.aktif.baris ? gerak.aktif.kolom : -1} dipilih={pilihan !== undefined && terpilih(pilihan, id)} bolehPilih={onPilih !== undefined} klik={klik} klikGanda={klikGanda} centang={centang} />;
            })}
            {bawah > 0 && <tr className={gaya['sela']} aria-hidden><td colSpan={nKolom} style={{ height: bawah }} /></tr>}
          </tbody>
        </table>
        {sumber.jumlah === null && !sumber.galat && <Tunggu />}
        {sumber.jumlah === 0 && kosong}
      </div>
      {nPilih > 0 && pilihan && onPilih && !p.tanpaBilahPilihan && <BilahPilihan pilihan={pilihan} terpilih={nPilih} jumlah={jumlah} pilihSemua={p.pilihSemua ?? false} onPilih={onPilih} aksi={p.aksiPilihan} />}
      {diasalkan !== null && p.asal && <Modal opened onClose={() => setDiasalkan(null)} title={t.asalJudul} size={640}>{p.asal(diasalkan)}</Modal>}
      {diintip !== null && p.intip && <aside className={gaya['intip']}>{p.intip(diintip)}</aside>}
    </section>
  );
}

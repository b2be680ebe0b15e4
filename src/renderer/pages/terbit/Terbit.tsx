import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTableDown } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { unduh } from '../../api/berkas.ts';
import { keAppError } from '../../api/client.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useSimpanan } from '../../api/simpanan.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksTerbit } from '../../teks/terbit.ts';
import { BilahTerbit } from '../kgb/BilahTerbit.tsx';
import { useIsianSurat } from '../kgb/useIsianSurat.ts';
import { simpanDaftar, useDaftarMuat } from './daftarMuat.ts';
import { keadaanBaris, KOLOM_TERBIT_DAFTAR, type BarisTerbit } from './kolom.tsx';
import { KonfirmasiDaftar } from './KonfirmasiDaftar.tsx';
import { PanelBaris } from './PanelBaris.tsx';

const t = teksTerbit;
const TAMPIL = ['semua', 'siap', 'perlu', 'ditolak'] as const;
const zSaring = z.object({ produk: z.string().default('sk-kp'), tampil: z.enum(TAMPIL).default('semua'), sertakan: z.boolean().default(false) });
const zBersama = z.record(z.string(), z.string());
const BERSAMA_KOSONG: Readonly<Record<string, string>> = {};
const TUNDA_MS = 80;

/** Decrees from a list: read, judged row by row, seen, issued. */
export function Terbit() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const produkQ = useQ('terbit.produk', {});
  const produk = produkQ.data?.find((p) => p.produk === saring.produk);
  const daftar = useDaftarMuat(saring.produk);
  const baca = useM('terbit.baca');
  const [galat, setGalat] = useState<AppError | null>(null);
  const [tanya, setTanya] = useState(false);
  const [aktifNo, setAktifNo] = useState<number | null>(null);
  const isian = useIsianSurat(saring.produk);
  const [ingat, simpan] = useSimpanan('terbit.bersama', zBersama, BERSAMA_KOSONG);
  // What the whole list lacks and need not be in it is asked once, for all rows.
  const bersama = (produk?.kolom ?? []).filter((k) => !k.wajib && daftar?.baris.some((b) => b.isi[k.kunci] === undefined));
  const baris = useMemo(() => (daftar?.baris ?? []).map(({ nip, isi }) => ({ nip, isi: { ...Object.fromEntries(Object.entries(ingat).filter(([, v]) => v.trim() !== '')), ...isi } })), [daftar, ingat]);
  const q = useQ('terbit.periksa', { produk: saring.produk, tanggalSurat: isian.tanggal, sertakanPeringatan: saring.sertakan, baris }, { aktif: baris.length > 0, tahan: true });
  const dinilai = useMemo((): BarisTerbit[] => {
    if (!daftar || q.data?.baris.length !== daftar.baris.length) return [];
    return q.data.baris.map((b, i) => {
      const asal = daftar.baris[i]!;
      return { ...b, no: asal.baris, temuan: [...asal.masalah.map((pesan) => ({ kode: 'SEL', berat: 'tolak' as const, pesan, dasarHukum: '' })), ...(asal.masalah.length > 0 ? [] : b.temuan)], siap: b.siap && asal.masalah.length === 0 };
    });
  }, [daftar, q.data]);
  const jumlah = (k: 'siap' | 'perlu' | 'ditolak'): number => dinilai.filter((b) => keadaanBaris(b) === k).length;
  const siap = dinilai.filter((b) => b.siap).length;
  const tampil = dinilai.filter((b) => saring.tampil === 'semua' || keadaanBaris(b) === saring.tampil);
  const aktif = tampil.find((b) => b.no === aktifNo) ?? tampil[0] ?? null;
  const onAktif = useCallback((b: BarisTerbit) => setAktifNo(b.no), []);
  const indeks = aktif === null ? -1 : dinilai.indexOf(aktif);
  const pilih = indeks >= 0 && aktif !== null && keadaanBaris(aktif) !== 'ditolak' ? indeks : -1;
  const [tunda] = useDebouncedValue(pilih, TUNDA_MS);
  const umum = { produk: saring.produk, penandatanganId: isian.penandatangan?.id ?? null, tanggalSurat: isian.tanggal, kertas: isian.kertas, naskah: isian.naskah };
  const surat = useQ('terbit.pratinjau', { ...umum, baris: baris[tunda] ?? { nip: '', isi: {} } }, { aktif: tunda >= 0 && tunda === pilih, tahan: true });
  const barisWord = surat.error === null ? baris[pilih] : undefined;
  const basi = pilih >= 0 && (surat.isLoading || surat.isPlaceholderData || tunda !== pilih);
  useFokusTabel(dinilai.length > 0, saring.tampil);
  usePerintah([{ id: 'terbit.mulai', label: t.terbit.perintah, grup: t.terbit.grup, lingkup: 'layar', tombol: ['mod+Enter'], aktif: siap > 0 && !tanya && isian.penandatangan !== null && isian.tanggal !== null, jalankan: () => setTanya(true) }]);

  const muat = async (berkas: File): Promise<void> => {
    setGalat(null);
    if (!/\.(xlsx|xlsm|xls|csv|txt)$/i.test(berkas.name)) return setGalat(new AppError('BERKAS_RUSAK', t.berjenis, { saran: t.berjenisSaran }));
    try {
      simpanDaftar(saring.produk, { nama: berkas.name, ...(await baca.mutateAsync({ masuk: { produk: saring.produk }, berkas })) });
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  const contoh = async (): Promise<void> => {
    try {
      kabarkan(t.contohSelesai(await unduh('terbit.contohDaftar', { produk: saring.produk })));
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  const pilihProduk = <Select aria-label={t.produk} w={260} data={(produkQ.data ?? []).map((p) => ({ value: p.produk, label: p.nama }))} value={saring.produk} onChange={(v) => v && ubah({ produk: v })} allowDeselect={false} />;
  const masukan = (
    <BerkasInput label={t.muat} terima=".xlsx,.xls,.csv" onPilih={(f) => void muat(f)} sibuk={baca.isPending}>
      <Button variant="subtle" leftSection={<IconTableDown size={14} />} onClick={() => void contoh()}>{t.contoh}</Button>
    </BerkasInput>
  );
  if (!daftar) {
    return (
      <LayarPenuh>
        <Bilah>{pilihProduk}</Bilah>
        {galat && <div style={{ padding: '8px 16px 0' }}><GalatNotice galat={galat} /></div>}
        <EmptyState judul={t.kosong} ket={t.kosongKet}>{masukan}</EmptyState>
      </LayarPenuh>
    );
  }
  return (
    <LayarPenuh>
      <Bilah
        aksi={
          <>
            <Checkbox size="xs" label={t.sertakan} title={t.sertakanKet} checked={saring.sertakan} onChange={(e) => ubah({ sertakan: e.currentTarget.checked || undefined })} />
            <span className="redup satu-baris" title={daftar.takDikenal.length > 0 ? t.takDikenal(daftar.takDikenal.join(', ')) : undefined}>{daftar.nama}</span>
            <Button variant="default" onClick={() => simpanDaftar(saring.produk, null)}>{t.lepas}</Button>
          </>
        }
      >
        <SegmentedControl
          size="xs" aria-label={t.tampil.judul} value={saring.tampil} onChange={(v) => ubah({ tampil: TAMPIL.find((x) => x === v) ?? 'semua' })}
          data={TAMPIL.map((v) => ({ value: v, label: `${t.tampil[v]} ${teksAngka(v === 'semua' ? dinilai.length : jumlah(v))}` }))}
        />
      </Bilah>
      {bersama.length > 0 && (
        <Bilah>
          {bersama.map((k) => <TextInput key={k.kunci} label={k.judul} description={t.bersama} w={420} defaultValue={ingat[k.kunci] ?? ''} placeholder={k.contoh} onBlur={(e) => simpan({ ...ingat, [k.kunci]: e.currentTarget.value })} />)}
        </Bilah>
      )}
      {(galat ?? q.error) && <div style={{ padding: '8px 16px' }}><GalatNotice galat={(galat ?? q.error)!} /></div>}
      <Belah
        id="terbit" labelBatas={t.pratinjau} labelLebar={t.pratinjau}
        kiri={<DataTable id="terbit-daftar" cari judul={produk?.nama ?? t.judul} kolom={KOLOM_TERBIT_DAFTAR} sumber={sumberDari(q, () => tampil)} kunci={(b) => String(b.no)} onAktif={onAktif} kosong={<EmptyState judul={t.kosongTampil} />} />}
        kanan={<PanelBaris baris={aktif} hasil={{ berkas: pilih < 0 ? undefined : surat.data, galat: basi || pilih < 0 ? null : surat.error, basi }} word={barisWord === undefined ? null : () => unduh('terbit.pratinjau', { ...umum, baris: barisWord, sebagai: 'docx' })} />}
      />
      <BilahTerbit kata={t.terbit} isian={isian} jumlah={siap} rincian={t.rincian(teksAngka(jumlah('siap')), teksAngka(jumlah('perlu')), teksAngka(jumlah('ditolak')))} mulai={() => setTanya(true)} />
      {tanya && produk && <KonfirmasiDaftar produk={produk.produk} nama={produk.nama} baris={baris} siap={siap} sertakan={saring.sertakan} isian={isian} pola={produk.pola} tutup={() => setTanya(false)} />}
    </LayarPenuh>
  );
}

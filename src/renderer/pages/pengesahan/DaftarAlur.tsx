import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import type { Keluar } from '../../../shared/contract.ts';
import { zAlurProduk } from '../../../shared/contract/sah.ts';
import { CARA_SAH, type ParafAlur } from '../../../shared/domain/isi-aturan.ts';
import { NAMA_PERAN, PERAN } from '../../../shared/izin.ts';
import { PRODUK } from '../../../shared/layanan/produk.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanPilih, MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka, teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import gaya from './pengesahan.module.css';

const t = teksPengesahan.alur;
const k = t.kolom;
type Baris = Keluar<'alurProduk.daftar'>[number];
type Bawaan = Keluar<'alurProduk.bawaan'>;
const OPSI_CARA = CARA_SAH.map((c) => ({ value: c, label: teksPengesahan.cara[c] }));
const OPSI_PERAN = PERAN.filter((p) => p !== 'asn' && p !== 'administrator').map((p) => ({ value: p, label: NAMA_PERAN[p] }));

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'produk', judul: k.produk, lebar: 220, nilai: (b) => b.produkNama, sel: (b) => <b>{b.produkNama}</b>, teks: (b) => b.produkNama, tetap: true },
  { id: 'langkah', judul: t.langkah, lebar: 'sisa', teks: (b) => b.langkah.join(' → ') },
  { id: 'mulai', judul: k.berlaku_mulai, lebar: 104, nilai: (b) => b.berlakuMulai, teks: (b) => teksTanggal(b.berlakuMulai) },
  { id: 'sampai', judul: k.berlaku_sampai, lebar: 110, nilai: (b) => b.berlakuSampai, teks: (b) => teksTanggal(b.berlakuSampai) },
  { id: 'dasar', judul: k.dasar_hukum, lebar: 220, nilai: (b) => b.dasarHukum, teks: (b) => b.dasarHukum },
];
const LABEL = { produk: k.produk, berlakuMulai: k.berlaku_mulai, berlakuSampai: k.berlaku_sampai, cara: t.ttd, paraf: k.paraf, dasarHukum: k.dasar_hukum, catatan: k.catatan };

/** The initials in their order. One that names somebody by title or person keeps it; new ones name a role. */
function IsianParaf() {
  const { field } = useController({ name: 'paraf' });
  const paraf = field.value as readonly ParafAlur[];
  const ganti = (i: number, beda: Partial<ParafAlur>): void => field.onChange(paraf.map((p, k) => (k === i ? { ...p, ...beda } : p)));
  return (
    <div>
      {paraf.map((p, i) => (
        <div key={i} className={gaya['paraf']}>
          <Select label={`${t.parafKe(teksAngka(i + 1))}: ${t.peran}`} allowDeselect={false} data={p.peran === undefined ? [{ value: '', label: p.jabatan ?? '' }, ...OPSI_PERAN] : OPSI_PERAN} value={p.peran ?? ''} onChange={(v) => v && ganti(i, { peran: v, jabatan: undefined })} />
          <Select label={t.cara} allowDeselect={false} data={OPSI_CARA} value={p.cara} onChange={(v) => ganti(i, { cara: CARA_SAH.find((c) => c === v) ?? p.cara })} />
          <ActionIcon variant="default" aria-label={t.buang(teksAngka(i + 1))} onClick={() => field.onChange(paraf.filter((_, k) => k !== i))}><IconX size={14} /></ActionIcon>
        </div>
      ))}
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} />} disabled={paraf.length >= 10} onClick={() => field.onChange([...paraf, { jenis: 'paraf', peran: 'pengawas', cara: 'basah' }])}>{t.tambah}</Button>
    </div>
  );
}

function Form({ b, bawaan, tutup }: { readonly b: Baris | null; readonly bawaan: Bawaan; readonly tutup: () => void }) {
  const simpan = useM('alurProduk.simpan');
  const form = useFormulir(zAlurProduk, {
    produk: b?.produk ?? 'skgb', berlakuMulai: b?.berlakuMulai ?? hariIni(), berlakuSampai: b?.berlakuSampai ?? null, cara: b?.cara ?? bawaan.cara, paraf: b?.paraf ?? bawaan.paraf, dasarHukum: b?.dasarHukum ?? bawaan.dasarHukum, catatan: b?.catatan ?? '',
  });
  return (
    <FormPanel
      judul={b ? t.ubah(b.produkNama) : t.baru}
      form={form}
      label={LABEL}
      kunciDraf={`alur:${b?.id ?? 'baru'}`}
      rev={b?.rev ?? null}
      tutup={tutup}
      simpan={async (data, rev) => {
        await simpan.mutateAsync({ masuk: { id: b?.id ?? null, rev, data } });
        kabarkanDenganUrungkan(t.tersimpan);
      }}
    >
      <MedanPilih nama="produk" label={k.produk} wajib opsi={PRODUK.map((p) => ({ value: p.kode, label: p.nama }))} />
      <DuaKolom>
        <MedanTanggal nama="berlakuMulai" label={k.berlaku_mulai} wajib />
        <MedanTanggal nama="berlakuSampai" label={k.berlaku_sampai} />
      </DuaKolom>
      <IsianParaf />
      <MedanPilih nama="cara" label={t.ttd} wajib opsi={OPSI_CARA} />
      <MedanTeks nama="dasarHukum" label={k.dasar_hukum} wajib />
      <MedanTeks nama="catatan" label={k.catatan} />
    </FormPanel>
  );
}

/** How each product is initialled and signed, by date. */
export function DaftarAlur() {
  const q = useQ('alurProduk.daftar', {});
  const bawaan = useQ('alurProduk.bawaan', {}).data;
  const berhak = useBerhak();
  const [diubah, setDiubah] = useState<Baris | 'baru' | null>(null);
  return (
    <>
      <DataTable
        id="alur-produk"
        cari
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumberDari(q, (d) => d)}
        kunci={(b) => b.id}
        {...(berhak('pengaturan') ? { onBuka: setDiubah } : {})}
        alat={berhak('pengaturan') && <Button leftSection={<IconPlus size={14} />} disabled={!bawaan} onClick={() => setDiubah('baru')}>{t.baru}</Button>}
        kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      {diubah && bawaan && <Form key={diubah === 'baru' ? 'baru' : diubah.id} b={diubah === 'baru' ? null : diubah} bawaan={bawaan} tutup={() => setDiubah(null)} />}
    </>
  );
}

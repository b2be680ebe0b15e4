import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { LABEL_SALINAN, zProfilKertas } from '../../../shared/dokumen/profil-kertas.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanAngka, MedanBanyak, MedanCentang, MedanPanjang, MedanPilih, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { teksKertas } from '../../teks/kertas.ts';
import type { Profil } from './GambarLembar.tsx';

const t = teksKertas;
const k = t.kolom;
const LABEL = {
  kode: k.kode, nama: k.nama, kertas: k.kertas, lebarMm: k.lebar, tinggiMm: k.tinggi, 'tepi.atas': k.tepiAtas, 'tepi.kanan': k.tepiKanan, 'tepi.bawah': k.tepiBawah, 'tepi.kiri': k.tepiKiri, mode: k.mode, sisi: k.sisi, pencetakId: k.pencetak, baki: k.baki,
  jenisKertas: k.jenisKertas, salinan: k.salinan, produk: k.produk, terkendali: k.terkendali, aktif: k.aktif, sumber: k.sumber,
};
const SENDIRI = 'sendiri';
const skema = zProfilKertas;

const KOSONG = { kode: '', nama: '', kertas: 'f4', lebarMm: 215, tinggiMm: 330, tepi: { atas: 4.23, kanan: 4.23, bawah: 4.23, kiri: 4.23 }, mode: 'penuh' as const, pencetakId: null, baki: null, jenisKertas: null, sisi: 'satu' as const, salinan: ['asli' as const], terkendali: false, produk: [], aktif: true, sumber: '' };

interface Props {
  readonly profil: Profil | null;
  readonly namaProduk: ReadonlyMap<string, string>;
  readonly tutup: () => void;
}

export function FormProfil({ profil, namaProduk, tutup }: Props) {
  const simpan = useM('kertas.simpan');
  const ukuran = useQ('cetak.kertas', {}).data ?? [];
  const pencetak = useQ('cetak.pencetak', {}).data ?? [];
  const { id: _id, rev: _rev, alas: _alas, diubahPada: _diubah, ...isi } = profil ?? { ...KOSONG, id: '', rev: 0, alas: false, diubahPada: 0 };
  const form = useFormulir(skema, isi);
  const kertas = useWatch({ control: form.control, name: 'kertas' });
  const pencetakId = useWatch({ control: form.control, name: 'pencetakId' });
  const pilih = ukuran.find((u) => u.kode.toLowerCase() === kertas);
  useEffect(() => {
    if (!pilih || form.getValues('lebarMm') === pilih.lebarMm) return;
    form.setValue('lebarMm', pilih.lebarMm, { shouldDirty: true });
    form.setValue('tinggiMm', pilih.tinggiMm, { shouldDirty: true });
  }, [pilih, form]);
  const p = pencetak.find((x) => x.id === pencetakId);
  const denganYangLama = (daftar: readonly { kode: string; nama: string }[], lama: string | null): { value: string; label: string }[] => [
    ...daftar.map((b) => ({ value: b.kode, label: b.nama })),
    ...(lama !== null && !daftar.some((b) => b.kode === lama) ? [{ value: lama, label: lama }] : []),
  ];
  return (
    <FormPanel
      judul={profil ? t.ubahJudul(profil.nama) : t.baru}
      form={form}
      label={LABEL}
      kunciDraf={`kertas:${profil?.kode ?? 'baru'}`}
      rev={profil?.rev ?? 0}
      tutup={tutup}
      lebar={560}
      simpan={async (nilai, rev) => {
        await simpan.mutateAsync({ masuk: { ...nilai, rev: rev ?? 0 } });
        kabarkan(t.tersimpan);
      }}
    >
      <DuaKolom>
        <MedanTeks nama="nama" label={k.nama} wajib />
        <MedanTeks nama="kode" label={k.kode} wajib nonaktif={profil !== null} />
      </DuaKolom>
      <MedanPilih nama="kertas" label={k.ukuran} opsi={ukuran.map((u) => ({ value: u.kode.toLowerCase(), label: u.nama }))} ket={kertas === null ? t.ukuranSendiri : ''} />
      <DuaKolom>
        <MedanAngka nama="lebarMm" label={k.lebar} desimal={2} wajib nonaktif={kertas !== null && kertas !== SENDIRI} />
        <MedanAngka nama="tinggiMm" label={k.tinggi} desimal={2} wajib nonaktif={kertas !== null && kertas !== SENDIRI} />
      </DuaKolom>
      <DuaKolom>
        <MedanAngka nama="tepi.atas" label={k.tepiAtas} desimal={2} wajib ket={t.tepiKet} />
        <MedanAngka nama="tepi.bawah" label={k.tepiBawah} desimal={2} wajib />
      </DuaKolom>
      <DuaKolom>
        <MedanAngka nama="tepi.kiri" label={k.tepiKiri} desimal={2} wajib />
        <MedanAngka nama="tepi.kanan" label={k.tepiKanan} desimal={2} wajib />
      </DuaKolom>
      <DuaKolom>
        <MedanPilih nama="mode" label={k.mode} ket={t.modeKet} opsi={[{ value: 'penuh', label: t.mode.penuh }, { value: 'isian', label: t.mode.isian }]} wajib />
        <MedanPilih nama="sisi" label={k.sisi} opsi={(['satu', 'dua-panjang', 'dua-pendek'] as const).map((value) => ({ value, label: t.sisi[value] }))} wajib />
      </DuaKolom>
      <MedanPilih nama="pencetakId" label={k.pencetak} opsi={denganYangLama(pencetak.map((x) => ({ kode: x.id, nama: x.nama })), profil?.pencetakId ?? null)} />
      <DuaKolom>
        <MedanPilih nama="baki" label={k.baki} opsi={denganYangLama(p?.baki ?? [], profil?.baki ?? null)} />
        <MedanPilih nama="jenisKertas" label={k.jenisKertas} opsi={denganYangLama(p?.jenisKertas ?? [], profil?.jenisKertas ?? null)} />
      </DuaKolom>
      <MedanBanyak nama="salinan" label={k.salinan} opsi={LABEL_SALINAN.map((value) => ({ value, label: t.salinan[value] }))} wajib />
      <MedanBanyak nama="produk" label={k.produk} ket={t.produkKet} opsi={[...namaProduk].map(([value, label]) => ({ value, label }))} />
      <MedanCentang nama="terkendali" label={k.terkendali} ket={t.terkendaliKet} />
      <MedanCentang nama="aktif" label={k.aktif} ket={t.aktifKet} />
      <MedanPanjang nama="sumber" label={k.sumber} baris={2} />
    </FormPanel>
  );
}

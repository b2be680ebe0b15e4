import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { DuaKolom } from '../../components/formulir/FormPanel.tsx';
import { MedanPilih, MedanTeks } from '../../components/formulir/Medan.tsx';
import { MedanBaris } from './MedanBaris.tsx';

const t = teksPenyiapan.instansi;

/** Identity of the agency. `awalan` is the path of the object in the form (`instansi.` or nothing). */
export function IsianInstansi({ awalan }: { readonly awalan: string }) {
  return (
    <>
      <MedanTeks nama={`${awalan}pemerintah`} label={t.pemerintah} ket={t.pemerintahKet} wajib />
      <MedanTeks nama={`${awalan}instansi`} label={t.instansi} wajib />
      <DuaKolom>
        <MedanTeks nama={`${awalan}singkatan`} label={t.singkatan} wajib />
        <MedanTeks nama={`${awalan}kota`} label={t.kota} wajib />
      </DuaKolom>
      <DuaKolom>
        <MedanTeks nama={`${awalan}jabatanPpk`} label={t.jabatanPpk} ket={t.jabatanPpkKet} wajib />
        <MedanPilih nama={`${awalan}zonaWaktu`} label={t.zonaWaktu} ket={"\u00a0"} opsi={Object.entries(t.zona).map(([value, label]) => ({ value, label }))} wajib />
      </DuaKolom>
      <MedanTeks nama={`${awalan}kepadaKeuangan`} label={t.kepadaKeuangan} ket={t.kepadaKeuanganKet} wajib />
      <MedanBaris nama={`${awalan}tembusan`} label={t.tembusan} ket={t.tembusanKet} />
    </>
  );
}

/** Address lines of the letterhead. */
export function IsianAlamat({ awalan }: { readonly awalan: string }) {
  return (
    <>
      <MedanTeks nama={`${awalan}alamat`} label={t.alamat} wajib />
      <DuaKolom>
        <MedanTeks nama={`${awalan}kodePos`} label={t.kodePos} />
        <MedanTeks nama={`${awalan}telepon`} label={t.telepon} />
      </DuaKolom>
      <DuaKolom>
        <MedanTeks nama={`${awalan}laman`} label={t.laman} />
        <MedanTeks nama={`${awalan}email`} label={t.email} />
      </DuaKolom>
      <MedanTeks nama={`${awalan}alamatVerifikasi`} label={t.alamatVerifikasi} ket={t.alamatVerifikasiKet} />
    </>
  );
}

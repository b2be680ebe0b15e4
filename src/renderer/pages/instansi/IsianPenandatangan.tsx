import { DuaKolom } from '../../components/formulir/FormPanel.tsx';
import { MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { teksPenyiapan } from '../../teks/penyiapan.ts';

const t = teksPenyiapan.penandatangan;

/** One signing official; `awalan` is the path of the object in the form. */
export function IsianPenandatangan({ awalan }: { readonly awalan: string }) {
  return (
    <>
      <MedanTeks nama={`${awalan}nama`} label={t.nama} wajib />
      <DuaKolom>
        <MedanTeks nama={`${awalan}nip`} label={t.nip} />
        <MedanTeks nama={`${awalan}pangkat`} label={t.pangkat} />
      </DuaKolom>
      <MedanTeks nama={`${awalan}jabatan`} label={t.jabatan} wajib />
      <MedanTeks nama={`${awalan}atasNama`} label={t.atasNama} ket={t.atasNamaKet} />
      <DuaKolom>
        <MedanTanggal nama={`${awalan}berlakuMulai`} label={t.berlakuMulai} wajib />
        <MedanTanggal nama={`${awalan}berlakuSampai`} label={t.berlakuSampai} />
      </DuaKolom>
      <MedanTeks nama={`${awalan}skPelimpahan`} label={t.skPelimpahan} />
    </>
  );
}

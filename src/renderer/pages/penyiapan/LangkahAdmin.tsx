import { MedanSandi, MedanTeks } from '../../components/formulir/Medan.tsx';
import { teksPenyiapan } from '../../teks/penyiapan.ts';

const t = teksPenyiapan.admin;

export function LangkahAdmin() {
  return (
    <>
      <p>{t.ket}</p>
      <MedanTeks nama="administrator.nama" label={t.nama} wajib />
      <MedanTeks nama="administrator.pengguna" label={t.pengguna} ket={t.penggunaKet} wajib />
      <MedanSandi nama="administrator.sandi" label={t.sandi} ket={t.sandiKet} wajib />
      <MedanSandi nama="ulang" label={t.ulang} wajib />
    </>
  );
}

import { useWatch } from 'react-hook-form';
import { kontrakAkun } from '../../../shared/contract/kelola.ts';
import { NAMA_PERAN, PERAN } from '../../../shared/izin.ts';
import { useM } from '../../api/kueri.ts';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanCentang, MedanPegawai, MedanPilih, MedanSandi, MedanTeks, MedanUnit } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { teksKelola } from '../../teks/kelola.ts';
import { useNamaUnit } from '../riwayat/label.ts';
import type { BarisAkun } from './Akun.tsx';

const t = teksKelola.akun;
const skema = kontrakAkun['akun.simpan'].masuk.pick({ data: true, sandiBaru: true });
const LABEL = {
  'data.pengguna': t.pengguna, 'data.nama': t.nama, 'data.peran': t.peran, 'data.unitId': t.unit, 'data.pegawaiId': t.pegawai, 'data.aktif': t.aktif, sandiBaru: t.sandi,
};
const OPSI_PERAN = PERAN.map((value) => ({ value, label: NAMA_PERAN[value] }));

/** One account. Passwords are no part of a draft, so this form keeps none. */
export function FormAkun({ akun, tutup }: { readonly akun: BarisAkun | null; readonly tutup: () => void }) {
  const simpan = useM('akun.simpan');
  const form = useFormulir(skema, {
    data: { pengguna: akun?.pengguna ?? '', nama: akun?.nama ?? '', peran: akun?.peran ?? 'operator', unitId: akun?.unitId ?? null, pegawaiId: akun?.pegawaiId ?? null, aktif: akun?.aktif ?? true },
    sandiBaru: null,
  });
  const namaUnit = useNamaUnit();
  const peran = useWatch({ control: form.control, name: 'data.peran' });
  return (
    <FormPanel
      judul={akun ? t.ubah(akun.pengguna) : t.baru}
      form={form}
      label={LABEL}
      nilai={(nama, isi) => (nama === 'data.unitId' ? namaUnit(isi) || undefined : OPSI_PERAN.find((o) => nama === 'data.peran' && o.value === isi)?.label)}
      kunciDraf={null}
      rev={akun?.rev ?? null}
      tutup={tutup}
      simpan={async (nilai, rev) => {
        await simpan.mutateAsync({ masuk: { id: akun?.id ?? null, rev, ...nilai } });
        kabarkan(t.tersimpan);
      }}
    >
      <MedanTeks nama="data.nama" label={t.nama} wajib />
      <DuaKolom>
        <MedanTeks nama="data.pengguna" label={t.pengguna} wajib />
        <MedanPilih nama="data.peran" label={t.peran} opsi={OPSI_PERAN} wajib />
      </DuaKolom>
      <MedanUnit nama="data.unitId" label={t.unit} ket={t.unitKet} wajib={peran === 'verifikator_opd'} />
      <MedanPegawai nama="data.pegawaiId" label={t.pegawai} ket={t.pegawaiKet} wajib={peran === 'asn'} />
      <MedanSandi nama="sandiBaru" label={akun ? t.sandiUbah : t.sandi} ket={akun ? t.sandiKetUbah : t.sandiKet} wajib={akun === null} />
      <MedanCentang nama="data.aktif" label={t.aktif} />
    </FormPanel>
  );
}

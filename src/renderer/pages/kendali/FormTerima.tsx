import { useWatch } from 'react-hook-form';
import { kontrakKendali } from '../../../shared/contract/kendali.ts';
import { rentangSeri } from '../../../shared/domain/seri-lembar.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanPilih, MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksKendali } from '../../teks/kendali.ts';

const t = teksKendali.terima;
const LABEL = { kertas: t.kertas, seriAwal: t.seriAwal, seriAkhir: t.seriAkhir, tanggal: t.tanggal, baNomor: t.baNomor, baTanggal: t.baTanggal, dariSiapa: t.dariSiapa, kotak: t.kotak, catatan: t.catatan };

/** A box of serialised paper comes in. */
export function FormTerima({ tutup }: { readonly tutup: () => void }) {
  const kertas = useQ('kendali.kertas', {});
  const terima = useM('kendali.terima');
  const unggah = useM('kendali.unggahPindaian');
  const opsi = (kertas.data ?? []).map((k) => ({ value: k.kode, label: k.nama }));
  const form = useFormulir(kontrakKendali['kendali.terima'].masuk, { kertas: '', seriAwal: '', seriAkhir: '', tanggal: hariIni(), baNomor: '', baTanggal: hariIni(), dariSiapa: '', kotak: '', catatan: '' });
  const [awal, akhir, hash] = useWatch({ control: form.control, name: ['seriAwal', 'seriAkhir', 'pindaianHash'] });
  const r = awal && akhir ? rentangSeri(awal, akhir) : null;
  return (
    <FormPanel
      judul={t.judul}
      form={form}
      label={LABEL}
      kunciDraf={null}
      aksi={t.simpan}
      tutup={tutup}
      simpan={async (masuk) => {
        const h = await terima.mutateAsync({ masuk });
        kabarkan(t.tersimpan(teksAngka(h.jumlah), h.seriAwal, h.seriAkhir));
      }}
    >
      {kertas.data?.length === 0 && <p>{t.tanpaKertas}</p>}
      <MedanPilih nama="kertas" label={t.kertas} opsi={opsi} wajib />
      <DuaKolom>
        <MedanTeks nama="seriAwal" label={t.seriAwal} ket={t.seriKet} wajib />
        <MedanTeks nama="seriAkhir" label={t.seriAkhir} ket={r === null ? t.seriKet : typeof r === 'string' ? r : t.jumlah(teksAngka(r.jumlah))} wajib />
      </DuaKolom>
      <DuaKolom>
        <MedanTeks nama="baNomor" label={t.baNomor} wajib />
        <MedanTanggal nama="baTanggal" label={t.baTanggal} wajib />
      </DuaKolom>
      <DuaKolom>
        <MedanTeks nama="dariSiapa" label={t.dariSiapa} wajib />
        <MedanTanggal nama="tanggal" label={t.tanggal} wajib />
      </DuaKolom>
      <DuaKolom>
        <MedanTeks nama="kotak" label={t.kotak} />
        <MedanTeks nama="catatan" label={t.catatan} />
      </DuaKolom>
      <BerkasInput label={t.pindaian} terima=".pdf,.png,.jpg,.jpeg" sibuk={unggah.isPending} onPilih={(berkas) => unggah.mutate({ masuk: {}, berkas }, { onSuccess: (h) => form.setValue('pindaianHash', h.hash, { shouldDirty: true }) })}>
        <span>{hash ? t.pindaianAda : t.pindaian}</span>
      </BerkasInput>
      {unggah.error && <GalatNotice galat={unggah.error} />}
    </FormPanel>
  );
}

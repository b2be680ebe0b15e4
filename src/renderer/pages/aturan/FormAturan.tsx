import { JsonInput, Skeleton } from '@mantine/core';
import { useController } from 'react-hook-form';
import { z } from 'zod';
import { kontrakRujukan } from '../../../shared/contract/rujukan.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanPanjang, MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { teksKelola } from '../../teks/kelola.ts';
import type { BarisAturan } from './Aturan.tsx';
import { TabelGajiKisi } from './KisiGajiInput.tsx';
import { dariKisi, keKisi } from './tabelGaji.ts';

const t = teksKelola.aturan;
const skema = kontrakRujukan['aturan.simpan'].masuk.omit({ kode: true, isi: true }).extend({
  isi: z.string().refine((s) => {
    try {
      JSON.parse(s);
      return true;
    } catch {
      return false;
    }
  }, t.isiSalah),
});
const LABEL = { berlakuMulai: t.berlakuMulai, dasarHukum: t.dasar, sumber: t.sumber, catatan: t.catatan, isi: t.isi };

function uraiJson(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    return null;
  }
}

/** The content of the rule: a salary table as a table to fill in or paste into, anything else as JSON that the host checks by its schema. */
function MedanIsi() {
  const { field, fieldState } = useController({ name: 'isi' });
  const { ref } = field;
  const teks = String(field.value ?? '');
  const kisi = keKisi(uraiJson(teks));
  if (kisi) {
    return (
      <div>
        <b>{t.gaji}</b>
        <div className="redup">{t.gajiKet}</div>
        <TabelGajiKisi kisi={kisi} ubah={(k) => field.onChange(JSON.stringify(dariKisi(k)))} />
      </div>
    );
  }
  return <JsonInput label={t.isiJson} name="isi" ref={ref} value={teks} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} validationError={t.isiSalah} formatOnBlur autosize minRows={12} maxRows={28} spellCheck={false} styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }} />;
}

function Form({ aturan, isi, tutup }: { readonly aturan: BarisAturan; readonly isi: unknown; readonly tutup: () => void }) {
  const simpan = useM('aturan.simpan');
  const form = useFormulir(skema, { berlakuMulai: '', dasarHukum: '', sumber: '', catatan: null, isi: JSON.stringify(isi, null, 2) });
  return (
    <FormPanel
      judul={t.tambahJudul(aturan.judul)}
      form={form}
      label={LABEL}
      kunciDraf={`aturan:${aturan.kode}`}
      lebar={880}
      aksi={t.simpan}
      tutup={tutup}
      simpan={async (nilai) => {
        await simpan.mutateAsync({ masuk: { ...nilai, kode: aturan.kode, isi: uraiJson(nilai.isi) } });
        kabarkan(t.tersimpan);
      }}
    >
      <div className="redup">{t.tambahKet}</div>
      <DuaKolom>
        <MedanTanggal nama="berlakuMulai" label={t.berlakuMulai} wajib />
        <MedanTeks nama="dasarHukum" label={t.dasar} wajib />
      </DuaKolom>
      <MedanTeks nama="sumber" label={t.sumber} />
      <MedanPanjang nama="catatan" label={t.catatan} baris={2} />
      <MedanIsi />
    </FormPanel>
  );
}

/** A new dated version, filled with the content of the newest one. */
export function FormAturan({ aturan, tutup }: { readonly aturan: BarisAturan; readonly tutup: () => void }) {
  const terbaru = aturan.versi.at(-1);
  const isi = useQ('aturan.isi', { id: terbaru?.id ?? '' }, { aktif: terbaru !== undefined });
  if (terbaru && !isi.data) return <Skeleton h={0} />;
  return <Form aturan={aturan} isi={isi.data?.isi ?? {}} tutup={tutup} />;
}

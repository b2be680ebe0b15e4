import { Button, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { kontrakKendali } from '../../../shared/contract/kendali.ts';
import { awalBulan, tambahBulan } from '../../../shared/domain/tanggal.ts';
import { panggil } from '../../api/client.ts';
import { simpanBerkas, unduh } from '../../api/berkas.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Bilah, Gulir } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanPegawai, MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksAngka, teksBulan, teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { rentang } from './kolom.tsx';
import { TombolDokumen } from './TombolDokumen.tsx';
import type { SaringKendali } from './saring.ts';

const t = teksKendali.kartu;
const LABEL = { nomor: t.nomor, tanggal: t.tanggalDokumen, penyimpanId: t.penyimpan, pengawasId: t.pengawas };
const skema = kontrakKendali['kendali.terbitkanKartu'].masuk;

/** The card as a numbered document with two names under it. */
function FormKartu({ kertas, nama, bulan, tutup }: { readonly kertas: string; readonly nama: string; readonly bulan: string; readonly tutup: () => void }) {
  const arsipkan = useM('kendali.terbitkanKartu');
  const form = useFormulir(skema, { kertas, bulan, nomor: '', tanggal: hariIni(), penyimpanId: '', pengawasId: '' });
  return (
    <FormPanel judul={t.judul(nama, teksBulan(bulan))} form={form} label={LABEL} kunciDraf={null} aksi={t.simpan} tutup={tutup} simpan={async (masuk) => { await arsipkan.mutateAsync({ masuk }); kabarkan(t.terarsip); }}>
      <DuaKolom>
        <MedanTeks nama="nomor" label={t.nomor} wajib />
        <MedanTanggal nama="tanggal" label={t.tanggalDokumen} wajib />
      </DuaKolom>
      <MedanPegawai nama="penyimpanId" label={t.penyimpan} wajib />
      <MedanPegawai nama="pengawasId" label={t.pengawas} wajib />
      <TombolDokumen siap={() => skema.safeParse(form.getValues()).success} pratinjau={async () => simpanBerkas(await panggil('kendali.pratinjauKartu', { ...form.getValues(), sebagai: 'pdf' }))} word={() => unduh('kendali.pratinjauKartu', { ...form.getValues(), sebagai: 'docx' })} />
    </FormPanel>
  );
}

/** One paper in one month: what came, what went, and that it adds up. */
export function Kartu({ saring, ubah }: { readonly saring: SaringKendali; readonly ubah: (s: Partial<SaringKendali>) => void }) {
  const ringkas = useQ('kendali.ringkas', {});
  const boleh = useBerhak();
  const [dokumen, setDokumen] = useState(false);
  const kertas = saring.kertas ?? ringkas.data?.[0]?.kertas ?? null;
  const bulan = saring.bulan ?? hariIni().slice(0, 7);
  const q = useQ('kendali.kartu', { kertas: kertas ?? '-', bulan }, { aktif: kertas !== null, tahan: true });
  const bulanIni = awalBulan(hariIni());
  const opsiBulan = Array.from({ length: 24 }, (_, i) => tambahBulan(bulanIni, -i).slice(0, 7)).map((value) => ({ value, label: teksBulan(value) }));
  const k = q.error ? undefined : q.data;
  return (
    <>
      <Bilah aksi={k && boleh('kendali') && <Button onClick={() => setDokumen(true)}>{t.dokumen}</Button>}>
        <Select aria-label={t.pilih} placeholder={t.pilih} w={220} data={(ringkas.data ?? []).map((r) => ({ value: r.kertas, label: r.nama }))} value={kertas} allowDeselect={false} onChange={(v) => ubah({ kertas: v ?? undefined })} />
        <Select aria-label={t.bulan} w={160} data={opsiBulan} value={bulan} allowDeselect={false} onChange={(v) => ubah({ bulan: v ?? undefined })} />
        {k && (
          <span className="angka">
            {t.awal} {teksAngka(k.awal)} + {t.masuk.toLowerCase()} {teksAngka(k.masuk)} − {t.terpakai.toLowerCase()} {teksAngka(k.terpakai)} − {t.rusak.toLowerCase()} {teksAngka(k.rusak)} = {t.akhir.toLowerCase()} <b>{teksAngka(k.akhir)}</b>{' '}
            <Lencana warna={k.seimbang ? 'hijau' : 'merah'}>{k.seimbang ? t.seimbang : t.tidak}</Lencana>
          </span>
        )}
      </Bilah>
      {q.error && <GalatNotice galat={q.error} />}
      {kertas === null && ringkas.data && <EmptyState judul={teksKendali.kosong} ket={teksKendali.kosongKet} />}
      {k && (
        <Gulir label={teksKendali.lihat.kartu}>
          {k.baris.length === 0 ? <p>{t.kosong}</p> : (
            <Table style={{ maxWidth: 1100 }} verticalSpacing={4}>
              <Table.Thead><Table.Tr>{[t.tanggal, t.uraian, t.rentang].map((x) => <Table.Th key={x}>{x}</Table.Th>)}{[t.masuk, t.terpakai, t.rusak, t.sisa].map((x) => <Table.Th key={x} ta="right">{x}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>
                {k.baris.map((b, i) => (
                  <Table.Tr key={`${i} ${b.seriAwal}`}>
                    <Table.Td>{teksTanggal(b.tanggal)}</Table.Td><Table.Td>{b.uraian}</Table.Td><Table.Td>{rentang(b.seriAwal, b.seriAkhir)}</Table.Td>
                    {[b.masuk, b.terpakai, b.rusak].map((n, j) => <Table.Td key={j} ta="right" className="angka">{n === 0 ? '–' : teksAngka(n)}</Table.Td>)}
                    <Table.Td ta="right" className="angka">{teksAngka(b.sisa)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Table style={{ maxWidth: 1100, marginTop: 16 }} verticalSpacing={4}>
            <Table.Tbody>{k.keadaan.map((x) => <Table.Tr key={x.keadaan}><Table.Td>{x.keadaan}</Table.Td><Table.Td>{x.seri}</Table.Td><Table.Td ta="right" className="angka">{teksAngka(x.jumlah)}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        </Gulir>
      )}
      {dokumen && k && <FormKartu kertas={k.kertas} nama={k.nama} bulan={k.bulan} tutup={() => setDokumen(false)} />}
    </>
  );
}

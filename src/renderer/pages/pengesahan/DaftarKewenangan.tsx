import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { zKewenangan } from '../../../shared/contract/sah.ts';
import { BENTUK_KEWENANGAN } from '../../../shared/domain/kewenangan.ts';
import { PRODUK } from '../../../shared/layanan/produk.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanPilih, MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import { teksUmum } from '../../teks/umum.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';

const t = teksPengesahan.kewenangan;
const k = t.kolom;
type Baris = Keluar<'kewenangan.daftar'>[number];

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'produk', judul: k.produk, lebar: 200, nilai: (b) => b.produkNama, teks: (b) => b.produkNama, tetap: true },
  { id: 'nama', judul: t.pejabat, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <b>{b.nama}</b>, teks: (b) => b.nama },
  { id: 'baris', judul: k.bentuk, lebar: 280, nilai: (b) => b.bentuk, teks: (b) => b.baris.join(' ') },
  { id: 'mulai', judul: k.mulai, lebar: 104, nilai: (b) => b.mulai, teks: (b) => teksTanggal(b.mulai) },
  { id: 'sampai', judul: k.sampai, lebar: 104, nilai: (b) => b.sampai, teks: (b) => teksTanggal(b.sampai) },
  { id: 'sk', judul: k.sk_nomor, lebar: 170, nilai: (b) => b.skNomor, teks: (b) => b.skNomor },
  { id: 'berlaku', judul: t.berlaku, lebar: 80, nilai: (b) => (b.berlaku ? 1 : 0), sel: (b) => (b.berlaku ? <Lencana warna="hijau">{teksUmum.ya}</Lencana> : <Lencana warna="redup">{teksUmum.tidak}</Lencana>), teks: (b) => (b.berlaku ? teksUmum.ya : teksUmum.tidak) },
];
const LABEL = { produk: k.produk, penandatanganId: t.pejabat, bentuk: k.bentuk, atasNama: k.atas_nama, melalui: k.melalui, mulai: k.mulai, sampai: k.sampai, skNomor: k.sk_nomor, skTanggal: k.sk_tanggal, skOleh: k.sk_oleh, penggunaId: t.akun, catatan: k.catatan };

function Form({ b, tutup }: { readonly b: Baris | null; readonly tutup: () => void }) {
  const simpan = useM('kewenangan.simpan');
  const pejabat = useQ('pengaturan.penandatangan', {}).data ?? [];
  const akun = useQ('kewenangan.akun', {}).data ?? [];
  const form = useFormulir(zKewenangan, {
    produk: b?.produk ?? '*', penandatanganId: b?.penandatanganId ?? '', bentuk: b?.bentuk ?? 'a.n.', atasNama: b?.atasNama ?? '', melalui: b?.melalui ?? '', mulai: b?.mulai ?? hariIni(), sampai: b?.sampai ?? null,
    skNomor: b?.skNomor ?? '', skTanggal: b?.skTanggal ?? null, skOleh: b?.skOleh ?? '', penggunaId: b?.penggunaId ?? null, catatan: b?.catatan ?? '',
  });
  return (
    <FormPanel
      judul={b ? t.ubah(b.nama) : t.baru}
      form={form}
      label={LABEL}
      kunciDraf={`kewenangan:${b?.id ?? 'baru'}`}
      rev={b?.rev ?? null}
      tutup={tutup}
      simpan={async (data, rev) => {
        await simpan.mutateAsync({ masuk: { id: b?.id ?? null, rev, data } });
        kabarkanDenganUrungkan(t.tersimpan);
      }}
    >
      <MedanPilih nama="produk" label={k.produk} wajib opsi={[{ value: '*', label: t.semua }, ...PRODUK.map((p) => ({ value: p.kode, label: p.nama }))]} />
      <MedanPilih nama="penandatanganId" label={t.pejabat} wajib opsi={pejabat.map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} />
      <DuaKolom>
        <MedanPilih nama="bentuk" label={k.bentuk} wajib opsi={BENTUK_KEWENANGAN.map((x) => ({ value: x, label: x }))} />
        <MedanTeks nama="atasNama" label={k.atas_nama} />
      </DuaKolom>
      <MedanTeks nama="melalui" label={k.melalui} />
      <DuaKolom>
        <MedanTanggal nama="mulai" label={k.mulai} wajib />
        <MedanTanggal nama="sampai" label={k.sampai} />
      </DuaKolom>
      <DuaKolom>
        <MedanTeks nama="skNomor" label={k.sk_nomor} />
        <MedanTanggal nama="skTanggal" label={k.sk_tanggal} />
      </DuaKolom>
      <MedanTeks nama="skOleh" label={k.sk_oleh} />
      <MedanPilih nama="penggunaId" label={t.akun} opsi={akun.map((a) => ({ value: a.id, label: `${a.nama} (${a.pengguna})` }))} />
      <MedanTeks nama="catatan" label={k.catatan} />
    </FormPanel>
  );
}

/** Who may sign which product, in which form, until when, by which decree. */
export function DaftarKewenangan() {
  const q = useQ('kewenangan.daftar', {});
  const berhak = useBerhak();
  const [diubah, setDiubah] = useState<Baris | 'baru' | null>(null);
  const [aktif, setAktif] = useState<Baris | null>(null);
  const kini = q.data?.find((b) => b.id === aktif?.id);
  return (
    <>
      <DataTable
        id="kewenangan"
        cari
        judul={t.judul}
        kolom={KOLOM}
        sumber={sumberDari(q, (d) => d)}
        kunci={(b) => b.id}
        onAktif={setAktif}
        {...(berhak('pengaturan') ? { onBuka: setDiubah } : {})}
        alat={
          <>
            {berhak('pengaturan') && <Button leftSection={<IconPlus size={14} />} onClick={() => setDiubah('baru')}>{t.baru}</Button>}
            {kini && berhak('jejak') && <TombolJejak objek={{ id: kini.id }} judul={kini.nama} />}
          </>
        }
        kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      {diubah && <Form key={diubah === 'baru' ? 'baru' : diubah.id} b={diubah === 'baru' ? null : diubah} tutup={() => setDiubah(null)} />}
    </>
  );
}

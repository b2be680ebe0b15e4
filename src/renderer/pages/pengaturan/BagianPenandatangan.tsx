import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { zPenandatangan } from '../../../shared/contract/penyiapan.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormPanel } from '../../components/formulir/FormPanel.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksNip, teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { IsianPenandatangan } from '../instansi/IsianPenandatangan.tsx';
import { LABEL_PENANDATANGAN } from '../instansi/labels.ts';

const t = teksKelola.pengaturan;
const tp = teksPenyiapan.penandatangan;
type Baris = Keluar<'pengaturan.penandatangan'>[number];

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'nama', judul: tp.nama, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <b>{b.nama}</b>, teks: (b) => b.nama, tetap: true },
  { id: 'nip', judul: tp.nip, lebar: 180, nilai: (b) => b.nip, teks: (b) => teksNip(b.nip) },
  { id: 'pangkat', judul: tp.pangkat, lebar: 140, nilai: (b) => b.pangkat },
  { id: 'jabatan', judul: tp.jabatan, lebar: 260, nilai: (b) => b.jabatan },
  { id: 'atasNama', judul: tp.atasNama, lebar: 160, nilai: (b) => b.atasNama },
  { id: 'mulai', judul: tp.berlakuMulai, lebar: 110, nilai: (b) => b.berlakuMulai, teks: (b) => teksTanggal(b.berlakuMulai) },
  { id: 'sampai', judul: tp.berlakuSampai, lebar: 110, nilai: (b) => b.berlakuSampai, teks: (b) => teksTanggal(b.berlakuSampai) },
];

function Form({ baris, tutup }: { readonly baris: Baris | null; readonly tutup: () => void }) {
  const simpan = useM('pengaturan.simpanPenandatangan');
  const form = useFormulir(zPenandatangan, {
    nama: baris?.nama ?? '', nip: baris?.nip ?? '', pangkat: baris?.pangkat ?? '', jabatan: baris?.jabatan ?? '', atasNama: baris?.atasNama ?? '',
    berlakuMulai: baris?.berlakuMulai ?? hariIni(), berlakuSampai: baris?.berlakuSampai ?? null, skPelimpahan: baris?.skPelimpahan ?? '',
  });
  return (
    <FormPanel
      judul={baris ? t.penandatanganUbah(baris.nama) : t.penandatanganBaru}
      form={form}
      label={LABEL_PENANDATANGAN}
      kunciDraf={`penandatangan:${baris?.id ?? 'baru'}`}
      rev={baris?.rev ?? null}
      tutup={tutup}
      simpan={async (data, rev) => {
        await simpan.mutateAsync({ masuk: { id: baris?.id ?? null, rev, data } });
        kabarkanDenganUrungkan(t.tersimpan);
      }}
    >
      <IsianPenandatangan awalan="" />
    </FormPanel>
  );
}

/** Officials who sign, with the time in which they may. */
export function BagianPenandatangan() {
  const q = useQ('pengaturan.penandatangan', {});
  const hapus = useM('pengaturan.hapusPenandatangan');
  const [diubah, setDiubah] = useState<Baris | 'baru' | null>(null);
  const [aktif, setAktif] = useState<Baris | null>(null);
  const [dihapus, setDihapus] = useState<Baris | null>(null);
  const kini = q.data?.find((b) => b.id === aktif?.id);
  return (
    <>
      <DataTable
        id="penandatangan"
        cari
        judul={t.penandatangan}
        kolom={KOLOM}
        sumber={sumberDari(q, (d) => d)}
        kunci={(b) => b.id}
        onBuka={setDiubah}
        onAktif={setAktif}
        alat={
          <>
            <Button leftSection={<IconPlus size={14} />} onClick={() => setDiubah('baru')}>{t.penandatanganBaru}</Button>
            {kini && <TombolJejak objek={{ id: kini.id }} judul={kini.nama} />}
            {kini && <Button variant="default" leftSection={<IconTrash size={14} />} onClick={() => setDihapus(kini)}>{t.penandatanganHapus(kini.nama)}</Button>}
          </>
        }
        kosong={<EmptyState judul={t.kosongPenandatangan} ket={t.kosongPenandatanganKet} />}
      />
      {diubah && <Form key={diubah === 'baru' ? 'baru' : diubah.id} baris={diubah === 'baru' ? null : diubah} tutup={() => setDiubah(null)} />}
      {dihapus && (
        <ConfirmDialog
          terbuka
          judul={t.penandatanganHapusJudul(dihapus.nama)}
          aksi={t.penandatanganHapus(dihapus.nama)}
          tutup={() => setDihapus(null)}
          jalankan={async () => {
            await hapus.mutateAsync({ masuk: { id: dihapus.id } });
            kabarkanDenganUrungkan(t.penandatanganTerhapus);
          }}
        >
          {t.penandatanganHapusKet}
        </ConfirmDialog>
      )}
    </>
  );
}

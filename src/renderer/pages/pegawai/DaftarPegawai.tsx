import { Button } from '@mantine/core';
import { IconFileUpload, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { BarisPegawai } from '../../../shared/contract/pegawai.ts';
import { unduh } from '../../api/berkas.ts';
import { useHalaman } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { PILIHAN_KOSONG, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { useNamaUnit } from '../riwayat/label.ts';
import { AsalBarisPegawai } from './AsalPegawai.tsx';
import { AksiPilihan } from './AksiPilihan.tsx';
import { BilahSaring } from './BilahSaring.tsx';
import { IntipPegawai } from './IntipPegawai.tsx';
import { kolomPegawai } from './kolom.tsx';
import { namaOpsi, useTabelKecil } from './opsi.ts';
import { PanelDataUtama } from './PanelDataUtama.tsx';
import { chipSaring, keSaring, zSaringUrl } from './saring.ts';
import { ingatUrutan } from './urutan.ts';

const t = teksPegawai.daftar;
const idBaris = (b: BarisPegawai): string => b.id;
const asal = (b: BarisPegawai) => <AsalBarisPegawai id={b.id} nama={b.nama} />;
const intip = (b: BarisPegawai) => <IntipPegawai baris={b} />;

/** All employees the account may see. */
export function DaftarPegawai() {
  const [url, ubah] = useSaringUrl(zSaringUrl);
  const buka = useBuka();
  const berhak = useBerhak();
  const saring = useMemo(() => keSaring(url), [url]);
  // A selection belongs to its filter: with another one it is gone.
  const sidik = JSON.stringify(saring);
  const [dipilih, setDipilih] = useState({ sidik, pilihan: PILIHAN_KOSONG });
  const pilihan = dipilih.sidik === sidik ? dipilih.pilihan : PILIHAN_KOSONG;
  const setPilihan = useCallback((p: PilihanBaris) => setDipilih({ sidik, pilihan: p }), [sidik]);
  const urut = { kolom: url.urut, arah: url.arah };
  const sumber = useHalaman('pegawai.daftar', { saring, urut, batas: 200 });

  useFokusTabel(sumber.jumlah !== null);
  const jenis = useTabelKecil('jenis_jabatan');
  const kedudukan = useTabelKecil('kedudukan_hukum');
  const pendidikan = useTabelKecil('tingkat_pendidikan');
  const unit = useNamaUnit();
  const gaji = berhak('pegawai.gaji');
  const kolom = useMemo(() => kolomPegawai((tabel, k) => namaOpsi(tabel === 'jenis_jabatan' ? jenis : kedudukan, k), gaji), [jenis, kedudukan, gaji]);
  const chip = chipSaring(url, { unit, kode: (tabel, k) => namaOpsi(tabel === 'jenis_jabatan' ? jenis : tabel === 'kedudukan_hukum' ? kedudukan : pendidikan, k) }, ubah);

  const bukaPegawai = useCallback(
    (b: BarisPegawai) => {
      ingatUrutan(sumber.baris.map(idBaris));
      buka(`/pegawai/${b.id}`);
    },
    [buka, sumber.baris],
  );

  const aksiPilihan = (p: PilihanBaris, n: number) => <AksiPilihan pilihan={p} jumlah={n} saring={saring} baris={sumber.baris} kolom={kolom} />;
  const bolehTambah = berhak('pegawai.ubah');
  usePerintah(bolehTambah ? [{ id: 'pegawai.baru', label: t.tambah, grup: teksPegawai.judul, lingkup: 'layar', tombol: ['alt+N'], jalankan: () => ubah({ panel: 'baru' }, 'tambah') }] : []);
  const semuaKosong = sumber.jumlah === 0 && chip.every((c) => c.kunci === 'aktif');
  const kosong = semuaKosong ? (
    <EmptyState judul={t.kosong} ket={t.kosongKet}>
      {berhak('impor') && <Button leftSection={<IconFileUpload size={14} />} onClick={() => buka('/impor')}>{t.kosongImpor}</Button>}
      {bolehTambah && <Button variant="default" onClick={() => ubah({ panel: 'baru' }, 'tambah')}>{t.tambah}</Button>}
    </EmptyState>
  ) : (
    <EmptyState judul={t.takCocok(chip.map((c) => c.label).join(' · '))} ket={t.takCocokKet}>
      <Button variant="default" onClick={() => { for (const c of chip) c.lepas(); }}>{t.hapusSaringan}</Button>
    </EmptyState>
  );

  return (
    <LayarPenuh>
      <DataTable
        id="pegawai"
        judul={teksPegawai.judul}
        kolom={kolom}
        sumber={sumber}
        kunci={idBaris}
        urut={urut}
        onUrut={(u) => ubah({ urut: u.kolom as typeof url.urut, arah: u.arah })}
        onBuka={bukaPegawai}
        asal={asal}
        intip={intip}
        pilihan={pilihan}
        onPilih={setPilihan}
        pilihSemua
        aksiPilihan={aksiPilihan}
        saringan={chip}
        alat={
          <>
            {bolehTambah && <Button leftSection={<IconUserPlus size={14} />} onClick={() => ubah({ panel: 'baru' }, 'tambah')} title={`${t.tambah} (Alt+N)`}>{t.tambahPendek}</Button>}
            <BilahSaring url={url} ubah={ubah} terpasang={chip.filter((c) => c.kunci !== 'aktif' && c.kunci !== 'teks').length} />
          </>
        }
        ekspor={berhak('ekspor') ? (bentuk, tampil, hanya) => unduh('pegawai.ekspor', { saring, urut, kolom: [...tampil], bentuk, ...(hanya === null ? {} : { pegawaiId: [...hanya] }) }) : null}
        kosong={kosong}
      />
      {url.panel === 'baru' && bolehTambah && <PanelDataUtama pegawai={null} tutup={() => ubah({ panel: undefined })} selesai={(id) => buka(`/pegawai/${id}`)} />}
    </LayarPenuh>
  );
}

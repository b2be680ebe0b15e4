import { Button, SegmentedControl } from '@mantine/core';
import { IconPaperclip, IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { unduh } from '../../api/berkas.ts';
import { useHalaman, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { DaftarLembar } from './DaftarLembar.tsx';
import { FormTerima } from './FormTerima.tsx';
import { Kartu } from './Kartu.tsx';
import { KOLOM_MUTASI, KOLOM_PENERIMAAN } from './kolom.tsx';
import { Musnah } from './Musnah.tsx';
import { Permintaan } from './Permintaan.tsx';
import { Rekonsiliasi } from './Rekonsiliasi.tsx';
import { LIHAT, zSaringKendali } from './saring.ts';

const t = teksKendali;

function Penerimaan() {
  const q = useQ('kendali.penerimaan', {});
  const [aktif, setAktif] = useState<string | null>(null);
  const onAktif = useCallback((b: { readonly id: string }) => setAktif(b.id), []);
  useFokusTabel(q.data !== undefined);
  const kini = q.data?.find((b) => b.id === aktif) ?? q.data?.[0];
  return (
    <DataTable
      id="kendali-penerimaan"
      cari
      judul={t.lihat.penerimaan}
      kolom={KOLOM_PENERIMAAN}
      sumber={sumberDari(q, (d) => d)}
      kunci={(b) => b.id}
      onAktif={onAktif}
      aksi={kini?.pindaianHash && <Button variant="default" leftSection={<IconPaperclip size={14} />} onClick={() => void unduh('kendali.isiPindaian', { id: kini.id })}>{t.penerimaan.pindaian}</Button>}
      kosong={<EmptyState judul={t.penerimaan.kosong} ket={t.kosongKet} />}
    />
  );
}

function Mutasi() {
  const sumber = useHalaman('kendali.mutasi', { batas: 200 });
  const periksa = useQ('kendali.periksa', {}, { aktif: false });
  useFokusTabel(sumber.jumlah !== null);
  return (
    <>
      {periksa.data && (
        <Bilah>
          <Lencana warna={periksa.data.beda.length === 0 ? 'hijau' : 'merah'}>{periksa.data.beda.length === 0 ? t.mutasi.utuh(teksAngka(periksa.data.mutasi), teksAngka(periksa.data.lembar)) : `${t.mutasi.beda(teksAngka(periksa.data.beda.length))}: ${periksa.data.beda[0]!}`}</Lencana>
        </Bilah>
      )}
      {periksa.error && <GalatNotice galat={periksa.error} />}
      <DataTable
        id="kendali-mutasi"
        judul={t.lihat.mutasi}
        kolom={KOLOM_MUTASI}
        sumber={sumber}
        kunci={(b) => b.id}
        aksi={<Button variant="default" leftSection={<IconShieldCheck size={14} />} loading={periksa.isFetching} onClick={() => void periksa.refetch()}>{t.mutasi.periksa}</Button>}
        kosong={<EmptyState judul={t.mutasi.kosong} ket={t.kosongKet} />}
      />
    </>
  );
}

/** The ledger of controlled paper: every sheet from the box to the document or its destruction. */
export function Kendali() {
  const [saring, ubah] = useSaringUrl(zSaringKendali);
  const boleh = useBerhak();
  const [terima, setTerima] = useState(false);
  usePerintah(boleh('kendali') ? [{ id: 'kendali.terima', label: t.terima.aksi, grup: t.judul, lingkup: 'layar', tombol: ['n'], jalankan: () => setTerima(true) }] : []);
  return (
    <LayarPenuh>
      <Bilah aksi={boleh('kendali') && <Button leftSection={<IconPlus size={14} />} onClick={() => setTerima(true)}>{t.terima.aksi}</Button>}>
        <SegmentedControl size="xs" aria-label={t.lihat.judul} value={saring.lihat} onChange={(v) => ubah({ lihat: LIHAT.find((x) => x === v) ?? 'lembar' })} data={LIHAT.map((value) => ({ value, label: t.lihat[value] }))} />
      </Bilah>
      {saring.lihat === 'lembar' && <DaftarLembar saring={saring} ubah={ubah} />}
      {saring.lihat === 'terbuka' && <Rekonsiliasi />}
      {saring.lihat === 'permintaan' && <Permintaan />}
      {saring.lihat === 'penerimaan' && <Penerimaan />}
      {saring.lihat === 'mutasi' && <Mutasi />}
      {saring.lihat === 'kartu' && <Kartu saring={saring} ubah={ubah} />}
      {saring.lihat === 'musnah' && <Musnah />}
      {terima && <FormTerima tutup={() => setTerima(false)} />}
    </LayarPenuh>
  );
}

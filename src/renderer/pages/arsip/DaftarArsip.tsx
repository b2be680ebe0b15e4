import { Button, Select } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useHalaman, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { PILIHAN_KOSONG, terpilih, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { KEADAAN_ARSIP, KOLOM_URUT_ARSIP } from '../../../shared/contract/arsip.ts';
import { KELAS_ARSIP } from '../../../shared/domain/arsip.ts';
import { tanggalSah } from '../../../shared/domain/tanggal.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { DialogCetak } from '../cetak/DialogCetak.tsx';
import { KOLOM, KOLOM_KENA, type Dokumen } from './kolom.tsx';
import { PanelDokumen } from './PanelDokumen.tsx';
import { chipSaring, keSaringHost, zAlamatArsip, type SaringArsip } from './saring.ts';

const t = teksArsip;
const tanggal = (v: string | null): string | undefined => (v !== null && tanggalSah(v) ? v : undefined);

function aksiCetak(id: readonly string[], cetak: (id: readonly string[]) => void): ReactNode {
  return (
    <Button style={{ marginLeft: 'auto' }} onClick={() => cetak(id)}>
      {t.aksi.cetakBanyak(teksAngka(id.length))}
    </Button>
  );
}

/** What the list can be narrowed to, with the number of each. */
function useSegi() {
  const { data } = useQ('arsip.segi', {}, { tahan: true });
  return useMemo(() => {
    const opsi = (d: readonly { readonly kode: string; readonly nama: string; readonly jumlah: number }[] | undefined) => (d ?? []).map((b) => ({ value: b.kode, label: t.segi.hitung(b.nama, teksAngka(b.jumlah)) }));
    const keadaan = (data?.keadaan ?? []).filter((k) => k.kode !== 'utuh').map((k) => ({ ...k, nama: t.segi.daftarKeadaan[KEADAAN_ARSIP.find((x) => x === k.kode) ?? 'utuh'] }));
    const nama = new Map(data?.jenis.map((j) => [j.kode, j.nama]));
    return { jenis: opsi(data?.jenis), kelas: opsi(data?.kelas), tahun: opsi(data?.tahun), keadaan: opsi(keadaan), namaJenis: (kode: string) => nama.get(kode) ?? kode };
  }, [data]);
}

/** Everything that is kept: found by number, name, NIP, words, kind, class, date; shown with its facts. */
export function DaftarArsip() {
  const [{ urut: kolomUrut, arah, tab: _tab, ...saring }, ubah] = useSaringUrl(zAlamatArsip);
  const host = keSaringHost(saring);
  const urut = { kolom: kolomUrut, arah };
  const sumber = useHalaman('arsip.daftar', { saring: host, urut });
  const berhak = useBerhak();
  const buka = useBuka();
  const [aktif, setAktif] = useState<Dokumen | null>(null);
  const onAktif = useCallback((d: Dokumen) => setAktif(d), []);
  const [pilihan, setPilihan] = useState<PilihanBaris>(PILIHAN_KOSONG);
  const [dicetak, setDicetak] = useState<readonly string[] | null>(null);
  const segi = useSegi();
  const kolom = useMemo(() => (saring.teks ? [...KOLOM, KOLOM_KENA] : KOLOM), [saring.teks]);
  useFokusTabel(sumber.jumlah !== null);
  const lepas = (kunci: keyof SaringArsip) => () => ubah({ [kunci]: undefined });
  const chips = chipSaring(saring, segi.namaJenis).map((c) => ({ ...c, lepas: lepas(c.kunci) }));
  const terkini = sumber.baris.find((d) => d.id === aktif?.id) ?? sumber.baris[0] ?? null;
  return (
    <>
      <Bilah>
        <KotakCari label={t.cari} nilai={saring.teks ?? ''} onUbah={(s) => ubah({ teks: s || undefined })} />
        <Select aria-label={t.jenis} placeholder={t.jenis} w={210} clearable searchable data={segi.jenis} value={saring.jenis ?? null} onChange={(v) => ubah({ jenis: v ?? undefined })} />
        <Select aria-label={t.segi.kelas} placeholder={t.segi.kelas} w={150} clearable data={segi.kelas} value={saring.kelas ?? null} onChange={(v) => ubah({ kelas: KELAS_ARSIP.find((k) => k === v) })} />
        <Select aria-label={t.segi.tahun} placeholder={t.segi.tahun} w={110} clearable data={segi.tahun} value={saring.tahun?.toString() ?? null} onChange={(v) => ubah({ tahun: v === null ? undefined : Number(v) })} />
        {(segi.keadaan.length > 0 || saring.keadaan) && <Select aria-label={t.segi.keadaan} placeholder={t.segi.keadaan} w={140} clearable data={segi.keadaan} value={saring.keadaan ?? null} onChange={(v) => ubah({ keadaan: KEADAAN_ARSIP.find((k) => k === v) })} />}
        <DateInput aria-label={t.dari} nilai={saring.dari ?? null} onUbah={(v) => ubah({ dari: tanggal(v) })} lebar={132} />
        <span className="redup">s.d.</span>
        <DateInput aria-label={t.sampai} nilai={saring.sampai ?? null} onUbah={(v) => ubah({ sampai: tanggal(v) })} lebar={132} />
      </Bilah>
      <Belah
        id="arsip"
        bagian={0.3}
        labelBatas={t.batas}
        labelLebar={t.lebarkan}
        kiri={
          <DataTable
            id="arsip"
            judul={t.judul}
            kolom={kolom}
            sumber={sumber}
            kunci={(d) => d.id}
            urut={urut}
            onUrut={(u) => ubah({ urut: KOLOM_URUT_ARSIP.find((k) => k === u.kolom), arah: u.arah })}
            onAktif={onAktif}
            onBuka={(d) => (d.pegawaiId === null ? undefined : buka(`/pegawai/${d.pegawaiId}`))}
            {...(berhak('cetak') ? { pilihan, onPilih: setPilihan } : {})}
            aksiPilihan={(p) => aksiCetak(sumber.baris.filter((d) => d.sumber === 'dokumen' && d.terbuka && terpilih(p, d.id)).map((d) => d.id), setDicetak)}
            saringan={chips}
            {...(berhak('ekspor') ? {} : { ekspor: null })}
            kosong={
              chips.length > 0 ? (
                <EmptyState judul={t.kosongSaring} ket={t.kosongSaringKet} />
              ) : (
                <EmptyState judul={t.kosong} ket={t.kosongKet}>
                  {berhak('kgb.baca') && <Button onClick={() => buka('/kgb')}>{t.kosongAksi}</Button>}
                </EmptyState>
              )
            }
          />
        }
        kanan={<PanelDokumen d={terkini} />}
      />
      {dicetak && <DialogCetak judul={t.aksi.cetakBanyak(teksAngka(dicetak.length))} sumber={{ jenis: 'dokumen', dokumenId: dicetak }} sudahDicetak={sumber.baris.some((d) => dicetak.includes(d.id) && d.tercetak > 0)} tutup={() => setDicetak(null)} />}
    </>
  );
}

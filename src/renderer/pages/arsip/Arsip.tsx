import { Button, Select } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { useHalaman } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { PILIHAN_KOSONG, terpilih, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { KOLOM_URUT_ARSIP } from '../../../shared/contract/arsip.ts';
import { tanggalSah } from '../../../shared/domain/tanggal.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { DialogCetak } from '../cetak/DialogCetak.tsx';
import { KOLOM, type Dokumen } from './kolom.tsx';
import { PanelDokumen } from './PanelDokumen.tsx';
import { PeriksaArsip } from './PeriksaArsip.tsx';
import { chipSaring, JENIS, keSaringHost, zAlamatArsip, type SaringArsip } from './saring.ts';

const t = teksArsip;
const OPSI_JENIS = JENIS.map((j) => ({ value: j, label: t.daftarJenis[j] }));
const tanggal = (v: string | null): string | undefined => (v !== null && tanggalSah(v) ? v : undefined);

function aksiCetak(id: readonly string[], cetak: (id: readonly string[]) => void): ReactNode {
  return (
    <Button style={{ marginLeft: 'auto' }} onClick={() => cetak(id)}>
      {t.aksi.cetakBanyak(teksAngka(id.length))}
    </Button>
  );
}

/** Every issued document: found by number, name, NIP, kind, date; shown with its facts. */
export function Arsip() {
  const [{ urut: kolomUrut, arah, ...saring }, ubah] = useSaringUrl(zAlamatArsip);
  const host = keSaringHost(saring);
  const urut = { kolom: kolomUrut, arah };
  const sumber = useHalaman('arsip.daftar', { saring: host, urut });
  const berhak = useBerhak();
  const buka = useBuka();
  const [aktif, setAktif] = useState<Dokumen | null>(null);
  const onAktif = useCallback((d: Dokumen) => setAktif(d), []);
  const [pilihan, setPilihan] = useState<PilihanBaris>(PILIHAN_KOSONG);
  const [dicetak, setDicetak] = useState<readonly string[] | null>(null);
  const [periksa, setPeriksa] = useState(false);
  usePerintah([
    { id: 'arsip.periksa', label: t.periksa.tombol, grup: t.perintah.grup, lingkup: 'layar', jalankan: () => setPeriksa(true) },
  ]);
  useFokusTabel(sumber.jumlah !== null);
  const lepas = (kunci: keyof SaringArsip) => () => ubah({ [kunci]: undefined });
  const chips = chipSaring(saring).map((c) => ({ ...c, lepas: lepas(c.kunci) }));
  const terkini = sumber.baris.find((d) => d.id === aktif?.id) ?? sumber.baris[0] ?? null;
  return (
    <LayarPenuh>
      <Bilah aksi={<Button variant="default" onClick={() => setPeriksa(true)}>{t.periksa.tombol}</Button>}>
        <KotakCari label={t.cari} nilai={saring.teks ?? ''} onUbah={(s) => ubah({ teks: s || undefined })} />
        <Select aria-label={t.jenis} placeholder={t.jenis} w={230} clearable data={OPSI_JENIS} value={saring.jenis ?? null} onChange={(v) => ubah({ jenis: JENIS.find((j) => j === v) })} />
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
            kolom={KOLOM}
            sumber={sumber}
            kunci={(d) => d.id}
            urut={urut}
            onUrut={(u) => ubah({ urut: KOLOM_URUT_ARSIP.find((k) => k === u.kolom), arah: u.arah })}
            onAktif={onAktif}
            onBuka={(d) => (d.pegawaiId === null ? undefined : buka(`/pegawai/${d.pegawaiId}`))}
            {...(berhak('cetak') ? { pilihan, onPilih: setPilihan } : {})}
            aksiPilihan={(p) => aksiCetak(sumber.baris.filter((d) => terpilih(p, d.id)).map((d) => d.id), setDicetak)}
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
      {periksa && <PeriksaArsip tutup={() => setPeriksa(false)} />}
      {dicetak && <DialogCetak judul={t.aksi.cetakBanyak(teksAngka(dicetak.length))} sumber={{ jenis: 'dokumen', dokumenId: dicetak }} sudahDicetak={sumber.baris.some((d) => dicetak.includes(d.id) && d.tercetak > 0)} tutup={() => setDicetak(null)} />}
    </LayarPenuh>
  );
}

import { Checkbox, Select, TextInput } from '@mantine/core';
import type { Masuk } from '../../../shared/contract.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';
import { GambarKertas } from './GambarKertas.tsx';
import { PilihPencetak } from './PilihPencetak.tsx';
import type { useIsianCetak } from './useIsianCetak.ts';
import gaya from './cetak.module.css';

const t = teksCetak.dialog;
const SISI = ['satu', 'dua-panjang', 'dua-pendek'] as const satisfies readonly Masuk<'cetak.kirim'>['sisi'][];
const OTOMATIS = '';

function opsi(daftar: readonly { readonly kode: string; readonly nama: string }[]) {
  return [{ value: OTOMATIS, label: t.otomatis }, ...daftar.map((b) => ({ value: b.kode, label: b.nama }))];
}

interface Props {
  readonly c: ReturnType<typeof useIsianCetak>;
  readonly jumlah: number;
}

/** Printer, paper, tray, sides; the sheet is drawn to scale beside them. */
export function IsianDialog({ c, jumlah }: Props) {
  const { isian, pencetak, kertas, ubah } = c;
  const simpan = pencetak?.jenis === 'simpan';
  const pilihProfil = (kode: string | null): void => {
    const p = c.daftarProfil.find((x) => x.kode === kode);
    if (!p) return ubah({ profil: null });
    ubah({ profil: p.kode, sisi: p.sisi, baki: p.baki, jenisKertas: p.jenisKertas, uji: true, ...(p.kertas === null ? {} : { kertas: p.kertas.toUpperCase() }), ...(p.pencetakId === null ? {} : { pencetakId: p.pencetakId }) });
  };
  return (
    <div className={gaya['dialog']}>
      <div>
        <PilihPencetak q={c.qPencetak} terpilih={pencetak?.id ?? null} pilih={(id) => ubah({ pencetakId: id })} />
        {pencetak && (pencetak.status === 'berhenti' || pencetak.status === 'tak-terjangkau') && <p className={`merah ${gaya['peringatan']}`}>{t.tidakSiap(pencetak.nama)}</p>}
        {!c.cocok && kertas && pencetak && <p className={`kuning ${gaya['peringatan']}`}>{t.tidakCocok(kertas.nama, pencetak.nama)}</p>}
        <div className={gaya['medan']}>
          <Select label={teksRangkaian.profil} data={[{ value: OTOMATIS, label: teksRangkaian.tanpaProfil }, ...c.daftarProfil.map((x) => ({ value: x.kode, label: x.nama }))]} value={isian.profil ?? OTOMATIS} onChange={(v) => pilihProfil(v === OTOMATIS ? null : v)} allowDeselect={false} />
          {c.profil?.terkendali && <TextInput label={teksRangkaian.seriMulai} description={teksRangkaian.seriMulaiKet} value={isian.seriMulai} maxLength={60} onChange={(e) => ubah({ seriMulai: e.currentTarget.value })} />}
          <Select label={t.kertas} data={c.daftarKertas.map((k) => ({ value: k.kode, label: k.nama }))} value={isian.kertas} onChange={(v) => v && ubah({ kertas: v })} allowDeselect={false} />
          <Select label={t.sisi} data={SISI.map((s) => ({ value: s, label: t.sisiPilihan[s] }))} value={isian.sisi} onChange={(v) => ubah({ sisi: SISI.find((s) => s === v) ?? 'satu' })} allowDeselect={false} disabled={simpan} />
          {pencetak && pencetak.baki.length > 0 && <Select label={t.baki} data={opsi(pencetak.baki)} value={c.baki ?? OTOMATIS} onChange={(v) => ubah({ baki: v === OTOMATIS ? null : v })} allowDeselect={false} />}
          {pencetak && pencetak.jenisKertas.length > 0 && <Select label={t.jenisKertas} data={opsi(pencetak.jenisKertas)} value={c.jenisKertas ?? OTOMATIS} onChange={(v) => ubah({ jenisKertas: v === OTOMATIS ? null : v })} allowDeselect={false} />}
          <Select label={t.tujuan} data={[{ value: 'asli', label: t.tujuanPilihan.asli }, { value: 'ulang', label: t.tujuanPilihan.ulang }]} value={isian.tujuan} onChange={(v) => ubah({ tujuan: v === 'ulang' ? 'ulang' : 'asli' })} allowDeselect={false} />
          {isian.tujuan === 'ulang' && <TextInput label={t.alasan} withAsterisk value={isian.alasan} maxLength={300} onChange={(e) => ubah({ alasan: e.currentTarget.value })} />}
        </div>
        {jumlah > 1 && !simpan && <Checkbox label={t.uji} checked={isian.uji} onChange={(e) => ubah({ uji: e.currentTarget.checked })} />}
      </div>
      <div>
        {kertas && <GambarKertas kertas={kertas} />}
        <p className="redup" style={{ textAlign: 'center' }}>{t.skala}</p>
      </div>
    </div>
  );
}

import { Select } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { z } from 'zod';
import { useHalaman, useQ, type BarisDari } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Bilah } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { UnitSelect } from '../../components/isian/UnitSelect.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka, teksNip } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';
import gaya from './arsip.module.css';

const t = teksArsip.lengkap;
type Baris = BarisDari<'arsip.kelengkapanDaftar'>;
type Keadaan = NonNullable<Baris['butir'][string]>;

const zAlamat = z.object({ lengkapTeks: z.string().max(120).optional(), butir: z.string().max(60).optional(), unitId: z.uuid().optional() });

export function teksButir(k: Keadaan | null | undefined): string {
  return k === 'ada' ? t.ada : k === 'belum' ? t.tidakAda : k === 'kedaluwarsa' ? t.kedaluwarsa : t.tidakPerlu;
}

const IKON = { ada: IconCheck, belum: IconX, kedaluwarsa: IconAlertTriangle } as const;

/** A state as sign and word, so that colour is never the only sign. */
export function TandaButir({ k }: { readonly k: Keadaan | null | undefined }) {
  if (!k) return <span className="redup" title={t.tidakPerlu}>–</span>;
  const Ikon = IKON[k];
  return (
    <span className={gaya['tanda']} data-keadaan={k} title={teksButir(k)}>
      <Ikon size={14} aria-hidden />
      <span className="hanya-pembaca">{teksButir(k)}</span>
    </span>
  );
}

const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'nama', judul: teksArsip.kolom.nama, lebar: 'sisa', sel: (b) => <b>{b.nama}</b>, teks: (b) => b.nama, tetap: true },
  { id: 'nip', judul: teksArsip.kolom.nip, lebar: 176, teks: (b) => teksNip(b.nip) },
  { id: 'unit', judul: teksArsip.kolom.unit, lebar: 200, teks: (b) => b.unit ?? '', tersembunyi: true },
  { id: 'status', judul: t.kolomStatus, lebar: 64, teks: (b) => b.status },
  { id: 'kurang', judul: t.kurang, lebar: 64, rata: 'kanan', teks: (b) => teksAngka(b.kurang) },
];

function kolomButir(kode: string, nama: string): KolomTabel<Baris> {
  return { id: kode, judul: nama, lebar: 92, sel: (b) => <TandaButir k={b.butir[kode]} />, teks: (b) => teksButir(b.butir[kode]) };
}

/** Who has which of the papers that must be there; "siapa belum punya ini". */
export function Kelengkapan() {
  const [saring, ubah] = useSaringUrl(zAlamat);
  const ringkas = useQ('arsip.kelengkapanRingkas', saring.unitId === undefined ? {} : { unitId: saring.unitId }, { tahan: true }).data;
  const sumber = useHalaman('arsip.kelengkapanDaftar', {
    saring: { ...(saring.butir ? { butir: saring.butir, keadaan: 'belum' as const } : {}), ...(saring.unitId ? { unitId: saring.unitId } : {}), ...(saring.lengkapTeks ? { teks: saring.lengkapTeks } : {}) },
  });
  const buka = useBuka();
  const berhak = useBerhak();
  const kolom = useMemo(() => [...KOLOM, ...(ringkas ?? []).map((r) => kolomButir(r.kode, r.nama))], [ringkas]);
  const nama = ringkas?.find((r) => r.kode === saring.butir)?.nama;
  const chips = [
    ...(saring.butir ? [{ kunci: 'butir', label: t.chipButir(nama ?? saring.butir), lepas: () => ubah({ butir: undefined }) }] : []),
    ...(saring.unitId ? [{ kunci: 'unitId', label: t.chipUnit, lepas: () => ubah({ unitId: undefined }) }] : []),
    ...(saring.lengkapTeks ? [{ kunci: 'teks', label: teksArsip.chip.cari(saring.lengkapTeks), lepas: () => ubah({ lengkapTeks: undefined }) }] : []),
  ];
  return (
    <>
      <Bilah>
        <KotakCari label={t.cari} nilai={saring.lengkapTeks ?? ''} onUbah={(s) => ubah({ lengkapTeks: s || undefined })} />
        <Select aria-label={t.belum} placeholder={t.belum} w={260} clearable value={saring.butir ?? null} onChange={(v) => ubah({ butir: v ?? undefined })} data={(ringkas ?? []).map((r) => ({ value: r.kode, label: t.opsi(r.nama, teksAngka(r.belum + r.kedaluwarsa)) }))} />
        <UnitSelect label={t.unit} nilai={saring.unitId ?? null} onUbah={(v) => ubah({ unitId: v ?? undefined })} />
      </Bilah>
      <DataTable id="arsip-lengkap" judul={t.judul} kolom={kolom} sumber={sumber} kunci={(b) => b.pegawaiId} onBuka={(b) => buka(`/pegawai/${b.pegawaiId}`)} saringan={chips} {...(berhak('ekspor') ? {} : { ekspor: null })} kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />} />
    </>
  );
}

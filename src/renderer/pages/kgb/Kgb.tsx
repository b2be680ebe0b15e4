import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { z } from 'zod';
import { zBulan } from '../../../shared/contract/entri.ts';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { cocokKata, tempatKgb } from '../../../shared/layanan/kgb/tempat.ts';
import { tanggalSah } from '../../../shared/domain/tanggal.ts';
import { unduh } from '../../api/berkas.ts';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { UnitSelect } from '../../components/isian/UnitSelect.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { useIsiDokumen } from '../arsip/useIsiDokumen.ts';
import { AsalBarisKgb } from './AsalBarisKgb.tsx';
import { KakiLintas } from './KakiLintas.tsx';
import { KakiTerbit } from './KakiTerbit.tsx';
import { KOLOM_JATUH, KOLOM_SEMUA, KOLOM_TERBIT, KOLOM_TERLAMBAT, KOLOM_TERTAHAN } from './kolom.tsx';
import { KosongKgb } from './KosongKgb.tsx';
import { PanelSurat } from './PanelSurat.tsx';
import { PilihBulan } from './PilihBulan.tsx';
import { jumlahTampil, karenaKinerja, perluDilihat, TAMPIL, tempatMenerbitkan, type JenisSurat } from './saring.ts';
import { StripKelompok } from './StripKelompok.tsx';
import { useIsianSurat } from './useIsianSurat.ts';
import { usePilihan } from './usePilihan.ts';
import { usePratinjau } from './usePratinjau.ts';

const t = teksKgb;
const zSaring = z.object({
  bulan: zBulan.optional(),
  tampil: z.enum(TAMPIL).default('jatuh'),
  /** The decree that postpones, for those who are held by their performance. */
  tunda: z.boolean().default(false),
  unitId: z.uuid().optional(),
  semua: z.boolean().default(false),
  /** Only those in service without a basis to compute from, whatever the month. */
  tanpaDasar: z.boolean().default(false),
  /** Only those that somebody has to look at before their letter goes out. */
  perlu: z.boolean().default(false),
  teks: z.string().default(''),
  /** People chosen in the list of employees: only they are shown, and all of them are checked. */
  hanya: z.array(z.uuid()).optional(),
});
const asal = (b: BarisKgb) => <AsalBarisKgb baris={b} />;
const KOSONG: readonly BarisKgb[] = [];
const KOLOM = { jatuh: KOLOM_JATUH, terlambat: KOLOM_TERLAMBAT, semua: KOLOM_SEMUA, tertahan: KOLOM_TERTAHAN, terbit: KOLOM_TERBIT } as const;

/** Due this month: who, why not, the letter of each, and the one button. */
export function Kgb() {
  const [saring, ubah] = useSaringUrl(zSaring);
  const bulan = saring.bulan ?? hariIni().slice(0, 7);
  const lintas = saring.semua || saring.tanpaDasar;
  const jenis: JenisSurat = saring.tampil === 'tertahan' && saring.tunda && !lintas ? 'penundaan' : 'skgb';
  const q = useQ('kgb.jatuhTempo', { bulan, semua: saring.semua, tanpaDasar: saring.tanpaDasar, ...(saring.unitId ? { unitId: saring.unitId } : {}) });
  // Thousands of rows at once while letters go out: drawn in slices between frames, not in one go before the next key. Only
  // the same list may lag behind: rows of another month under this one's button would be issued by a quick hand.
  const kunci = `${bulan} ${saring.semua} ${saring.tanpaDasar} ${saring.unitId ?? ''}`;
  const tunda = useDeferredValue(useMemo(() => ({ kunci, isi: q.data }), [kunci, q.data]));
  const data = tunda.kunci === kunci ? tunda.isi : q.data;
  const semua = useMemo(() => {
    const hanya = saring.hanya ? new Set(saring.hanya) : null;
    return (data?.baris ?? KOSONG).filter((b) => hanya === null || hanya.has(b.pegawaiId));
  }, [data, saring.hanya]);
  const tampil = useMemo(
    () => semua.filter((b) => (saring.tampil === 'semua' || tempatKgb(b, bulan) === saring.tampil) && (jenis === 'skgb' || karenaKinerja(b)) && (!saring.perlu || perluDilihat(b)) && cocokKata(b, saring.teks)),
    [semua, saring.tampil, saring.teks, saring.perlu, jenis, bulan],
  );
  const berhak = useBerhak();
  const bolehTerbit = berhak('terbit') && tempatMenerbitkan(saring.tampil, jenis, lintas);
  const pilihan = usePilihan(semua, `${bulan} ${saring.unitId ?? ''} ${jenis}`, bulan, jenis, !lintas);
  const isian = useIsianSurat(jenis);
  const [sampai, setSampai] = useState<string | null>(null);
  const [aktifId, setAktifId] = useState<string | null>(null);
  const onAktif = useCallback((b: BarisKgb) => setAktifId(b.pegawaiId), []);
  const indeks = tampil.findIndex((b) => b.pegawaiId === aktifId);
  const aktif = tampil[indeks] ?? tampil[0] ?? null;
  // Every letter of this screen tells pay.
  const bolehIsi = berhak('pegawai.gaji');
  const bersurat = (b: BarisKgb | null | undefined): string | null => (bolehIsi && b && b.dokumenId === null && (jenis === 'penundaan' || b.jatuhTempo) ? b.pegawaiId : null);
  const umum = { bulan, jenis, kertas: isian.kertas, naskah: isian.naskah, penandatanganId: isian.penandatangan?.id ?? null, tanggalSurat: isian.tanggal, tundaSampai: jenis === 'penundaan' && sampai !== null && tanggalSah(sampai) ? sampai : null };
  const idSurat = bersurat(aktif);
  const pratinjau = usePratinjau(idSurat, bersurat(tampil[indeks + 1]), umum);
  const arsip = useIsiDokumen(bolehIsi ? (aktif?.dokumenId ?? null) : null);

  useFokusTabel(data !== undefined, `${saring.tampil} ${jenis}`);
  const buka = useBuka();

  const bisaTunda = useMemo(() => semua.filter(karenaKinerja).length, [semua]);
  const hitung = useMemo(() => jumlahTampil(semua, bulan), [semua, bulan]);
  const chips = [
    ...(saring.unitId ? [{ kunci: 'unit', label: t.saringUnit, lepas: () => ubah({ unitId: undefined }) }] : []),
    ...(saring.semua ? [{ kunci: 'semua', label: t.saringSemua, lepas: () => ubah({ semua: undefined }) }] : []),
    ...(saring.tanpaDasar ? [{ kunci: 'tanpaDasar', label: t.saringTanpaDasar, lepas: () => ubah({ tanpaDasar: undefined }) }] : []),
    ...(saring.perlu ? [{ kunci: 'perlu', label: t.saringPerlu, lepas: () => ubah({ perlu: undefined }) }] : []),
    ...(saring.hanya ? [{ kunci: 'hanya', label: t.saringHanya(saring.hanya.length), lepas: () => ubah({ hanya: undefined }) }] : []),
    ...(saring.teks ? [{ kunci: 'teks', label: t.saringCari(saring.teks), lepas: () => ubah({ teks: undefined }) }] : []),
  ];
  const judulSurat = aktif === null ? '' : aktif.nomor ? t.surat.arsip(aktif.nomor) : jenis === 'penundaan' ? t.surat.judulTunda(aktif.nama) : t.surat.judul(aktif.nama);

  return (
    <LayarPenuh>
      <Bilah
        aksi={
          <>
            <span className="redup">{data ? t.setahun(teksAngka(data.ringkas.dalamSetahun)) : ''}</span>
            <Button variant="default" onClick={() => buka('/kgb/kelompok')}>{t.kelompok.buka}</Button>
          </>
        }
      >
        <PilihBulan bulan={bulan} ubah={(b) => ubah({ bulan: b })} />
        <SegmentedControl
          size="xs"
          aria-label={t.tampil.judul}
          value={saring.tampil}
          onChange={(v) => ubah({ tampil: TAMPIL.find((x) => x === v) ?? 'jatuh', tunda: undefined, perlu: undefined })}
          data={TAMPIL.map((v) => ({ value: v, label: data ? `${t.tampil[v]} ${teksAngka(hitung[v])}` : t.tampil[v] }))}
        />
      </Bilah>
      <StripKelompok />
      <Belah
        id="kgb"
        bagian={0.28}
        labelBatas={t.surat.batas}
        labelLebar={t.surat.lebarkan}
        kiri={
          <DataTable
            key={`${saring.tampil} ${jenis}`}
            id={`kgb-${saring.tampil}`}
            judul={`${t.judul} ${t.tampil[saring.tampil]}`}
            kolom={KOLOM[lintas && saring.tampil === 'jatuh' ? 'semua' : saring.tampil]}
            sumber={sumberDari({ data, isPending: q.isPending, error: q.error, refetch: q.refetch }, () => tampil)}
            duaBaris={saring.tampil === 'tertahan'}
            kunci={(b) => b.pegawaiId}
            onBuka={(b) => buka(`/pegawai/${b.pegawaiId}`)}
            onAktif={onAktif}
            asal={asal}
            {...(bolehTerbit ? { pilihan: pilihan.tabel, onPilih: pilihan.ubah, tanpaBilahPilihan: true } : {})}
            saringan={chips}
            alat={
              <>
                <KotakCari label={t.cari} lebar={170} nilai={saring.teks} onUbah={(s) => ubah({ teks: s || undefined })} />
                <UnitSelect aria-label={t.unit} tempat={t.unit} lebar={170} nilai={saring.unitId ?? null} onUbah={(v) => ubah({ unitId: v ?? undefined })} />
              </>
            }
            {...(berhak('ekspor') ? {} : { ekspor: null })}
            kosong={<KosongKgb tampil={saring.tampil} bulan={bulan} disaring={chips.map((c) => c.label).join(', ')} tunda={jenis === 'penundaan'} terlambat={hitung.terlambat} keTerlambat={() => ubah({ tampil: 'terlambat' })} />}
          />
        }
        kanan={<PanelSurat baris={aktif} judul={judulSurat} hasil={aktif?.dokumenId ? arsip : pratinjau} tertutup={!bolehIsi} word={idSurat === null || pratinjau.galat !== null ? null : () => unduh('kgb.pratinjau', { ...umum, pegawaiId: idSurat, sebagai: 'docx' })} />}
      />
      {berhak('terbit') && lintas && <KakiLintas bulan={bulan} keBulan={() => ubah({ semua: undefined, tanpaDasar: undefined, tampil: 'jatuh' }, 'tambah')} />}
      {berhak('terbit') && !lintas && (
        <KakiTerbit
          jenis={jenis} bulan={bulan} baris={semua} tampak={tampil} dipilih={pilihan.id} isian={isian} tampil={saring.tampil} sampai={sampai} ubahSampai={setSampai}
          bisaTunda={bisaTunda}
          keTunda={(tunda) => ubah({ tunda: tunda || undefined }, 'tambah')}
          kePeringatan={() => ubah({ tampil: 'jatuh', perlu: true, teks: undefined })}
        />
      )}
    </LayarPenuh>
  );
}

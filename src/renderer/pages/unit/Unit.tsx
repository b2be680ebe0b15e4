import { Button, Checkbox, Drawer, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { useSimpanan } from '../../api/simpanan.ts';
import { Bilah, LayarPenuh } from '../../components/Bilah.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { MenuEkspor } from '../../components/tabel/BilahTabel.tsx';
import { buatEkspor, type Ekspor } from '../../components/tabel/jalankanEkspor.ts';
import type { Urutan } from '../../components/tabel/tipe.ts';
import { useBuka, useSaringUrl } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { usePerintah } from '../../perintah/registri.ts';
import { teksUnit } from '../../teks/unit.ts';
import { PanelJejak } from '../pegawai/PanelJejak.tsx';
import { FormUnit } from './FormUnit.tsx';
import { kolomBerkas, pembanding } from './kolom.ts';
import { leluhur, susunPohon, type BarisPohon, type SaringPohon, type Unit as SatuUnit } from './pohon.ts';
import { TabelPohon } from './TabelPohon.tsx';
import gaya from './unit.module.css';

const t = teksUnit;
const zSaring = z.object({ teks: z.string().default(''), tertutup: z.boolean().default(false).catch(false), urut: z.string().max(20).optional(), arah: z.enum(['naik', 'turun']).default('naik') });
const zCabang = z.array(z.string()).nullable();
const zSatu = z.string().nullable();
type Dialog = 'ubah' | 'bawah' | 'baru' | 'tutup' | 'jejak';

/** The open branches and the unit one stands on outlive the screen; without a choice the top level is open. */
function useCabang(unit: readonly SatuUnit[]) {
  const [tersimpan, simpan] = useSimpanan('unit.terbuka', zCabang, null);
  const terbuka = useMemo(() => new Set(tersimpan ?? unit.filter((u) => u.tingkat === 0).map((u) => u.id)), [tersimpan, unit]);
  const ubah = (id: readonly string[], buka: boolean): void => {
    const baru = new Set(terbuka);
    for (const x of id) if (buka) baru.add(x); else baru.delete(x);
    simpan([...baru]);
  };
  return { terbuka, ubah };
}

/** All units of the filter in the order shown, with every branch open. */
function useEksporUnit(semua: readonly SatuUnit[], saring: SaringPohon, urut: Urutan | null): Ekspor | null {
  const { teks, denganTertutup } = saring;
  const baris = useMemo(() => susunPohon(semua, new Set(semua.map((u) => u.id)), { teks, denganTertutup }, pembanding(urut)), [semua, teks, denganTertutup, urut]);
  const sumber = { baris, jumlah: baris.length, memuat: false, galat: null, adaLagi: false, muatLagi: () => undefined, ulangi: () => undefined };
  return buatEkspor({ judul: t.judul, kolom: kolomBerkas(semua), baris, sumber, kunci: (b) => b.unit.id, urut: null });
}

function Aksi({ b, boleh, dialog, lihatPegawai }: { readonly b: BarisPohon; readonly boleh: boolean; readonly dialog: (d: Dialog) => void; readonly lihatPegawai: () => void }) {
  const { unit: u } = b;
  return (
    <div className={gaya['aksi']} role="toolbar" aria-label={u.nama}>
      <b className="satu-baris">{u.nama}</b>
      <Button variant="default" onClick={() => dialog('ubah')}>{boleh ? t.ubah : t.lihat}</Button>
      {boleh && u.aktif && <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => dialog('bawah')}>{t.tambahBawah}</Button>}
      <Button variant="default" disabled={u.jumlahPegawai === 0} onClick={lihatPegawai}>{t.lihatPegawai(teksAngka(u.jumlahPegawai))}</Button>
      <Button variant="subtle" color="gray" onClick={() => dialog('jejak')}>{t.jejak}</Button>
      {boleh && u.aktif && <Button variant="subtle" color="gray" onClick={() => dialog('tutup')}>{t.tutup}</Button>}
    </div>
  );
}

function PanelBaca({ b, induk, tutup }: { readonly b: BarisPohon; readonly induk: string; readonly tutup: () => void }) {
  const { unit: u } = b;
  return (
    <Drawer opened onClose={tutup} position="right" size={480} title={t.judulUbah(u.nama)}>
      <DaftarSifat butir={[[t.nama, u.nama], [t.induk, induk], [t.singkatan, u.singkatan], [t.jenis, u.jenis], [t.eselon, u.eselon], [t.kode, u.kode], [t.pegawai, teksAngka(b.sendiri)], [t.cabang, teksAngka(u.jumlahPegawai)]]} />
    </Drawer>
  );
}

function Kosong({ baru }: { readonly baru: (() => void) | null }) {
  const buka = useBuka();
  const impor = useBerhak()('impor');
  return (
    <EmptyState judul={t.kosong} ket={t.kosongKet}>
      {baru && <Button onClick={baru}>{t.pertama}</Button>}
      {impor && <Button variant="default" onClick={() => buka('/impor')}>{t.impor}</Button>}
    </EmptyState>
  );
}

/** The units of the agency as a tree: look, add, move, close. */
export function Unit() {
  const [saring, ubahSaring] = useSaringUrl(zSaring);
  const q = useQ('unit.pohon', {});
  const semua = useMemo(() => q.data ?? [], [q.data]);
  const { terbuka, ubah } = useCabang(semua);
  const [aktif, setAktif] = useSimpanan('unit.aktif', zSatu, null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const tutupUnit = useM('unit.tutup');
  const boleh = useBerhak()('rujukan.ubah');
  const buka = useBuka();
  const { teks, tertutup } = saring;
  const urut: Urutan | null = useMemo(() => (saring.urut === undefined ? null : { kolom: saring.urut, arah: saring.arah }), [saring.urut, saring.arah]);
  const baris = useMemo(() => susunPohon(semua, terbuka, { teks, denganTertutup: tertutup }, pembanding(urut)), [semua, terbuka, teks, tertutup, urut]);
  const ekspor = useEksporUnit(semua, { teks, denganTertutup: tertutup }, urut);
  const kini = baris.find((b) => b.unit.id === aktif) ?? baris.find((b) => b.cocok);
  const tabel = useRef<HTMLTableElement>(null);
  const tutup = (): void => setDialog(null);
  usePerintah([{ id: 'unit.baru', label: t.baru, grup: t.judul, lingkup: 'layar', tombol: ['n'], aktif: boleh, jalankan: () => setDialog('baru') }]);
  /** What was added or moved is in sight: its branch open, no filter that hides it. */
  const tersimpan = (id: string, indukId: string | null): void => {
    ubah(leluhur(semua, indukId), true);
    if (dialog !== 'ubah') ubahSaring({ teks: undefined });
    setAktif(id);
  };
  const punyaCabang = semua.filter((u) => u.indukId !== null).map((u) => u.indukId ?? '');
  const adaTertutup = semua.some((u) => !u.aktif);
  return (
    <LayarPenuh>
      {semua.length > 0 && (
        <Bilah aksi={boleh && <Button leftSection={<IconPlus size={14} />} onClick={() => setDialog('baru')}>{t.baru}</Button>}>
          <KotakCari label={t.cari} lebar={280} nilai={saring.teks} onUbah={(s) => ubahSaring({ teks: s || undefined })} onLanjut={() => tabel.current?.focus()} />
          <Button variant="default" onClick={() => ubah(punyaCabang, true)}>{t.bukaSemua}</Button>
          <Button variant="default" onClick={() => ubah(semua.filter((u) => u.tingkat > 0).map((u) => u.id), false)}>{t.tutupSemua}</Button>
          {adaTertutup && <Checkbox size="xs" label={t.tertutup} checked={saring.tertutup} onChange={(e) => ubahSaring({ tertutup: e.currentTarget.checked || undefined })} />}
          <span className="redup" role="status">{t.jumlah(teksAngka(saring.teks ? baris.filter((b) => b.cocok).length : semua.filter((u) => u.aktif || saring.tertutup).length))}</span>
          {ekspor && <MenuEkspor ekspor={ekspor} />}
          <span className={gaya['bantuan']}>{t.bantuan}</span>
        </Bilah>
      )}
      {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
      {q.isPending && !q.error && <Skeleton h={120} m={16} animate={false} />}
      {q.data?.length === 0 && <Kosong baru={boleh ? () => setDialog('baru') : null} />}
      {semua.length > 0 && baris.length === 0 && <EmptyState judul={t.tidakCocok} ket={t.tidakCocokKet} />}
      {kini && (
        <>
          <TabelPohon ref={tabel} baris={baris} aktif={kini.unit.id} onAktif={setAktif} onCabang={(id, b) => ubah([id], b)} onBuka={() => setDialog('ubah')} urut={urut} onUrut={(u) => ubahSaring({ urut: u.kolom, arah: u.arah })} />
          <Aksi b={kini} boleh={boleh} dialog={setDialog} lihatPegawai={() => buka(`/pegawai?unitId=${kini.unit.id}`)} />
        </>
      )}
      {boleh && (dialog === 'baru' || (kini && (dialog === 'ubah' || dialog === 'bawah'))) && (
        <FormUnit unit={dialog === 'ubah' && kini ? kini.unit : null} induk={dialog === 'bawah' && kini ? kini.unit : null} semua={semua} tersimpan={tersimpan} tutup={tutup} />
      )}
      {!boleh && dialog === 'ubah' && kini && <PanelBaca b={kini} induk={semua.find((u) => u.id === kini.unit.indukId)?.nama ?? ''} tutup={tutup} />}
      {dialog === 'jejak' && kini && <PanelJejak objekId={kini.unit.id} judul={kini.unit.nama} tutup={tutup} />}
      {dialog === 'tutup' && kini && (
        <ConfirmDialog
          terbuka
          judul={t.tutupTanya(kini.unit.nama)}
          aksi={t.tutupAksi(kini.unit.nama)}
          tutup={tutup}
          jalankan={async () => {
            await tutupUnit.mutateAsync({ masuk: { id: kini.unit.id } });
            kabarkan(t.ditutupSudah(kini.unit.nama));
          }}
        >
          {t.tutupKet}
        </ConfirmDialog>
      )}
    </LayarPenuh>
  );
}

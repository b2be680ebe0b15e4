import { ActionIcon, Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Belah } from '../../components/Belah.tsx';
import { Gulir } from '../../components/Bilah.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { KOLOM_TERBUKA, rentang, type Terbuka } from './kolom.tsx';

const t = teksKendali;
const o = t.terbuka;
const NASIB = ['tercetak', 'rusak', 'hilang', 'uji', 'tersedia'] as const;
const OPSI = NASIB.map((value) => ({ value, label: value === 'tersedia' ? o.tersedia : t.keadaan[value] }));

interface Butir {
  readonly no: number;
  readonly seriAwal: string;
  readonly seriAkhir: string;
  readonly menjadi: (typeof NASIB)[number];
  readonly sebab: string;
}

/** What became of each sheet of a job, run by run: it begins with everything printed, and what went wrong is cut out of it. */
function NasibLembar({ p }: { readonly p: Terbuka }) {
  const lembar = useQ('kendali.lembarPekerjaan', { pekerjaanId: p.pekerjaanId });
  const catat = useM('kendali.rekonsiliasi');
  const [butir, setButir] = useState<readonly Butir[]>([{ no: 0, seriAwal: p.seriAwal, seriAkhir: p.seriAkhir, menjadi: 'tercetak', sebab: '' }]);
  const [geser, setGeser] = useState(false);
  const [tanya, setTanya] = useState(false);
  const ganti = (no: number, baru: Partial<Butir>): void => setButir(butir.map((b) => (b.no === no ? { ...b, ...baru } : b)));
  const siap = butir.every((b) => b.seriAwal.trim() !== '' && (b.menjadi === 'tercetak' || b.sebab.trim().length >= 3));
  return (
    <Gulir label={o.judul}>
      <h2 style={{ margin: '0 0 4px' }}>{p.judul ?? o.tanpaJudul}</h2>
      <p className="redup" style={{ marginTop: 0 }}>{rentang(p.seriAwal, p.seriAkhir)} · {teksAngka(p.jumlah)} {o.jumlah.toLowerCase()}</p>
      <p>{o.ket}</p>
      {butir.map((b, i) => (
        <Group key={b.no} gap={6} mb={6} align="flex-end" wrap="nowrap">
          <TextInput label={i === 0 ? o.awal : undefined} aria-label={`${o.awal} ${i + 1}`} w={120} value={b.seriAwal} onChange={(e) => ganti(b.no, { seriAwal: e.currentTarget.value })} />
          <TextInput label={i === 0 ? o.akhir : undefined} aria-label={`${o.akhir} ${i + 1}`} w={120} value={b.seriAkhir} onChange={(e) => ganti(b.no, { seriAkhir: e.currentTarget.value })} />
          <Select label={i === 0 ? o.menjadi : undefined} aria-label={`${o.menjadi} ${i + 1}`} w={150} data={OPSI} value={b.menjadi} allowDeselect={false} onChange={(v) => ganti(b.no, { menjadi: NASIB.find((n) => n === v) ?? 'tercetak' })} />
          <TextInput label={i === 0 ? o.sebab : undefined} aria-label={`${o.sebab} ${i + 1}`} style={{ flex: 1 }} value={b.sebab} maxLength={300} onChange={(e) => ganti(b.no, { sebab: e.currentTarget.value })} />
          <ActionIcon variant="default" aria-label={`${o.buang} ${i + 1}`} disabled={butir.length === 1} onClick={() => setButir(butir.filter((x) => x.no !== b.no))}><IconX size={14} /></ActionIcon>
        </Group>
      ))}
      <Group gap={8} my={8}>
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setButir([...butir, { no: Math.max(...butir.map((b) => b.no)) + 1, seriAwal: '', seriAkhir: '', menjadi: 'rusak', sebab: '' }])}>{o.tambah}</Button>
        <Button disabled={!siap} onClick={() => setTanya(true)}>{o.simpan}</Button>
      </Group>
      <Checkbox label={o.geser} checked={geser} onChange={(e) => setGeser(e.currentTarget.checked)} />
      <h3 style={{ margin: '16px 0 4px' }}>{o.rencana}</h3>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {(lembar.data ?? []).map((l) => <li key={l.id}><span className="angka">{l.seri}</span> <span className="redup">{[l.nomor, l.nama].filter(Boolean).join(', ')}</span></li>)}
      </ul>
      {tanya && (
        <ConfirmDialog
          terbuka
          berbahaya={false}
          judul={o.tanya(teksAngka(p.jumlah))}
          aksi={o.simpan}
          tutup={() => setTanya(false)}
          jalankan={async () => {
            const h = await catat.mutateAsync({ masuk: { pekerjaanId: p.pekerjaanId, dokumen: geser ? 'urut' : 'rencana', butir: butir.map(({ seriAwal, seriAkhir, menjadi, sebab }) => ({ seriAwal, seriAkhir: seriAkhir.trim() || null, menjadi, sebab })) } });
            kabarkan(o.tersimpan(teksAngka(h.belumTercetak.length)));
          }}
        >
          {o.ket}
        </ConfirmDialog>
      )}
    </Gulir>
  );
}

/** Jobs that hold sheets without a confirmation, also after a power cut. */
export function Rekonsiliasi() {
  const q = useQ('kendali.terbuka', {});
  const boleh = useBerhak();
  const [aktif, setAktif] = useState<string | null>(null);
  const onAktif = useCallback((b: Terbuka) => setAktif(b.pekerjaanId), []);
  useFokusTabel(q.data !== undefined);
  const kini = q.data?.find((p) => p.pekerjaanId === aktif) ?? q.data?.[0];
  return (
    <Belah
      id="kendali-terbuka"
      bagian={0.52}
      labelBatas={t.batas}
      labelLebar={t.lebarkan}
      kiri={<DataTable id="kendali-terbuka" cari judul={t.lihat.terbuka} kolom={KOLOM_TERBUKA} sumber={sumberDari(q, (d) => d)} kunci={(b) => b.pekerjaanId} onAktif={onAktif} kosong={<EmptyState judul={o.kosong} ket={o.kosongKet} />} />}
      kanan={kini && boleh('kendali') ? <NasibLembar key={`${kini.pekerjaanId} ${kini.jumlah}`} p={kini} /> : <EmptyState judul={o.pilih} />}
    />
  );
}

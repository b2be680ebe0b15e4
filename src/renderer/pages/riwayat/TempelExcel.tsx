import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { semuaKolom, type DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import { AppError } from '../../../shared/errors.ts';
import { keAppError } from '../../api/client.ts';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { pesanGalat } from '../../lib/galat.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { teksUmum } from '../../teks/umum.ts';
import { perluDicari, petakanTempelan, susunTempelan, uraiTsv } from './tempel.ts';
import { useKamusTempel } from './useKamusTempel.ts';
import gaya from './riwayat.module.css';

const t = teksPegawai.tempel;

interface Props {
  readonly def: DefinisiRiwayat;
  readonly pegawaiId: string;
  /** Text of the clipboard; '' asks for it. */
  readonly awal: string;
  readonly tutup: () => void;
}

/** A range copied from Excel as new rows of one history: first as a preview with every fault at its cell, then saved. */
export function TempelExcel({ def, pegawaiId, awal, tutup }: Props) {
  const [teks, setTeks] = useState(awal);
  const [ganti, setGanti] = useState<Readonly<Record<number, string | null>>>({});
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const simpan = useM('riwayat.simpan');
  const [selesai, setSelesai] = useState<ReadonlySet<number>>(new Set());
  const semua = semuaKolom(def);
  const sel = useMemo(() => uraiTsv(teks), [teks]);
  const dasar = useMemo(() => petakanTempelan(sel, def), [sel, def]);
  const peta = dasar.kolom.map((k, i) => (ganti[i] === undefined ? k : ganti[i]));
  const isi = sel.slice(dasar.mulai);
  const kamus = useKamusTempel(perluDicari(isi, peta, def));
  const baris = kamus.siap ? susunTempelan(isi, peta, def, { hariIni: hariIni(), kode: kamus.kode }) : [];
  const siap = baris.map((b, i) => ({ b, i })).filter(({ b, i }) => Object.keys(b.masalah).length === 0 && !selesai.has(i));
  const salah = baris.filter((b) => Object.keys(b.masalah).length > 0).length;

  const jalankan = async (): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    const sudah = new Set(selesai);
    try {
      for (const { b, i } of siap) {
        await simpan.mutateAsync({ masuk: { kode: def.kode, pegawaiId, id: null, rev: null, nilai: b.nilai } });
        sudah.add(i);
      }
      kabarkan(t.selesai(siap.length, def.judul));
      tutup();
    } catch (e) {
      const g = keAppError(e);
      setGalat(new AppError(g.kode, `${t.gagalDi(sudah.size - selesai.size, siap.length)} ${pesanGalat(g)}`, { dampak: g.dampak, saran: g.saran }));
    } finally {
      setSelesai(sudah);
      setSibuk(false);
    }
  };

  return (
    <Modal opened onClose={tutup} title={t.judul(def.judul)} size="min(1100px, 94vw)">
      {sel.length === 0 ? (
        <>
          <p style={{ marginTop: 0 }}>{t.ket}</p>
          <Textarea data-autofocus aria-label={t.tempat} placeholder={t.tempat} minRows={4} autosize value={teks} onChange={(e) => setTeks(e.currentTarget.value)} />
          <p className="redup">{t.urutan}: {semua.map((k) => k.label).join(' · ')}</p>
        </>
      ) : (
        <>
          <div className={gaya['tempel']} tabIndex={0} role="region" aria-label={t.judul(def.judul)}>
            <table>
              <thead>
                <tr>
                  {peta.map((k, i) => (
                    <th key={i} scope="col" style={{ minWidth: 132 }}>
                      <Select aria-label={t.kolomKe(i + 1)} data={[{ value: '', label: t.lewati }, ...semua.map((x) => ({ value: x.nama, label: x.label }))]} value={k ?? ''} searchable allowDeselect={false} onChange={(v) => setGanti({ ...ganti, [i]: v || null })} />
                    </th>
                  ))}
                  <th scope="col" style={{ minWidth: 260 }}>{t.masalah}</th>
                </tr>
              </thead>
              <tbody>
                {(kamus.siap ? baris : isi.map((s) => ({ sel: s, masalah: {} as Readonly<Record<string, string>> }))).map((b, r) => (
                  <tr key={r}>
                    {peta.map((k, i) => <td key={i} data-salah={(k !== null && b.masalah[k] !== undefined) || undefined} title={k === null ? undefined : b.masalah[k]}>{b.sel[i] ?? ''}</td>)}
                    <td style={{ whiteSpace: 'normal' }}>{Object.values(b.masalah).join(' ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p role="status">{kamus.siap ? `${t.siap(siap.length)}${salah > 0 ? ` · ${t.salah(salah)}` : ''}` : teksUmum.memuat}</p>
        </>
      )}
      {galat && <GalatNotice galat={galat} />}
      <Group justify="flex-end" mt={16}>
        {sel.length > 0 && <Button variant="subtle" color="gray" mr="auto" onClick={() => { setTeks(''); setGanti({}); setSelesai(new Set()); }}>{t.ulang}</Button>}
        <Button variant="default" onClick={tutup}>{teksUmum.batal}</Button>
        <Button disabled={siap.length === 0} loading={sibuk} onClick={() => void jalankan()}>{t.jalankan(siap.length)}</Button>
      </Group>
    </Modal>
  );
}

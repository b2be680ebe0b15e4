import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { Gulir } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { teksAngka, teksTanggal } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { DialogMinta, DialogTandai, tujuanMinta, type JenisMinta } from './DialogLembar.tsx';
import { LencanaLembar } from './kolom.tsx';

const t = teksKendali;
const k = t.kisah;
const MINTA: readonly (readonly [JenisMinta, string])[] = [['cetak-ulang', t.minta.ulang], ['batal', t.minta.batal], ['koreksi', t.minta.koreksi]];
const TAK_ADA = '00000000-0000-0000-0000-000000000000';

/** Everything that ever happened to one sheet, and what can be done with it. */
export function Kisah({ id }: { readonly id: string | null }) {
  const q = useQ('kendali.kisah', { id: id ?? TAK_ADA }, { aktif: id !== null, tahan: true });
  const boleh = useBerhak();
  const [tandai, setTandai] = useState(false);
  const [minta, setMinta] = useState<JenisMinta | null>(null);
  if (id === null) return <EmptyState judul={t.pilihLembar} />;
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  if (!q.data) return null;
  const { lembar, penerimaan, mutasi, permintaan, kaliCetak } = q.data;
  const menunggu = permintaan.find((p) => p.keadaan === 'menunggu');
  return (
    <Gulir label={k.judul}>
      <h2 style={{ margin: '0 0 8px' }}>{lembar.seri} <LencanaLembar keadaan={lembar.keadaan} /></h2>
      <DaftarSifat
        butir={[
          [k.penerimaan, `${teksTanggal(penerimaan.tanggal)}, ${penerimaan.dariSiapa}, ${k.ba} ${penerimaan.baNomor}`],
          ...(penerimaan.kotak ? [[k.kotak, penerimaan.kotak] as const] : []),
          ...(lembar.nomor ? [[k.dokumen, [lembar.nomor, lembar.nama].filter(Boolean).join(', ')] as const, [k.kali, teksAngka(kaliCetak)] as const] : []),
          ...(lembar.pekerjaan ? [[k.pekerjaan, lembar.pekerjaan] as const] : []),
        ]}
      />
      {menunggu && <p><b>{k.menunggu(menunggu.pemohon)}</b> {menunggu.alasan}</p>}
      {boleh('kendali') && (
        <Group gap={8} my={12}>
          {(lembar.keadaan === 'tersedia' || lembar.keadaan === 'dipesan') && <Button variant="default" onClick={() => setTandai(true)}>{t.tandai.aksi}</Button>}
          {!menunggu && MINTA.filter(([j]) => tujuanMinta(j, lembar).length > 0).map(([j, label]) => <Button key={j} variant="default" onClick={() => setMinta(j)}>{label}</Button>)}
        </Group>
      )}
      <h3 style={{ margin: '8px 0 4px' }}>{k.mutasi}</h3>
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {mutasi.map((m) => (
          <li key={m.id} style={{ marginBottom: 6 }}>
            <b>{t.perbuatan[m.perbuatan]}</b> → {t.keadaan[m.ke].toLowerCase()}{m.sebab && `: ${m.sebab}`}{m.baNomor && `, ${k.ba} ${m.baNomor}`}
            <div className="redup">{teksSaat(m.pada)} {k.oleh} {m.pelaku}{m.penyetuju && `, ${k.setuju} ${m.penyetuju}`}{(m.nomor ?? m.pekerjaan) && ` · ${m.nomor ?? m.pekerjaan ?? ''}`}</div>
          </li>
        ))}
      </ol>
      {tandai && <DialogTandai lembar={lembar} tutup={() => setTandai(false)} />}
      {minta && <DialogMinta lembar={lembar} jenis={minta} tutup={() => setMinta(null)} />}
    </Gulir>
  );
}

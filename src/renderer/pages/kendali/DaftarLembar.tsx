import { Select } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { KEADAAN_LEMBAR } from '../../../shared/domain/lembar-kendali.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { useHalaman, useQ } from '../../api/kueri.ts';
import { Belah } from '../../components/Belah.tsx';
import { Bilah } from '../../components/Bilah.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { kalimatGalat } from '../../lib/galat.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { Kisah } from './Kisah.tsx';
import { KOLOM_LEMBAR, type LembarBaris } from './kolom.tsx';
import type { SaringKendali } from './saring.ts';

const t = teksKendali;
const OPSI_KEADAAN = KEADAAN_LEMBAR.map((value) => ({ value, label: t.keadaan[value] }));

/** What lies on the shelf, per paper. */
function Persediaan({ pilih }: { readonly pilih: (kertas: string) => void }) {
  const q = useQ('kendali.ringkas', {});
  if (!q.data || q.data.length === 0) return null;
  return (
    <Bilah>
      {q.data.map((k) => (
        <button key={k.kertas} type="button" onClick={() => pilih(k.kertas)} style={{ background: 'none', border: '1px solid var(--garis)', borderRadius: 4, padding: '4px 10px', color: 'inherit', font: 'inherit', cursor: 'pointer', textAlign: 'left' }}>
          <b>{k.nama}</b> <span className="angka">{teksAngka(k.keadaan.tersedia)}</span> <span className="redup">{t.keadaan.tersedia.toLowerCase()}</span>
          {KEADAAN_LEMBAR.filter((x) => x !== 'tersedia' && k.keadaan[x] > 0).map((x) => <span key={x} className="redup"> · {teksAngka(k.keadaan[x])} {t.keadaan[x].toLowerCase()}</span>)}
          <span className="redup"> · {t.persediaan.berikut} {k.berikut ?? t.persediaan.habis}</span>
          {k.pekerjaanTerbuka > 0 && <> <Lencana warna="kuning">{t.persediaan.terbuka(teksAngka(k.pekerjaanTerbuka))}</Lencana></>}
        </button>
      ))}
    </Bilah>
  );
}

interface Props {
  readonly saring: SaringKendali;
  readonly ubah: (s: Partial<SaringKendali>) => void;
}

/** Every sheet by its serial, its story beside it. A scanner in the search field leads straight to the sheet. */
export function DaftarLembar({ saring, ubah }: Props) {
  const { kertas, keadaan, teks } = saring;
  const sumber = useHalaman('kendali.lembar', { batas: 200, saring: { ...(kertas ? { kertas } : {}), ...(keadaan ? { keadaan } : {}), ...(teks ? { teks } : {}) } });
  const daftarKertas = useQ('kendali.kertas', {});
  const [aktif, setAktif] = useState<LembarBaris | null>(null);
  const [kabar, setKabar] = useState<string | null>(null);
  const diketik = useRef(teks ?? '');
  const onAktif = useCallback((b: LembarBaris) => setAktif(b), []);
  useFokusTabel(sumber.jumlah !== null);
  const kini = sumber.baris.find((b) => b.id === aktif?.id) ?? sumber.baris[0] ?? null;

  const pindai = async (): Promise<void> => {
    const seri = diketik.current.trim();
    if (seri === '') return;
    try {
      const cocok = await panggil('kendali.cari', { seri });
      setKabar(cocok.length === 1 ? null : cocok.length === 0 ? t.tiada(seri) : t.beberapa(teksAngka(cocok.length)));
      if (cocok.length === 1) ubah({ teks: cocok[0]!.seri, kertas: cocok[0]!.kertas, keadaan: undefined });
    } catch (e) {
      setKabar(kalimatGalat(keAppError(e)));
    }
    // The next scan replaces this one.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
  };
  const chips = [
    ...(teks ? [{ kunci: 'teks', label: teks, lepas: () => ubah({ teks: undefined }) }] : []),
    ...(kertas ? [{ kunci: 'kertas', label: kertas, lepas: () => ubah({ kertas: undefined }) }] : []),
    ...(keadaan ? [{ kunci: 'keadaan', label: t.keadaan[keadaan], lepas: () => ubah({ keadaan: undefined }) }] : []),
  ];
  return (
    <>
      <Persediaan pilih={(k) => ubah({ kertas: k })} />
      <Belah
        id="kendali"
        labelBatas={t.batas}
        labelLebar={t.lebarkan}
        kiri={
          <DataTable
            id="lembar-kendali"
            judul={t.lihat.lembar}
            kolom={KOLOM_LEMBAR}
            sumber={sumber}
            kunci={(b) => b.id}
            onAktif={onAktif}
            saringan={chips}
            alat={
              <>
                <KotakCari label={t.cari} lebar={230} nilai={teks ?? ''} onUbah={(s) => { diketik.current = s; setKabar(null); ubah({ teks: s || undefined }); }} onLanjut={() => void pindai()} />
                <Select aria-label={t.kertas} placeholder={t.semuaKertas} w={150} clearable data={(daftarKertas.data ?? []).map((k) => ({ value: k.kode, label: k.nama }))} value={kertas ?? null} onChange={(v) => ubah({ kertas: v ?? undefined })} />
                <Select aria-label={t.kolom.keadaan} placeholder={t.semuaKeadaan} w={140} clearable data={OPSI_KEADAAN} value={keadaan ?? null} onChange={(v) => ubah({ keadaan: KEADAAN_LEMBAR.find((k) => k === v) })} />
                {kabar && <span role="status" style={{ color: 'var(--merah)' }}>{kabar}</span>}
              </>
            }
            kosong={chips.length > 0 ? <EmptyState judul={t.kosongSaring} ket={t.kosongSaringKet} /> : <EmptyState judul={t.kosong} ket={t.kosongKet} />}
          />
        }
        kanan={<Kisah id={kini?.id ?? null} />}
      />
    </>
  );
}

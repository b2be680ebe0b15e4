import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { teksUkuran } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import gaya from './riwayat.module.css';

const t = teksPegawai.riwayat;
export const TERIMA_BUKTI = 'application/pdf,image/jpeg,image/png';

export interface ButirBukti {
  readonly id: string;
  readonly nama: string;
  readonly ukuran: number;
  /** Chosen but not yet attached: the row has to be saved first. */
  readonly berkas?: File;
}

/** Reading evidence is recorded, so it is fetched once and not again on every focus. */
function useIsi(b: ButirBukti | undefined) {
  return useQuery<BerkasIsi>({
    queryKey: ['isi-bukti', b?.id],
    enabled: b !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      if (b?.berkas) return { nama: b.nama, mime: b.berkas.type, isi: new Uint8Array(await b.berkas.arrayBuffer()) };
      return panggil('bukti.isi', { id: b?.id ?? '' });
    },
  });
}

interface Props {
  readonly bukti: readonly ButirBukti[];
  readonly bolehUbah: boolean;
  readonly tambah: (berkas: File) => void;
  readonly buang: (b: ButirBukti) => void;
  readonly sibuk?: boolean;
}

/** The evidence of one row: which files there are, the chosen one as it is, and where to drop another. */
export function Bukti({ bukti, bolehUbah, tambah, buang, sibuk }: Props) {
  const [pilih, setPilih] = useState<string | null>(null);
  const [hapus, setHapus] = useState<ButirBukti | null>(null);
  const [jenisSalah, setJenisSalah] = useState(false);
  const lepas = useM('bukti.hapus');
  const aktif = bukti.find((b) => b.id === pilih) ?? bukti.at(-1);
  const isi = useIsi(aktif);
  const terima = (f: File): void => {
    const sah = TERIMA_BUKTI.split(',').includes(f.type);
    setJenisSalah(!sah);
    if (sah) tambah(f);
  };
  return (
    <div className={gaya['bukti']} onDragOver={(e) => e.preventDefault()} onDrop={(e) => { e.preventDefault(); const f = e.dataTransfer.files[0]; if (f && bolehUbah) terima(f); }}>
      {bukti.length > 0 && (
        <ul className={gaya['daftarBukti']} aria-label={t.bukti}>
          {bukti.map((b) => (
            <li key={b.id} data-aktif={b.id === aktif?.id || undefined}>
              <button type="button" onClick={() => setPilih(b.id)} aria-pressed={b.id === aktif?.id}>
                <IconPaperclip size={13} aria-hidden />
                <span className="satu-baris">{b.nama}</span>
                <span className="redup">{b.berkas ? t.buktiBaru : teksUkuran(b.ukuran)}</span>
              </button>
              {bolehUbah && (
                <Tooltip label={t.buktiLepas(b.nama)}>
                  <ActionIcon size={22} aria-label={t.buktiLepas(b.nama)} onClick={() => (b.berkas ? buang(b) : setHapus(b))}>
                    <IconTrash size={13} />
                  </ActionIcon>
                </Tooltip>
              )}
            </li>
          ))}
        </ul>
      )}
      {jenisSalah && <GalatNotice galat={new AppError('BERKAS_RUSAK', t.buktiJenis, { saran: teksPegawai.riwayat.buktiKosong })} />}
      {isi.error && <GalatNotice galat={keAppError(isi.error)} cobaLagi={() => void isi.refetch()} />}
      <div className={gaya['lihatBukti']}>{aktif ? !isi.error && <PdfView berkas={isi.data} judul={aktif.nama} /> : <p className="redup">{bolehUbah ? t.buktiKosong : t.tanpaBukti}</p>}</div>
      {bolehUbah && <div className={gaya['jatuhBukti']}><BerkasInput label={t.buktiLampir} terima={TERIMA_BUKTI} onPilih={terima} sibuk={sibuk ?? false} /></div>}
      <ConfirmDialog
        terbuka={hapus !== null}
        judul={t.buktiLepasTanya(hapus?.nama ?? '')}
        aksi={t.buktiLepas(hapus?.nama ?? '')}
        jalankan={async () => {
          await lepas.mutateAsync({ masuk: { id: hapus?.id ?? '' } });
          kabarkanDenganUrungkan(t.buktiDilepas);
        }}
        tutup={() => setHapus(null)}
      >
        {t.buktiLepasKet}
      </ConfirmDialog>
    </div>
  );
}

import type { Masuk } from '../../../shared/contract.ts';
import { queryClient, useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka, teksTanggalPanjang } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { teksTerbit } from '../../teks/terbit.ts';
import { kunciDilewati } from '../kgb/dilewati.ts';
import type { IsianSurat } from '../kgb/useIsianSurat.ts';
import { simpanDaftar } from './daftarMuat.ts';

const t = teksTerbit.terbit;
const k = teksKgb.isian;

interface Props {
  readonly produk: string;
  readonly nama: string;
  readonly baris: Masuk<'terbit.mulai'>['baris'];
  readonly siap: number;
  readonly sertakan: boolean;
  readonly isian: IsianSurat;
  readonly pola: string;
  readonly tutup: () => void;
}

/** Last look before numbers are given; then straight to the progress of the batch. The whole list is sent: the host judges it again. */
export function KonfirmasiDaftar({ produk, nama, baris, siap, sertakan, isian, pola, tutup }: Props) {
  const terbit = useM('terbit.mulai');
  const buka = useBuka();
  const n = teksAngka(siap);
  const jalankan = async (): Promise<void> => {
    if (!isian.penandatangan) return;
    const hasil = await terbit.mutateAsync({ masuk: { produk, baris, penandatanganId: isian.penandatangan.id, tanggalSurat: isian.tanggal, kertas: isian.kertas, naskah: isian.naskah, pola, sertakanPeringatan: sertakan } });
    queryClient.setQueryData(kunciDilewati(hasil.kelompokId), hasil.dilewati);
    simpanDaftar(produk, null);
    buka(`/kgb/kelompok/${hasil.kelompokId}`);
  };
  return (
    <ConfirmDialog terbuka judul={t.tanya(n, nama)} aksi={t.tombol(n)} berbahaya={false} jalankan={jalankan} tutup={tutup}>
      <p style={{ marginTop: 0 }}>{t.akibat}</p>
      <DaftarSifat
        butir={[
          [k.nomor, <b key="n">{isian.nomor ?? '–'}</b>],
          [k.penandatangan, isian.penandatangan ? `${isian.penandatangan.nama}, ${isian.penandatangan.jabatan}` : '–'],
          [k.tanggal, teksTanggalPanjang(isian.tanggal)],
          [k.kertas, isian.kertas],
          [k.naskah, isian.daftarNaskah.find((x) => x.kode === isian.naskah)?.nama ?? '–'],
        ]}
      />
      {baris.length > siap && <p className="kuning">{t.dilewati(teksAngka(baris.length - siap))}</p>}
    </ConfirmDialog>
  );
}

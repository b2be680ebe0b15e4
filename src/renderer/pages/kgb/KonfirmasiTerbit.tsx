import { useM, queryClient } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka, teksBulan, teksTanggalPanjang } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { kunciDilewati } from './dilewati.ts';
import type { JenisSurat } from './saring.ts';
import type { IsianSurat } from './useIsianSurat.ts';

const t = teksKgb.isian;

interface Props {
  readonly jenis: JenisSurat;
  readonly bulan: string;
  readonly id: readonly string[];
  readonly peringatan: number;
  readonly terlambat: number;
  readonly isian: IsianSurat;
  readonly tundaSampai: string | null;
  readonly tutup: () => void;
}

/** Last look before numbers are given; then straight to the progress of the batch. */
export function KonfirmasiTerbit({ jenis, bulan, id, peringatan, terlambat, isian, tundaSampai, tutup }: Props) {
  const terbit = useM('kgb.terbit');
  const buka = useBuka();
  const kata = jenis === 'skgb' ? teksKgb.terbit : teksKgb.tunda;
  const n = teksAngka(id.length);
  const jalankan = async (): Promise<void> => {
    if (!isian.penandatangan) return;
    const hasil = await terbit.mutateAsync({
      masuk: {
        bulan, jenis, penandatanganId: isian.penandatangan.id, hanya: [...id], tanggalSurat: isian.tanggal, kertas: isian.kertas, naskah: isian.naskah, sertakanPeringatan: peringatan > 0,
        tundaSampai: jenis === 'penundaan' ? tundaSampai : null,
      },
    });
    queryClient.setQueryData(kunciDilewati(hasil.kelompokId), hasil.dilewati);
    buka(`/kgb/kelompok/${hasil.kelompokId}`);
  };
  return (
    <ConfirmDialog terbuka judul={kata.tanya(n, teksBulan(bulan))} aksi={kata.tombol(n)} berbahaya={false} jalankan={jalankan} tutup={tutup}>
      <p style={{ marginTop: 0 }}>{kata.akibat}</p>
      <DaftarSifat
        butir={[
          [t.nomor, <b key="n">{isian.nomor ?? '–'}</b>],
          [t.penandatangan, isian.penandatangan ? `${isian.penandatangan.nama}, ${isian.penandatangan.jabatan}` : '–'],
          [t.tanggal, teksTanggalPanjang(isian.tanggal)],
          [t.kertas, isian.kertas],
          [t.naskah, isian.daftarNaskah.find((n) => n.kode === isian.naskah)?.nama ?? '–'],
          ...(jenis === 'penundaan' ? [[t.sampai, tundaSampai ? teksTanggalPanjang(tundaSampai) : t.sampaiKet] as const] : []),
        ]}
      />
      {terlambat > 0 && <p>{teksKgb.terbit.rincianTmt(teksAngka(terlambat))}</p>}
      {peringatan > 0 && <p className="kuning">{teksKgb.terbit.peringatan(teksAngka(peringatan))}</p>}
    </ConfirmDialog>
  );
}

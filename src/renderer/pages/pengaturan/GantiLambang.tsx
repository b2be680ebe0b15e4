import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JenisLambang } from '../../../shared/contract/penyiapan.ts';
import { useM } from '../../api/kueri.ts';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { teksKelola } from '../../teks/kelola.ts';
import { masalahLambang } from '../instansi/lambang.ts';

const t = teksKelola.pengaturan;

/** Puts an emblem on a letterhead, replaces it or takes it off; both can be undone. */
export function GantiLambang({ mana, ada }: { readonly mana: JenisLambang; readonly ada: boolean }) {
  const w = t.lambang[mana];
  const simpan = useM('pengaturan.simpanLambang');
  const hapus = useM('pengaturan.hapusLambang');
  const [masalah, setMasalah] = useState<string | null>(null);
  const [dilepas, setDilepas] = useState(false);
  const pilih = async (berkas: File): Promise<void> => {
    const salah = masalahLambang(berkas);
    setMasalah(salah);
    if (salah) return;
    const oke = await simpan.mutateAsync({ masuk: { mana }, berkas }).catch(() => null);
    if (oke) kabarkanDenganUrungkan(w.selesai);
  };
  return (
    <>
      <BerkasInput label={ada ? w.ganti : w.pasang} terima="image/png,image/jpeg" onPilih={(f) => void pilih(f)} sibuk={simpan.isPending}>
        <span>{ada ? w.ada : w.belum}</span>
        {ada && <Button variant="default" onClick={() => setDilepas(true)}>{w.lepas}</Button>}
      </BerkasInput>
      {masalah && <div className="merah" role="alert">{masalah}</div>}
      {simpan.error && <GalatNotice galat={simpan.error} />}
      <ConfirmDialog
        terbuka={dilepas}
        judul={w.lepasJudul}
        aksi={w.lepas}
        tutup={() => setDilepas(false)}
        jalankan={async () => {
          await hapus.mutateAsync({ masuk: { mana } });
          kabarkanDenganUrungkan(w.terlepas);
        }}
      >
        {t.lambangLepasKet}
      </ConfirmDialog>
    </>
  );
}

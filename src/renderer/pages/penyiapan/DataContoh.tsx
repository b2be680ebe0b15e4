import { Button, Progress, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { NAMA_PERAN } from '../../../shared/izin.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { persen, teksAngka } from '../../lib/bentuk.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { teksUmum } from '../../teks/umum.ts';
import { KodePemulihan } from './KodePemulihan.tsx';
import type { JumlahContoh } from './skema.ts';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan.contoh;

/** The sample data: progress, then the recovery code and the accounts to try with. */
export function DataContoh({ jumlah, onSelesai, batal }: { readonly jumlah: JumlahContoh; readonly onSelesai: () => void; readonly batal: () => void }) {
  const mulai = useM('penyiapan.contoh');
  const dimulai = useRef(false);
  const { mutate } = mulai;
  useEffect(() => {
    if (dimulai.current) return;
    dimulai.current = true;
    mutate({ masuk: { jumlah } });
  }, [mutate, jumlah]);
  const kemajuan = useQ('penyiapan.kemajuan', {}, { aktif: mulai.isSuccess, ulangTiapMs: mulai.isSuccess ? 500 : false });
  const k = kemajuan.data;
  const galat = mulai.error ?? kemajuan.error;
  const siap = k?.selesai === true && mulai.isSuccess;
  return (
    <>
      <div className={gaya['tubuh']}>
        <h1>{siap ? t.siap : t.judul}</h1>
        {!siap && !galat && (
          <>
            <p>{t.tunggu(t.lama[jumlah])}</p>
            <Progress value={k ? persen(k.sudah, k.jumlah) : 0} aria-label={t.judul} />
            <div role="status" className="redup">
              {k && k.jumlah > 0 ? teksKomponen.tugas.dari(teksAngka(k.sudah), teksAngka(k.jumlah)) : ''} {k?.pesan}
            </div>
          </>
        )}
        {galat && <GalatNotice galat={galat} />}
        {siap && mulai.data && (
          <>
            <KodePemulihan kode={mulai.data.kodePemulihan} />
            <Table verticalSpacing={2}>
              <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t.akun}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t.peran}</Table.Th>
                  <Table.Th>{t.pengguna}</Table.Th>
                  <Table.Th>{t.sandi}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {t.daftarAkun.map((a) => (
                  <Table.Tr key={a.pengguna}>
                    <Table.Td>{NAMA_PERAN[a.peran]}</Table.Td>
                    <Table.Td>{a.pengguna}</Table.Td>
                    <Table.Td>{t.sandiDari(a.pengguna)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
      </div>
      <div className={gaya['kaki']}>
        {galat && <Button variant="default" onClick={batal}>{teksUmum.kembali}</Button>}
        <Button disabled={!siap} onClick={onSelesai}>{t.masuk}</Button>
      </div>
    </>
  );
}

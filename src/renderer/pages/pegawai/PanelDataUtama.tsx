import { TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import type { Keluar } from '../../../shared/contract.ts';
import { zTemuan } from '../../../shared/contract/entri.ts';
import { AppError, type Temuan } from '../../../shared/errors.ts';
import { BAGIAN_DATA_UTAMA, DATA_UTAMA, dataUtamaKosong, kolomBagian, skemaDataUtama, type BagianDataUtama } from '../../../shared/pegawai/data-utama.ts';
import { useM } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { FormPanel } from '../../components/formulir/FormPanel.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { MedanKolom } from '../riwayat/MedanKolom.tsx';
import { skemaDenganSamaran, type Isian } from '../riwayat/skema.ts';
import { CekNip } from './CekNip.tsx';
import { useKataNilai } from '../riwayat/useKataNilai.ts';
import gaya from './data-utama.module.css';

const t = teksPegawai.utama;
const BAGIAN = Object.keys(BAGIAN_DATA_UTAMA) as readonly BagianDataUtama[];
const LABEL = Object.fromEntries(DATA_UTAMA.map((k) => [k.nama, k.label]));
const zAlasan = z.object({ temuan: z.array(zTemuan) });
/** What a new employee of a regional office almost always is; marked as filled in by itself. */
const BAWAAN: Isian = { jenis_asn: 'PNS', kedudukan_hukum: '01' };

interface Props {
  /** Null: a new employee. */
  readonly pegawai: Pick<Keluar<'pegawai.lihat'>, 'id' | 'rev' | 'dataUtama' | 'disamarkan'> | null;
  /** Column that gets the keyboard first. */
  readonly kolom?: string | undefined;
  readonly tutup: () => void;
  readonly selesai?: (id: string) => void;
  readonly lanjut?: (() => void) | undefined;
}

/** All permanent facts in one form, section by section, meant for the keyboard alone. */
export function PanelDataUtama({ pegawai, kolom, tutup, selesai, lanjut }: Props) {
  const skema = useMemo(() => skemaDenganSamaran(skemaDataUtama), []);
  const form = useFormulir<Isian, Isian>(skema, pegawai ? { ...pegawai.dataUtama } : { ...dataUtamaKosong(), ...BAWAAN });
  const simpan = useM('pegawai.simpan');
  const berhak = useBerhak();
  const [perlu, setPerlu] = useState<readonly Temuan[]>([]);
  const [alasan, setAlasan] = useState<Readonly<Record<string, string>>>({});
  const jadi = useRef<string | null>(null);
  const nama = String(pegawai?.dataUtama['nama'] ?? '');

  useEffect(() => {
    if (!kolom) return;
    const tunggu = setTimeout(() => {
      const el = document.querySelector<HTMLElement>(`form [name="${CSS.escape(kolom)}"]`);
      el?.focus();
      el?.scrollIntoView({ block: 'center' });
    }, 160);
    return () => clearTimeout(tunggu);
  }, [kolom]);

  const adaAlasan = perlu.length > 0;
  useEffect(() => {
    if (!adaAlasan) return;
    const tunggu = setTimeout(() => document.querySelector<HTMLElement>('form [data-alasan]')?.focus(), 60);
    return () => clearTimeout(tunggu);
  }, [adaAlasan]);

  const kata = useKataNilai(DATA_UTAMA, pegawai?.dataUtama);
  const kirim = async (nilai: Isian, rev: number | null): Promise<void> => {
    try {
      const hasil = await simpan.mutateAsync({ masuk: { id: pegawai?.id ?? null, rev, dataUtama: nilai, alasan: { ...alasan } } });
      jadi.current = hasil.id;
    } catch (e) {
      const rinci = e instanceof AppError && e.kode === 'ATURAN' ? zAlasan.safeParse(e.details) : null;
      if (rinci?.success) setPerlu(rinci.data.temuan);
      throw e;
    }
    kabarkanDenganUrungkan(pegawai ? t.tersimpan(String(nilai['nama'])) : t.ditambah(String(nilai['nama'])));
  };
  const ket = (k: string): string | undefined => {
    if (!pegawai && BAWAAN[k] !== undefined) return teksPegawai.riwayat.bawaan;
    if (!pegawai?.disamarkan.includes(k)) return undefined;
    return berhak('pegawai.nik') ? t.samaran : t.samaranTakBerhak;
  };

  return (
    <FormPanel
      judul={pegawai ? t.ubah(nama) : t.baru}
      form={form}
      label={LABEL}
      nilai={kata}
      kunciDraf={pegawai ? `pegawai:${pegawai.id}` : 'pegawai:baru'}
      rev={pegawai?.rev ?? null}
      simpan={kirim}
      tutup={() => (jadi.current !== null && selesai ? selesai(jadi.current) : tutup())}
      {...(lanjut ? { lanjut } : {})}
      {...(pegawai ? {} : { aksi: t.aksiBaru })}
      lebar={940}
    >
      {perlu.length > 0 && (
        <div>
          <b>{t.alasanJudul}</b>
          {perlu.map((x) => (
            <TextInput key={x.kode} data-alasan mt={8} label={t.alasan(x.pesan)} placeholder={t.alasanTempat} value={alasan[x.kode] ?? ''} onChange={(e) => setAlasan({ ...alasan, [x.kode]: e.currentTarget.value })} minLength={5} maxLength={300} />
          ))}
        </div>
      )}
      {BAGIAN.map((b) => (
        <fieldset key={b} style={{ all: 'unset', display: 'contents' }} aria-label={BAGIAN_DATA_UTAMA[b]}>
          <h3 className={gaya['judulBagian']}>{BAGIAN_DATA_UTAMA[b]}</h3>
          <div className={gaya['bagianForm']}>
            {kolomBagian(b).map((k) => (
              <div key={k.nama} className={k.jenis === 'teks_panjang' || k.nama === 'nip' ? gaya['penuh'] : undefined}>
                <MedanKolom kolom={k} ket={ket(k.nama)} />
                {k.nama === 'nip' && <CekNip baru={pegawai === null} />}
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </FormPanel>
  );
}

import { useEffect, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { skemaNip, type AturanNip } from '../../../shared/domain/isi-aturan.ts';
import { bacaNip, bagianNip, periksaNip } from '../../../shared/domain/nip.ts';
import type { Temuan } from '../../../shared/errors.ts';
import { useQ } from '../../api/kueri.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import gaya from './data-utama.module.css';

const t = teksPegawai.utama;
/** BKN's letters for the sex against those of the rule. */
const KELAMIN = { L: 'M', P: 'F' } as const;
const KE_RULE: Readonly<Record<string, string>> = { M: 'L', F: 'P' };

/** The NIP rule that is in force, from the dated rules of the host. */
function useAturanNip(): AturanNip | null {
  const daftar = useQ('aturan.daftar', {});
  const id = daftar.data?.find((a) => a.kode === 'nip')?.versi.find((v) => v.berlaku)?.id;
  const isi = useQ('aturan.isi', { id: id ?? '' }, { aktif: id !== undefined });
  return useMemo(() => {
    const hasil = skemaNip.safeParse(isi.data?.isi);
    return hasil.success ? hasil.data : null;
  }, [isi.data]);
}

const KENA: Readonly<Record<string, readonly number[]>> = {
  NIP_LAHIR: [0], NIP_LAHIR_BEDA: [0], NIP_USIA: [0, 1], NIP_CPNS_BEDA: [1], NIP_JENIS_KELAMIN: [2], NIP_JENIS_KELAMIN_BEDA: [2], NIP_ANGKA_HILANG: [3],
};

function bagianSalah(temuan: readonly Temuan[], nilai: string): ReadonlySet<number> {
  return new Set(temuan.flatMap((x) => (x.kode === 'NIP_BAGIAN' ? [x.pesan.includes(nilai.slice(0, 8)) && x.pesan.includes('1–8') ? 0 : 1] : (KENA[x.kode] ?? []))));
}

/** Reads the NIP while it is typed: its four parts, which of them disagrees and with what; fills what is still empty. */
export function CekNip({ baru }: { readonly baru: boolean }) {
  const aturan = useAturanNip();
  const { setValue, getValues } = useFormContext();
  const [nip, jenisAsn, tanggalLahir, tmtCpns, kelamin] = useWatch({ name: ['nip', 'jenis_asn', 'tanggal_lahir', 'tmt_cpns', 'jenis_kelamin'] }) as (string | null | undefined)[];
  const pppk = jenisAsn === 'PPPK';
  const digit = aturan ? (bacaNip(nip ?? '', aturan).nilai ?? '') : '';
  const lengkap = aturan !== null && digit.length === aturan.panjang;
  const bagian = lengkap ? bagianNip(digit, pppk ? 'PPPK' : 'PNS', aturan) : null;

  const lahir = bagian?.tanggalLahir ?? null;
  const angkat = bagian?.tmtCpns ?? null;
  const jenis = bagian?.jenisKelamin ?? null;
  // Runs only when the number says something new: what the officer empties stays empty.
  useEffect(() => {
    if (!baru) return;
    const isi = (nama: string, nilai: string | null): void => {
      if (nilai !== null && !getValues(nama)) setValue(nama, nilai, { shouldDirty: true });
    };
    isi('tanggal_lahir', lahir);
    isi('tmt_cpns', angkat);
    isi('jenis_kelamin', jenis === 'L' || jenis === 'P' ? KELAMIN[jenis] : null);
  }, [baru, lahir, angkat, jenis, getValues, setValue]);

  if (!aturan || digit === '') return null;
  if (!lengkap) return <div className="redup" role="status">{digit.length} / {aturan.panjang}</div>;
  const { temuan } = periksaNip(digit, { jenisAsn: pppk ? 'PPPK' : 'PNS', hariIni: hariIni(), tanggalLahir: tanggalLahir || null, tmtCpns: tmtCpns || null, jenisKelamin: KE_RULE[kelamin ?? ''] ?? null }, aturan);
  const salah = bagianSalah(temuan, digit);
  const potong = [digit.slice(0, 8), digit.slice(8, 14), digit.slice(14, 15), digit.slice(15)];
  const arti = bagian
    ? [t.nipLahir(teksTanggal(bagian.tanggalLahir)), t.nipAngkat(bagian.tmtCpns ? teksTanggal(bagian.tmtCpns) : String(bagian.tahunPengangkatan)), bagian.jenisKelamin === 'L' ? t.lelaki : bagian.jenisKelamin === 'P' ? t.perempuan : '?', t.nipUrut(bagian.nomorUrut)]
    : ['', '', '', ''];
  return (
    <div role="status">
      <ul className={gaya['nip']}>
        {potong.map((p, i) => (
          <li key={i} data-salah={salah.has(i) || undefined}>
            <b>{p}</b> <span className="redup">{arti[i]}</span>
          </li>
        ))}
      </ul>
      {temuan.map((x) => <div key={x.kode} className={gaya['nipPesan']} data-berat={x.berat}>{x.pesan}</div>)}
      {temuan.length === 0 && <span className="hijau">{t.nipBaik}</span>}
    </div>
  );
}

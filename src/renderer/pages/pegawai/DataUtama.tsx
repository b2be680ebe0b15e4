import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { BAGIAN_DATA_UTAMA, DATA_UTAMA, kolomBagian, type BagianDataUtama, type KolomDataUtama } from '../../../shared/pegawai/data-utama.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { useBerhak } from '../../api/saya.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { useLabel, useNamaUnit } from '../riwayat/label.ts';
import { teksNilai, tersamar } from '../riwayat/nilai.ts';
import gaya from './data-utama.module.css';

const t = teksPegawai.utama;
const BAGIAN = Object.keys(BAGIAN_DATA_UTAMA) as readonly BagianDataUtama[];

interface Props {
  readonly nilai: NilaiBaris;
  readonly disamarkan: readonly string[];
  /** Values in the clear, once they were asked for. */
  readonly terbuka: NilaiBaris;
  readonly tampilkan: () => void;
  readonly onUbah: ((kolom: string) => void) | null;
}

/** The permanent facts by section; what is empty stays out of the way until it is wanted. */
export function DataUtama({ nilai, disamarkan, terbuka, tampilkan, onUbah }: Props) {
  const [semua, setSemua] = useState(false);
  const bolehBuka = useBerhak()('pegawai.nik');
  const baris = useMemo(() => ({ ...nilai, ...Object.fromEntries(Object.entries(terbuka).filter(([k]) => disamarkan.includes(k))) }), [nilai, terbuka, disamarkan]);
  const daftar = useMemo(() => [baris], [baris]);
  const cari = useLabel(DATA_UTAMA, daftar);
  const unit = useNamaUnit();
  const isi = (k: KolomDataUtama): string => (k.nama === 'nip' ? teksNip(String(baris['nip'] ?? '')) : teksNilai(k, baris, cari, unit));
  const samar = (k: KolomDataUtama): boolean => tersamar(baris[k.nama]);
  const terisi = (k: KolomDataUtama): boolean => (k.jenis === 'ya_tidak' ? baris[k.nama] === 1 : isi(k) !== '');
  const kosong = DATA_UTAMA.filter((k) => !terisi(k)).length;
  return (
    <section id="riwayat-data_utama" className={gaya['seksi']} aria-label={t.judul} tabIndex={-1}>
      <div className={gaya['bagian']}>
        {BAGIAN.map((b) => {
          const kolom = kolomBagian(b).filter((k) => semua || terisi(k));
          if (kolom.length === 0) return null;
          return (
            <div key={b} className={gaya['kotak']}>
              <h3>{BAGIAN_DATA_UTAMA[b]}</h3>
              <dl>
                {kolom.map((k) => (
                  <div key={k.nama}>
                    <dt>{k.label}</dt>
                    <dd onDoubleClick={() => onUbah?.(k.nama)}>
                      {isi(k) || <span className="redup">–</span>}
                      {samar(k) && bolehBuka && (
                        <>
                          {' '}
                          <Anchor component="button" type="button" title={t.tampilkanKet} onClick={tampilkan} aria-label={`${t.tampilkan} ${k.label}`}>{t.tampilkan}</Anchor>
                        </>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          );
        })}
      </div>
      {kosong > 0 && (
        <Anchor component="button" type="button" onClick={() => setSemua((s) => !s)}>
          {semua ? t.sembunyikanKosong : t.tampilkanKosong(kosong)}
        </Anchor>
      )}
    </section>
  );
}

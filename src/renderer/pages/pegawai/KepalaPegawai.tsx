import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconDots, IconFileText, IconHistory, IconPencil, IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksNip, teksRupiah, teksTanggal } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { ButirMenu } from '../../perintah/ButirMenu.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { FotoUnggah } from './FotoUnggah.tsx';
import { NilaiTurunan } from './NilaiTurunan.tsx';
import gaya from './kepala.module.css';

const t = teksPegawai.kepala;
type Pegawai = Keluar<'pegawai.lihat'>;

interface Props {
  readonly p: Pegawai;
  readonly nama: string;
  readonly per: string | null;
  readonly bolehUbah: boolean;
  readonly disematkan: boolean;
  readonly sebelum: (() => void) | null;
  readonly berikut: (() => void) | null;
  readonly onPer: (tanggal: string | null) => void;
  readonly onUbah: () => void;
  readonly onDrh: () => void;
  readonly onSemat: () => void;
  readonly children: ReactNode;
}

function Tindakan({ label, onClick, nonaktif, children }: { readonly label: string; readonly onClick: () => void; readonly nonaktif?: boolean; readonly children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick} disabled={nonaktif ?? false}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** The header that never scrolls away: who it is, what he is on the chosen date, and what can be done. */
export function KepalaPegawai(x: Props) {
  const { p } = x;
  const k = p.keadaan;
  const aktif = k.status !== 'BERHENTI' && k.kedudukan === '01';
  return (
    <header className={gaya['kepala']}>
      <FotoUnggah id={p.id} nama={x.nama} ada={p.adaFoto} bolehUbah={x.bolehUbah} />
      <div style={{ minWidth: 0 }}>
        <div className={gaya['nama']}>
          <h2 className="satu-baris">{x.nama}</h2>
          <Lencana warna={aktif ? 'hijau' : 'kuning'}>{[k.status, k.kedudukanNama].filter(Boolean).join(' · ')}</Lencana>
        </div>
        <div className={gaya['baris']}>
          <span>{teksNip(String(p.dataUtama['nip'] ?? ''))}</span>
          <NilaiTurunan label={t.pangkat} asal={k.asal['golongan']}><b>{[k.pangkat, k.golongan].filter(Boolean).join(' / ') || '–'}</b>{k.tmtGolongan ? ` ${t.tmt(teksTanggal(k.tmtGolongan))}` : ''}</NilaiTurunan>
          {p.disamarkan.includes('gajiPokok') ? null : <NilaiTurunan label={t.gaji} asal={k.asal['gajiPokok']}>{teksRupiah(k.gajiPokok)}</NilaiTurunan>}
        </div>
        <div className={gaya['baris']} data-satu>
          <NilaiTurunan label={t.jabatan} asal={k.asal['jabatan']}><b>{k.jabatan ?? '–'}</b>{[k.eselon ? ` (${k.eselon})` : '', k.plt ? ` · ${k.plt}` : '', k.tmtJabatan ? ` ${t.tmt(teksTanggal(k.tmtJabatan))}` : ''].join('')}</NilaiTurunan>
          <NilaiTurunan label={t.unit} asal={k.asal['unit']}>{k.unit ?? '–'}</NilaiTurunan>
        </div>
        <div className={gaya['baris']}>
          <NilaiTurunan label={t.umur} asal={k.asal['umur']}>{t.th(k.umurTahun)}</NilaiTurunan>
          {k.mkgTahun !== null && <NilaiTurunan label={t.mkg} asal={k.asal['mkg']}>{t.thBl(k.mkgTahun, k.mkgBulan ?? 0)}</NilaiTurunan>}
          {k.masaKerjaTahun !== null && <NilaiTurunan label={t.masaKerja} asal={k.asal['masaKerja']}>{t.thBl(k.masaKerjaTahun, k.masaKerjaBulan ?? 0)}</NilaiTurunan>}
          {k.pendidikan && <NilaiTurunan label={t.pendidikan} asal={k.asal['pendidikan']}>{k.pendidikan}</NilaiTurunan>}
          <NilaiTurunan label={t.pensiun} asal={k.asal['tmtPensiun']}>{k.tmtPensiun ? t.bup(String(k.bup ?? '–'), teksTanggal(k.tmtPensiun)) : '–'}</NilaiTurunan>
        </div>
      </div>
      <div className={gaya['kanan']}>
        <div className={gaya['tombol']}>
          {(x.sebelum ?? x.berikut) && (
            <>
              <Tindakan label={`${t.sebelum} (Alt+↑)`} onClick={() => x.sebelum?.()} nonaktif={!x.sebelum}><IconChevronUp size={16} /></Tindakan>
              <Tindakan label={`${t.berikut} (Alt+↓)`} onClick={() => x.berikut?.()} nonaktif={!x.berikut}><IconChevronDown size={16} /></Tindakan>
            </>
          )}
          <Tindakan label={x.disematkan ? t.lepasSemat : t.semat} onClick={x.onSemat}>{x.disematkan ? <IconPinnedOff size={16} /> : <IconPin size={16} />}</Tindakan>
          <Button variant="default" leftSection={<IconFileText size={14} />} onClick={x.onDrh}>{t.drh}</Button>
          {x.bolehUbah && <Button leftSection={<IconPencil size={14} />} onClick={x.onUbah} title={`${t.ubah} (Ctrl+E)`}>{t.ubahPendek}</Button>}
          <Menu position="bottom-end">
            <Menu.Target><ActionIcon aria-label={t.lain}><IconDots size={16} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <ButirMenu id="pegawai.jejak" ikon={<IconHistory size={14} />} />
              <ButirMenu id="pegawai.hapus" bahaya />
            </Menu.Dropdown>
          </Menu>
        </div>
        <div className={gaya['per']}>
          <span className="redup" id="per-tanggal">{t.perTanggal}</span>
          <DateInput aria-label={t.perTanggal} lebar={130} nilai={x.per ?? hariIni()} onUbah={(v) => x.onPer(v !== null && /^\d{4}-\d\d-\d\d$/.test(v) && v !== hariIni() ? v : null)} />
        </div>
      </div>
      <div className={gaya['strip']}>{x.children}</div>
    </header>
  );
}

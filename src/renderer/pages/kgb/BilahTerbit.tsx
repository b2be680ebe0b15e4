import { Anchor, Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { namaPendekKertas } from './kertas.ts';
import type { IsianSurat } from './useIsianSurat.ts';
import gaya from './kgb.module.css';

const t = teksKgb.isian;

interface Props {
  readonly kata: { readonly tombol: (n: string) => string; readonly tombolKosong: string };
  readonly isian: IsianSurat;
  readonly jumlah: number;
  /** What the number on the button holds and leaves out. */
  readonly rincian: ReactNode;
  readonly mulai: () => void;
  /** Fields of this kind of letter only. */
  readonly children?: ReactNode;
}

/** What all letters share, and the button that says exactly what it will do. */
export function BilahTerbit({ kata, isian, jumlah, rincian, mulai, children }: Props) {
  const buka = useBuka();
  return (
    <footer className={gaya['kaki']}>
      <small role="status">
        {isian.pejabatAda ? rincian : <Anchor component="button" type="button" fz={12} onClick={() => buka('/pengaturan')}>{t.penandatanganPerlu}</Anchor>}
      </small>
      <div className={gaya['medan']}>
        <span>{t.nomor}</span>
        <b className={gaya['nomor']}>{isian.nomor ?? '–'}</b>
      </div>
      <Select
        label={t.penandatangan}
        className={gaya['pejabat']}
        title={isian.penandatangan ? `${isian.penandatangan.nama} – ${isian.penandatangan.jabatan}` : undefined}
        data={isian.pejabat.map((p) => ({ value: p.id, label: `${p.nama} – ${p.jabatan}` }))}
        value={isian.penandatangan?.id ?? null}
        onChange={isian.ubahPenandatangan}
        allowDeselect={false}
        placeholder={isian.pejabatAda ? '' : t.penandatanganKosong}
        styles={{ label: { fontSize: 12, fontWeight: 400, color: 'var(--redup)' } }}
        comboboxProps={{ width: 420, position: 'top-start' }}
      />
      <div className={gaya['medan']}>
        <span aria-hidden>{t.tanggal}</span>
        <DateInput aria-label={t.tanggal} nilai={isian.tanggal} onUbah={isian.ubahTanggal} lebar={124} wajib />
      </div>
      <Select
        label={t.kertas}
        w={92}
        data={isian.daftarKertas.map((k) => ({ value: k.kode, label: namaPendekKertas(k.nama) }))}
        renderOption={({ option }) => isian.daftarKertas.find((k) => k.kode === option.value)?.nama}
        value={isian.kertas}
        onChange={(v) => v && isian.ubahKertas(v)}
        allowDeselect={false}
        styles={{ label: { fontSize: 12, fontWeight: 400, color: 'var(--redup)' } }}
        comboboxProps={{ width: 220, position: 'top-start' }}
      />
      <Select
        label={t.naskah}
        w={152}
        data={isian.daftarNaskah.map((n) => ({ value: n.kode, label: n.nama }))}
        value={isian.naskah}
        onChange={(v) => v && isian.ubahNaskah(v)}
        allowDeselect={false}
        styles={{ label: { fontSize: 12, fontWeight: 400, color: 'var(--redup)' } }}
        comboboxProps={{ width: 320, position: 'top-start' }}
      />
      {children}
      <div className={gaya['aksi']}>
        <Button onClick={mulai} disabled={jumlah === 0 || isian.penandatangan === null || isian.tanggal === null} title="Ctrl+Enter">
          {jumlah === 0 ? kata.tombolKosong : kata.tombol(teksAngka(jumlah))}
        </Button>
      </div>
    </footer>
  );
}

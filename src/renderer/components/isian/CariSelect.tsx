import { CloseButton, Combobox, InputBase, useCombobox } from '@mantine/core';
import { useEffect, useState, type ReactNode, type Ref } from 'react';
import { teksKomponen } from '../../teks/komponen.ts';
import { usePilihanTerakhir } from './terakhir.ts';

const t = teksKomponen.pilih;

export interface Opsi {
  readonly nilai: string;
  readonly label: string;
  readonly ket?: string | undefined;
}

/** What every choosing field has in common. */
export interface PropsPilih {
  readonly label?: ReactNode;
  readonly nama?: string;
  readonly nilai: string | null;
  readonly onUbah: (nilai: string | null, opsi: Opsi | null) => void;
  readonly onBlur?: () => void;
  readonly galat?: ReactNode;
  readonly ket?: ReactNode;
  readonly wajib?: boolean;
  readonly nonaktif?: boolean;
  readonly tempat?: string;
  readonly lebar?: number | string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly 'aria-label'?: string;
}

interface Props extends PropsPilih {
  /** Name under which the last choices are remembered. */
  readonly jenis: string;
  /** Label of the chosen value, when it is known without looking it up. */
  readonly labelNilai?: string | null;
  readonly opsi: readonly Opsi[];
  readonly memuat?: boolean;
  readonly onCari: (teks: string) => void;
}

/** Type to search, arrows and Enter to choose; it opens on typing and offers the last five choices first. */
export function CariSelect({ ref, ...p }: Props) {
  const [teks, setTeks] = useState<string | null>(null);
  const [terakhir, ingat] = usePilihanTerakhir(p.jenis);
  const kotak = useCombobox({
    onDropdownClose: () => kotak.resetSelectedOption(),
    onDropdownOpen: () => kotak.selectFirstOption(),
  });
  const mencari = teks !== null && teks.trim() !== '';
  const dahulu = mencari ? [] : terakhir;
  const sisa = p.opsi.filter((o) => !dahulu.some((d) => d.nilai === o.nilai));
  const label = p.labelNilai ?? p.opsi.find((o) => o.nilai === p.nilai)?.label ?? terakhir.find((o) => o.nilai === p.nilai)?.label ?? p.nilai ?? '';

  // Enter takes the first hit, also when the hits come later than the key.
  const hasilCari = mencari ? `${teks}|${p.opsi.map((o) => o.nilai).join('|')}` : '';
  const pilihPertama = kotak.selectFirstOption;
  useEffect(() => {
    if (hasilCari !== '') pilihPertama();
  }, [hasilCari, pilihPertama]);

  const cari = (isi: string): void => {
    setTeks(isi);
    p.onCari(isi.trim());
    kotak.openDropdown();
  };
  const pilih = (nilai: string): void => {
    const o = [...dahulu, ...p.opsi].find((x) => x.nilai === nilai);
    if (!o) return;
    ingat(o);
    setTeks(null);
    p.onCari('');
    p.onUbah(o.nilai, o);
    kotak.closeDropdown();
  };
  const butir = (o: Opsi) => (
    <Combobox.Option key={o.nilai} value={o.nilai} active={o.nilai === p.nilai}>
      <div>{o.label}</div>
      {o.ket && <div className="redup">{o.ket}</div>}
    </Combobox.Option>
  );

  return (
    <Combobox store={kotak} onOptionSubmit={pilih} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={ref}
          label={p.label}
          name={p.nama}
          description={p.ket}
          withAsterisk={p.wajib ?? false}
          disabled={p.nonaktif ?? false}
          error={p.galat}
          w={p.lebar}
          aria-label={p['aria-label']}
          placeholder={p.tempat ?? t.ketik}
          value={teks ?? label}
          autoComplete="off"
          onChange={(e) => cari(e.currentTarget.value)}
          onClick={() => kotak.openDropdown()}
          onFocus={(e) => e.currentTarget.select()}
          onKeyDown={(e) => {
            if (e.key === 'Escape' && kotak.dropdownOpened) e.stopPropagation();
          }}
          onBlur={() => {
            // Emptied by hand: the choice is taken away. Anything else that was not chosen is dropped.
            if (teks !== null && teks.trim() === '' && p.nilai !== null) p.onUbah(null, null);
            setTeks(null);
            p.onCari('');
            kotak.closeDropdown();
            p.onBlur?.();
          }}
          rightSectionPointerEvents="auto"
          rightSection={p.nilai !== null && !p.nonaktif && !p.wajib ? <CloseButton size={18} tabIndex={-1} aria-label={t.hapus} onMouseDown={(e) => e.preventDefault()} onClick={() => { setTeks(null); p.onUbah(null, null); }} /> : <Combobox.Chevron />}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {dahulu.length > 0 && <Combobox.Group label={t.terakhir}>{dahulu.map(butir)}</Combobox.Group>}
          {dahulu.length > 0 && sisa.length > 0 ? <Combobox.Group label={t.semua}>{sisa.map(butir)}</Combobox.Group> : sisa.map(butir)}
          {sisa.length + dahulu.length === 0 && <Combobox.Empty>{p.memuat ? teksKomponen.tabel.memuat : t.kosong(teks ?? '')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

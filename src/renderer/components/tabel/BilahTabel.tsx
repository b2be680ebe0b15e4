import { ActionIcon, Anchor, Button, Checkbox, Group, Menu, Popover, Stack, TextInput } from '@mantine/core';
import { IconColumns, IconDownload, IconLayoutList, IconTrash, IconX } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { keAppError } from '../../api/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { ButirMenu } from '../../perintah/ButirMenu.tsx';
import { usePerintah, type Perintah } from '../../perintah/registri.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { GalatNotice } from '../GalatNotice.tsx';
import { kabarkan } from '../kabar.tsx';
import type { BentukEkspor, Ekspor } from './jalankanEkspor.ts';
import { useTampilan, type SusunanKolom } from './simpanan.ts';
import type { ChipSaring, KolomTabel } from './tipe.ts';
import gaya from './tabel.module.css';

const t = teksKomponen.tabel;

export function PilihKolom<B>({ kolom, susunan, ubah }: { readonly kolom: readonly KolomTabel<B>[]; readonly susunan: SusunanKolom; readonly ubah: (s: SusunanKolom) => void }) {
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconColumns size={14} />}>
          {t.kolom}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <Stack gap={6} role="group" aria-label={t.kolomJudul}>
          {kolom.map((k) => (
            <Checkbox
              key={k.id}
              label={k.judul}
              disabled={k.tetap ?? false}
              checked={susunan.tampil[k.id] ?? !k.tersembunyi}
              onChange={(e) => ubah({ ...susunan, tampil: { ...susunan.tampil, [k.id]: e.currentTarget.checked } })}
            />
          ))}
          <Anchor component="button" type="button" onClick={() => ubah({ tampil: {}, urutan: [] })}>
            {t.bawaan}
          </Anchor>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Saved views: filters and sort are the address, columns come with them. */
export function PilihTampilan({ tabel, susunan, ubahSusunan }: { readonly tabel: string; readonly susunan: SusunanKolom; readonly ubahSusunan: (s: SusunanKolom) => void }) {
  const [daftar, simpan] = useTampilan(tabel);
  const [nama, setNama] = useState('');
  const alamat = useLocation({ select: (l) => l.href });
  const buka = useBuka();
  const tambah = (): void => {
    simpan([...daftar.filter((d) => d.nama !== nama.trim()), { nama: nama.trim(), saring: alamat, kolom: susunan }]);
    setNama('');
  };
  return (
    <Popover position="bottom-end" trapFocus width={280}>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconLayoutList size={14} />}>
          {t.tampilan}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <Stack gap={6}>
          {daftar.length === 0 && <span className="redup">{t.tampilanKosong}</span>}
          {daftar.map((d) => (
            <Group key={d.nama} gap={4} justify="space-between" wrap="nowrap">
              <Anchor component="button" type="button" onClick={() => { ubahSusunan(d.kolom); buka(d.saring); }}>
                {d.nama}
              </Anchor>
              <ActionIcon size={22} aria-label={t.tampilanHapus(d.nama)} onClick={() => simpan(daftar.filter((x) => x !== d))}>
                <IconTrash size={13} />
              </ActionIcon>
            </Group>
          ))}
          <TextInput aria-label={t.tampilanNama} placeholder={t.tampilanNama} value={nama} onChange={(e) => setNama(e.currentTarget.value)} onKeyDown={(e) => e.key === 'Enter' && nama.trim() && tambah()} />
          <Button variant="default" disabled={!nama.trim()} onClick={tambah}>
            {t.tampilanSimpan}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Export of exactly what is shown, or of the selected rows of it; says how far it is while pages are fetched. */
export function MenuEkspor({ ekspor }: { readonly ekspor: Ekspor }) {
  const [sibuk, setSibuk] = useState<string | null>(null);
  const [galat, setGalat] = useState<AppError | null>(null);
  const mulai = async (bentuk: BentukEkspor, terpilih: boolean): Promise<void> => {
    setSibuk('');
    setGalat(null);
    try {
      const nama = await ekspor.jalankan(bentuk, terpilih, (n, dari) => setSibuk(t.eksporMemuat(teksAngka(n), teksAngka(dari))));
      kabarkan(terpilih ? t.eksporTerpilihSelesai(nama) : t.eksporSelesai(nama));
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(null);
    }
  };
  const n = ekspor.terpilih;
  const satu = (id: string, label: string, bentuk: BentukEkspor, terpilih: boolean): Perintah => ({ id: `ekspor.${id}`, label: t.eksporPerintah(label), grup: t.grup, lingkup: 'layar', aktif: sibuk === null, jalankan: () => void mulai(bentuk, terpilih) });
  usePerintah([
    satu('xlsx', t.eksporXlsx, 'xlsx', false),
    satu('csv', t.eksporCsv, 'csv', false),
    ...(n > 0 ? [satu('xlsxTerpilih', t.eksporXlsxTerpilih(teksAngka(n)), 'xlsx', true), satu('csvTerpilih', t.eksporCsvTerpilih(teksAngka(n)), 'csv', true)] : []),
  ]);
  return (
    <Popover opened={galat !== null} onChange={() => setGalat(null)} position="bottom-end" width={420} withRoles={false}>
      <Popover.Target>
        <div>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" color="gray" leftSection={<IconDownload size={14} />} loading={sibuk === ''} disabled={sibuk !== null} aria-busy={sibuk !== null}>
                {sibuk === null || sibuk === '' ? t.ekspor : sibuk}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <ButirMenu id="ekspor.xlsx" label={t.eksporXlsx} />
              <ButirMenu id="ekspor.csv" label={t.eksporCsv} />
              {n > 0 && <Menu.Divider />}
              <ButirMenu id="ekspor.xlsxTerpilih" label={t.eksporXlsxTerpilih(teksAngka(n))} />
              <ButirMenu id="ekspor.csvTerpilih" label={t.eksporCsvTerpilih(teksAngka(n))} />
            </Menu.Dropdown>
          </Menu>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={0}>{galat && <GalatNotice galat={galat} />}</Popover.Dropdown>
    </Popover>
  );
}

export function BarisChip({ chip }: { readonly chip: readonly ChipSaring[] }) {
  return (
    <>
      {chip.map((c) => (
        <span key={c.kunci} className={gaya['chip']}>
          <span className="satu-baris">{c.label}</span>
          <ActionIcon size={18} aria-label={t.lepasSaringan(c.label)} onClick={c.lepas}>
            <IconX size={12} />
          </ActionIcon>
        </span>
      ))}
      {chip.length > 1 && (
        <Anchor component="button" type="button" onClick={() => { for (const c of chip) c.lepas(); }} style={{ whiteSpace: 'nowrap' }}>
          {t.hapusSaringan}
        </Anchor>
      )}
    </>
  );
}

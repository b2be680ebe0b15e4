import { Button, Group, MultiSelect, Popover, SegmentedControl, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { KotakCari } from '../../components/KotakCari.tsx';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { UnitSelect } from '../../components/isian/UnitSelect.tsx';
import { usePerintah } from '../../perintah/registri.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { GOLONGAN } from '../riwayat/golongan.ts';
import { ESELON, useTabelKecil, type OpsiSaring } from './opsi.ts';
import type { SaringUrl } from './saring.ts';

const t = teksPegawai;

interface Props {
  readonly url: SaringUrl;
  readonly ubah: (b: Partial<SaringUrl>) => void;
}

function Banyak({ label, opsi, nilai, onUbah }: { readonly label: string; readonly opsi: readonly (string | OpsiSaring)[]; readonly nilai: readonly string[] | undefined; readonly onUbah: (n: string[]) => void }) {
  return <MultiSelect label={label} data={[...opsi]} value={[...(nilai ?? [])]} onChange={onUbah} searchable hidePickedOptions clearable comboboxProps={{ withinPortal: false }} maxDropdownHeight={220} />;
}

function IsianSaring({ url, ubah }: Props) {
  const jenis = useTabelKecil('jenis_jabatan');
  const kedudukan = useTabelKecil('kedudukan_hukum');
  const pendidikan = useTabelKecil('tingkat_pendidikan');
  return (
    <Stack gap={10}>
      <UnitSelect label={t.saring.unit} nilai={url.unitId ?? null} onUbah={(v) => ubah({ unitId: v ?? undefined })} />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 10 }}>
        <Banyak label={t.saring.golongan} opsi={GOLONGAN} nilai={url.golongan} onUbah={(golongan) => ubah({ golongan })} />
        <Banyak label={t.saring.status} opsi={['CPNS', 'PNS', 'PPPK']} nilai={url.status} onUbah={(status) => ubah({ status: status as SaringUrl['status'] })} />
        <Banyak label={t.saring.jenisJabatan} opsi={jenis} nilai={url.jenisJabatan} onUbah={(jenisJabatan) => ubah({ jenisJabatan })} />
        <Banyak label={t.saring.eselon} opsi={ESELON} nilai={url.eselon} onUbah={(eselon) => ubah({ eselon })} />
        <Banyak label={t.saring.pendidikan} opsi={pendidikan} nilai={url.pendidikan} onUbah={(p) => ubah({ pendidikan: p })} />
        <Banyak label={t.saring.kedudukan} opsi={kedudukan} nilai={url.kedudukan} onUbah={(k) => ubah({ kedudukan: k })} />
        <DateInput label={t.saring.pensiun} nilai={url.pensiunSampai ?? null} onUbah={(v) => ubah({ pensiunSampai: v !== null && /^\d{4}-\d\d-\d\d$/.test(v) ? v : undefined })} />
        <div>
          <div id="saring-aktif" style={{ fontWeight: 500, marginBottom: 2 }}>{t.saring.aktif}</div>
          <SegmentedControl
            aria-labelledby="saring-aktif"
            size="xs"
            fullWidth
            value={String(url.aktif)}
            onChange={(v) => ubah({ aktif: v === 'semua' ? 'semua' : v === 'true' })}
            data={[{ value: 'true', label: t.saring.hanyaAktif }, { value: 'false', label: t.saring.hanyaTidak }, { value: 'semua', label: t.saring.semua }]}
          />
        </div>
      </div>
    </Stack>
  );
}

/** Search field and filters of the list; every change goes to the address at once. */
export function BilahSaring({ url, ubah, terpasang }: Props & { readonly terpasang: number }) {
  const [terbuka, setTerbuka] = useState(false);
  usePerintah([{ id: 'pegawai.saring', label: t.daftar.saring, grup: t.judul, lingkup: 'layar', tombol: ['alt+S'], jalankan: () => setTerbuka((b) => !b) }]);
  return (
    <Group gap={8} wrap="nowrap">
      <KotakCari label={t.daftar.cari} lebar={180} nilai={url.teks} onUbah={(teks) => ubah({ teks })} />
      <Popover opened={terbuka} onChange={setTerbuka} position="bottom-start" trapFocus width={520} withinPortal>
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={14} />} onClick={() => setTerbuka((b) => !b)} title="Alt+S">
            {terpasang > 0 ? t.daftar.saringN(terpasang) : t.daftar.saring}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={16}>
          <IsianSaring url={url} ubah={ubah} />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

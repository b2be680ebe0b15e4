import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconKey, IconKeyboard, IconLock, IconLogout, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useSaya } from '../api/saya.ts';
import { ButirMenu } from '../perintah/ButirMenu.tsx';
import { bukaPalet } from '../perintah/Palet.tsx';
import { teksUmum } from '../teks/umum.ts';
import { Remah } from './Remah.tsx';
import { useTampilanAkun } from './tampilan.ts';
import gaya from './kerangka.module.css';

function MenuPengguna() {
  const saya = useSaya();
  if (!saya) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={gaya['pengguna']} title={`${saya.nama}, ${saya.peranNama}${saya.unitNama ? `, ${saya.unitNama}` : ''}`}>
          <span className="satu-baris">
            {saya.nama} {saya.peranNama !== saya.nama && <span className="redup">{saya.unitNama ?? saya.peranNama}</span>}
          </span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ButirMenu id="bantuan" label={teksUmum.atas.pintasan} ikon={<IconKeyboard size={14} />} />
        <ButirMenu id="gantiSandi" ikon={<IconKey size={14} />} />
        <ButirMenu id="kunci" label={teksUmum.atas.kunci} ikon={<IconLock size={14} />} />
        <Menu.Divider />
        <ButirMenu id="keluar" label={teksUmum.atas.keluar} ikon={<IconLogout size={14} />} />
      </Menu.Dropdown>
    </Menu>
  );
}

export function BilahAtas() {
  const { gelap, gantiTema } = useTampilanAkun();
  const label = gelap ? teksUmum.atas.terang : teksUmum.atas.gelap;
  return (
    <div className={gaya['atas']}>
      <Remah />
      <button type="button" className={gaya['cari']} onClick={bukaPalet}>
        <IconSearch size={14} aria-hidden />
        <span>{teksUmum.atas.cari}</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <div className={gaya['kanan']}>
        <MenuPengguna />
        <Tooltip label={label}>
          <ActionIcon aria-label={label} onClick={gantiTema}>
            {gelap ? <IconSun size={16} /> : <IconMoon size={16} />}
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}

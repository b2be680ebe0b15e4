import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { teksUmum } from '../teks/umum.ts';

const laut: MantineColorsTuple = ['#e8f3f3', '#d0e5e6', '#a3cbce', '#76b3b8', '#4c9aa1', '#2d828a', '#16707a', '#0e5f67', '#0a4d54', '#063b41'];
const abu: MantineColorsTuple = ['#f6f7f7', '#eef0f0', '#e2e5e6', '#d0d5d7', '#aeb6ba', '#7d878d', '#5b656c', '#434c53', '#2b3339', '#181e22'];
const malam: MantineColorsTuple = ['#d9dee1', '#b3bbc0', '#929ca2', '#5d676d', '#3a4348', '#2c3439', '#22292d', '#191f22', '#13181b', '#0d1113'];

const tinggi = { '--input-height': 'var(--tinggi-kendali)', '--input-fz': '13px', '--input-size': 'var(--tinggi-kendali)' };

/** Own tokens: one neutral scale, one deep green-blue accent, 13 px text, radius 4, shadows only on what floats. */
export const tema = createTheme({
  primaryColor: 'laut',
  primaryShade: { light: 7, dark: 6 },
  colors: { laut, gray: abu, dark: malam },
  fontFamily: "Inter, 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '18px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } } },
  components: {
    Input: { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: tinggi }) },
    InputWrapper: { defaultProps: { size: 'sm' }, vars: () => ({ label: { '--input-label-size': '13px' }, error: { '--input-error-size': '12px' }, description: { '--input-description-size': '12px' } }), styles: { label: { fontWeight: 500 } } },
    Button: { defaultProps: { size: 'xs', fw: 500 }, vars: () => ({ root: { '--button-height': 'var(--tinggi-kendali)', '--button-fz': '13px', '--button-padding-x': '12px' } }) },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': teksUmum.tampilkanSandi } } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': teksUmum.tutup }, transitionProps: { duration: 100 }, centered: true, overlayProps: { backgroundOpacity: 0.35 } }, styles: { title: { fontWeight: 600, fontSize: 14 } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': teksUmum.tutup }, transitionProps: { duration: 110 }, overlayProps: { backgroundOpacity: 0.18 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Combobox: { defaultProps: { shadow: 'md' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 500 } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

/** The same order of contrast in both schemes; `--garis` borders, `--redup` secondary text (at least 4.5:1). */
export const variabelTema: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': abu[9],
    '--mantine-color-dimmed': abu[6],
    '--mantine-color-placeholder': '#69737a',
    '--mantine-color-error': '#b3261e',
    '--alas': abu[0], '--alas-2': abu[1], '--garis': abu[2], '--garis-kuat': abu[3], '--redup': abu[6],
    '--pilih': laut[0], '--pilih-kuat': laut[1], '--aksen': laut[7], '--teks-aksen': laut[7],
    '--merah': '#b3261e', '--merah-alas': '#fcebe9', '--kuning': '#8a5300', '--kuning-alas': '#fdf2dc', '--hijau': '#1d6b37', '--hijau-alas': '#e6f3e9',
  },
  dark: {
    '--mantine-color-body': malam[7],
    '--mantine-color-text': malam[0],
    '--mantine-color-dimmed': '#9ea8ae',
    '--mantine-color-placeholder': '#8f999f',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-anchor': laut[3],
    '--alas': malam[8], '--alas-2': malam[6], '--garis': malam[5], '--garis-kuat': malam[4], '--redup': '#9ea8ae',
    '--pilih': '#17302f', '--pilih-kuat': '#1c4144', '--aksen': laut[4], '--teks-aksen': laut[3],
    '--merah': '#ff9a92', '--merah-alas': '#3a1f1d', '--kuning': '#eab866', '--kuning-alas': '#362a14', '--hijau': '#83c999', '--hijau-alas': '#173022',
  },
});

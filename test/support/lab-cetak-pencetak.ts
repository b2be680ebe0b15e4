/** What the virtual printers say about themselves, as ipptool ATTR lines. */

/**
 * pdf: takes PDF; urf: takes raster only, so CUPS renders the page; kaku: A4 and Letter only, no custom sizes, no
 * trays, no copies.
 */
export type JenisPencetakLab = 'pdf' | 'urf' | 'kaku';

const TEPI = ['bottom', 'left', 'right', 'top'];

function ukuran(x: string, y: string, jenis: string): string {
  return `{ MEMBER ${jenis} x-dimension ${x} MEMBER ${jenis} y-dimension ${y} }`;
}

function tetap(x: number, y: number): string {
  return ukuran(String(x), String(y), 'integer');
}

const KERTAS = {
  lengkap: {
    nama: 'iso_a4_210x297mm,na_legal_8.5x14in,custom_f4_215x330mm,custom_id1_85.6x53.98mm,custom_min_54x54mm,custom_max_330x483mm',
    ukuran: [
      tetap(21000, 29700),
      tetap(21590, 35560),
      tetap(21500, 33000),
      tetap(8560, 5398),
      ukuran('5400-33000', '5400-48300', 'rangeOfInteger'),
    ],
  },
  kaku: { nama: 'iso_a4_210x297mm,na_letter_8.5x11in', ukuran: [tetap(21000, 29700), tetap(21590, 27940)] },
};

const BAKI = `ATTR keyword media-source-supported auto,main,manual,tray-1,tray-2,tray-3
ATTR keyword media-type-supported auto,stationery,stationery-letterhead,stationery-preprinted,cardstock
`;

function format(jenis: JenisPencetakLab): string {
  // without the line ippeveprinter offers raster only
  if (jenis === 'urf') return '';
  return `ATTR mimeMediaType document-format-supported application/octet-stream,application/pdf,image/pwg-raster,image/urf
ATTR mimeMediaType document-format-default application/octet-stream
`;
}

export function konfigurasiPencetak(jenis: JenisPencetakLab): string {
  const kertas = jenis === 'kaku' ? KERTAS.kaku : KERTAS.lengkap;
  const tepi = (nilai: string): string => TEPI.map((t) => `MEMBER integer media-${t}-margin ${nilai}`).join(' ');
  return `ATTR keyword media-supported ${kertas.nama}
ATTR keyword media-default iso_a4_210x297mm
ATTR keyword media-ready iso_a4_210x297mm
ATTR collection media-col-default { MEMBER collection media-size ${tetap(21000, 29700)} ${tepi('423')} }
${jenis === 'kaku' ? '' : BAKI}ATTR collection media-size-supported
${kertas.ukuran.join(',\n')}
${TEPI.map((t) => `ATTR integer media-${t}-margin-supported 0,423`).join('\n')}
ATTR keyword print-scaling-supported auto,auto-fit,fill,fit,none
ATTR keyword print-scaling-default auto
ATTR keyword sides-supported one-sided,two-sided-long-edge,two-sided-short-edge
ATTR keyword sides-default one-sided
${jenis === 'kaku' ? '' : 'ATTR rangeOfInteger copies-supported 1-999\nATTR integer copies-default 1\n'}ATTR boolean page-ranges-supported true
${format(jenis)}ATTR resolution printer-resolution-supported 600dpi
ATTR resolution printer-resolution-default 600dpi
ATTR resolution pwg-raster-document-resolution-supported 600dpi
ATTR keyword pwg-raster-document-type-supported sgray_8
ATTR keyword pwg-raster-document-sheet-back normal
ATTR keyword urf-supported V1.4,CP1,W8,RS600,DM1
ATTR keyword ipp-features-supported ipp-everywhere
ATTR boolean color-supported false
ATTR keyword print-color-mode-supported auto,monochrome
ATTR keyword print-color-mode-default auto
ATTR enum print-quality-supported 3,4,5
ATTR enum print-quality-default 4
ATTR keyword output-bin-supported face-down
ATTR keyword output-bin-default face-down
`;
}

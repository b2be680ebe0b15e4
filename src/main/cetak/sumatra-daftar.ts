import { z } from 'zod';
import { rusak } from './ipp-uraikan.ts';
import type { Pencetak, StatusPencetak } from './jenis.ts';

/**
 * The printers of a Windows computer, asked through PowerShell: .NET's PrinterSettings knows each driver's papers
 * with their sizes and its trays, Win32_Printer knows the state.
 */

/** One JSON array on standard output; papers in hundredths of an inch, as .NET gives them. */
export const SKRIP_DAFTAR = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
Add-Type -AssemblyName System.Drawing
$hasil = foreach ($p in Get-CimInstance Win32_Printer) {
  $s = New-Object System.Drawing.Printing.PrinterSettings
  $s.PrinterName = $p.Name
  [pscustomobject]@{
    nama = $p.Name
    luring = [bool]$p.WorkOffline
    keadaan = [int]$p.PrinterStatus
    galat = [int]$p.DetectedErrorState
    duplex = [bool]$s.CanDuplex
    warna = [bool]$s.SupportsColor
    kertas = @($s.PaperSizes | ForEach-Object { [pscustomobject]@{ nama = $_.PaperName; kode = $_.RawKind; lebar = $_.Width; tinggi = $_.Height } })
    baki = @($s.PaperSources | ForEach-Object { [pscustomobject]@{ nama = $_.SourceName; kode = $_.RawKind } })
  }
}
ConvertTo-Json -InputObject @($hasil) -Depth 4 -Compress
`;

const skemaPencetak = z.object({
  nama: z.string().min(1).max(300),
  luring: z.boolean(),
  keadaan: z.number().int(),
  galat: z.number().int(),
  duplex: z.boolean(),
  warna: z.boolean(),
  kertas: z
    .array(z.object({ nama: z.string(), kode: z.number().int(), lebar: z.number(), tinggi: z.number() }))
    .max(2000),
  baki: z.array(z.object({ nama: z.string(), kode: z.number().int() })).max(200),
});

/** Win32_Printer.DetectedErrorState in the words IPP uses, so that one table decides what blocks. */
const GALAT_WIN32: ReadonlyMap<number, string> = new Map([
  [3, 'media-low-warning'],
  [4, 'media-empty-error'],
  [5, 'toner-low-warning'],
  [6, 'toner-empty-error'],
  [7, 'door-open-error'],
  [8, 'media-jam-error'],
  [9, 'offline-error'],
  [11, 'output-area-full-error'],
]);

const MM_PER_SERATUS_INCI = 0.254;

/** Win32_Printer.PrinterStatus: 3 idle, 4 printing, 5 warming up, 6 stopped, 7 offline; 1 and 2 say nothing. */
function status(keadaan: number): StatusPencetak {
  if (keadaan === 4 || keadaan === 5) return 'sibuk';
  return keadaan === 6 || keadaan === 7 ? 'berhenti' : 'siap';
}

function wujud(p: z.infer<typeof skemaPencetak>): Pencetak {
  const galat = GALAT_WIN32.get(p.galat);
  return {
    id: `sumatra:${p.nama}`,
    nama: p.nama,
    jenis: 'sumatra',
    status: status(p.keadaan),
    alasan: [...new Set([...(p.luring ? ['offline-error'] : []), ...(galat === undefined ? [] : [galat])])],
    ukuran: p.kertas.map((k) => ({
      nama: k.nama,
      kode: String(k.kode),
      lebarMm: k.lebar * MM_PER_SERATUS_INCI,
      tinggiMm: k.tinggi * MM_PER_SERATUS_INCI,
    })),
    // the name is surer than the number (drivers renumber); a comma would end the option, then the number serves
    baki: p.baki.map((b) => ({ kode: /^[^,]*[^,\d\s][^,]*$/.test(b.nama) ? b.nama : String(b.kode), nama: b.nama })),
    jenisKertas: [],
    sisi: p.duplex ? ['satu', 'dua-panjang', 'dua-pendek'] : ['satu'],
    warna: p.warna ? ['warna', 'hitam-putih'] : ['hitam-putih'],
    terimaPdf: true,
    bisaSebagian: true,
    tanpaSkala: true,
    bisaDipantau: false,
  };
}

/** The script's output as printers. Throws AppError PENCETAK where it is not what the script writes. */
export function uraikanDaftarWindows(keluaran: string): readonly Pencetak[] {
  let data: unknown;
  try {
    data = JSON.parse(keluaran.replace(/^\uFEFF/, ''));
  } catch {
    throw rusak('daftar pencetak Windows bukan JSON');
  }
  const hasil = z.array(skemaPencetak).safeParse(data);
  if (!hasil.success) throw rusak('daftar pencetak Windows tidak lengkap');
  return hasil.data.map(wujud);
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';

interface Kompiler {
  readonly pdf: (apa: { mainFilePath: string; inputs: Record<string, string> }, pilihan: { pdfStandard: string }) => Buffer;
  readonly evictCache: (umur: number) => void;
}
interface ModulTypst {
  readonly NodeCompiler: { readonly create: (pilihan: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }) => Kompiler };
}

export interface MesinTypst {
  readonly surat: (naskah: Naskah) => Buffer;
  readonly tutup: () => void;
}

const MODUL = '@myriaddreamin/typst-ts-node-compiler';

/** A warm typst compiler in this process with the template and the same fonts; installed into bench/ on first use. */
export async function siapkanTypst(fontDir: string, lambang: Buffer): Promise<MesinTypst> {
  const akar = join(import.meta.dirname, '..');
  if (!existsSync(join(akar, 'node_modules', MODUL))) {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: akar, stdio: 'ignore', shell: process.platform === 'win32' });
  }
  const modul: ModulTypst = await import(MODUL);
  const folder = mkdtempSync(join(tmpdir(), 'bench-typst-'));
  writeFileSync(join(folder, 'surat.typ'), TEMPLAT);
  writeFileSync(join(folder, 'lambang.png'), lambang);
  const kompiler = modul.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fontDir] }] });
  let n = 0;
  return {
    surat: (naskah) => {
      const hasil = kompiler.pdf({ mainFilePath: join(folder, 'surat.typ'), inputs: { data: JSON.stringify(dataTypst(naskah)) } }, { pdfStandard: 'a-2b' });
      if (++n % 30 === 0) kompiler.evictCache(10);
      return hasil;
    },
    tutup: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function dataTypst(naskah: Naskah): unknown {
  const ttd = naskah.blok.findLast((b) => b.jenis === 'tanda-tangan' && b.qr !== undefined);
  const isi = ttd?.jenis === 'tanda-tangan' ? ttd.qr?.isi : undefined;
  const { modules } = QRCode.create(isi ?? '-', { errorCorrectionLevel: 'M' });
  return { ...naskah, qr: { n: modules.size, px: [...modules.data].map((v) => (v === 0 ? 255 : 0)) } };
}

const TEMPLAT = `
#let s = json(bytes(sys.inputs.at("data")))
#set document(title: s.judul, date: datetime(year: 2026, month: 11, day: 23))
#set page(width: s.kertas.lebarMm * 1mm, height: s.kertas.tinggiMm * 1mm,
  margin: (top: s.tepi.atas * 1mm, right: s.tepi.kanan * 1mm, bottom: s.tepi.bawah * 1mm + 14pt, left: s.tepi.kiri * 1mm),
  footer: [#line(length: 100%, stroke: .4pt) #v(-8pt) #text(7.5pt, s.kaki.join(linebreak()))])
#set text(font: if s.huruf.keluarga == "bonum" { "TeX Gyre Bonum" } else { "TeX Gyre Heros" }, size: s.huruf.ukuran * 1pt, hyphenate: false, lang: "id")
#set par(leading: 0.5em, spacing: 0.5em)
#let t(x) = if type(x) == str { x } else { x.map(p => if p.at("tebal", default: false) { strong(p.teks) } else { p.teks }).join() }
#let atas(b) = if "jarakAtasMm" in b { v(b.jarakAtasMm * 1mm) }
#let bawah(b) = if "jarakBawahMm" in b { v(b.jarakBawahMm * 1mm) }
#let kop(b) = if b.susunan == "atas" { align(center)[#image("lambang.png", height: b.tinggiLambangMm * 1mm) #b.baris.map(g => text(size: g.ukuran * 1pt, strong(g.teks))).join(linebreak())] } else [
  #grid(columns: (b.tinggiLambangMm * 1mm + 3mm, 1fr), align: (left, center + horizon), image("lambang.png", height: b.tinggiLambangMm * 1mm),
    b.baris.map(g => text(size: g.ukuran * 1pt, weight: if g.at("tebal", default: false) { "bold" } else { "regular" }, g.teks)).join(linebreak()))
  #line(length: 100%, stroke: 2pt) #v(-4pt) #line(length: 100%, stroke: .6pt)]
#let kepala(b) = [
  #h(b.mulaiKananMm * 1mm)#b.tempatTanggal
  #v(2mm)
  #grid(columns: (b.mulaiKananMm * 1mm - 4mm, 4mm, 1fr),
    grid(columns: (b.lebarLabelMm * 1mm, 9pt, 1fr), row-gutter: .5em, ..b.butir.map(d => (d.label, [:], t(d.nilai))).flatten()), [],
    stack(spacing: .5em, ..b.kanan.map(d => if "gantung" in d { grid(columns: (9mm, 1fr), d.gantung, t(d.teks)) } else { pad(left: d.at("indenMm", default: 0) * 1mm, t(d.teks)) })))]
#let daftar(b) = grid(columns: (b.lebarNomorMm * 1mm, b.lebarLabelMm * 1mm, 9pt, 1fr), row-gutter: .5em,
  ..b.butir.map(d => (d.at("nomor", default: ""), t(d.label), if d.label == "" [] else [:], t(d.nilai))).flatten())
#let paragraf(b) = {
  let isi = if b.at("tebal", default: false) { strong(t(b.teks)) } else { t(b.teks) }
  let p = par(justify: b.at("rata", default: "penuh") == "penuh", first-line-indent: (amount: b.at("indenAwalMm", default: 0) * 1mm, all: true), isi)
  if "tanda" in b { grid(columns: (7mm, 1fr), b.tanda, p) } else { p } }
#let diktum(b) = grid(columns: (b.lebarLabelMm * 1mm, 9pt, 1fr), row-gutter: .5em,
  ..b.butir.enumerate().map(((i, d)) => (if i == 0 { b.label } else [], if i == 0 [:] else [],
    if "tanda" in d { grid(columns: (b.lebarTandaMm * 1mm, 1fr), d.tanda, par(justify: true, t(d.teks))) } else { par(justify: true, t(d.teks)) })).flatten())
#let tabel(b) = text(size: b.at("ukuran", default: s.huruf.ukuran * .9) * 1pt, table(columns: b.kolom.map(k => k.bagian * 1fr),
  stroke: if b.at("garis", default: true) { .5pt } else { none },
  ..if b.at("kepala", default: true) { (table.header(..b.kolom.map(k => strong(k.judul))),) } else { () }, ..b.baris.map(r => range(b.kolom.len()).map(i => t(r.at(i, default: "")))).flatten()))
#let ttd(b) = grid(columns: (b.mulaiMm * 1mm, 1fr), align: (left + bottom, left),
  if "qr" not in b [] else [#image(bytes(s.qr.px), format: (encoding: "luma8", width: s.qr.n, height: s.qr.n), width: b.qr.sisiMm * 1mm, scaling: "pixelated") #text(7.5pt, b.qr.keterangan.join(linebreak()))],
  [#b.at("pembuka", default: ()).join(linebreak())
   #grid(columns: (8mm, 1fr), row-gutter: .5em, ..b.jabatan.map(j => (j.at("awalan", default: ""), j.teks)).flatten())
   #v(b.ruangMm * 1mm) #pad(left: 8mm)[#underline(strong(b.nama)) \\ #b.keterangan.join(linebreak())]])
#let tembusan(b) = text(size: b.ukuran * 1pt)[#b.judul \\ #grid(columns: (6mm, 1fr), row-gutter: .5em, ..b.butir.enumerate().map(((i, x)) => ([#(i + 1).], x)).flatten())]
#for b in s.blok {
  atas(b)
  if b.jenis == "kop" { kop(b) } else if b.jenis == "kepala-surat" { kepala(b) } else if b.jenis == "daftar-data" { daftar(b) }
  else if b.jenis == "diktum" { diktum(b) } else if b.jenis == "tabel" { tabel(b) } else if b.jenis == "ganti-halaman" { pagebreak(weak: true) }
  else if b.jenis == "paragraf" { paragraf(b) } else if b.jenis == "tanda-tangan" { ttd(b) } else if b.jenis == "tembusan" { tembusan(b) }
  bawah(b)
}
`;

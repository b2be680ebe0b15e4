import { createHash, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { algoritmaTanda, keArrayBuffer, type Pemegang } from './sertifikat-uji.ts';

const LUBANG = 16_000;
const SHA256 = '2.16.840.1.101.3.4.2.1';
const algoritmaSidik = (): pkijs.AlgorithmIdentifier => new pkijs.AlgorithmIdentifier({ algorithmId: SHA256 });

function isiObjek(pdf: string, nomor: string): string {
  const di = Math.max(pdf.lastIndexOf(`\n${nomor} 0 obj`), pdf.startsWith(`${nomor} 0 obj`) ? 0 : -1);
  if (di < 0) throw new Error(`objek ${nomor} tidak ada`);
  return pdf.slice(pdf.indexOf('obj', di) + 3, pdf.indexOf('endobj', di)).trim();
}

const sisipDi = (kamus: string, isi: string): string => kamus.replace(/>>\s*$/, `${isi}>>`);
const heksaUtf16 = (t: string): string => `<feff${Buffer.from(t, 'utf16le').swap16().toString('hex')}>`;

function waktuPdf(pada: number): string {
  return `D:${new Date(pada).toISOString().replaceAll(/[-:T]|\.\d+Z/g, '')}+00'00'`;
}

export interface IsiTanda {
  readonly nama: string;
  readonly alasan: string;
  readonly tempat: string;
  readonly pada: number;
}

/** Adds a signature field behind the file: its bytes stay the first bytes of the result. Classic cross-reference only. */
export function siapkanTanda(pdf: Buffer, t: IsiTanda): { readonly pdf: Buffer; readonly lubang: readonly [number, number] } {
  const teks = pdf.toString('latin1');
  const trailer = teks.slice(teks.lastIndexOf('trailer'));
  const sebelum = /startxref\s+(\d+)/.exec(trailer)![1]!;
  const [, akar] = /\/Root (\d+) 0 R/.exec(trailer)!;
  const ukuran = Number(/\/Size (\d+)/.exec(trailer)![1]);
  const lain = [/\/Info \d+ 0 R/, /\/ID\s*\[[^\]]*\]/].map((r) => r.exec(trailer)?.[0] ?? '').join('');
  const katalog = isiObjek(teks, akar!);
  let halaman = /\/Pages (\d+) 0 R/.exec(katalog)![1]!;
  for (let kids = /\/Kids\s*\[\s*(\d+)/.exec(isiObjek(teks, halaman)); kids; kids = /\/Kids\s*\[\s*(\d+)/.exec(isiObjek(teks, halaman))) halaman = kids[1]!;
  const [nTanda, nBidang] = [ukuran, ukuran + 1];
  const bidang = `<</Type/Annot/Subtype/Widget/FT/Sig/T(Tanda${nTanda})/V ${nTanda} 0 R/F 132/Rect[0 0 0 0]/P ${halaman} 0 R>>`;
  const lamaHalaman = isiObjek(teks, halaman);
  const halamanBaru = /\/Annots\s*\[/.test(lamaHalaman) ? lamaHalaman.replace(/(\/Annots\s*\[[^\]]*)\]/, `$1 ${nBidang} 0 R]`) : sisipDi(lamaHalaman, `/Annots[${nBidang} 0 R]`);
  const katalogBaru = /\/Fields\s*\[/.test(katalog) ? katalog.replace(/(\/Fields\s*\[[^\]]*)\]/, `$1 ${nBidang} 0 R]`) : sisipDi(katalog, `/AcroForm<</Fields[${nBidang} 0 R]/SigFlags 3>>`);
  const kamus = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}]/Name${heksaUtf16(t.nama)}/Reason${heksaUtf16(t.alasan)}/Location${heksaUtf16(t.tempat)}/M(${waktuPdf(t.pada)})/Contents<${'0'.repeat(LUBANG)}>>>`;
  let ekor = pdf.at(-1) === 0x0a ? '' : '\n';
  const letak = new Map<number, number>();
  for (const [n, isi] of [[Number(halaman), halamanBaru], [Number(akar), katalogBaru], [nTanda, kamus], [nBidang, bidang]] as const) {
    letak.set(n, pdf.length + ekor.length);
    ekor += `${n} 0 obj\n${isi}\nendobj\n`;
  }
  const xref = pdf.length + ekor.length;
  const baris = [...letak].toSorted((a, b) => a[0] - b[0]).map(([n, di]) => `${n} 1\n${String(di).padStart(10, '0')} 00000 n \n`);
  ekor += `xref\n${baris.join('')}trailer\n<</Size ${nBidang + 1}/Root ${akar!} 0 R${lain}/Prev ${sebelum}>>\nstartxref\n${xref}\n%%EOF\n`;
  const jadi = Buffer.concat([pdf, Buffer.from(ekor, 'latin1')]);
  const dari = jadi.indexOf('/Contents<', letak.get(nTanda)) + '/Contents'.length;
  const sampai = dari + LUBANG + 2;
  const rentang = `[0 ${dari} ${sampai} ${jadi.length - sampai}]`;
  const diRentang = jadi.indexOf('/ByteRange[', letak.get(nTanda)) + '/ByteRange'.length;
  jadi.write(rentang.padEnd(jadi.indexOf(']', diRentang) + 1 - diRentang, ' '), diRentang, 'latin1');
  return { pdf: jadi, lubang: [dari, sampai] };
}

/** What a test spoils on purpose. */
export interface CacatCms {
  readonly tanpaIkatan?: boolean;
}

/** CMS of PAdES B-B: content type, digest and the bound certificate, in DER order; detached. */
export function buatCms(isi: readonly Uint8Array[], p: Pemegang, rantai: readonly Pemegang[], cacat: CacatCms = {}): Buffer {
  const sidik = createHash('sha256');
  for (const b of isi) sidik.update(b);
  const seq = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value: value as asn1js.Sequence[] });
  const oktet = (b: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex: keArrayBuffer(b) });
  const atribut = (type: string, v: asn1js.BaseBlock): pkijs.Attribute => new pkijs.Attribute({ type, values: [v] });
  const semua = [
    atribut('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    atribut('1.2.840.113549.1.9.4', oktet(sidik.digest())),
    ...(cacat.tanpaIkatan ? [] : [atribut('1.2.840.113549.1.9.16.2.47', seq(seq(seq(oktet(createHash('sha256').update(p.der).digest())))))]),
  ];
  const urut = semua.map((a) => ({ a, der: Buffer.from(a.toSchema().toBER()) })).toSorted((x, y) => Buffer.compare(x.der, y.der));
  const himpunan = new asn1js.Set({ value: urut.map((u) => u.a.toSchema()) });
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: p.sertifikat.issuer, serialNumber: p.sertifikat.serialNumber }),
    digestAlgorithm: algoritmaSidik(),
    signatureAlgorithm: algoritmaTanda(),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: urut.map((u) => u.a) }),
  });
  info.signature = oktet(sign('sha256', Buffer.from(himpunan.toBER()), p.kunci));
  const data = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [algoritmaSidik()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [p, ...rantai].map((x) => x.sertifikat),
    signerInfos: [info],
  });
  return Buffer.from(new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) }).toSchema().toBER());
}

/** Signs a PDF the way the provider does: an incremental update with a detached signature over everything else. */
export function tandaiPdf(pdf: Buffer, t: IsiTanda, p: Pemegang, rantai: readonly Pemegang[], cacat: CacatCms = {}): Buffer {
  const { pdf: siap, lubang } = siapkanTanda(pdf, t);
  const cms = buatCms([siap.subarray(0, lubang[0]), siap.subarray(lubang[1])], p, rantai, cacat);
  siap.write(cms.toString('hex'), lubang[0] + 1, 'latin1');
  return siap;
}

/** What is written about the document into the file. `dibuat` is an instant in ms: the file has no clock of its own. */
export interface MetaPdf {
  readonly judul: string;
  readonly penulis: string;
  readonly dibuat: number;
  /** PDF/A level; 1b exists so that an independent validator can check the twin. */
  readonly pdfa?: '2b' | '1b';
}

export const PEMBUAT = 'Simpul ASN';

/** ISO instant without milliseconds, as XMP wants it. */
export function waktuXmp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** PDF date string in UTC. */
export function waktuPdf(ms: number): string {
  return `D:${waktuXmp(ms).replace(/[-:T]/g, '')}`;
}

/** XMP packet with exactly what the Info dictionary says; PDF/A compares the two. */
export function paketXmp(meta: MetaPdf): string {
  const waktu = waktuXmp(meta.dibuat);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.judul)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${xml(meta.penulis)}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>${PEMBUAT}</xmp:CreatorTool><xmp:CreateDate>${waktu}</xmp:CreateDate><xmp:ModifyDate>${waktu}</xmp:ModifyDate><pdf:Producer>${PEMBUAT}</pdf:Producer>
<pdfaid:part>${meta.pdfa === '1b' ? 1 : 2}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function xml(teks: string): string {
  return teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');
}

/** A PDF text string: literal when plain ASCII, UTF-16BE otherwise. */
export function stringPdf(teks: string): string {
  if (/^[\x20-\x7e]*$/.test(teks)) return `(${teks.replace(/[\\()]/g, '\\$&')})`;
  let heks = 'FEFF';
  for (let i = 0; i < teks.length; i++) heks += teks.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${heks}>`;
}

import { constants, createHash, hash, verify, X509Certificate, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  sertifikatPenandatangan: '1.2.840.113549.1.9.16.2.47',
  stempelWaktu: '1.2.840.113549.1.9.16.2.14',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

/** SHA-1 is not among them: what is signed over it proves nothing any more. */
const HASH: Readonly<Record<string, string>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' };
const RSA: ReadonlySet<string> = new Set(['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13']);
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC: ReadonlySet<string> = new Set(['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4']);

export interface HasilCms {
  readonly sertifikat: X509Certificate;
  /** The other certificates that travel with the signature. */
  readonly pengiring: readonly X509Certificate[];
  /** What was signed is what is there. */
  readonly sidikCocok: boolean;
  /** The signature belongs to the key of the certificate. */
  readonly tandaCocok: boolean;
  /** The certificate is bound into the signature (PAdES: signing-certificate-v2). */
  readonly sertifikatTerikat: boolean;
  readonly waktuDisebut: number | null;
  /** Time of the timestamp token, when it belongs to this signature and holds in itself. */
  readonly stempel: { readonly pada: number; readonly sertifikat: X509Certificate; readonly pengiring: readonly X509Certificate[] } | null;
}

type Atribut = readonly pkijs.Attribute[];
const nilai = (a: Atribut | undefined, oid: string): asn1js.BaseBlock | undefined => a?.find((x) => x.type === oid)?.values[0] as asn1js.BaseBlock | undefined;
const isiOktet = (b: asn1js.BaseBlock | undefined): Buffer | null => (b instanceof asn1js.OctetString ? Buffer.from(b.getValue()) : null);
const hashDari = (oid: string): string => {
  const h = HASH[oid];
  if (h === undefined) throw new Error('algoritma sidik tidak diterima');
  return h;
};

function keX509(s: pkijs.SignedData): { pki: pkijs.Certificate; x: X509Certificate }[] {
  const semua = (s.certificates ?? []).filter((c) => c instanceof pkijs.Certificate).slice(0, 16);
  return semua.map((pki) => ({ pki, x: new X509Certificate(Buffer.from(pki.toSchema().toBER())) }));
}

function cocokSid(sid: unknown, pki: pkijs.Certificate): boolean {
  if (sid instanceof pkijs.IssuerAndSerialNumber) return pki.serialNumber.isEqual(sid.serialNumber) && pki.issuer.isEqual(sid.issuer);
  const ski = pki.extensions?.find((e) => e.extnID === '2.5.29.14')?.parsedValue as unknown;
  return ski instanceof asn1js.OctetString && sid instanceof asn1js.Primitive && Buffer.from(ski.valueBlock.valueHexView).equals(Buffer.from(sid.valueBlock.valueHexView));
}

function cocokKunci(oid: string, h: string, isi: Uint8Array, kunci: KeyObject, tanda: Uint8Array): boolean {
  if (RSA.has(oid)) return kunci.asymmetricKeyType === 'rsa' && verify(h, isi, kunci, tanda);
  if (oid === RSA_PSS) return verify(h, isi, { key: kunci, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, tanda);
  if (EC.has(oid)) return kunci.asymmetricKeyType === 'ec' && verify(h, isi, kunci, tanda);
  return false;
}

/** ESSCertIDv2 of the first certificate: hash algorithm (SHA-256 when it is left out) and hash. */
function terikat(atribut: Atribut, x: X509Certificate): boolean {
  const daftar = nilai(atribut, OID.sertifikatPenandatangan);
  const pertama = daftar instanceof asn1js.Sequence ? daftar.valueBlock.value[0] : undefined;
  const ess = pertama instanceof asn1js.Sequence ? pertama.valueBlock.value[0] : undefined;
  if (!(ess instanceof asn1js.Sequence)) return false;
  const [satu, dua] = ess.valueBlock.value;
  const alg = satu instanceof asn1js.Sequence ? satu.valueBlock.value[0] : undefined;
  const nama = alg instanceof asn1js.ObjectIdentifier ? HASH[alg.valueBlock.toString()] : 'sha256';
  const tersimpan = isiOktet(satu instanceof asn1js.Sequence ? dua : satu);
  return nama !== undefined && tersimpan !== null && tersimpan.equals(hash(nama, x.raw, 'buffer'));
}

interface Inti {
  readonly info: pkijs.SignerInfo;
  readonly sertifikat: X509Certificate;
  readonly pengiring: readonly X509Certificate[];
  readonly atribut: Atribut;
  readonly sidik: Buffer | null;
  readonly hash: string;
  readonly tandaCocok: boolean;
}

function bacaSignedData(der: Uint8Array): pkijs.SignedData {
  const ci = pkijs.ContentInfo.fromBER(Uint8Array.from(der).buffer);
  if (ci.contentType !== OID.signedData) throw new Error('bukan SignedData');
  return new pkijs.SignedData({ schema: ci.content as asn1js.Sequence });
}

function inti(s: pkijs.SignedData, jenisIsi: string): Inti {
  const info = s.signerInfos[0];
  if (!info || s.signerInfos.length !== 1) throw new Error('harus satu penanda tangan');
  const semua = keX509(s);
  const milik = semua.find((c) => cocokSid(info.sid, c.pki));
  if (!milik) throw new Error('sertifikat penanda tangan tidak disertakan');
  const atribut = info.signedAttrs?.attributes ?? [];
  const jenis = nilai(atribut, OID.contentType);
  if (!info.signedAttrs || !(jenis instanceof asn1js.ObjectIdentifier) || jenis.valueBlock.toString() !== jenisIsi) throw new Error('atribut jenis isi tidak ada');
  const h = hashDari(info.digestAlgorithm.algorithmId);
  const tandaCocok = cocokKunci(info.signatureAlgorithm.algorithmId, h, Buffer.from(info.signedAttrs.encodedValue), milik.x.publicKey, Buffer.from(info.signature.getValue()));
  return { info, sertifikat: milik.x, pengiring: semua.filter((c) => c !== milik).map((c) => c.x), atribut, sidik: isiOktet(nilai(atribut, OID.messageDigest)), hash: h, tandaCocok };
}

function stempelWaktu(info: pkijs.SignerInfo): HasilCms['stempel'] {
  const token = nilai(info.unsignedAttrs?.attributes, OID.stempelWaktu);
  if (!token) return null;
  try {
    const s = bacaSignedData(new Uint8Array(token.toBER()));
    const isi = isiOktet(s.encapContentInfo.eContent);
    if (s.encapContentInfo.eContentType !== OID.tstInfo || isi === null) return null;
    const i = inti(s, OID.tstInfo);
    const tst = pkijs.TSTInfo.fromBER(Uint8Array.from(isi).buffer);
    const cap = Buffer.from(tst.messageImprint.hashedMessage.getValue());
    const benar = cap.equals(hash(hashDari(tst.messageImprint.hashAlgorithm.algorithmId), Buffer.from(info.signature.getValue()), 'buffer'));
    if (!benar || !i.tandaCocok || i.sidik === null || !i.sidik.equals(hash(i.hash, isi, 'buffer'))) return null;
    return { pada: tst.genTime.getTime(), sertifikat: i.sertifikat, pengiring: i.pengiring };
  } catch {
    return null;
  }
}

/** Reads a detached CMS signature and checks it against the signed parts. Null when it cannot be read at all. */
export function periksaCms(der: Uint8Array, bagian: readonly Uint8Array[]): HasilCms | null {
  try {
    const s = bacaSignedData(der);
    if (s.encapContentInfo.eContent !== undefined || s.encapContentInfo.eContentType !== OID.data) return null;
    const i = inti(s, OID.data);
    const h = createHash(i.hash);
    for (const b of bagian) h.update(b);
    const waktu = nilai(i.atribut, OID.signingTime);
    return {
      sertifikat: i.sertifikat,
      pengiring: i.pengiring,
      sidikCocok: i.sidik !== null && i.sidik.equals(h.digest()),
      tandaCocok: i.tandaCocok,
      sertifikatTerikat: terikat(i.atribut, i.sertifikat),
      waktuDisebut: waktu instanceof asn1js.UTCTime || waktu instanceof asn1js.GeneralizedTime ? waktu.toDate().getTime() : null,
      stempel: stempelWaktu(i.info),
    };
  } catch {
    return null;
  }
}

import { createHash, generateKeyPair, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** A key with its certificate, as the tests' own authority gives it out. */
export interface Pemegang {
  readonly kunci: KeyObject;
  readonly sertifikat: pkijs.Certificate;
  readonly der: Buffer;
}

const HARI = 86_400_000;
const buatKunci = promisify(generateKeyPair);
const RSA_SHA256 = '1.2.840.113549.1.1.11';
export const algoritmaTanda = (): pkijs.AlgorithmIdentifier => new pkijs.AlgorithmIdentifier({ algorithmId: RSA_SHA256, algorithmParams: new asn1js.Null() });
export const keArrayBuffer = (b: Uint8Array): ArrayBuffer => Uint8Array.from(b).buffer;

const OID_NAMA = { C: '2.5.4.6', O: '2.5.4.10', CN: '2.5.4.3', serialNumber: '2.5.4.5' } as const;

function isiNama(rdn: pkijs.RelativeDistinguishedNames, nama: Readonly<Partial<Record<keyof typeof OID_NAMA, string>>>): void {
  for (const [k, value] of Object.entries(nama)) rdn.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type: OID_NAMA[k as keyof typeof OID_NAMA], value: new asn1js.Utf8String({ value }) }));
}

function ekstensi(extnID: string, nilai: asn1js.BaseBlock, critical = false): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: nilai.toBER() });
}

const sidikKunci = (der: Uint8Array): ArrayBuffer => keArrayBuffer(createHash('sha1').update(der).digest());

export interface Permintaan {
  readonly nama: string;
  readonly instansi: string;
  readonly nomorSeri: number;
  readonly dari: number;
  readonly sampai: number;
}

/** Certificate of an authority (`penerbit` null: its own root) or of a person. */
export async function terbitkan(p: Permintaan, penerbit: Pemegang | null, otoritas = penerbit === null): Promise<Pemegang> {
  const { publicKey, privateKey } = await buatKunci('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const c = new pkijs.Certificate();
  c.version = 2;
  c.serialNumber = new asn1js.Integer({ value: p.nomorSeri });
  isiNama(c.subject, { C: 'ID', O: p.instansi, CN: p.nama });
  if (penerbit) c.issuer = penerbit.sertifikat.subject;
  else isiNama(c.issuer, { C: 'ID', O: p.instansi, CN: p.nama });
  c.notBefore.value = new Date(p.dari);
  c.notAfter.value = new Date(p.sampai);
  c.subjectPublicKeyInfo = new pkijs.PublicKeyInfo({ schema: asn1js.fromBER(keArrayBuffer(spki)).result as asn1js.Sequence });
  const guna = otoritas ? [0x06] : [0xc0];
  c.extensions = [
    ekstensi('2.5.29.19', new pkijs.BasicConstraints({ cA: otoritas }).toSchema(), true),
    ekstensi('2.5.29.15', new asn1js.BitString({ valueHex: Uint8Array.from(guna).buffer, unusedBits: otoritas ? 1 : 6 }), true),
    ekstensi('2.5.29.14', new asn1js.OctetString({ valueHex: sidikKunci(spki) })),
    ...(otoritas ? [] : [ekstensi('2.5.29.37', new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.4'] }).toSchema())]),
  ];
  c.signature = algoritmaTanda();
  c.signatureAlgorithm = algoritmaTanda();
  const tbs = Buffer.from(c.encodeTBS().toBER());
  c.signatureValue = new asn1js.BitString({ valueHex: keArrayBuffer(sign('sha256', tbs, penerbit?.kunci ?? privateKey)) });
  const der = Buffer.from(c.toSchema(true).toBER());
  return { kunci: privateKey, sertifikat: pkijs.Certificate.fromBER(keArrayBuffer(der)), der };
}

/** The root and the issuing authority of the tests, far away from any real one. */
export async function buatOtoritas(now: number): Promise<{ readonly akar: Pemegang; readonly penerbit: Pemegang; readonly akarPem: string }> {
  const masa = { dari: now - 8000 * HARI, sampai: now + 8000 * HARI };
  const akar = await terbitkan({ nama: 'Induk Simulasi UJI', instansi: 'Simulasi Penyelenggara Sertifikat', nomorSeri: 1, ...masa }, null);
  const penerbit = await terbitkan({ nama: 'Penerbit Simulasi UJI', instansi: 'Simulasi Penyelenggara Sertifikat', nomorSeri: 2, ...masa }, akar, true);
  return { akar, penerbit, akarPem: new X509Certificate(akar.der).toString() };
}

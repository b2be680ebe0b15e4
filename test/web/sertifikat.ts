import { generateKeyPairSync, sign } from 'node:crypto';

/** Just enough DER for a self-signed certificate, made anew in each test run: no key ever lies in the repository. */
function der(tag: number, ...isi: readonly Buffer[]): Buffer {
  const badan = Buffer.concat(isi);
  const n = badan.length;
  const panjang = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255];
  return Buffer.concat([Buffer.from([tag, ...panjang]), badan]);
}
const urut = (...isi: readonly Buffer[]): Buffer => der(0x30, ...isi);
const ECDSA_SHA256 = urut(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
const waktu = (t: string): Buffer => der(0x17, Buffer.from(t));

export function sertifikatUji(nama: string): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const cn = urut(der(0x31, urut(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(nama)))));
  const san = urut(der(0x06, Buffer.from('551d11', 'hex')), der(0x04, urut(der(0x82, Buffer.from(nama)))));
  const isi = urut(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    cn,
    urut(waktu('200101000000Z'), waktu('491231235959Z')),
    cn,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, urut(san)),
  );
  const tandaTangan = sign('sha256', isi, privateKey);
  const cert = urut(isi, ECDSA_SHA256, der(0x03, Buffer.from([0]), tandaTangan));
  const pem = cert.toString('base64').replace(/.{1,64}/g, '$&\n');
  return { cert: `-----BEGIN CERTIFICATE-----\n${pem}-----END CERTIFICATE-----\n`, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';

const SERTIFIKAT_MAKS = 16;

/** A name may carry the same part twice. */
type NamaX = Readonly<Partial<Record<'CN' | 'O', string | readonly string[]>>>;

export const berlakuDari = (s: X509Certificate): number => s.validFromDate.getTime();
export const berlakuSampai = (s: X509Certificate): number => s.validToDate.getTime();
export const berlakuPada = (s: X509Certificate, pada: number): boolean => berlakuDari(s) <= pada && pada <= berlakuSampai(s);

/** True when the certificate leads, through those that travel with it, to one of the roots, each valid at that time. */
export function sampaiAkar(s: X509Certificate, pengiring: readonly X509Certificate[], akar: readonly X509Certificate[], pada: number): boolean {
  const sidikAkar = new Set(akar.map((a) => a.fingerprint256));
  const pernah = new Set<string>();
  const antre = [s];
  // Each certificate is looked at once, however the ones that travel with it name each other.
  for (let kini = antre.pop(); kini; kini = antre.pop()) {
    if (pernah.has(kini.fingerprint256)) continue;
    pernah.add(kini.fingerprint256);
    if (!berlakuPada(kini, pada)) continue;
    if (sidikAkar.has(kini.fingerprint256)) return true;
    const anak = kini;
    antre.push(...[...pengiring, ...akar].filter((p) => p.ca && !pernah.has(p.fingerprint256) && anak.checkIssued(p) && anak.verify(p.publicKey)));
  }
  return false;
}

const satu = (v: string | readonly string[] | undefined): string | null => (typeof v === 'string' ? v : v?.at(-1))?.toWellFormed().trim() || null;

/** Who a certificate names: person, institution, and the authority that gave it out. */
export function namaDalam(s: X509Certificate): { readonly nama: string | null; readonly instansi: string | null; readonly penerbit: string | null } {
  const { subject, issuer } = s.toLegacyObject() as { readonly subject?: NamaX; readonly issuer?: NamaX };
  return { nama: satu(subject?.CN), instansi: satu(subject?.O), penerbit: satu(issuer?.CN) ?? satu(issuer?.O) };
}

/** Certificates of a PEM text (one or many), or of DER. Throws MASUKAN when it holds none. */
export function bacaSertifikat(isi: Uint8Array | string): X509Certificate[] {
  const teks = typeof isi === 'string' ? isi : Buffer.from(isi).toString('latin1');
  const pem = teks.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  try {
    return (pem ?? [Buffer.from(isi)]).slice(0, SERTIFIKAT_MAKS).map((p) => new X509Certificate(p));
  } catch (cause) {
    throw new AppError('MASUKAN', 'Berkas itu bukan sertifikat X.509 (PEM atau DER).', { dampak: 'Tidak ada yang diubah.', saran: 'Unduh lagi sertifikat induk dari penyelenggara sertifikat elektronik.', cause });
  }
}

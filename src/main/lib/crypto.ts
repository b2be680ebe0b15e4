import { createCipheriv, createDecipheriv, createHash, hash, hkdfSync, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

export const ambilAcak = (n: number): Buffer => randomBytes(n);

export function sha256(isi: Uint8Array | string): string {
  return hash('sha256', isi, 'hex');
}

const SCRYPT = { N: 1 << 15, r: 8, p: 1, maxmem: 96 << 20 } as const;
const SCRYPT_PEMULIHAN = { N: 1 << 17, r: 8, p: 1, maxmem: 256 << 20 } as const;

/** `scrypt$N$r$p$salt$hash`, so that the cost can be raised later. */
export function sandikan(sandi: string, parameter: typeof SCRYPT | typeof SCRYPT_PEMULIHAN = SCRYPT): string {
  const garam = randomBytes(16);
  const h = scryptSync(sandi.normalize('NFKC'), garam, 32, parameter);
  return ['scrypt', parameter.N, parameter.r, parameter.p, garam.toString('base64'), h.toString('base64')].join('$');
}

export function cocokSandi(sandi: string, tersimpan: string): boolean {
  const [jenis, N, r, p, garam, hash] = tersimpan.split('$');
  if (jenis !== 'scrypt' || !garam || !hash) return false;
  const h = scryptSync(sandi.normalize('NFKC'), Buffer.from(garam, 'base64'), 32, { N: Number(N), r: Number(r), p: Number(p), maxmem: 256 << 20 });
  return timingSafeEqual(h, Buffer.from(hash, 'base64'));
}

/** Spends the same time as a real check, so that an unknown account cannot be told from a wrong password. */
export function samarkanWaktu(sandi: string): void {
  scryptSync(sandi.normalize('NFKC'), 'simpul', 32, SCRYPT);
}

/** AES-256-GCM: 12-byte nonce, 16-byte tag, then the cipher text. */
export function segel(kunci: Uint8Array, isi: Uint8Array, konteks: string): Buffer {
  const nonce = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', kunci, nonce);
  c.setAAD(Buffer.from(konteks));
  const badan = c.update(isi);
  return Buffer.concat([nonce, Buffer.alloc(16), badan, c.final()]).fill(c.getAuthTag(), 12, 28);
}

/** Throws on a wrong key, a wrong context or a changed byte. */
export function bukaSegel(kunci: Uint8Array, data: Uint8Array, konteks: string): Buffer {
  const d = createDecipheriv('aes-256-gcm', kunci, data.subarray(0, 12));
  d.setAAD(Buffer.from(konteks));
  d.setAuthTag(data.subarray(12, 28));
  return Buffer.concat([d.update(data.subarray(28)), d.final()]);
}

/** A sub-key for one purpose, so that the database key itself encrypts nothing else. */
export function turunkanKunci(dek: Uint8Array, guna: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dek, Buffer.alloc(0), `simpul:${guna}`, 32));
}

const ABJAD = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** 160 random bits in 8 groups of 4 (Crockford-like alphabet, no I L O U) and a last group of two check characters. */
export function kodePemulihanBaru(): string {
  const acak = randomBytes(32);
  let badan = '';
  for (let i = 0; i < 32; i++) badan += ABJAD[acak[i]! & 31];
  return kelompokkan(badan + periksaKode(badan));
}

function periksaKode(badan: string): string {
  const h = createHash('sha256').update(badan).digest();
  return `${ABJAD[h[0]! & 31]}${ABJAD[h[1]! & 31]}`;
}

function kelompokkan(kode: string): string {
  return kode.match(/.{1,4}/g)!.join('-');
}

/** Normalised code, or null when a character was mistyped (check characters do not fit). */
export function rapikanKodePemulihan(teks: string): string | null {
  const bersih = teks.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[^A-Z0-9]/g, '');
  if (bersih.length !== 34) return null;
  const badan = bersih.slice(0, 32);
  return periksaKode(badan) === bersih.slice(32) ? kelompokkan(bersih) : null;
}

export function kunciDariKode(kode: string, garam: Uint8Array): Buffer {
  return scryptSync(kode, garam, 32, SCRYPT_PEMULIHAN);
}

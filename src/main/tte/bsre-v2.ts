import { z } from 'zod';
import { kataKode, statusDari, tidakBerhasil, type HasilTanda } from './hasil.ts';
import { galatJawaban, galatPutus, jsonDari, pdfDariBase64 } from './jawaban.ts';
import { mintaTte, type Minta, type TujuanTte } from './kirim.ts';
import type { MintaTanda, Penyedia } from './penyedia.ts';

/** Files in one call; each is decoded by the server in memory. */
const PER_KIRIM = 10;

/** A JSON string of UTF-8 bytes, without ever being a string. */
function teksJson(b: Buffer): Buffer {
  const isi: number[] = [0x22];
  for (const x of b) {
    if (x === 0x22 || x === 0x5c) isi.push(0x5c, x);
    else if (x < 0x20) isi.push(...Buffer.from(`\\u00${x.toString(16).padStart(2, '0')}`));
    else isi.push(x);
  }
  isi.push(0x22);
  const hasil = Buffer.from(isi);
  isi.fill(0);
  return hasil;
}

const json = (jalur: string, badan: readonly Uint8Array[]): Minta => ({ metode: 'POST', jalur, jenis: 'application/json', badan });
const objek = (jalur: string, isi: unknown): Minta => json(jalur, [Buffer.from(JSON.stringify(isi))]);
const base64 = (b: Uint8Array): string => Buffer.from(b.buffer, b.byteOffset, b.length).toString('base64');

const zSah = z.object({ file: z.array(z.string()) }).loose();
const zStatus = z.object({ status: z.string() }).loose();
const zPeriksa = z.object({ conclusion: z.string().optional(), description: z.string().optional(), signatureInformations: z.array(z.object({ signerName: z.string().optional() }).loose()).optional() }).loose();

async function tandatangani(t: TujuanTte, m: MintaTanda): Promise<readonly HasilTanda[]> {
  const sama = (h: HasilTanda): readonly HasilTanda[] => m.pdf.map(() => h);
  const sandi = teksJson(m.passphrase);
  const sifat = JSON.stringify(m.pdf.map(() => ({ tampilan: 'INVISIBLE', reason: m.alasan, location: m.tempat })));
  const badan = [Buffer.from(`{"nik":${JSON.stringify(m.nik)},"passphrase":`), sandi, Buffer.from(`,"signatureProperties":${sifat},"file":[${m.pdf.map((p) => `"${base64(p)}"`).join(',')}]}`)];
  const j = await mintaTte(t, json('/api/v2/sign/pdf', badan));
  sandi.fill(0);
  if (!j.ok) return sama(galatPutus(j));
  const galat = galatJawaban(j, [m.passphrase, m.nik]);
  if (galat) return sama(galat);
  const urai = zSah.safeParse(jsonDari(j.badan));
  if (!urai.success || urai.data.file.length !== m.pdf.length) return sama(tidakBerhasil('tak-diketahui'));
  return urai.data.file.map((b): HasilTanda => {
    const pdf = pdfDariBase64(b);
    return pdf === null ? tidakBerhasil('tak-diketahui') : { kode: 'ditandatangani', pdf, idDokumen: null };
  });
}

/** BSrE eSign Client, contract v2: JSON with base64, many files a call. It names no document id, so what stays unknown is for a person to decide. */
export function bsreV2(t: TujuanTte): Penyedia {
  return {
    jenis: 'bsre-v2',
    perKirim: PER_KIRIM,
    async statusPengguna(nik) {
      const j = await mintaTte(t, objek('/api/v2/user/check/status', { nik }));
      if (!j.ok) return { kode: null, pesan: kataKode('gagal-sementara') };
      const urai = zStatus.safeParse(jsonDari(j.badan));
      if (j.status === 200 && urai.success) return statusDari(urai.data.status);
      const galat = galatJawaban(j, [nik]);
      return { kode: galat?.kode === 'pengguna-tidak-terdaftar' ? galat.kode : null, pesan: galat?.pesan ?? 'Jawaban server TTE tidak dapat dibaca.' };
    },
    tandatangani: (m) => tandatangani(t, m),
    unduh: async () => ({ jenis: 'tidak-ada' }),
    async periksa(pdf) {
      const j = await mintaTte(t, objek('/api/v2/verify/pdf', { file: base64(pdf) }));
      if (!j.ok) return { ok: false, pesan: kataKode('gagal-sementara') };
      const galat = galatJawaban(j, []);
      const urai = zPeriksa.safeParse(jsonDari(j.badan));
      if (galat || !urai.success) return { ok: false, pesan: galat?.pesan ?? 'Jawaban server TTE tidak dapat dibaca.' };
      return { ok: true, kesimpulan: urai.data.conclusion ?? urai.data.description ?? '', penandatangan: (urai.data.signatureInformations ?? []).flatMap((d) => d.signerName ?? []) };
    },
  };
}

import { z } from 'zod';
import { ambilAcak } from '../lib/crypto.ts';
import { kataKode, statusDari, tidakBerhasil, type HasilTanda, type HasilUnduh } from './hasil.ts';
import { galatJawaban, galatPutus, idDari, idSah, jsonDari, pdfDariBase64, pdfUtuh } from './jawaban.ts';
import { mintaTte, type Minta, type TujuanTte } from './kirim.ts';
import type { MintaTanda, Penyedia } from './penyedia.ts';

const BARIS = Buffer.from('\r\n');

/** A form as bytes, so that the passphrase never becomes a string that nobody can wipe. */
function formulir(jalur: string, isi: readonly (readonly [nama: string, nilai: string | Uint8Array])[], berkas: readonly [nama: string, pdf: Uint8Array]): Minta {
  const batas = `simpul-${ambilAcak(12).toString('hex')}`;
  const bagian: Uint8Array[] = [];
  for (const [nama, nilai] of isi) bagian.push(Buffer.from(`--${batas}\r\nContent-Disposition: form-data; name="${nama}"\r\n\r\n`), typeof nilai === 'string' ? Buffer.from(nilai) : nilai, BARIS);
  bagian.push(Buffer.from(`--${batas}\r\nContent-Disposition: form-data; name="${berkas[0]}"; filename="dokumen.pdf"\r\nContent-Type: application/pdf\r\n\r\n`), berkas[1], Buffer.from(`\r\n--${batas}--\r\n`));
  return { metode: 'POST', jalur, jenis: `multipart/form-data; boundary=${batas}`, badan: bagian };
}

const zSah = z.object({ id_dokumen: z.string().optional(), base64_signed_file: z.string().optional() }).loose();
const zStatus = z.object({ status: z.string() }).loose();
const zPeriksa = z.object({
  summary: z.string().optional(), notes: z.string().optional(),
  details: z.array(z.object({ info_signer: z.object({ signer_name: z.string().optional() }).loose().optional() }).loose()).optional(),
}).loose();

async function unduh(t: TujuanTte, id: string): Promise<HasilUnduh> {
  const j = await mintaTte(t, { metode: 'GET', jalur: `/api/sign/download/${encodeURIComponent(id)}` });
  if (!j.ok) return { jenis: 'gagal', pesan: kataKode('gagal-sementara') };
  if (j.status === 404) return { jenis: 'tidak-ada' };
  const galat = galatJawaban(j, []);
  if (galat) return { jenis: 'gagal', pesan: galat.pesan };
  return pdfUtuh(j.badan) ? { jenis: 'ada', pdf: j.badan } : { jenis: 'gagal', pesan: 'Berkas yang diunduh tidak utuh.' };
}

async function tandaiSatu(t: TujuanTte, m: MintaTanda, pdf: Uint8Array): Promise<HasilTanda> {
  const j = await mintaTte(t, formulir('/api/sign/pdf', [['nik', m.nik], ['passphrase', m.passphrase], ['tampilan', 'invisible'], ['reason', m.alasan], ['location', m.tempat]], ['file', pdf]));
  if (!j.ok) return galatPutus(j);
  const galat = galatJawaban(j, [m.passphrase, m.nik]);
  if (galat) return galat;
  const idDokumen = idDari(j.kepala);
  if (pdfUtuh(j.badan)) return { kode: 'ditandatangani', pdf: j.badan, idDokumen };
  const urai = zSah.safeParse(jsonDari(j.badan));
  if (!urai.success) return tidakBerhasil('tak-diketahui', { idDokumen });
  const dalam = urai.data.base64_signed_file === undefined ? null : pdfDariBase64(urai.data.base64_signed_file);
  const id = idSah(urai.data.id_dokumen) ?? idDokumen;
  if (dalam) return { kode: 'ditandatangani', pdf: dalam, idDokumen: id };
  if (id === null) return tidakBerhasil('tak-diketahui');
  const u = await unduh(t, id);
  return u.jenis === 'ada' ? { kode: 'ditandatangani', pdf: u.pdf, idDokumen: id } : tidakBerhasil('tak-diketahui', { idDokumen: id });
}

/** BSrE eSign Client, contract v1: one file a call as a form; the answer is the file, or its id. */
export function bsreV1(t: TujuanTte): Penyedia {
  return {
    jenis: 'bsre-v1',
    perKirim: 1,
    async statusPengguna(nik) {
      const j = await mintaTte(t, { metode: 'GET', jalur: `/api/user/status/${encodeURIComponent(nik)}` });
      if (!j.ok) return { kode: null, pesan: kataKode('gagal-sementara') };
      const urai = zStatus.safeParse(jsonDari(j.badan));
      if (j.status === 200 && urai.success) return statusDari(urai.data.status);
      const galat = galatJawaban(j, [nik]);
      return { kode: galat?.kode === 'pengguna-tidak-terdaftar' ? galat.kode : null, pesan: galat?.pesan ?? 'Jawaban server TTE tidak dapat dibaca.' };
    },
    async tandatangani(m) {
      const hasil: HasilTanda[] = [];
      for (const pdf of m.pdf) hasil.push(await tandaiSatu(t, m, pdf));
      return hasil;
    },
    unduh: (id) => unduh(t, id),
    async periksa(pdf) {
      const j = await mintaTte(t, formulir('/api/sign/verify', [], ['signed_file', pdf]));
      if (!j.ok) return { ok: false, pesan: kataKode('gagal-sementara') };
      const galat = galatJawaban(j, []);
      const urai = zPeriksa.safeParse(jsonDari(j.badan));
      if (galat || !urai.success) return { ok: false, pesan: galat?.pesan ?? 'Jawaban server TTE tidak dapat dibaca.' };
      return { ok: true, kesimpulan: urai.data.summary ?? urai.data.notes ?? '', penandatangan: (urai.data.details ?? []).flatMap((d) => d.info_signer?.signer_name ?? []) };
    },
  };
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sisip } from '../../src/main/db/tulis.ts';
import { periksaJejak } from '../../src/main/db/jejak.ts';
import { pesanLembar } from '../../src/main/features/kendali/pesan.ts';
import { sahkanLembar } from '../../src/main/features/kendali/sahkan.ts';
import { tandaiLembar } from '../../src/main/features/kendali/tandai.ts';
import { terimaLembar } from '../../src/main/features/kendali/terima.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { idUji, KERTAS, meja, periksaBuku, profilUji } from '../support/kendali-uji.ts';
import { sisipBanyak, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
  profilUji(u.buka);
});
afterEach(async () => {
  expect(periksaBuku(u.buka.basis)).toEqual([]);
  expect(await u.panggil('operator', 'kendali.periksa', {})).toMatchObject({ beda: [] });
  expect(periksaJejak(u.buka.basis).utuh).toBe(true);
  await u.tutup();
});

const PENERIMAAN = { kertas: KERTAS, seriAwal: 'KP-A 0001', seriAkhir: 'KP-A 0100', tanggal: '2026-11-20', baNomor: '000.3/18/2026', baTanggal: '2026-11-20', dariSiapa: 'Percetakan Contoh' };
const terima = (lain: Partial<typeof PENERIMAAN> = {}) => u.panggil('operator', 'kendali.terima', { ...PENERIMAAN, ...lain });
const cari = async (seri: string) => (await u.panggil('operator', 'kendali.cari', { seri }))[0]!;

/** A document in the archive, as far as the ledger names it. */
function dokumenUji(nomor: string): string {
  return ubahUji(u.buka, (tx) => sisip(tx, 'dokumen', { jenis: 'sk-kp', nomor, tanggal: '2026-11-01', perihal: 'Kenaikan pangkat', pegawai_id: null, nip: null, nama: 'Contoh Pegawai', kelompok_id: null, hash: '0'.repeat(64), ukuran: 1, token: nomor, kertas: 'F4', versi_naskah: 'uji', data: '{}' }));
}

function cetak(dokumen: readonly string[], pekerjaanId = idUji()): string {
  meja(u.buka, (tx) => {
    const isi = pesanLembar(tx, { kertas: KERTAS, jumlah: dokumen.length, pekerjaanId, dokumen });
    sahkanLembar(tx, { pekerjaanId, seriAwal: isi[0]!.seri, seriAkhir: isi.at(-1)!.seri });
  });
  return pekerjaanId;
}

describe('Menerima dan mencari', () => {
  it('penerimaan dengan pindaian berita acara; persediaan, rentang dan lembarnya terbaca; pindaian dapat dibuka lagi', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n');
    const { hash } = await u.panggil('operator', 'kendali.unggahPindaian', {}, { nama: 'ba.pdf', mime: 'application/pdf', isi: pdf });
    const { id, jumlah } = await u.panggil('operator', 'kendali.terima', { ...PENERIMAAN, pindaianHash: hash });
    expect(jumlah).toBe(100);
    expect(await u.panggil('pengawas', 'kendali.ringkas', {})).toEqual([{ kertas: KERTAS, nama: 'Kertas keputusan kenaikan pangkat', diterima: 100, keadaan: { tersedia: 100, dipesan: 0, tercetak: 0, rusak: 0, hilang: 0, uji: 0, dimusnahkan: 0 }, berikut: 'KP-A 0001', pekerjaanTerbuka: 0 }]);
    expect(await u.panggil('kepala', 'kendali.penerimaan', {})).toMatchObject([{ id, tersedia: 100, baNomor: '000.3/18/2026', pindaianHash: hash }]);
    expect((await u.panggil('operator', 'kendali.isiPindaian', { id })).isi).toEqual(pdf);
  });

  it('kertas tanpa tanda terkendali, tanggal yang belum tiba, dan pindaian yang tidak diunggah ditolak', async () => {
    await expect(terima({ kertas: 'f4' })).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('bukan kertas terkendali') as string });
    await expect(terima({ tanggal: '2026-11-25' })).rejects.toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'tanggal', pesan: 'Belum tiba.' }] });
    await expect(u.panggil('operator', 'kendali.terima', { ...PENERIMAAN, pindaianHash: 'a'.repeat(64) })).rejects.toMatchObject({ kode: 'MASUKAN' });
    expect(await u.panggil('operator', 'kendali.ringkas', {})).toEqual([]);
  });

  it('hanya operator dan administrator mencatat; ASN dan akun satu unit tidak melihatnya', async () => {
    await expect(u.panggil('pengawas', 'kendali.terima', PENERIMAAN)).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(u.panggil('asn', 'kendali.ringkas', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(u.sebagai('operator', { jenis: 'unit', unitId: idUji() })('kendali.ringkas', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
  });

  it('nomor yang diketik atau dipindai menemukan lembarnya, dengan atau tanpa spasi, tanda dan awalan', async () => {
    await terima();
    for (const seri of ['KP-A 0042', 'kp-a 0042', 'KPA0042', '42', '0042']) expect((await u.panggil('operator', 'kendali.cari', { seri })).map((l) => l.seri), seri).toEqual(['KP-A 0042']);
    expect(await u.panggil('operator', 'kendali.cari', { seri: 'XX' })).toEqual([]);
  });

  it('daftar lembar dibaca halaman demi halaman dalam urutan seri, tersaring keadaan dan nomor', async () => {
    await terima();
    await terima({ seriAwal: 'KP-B 1', seriAkhir: 'KP-B 12' });
    await u.panggil('operator', 'kendali.tandai', { kertas: KERTAS, seriAwal: 'KP-A 0005', seriAkhir: 'KP-A 0007', menjadi: 'rusak', sebab: 'basah' });
    const seri: string[] = [];
    for (let setelah: string | null = null; ;) {
      const h: Awaited<ReturnType<typeof halaman>> = await halaman(setelah);
      seri.push(...h.baris.map((l) => l.seri));
      expect(h.jumlah).toBe(112);
      if (h.berikut === null) break;
      setelah = h.berikut;
    }
    expect(seri).toHaveLength(112);
    expect(seri.slice(99, 103)).toEqual(['KP-A 0100', 'KP-B 1', 'KP-B 2', 'KP-B 3']);
    expect(seri.at(-1)).toBe('KP-B 12');
    const rusak = await u.panggil('operator', 'kendali.lembar', { saring: { keadaan: 'rusak', teks: 'kp-a' } });
    expect(rusak.baris.map((l) => [l.seri, l.sebab])).toEqual([['KP-A 0005', 'basah'], ['KP-A 0006', 'basah'], ['KP-A 0007', 'basah']]);
  });
  const halaman = (setelah: string | null) => u.panggil('operator', 'kendali.lembar', { batas: 30, setelah });
});

describe('Persetujuan orang kedua', () => {
  it('cetak ulang: diminta operator, disetujui pengawas, lembar lama rusak, dokumen mendapat nomor seri baru, sekali saja', async () => {
    await terima();
    const [d1, d2] = [dokumenUji('821/1'), dokumenUji('821/2')];
    cetak([d1, d2]);
    expect(() => cetak([d1])).toThrowError(/Dokumen 821\/1 sudah tercetak pada lembar KP-A 0001/);
    const lembar = await cari('1');
    const { id } = await u.panggil('operator', 'kendali.minta', { lembarId: lembar.id, jenis: 'cetak-ulang', menjadi: 'rusak', alasan: 'nama salah ketik' });
    await expect(u.panggil('operator', 'kendali.minta', { lembarId: lembar.id, jenis: 'batal', menjadi: 'rusak', alasan: 'lagi' })).rejects.toMatchObject({ kode: 'SUDAH_ADA' });
    await expect(u.panggil('operator', 'kendali.putuskan', { permintaanId: id, setuju: true })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect((await cari('1')).keadaan).toBe('tercetak');
    expect(await u.panggil('pengawas', 'kendali.permintaan', { hanyaMenunggu: true })).toMatchObject([{ id, milikSendiri: false, nomor: '821/1', pemohon: 'Uji operator' }]);
    expect(await u.panggil('pengawas', 'kendali.putuskan', { permintaanId: id, setuju: true })).toEqual({ lembar: 1 });
    await expect(u.panggil('pengawas', 'kendali.putuskan', { permintaanId: id, setuju: true })).rejects.toMatchObject({ kode: 'BENTROK' });
    expect((await cari('1')).keadaan).toBe('rusak');
    cetak([d1]);
    expect(() => cetak([d1])).toThrowError(/sudah tercetak/);
    const kisah = await u.panggil('operator', 'kendali.kisah', { id: (await cari('3')).id });
    expect(kisah).toMatchObject({ kaliCetak: 2, lembar: { nomor: '821/1', keadaan: 'tercetak' }, permintaan: [] });
    expect((await u.panggil('operator', 'kendali.kisah', { id: lembar.id })).mutasi.map((m) => [m.perbuatan, m.ke, m.pelaku, m.penyetuju])).toEqual([
      ['terima', 'tersedia', 'Uji operator', null], ['pesan', 'dipesan', 'Operator Uji', null], ['sahkan', 'tercetak', 'Operator Uji', null], ['batal', 'rusak', 'Uji pengawas', 'Uji pengawas'],
    ]);
    expect(await u.panggil('operator', 'kendali.permintaan', {})).toMatchObject([{ keadaan: 'terpakai', penyetuju: 'Uji pengawas' }]);
  });

  it('administrator yang meminta sendiri tidak dapat memutusnya; yang ditolak tidak mengubah apa pun', async () => {
    await terima();
    cetak([dokumenUji('821/9')]);
    const { id } = await u.panggil('administrator', 'kendali.minta', { lembarId: (await cari('1')).id, jenis: 'batal', menjadi: 'hilang', alasan: 'hilang di ekspedisi' });
    await expect(u.panggil('administrator', 'kendali.putuskan', { permintaanId: id, setuju: true })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK', message: expect.stringContaining('sendiri') as string });
    await u.panggil('kepala', 'kendali.putuskan', { permintaanId: id, setuju: false, catatan: 'cari dahulu' });
    expect((await cari('1')).keadaan).toBe('tercetak');
  });

  it('catatan keliru dibetulkan dengan mutasi balik yang disetujui; mutasi lamanya tetap ada', async () => {
    await terima();
    await u.panggil('operator', 'kendali.tandai', { kertas: KERTAS, seriAwal: '9', menjadi: 'hilang', sebab: 'tidak ada di kotak' });
    const { id: lembarId } = await cari('9');
    await expect(u.panggil('operator', 'kendali.minta', { lembarId, jenis: 'koreksi', menjadi: 'dipesan', alasan: 'coba' })).rejects.toMatchObject({ kode: 'ATURAN' });
    const { id } = await u.panggil('operator', 'kendali.minta', { lembarId, jenis: 'koreksi', menjadi: 'tersedia', alasan: 'terselip di kotak lain' });
    await u.panggil('pejabat_administrator', 'kendali.putuskan', { permintaanId: id, setuju: true });
    const { mutasi, lembar } = await u.panggil('operator', 'kendali.kisah', { id: lembarId });
    expect(lembar.keadaan).toBe('tersedia');
    expect(mutasi.map((m) => m.ke)).toEqual(['tersedia', 'hilang', 'tersedia']);
    // It is not taken back by the way of ordinary changes.
    await expect(u.panggil('operator', 'jejak.urungkan', { seq: null })).rejects.toMatchObject({ kode: 'ATURAN' });
  });
});

describe('Kartu kendali dan berita acara pemusnahan', () => {
  const orang = () => sisipBanyak(u.buka, 4);

  it('kartu bulanan seimbang dari awal sampai akhir dan terarsip sebagai dokumen bernomor', async () => {
    const [penyimpanId, pengawasId] = orang() as [string, string];
    meja(u.buka, (tx) => {
      terimaLembar(tx, { ...PENERIMAAN, tanggal: '2026-10-27', baTanggal: '2026-10-27', kotak: '1', pindaianHash: null, catatan: '' });
      tandaiLembar(tx, { kertas: KERTAS, seriAwal: '99', seriAkhir: '100', menjadi: 'uji', sebab: 'kalibrasi baki 2' });
    }, undefined, Date.UTC(2026, 9, 28, 2));
    await terima({ seriAwal: 'KP-A 0101', seriAkhir: 'KP-A 0200', baNomor: '000.3/19/2026' });
    cetak([dokumenUji('821/1'), dokumenUji('821/2'), dokumenUji('821/3')]);
    await u.panggil('operator', 'kendali.tandai', { kertas: KERTAS, seriAwal: '50', menjadi: 'rusak', sebab: 'sobek di mesin' });
    const minta = { kertas: KERTAS, bulan: '2026-11' };
    expect(await u.panggil('pengawas', 'kendali.kartu', { kertas: KERTAS, bulan: '2026-10' })).toMatchObject({ awal: 0, masuk: 100, terpakai: 2, uji: 2, rusak: 0, akhir: 98, seimbang: true });
    const kartu = await u.panggil('operator', 'kendali.kartu', minta);
    expect(kartu).toMatchObject({ awal: 98, masuk: 100, terpakai: 3, rusak: 1, akhir: 194, seimbang: true });
    expect(kartu.baris.map((b) => [b.seriAwal, b.seriAkhir, b.masuk, b.terpakai, b.rusak, b.sisa])).toEqual([['KP-A 0101', 'KP-A 0200', 100, 0, 0, 198], ['KP-A 0001', 'KP-A 0003', 0, 3, 0, 195], ['KP-A 0050', 'KP-A 0050', 0, 0, 1, 194]]);
    const isian = { ...minta, nomor: '000.2.3/KK-11/2026', tanggal: '2026-11-23', penyimpanId, pengawasId };
    const pdf = await u.panggil('operator', 'kendali.pratinjauKartu', isian);
    expect(Buffer.from(pdf.isi).subarray(0, 5).toString()).toBe('%PDF-');
    const word = await u.panggil('operator', 'kendali.pratinjauKartu', { ...isian, sebagai: 'docx' });
    expect(Buffer.from(word.isi).subarray(0, 2).toString()).toBe('PK');
    const { dokumenId } = await u.panggil('operator', 'kendali.terbitkanKartu', isian);
    const d = u.buka.basis.satu<{ jenis: string; data: string }>('SELECT jenis, data FROM dokumen WHERE nomor = ?', isian.nomor)!;
    expect(d.jenis).toBe('kartu-kendali');
    expect(d.data).toContain('98 + 100 − 3 − 1 = 194 (seimbang)');
    expect(Buffer.from((await u.panggil('operator', 'arsip.isi', { id: dokumenId })).isi).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(u.panggil('operator', 'kendali.terbitkanKartu', isian)).rejects.toMatchObject({ kode: 'SUDAH_ADA' });
    await expect(u.panggil('operator', 'kendali.kartu', { kertas: KERTAS, bulan: '2026-12' })).rejects.toMatchObject({ kode: 'ATURAN' });
  });

  it('berita acara pemusnahan dan lembarnya berubah bersama, di bawah nomornya; sekali musnah tidak dua kali', async () => {
    const [pelaksanaId, a, b] = orang() as [string, string, string];
    await terima();
    await u.panggil('operator', 'kendali.tandai', { kertas: KERTAS, seriAwal: '10', seriAkhir: '12', menjadi: 'rusak', sebab: 'terkena air' });
    await u.panggil('operator', 'kendali.tandai', { kertas: KERTAS, seriAwal: '20', menjadi: 'uji', sebab: 'kalibrasi' });
    const lembarId = (await u.panggil('operator', 'kendali.menungguMusnah', {})).map((l) => l.id);
    expect(lembarId).toHaveLength(4);
    const isian = { lembarId, nomor: '000.2.3/BA-4/2026', tanggal: '2026-11-23', tempat: 'Kantor BKPSDM', pelaksanaId, saksiId: [a, b], cara: 'dicacah dengan mesin penghancur kertas' };
    expect(Buffer.from((await u.panggil('operator', 'kendali.pratinjauMusnah', isian)).isi).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await cari('10')).keadaan).toBe('rusak');
    await expect(u.panggil('operator', 'kendali.musnahkan', { ...isian, saksiId: [a, a] })).rejects.toMatchObject({ kode: 'MASUKAN' });
    await expect(u.panggil('operator', 'kendali.musnahkan', { ...isian, tanggal: '2026-11-24' })).rejects.toMatchObject({ kode: 'MASUKAN' });
    await expect(u.panggil('operator', 'kendali.musnahkan', { ...isian, lembarId: [...lembarId, (await cari('1')).id] })).rejects.toMatchObject({ kode: 'BENTROK' });
    expect(u.buka.basis.satu("SELECT 1 FROM dokumen WHERE jenis = 'ba-pemusnahan'")).toBeUndefined();
    const { jumlah } = await u.panggil('operator', 'kendali.musnahkan', isian);
    expect(jumlah).toBe(4);
    expect((await u.panggil('operator', 'kendali.kisah', { id: (await cari('11')).id })).mutasi.at(-1)).toMatchObject({ ke: 'dimusnahkan', baNomor: isian.nomor });
    const { data } = u.buka.basis.satu<{ data: string }>("SELECT data FROM dokumen WHERE jenis = 'ba-pemusnahan'")!;
    expect(JSON.parse(data)).toMatchObject({ jumlah: '4 (empat) lembar', hariTanggal: 'Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam', tabelLembar: { baris: [['1.', 'Kertas keputusan kenaikan pangkat', 'KP-A 0010 s.d. KP-A 0012', '3', 'terkena air'], ['2.', 'Kertas keputusan kenaikan pangkat', 'KP-A 0020', '1', 'kalibrasi']] } });
    await expect(u.panggil('operator', 'kendali.musnahkan', { ...isian, nomor: '000.2.3/BA-5/2026' })).rejects.toMatchObject({ kode: 'BENTROK' });
  });
});

describe('Pekerjaan yang belum sah', () => {
  it('tampak dengan lembarnya dan direkonsiliasi per lembar', async () => {
    await terima();
    const pekerjaanId = idUji();
    meja(u.buka, (tx) => pesanLembar(tx, { kertas: KERTAS, jumlah: 3, pekerjaanId }));
    expect(await u.panggil('operator', 'kendali.terbuka', {})).toMatchObject([{ pekerjaanId, jumlah: 3, seriAwal: 'KP-A 0001', seriAkhir: 'KP-A 0003', judul: null }]);
    expect(await u.panggil('operator', 'kendali.lembarPekerjaan', { pekerjaanId })).toHaveLength(3);
    const h = await u.panggil('operator', 'kendali.rekonsiliasi', { pekerjaanId, butir: [{ seriAwal: '1', seriAkhir: '2', menjadi: 'tercetak' }, { seriAwal: '3', menjadi: 'rusak', sebab: 'macet' }] });
    expect(h).toEqual({ jumlah: { tercetak: 2, rusak: 1 }, belumTercetak: [] });
    expect(await u.panggil('operator', 'kendali.terbuka', {})).toEqual([]);
  });
});

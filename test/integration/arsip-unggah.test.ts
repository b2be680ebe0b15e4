import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { aturanArsip } from '../../src/main/features/arsip/aturan.ts';
import { prosesTitipan } from '../../src/main/features/arsip/proses-titipan.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

const NIP = { sari: '198503172009041002', joko: '199002022015031003' } as const;
let u: AplikasiUji;
let sari: string;
let joko: string;
let pangkat2014: string;
let nomor = 0;

beforeAll(async () => {
  u = await bukaAplikasiUji();
  isi(u.buka, (tx) => {
    sari = sisipOrang(tx, { nama: 'Sari Contoh', nip: NIP.sari, unitId: UNIT.dinasA });
    joko = sisipOrang(tx, { nama: 'Joko Rekaan', nip: NIP.joko, unitId: UNIT.dinasB, tanggalLahir: '1990-02-02' });
    pangkat2014 = sisip(tx, 'riwayat_pangkat', { pegawai_id: sari, jenis_kp: '101', golongan: 'III/b', tmt: '2014-04-01', mkg_tahun: 4, mkg_bulan: 0, sk_nomor: '823/9/2014', sk_tanggal: '2014-03-01' });
  });
});
afterAll(() => u.tutup());

/** A PDF of its own each time. */
const pdf = (lain = '', halaman = 1): Buffer => Buffer.from(`%PDF-1.4\n% ${++nomor}\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(halaman)}${lain}trailer << >>\n%%EOF\n`);

interface Bagian {
  readonly nama: string;
  readonly isi: Buffer;
  readonly bendera?: number;
}

/** A zip as a program that scans would make it, or one that nobody should trust. */
function zip(bagian: readonly Bagian[]): Buffer {
  const lokal: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const b of bagian) {
    const padat = deflateRawSync(b.isi);
    const nama = Buffer.from(b.nama);
    const kepala = (tanda: number, panjang: number): Buffer => {
      const k = Buffer.alloc(panjang);
      k.writeUInt32LE(tanda, 0);
      const p = tanda === 0x02014b50 ? 2 : 0;
      k.writeUInt16LE(b.bendera ?? 0x0800, 6 + p);
      k.writeUInt16LE(8, 8 + p);
      k.writeUInt32LE(crc32(b.isi), 14 + p);
      k.writeUInt32LE(padat.length, 18 + p);
      k.writeUInt32LE(b.isi.length, 22 + p);
      k.writeUInt16LE(nama.length, 26 + p);
      return k;
    };
    const p = kepala(0x02014b50, 46);
    p.writeUInt32LE(letak, 42);
    pusat.push(p, nama);
    lokal.push(kepala(0x04034b50, 30), nama, padat);
    letak += 30 + nama.length + padat.length;
  }
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(0x06054b50, 0);
  akhir.writeUInt16LE(bagian.length, 8);
  akhir.writeUInt16LE(bagian.length, 10);
  akhir.writeUInt32LE(Buffer.concat(pusat).length, 12);
  akhir.writeUInt32LE(letak, 16);
  return Buffer.concat([...lokal, ...pusat, akhir]);
}

async function unggah(berkas: readonly Bagian[], proses = true): Promise<string> {
  const { id } = await u.panggil('operator', 'arsip.unggahMulai', { nama: 'Uji' });
  for (const b of berkas) await u.panggil('operator', 'arsip.unggah', { unggahanId: id }, { nama: b.nama, mime: '', isi: b.isi });
  if (proses) {
    const { tugasId } = await u.panggil('operator', 'arsip.unggahProses', { unggahanId: id });
    await u.buka.pelari.tunggu(tugasId);
  }
  return id;
}

const titipan = async (unggahanId: string) => (await u.panggil('operator', 'arsip.titipan', { unggahanId })).baris;
const galat = async (p: Promise<unknown>): Promise<string> => p.then(() => 'tidak ada', (g: { kode: string }) => g.kode);

describe('unggahan massal', () => {
  test('yang cocok diarsipkan dengan satu persetujuan ke catatan yang benar, yang ragu menunggu dengan alasannya', async () => {
    const id = await unggah([
      { nama: `${NIP.sari}_SK_PNS.pdf`, isi: pdf() },
      { nama: `${NIP.sari}_SK_PANGKAT_2014.pdf`, isi: pdf() },
      { nama: `${NIP.sari}_SK_PANGKAT.pdf`, isi: pdf() },
      { nama: `${NIP.joko}_KTP.pdf`, isi: pdf() },
      { nama: 'pindaian 001.pdf', isi: pdf() },
      { nama: '199912312020011001_KK.pdf', isi: pdf() },
      { nama: `${NIP.joko}_IJAZAH.pdf`, isi: pdf() },
    ]);
    const baris = await titipan(id);
    expect(baris.map((b) => b.keadaan)).toEqual(['yakin', 'yakin', 'ragu', 'yakin', 'ragu', 'ragu', 'ragu']);
    expect(baris[0]).toMatchObject({ pegawai: 'Sari Contoh', jenis: 'pindai-sk-pns', barisNama: 'Data utama', keyakinan: 100 });
    expect(baris[1]).toMatchObject({ barisId: pangkat2014, jenisNama: 'SK pangkat (pindaian)' });
    expect(baris[2]!.alasan.at(-1)).toBe('Ada 2 catatan pangkat dan golongan; pilih yang dibuktikan berkas ini.');
    expect(baris[5]!.alasan.join()).toContain('tidak ada dalam data pegawai');
    expect(await u.panggil('operator', 'arsip.titipanSahkan', { unggahanId: id })).toEqual({ diarsipkan: 3, sisa: 0 });
    const arsip = (await u.panggil('operator', 'arsip.daftar', { saring: { pegawaiId: sari } })).baris;
    expect(arsip.map((a) => `${a.jenis} ${a.nomor}`).toSorted()).toEqual(['pindai-pangkat 823/9/2014', 'pindai-sk-pns ']);
    expect((await u.panggil('operator', 'riwayat.daftar', { pegawaiId: sari, kode: 'pangkat' })).find((r) => r.id === pangkat2014)!.bukti.map((b) => b.nama)).toEqual([`${NIP.sari}_SK_PANGKAT_2014.pdf`]);
    expect((await u.panggil('operator', 'beranda.ringkasan', {})).menunggu.find((m) => m.kode === 'titipan')?.jumlah).toBe(4);
  });

  test('keputusan peninjau: diarsipkan ke catatan yang dipilih, disisihkan dengan alasan, keduanya dapat dikembalikan', async () => {
    const id = await unggah([{ nama: 'pindaian 002.pdf', isi: pdf() }, { nama: 'pindaian 003.pdf', isi: pdf() }]);
    const [a, b] = await titipan(id);
    const catatan = await u.panggil('operator', 'arsip.pilihanBaris', { pegawaiId: sari, jenis: 'pindai-pangkat' });
    expect(catatan.map((c) => c.id)).toContain(pangkat2014);
    expect(await galat(u.panggil('operator', 'arsip.titipanSimpan', { butir: [{ id: a!.id, pegawaiId: joko, jenis: 'pindai-pangkat', barisId: pangkat2014 }] }))).toBe('MASUKAN');
    expect(await galat(u.panggil('operator', 'arsip.titipanSimpan', { butir: [{ id: a!.id, pegawaiId: sari, jenis: 'sk-kp' }] }))).toBe('MASUKAN');
    expect((await titipan(id)).map((t) => t.keadaan)).toEqual(['ragu', 'ragu']);
    await u.panggil('operator', 'arsip.titipanSimpan', { butir: [{ id: a!.id, pegawaiId: sari, jenis: 'pindai-pangkat', barisId: pangkat2014 }] });
    await u.panggil('operator', 'arsip.titipanSisihkan', { id: b!.id, alasan: 'halaman kosong' });
    const sesudah = await titipan(id);
    expect(sesudah.map((t) => t.keadaan)).toEqual(['diarsipkan', 'disisihkan']);
    expect(await galat(u.panggil('operator', 'arsip.titipanSisihkan', { id: a!.id, alasan: 'salah' }))).toBe('BENTROK');
    for (const t of sesudah) await u.panggil('operator', 'arsip.titipanKembalikan', { id: t.id });
    expect((await titipan(id)).map((t) => [t.keadaan, t.buktiId])).toEqual([['ragu', null], ['ragu', null]]);
    expect((await u.panggil('operator', 'arsip.daftar', { saring: { pegawaiId: sari } })).baris.some((x) => x.perihal === 'pindaian 002.pdf')).toBe(false);
  });

  test('keputusan atas unggahan tidak diurungkan dari riwayat perubahan, melainkan dikembalikan ke antrean', async () => {
    const id = await unggah([{ nama: 'pindaian 004.pdf', isi: pdf() }]);
    const [a] = await titipan(id);
    await u.panggil('operator', 'arsip.titipanSimpan', { butir: [{ id: a!.id, pegawaiId: sari, jenis: 'pindai-pangkat', barisId: pangkat2014 }] });
    await expect(u.panggil('operator', 'jejak.urungkan', { seq: null })).rejects.toMatchObject({ kode: 'ATURAN', saran: expect.stringContaining('antrean') as string });
    expect((await u.panggil('operator', 'jejak.objek', { id: sari }))[0]).toMatchObject({ dapatDiurungkan: false });
    await u.panggil('operator', 'arsip.titipanKembalikan', { id: a!.id });
    expect((await titipan(id)).map((t) => t.keadaan)).toEqual(['ragu']);
  });

  test('bukti yang dilampirkan sendiri tetap ada bila unggahan dengan isi yang sama dikembalikan; yang dipakai dua unggahan lepas bersama yang terakhir', async () => {
    const sendiri = pdf();
    const { id: bukti } = await u.panggil('operator', 'bukti.simpan', { kode: 'pangkat', barisId: pangkat2014 }, { nama: 'sk.pdf', mime: 'application/pdf', isi: sendiri });
    const ada = async (b: string): Promise<boolean> => (await u.panggil('operator', 'riwayat.daftar', { pegawaiId: sari, kode: 'pangkat' })).some((r) => r.bukti.some((x) => x.id === b));
    const simpan = (butir: readonly string[]) => u.panggil('operator', 'arsip.titipanSimpan', { butir: butir.map((id) => ({ id, pegawaiId: sari, jenis: 'pindai-pangkat', barisId: pangkat2014 })) });
    const satu = await unggah([{ nama: 'pindaian 005.pdf', isi: sendiri }]);
    const [a] = await titipan(satu);
    await simpan([a!.id]);
    expect((await titipan(satu))[0]!.buktiId).toBe(bukti);
    await u.panggil('operator', 'arsip.titipanKembalikan', { id: a!.id });
    expect(await ada(bukti)).toBe(true);

    const sama = pdf();
    const dua = await unggah([{ nama: 'pindaian 006.pdf', isi: sama }, { nama: 'pindaian 007.pdf', isi: sama }]);
    const id = (await titipan(dua)).map((t) => t.id);
    await simpan(id);
    const [b] = (await titipan(dua)).map((t) => t.buktiId);
    await u.panggil('operator', 'arsip.titipanKembalikan', { id: id[0]! });
    expect(await ada(b!)).toBe(true);
    await u.panggil('operator', 'arsip.titipanKembalikan', { id: id[1]! });
    expect(await ada(b!)).toBe(false);
  });

  test('isi yang sama dikenali walau namanya lain, di unggahan yang sama maupun yang sudah diarsipkan', async () => {
    const sama = pdf();
    const id = await unggah([{ nama: `${NIP.joko}_NPWP.pdf`, isi: sama }, { nama: `${NIP.joko}_KARPEG.pdf`, isi: sama }]);
    expect((await titipan(id)).map((t) => t.keadaan)).toEqual(['yakin', 'ganda']);
    await u.panggil('operator', 'arsip.titipanSahkan', { unggahanId: id });
    const lagi = await titipan(await unggah([{ nama: 'lain.pdf', isi: sama }]));
    expect(lagi[0]).toMatchObject({ keadaan: 'ganda', alasan: [expect.stringContaining('sudah ada di arsip')] });
  });
});

describe('berkas buruk', () => {
  const BURUK: readonly (readonly [string, Buffer, RegExp])[] = [
    ['PDF terpotong', Buffer.from('%PDF-1.4\n1 0 obj << /Type /Page >>'), /terpotong/],
    ['PDF tanpa halaman', Buffer.from('%PDF-1.4\n%%EOF\n'), /tidak berisi halaman/],
    ['PDF dengan JavaScript', pdf('2 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj\n'), /JavaScript/],
    ['PDF dengan JavaScript yang disamarkan', pdf('2 0 obj << /S /J#61vaScript /JS (app.alert(1)) >> endobj\n'), /JavaScript/],
    ['PDF terkunci', pdf('trailer << /Encrypt 9 0 R >>\n'), /dikunci/],
    ['PDF 10.000 halaman', pdf('', 10_000), /10000 halaman; paling banyak/],
    ['program bernama pdf', Buffer.from('MZ\u0090\u0000 bukan pdf'), /bukan PDF/],
    ['terlalu besar', Buffer.concat([pdf(), Buffer.alloc(16 << 20)]), /lebih dari 15 MB/],
    ['kosong', Buffer.from('x'), /bukan PDF/],
  ];

  test.each(BURUK)('%s menjadi satu baris dengan sebab yang jelas, dan berkas sesudahnya tetap masuk', async (nama, isiBuruk, sebab) => {
    const baris = await titipan(await unggah([{ nama: `${nama}.pdf`, isi: isiBuruk }, { nama: `${NIP.joko}_TASPEN.pdf`, isi: pdf() }]));
    expect(baris.map((b) => b.keadaan)).toEqual(['tolak', 'yakin']);
    expect(baris[0]!.alasan).toEqual([expect.stringMatching(sebab)]);
    expect(baris[0]!.hash).toBeNull();
    expect(await galat(u.panggil('operator', 'arsip.titipanIsi', { id: baris[0]!.id }))).toBe('TIDAK_DITEMUKAN');
  });

  test('zip: bom, terkunci, nama yang keluar folder, zip di dalam zip dan program ditolak satu per satu; yang baik tetap terbaca', async () => {
    const bom = Buffer.alloc(80 << 20);
    const baris = await titipan(await unggah([{
      nama: 'pindai.zip',
      isi: zip([
        { nama: '../../etc/cron.d/x.pdf', isi: pdf() },
        { nama: 'C:\\Windows\\x.pdf', isi: pdf() },
        { nama: 'bom.pdf', isi: bom },
        { nama: 'terkunci.pdf', isi: pdf(), bendera: 1 },
        { nama: 'dalam.zip', isi: zip([{ nama: 'a.pdf', isi: pdf() }]) },
        ...BURUK.slice(0, 5).map(([nama, b]) => ({ nama: `${nama}.pdf`, isi: b })),
        { nama: `Dinas A/${NIP.sari}_KARTU_KELUARGA.pdf`, isi: pdf() },
      ]),
    }]));
    expect(baris.map((b) => b.keadaan)).toEqual([...Array.from({ length: 10 }, () => 'tolak'), 'yakin']);
    expect(baris.slice(0, 5).map((b) => b.alasan[0])).toEqual([
      expect.stringContaining('keluar dari foldernya'), expect.stringContaining('keluar dari foldernya'), expect.stringContaining('lebih dari 15 MB'), expect.stringContaining('dikunci kata sandi'), expect.stringContaining('bukan PDF'),
    ]);
    expect(baris.at(-1)).toMatchObject({ pegawai: 'Sari Contoh', jenis: 'pindai-kk' });
  });

  test.each([['terpotong', (z: Buffer) => z.subarray(0, z.length - 30)], ['daftar isinya rusak', (z: Buffer) => Buffer.concat([z.subarray(0, 30), Buffer.alloc(z.length - 52), z.subarray(-22)])], ['kosong', () => zip([])]])('zip yang %s disebut, tidak menjatuhkan apa pun', async (_nama, rusak) => {
    const z = rusak(zip([{ nama: 'a.pdf', isi: pdf() }, { nama: 'b.pdf', isi: pdf() }]));
    const baris = await titipan(await unggah([{ nama: 'x.zip', isi: z }]));
    expect(baris.map((b) => b.keadaan)).toEqual(['tolak']);
  });

  test('JavaScript dan PDF terkunci juga ditolak sebagai bukti pada catatan riwayat', async () => {
    for (const lain of ['<< /S /JavaScript >> ', 'trailer << /Encrypt 9 0 R >>\n']) {
      expect(await galat(u.panggil('operator', 'bukti.simpan', { kode: 'pangkat', barisId: pangkat2014 }, { nama: 'x.pdf', mime: '', isi: pdf(lain) }))).toBe('BERKAS_RUSAK');
    }
  });
});

describe('terputus di tengah', () => {
  test('pekerjaan yang mati di tengah zip dilanjutkan: tiap berkas terbaca tepat sekali, tidak ada yang hilang atau ganda', async () => {
    const banyak = Array.from({ length: 50 }, (_, i) => ({ nama: i % 10 === 0 ? 'sama.pdf' : `${NIP.sari}_SERTIFIKAT_${i}.pdf`, isi: pdf() }));
    const id = await unggah([{ nama: 'banyak.zip', isi: zip(banyak) }], false);
    let n = 0;
    const bahan = (berhenti: number) => ({
      basis: u.buka.basis, penulis: u.buka.penulis, pelaku: { penggunaId: null, nama: 'Uji' }, dek: u.buka.dek, folder: tempat(u.folder).berkas, aturan: aturanArsip(u.buka.basis, '2026-11-24'),
      now: () => SEKARANG, dibatalkan: () => ++n > berhenti, lapor: () => undefined,
    });
    await expect(prosesTitipan(bahan(17), id)).rejects.toMatchObject({ kode: 'DIBATALKAN' });
    expect((await titipan(id)).filter((t) => t.keadaan === 'antri')).toHaveLength(33);
    const { tugasId } = await u.panggil('operator', 'arsip.unggahProses', { unggahanId: id });
    await u.buka.pelari.tunggu(tugasId);
    const baris = await titipan(id);
    expect(baris.map((b) => b.keadaan)).toEqual(Array.from({ length: 50 }, () => 'ragu'));
    expect(new Set(baris.map((b) => b.hash)).size).toBe(50);
  });

  test('mengunggah dan meninjau hanya untuk yang mengelola arsip seinstansi', async () => {
    for (const peran of ['pengawas', 'kepala', 'verifikator_opd', 'asn'] as const) expect(await galat(u.panggil(peran, 'arsip.unggahMulai', { nama: 'x' }))).toBe('TIDAK_BERHAK');
    expect(await galat(u.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA })('arsip.titipan', {}))).toBe('TIDAK_BERHAK');
  });
});

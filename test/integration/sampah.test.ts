import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABEL } from '../../src/main/db/tabel.ts';
import { hapus, sisip } from '../../src/main/db/tulis.ts';
import { susunTurunanUnit } from '../../src/main/features/rujukan/turunan-unit.ts';
import { SAMPAH, TANPA_SAMPAH } from '../../src/main/features/sampah/jenis.ts';
import { idKeTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, PENANDATANGAN, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, nipUji, sisipOrang } from './isi-pegawai.ts';

const HARI = 24 * 3_600_000;
const PDF = { nama: 'sk.pdf', mime: 'application/pdf', isi: new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type /Page >>endobj\ntrailer<<>>\n%%EOF\n') };

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

/** Signs in anew: sessions end while the clock is moved on. */
const operator = () => uji.sebagai('operator', { jenis: 'semua' });
const daftar = (p: { teks?: string; jenis?: 'pegawai' | 'riwayat' | 'bukti' | 'unit' | 'penandatangan' } = {}) => operator()('sampah.daftar', p);
const pulihkan = (...butir: readonly { readonly tabel: string; readonly id: string }[]) => operator()('sampah.pulihkan', { butir: butir.map(({ tabel, id }) => ({ tabel, id })) });

async function satuRiwayat(pegawaiId: string) {
  return (await uji.panggil('operator', 'riwayat.daftar', { pegawaiId, kode: 'pangkat' }))[0]!;
}

describe('Tempat sampah', () => {
  it('memuat siapa yang menghapus apa, kapan, alasannya, dan sisa harinya; memulihkan pegawai mengembalikan semua nilainya', async () => {
    const id = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Sari Contoh', unitId: UNIT.dinasA, golongan: 'III/c' }));
    const semula = await uji.panggil('operator', 'pegawai.lihat', { id, perTanggal: '2026-11-23' });
    await uji.panggil('operator', 'pegawai.hapus', { id, alasan: 'tercatat dua kali' });
    await expect(uji.panggil('operator', 'pegawai.lihat', { id })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    uji.aturJam(SEKARANG + 10 * HARI);
    const { baris, jumlah } = await daftar();
    expect(jumlah).toBe(1);
    expect(baris[0]).toMatchObject({ id, jenis: 'pegawai', judul: 'Sari Contoh', dihapusOleh: 'Uji operator', dihapusPada: SEKARANG, sisaHari: 20, keterangan: 'menghapus pegawai: tercatat dua kali' });
    expect(await pulihkan(baris[0]!)).toEqual({ oke: true, jumlah: 1 });
    const kini = await operator()('pegawai.lihat', { id, perTanggal: '2026-11-23' });
    expect({ ...kini, rev: 0 }).toEqual({ ...semula, rev: 0 });
    expect((await daftar()).jumlah).toBe(0);
    expect((await operator()('jejak.objek', { id }))[0]).toMatchObject({ oleh: 'Uji operator', prosedur: 'memulihkan 1 catatan dari tempat sampah' });
  });

  it('riwayat, bukti, unit kerja, dan penandatangan yang dihapus ada semuanya dan dapat dipulihkan sekaligus', async () => {
    const id = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Budi Contoh', unitId: UNIT.dinasA }));
    const r = await satuRiwayat(id);
    const bukti = await uji.panggil('operator', 'bukti.simpan', { kode: 'pangkat', barisId: r.id }, PDF);
    await uji.panggil('operator', 'bukti.hapus', { id: bukti.id });
    await uji.panggil('operator', 'riwayat.hapus', { kode: 'pangkat', id: r.id, rev: r.rev });
    await uji.panggil('administrator', 'pengaturan.hapusPenandatangan', { id: PENANDATANGAN });
    const unit = isi(uji.buka, (tx) => {
      const baru = sisip(tx, 'unit', { nama: 'Seksi Lama', induk_id: UNIT.dinasA });
      hapus(tx, 'unit', baru, null);
      susunTurunanUnit(tx);
      return baru;
    });
    const semua = await uji.panggil('administrator', 'sampah.daftar', {});
    expect(new Set(semua.baris.map((b) => b.jenis))).toEqual(new Set(['riwayat', 'bukti', 'unit', 'penandatangan']));
    expect(semua.baris.find((b) => b.jenis === 'riwayat')).toMatchObject({ jenisNama: 'Pangkat dan golongan', pegawai: 'Budi Contoh', judul: expect.stringContaining('III/a') as string });
    expect((await daftar()).baris.map((b) => b.jenis)).not.toContain('penandatangan');
    await expect(pulihkan({ tabel: 'bukti', id: bukti.id })).rejects.toMatchObject({ kode: 'ATURAN', dampak: 'Tidak ada yang dipulihkan.' });
    await uji.panggil('administrator', 'sampah.pulihkan', { butir: semua.baris.map(({ tabel, id: x }) => ({ tabel, id: x })) });
    expect((await satuRiwayat(id)).bukti).toHaveLength(1);
    expect((await uji.panggil('administrator', 'unit.pohon', {})).map((u) => u.id)).toContain(unit);
    expect((await uji.panggil('administrator', 'pengaturan.penandatangan', {})).map((p) => p.id)).toContain(PENANDATANGAN);
  });

  it('riwayat yang terhapus bersama pegawainya dihitung pada pegawai itu dan kembali bersamanya', async () => {
    const id = isi(uji.buka, (tx) => {
      const orang = sisipOrang(tx, { nama: 'Tuti Contoh', unitId: UNIT.dinasA });
      for (const t of ['riwayat_pangkat', 'riwayat_jabatan']) for (const b of tx.baca<{ id: string }>(`SELECT lower(hex(id)) id FROM ${t}`)) hapus(tx, t, b.id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), null);
      hapus(tx, 'pegawai', orang, null);
      return orang;
    });
    expect(await daftar()).toMatchObject({ jumlah: 1, baris: [{ jenis: 'pegawai', beserta: 2 }] });
    await pulihkan({ tabel: 'pegawai', id });
    expect((await uji.panggil('operator', 'pegawai.lihat', { id })).keadaan).toMatchObject({ golongan: 'III/a', unit: 'Dinas A' });
  });

  it('yang lewat 30 hari tidak ditawarkan lagi, tetapi catatannya tidak dimusnahkan dan rantai jejak tetap utuh', async () => {
    const id = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Lama Contoh' }));
    await uji.panggil('operator', 'pegawai.hapus', { id, alasan: 'salah ketik' });
    uji.aturJam(SEKARANG + 30 * HARI);
    expect((await daftar()).jumlah).toBe(0);
    await expect(pulihkan({ tabel: 'pegawai', id })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    expect(uji.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM pegawai')!.n).toBe(1);
    expect(await operator()('jejak.periksa', {})).toMatchObject({ utuh: true });
  });

  it('hanya dalam lingkup unit: pegawai yang dihapus menurut jabatan terakhirnya', async () => {
    const [a, b] = isi(uji.buka, (tx) => [sisipOrang(tx, { nama: 'Di A', unitId: UNIT.bidangA1 }), sisipOrang(tx, { nama: 'Di B', unitId: UNIT.dinasB })] as const);
    for (const id of [a, b]) await uji.panggil('operator', 'pegawai.hapus', { id, alasan: 'salah ketik' });
    const orangA = uji.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    expect((await orangA('sampah.daftar', {})).baris.map((x) => x.judul)).toEqual(['Di A']);
    await expect(orangA('sampah.pulihkan', { butir: [{ tabel: 'pegawai', id: b }] })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(orangA('sampah.pulihkan', { butir: [{ tabel: 'pegawai', id: a }] })).resolves.toMatchObject({ jumlah: 1 });
    await expect(uji.panggil('verifikator_opd', 'sampah.daftar', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
  });

  it('NIP yang sudah dipakai orang lain menolak seluruh pemulihan, dan tidak satu pun berubah', async () => {
    const nip = nipUji();
    const [a, b] = isi(uji.buka, (tx) => [sisipOrang(tx, { nama: 'Pertama', nip }), sisipOrang(tx, { nama: 'Lain' })] as const);
    for (const id of [a, b]) await uji.panggil('operator', 'pegawai.hapus', { id, alasan: 'salah ketik' });
    isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Penerus', nip }));
    await expect(pulihkan({ tabel: 'pegawai', id: b }, { tabel: 'pegawai', id: a })).rejects.toMatchObject({ kode: 'SUDAH_ADA' });
    expect((await daftar()).jumlah).toBe(2);
    expect((await daftar({ teks: nip })).baris.map((x) => x.judul)).toEqual(['Pertama']);
    expect((await daftar({ jenis: 'riwayat' })).jumlah).toBe(0);
  });

  describe('unit kerja', () => {
    /** A branch of three and a person in its lowest unit, all deleted, as after a cancelled import. */
    const cabang = () =>
      isi(uji.buka, (tx) => {
        const dinas = sisip(tx, 'unit', { nama: 'Dinas Lama', induk_id: UNIT.pemda });
        const bidang = sisip(tx, 'unit', { nama: 'Bidang Lama', induk_id: dinas });
        const seksi = sisip(tx, 'unit', { nama: 'Seksi Lama', induk_id: bidang });
        susunTurunanUnit(tx);
        const orang = sisipOrang(tx, { nama: 'Tuti Contoh', unitId: seksi });
        for (const b of tx.baca<{ id: Buffer }>('SELECT id FROM riwayat_jabatan')) hapus(tx, 'riwayat_jabatan', idKeTeks(b.id), null);
        hapus(tx, 'pegawai', orang, null);
        for (const u of [seksi, bidang, dinas]) hapus(tx, 'unit', u, null);
        susunTurunanUnit(tx);
        return { dinas, bidang, seksi, orang };
      });
    const butir = (tabel: string, ...id: readonly string[]) => id.map((x) => ({ tabel, id: x }));

    it('secabang dipulihkan sekaligus bersama orangnya, dalam urutan pilihan mana pun', async () => {
      const { dinas, bidang, seksi, orang } = cabang();
      expect(await pulihkan(...butir('unit', seksi, bidang, dinas), ...butir('pegawai', orang))).toMatchObject({ jumlah: 4 });
      expect((await uji.panggil('operator', 'unit.pohon', {})).filter((u) => u.nama.endsWith('Lama')).map((u) => [u.nama, u.tingkat])).toEqual([['Dinas Lama', 1], ['Bidang Lama', 2], ['Seksi Lama', 3]]);
      expect((await uji.panggil('operator', 'pegawai.lihat', { id: orang })).keadaan).toMatchObject({ unit: 'Seksi Lama' });
    });

    it('orang yang jabatannya di unit yang sudah tidak ada tidak dipulihkan tanpa unit itu, dan unitnya disebut', async () => {
      const { orang } = cabang();
      await expect(pulihkan(...butir('pegawai', orang))).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('Seksi Lama') as string, dampak: 'Tidak ada yang dipulihkan.' });
      expect((await daftar({ jenis: 'pegawai' })).jumlah).toBe(1);
    });

    it('yang namanya kini ada lagi di bawah induk yang sama ditolak, agar tidak kembar', async () => {
      const { dinas } = cabang();
      await uji.panggil('operator', 'unit.simpan', { id: null, rev: null, data: { indukId: UNIT.pemda, nama: 'DINAS LAMA' } });
      await expect(pulihkan(...butir('unit', dinas))).rejects.toMatchObject({ kode: 'SUDAH_ADA' });
    });
  });

  it('setiap tabel yang dijaga ada di tempat sampah, atau tercatat mengapa tidak', () => {
    expect([...TABEL.keys()].filter((t) => SAMPAH.has(t) === Object.hasOwn(TANPA_SAMPAH, t))).toEqual([]);
  });

  it('isinya ditemukan lewat indeks, bukan dengan menyusuri semua riwayat', () => {
    for (const tabel of ['pegawai', 'bukti', 'riwayat_pangkat', 'riwayat_skp']) {
      const rencana = uji.buka.basis.baca<{ detail: string }>(`EXPLAIN QUERY PLAN WITH p (batas) AS (SELECT 1) SELECT r.id FROM ${tabel} r WHERE r.dihapus_pada > (SELECT batas FROM p)`).map((x) => x.detail);
      expect(rencana.join('; ')).toContain(`${tabel}_dihapus`);
    }
  });

  it('berhalaman: setiap catatan tepat sekali', async () => {
    isi(uji.buka, (tx) => Array.from({ length: 7 }, (_, i) => hapus(tx, 'pegawai', sisipOrang(tx, { nama: `Orang ${i}`, tanpaRiwayat: true }), null)));
    const semua: string[] = [];
    let setelah: string | null = null;
    do {
      const h: Awaited<ReturnType<typeof daftar>> = await uji.panggil('operator', 'sampah.daftar', { batas: 3, setelah });
      semua.push(...h.baris.map((b) => b.judul));
      setelah = h.berikut;
    } while (setelah !== null);
    expect(semua.toSorted()).toEqual(Array.from({ length: 7 }, (_, i) => `Orang ${i}`));
  });
});

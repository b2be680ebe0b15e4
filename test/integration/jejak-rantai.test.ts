import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { periksaJejak, type PerubahanBaris } from '../../src/main/db/jejak.ts';
import { capIsi, TABEL } from '../../src/main/db/tabel.ts';
import { ambilBaris, sisip, tulis, ubah } from '../../src/main/db/tulis.ts';
import { sha256 } from '../../src/main/lib/crypto.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipOrang, ubahUji } from '../support/kgb-uji.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const apa = { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG };
const periksa = () => periksaJejak(uji.buka.basis);
const akhir = () => uji.buka.basis.satu<{ seq: number; hash: string }>('SELECT seq, hash FROM jejak ORDER BY seq DESC LIMIT 1')!;

/** As somebody would who has the key of the file and knows how the guards work. */
function diamDiam(sql: string): void {
  const m = uji.buka.basis.mentah;
  for (const { name } of m.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('jejak', 'jejak_objek')").all() as { name: string }[]) m.exec(`DROP TRIGGER ${name}`);
  m.exec(sql);
}

/** Rows as the first versions of the program wrote them: the hash without the objects. */
function jadikanRantaiLama(): void {
  const m = uji.buka.basis.mentah;
  const teksId = "lower(substr(hex(pengguna_id),1,8)||'-'||substr(hex(pengguna_id),9,4)||'-'||substr(hex(pengguna_id),13,4)||'-'||substr(hex(pengguna_id),17,4)||'-'||substr(hex(pengguna_id),21))";
  diamDiam('SELECT 1');
  let sebelum = '0'.repeat(64);
  for (const b of m.prepare(`SELECT seq, pada, iif(pengguna_id IS NULL, NULL, ${teksId}) oleh, pelaku, prosedur, ringkas, perubahan FROM jejak ORDER BY seq`).all() as Record<string, string | number | null>[]) {
    const hash = sha256(JSON.stringify([sebelum, b['pada'], b['oleh'], b['pelaku'], b['prosedur'], b['ringkas'], b['perubahan']]));
    m.prepare('UPDATE jejak SET sebelum = ?, hash = ? WHERE seq = ?').run(sebelum, hash, b['seq']);
    sebelum = hash;
  }
}

describe('Teks yang tidak utuh', () => {
  it('setengah aksara dari mana pun datangnya tidak memutus rantai, dan cadangan tetap dapat dibuat', async () => {
    await uji.panggil('operator', 'daftar.ekspor', { judul: 'daftar \ud800', kolom: [{ kepala: 'A', jenis: 'teks' }], baris: [], bentuk: 'csv' });
    tulis(uji.buka.penulis, { ...apa, prosedur: 'uji \udc00', pelaku: { penggunaId: null, nama: 'Uji \ud83d' } }, (tx) => {
      tx.ringkas.teks = 'memotong \ud83d';
      return sisip(tx, 'unit', { nama: 'Dinas \ud83d' });
    });
    expect(periksa()).toMatchObject({ utuh: true });
  });
});

describe('Siapa melihat apa', () => {
  it('ada dalam rantai: menghapus, menukar atau menambah pegawai pada catatan "melihat NIK" ketahuan', async () => {
    const id = ubahUji(uji.buka, (tx) => sisipOrang(tx, 0));
    await uji.panggil('operator', 'pegawai.buka', { id });
    expect(periksa()).toMatchObject({ utuh: true });
    const { seq } = akhir();
    for (const [ubahan, balik] of [
      [`DELETE FROM jejak_objek WHERE seq = ${seq}`, `INSERT INTO jejak_objek (objek_id, seq) VALUES (x'${id.replaceAll('-', '')}', ${seq})`],
      [`UPDATE jejak_objek SET objek_id = zeroblob(16) WHERE seq = ${seq}`, `UPDATE jejak_objek SET objek_id = x'${id.replaceAll('-', '')}' WHERE seq = ${seq}`],
      [`INSERT INTO jejak_objek (objek_id, seq) VALUES (zeroblob(16), ${seq})`, `DELETE FROM jejak_objek WHERE seq = ${seq} AND objek_id = zeroblob(16)`],
    ] as const) {
      diamDiam(ubahan);
      expect(periksa(), ubahan).toMatchObject({ utuh: false, putusDi: seq });
      diamDiam(balik);
      expect(periksa(), balik).toMatchObject({ utuh: true });
    }
  });

  it('tidak dapat diubah, dihapus atau ditambah di luar lapis tulis', () => {
    const m = uji.buka.basis.mentah;
    tulis(uji.buka.penulis, apa, (tx) => sisip(tx, 'unit', { nama: 'A' }));
    expect(() => m.exec('DELETE FROM jejak_objek')).toThrowError(/tidak dapat diubah/);
    expect(() => m.exec('UPDATE jejak_objek SET seq = seq + 1')).toThrowError(/tidak dapat diubah/);
    expect(() => m.exec('INSERT INTO jejak_objek (objek_id, seq) VALUES (zeroblob(16), 1)')).toThrowError(/lapis tulis/);
    expect(() => m.exec("INSERT INTO jejak (pada, pelaku, prosedur, ringkas, perubahan, sebelum, hash) VALUES (1, '', '', '', '[]', '', '')")).toThrowError(/lapis tulis/);
  });

  it('rantai yang dimulai versi lama tetap utuh dan diteruskan; sesudahnya catatan tanpa pegawainya tidak diterima lagi', () => {
    jadikanRantaiLama();
    expect(periksa()).toMatchObject({ utuh: true });
    tulis(uji.buka.penulis, apa, (tx) => sisip(tx, 'unit', { nama: 'Sesudah' }));
    expect(akhir().hash).toMatch(/^2:/);
    expect(periksa()).toMatchObject({ utuh: true });
    const { seq } = akhir();
    jadikanRantaiLama();
    tulis(uji.buka.penulis, apa, (tx) => sisip(tx, 'unit', { nama: 'Sesudah lagi' }));
    const b = uji.buka.basis.satu<Record<string, string | number | null>>('SELECT pada, pelaku, prosedur, ringkas, perubahan, hash FROM jejak ORDER BY seq DESC LIMIT 1')!;
    diamDiam(`INSERT INTO jejak (pada, pelaku, prosedur, ringkas, perubahan, sebelum, hash) VALUES (1, 'x', 'y', 'z', '[]', '${b['hash']}', '${sha256(JSON.stringify([b['hash'], 1, null, 'x', 'y', 'z', '[]']))}')`);
    expect(periksa()).toMatchObject({ utuh: false, putusDi: seq + 2 });
  });
});

describe('Nilai yang ditambahkan', () => {
  it('terikat pada rantai oleh sidiknya: cocok dengan barisnya sekarang setelah perubahan yang tercatat dibalik, dan tidak bila diubah diam-diam', () => {
    const id = tulis(uji.buka.penulis, apa, (tx) => sisip(tx, 'unit', { nama: 'Asli' }));
    const cap = (JSON.parse(uji.buka.basis.satu<{ p: string }>('SELECT perubahan p FROM jejak ORDER BY seq DESC LIMIT 1')!.p) as PerubahanBaris[])[0]!.cap;
    const unit = TABEL.get('unit')!;
    const kini = () => ambilBaris(uji.buka.basis, 'unit', id, true)!;
    expect(capIsi(unit, kini())).toBe(cap);
    tulis(uji.buka.penulis, apa, (tx) => void ubah(tx, 'unit', id, { nama: 'Diubah' }, null));
    expect(capIsi(unit, kini())).not.toBe(cap);
    expect(capIsi(unit, { ...kini(), nama: 'Asli' })).toBe(cap);
    expect(capIsi(unit, { ...kini(), nama: 'Asli', singkatan: 'PALSU' })).not.toBe(cap);
  });

  it('sidik setiap tabel terjaga sama bagi baris seperti diberikan dan seperti tersimpan', () => {
    const orang = ubahUji(uji.buka, (tx) => sisipOrang(tx, 0));
    const perubahan = uji.buka.basis.baca<{ p: string }>('SELECT perubahan p FROM jejak').flatMap((b) => JSON.parse(b.p) as PerubahanBaris[]).filter((p) => p.lama === null);
    expect(perubahan.some((p) => p.id === orang)).toBe(true);
    for (const p of perubahan) expect([p.tabel, p.cap]).toEqual([p.tabel, capIsi(TABEL.get(p.tabel)!, ambilBaris(uji.buka.basis, p.tabel, p.id, true)!)]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bukaSamping } from '../../src/main/jobs/samping.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, konfigurasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
let samping: ReturnType<typeof bukaSamping>;
const buka = () => bukaSamping(konfigurasiUji(uji.folder).pekerja(), { basisData: uji.buka.basis.path, dek: uji.buka.dek });

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  samping = buka();
});
afterAll(async () => {
  await samping.tutup();
  await uji.tutup();
});

const SEMUA_UNIT = 'SELECT id, nama FROM unit ORDER BY id';

describe('Pembaca di samping pekerjaan', () => {
  it('membaca yang sama dengan sambungan pekerjaan sendiri, menurut urutan pertanyaannya', async () => {
    const tanya = Object.values(UNIT).map((id) => samping.baca<{ id: string }>('SELECT lower(hex(id)) id FROM unit WHERE hex(id) = ?', idDariTeks(id).toString('hex').toUpperCase()));
    expect((await Promise.all(tanya)).map((b) => b[0]?.id)).toEqual(Object.values(UNIT).map((id) => id.replaceAll('-', '')));
    const unit = await samping.baca<{ id: Uint8Array; nama: string }>(SEMUA_UNIT);
    expect(unit.map((u) => ({ id: Buffer.from(u.id), nama: u.nama }))).toEqual(uji.buka.basis.baca(SEMUA_UNIT));
  });

  it('melihat yang ditulis sesudah ia dibuka', async () => {
    await samping.baca(SEMUA_UNIT);
    uji.buka.basis.siap("INSERT INTO meta (kunci, nilai) VALUES ('uji-samping', 'x')").run();
    expect(await samping.baca("SELECT nilai FROM meta WHERE kunci = 'uji-samping'")).toEqual([{ nilai: 'x' }]);
  });

  it('tidak dapat menulis, dan pertanyaan yang salah tidak menghentikan yang berikutnya', async () => {
    await expect(samping.baca("DELETE FROM meta WHERE kunci = 'uji-samping'")).rejects.toThrow('Pembacaan mencoba menulis.');
    await expect(samping.baca('SELECT bukan_kolom FROM meta')).rejects.toMatchObject({ name: 'AppError' });
    expect(await samping.baca('SELECT 1 satu')).toEqual([{ satu: 1 }]);
  });

  it('yang ditutup menjawab dengan galat, tidak membiarkan pekerjaan menunggu', async () => {
    const lain = buka();
    const tanya = lain.baca(SEMUA_UNIT);
    const gagal = expect(tanya).rejects.toThrow('berhenti sebelum menjawab');
    await lain.tutup();
    await gagal;
    await expect(lain.baca(SEMUA_UNIT)).rejects.toThrow('berhenti sebelum menjawab');
  });

  it('kunci yang salah sampai kepada yang bertanya', async () => {
    const asing = bukaSamping(konfigurasiUji(uji.folder).pekerja(), { basisData: uji.buka.basis.path, dek: Buffer.alloc(32) });
    await expect(asing.baca(SEMUA_UNIT)).rejects.toThrow(/kunci salah/);
    await asing.tutup();
  });
});

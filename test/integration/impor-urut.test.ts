import { afterAll, beforeAll, expect, test } from 'vitest';
import { KOLOM_URUT_UJI } from '../../src/shared/contract/impor.ts';
import { idBaru, idKeTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';

const JUMLAH = 50_000;
let uji: AplikasiUji;
const id = idBaru();

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  const { basis } = uji.buka;
  basis.siap("INSERT INTO impor (id, nama_berkas, hash_berkas, keadaan, ringkas, pelaku, dibuat_pada) VALUES (?, 'a.xlsx', 'x', 'siap', '{}', 'uji', 1)").run(id);
  const isi = JSON.stringify({ masalah: [], ubah: [], data: 'x'.repeat(300) });
  const tambah = basis.siap('INSERT INTO impor_baris (impor_id, baris, keadaan, ada_peringatan, nip, nama, isi) VALUES (?,?,?,0,?,?,?)');
  basis.mentah.transaction(() => {
    for (let i = 1; i <= JUMLAH; i++) tambah.run(id, i, i % 4 === 0 ? 'salah' : 'baru', String((i * 7919) % JUMLAH), `Orang ${(i * 31) % 997}`, isi);
  })();
}, 60_000);
afterAll(() => uji.tutup());

test.each(KOLOM_URUT_UJI.flatMap((k) => [[k, 'naik'], [k, 'turun']] as const))('50.000 baris uji coba urut %s %s: satu halaman cepat, dan halaman bersambung tanpa sela', async (kolom, arah) => {
  const dapat: { baris: number; nip: string; nama: string; keadaan: string }[] = [];
  let setelah: string | null = null;
  const mulai = performance.now();
  for (let i = 0; i < 3; i++) {
    const h: { baris: typeof dapat; jumlah: number; berikut: string | null } = await uji.panggil('operator', 'impor.baris', { id: idKeTeks(id), keadaan: 'salah', urut: { kolom, arah }, batas: 500, setelah });
    expect(h.jumlah).toBe(JUMLAH / 4);
    dapat.push(...h.baris);
    setelah = h.berikut;
  }
  expect((performance.now() - mulai) / 3).toBeLessThan(1000);
  const semua = uji.buka.basis.baca<(typeof dapat)[number]>(`SELECT baris, nip, nama, keadaan FROM impor_baris WHERE impor_id = ? AND keadaan = 'salah' ORDER BY ${kolom} ${arah === 'naik' ? 'ASC' : 'DESC'}, baris ${arah === 'naik' ? 'ASC' : 'DESC'} LIMIT 1500`, id);
  expect(dapat.map((b) => b.baris)).toEqual(semua.map((b) => b.baris));
});

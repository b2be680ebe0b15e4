import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skemaArsip } from '../domain/arsip.ts';
import { berkasAturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { polosNama, uraiNamaBerkas } from './nama-berkas.ts';

const aturan = skemaArsip.parse(berkasAturanBawaan().find((b) => b.kode === 'arsip')!.versi[0]!.isi);
const urai = (nama: string) => uraiNamaBerkas(nama, aturan.jenis, aturan.polaNama);
const NIP = '198503172009041002';

describe('nama berkas pindaian', () => {
  it.each([
    [`${NIP}_SK_PNS.pdf`, 'pindai-sk-pns', null, null, true],
    [`${NIP}_SK_CPNS.PDF`, 'pindai-sk-cpns', null, null, true],
    [`SK KP_${NIP}_2019.pdf`, 'pindai-pangkat', 2019, null, true],
    [`folder/19850317 200904 1 002 ijazah.pdf`, 'pindai-pendidikan', null, null, true],
    [`KTP-${NIP}.jpg`, 'pindai-ktp', null, null, true],
    [`${NIP} skp 2025.pdf`, 'pindai-skp', 2025, null, true],
    [`${NIP}_SKGB_01-04-2023.pdf`, 'pindai-kgb', 2023, '2023-04-01', true],
    [`scan ${NIP} hukuman disiplin (2).pdf`, 'pindai-hukdis', null, null, false],
  ])('%s', (nama, jenis, tahun, tanggal, pola) => {
    const n = urai(nama);
    expect(n).toMatchObject({ nip: NIP, jenis, tahun, tanggal, masalah: [] });
    if (pola) expect(n.sesuaiPola).toBe(true);
  });

  it('kata yang lebih panjang menang: SK PNS bukan sekadar PNS, SK CPNS bukan PNS', () => {
    expect(urai(`${NIP}_SK PNS`).jenis).toBe('pindai-sk-pns');
    expect(urai(`${NIP}_PNS`).jenis).toBe('pindai-sk-pns');
    expect(urai(`${NIP}_CPNS`).jenis).toBe('pindai-sk-cpns');
  });

  it('tanpa NIP, dua NIP, tanpa jenis, dua jenis: disebut dalam kata, tidak ditebak', () => {
    expect(urai('SK_PNS.pdf')).toMatchObject({ nip: null, masalah: ['Nama berkas tidak memuat NIP.'] });
    expect(urai(`${NIP}_199001012015031001_KTP.pdf`)).toMatchObject({ nip: null, masalah: ['Nama berkas memuat 2 NIP.'] });
    expect(urai(`${NIP}.pdf`)).toMatchObject({ jenis: null, masalah: ['Jenis dokumen tidak terbaca dari nama berkas.'] });
    expect(urai(`${NIP}_KTP_NPWP`).masalah).toEqual([]);
    expect(urai(`${NIP}_KGB_SKP`)).toMatchObject({ jenis: null, masalah: ['Nama berkas cocok dengan lebih dari satu jenis dokumen.'] });
    expect(urai(`${NIP}1_KTP`).nip).toBeNull();
  });

  it('tidak pernah gagal atas nama apa pun, dan NIP yang ditemukan memang berdiri di dalamnya', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (nama) => {
        const n = urai(nama);
        if (n.nip !== null) expect(polosNama(nama).replaceAll(' ', '')).toContain(n.nip);
        if (n.jenis !== null) expect(aturan.jenis.some((j) => j.kode === n.jenis)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { susunJadwal, uraiJadwal } from './jadwal.ts';

describe('jadwal cadangan dalam kata-kata kantor', () => {
  it('membaca jadwal hari kerja pukul 12 dan 16', () => {
    expect(uraiJadwal('0 12,16 * * 1-5')).toEqual({ jam: ['12.00', '16.00'], hari: 'kerja5' });
  });

  it('menyusun kembali jadwal yang sama', () => {
    expect(susunJadwal('12.00, 16.00', 'kerja5')).toBe('0 12,16 * * 1-5');
    expect(susunJadwal('16:30', 'semua')).toBe('30 16 * * *');
  });

  it('menolak jam yang bukan jam dan menit yang berbeda-beda', () => {
    expect(susunJadwal('25.00', 'semua')).toBeNull();
    expect(susunJadwal('siang', 'semua')).toBeNull();
    expect(susunJadwal('12.00, 16.30', 'semua')).toBeNull();
  });

  it('menyerahkan jadwal khusus kepada cron', () => {
    expect(uraiJadwal('*/5 * * * *')).toBeNull();
    expect(uraiJadwal('0 3 1 * *')).toBeNull();
  });
});

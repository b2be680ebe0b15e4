import { afterEach, describe, expect, it, vi } from 'vitest';
import { alatAda, jalurAlat, perintahPasang } from './alat.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('alat uji dari luar', () => {
  it('alat yang ada ditemukan dengan jalurnya, tanpa perintah pasang', () => {
    expect(jalurAlat('sh')).toMatch(/\/sh$/);
    expect(perintahPasang('sh')).toBeNull();
    expect(alatAda('sh')).toBe(true);
  });

  it('alat yang tidak ada menyebut satu perintah pasang tanpa pengulangan', () => {
    expect(perintahPasang('alat-yang-tidak-ada', 'alat-yang-tidak-ada')).toBe(
      'apt-get install -y --no-install-recommends alat-yang-tidak-ada',
    );
  });

  it('alat yang hilang melewati uji dengan pesan, tetapi di CI menggagalkannya', () => {
    const pesan = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubEnv('CI', '');
    expect(alatAda('sh', 'alat-yang-tidak-ada')).toBe(false);
    expect(pesan).toHaveBeenCalledWith(expect.stringContaining('apt-get install'));
    vi.stubEnv('CI', 'true');
    expect(() => alatAda('alat-yang-tidak-ada')).toThrow('alat-yang-tidak-ada');
  });
});

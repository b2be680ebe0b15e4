import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buatPdf } from '../../src/main/pdf/mesin.ts';
import { mesinContoh, naskahSkgb, skgbContoh } from './contoh.ts';

/** Debian's libpdfbox2-java with libjaxb-api-java, libactivation-java; another folder by PREFLIGHT_JAR. */
const JAR = process.env['PREFLIGHT_JAR'] ?? '/usr/share/java';

describe.runIf(existsSync(join(JAR, 'preflight.jar')))('PDF/A menurut Apache PDFBox preflight', () => {
  it.each(['Pegawai Contoh, S.Pd.', "Łukasz Nguyễn Ma'ruf"])('kembaran PDF/A-1b surat untuk %s sah', (nama) => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
    try {
      const berkas = join(folder, 'surat.pdf');
      const naskah = naskahSkgb({ ...skgbContoh(0), nama });
      writeFileSync(berkas, buatPdf(mesinContoh(), [naskah], { judul: `Surat — ${nama}`, penulis: 'BKPSDM', dibuat: 1_795_000_000_000, pdfa: '1b' }));
      const jar = readdirSync(JAR).filter((n) => n.endsWith('.jar')).map((n) => join(JAR, n)).join(delimiter);
      const hasil = execFileSync('java', ['-cp', jar, 'org.apache.pdfbox.preflight.Validator_A1b', berkas], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      expect(hasil).toContain('is a valid PDF/A-1b file');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

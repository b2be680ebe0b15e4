import { jalankan } from './jalankan.mjs';

process.exit(jalankan('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', 'scripts', 'bench', 'bin', ...process.argv.slice(2)]));

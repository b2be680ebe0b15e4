import { z } from 'zod';
import { pakaiPesanIndonesia } from '../../shared/pesan-zod.ts';

pakaiPesanIndonesia();
// Before any schema is built: zod otherwise probes `new Function`, which the CSP reports as a violation.
z.config({ jitless: true });

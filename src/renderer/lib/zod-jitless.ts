import { z } from 'zod';
import { pesanZod } from './pesan-zod.ts';

// Before any schema is built: zod otherwise probes `new Function`, which the CSP reports as a violation.
z.config({ ...z.locales.id(), customError: pesanZod, jitless: true });

import { z } from 'zod';

// Before any schema is built: zod otherwise probes `new Function`, which the CSP reports as a violation.
z.config({ ...z.locales.id(), jitless: true });

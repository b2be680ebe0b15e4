import { defineConfig } from 'drizzle-kit';

// Only generates SQL; drizzle-kit has no place for a key, so the migrator runs on the keyed connection.
export default defineConfig({ dialect: 'sqlite', schema: './src/main/db/schema/semua.ts', out: './drizzle' });

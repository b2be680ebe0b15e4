import type { ReadDb } from '../../src/main/db/buka.ts';
import type { KonteksTugas } from '../../src/main/jobs/job.ts';

/** The reader beside a job, in the same thread: what is tried is the job, not its threads. */
export function sampingUji(db: ReadDb): KonteksTugas['samping'] {
  return () => ({ baca: async <T>(sql: string, ...nilai: readonly (string | number | null)[]) => db.baca<T>(sql, ...nilai) });
}

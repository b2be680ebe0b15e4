import { panggil } from '../api/client.ts';
import { queryClient } from '../api/kueri.ts';
import { sesiKeluar } from '../api/sesi.ts';

/** Ends the session here and on the host; nothing of the former user stays in memory. */
export async function keluar(): Promise<void> {
  await panggil('sesi.keluar', {}).catch(() => undefined);
  sesiKeluar();
  queryClient.clear();
}

import { panggil } from '../api/client.ts';
import { queryClient } from '../api/kueri.ts';
import { sesiKeluar } from '../api/sesi.ts';

/** Ends the session here and on the host; nothing of the former user stays in memory. */
export async function keluar(): Promise<void> {
  await panggil('sesi.keluar', {}).catch(() => undefined);
  sesiKeluar();
  // What this account was looking at does not stay in the address bar before somebody else's eyes.
  window.location.replace('#/');
  queryClient.clear();
}

import { useDebouncedValue } from '@mantine/hooks';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useQ } from '../../api/kueri.ts';

/** Opening a letter is noted as read, so it waits until the cursor rests. */
const TUNDA_MS = 350;
const TAK_ADA = '00000000-0000-0000-0000-000000000000';

/** The letter as it is now; fetching it is what counts as having read it. */
export function useIsiSurat(dokumenId: string | null): { readonly berkas: BerkasIsi | undefined; readonly galat: AppError | null; readonly basi: boolean } {
  const [id] = useDebouncedValue(dokumenId, TUNDA_MS);
  const q = useQ('sah.isi', { dokumenId: id ?? TAK_ADA }, { aktif: id !== null, tahan: true });
  const basi = q.isLoading || q.isPlaceholderData || id !== dokumenId;
  return { berkas: dokumenId === null ? undefined : q.data, galat: basi ? null : q.error, basi };
}

import { useDebouncedValue } from '@mantine/hooks';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useQ } from '../../api/kueri.ts';

/** Each look is noted in the audit, so it waits until the cursor rests. */
const TUNDA_MS = 350;
const TAK_ADA = '00000000-0000-0000-0000-000000000000';

export interface IsiDokumen {
  readonly berkas: BerkasIsi | undefined;
  readonly galat: AppError | null;
  /** The document on the screen is still the former one. */
  readonly basi: boolean;
}

/** The bytes of an archived document, exactly as they were archived. */
export function useIsiDokumen(dokumenId: string | null): IsiDokumen {
  const [id] = useDebouncedValue(dokumenId, TUNDA_MS);
  const q = useQ('arsip.isi', { id: id ?? TAK_ADA }, { aktif: id !== null, tahan: true });
  const basi = q.isLoading || q.isPlaceholderData || id !== dokumenId;
  return { berkas: dokumenId === null ? undefined : q.data, galat: basi ? null : q.error, basi };
}

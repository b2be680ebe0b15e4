import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

/** react-hook-form with a zod schema of the contract: errors on leaving a field, not while typing. */
export function useFormulir<M extends FieldValues, K>(skema: z.ZodType<K, M>, awal: DefaultValues<M>): UseFormReturn<M, unknown, K> {
  return useForm<M, unknown, K>({ resolver: zodResolver(skema), defaultValues: awal, mode: 'onBlur', reValidateMode: 'onBlur', shouldFocusError: false });
}

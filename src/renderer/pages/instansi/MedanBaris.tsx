import { Textarea } from '@mantine/core';
import { useController } from 'react-hook-form';
import { z } from 'zod';

const zBaris = z.array(z.string());

interface Props {
  readonly nama: string;
  readonly label: string;
  readonly ket?: string;
}

/** A list of short texts, one on each line. */
export function MedanBaris({ nama, label, ket }: Props) {
  const { field, fieldState } = useController({ name: nama });
  const { ref } = field;
  const nilai = zBaris.safeParse(field.value);
  return (
    <Textarea
      label={label}
      description={ket}
      name={nama}
      ref={ref}
      defaultValue={nilai.success ? nilai.data.join('\n') : ''}
      onChange={(e) => field.onChange(e.currentTarget.value.split('\n').map((b) => b.trim()).filter(Boolean))}
      onBlur={field.onBlur}
      error={fieldState.error?.message ?? (fieldState.error ? ket : undefined)}
      autosize
      minRows={3}
    />
  );
}

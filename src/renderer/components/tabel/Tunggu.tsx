import { Skeleton } from '@mantine/core';

/** Rows to come. */
export function Tunggu() {
  return (
    <div style={{ padding: 16 }} aria-hidden>
      {[70, 55, 62, 48].map((w) => (
        <Skeleton key={w} h={12} w={`${w}%`} my={10} />
      ))}
    </div>
  );
}

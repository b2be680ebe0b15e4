import { Skeleton, Stack } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { keAppError } from '../api/client.ts';
import { GalatNotice } from '../components/GalatNotice.tsx';

export function GalatLayar({ error, reset }: ErrorComponentProps) {
  return (
    <div style={{ padding: 24, maxWidth: 720 }}>
      <GalatNotice galat={keAppError(error)} cobaLagi={reset} />
    </div>
  );
}

export function TungguLayar() {
  return (
    <Stack gap={8} p={16} aria-hidden>
      <Skeleton h={20} w={240} />
      <Skeleton h={28} />
      <Skeleton h={28} />
      <Skeleton h={28} w="70%" />
    </Stack>
  );
}

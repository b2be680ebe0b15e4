import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { teksUmum } from '../teks/umum.ts';

export function HalamanTidakAda() {
  const pergi = useNavigate();
  return (
    <EmptyState judul={teksUmum.tidakAda.judul} ket={teksUmum.tidakAda.saran}>
      <Button onClick={() => void pergi({ to: '/' })}>{teksUmum.tidakAda.keBeranda}</Button>
    </EmptyState>
  );
}

import { useEffect, useState } from 'react';
import { sekarang } from './waktu.ts';

/** The present instant, renewed every `tiapMs`, for ages such as "4 jam lalu". */
export function useKini(tiapMs: number): number {
  const [kini, setKini] = useState(sekarang);
  useEffect(() => {
    const t = setInterval(() => setKini(sekarang()), tiapMs);
    return () => clearInterval(t);
  }, [tiapMs]);
  return kini;
}

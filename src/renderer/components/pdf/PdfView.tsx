import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';

const Pembaca = lazy(async () => ({ default: (await import('./Pembaca.tsx')).Pembaca }));

interface Props {
  /** The file as it came from the host; undefined while it is under way. */
  readonly berkas: BerkasIsi | undefined;
  readonly judul?: string;
}

/** A PDF with our own controls; pdf.js is loaded only when one is shown. Images are shown as they are. */
export function PdfView({ berkas, judul }: Props) {
  const tunggu = <Skeleton h="100%" radius={0} animate={false} />;
  return <Suspense fallback={tunggu}>{berkas ? <Pembaca berkas={berkas} judul={judul ?? berkas.nama} /> : tunggu}</Suspense>;
}

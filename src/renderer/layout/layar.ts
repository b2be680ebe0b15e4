import type { Icon } from '@tabler/icons-react';
import type { RouteComponent } from '@tanstack/react-router';
import type { Izin } from '../../shared/izin.ts';

export interface MenuLayar {
  readonly grup: 'utama' | 'kelola';
  readonly ikon: Icon;
  /** Key of `sistem.kaki.navigasi` with the count of what waits for this user. */
  readonly hitung?: string;
  /** Second stroke after G: `g p`. */
  readonly huruf?: string;
}

/** One screen: one line of rute.tsx. */
export interface Layar {
  readonly jalur: string;
  readonly judul: string;
  readonly izin: Izin | 'masuk';
  readonly komponen: RouteComponent;
  /** Path of the screen above it in the breadcrumb. */
  readonly induk?: string;
  readonly menu?: MenuLayar;
}

import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { daftarLayar } from '../rute.tsx';
import { HalamanTidakAda } from './HalamanTidakAda.tsx';
import { GalatLayar, TungguLayar } from './BatasLayar.tsx';
import { Kerangka } from './Kerangka.tsx';

const akar = createRootRoute({ component: Kerangka, notFoundComponent: HalamanTidakAda });

/** Hash history: the same address works on the loopback host and under app://, without a fallback on the server. */
export const router = createRouter({
  routeTree: akar.addChildren(daftarLayar.map((l) => createRoute({ getParentRoute: () => akar, path: l.jalur, component: l.komponen }))),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: GalatLayar,
  defaultPendingComponent: TungguLayar,
  defaultPendingMs: 300,
  scrollRestoration: false,
});

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/kueri.ts';
import { tema, variabelTema } from '../gaya/tema.ts';
import { Gerbang } from './Gerbang.tsx';

const skemaWarna = localStorageColorSchemeManager({ key: 'simpul.tema' });

export function Aplikasi({ nonce }: { readonly nonce: string }) {
  return (
    <MantineProvider theme={tema} cssVariablesResolver={variabelTema} defaultColorScheme="auto" colorSchemeManager={skemaWarna} getStyleNonce={() => nonce}>
      <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-left" limit={3} zIndex={350} mb={88} />
          <Gerbang />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

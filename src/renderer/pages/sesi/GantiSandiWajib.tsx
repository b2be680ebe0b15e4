import { Anchor } from '@mantine/core';
import { sesiBuka } from '../../api/sesi.ts';
import { keluar } from '../../layout/keluar.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { Bingkai } from './Bingkai.tsx';
import { FormSandi } from './FormSandi.tsx';

/** Before anything else: the host answers nothing but this until the account has a password of its own. */
export function GantiSandiWajib({ contoh }: { readonly contoh: boolean }) {
  return (
    <Bingkai judul={teksSesi.gantiJudul} ket={teksSesi.gantiWajib} contoh={contoh}>
      <FormSandi selesai={sesiBuka} />
      <Anchor component="button" type="button" mt={12} onClick={() => void keluar()}>
        {teksSesi.bukanSaya}
      </Anchor>
    </Bingkai>
  );
}

import { sesiBuka } from '../../api/sesi.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { Bingkai } from './Bingkai.tsx';
import { FormSandi } from './FormSandi.tsx';

export function GantiSandiWajib() {
  return (
    <Bingkai judul={teksSesi.gantiJudul} ket={teksSesi.gantiWajib}>
      <FormSandi selesai={sesiBuka} />
    </Bingkai>
  );
}

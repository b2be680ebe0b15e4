import type { JenisPenyedia } from '../../shared/contract/tte.ts';
import { bsreV1 } from './bsre-v1.ts';
import { bsreV2 } from './bsre-v2.ts';
import type { HasilPeriksaPenyedia, HasilStatus, HasilTanda, HasilUnduh } from './hasil.ts';
import type { TujuanTte } from './kirim.ts';

export interface MintaTanda {
  readonly nik: string;
  /** UTF-8; the caller wipes it. */
  readonly passphrase: Buffer;
  readonly pdf: readonly Uint8Array[];
  readonly alasan: string;
  readonly tempat: string;
}

/** A signature provider. Signing is returned, never thrown: one outcome for each file, in their order. */
export interface Penyedia {
  readonly jenis: JenisPenyedia;
  /** How many files one call may carry. */
  readonly perKirim: number;
  statusPengguna(nik: string): Promise<HasilStatus>;
  tandatangani(m: MintaTanda): Promise<readonly HasilTanda[]>;
  unduh(idDokumen: string): Promise<HasilUnduh>;
  periksa(pdf: Uint8Array): Promise<HasilPeriksaPenyedia>;
}

export function penyediaDari(jenis: JenisPenyedia, tujuan: TujuanTte): Penyedia {
  switch (jenis) {
    case 'bsre-v1':
      return bsreV1(tujuan);
    case 'bsre-v2':
      return bsreV2(tujuan);
  }
}

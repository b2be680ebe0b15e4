import type { MasukTerurai } from '../../../shared/contract.ts';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { wajibBoleh, type KonteksAction } from '../../context.ts';
import { tempat } from '../../config.ts';
import { keluaranNaskah } from '../naskah/keluaran.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { mesinUntuk } from '../naskah/mesin.ts';
import { bacaBahan } from '../terbit/bahan.ts';
import { susunSurat } from './periksa.ts';
import { susunPilihan } from './pilihan.ts';
import { metaSurat } from '../terbit/terbit.ts';
import { naskahBeku } from './surat.ts';

const TOKEN_PRATINJAU = 'PRATINJAU';

/** The letter exactly as it would be issued now; where its number will stand there are dots. */
export async function pratinjauSurat(m: MasukTerurai<'kgb.pratinjau'>, ctx: KonteksAction): Promise<BerkasIsi> {
  wajibBoleh(ctx, 'pegawai.gaji');
  wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, m.pegawaiId);
  const { folderSumber } = ctx.config;
  const pilihan = susunPilihan(ctx.db, folderSumber, {
    jenis: m.jenis, bulan: m.bulan, tanggal: m.tanggalSurat ?? ctx.hariIni, penandatanganId: m.penandatanganId ?? null, kertas: m.kertas, naskah: m.naskah ?? null, tundaSampai: m.tundaSampai ?? null, terimaPeringatan: true, dibuat: ctx.now,
  });
  const nomor = pilihan.pola.replace(/\{urut(?::\d+)?\}/, '....').replace('{tahun}', String(pilihan.tahun)).replaceAll(/\{[^}]*\}/g, '..');
  const h = susunSurat(ctx.db, pilihan, m.pegawaiId, bacaBahan(ctx.db, [m.pegawaiId]).get(m.pegawaiId), null, ctx.hariIni, nomor, TOKEN_PRATINJAU);
  if (!h.ok) throw new AppError('ATURAN', h.galat, { dampak: 'Surat ini belum dapat dibuat; tidak ada yang berubah.', saran: 'Perbaiki datanya, lalu lihat lagi.', details: { tautan: h.tautan } });
  const naskah = naskahBeku(pilihan, h.surat);
  const mesin = mesinUntuk({ folderBerkas: tempat(ctx.config.folder).berkas, folderSumber, dek: ctx.buka.dek }, pilihan.lambang);
  return keluaranNaskah(mesin, naskah, metaSurat(pilihan, naskah), `pratinjau-${h.surat.surat.nip}`, m.sebagai);
}

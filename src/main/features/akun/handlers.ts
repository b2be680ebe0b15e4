import { kontrak } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { berhak, NAMA_PERAN, PERAN, zPeran } from '../../../shared/izin.ts';
import type { PetaPenangan } from '../../context.ts';
import type { PerubahanBaris } from '../../db/jejak.ts';
import { ambilBaris, sisip, ubah } from '../../db/tulis.ts';
import { sandikan } from '../../lib/crypto.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

interface Baris {
  id: Buffer;
  rev: number;
  pengguna: string;
  nama: string;
  peran: string;
  unit_id: Buffer | null;
  unit_nama: string | null;
  pegawai_id: Buffer | null;
  aktif: number;
  terkunci_sampai: number | null;
  terakhir_masuk: number | null;
}

/** The last active administrator may not be switched off or given another role: nobody could undo it. */
function jagaAdministratorTerakhir(db: { satu<T>(sql: string, ...n: (string | Buffer)[]): T | undefined }, id: string): void {
  const lain = db.satu<{ n: number }>("SELECT count(*) n FROM pengguna WHERE peran = 'administrator' AND aktif = 1 AND dihapus_pada IS NULL AND id <> ?", idDariTeks(id));
  if ((lain?.n ?? 0) === 0) throw new AppError('ATURAN', 'Ini administrator aktif terakhir.', { saran: 'Buat administrator lain dahulu.' });
}

export const penanganAkun = {
  'akun.daftar': (_masuk, ctx) =>
    ctx.db
      .baca<Baris>(
        `SELECT p.id, p.rev, p.pengguna, p.nama, p.peran, p.unit_id, u.nama unit_nama, p.pegawai_id, p.aktif, m.terkunci_sampai, m.terakhir_masuk
         FROM pengguna p LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN pengguna_masuk m ON m.pengguna_id = p.id WHERE p.dihapus_pada IS NULL ORDER BY p.pengguna`,
      )
      .map((b) => {
        const peran = zPeran.parse(b.peran);
        return {
          id: idKeTeks(b.id), rev: b.rev, pengguna: b.pengguna, nama: b.nama, peran, peranNama: NAMA_PERAN[peran], unitId: b.unit_id ? idKeTeks(b.unit_id) : null, unitNama: b.unit_nama, pegawaiId: b.pegawai_id ? idKeTeks(b.pegawai_id) : null,
          aktif: b.aktif === 1, terkunci: (b.terkunci_sampai ?? 0) > ctx.now, terakhirMasuk: b.terakhir_masuk,
        };
      }),
  'akun.simpan': async (masuk, ctx) => {
    const d = masuk.data;
    if (d.peran === 'verifikator_opd' && !d.unitId) throw new AppError('MASUKAN', 'Verifikator OPD harus punya unit kerja.', { saran: 'Pilih unit kerjanya.', details: [{ kolom: 'unitId', pesan: 'Wajib diisi.' }] });
    if (d.peran === 'asn' && !d.pegawaiId) throw new AppError('MASUKAN', 'Akun ASN harus dihubungkan dengan pegawainya.', { saran: 'Pilih pegawainya.', details: [{ kolom: 'pegawaiId', pesan: 'Wajib diisi.' }] });
    if (!masuk.id && !masuk.sandiBaru) throw new AppError('MASUKAN', 'Akun baru perlu kata sandi awal.', { saran: 'Isi paling sedikit 10 huruf.', details: [{ kolom: 'sandiBaru', pesan: 'Wajib diisi.' }] });
    const sandi = masuk.sandiBaru === null ? null : sandikan(masuk.sandiBaru);
    const id = ctx.write((tx) => {
      const sama = tx.satu<{ id: Buffer }>('SELECT id FROM pengguna WHERE pengguna = ?', d.pengguna);
      if (sama && idKeTeks(sama.id) !== masuk.id) throw new AppError('SUDAH_ADA', `Nama pengguna ${d.pengguna} sudah dipakai.`, { saran: 'Pilih nama lain.' });
      const lama = masuk.id ? ambilBaris(tx, 'pengguna', masuk.id) : undefined;
      if (masuk.id && lama?.['peran'] === 'administrator' && (d.peran !== 'administrator' || !d.aktif)) jagaAdministratorTerakhir(tx, masuk.id);
      const isi = { pengguna: d.pengguna, nama: d.nama, peran: d.peran, unit_id: d.unitId, pegawai_id: d.pegawaiId, aktif: d.aktif ? 1 : 0 };
      const denganSandi = sandi === null ? isi : { ...isi, sandi, wajib_ganti_sandi: 1, contoh: 0 };
      let hasil: string;
      if (masuk.id) {
        ubah(tx, 'pengguna', masuk.id, denganSandi, masuk.rev);
        hasil = masuk.id;
      } else hasil = sisip(tx, 'pengguna', { ...denganSandi, sandi: sandi ?? '' });
      tx.perubahan.splice(0, tx.perubahan.length, ...tx.perubahan.map(tanpaSandi));
      tx.ringkas.teks = `${masuk.id ? 'mengubah' : 'membuat'} akun ${d.pengguna} (${NAMA_PERAN[d.peran]})`;
      return hasil;
    });
    ctx.aplikasi.gudangSesi.hapusPengguna(id);
    return { id };
  },
  'akun.bukaKunci': (tx, masuk) => {
    tx.basis.siap('UPDATE pengguna_masuk SET gagal = 0, terkunci_sampai = NULL WHERE pengguna_id = ?').run(idDariTeks(masuk.id));
    tx.topik.add('pengguna');
    tx.ringkas.teks = 'membuka akun yang terkunci';
    return { oke: true };
  },
  'akun.matriks': () =>
    Object.entries(kontrak).map(([prosedur, e]) => ({ prosedur, ket: e.ket, izin: e.izin, peran: PERAN.filter((p) => berhak(p, e.izin)) })),
} satisfies Pick<PetaPenangan, 'akun.daftar' | 'akun.simpan' | 'akun.bukaKunci' | 'akun.matriks'>;

/** Password hashes must not stand in the audit chain. */
function tanpaSandi(p: PerubahanBaris): PerubahanBaris {
  const tutupi = (isi: PerubahanBaris['baru']): PerubahanBaris['baru'] => (isi && 'sandi' in isi ? { ...isi, sandi: '(tidak dicatat)' } : isi);
  return { ...p, lama: tutupi(p.lama), baru: tutupi(p.baru) };
}

import { AppError } from '../../../shared/errors.ts';
import type { MasukTerurai } from '../../../shared/contract.ts';
import type { KonteksAction, PetaPenangan } from '../../context.ts';
import { instansi, simpanPengaturan } from '../../db/pengaturan.ts';
import { jalankan } from '../../db/tulis.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../lib/id.ts';
import { urlTte } from '../../tte/kirim.ts';
import { bacaSertifikat, berlakuSampai, namaDalam } from '../../tte/pades/rantai.ts';
import { DIULANGI, masukkan, pulihkanTerputus, ringkasAngkatan, ubahKirim, kirimLangkah } from './antrean.ts';
import { jalanAkun, mulaiJalan } from './jalan.ts';
import { langkahDipilih, menungguTtd } from './langkah.ts';
import { akarTte, kredensialTte, nikTte, pengaturanTte, penyediaTte, samarkanNik, simpanKredensialTte, wajibNik } from './pengaturan.ts';

async function simpan(m: MasukTerurai<'tte.simpanPengaturan'>, ctx: KonteksAction): Promise<{ oke: true }> {
  const alamatServer = m.alamat.replace(/\/+$/, '');
  if (m.penyedia !== null) urlTte(alamatServer);
  const lama = await kredensialTte(ctx.ports.rahasia);
  const kredensial = { pengguna: m.pengguna ?? lama?.pengguna ?? '', sandi: m.sandi ?? lama?.sandi ?? '' };
  if (m.pengguna !== null || m.sandi !== null) await simpanKredensialTte(ctx.ports.rahasia, kredensial);
  ctx.write((tx) => {
    simpanPengaturan(tx, 'tte', { ...pengaturanTte(tx), penyedia: m.penyedia, alamatServer, serentak: m.serentak, batasDetik: m.batasDetik });
    tx.ringkas.teks = `mengubah penyedia tanda tangan elektronik${m.sandi === null ? '' : ' dan sandinya'}`;
  });
  return { oke: true };
}

async function mulai(m: MasukTerurai<'tte.mulai'>, ctx: KonteksAction): Promise<{ angkatanId: string; jumlah: number }> {
  const { penggunaId, nama, peran, lingkup } = ctx.sesi;
  const nik = wajibNik(ctx.db, penggunaId);
  const { penyedia, akar, serentak } = await penyediaTte(ctx.db, ctx.ports.rahasia);
  if (jalanAkun(ctx.buka, penggunaId)?.berjalan) throw new AppError('BENTROK', 'Penandatanganan Anda yang sebelumnya masih berjalan.', { dampak: 'Tidak ada yang dikirim dua kali.', saran: 'Tunggu sampai selesai, atau hentikan dahulu.' });
  const langkah = langkahDipilih(ctx.db, penggunaId, lingkup, m.langkahId);
  const angkatanId = idKeTeks(idBaru());
  ctx.write((tx) => {
    pulihkanTerputus(tx, penggunaId);
    masukkan(tx, angkatanId, penyedia.jenis, langkah);
    if (m.ulangiTakDiketahui) for (const l of langkah) lepaskanTakDiketahui(tx, l.langkahId);
    tx.ringkas.teks = `memulai penandatanganan elektronik ${langkah.length} dokumen${m.ulangiTakDiketahui ? ', termasuk yang belum diketahui hasilnya' : ''}`;
  });
  const passphrase = Buffer.from(m.passphrase, 'utf8');
  mulaiJalan({ buka: ctx.buka, config: ctx.config, log: ctx.aplikasi.log, penyedia, akar, serentak, penandatangan: { id: penggunaId, nama, peran }, pelaku: ctx.pelaku, nik, passphrase, tempatTtd: instansi(ctx.db)?.kota ?? '', angkatanId, ulangi: m.ulangiTakDiketahui });
  return { angkatanId, jumlah: langkah.length };
}

/** A person decided that it may go again: here only where there is no id by which the provider could be asked first. */
function lepaskanTakDiketahui(tx: Parameters<typeof ubahKirim>[0], langkahId: string): void {
  const k = kirimLangkah(tx, langkahId);
  if (k?.keadaan === 'tak-diketahui' && k.idDokumen === null) ubahKirim(tx, k.id, { keadaan: 'antri', pesan: DIULANGI });
}

export const penanganTte = {
  'tte.pengaturan': async (_m, ctx) => {
    const p = pengaturanTte(ctx.db);
    const akar = akarTte(ctx.db).map((s) => ({ sidik: s.fingerprint256, nama: namaDalam(s).nama ?? s.fingerprint256, berlakuSampai: berlakuSampai(s) }));
    return { penyedia: p.penyedia, alamat: p.alamatServer, serentak: p.serentak, batasDetik: p.batasDetik, kredensial: (await kredensialTte(ctx.ports.rahasia)) !== null, akar };
  },
  'tte.simpanPengaturan': (m, ctx) => simpan(m, ctx),
  'tte.tambahAkar': async (_m, ctx) => {
    const baru = bacaSertifikat(ctx.berkas!.isi);
    if (baru.some((s) => !s.ca)) throw new AppError('MASUKAN', 'Sertifikat itu bukan sertifikat penerbit.', { dampak: 'Tidak ada yang dipercaya.', saran: 'Pakai sertifikat induk dari penyelenggara sertifikat elektronik, bukan sertifikat perorangan.' });
    const ada = new Set(akarTte(ctx.db).map((s) => s.fingerprint256));
    const tambah = baru.filter((s) => !ada.has(s.fingerprint256));
    ctx.write((tx) => {
      const p = pengaturanTte(tx);
      simpanPengaturan(tx, 'tte', { ...p, akar: [...p.akar, ...tambah.map((s) => s.toString())] });
      tx.ringkas.teks = `mempercayai sertifikat induk ${tambah.map((s) => namaDalam(s).nama ?? '').join(', ')}`;
    });
    return { ditambah: tambah.length };
  },
  'tte.lepasAkar': async (m, ctx) => {
    ctx.write((tx) => {
      const p = pengaturanTte(tx);
      simpanPengaturan(tx, 'tte', { ...p, akar: p.akar.filter((pem) => bacaSertifikat(pem)[0]?.fingerprint256 !== m.sidik) });
      tx.ringkas.teks = 'melepas sertifikat induk';
    });
    return { oke: true };
  },
  'tte.identitas': (_m, ctx) =>
    ctx.db
      .baca<{ id: Buffer; nama: string; peran: string; nik: string | null }>('SELECT p.id, p.nama, p.peran, t.nik FROM pengguna p LEFT JOIN tte_identitas t ON t.pengguna_id = p.id WHERE p.aktif = 1 AND p.dihapus_pada IS NULL ORDER BY p.nama')
      .map((b) => ({ penggunaId: idKeTeks(b.id), nama: b.nama, peran: b.peran, nikSamar: samarkanNik(b.nik) })),
  'tte.simpanIdentitas': async (m, ctx) => {
    const akun = ctx.db.satu<{ nama: string }>('SELECT nama FROM pengguna WHERE id = ? AND dihapus_pada IS NULL', idDariTeks(m.penggunaId));
    if (!akun) throw new AppError('TIDAK_DITEMUKAN', 'Akun itu tidak ada.');
    ctx.write((tx) => {
      if (m.nik === null) jalankan(tx, 'DELETE FROM tte_identitas WHERE pengguna_id = ?', [idDariTeks(m.penggunaId)], 'tte');
      else jalankan(tx, 'INSERT INTO tte_identitas (pengguna_id, nik, pada) VALUES (?,?,?) ON CONFLICT (pengguna_id) DO UPDATE SET nik = excluded.nik, pada = excluded.pada', [idDariTeks(m.penggunaId), m.nik, tx.now], 'tte');
      tx.ringkas.teks = m.nik === null ? `melepas identitas tanda tangan elektronik ${akun.nama}` : `mencatat identitas tanda tangan elektronik ${akun.nama}`;
    });
    return { oke: true };
  },
  'tte.statusPengguna': async (_m, ctx) => {
    const nik = nikTte(ctx.db, ctx.sesi.penggunaId);
    if (nik === null) return { siap: false, kode: null, pesan: 'Akun Anda belum dihubungkan dengan identitas tanda tangan elektronik. Minta Administrator mengisinya.', nikSamar: null };
    const { penyedia } = await penyediaTte(ctx.db, ctx.ports.rahasia);
    const s = await penyedia.statusPengguna(nik);
    return { siap: s.kode === 'siap', kode: s.kode, pesan: s.pesan, nikSamar: samarkanNik(nik) };
  },
  'tte.antrean': (m, ctx) => menungguTtd(ctx.db, ctx.sesi.penggunaId, ctx.sesi.lingkup, m.batas),
  'tte.mulai': (m, ctx) => mulai(m, ctx),
  'tte.keadaan': (_m, ctx) => {
    const r = ringkasAngkatan(ctx.db, ctx.sesi.penggunaId);
    if (!r) return null;
    const j = jalanAkun(ctx.buka, ctx.sesi.penggunaId);
    const milik = j?.angkatanId === r.angkatanId ? j : null;
    return { ...r, berjalan: milik?.berjalan ?? false, kode: milik?.kode ?? null, pesan: milik?.pesan ?? '' };
  },
  'tte.henti': async (_m, ctx) => {
    const j = jalanAkun(ctx.buka, ctx.sesi.penggunaId);
    if (j) j.henti = true;
    await j?.selesai;
    return { oke: true };
  },
} satisfies Pick<
  PetaPenangan,
  | 'tte.pengaturan' | 'tte.simpanPengaturan' | 'tte.tambahAkar' | 'tte.lepasAkar' | 'tte.identitas' | 'tte.simpanIdentitas' | 'tte.statusPengguna' | 'tte.antrean' | 'tte.mulai' | 'tte.keadaan' | 'tte.henti'
>;

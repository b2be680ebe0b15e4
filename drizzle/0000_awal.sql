CREATE TABLE `riwayat_anak` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`nama` text,
	`anak_ke` integer,
	`jenis_anak` text,
	`jenis_kelamin` text,
	`tempat_lahir` text,
	`tanggal_lahir` text,
	`orang_tua_lain` text,
	`agama` text,
	`nik` text,
	`akta_kelahiran` text,
	`jenis_kawin` text,
	`tingkat_pendidikan` text,
	`masih_sekolah` integer,
	`bekerja` integer,
	`pns` integer,
	`nip` text,
	`dapat_tunjangan` integer,
	`status_hidup` text,
	`tanggal_meninggal` text,
	`akta_meninggal` text,
	`no_hp` text,
	`email` text,
	`alamat` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_anak_pegawai` ON `riwayat_anak` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_anak_impor` ON `riwayat_anak` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_angka_kredit` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`tanggal_penetapan` text,
	`bulan_mulai` integer,
	`tahun_mulai` integer,
	`bulan_selesai` integer,
	`tahun_selesai` integer,
	`kredit_utama` real,
	`kredit_penunjang` real,
	`kredit_total` real,
	`jabatan_nama` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_angka_kredit_pegawai` ON `riwayat_angka_kredit` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_angka_kredit_impor` ON `riwayat_angka_kredit` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_cltn` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`mulai` text,
	`selesai` text,
	`tanggal_aktif` text,
	`bkn_nomor` text,
	`bkn_tanggal` text,
	`alasan` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_cltn_pegawai` ON `riwayat_cltn` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_cltn_impor` ON `riwayat_cltn` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_cuti` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`mulai` text,
	`selesai` text,
	`hari_kerja` integer,
	`tahun_hak` integer,
	`anak_ke` integer,
	`alasan` text,
	`alamat` text,
	`no_hp` text,
	`ditangguhkan` integer,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_cuti_pegawai` ON `riwayat_cuti` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_cuti_impor` ON `riwayat_cuti` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_diklat` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`latihan_struktural` text,
	`nama` text,
	`penyelenggara` text,
	`tempat` text,
	`angkatan` text,
	`nomor` text,
	`mulai` text,
	`selesai` text,
	`tahun` integer,
	`jumlah_jam` integer,
	`bobot` real,
	`jenis_kompetensi` text,
	`peringkat` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_diklat_pegawai` ON `riwayat_diklat` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_diklat_impor` ON `riwayat_diklat` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_hukdis` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`tingkat` text,
	`mulai` text,
	`selesai` text,
	`masa_tahun` integer,
	`masa_bulan` integer,
	`alasan` text,
	`pelanggaran` text,
	`golongan` text,
	`golongan_lama` text,
	`kedudukan_hukum` text,
	`nomor_pp` text,
	`dibatalkan` integer,
	`pembatalan_nomor` text,
	`pembatalan_tanggal` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_hukdis_pegawai` ON `riwayat_hukdis` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_hukdis_impor` ON `riwayat_hukdis` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_jabatan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis_jabatan` text,
	`jabatan_kode` text,
	`nama` text,
	`sub_jabatan` text,
	`eselon` text,
	`kelas` integer,
	`bup` integer,
	`unit_id` blob,
	`unit_nama` text,
	`instansi` text,
	`satuan_kerja` text,
	`jenis_penugasan` text,
	`jenis_mutasi` text,
	`peristiwa` text,
	`tmt` text,
	`tmt_mutasi` text,
	`tmt_pelantikan` text,
	`selesai` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_jabatan_pegawai` ON `riwayat_jabatan` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_jabatan_impor` ON `riwayat_jabatan` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_kgb` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`tmt` text,
	`golongan` text,
	`mkg_tahun` integer,
	`mkg_bulan` integer,
	`gaji_lama` integer,
	`gaji_baru` integer,
	`mkg_dihitung` integer,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_kgb_pegawai` ON `riwayat_kgb` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_kgb_impor` ON `riwayat_kgb` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_kinerja_periodik` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`tahun` integer,
	`periodik` text,
	`bulan_mulai` integer,
	`tahun_mulai` integer,
	`bulan_selesai` integer,
	`tahun_selesai` integer,
	`hasil_kerja` text,
	`perilaku` text,
	`kuadran` text,
	`koefisien` text,
	`status_penilai` text,
	`penilai_nip` text,
	`penilai_nama` text,
	`penilai_jabatan` text,
	`penilai_golongan` text,
	`penilai_unit` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_kinerja_periodik_pegawai` ON `riwayat_kinerja_periodik` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_kinerja_periodik_impor` ON `riwayat_kinerja_periodik` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_kontrak` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`perjanjian_nomor` text,
	`perjanjian_tanggal` text,
	`mulai` text,
	`selesai` text,
	`perpanjangan_ke` integer,
	`nomor_induk` text,
	`golongan` text,
	`gaji_pokok` integer,
	`jabatan_nama` text,
	`unit_id` blob,
	`unit_nama` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_kontrak_pegawai` ON `riwayat_kontrak` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_kontrak_impor` ON `riwayat_kontrak` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_kursus` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`jenis_diklat` text,
	`jenis_kursus` text,
	`sertifikat` text,
	`nama` text,
	`penyelenggara` text,
	`instansi` text,
	`lokasi` text,
	`nomor` text,
	`mulai` text,
	`selesai` text,
	`tahun` integer,
	`jumlah_jam` integer,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_kursus_pegawai` ON `riwayat_kursus` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_kursus_impor` ON `riwayat_kursus` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_orang_tua` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`hubungan` text,
	`nama` text,
	`tempat_lahir` text,
	`tanggal_lahir` text,
	`agama` text,
	`nik` text,
	`pekerjaan` text,
	`status_hidup` text,
	`tanggal_meninggal` text,
	`akta_meninggal` text,
	`no_hp` text,
	`alamat` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_orang_tua_pegawai` ON `riwayat_orang_tua` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_orang_tua_impor` ON `riwayat_orang_tua` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_organisasi` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`nama` text,
	`bidang` text,
	`kedudukan` text,
	`tempat` text,
	`pimpinan` text,
	`mulai` text,
	`selesai` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_organisasi_pegawai` ON `riwayat_organisasi` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_organisasi_impor` ON `riwayat_organisasi` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pangkat` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis_kp` text,
	`golongan` text,
	`tmt` text,
	`mkg_tahun` integer,
	`mkg_bulan` integer,
	`mkg_dihitung` integer,
	`gaji_pokok` integer,
	`pertek_nomor` text,
	`pertek_tanggal` text,
	`kredit_utama` real,
	`kredit_tambahan` real,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pangkat_pegawai` ON `riwayat_pangkat` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pangkat_impor` ON `riwayat_pangkat` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pasangan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`nama` text,
	`gelar_depan` text,
	`gelar_belakang` text,
	`pasangan_ke` integer,
	`jenis_kelamin` text,
	`tempat_lahir` text,
	`tanggal_lahir` text,
	`agama` text,
	`nik` text,
	`status_pernikahan` text,
	`tanggal_nikah` text,
	`akta_nikah` text,
	`tanggal_cerai` text,
	`akta_cerai` text,
	`status_hidup` text,
	`tanggal_meninggal` text,
	`akta_meninggal` text,
	`karis_karsu` text,
	`pns` integer,
	`nip` text,
	`pekerjaan` text,
	`dapat_tunjangan` integer,
	`no_hp` text,
	`email` text,
	`alamat` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pasangan_pegawai` ON `riwayat_pasangan` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pasangan_impor` ON `riwayat_pasangan` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pemberhentian` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`tmt` text,
	`jenis_pensiun` text,
	`kedudukan_hukum` text,
	`golongan_kpp` text,
	`pensiun_pokok` integer,
	`masa_kerja_pensiun_tahun` integer,
	`masa_kerja_pensiun_bulan` integer,
	`pertek_nomor` text,
	`pertek_tanggal` text,
	`alamat_pensiun` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pemberhentian_pegawai` ON `riwayat_pemberhentian` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pemberhentian_impor` ON `riwayat_pemberhentian` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pendidikan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`tingkat` text,
	`pendidikan_kode` text,
	`nama` text,
	`nama_sekolah` text,
	`lokasi_sekolah` text,
	`tahun_lulus` integer,
	`tanggal_lulus` text,
	`nomor_ijazah` text,
	`gelar_depan` text,
	`gelar_belakang` text,
	`pendidikan_pertama` integer,
	`pencantuman_gelar` integer,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pendidikan_pegawai` ON `riwayat_pendidikan` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pendidikan_impor` ON `riwayat_pendidikan` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_penghargaan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`nama` text,
	`tahun` integer,
	`pemberi` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_penghargaan_pegawai` ON `riwayat_penghargaan` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_penghargaan_impor` ON `riwayat_penghargaan` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_penugasan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`uraian` text,
	`unit_asal_id` blob,
	`unit_id` blob,
	`unit_nama` text,
	`mulai` text,
	`selesai` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_penugasan_pegawai` ON `riwayat_penugasan` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_penugasan_impor` ON `riwayat_penugasan` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_perkawinan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`peristiwa` text,
	`tanggal` text,
	`pasangan_nama` text,
	`perkawinan_ke` integer,
	`akta_nomor` text,
	`akta_tanggal` text,
	`izin_nomor` text,
	`izin_tanggal` text,
	`izin_pejabat` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_perkawinan_pegawai` ON `riwayat_perkawinan` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_perkawinan_impor` ON `riwayat_perkawinan` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pindah_instansi` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`arah` text,
	`jenis` text,
	`tmt` text,
	`instansi_lama` text,
	`instansi_lama_nama` text,
	`instansi_kerja_lama` text,
	`satuan_kerja_lama` text,
	`unit_lama_nama` text,
	`jabatan_lama` text,
	`instansi_baru` text,
	`instansi_baru_nama` text,
	`instansi_kerja_baru` text,
	`satuan_kerja_baru` text,
	`unit_baru_nama` text,
	`jabatan_baru` text,
	`lokasi_kerja_baru` text,
	`kpkn_baru` text,
	`usul_nomor` text,
	`usul_tanggal` text,
	`asal_nomor` text,
	`asal_tanggal` text,
	`asal_provinsi_nomor` text,
	`asal_provinsi_tanggal` text,
	`tujuan_nomor` text,
	`tujuan_tanggal` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pindah_instansi_pegawai` ON `riwayat_pindah_instansi` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pindah_instansi_impor` ON `riwayat_pindah_instansi` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pindah_unit` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`tmt` text,
	`unit_lama_id` blob,
	`unit_lama_nama` text,
	`unit_id` blob,
	`unit_nama` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pindah_unit_pegawai` ON `riwayat_pindah_unit` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pindah_unit_impor` ON `riwayat_pindah_unit` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_pmk` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`tmt` text,
	`mkg_tahun` integer,
	`mkg_bulan` integer,
	`gaji_pokok` integer,
	`pengalaman` text,
	`pengalaman_mulai` text,
	`pengalaman_selesai` text,
	`tambahan_tahun` integer,
	`tambahan_bulan` integer,
	`bkn_nomor` text,
	`bkn_tanggal` text,
	`dinilai` integer,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_pmk_pegawai` ON `riwayat_pmk` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_pmk_impor` ON `riwayat_pmk` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_saudara` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`nama` text,
	`hubungan` text,
	`jenis_kelamin` text,
	`tempat_lahir` text,
	`tanggal_lahir` text,
	`pekerjaan` text,
	`status_hidup` text,
	`tanggal_meninggal` text,
	`alamat` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_saudara_pegawai` ON `riwayat_saudara` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_saudara_impor` ON `riwayat_saudara` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_skp` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`tahun` integer,
	`hasil_kerja` text,
	`perilaku` text,
	`kuadran` text,
	`status_penilai` text,
	`penilai_nip` text,
	`penilai_nama` text,
	`penilai_jabatan` text,
	`penilai_golongan` text,
	`penilai_unit` text,
	`nilai_skp` real,
	`nilai_perilaku` real,
	`nilai_prestasi` real,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_skp_pegawai` ON `riwayat_skp` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_skp_impor` ON `riwayat_skp` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_tubel` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`jenis` text,
	`tingkat` text,
	`pendidikan_kode` text,
	`program_studi` text,
	`nama_sekolah` text,
	`akreditasi` text,
	`sumber_biaya` text,
	`mulai` text,
	`selesai` text,
	`dibebaskan` integer,
	`tanggal_aktif` text,
	`keterangan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_tubel_pegawai` ON `riwayat_tubel` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_tubel_impor` ON `riwayat_tubel` (`impor_id`);--> statement-breakpoint
CREATE TABLE `riwayat_tunda_kgb` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`impor_id` blob,
	`dokumen_id` blob,
	`id_siasn` text,
	`sumber` text DEFAULT '' NOT NULL,
	`sk_nomor` text,
	`sk_tanggal` text,
	`sk_pejabat` text,
	`tmt_semula` text,
	`sampai` text,
	`alasan` text,
	FOREIGN KEY (`pegawai_id`) REFERENCES `pegawai`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `riwayat_tunda_kgb_pegawai` ON `riwayat_tunda_kgb` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `riwayat_tunda_kgb_impor` ON `riwayat_tunda_kgb` (`impor_id`);--> statement-breakpoint
CREATE TABLE `cadangan` (
	`id` blob PRIMARY KEY NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`tempat` text NOT NULL,
	`ukuran` integer NOT NULL,
	`berkas` integer NOT NULL,
	`keadaan` text NOT NULL,
	`pesan` text NOT NULL,
	`sebab` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draf` (
	`pengguna_id` blob NOT NULL,
	`kunci` text NOT NULL,
	`isi` text NOT NULL,
	`pada` integer NOT NULL,
	PRIMARY KEY(`pengguna_id`, `kunci`)
);
--> statement-breakpoint
CREATE TABLE `jejak` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pada` integer NOT NULL,
	`pengguna_id` blob,
	`pelaku` text NOT NULL,
	`prosedur` text NOT NULL,
	`ringkas` text NOT NULL,
	`perubahan` text NOT NULL,
	`diurungkan` integer,
	`sebelum` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `jejak_pengguna` ON `jejak` (`pengguna_id`);--> statement-breakpoint
CREATE TABLE `jejak_objek` (
	`objek_id` blob NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`objek_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`kunci` text PRIMARY KEY NOT NULL,
	`nilai` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `penandatangan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`nama` text NOT NULL,
	`nip` text NOT NULL,
	`pangkat` text NOT NULL,
	`jabatan` text NOT NULL,
	`atas_nama` text NOT NULL,
	`berlaku_mulai` text NOT NULL,
	`berlaku_sampai` text,
	`sk_pelimpahan` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pengaturan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`kunci` text NOT NULL,
	`nilai` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pengaturan_kunci` ON `pengaturan` (`kunci`);--> statement-breakpoint
CREATE TABLE `pengguna` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pengguna` text NOT NULL,
	`nama` text NOT NULL,
	`peran` text NOT NULL,
	`sandi` text NOT NULL,
	`unit_id` blob,
	`pegawai_id` blob,
	`aktif` integer NOT NULL,
	`wajib_ganti_sandi` integer DEFAULT 0 NOT NULL,
	`contoh` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pengguna_nama` ON `pengguna` (`pengguna`);--> statement-breakpoint
CREATE TABLE `pengguna_masuk` (
	`pengguna_id` blob PRIMARY KEY NOT NULL,
	`gagal` integer DEFAULT 0 NOT NULL,
	`terkunci_sampai` integer,
	`terakhir_masuk` integer
);
--> statement-breakpoint
CREATE TABLE `preferensi` (
	`pengguna_id` blob NOT NULL,
	`kunci` text NOT NULL,
	`nilai` text NOT NULL,
	`pada` integer NOT NULL,
	PRIMARY KEY(`pengguna_id`, `kunci`)
);
--> statement-breakpoint
CREATE TABLE `tugas` (
	`id` blob PRIMARY KEY NOT NULL,
	`jenis` text NOT NULL,
	`judul` text NOT NULL,
	`masukan` text NOT NULL,
	`keadaan` text NOT NULL,
	`sudah` integer DEFAULT 0 NOT NULL,
	`jumlah` integer DEFAULT 0 NOT NULL,
	`gagal` integer DEFAULT 0 NOT NULL,
	`pesan` text DEFAULT '' NOT NULL,
	`hasil` text DEFAULT 'null' NOT NULL,
	`pengguna_id` blob,
	`pelaku` text NOT NULL,
	`pid` integer,
	`detak` integer,
	`dibuat_pada` integer NOT NULL,
	`mulai_pada` integer,
	`selesai_pada` integer
);
--> statement-breakpoint
CREATE INDEX `tugas_keadaan` ON `tugas` (`keadaan`);--> statement-breakpoint
CREATE INDEX `tugas_dibuat` ON `tugas` (`dibuat_pada`);--> statement-breakpoint
CREATE TABLE `kgb_kini` (
	`pegawai_id` blob PRIMARY KEY NOT NULL,
	`bulan` text,
	`tanggal` text,
	`jatuh` integer NOT NULL,
	`hasil` text NOT NULL,
	`dihitung_pada` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kgb_kini_bulan` ON `kgb_kini` (`bulan`,`jatuh`,`tanggal`,`pegawai_id`);--> statement-breakpoint
CREATE TABLE `pegawai` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`foto_hash` text,
	`impor_id` blob,
	`sumber` text DEFAULT '' NOT NULL,
	`nip` text,
	`nip_lama` text,
	`nama` text,
	`gelar_depan` text,
	`gelar_belakang` text,
	`tempat_lahir` text,
	`tempat_lahir_kode` text,
	`tanggal_lahir` text,
	`jenis_kelamin` text,
	`agama` text,
	`jenis_kawin` text,
	`nik` text,
	`no_kk` text,
	`akte_kelahiran` text,
	`alamat` text,
	`alamat_kode` text,
	`kode_pos` text,
	`no_hp` text,
	`no_telp` text,
	`email` text,
	`email_gov` text,
	`jenis_asn` text,
	`paruh_waktu` integer,
	`jenis_pegawai` text,
	`kedudukan_hukum` text,
	`instansi_induk` text,
	`instansi_kerja` text,
	`satuan_kerja_induk` text,
	`satuan_kerja` text,
	`lokasi_kerja` text,
	`kpkn` text,
	`kppn` text,
	`bahasa` text,
	`id_siasn` text,
	`keterangan` text,
	`jenis_pengadaan` text,
	`tmt_cpns` text,
	`sk_cpns_nomor` text,
	`sk_cpns_tanggal` text,
	`sk_cpns_pejabat` text,
	`jabatan_angkat` text,
	`spmt_nomor` text,
	`spmt_tanggal` text,
	`tmt_melaksanakan_tugas` text,
	`sttpl_nomor` text,
	`sttpl_tanggal` text,
	`tmt_pns` text,
	`sk_pns_nomor` text,
	`sk_pns_tanggal` text,
	`sk_pns_pejabat` text,
	`sumpah_nomor` text,
	`sumpah_tanggal` text,
	`pertek_pns_nomor` text,
	`pertek_pns_tanggal` text,
	`karpeg` text,
	`karis_karsu` text,
	`kartu_asn` text,
	`npwp` text,
	`npwp_tanggal` text,
	`no_taspen` text,
	`tanggal_taspen` text,
	`taspen` text,
	`bpjs` text,
	`no_askes` text,
	`tapera` text,
	`surat_dokter_nomor` text,
	`surat_dokter_tanggal` text,
	`napza_nomor` text,
	`napza_tanggal` text,
	`skck_nomor` text,
	`skck_tanggal` text,
	`tanggal_meninggal` text,
	`akte_meninggal` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pegawai_nip` ON `pegawai` (nip) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `pegawai_impor` ON `pegawai` (`impor_id`);--> statement-breakpoint
CREATE TABLE `pegawai_kini` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pegawai_id` blob NOT NULL,
	`per_tanggal` text NOT NULL,
	`berubah_pada` text,
	`nip` text NOT NULL,
	`nama` text NOT NULL,
	`nama_cari` text NOT NULL,
	`nik` text,
	`status` text NOT NULL,
	`golongan` text,
	`golongan_urut` integer,
	`pangkat` text,
	`tmt_golongan` text,
	`mkg_tahun` integer,
	`mkg_bulan` integer,
	`jabatan` text,
	`jenis_jabatan` text,
	`eselon` text,
	`tmt_jabatan` text,
	`unit_id` blob,
	`kedudukan` text NOT NULL,
	`aktif` integer NOT NULL,
	`pendidikan` text,
	`tingkat_pendidikan` text,
	`tanggal_lahir` text NOT NULL,
	`gaji_pokok` integer,
	`bup` integer,
	`tmt_pensiun` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pegawai_kini_pegawai` ON `pegawai_kini` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_unit` ON `pegawai_kini` (`unit_id`,`aktif`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_nama` ON `pegawai_kini` (`nama_cari`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_nip` ON `pegawai_kini` (`nip`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_golongan` ON `pegawai_kini` (`golongan_urut`,`tmt_golongan`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_tmt_golongan` ON `pegawai_kini` (`tmt_golongan`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_jabatan` ON `pegawai_kini` (`jabatan`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_unit_nama` ON `pegawai_kini` (`unit_id`,`nama_cari`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_pensiun` ON `pegawai_kini` (`tmt_pensiun`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_berubah` ON `pegawai_kini` (`berubah_pada`);--> statement-breakpoint
CREATE INDEX `pegawai_kini_saring` ON `pegawai_kini` (`tmt_pensiun`,`aktif`,`status`,`golongan`,`jenis_jabatan`,`eselon`,`tingkat_pendidikan`,`kedudukan`,`unit_id`,`pegawai_id`);--> statement-breakpoint
CREATE TABLE `unit` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`induk_id` blob,
	`nama` text NOT NULL,
	`singkatan` text DEFAULT '' NOT NULL,
	`jenis` text DEFAULT '' NOT NULL,
	`eselon` text,
	`kode` text DEFAULT '' NOT NULL,
	`ditutup_pada` text
);
--> statement-breakpoint
CREATE INDEX `unit_induk` ON `unit` (`induk_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_nama` ON `unit` (`nama`,`id`);--> statement-breakpoint
CREATE TABLE `unit_turunan` (
	`leluhur_id` blob NOT NULL,
	`unit_id` blob NOT NULL,
	`jarak` integer NOT NULL,
	PRIMARY KEY(`leluhur_id`, `unit_id`)
);
--> statement-breakpoint
CREATE INDEX `unit_turunan_unit` ON `unit_turunan` (`unit_id`);--> statement-breakpoint
CREATE TABLE `berkas` (
	`hash` text PRIMARY KEY NOT NULL,
	`ukuran` integer NOT NULL,
	`mime` text NOT NULL,
	`dibuat_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bukti` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pegawai_id` blob NOT NULL,
	`kode` text NOT NULL,
	`baris_id` blob NOT NULL,
	`nama` text NOT NULL,
	`hash` text NOT NULL,
	`dokumen_bkn` text
);
--> statement-breakpoint
CREATE INDEX `bukti_baris` ON `bukti` (`baris_id`);--> statement-breakpoint
CREATE INDEX `bukti_pegawai` ON `bukti` (`pegawai_id`);--> statement-breakpoint
CREATE TABLE `cetak_dokumen` (
	`id` blob PRIMARY KEY NOT NULL,
	`pekerjaan_id` blob NOT NULL,
	`dokumen_id` blob NOT NULL,
	`hash` text NOT NULL,
	`dari_halaman` integer NOT NULL,
	`jumlah_halaman` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cetak_dokumen_dokumen` ON `cetak_dokumen` (`dokumen_id`);--> statement-breakpoint
CREATE INDEX `cetak_dokumen_pekerjaan` ON `cetak_dokumen` (`pekerjaan_id`);--> statement-breakpoint
CREATE TABLE `dokumen` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`jenis` text NOT NULL,
	`nomor` text NOT NULL,
	`tanggal` text NOT NULL,
	`perihal` text NOT NULL,
	`pegawai_id` blob,
	`nip` text,
	`nama` text,
	`kelompok_id` blob,
	`hash` text NOT NULL,
	`ukuran` integer NOT NULL,
	`token` text NOT NULL,
	`kertas` text NOT NULL,
	`versi_naskah` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dokumen_token` ON `dokumen` (`token`);--> statement-breakpoint
CREATE UNIQUE INDEX `dokumen_nomor` ON `dokumen` (`jenis`,`nomor`,`pegawai_id`);--> statement-breakpoint
CREATE INDEX `dokumen_pegawai` ON `dokumen` (`pegawai_id`);--> statement-breakpoint
CREATE INDEX `dokumen_kelompok` ON `dokumen` (`kelompok_id`);--> statement-breakpoint
CREATE INDEX `dokumen_dibuat` ON `dokumen` (`dibuat_pada`,`id`,`pegawai_id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE TABLE `kelompok` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`judul` text NOT NULL,
	`jenis` text NOT NULL,
	`bulan` text NOT NULL,
	`pilihan` text NOT NULL,
	`jumlah` integer NOT NULL,
	`tugas_id` blob
);
--> statement-breakpoint
CREATE TABLE `kelompok_butir` (
	`id` blob PRIMARY KEY NOT NULL,
	`kelompok_id` blob NOT NULL,
	`urut` integer NOT NULL,
	`pegawai_id` blob NOT NULL,
	`nip` text NOT NULL,
	`nama` text NOT NULL,
	`keadaan` text NOT NULL,
	`nomor` text,
	`nomor_urut` integer,
	`token` text,
	`data` text,
	`kunci_tunggal` text NOT NULL,
	`galat` text,
	`tautan` text,
	`dokumen_id` blob,
	`diubah_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kelompok_butir_kelompok` ON `kelompok_butir` (`kelompok_id`,`urut`);--> statement-breakpoint
CREATE INDEX `kelompok_butir_keadaan` ON `kelompok_butir` (`keadaan`,`kelompok_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `kelompok_butir_tunggal` ON `kelompok_butir` (`pegawai_id`,`kunci_tunggal`) WHERE keadaan IN ('bernomor', 'jadi');--> statement-breakpoint
CREATE TABLE `nomor` (
	`buku` text NOT NULL,
	`tahun` integer NOT NULL,
	`urut` integer NOT NULL,
	`teks` text NOT NULL,
	`keadaan` text NOT NULL,
	`butir_id` blob,
	`pada` integer NOT NULL,
	PRIMARY KEY(`buku`, `tahun`, `urut`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomor_butir` ON `nomor` (`butir_id`);--> statement-breakpoint
CREATE TABLE `pekerjaan_cetak` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`judul` text NOT NULL,
	`pencetak_id` text NOT NULL,
	`pencetak_nama` text NOT NULL,
	`job_id` integer,
	`keadaan` text NOT NULL,
	`halaman` integer NOT NULL,
	`lembar_selesai` integer NOT NULL,
	`pesan` text NOT NULL,
	`kertas` text NOT NULL,
	`baki` text,
	`jenis_kertas` text,
	`sisi` text NOT NULL,
	`tujuan` text NOT NULL,
	`alasan` text NOT NULL,
	`pelaku` text NOT NULL,
	`selesai_pada` integer
);
--> statement-breakpoint
CREATE INDEX `pekerjaan_cetak_keadaan` ON `pekerjaan_cetak` (`keadaan`);--> statement-breakpoint
CREATE INDEX `pekerjaan_cetak_dibuat` ON `pekerjaan_cetak` (`dibuat_pada`,`id`);--> statement-breakpoint
CREATE TABLE `aturan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`kode` text NOT NULL,
	`judul` text NOT NULL,
	`berlaku_mulai` text NOT NULL,
	`berlaku_sampai` text,
	`dasar_hukum` text NOT NULL,
	`sumber` text NOT NULL,
	`tanggal_sumber` text,
	`keyakinan` text NOT NULL,
	`catatan` text,
	`isi` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `aturan_kode` ON `aturan` (`kode`,`berlaku_mulai`);--> statement-breakpoint
CREATE TABLE `impor` (
	`id` blob PRIMARY KEY NOT NULL,
	`nama_berkas` text NOT NULL,
	`hash_berkas` text NOT NULL,
	`keadaan` text NOT NULL,
	`ringkas` text NOT NULL,
	`tugas_id` blob,
	`pengguna_id` blob,
	`pelaku` text NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`selesai_pada` integer
);
--> statement-breakpoint
CREATE TABLE `impor_baris` (
	`impor_id` blob NOT NULL,
	`baris` integer NOT NULL,
	`keadaan` text NOT NULL,
	`ada_peringatan` integer NOT NULL,
	`nip` text NOT NULL,
	`nama` text NOT NULL,
	`isi` text NOT NULL,
	`diterapkan` integer DEFAULT 0 NOT NULL,
	`balik` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`impor_id`, `baris`)
);
--> statement-breakpoint
CREATE INDEX `impor_baris_keadaan` ON `impor_baris` (`impor_id`,`keadaan`,`baris`);--> statement-breakpoint
CREATE TABLE `impor_kamus` (
	`kolom` text NOT NULL,
	`dari` text NOT NULL,
	`menjadi` text NOT NULL,
	`pada` integer NOT NULL,
	PRIMARY KEY(`kolom`, `dari`)
);
--> statement-breakpoint
CREATE TABLE `impor_peta` (
	`sidik` text PRIMARY KEY NOT NULL,
	`peta` text NOT NULL,
	`pada` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rujukan` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`jenis` text NOT NULL,
	`kode` text NOT NULL,
	`nama` text NOT NULL,
	`nama_cari` text NOT NULL,
	`induk` text NOT NULL,
	`atribut` text NOT NULL,
	`aktif` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rujukan_kode` ON `rujukan` (`jenis`,`kode`);--> statement-breakpoint
CREATE INDEX `rujukan_nama` ON `rujukan` (`jenis`,`nama_cari`);--> statement-breakpoint
CREATE TABLE `rujukan_jenis` (
	`jenis` text PRIMARY KEY NOT NULL,
	`judul` text NOT NULL,
	`sha256` text NOT NULL,
	`baris` integer NOT NULL,
	`besar` integer NOT NULL,
	`sumber` text NOT NULL,
	`tanggal_sumber` text NOT NULL,
	`catatan_mutu` text NOT NULL
);

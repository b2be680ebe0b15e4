CREATE TABLE `lembar` (
	`id` blob PRIMARY KEY NOT NULL,
	`kertas` text NOT NULL,
	`awalan` text NOT NULL,
	`urut` integer NOT NULL,
	`seri` text NOT NULL,
	`kunci` text NOT NULL,
	`penerimaan_id` blob NOT NULL,
	`keadaan` text NOT NULL,
	`pekerjaan_id` blob,
	`dokumen_id` blob,
	`mutasi_id` blob NOT NULL,
	`diubah_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lembar_seri` ON `lembar` (`kertas`,`seri`);--> statement-breakpoint
CREATE UNIQUE INDEX `lembar_urut` ON `lembar` (`kertas`,`awalan`,`urut`);--> statement-breakpoint
CREATE INDEX `lembar_keadaan` ON `lembar` (`kertas`,`keadaan`,`awalan`,`urut`);--> statement-breakpoint
CREATE INDEX `lembar_penerimaan` ON `lembar` (`penerimaan_id`,`keadaan`);--> statement-breakpoint
CREATE INDEX `lembar_kunci` ON `lembar` (`kunci`);--> statement-breakpoint
CREATE INDEX `lembar_pekerjaan` ON `lembar` (`pekerjaan_id`,`keadaan`) WHERE pekerjaan_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `lembar_dokumen` ON `lembar` (`dokumen_id`) WHERE dokumen_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `mutasi_lembar` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`no` integer NOT NULL,
	`tanggal` text NOT NULL,
	`kertas` text NOT NULL,
	`penerimaan_id` blob NOT NULL,
	`awalan` text NOT NULL,
	`dari_urut` integer NOT NULL,
	`sampai_urut` integer NOT NULL,
	`seri_awal` text NOT NULL,
	`seri_akhir` text NOT NULL,
	`jumlah` integer NOT NULL,
	`dari` text,
	`ke` text NOT NULL,
	`perbuatan` text NOT NULL,
	`sebab` text NOT NULL,
	`pekerjaan_id` blob,
	`dokumen_id` blob,
	`ba_nomor` text,
	`persetujuan_id` blob,
	`pelaku` text NOT NULL,
	`penyetuju` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mutasi_lembar_no` ON `mutasi_lembar` (`no`);--> statement-breakpoint
CREATE INDEX `mutasi_lembar_kertas` ON `mutasi_lembar` (`kertas`,`tanggal`,`no`);--> statement-breakpoint
CREATE INDEX `mutasi_lembar_rentang` ON `mutasi_lembar` (`kertas`,`awalan`,`dari_urut`);--> statement-breakpoint
CREATE INDEX `mutasi_lembar_pekerjaan` ON `mutasi_lembar` (`pekerjaan_id`) WHERE pekerjaan_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `mutasi_lembar_dokumen` ON `mutasi_lembar` (`dokumen_id`) WHERE dokumen_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `penerimaan_lembar` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`kertas` text NOT NULL,
	`awalan` text NOT NULL,
	`lebar` integer NOT NULL,
	`dari_urut` integer NOT NULL,
	`sampai_urut` integer NOT NULL,
	`seri_awal` text NOT NULL,
	`seri_akhir` text NOT NULL,
	`jumlah` integer NOT NULL,
	`tanggal` text NOT NULL,
	`ba_nomor` text NOT NULL,
	`ba_tanggal` text NOT NULL,
	`dari_siapa` text NOT NULL,
	`kotak` text NOT NULL,
	`pindaian_hash` text,
	`catatan` text NOT NULL,
	`pelaku` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `penerimaan_lembar_rentang` ON `penerimaan_lembar` (`kertas`,`awalan`,`dari_urut`);--> statement-breakpoint
CREATE TABLE `persetujuan_lembar` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`lembar_id` blob NOT NULL,
	`kertas` text NOT NULL,
	`seri` text NOT NULL,
	`jenis` text NOT NULL,
	`dari` text NOT NULL,
	`menjadi` text NOT NULL,
	`dokumen_id` blob,
	`alasan` text NOT NULL,
	`keadaan` text NOT NULL,
	`pemohon_id` blob,
	`pemohon` text NOT NULL,
	`penyetuju_id` blob,
	`penyetuju` text,
	`diputus_pada` integer,
	`catatan` text DEFAULT '' NOT NULL,
	`pekerjaan_id` blob,
	`lembar_baru_id` blob
);
--> statement-breakpoint
CREATE INDEX `persetujuan_lembar_keadaan` ON `persetujuan_lembar` (`keadaan`);--> statement-breakpoint
CREATE UNIQUE INDEX `persetujuan_lembar_terbuka` ON `persetujuan_lembar` (`lembar_id`) WHERE keadaan = 'menunggu';--> statement-breakpoint
CREATE INDEX `persetujuan_lembar_dokumen` ON `persetujuan_lembar` (`dokumen_id`) WHERE dokumen_id IS NOT NULL;
CREATE TABLE `lembar_cetak` (
	`id` blob PRIMARY KEY NOT NULL,
	`rangkaian_id` blob NOT NULL,
	`pekerjaan_id` blob,
	`urut` integer NOT NULL,
	`dokumen_id` blob NOT NULL,
	`hash` text NOT NULL,
	`dari_halaman` integer NOT NULL,
	`sampai_halaman` integer NOT NULL,
	`akhir` integer NOT NULL,
	`label` text NOT NULL,
	`seri` text,
	`keadaan` text NOT NULL,
	`tujuan` text NOT NULL,
	`alasan` text NOT NULL,
	`menggantikan` blob,
	`dibuat_pada` integer NOT NULL,
	`diubah_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lembar_cetak_rangkaian` ON `lembar_cetak` (`rangkaian_id`,`urut`);--> statement-breakpoint
CREATE INDEX `lembar_cetak_pekerjaan` ON `lembar_cetak` (`pekerjaan_id`,`urut`);--> statement-breakpoint
CREATE INDEX `lembar_cetak_dokumen` ON `lembar_cetak` (`dokumen_id`,`keadaan`);--> statement-breakpoint
CREATE INDEX `lembar_cetak_pada` ON `lembar_cetak` (`diubah_pada`,`id`);--> statement-breakpoint
CREATE TABLE `rangkaian_cetak` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`judul` text NOT NULL,
	`keadaan` text NOT NULL,
	`sebab` text NOT NULL,
	`pesan` text NOT NULL,
	`pencetak_id` text NOT NULL,
	`pencetak_nama` text NOT NULL,
	`profil` text,
	`kertas` text NOT NULL,
	`baki` text,
	`jenis_kertas` text,
	`sisi` text NOT NULL,
	`tujuan` text NOT NULL,
	`alasan` text NOT NULL,
	`pelaku` text NOT NULL,
	`penyetuju` text,
	`per_pekerjaan` integer NOT NULL,
	`periksa_awal` text NOT NULL,
	`salinan` text NOT NULL,
	`urutan` text NOT NULL,
	`pracetak` integer NOT NULL,
	`terkendali` integer NOT NULL,
	`seri_awal` text,
	`seri_akhir` text,
	`diminta_batal` integer NOT NULL,
	`halaman` integer NOT NULL,
	`lembar` integer NOT NULL,
	`selesai_pada` integer
);
--> statement-breakpoint
CREATE INDEX `rangkaian_cetak_keadaan` ON `rangkaian_cetak` (`keadaan`);--> statement-breakpoint
CREATE INDEX `rangkaian_cetak_dibuat` ON `rangkaian_cetak` (`dibuat_pada`,`id`);--> statement-breakpoint
ALTER TABLE `pekerjaan_cetak` ADD `rangkaian_id` blob;--> statement-breakpoint
ALTER TABLE `pekerjaan_cetak` ADD `urut` integer;--> statement-breakpoint
ALTER TABLE `pekerjaan_cetak` ADD `pengirim` text;--> statement-breakpoint
ALTER TABLE `pekerjaan_cetak` ADD `kalibrasi` text;--> statement-breakpoint
CREATE INDEX `pekerjaan_cetak_rangkaian` ON `pekerjaan_cetak` (`rangkaian_id`,`urut`);
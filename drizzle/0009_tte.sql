CREATE TABLE `dokumen_berkas` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`dokumen_id` blob NOT NULL,
	`pegawai_id` blob,
	`jenis` text NOT NULL,
	`urut` integer NOT NULL,
	`hash` text NOT NULL,
	`ukuran` integer NOT NULL,
	`dari_hash` text NOT NULL,
	`keterangan` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dokumen_berkas_urut` ON `dokumen_berkas` (`dokumen_id`,`jenis`,`urut`);--> statement-breakpoint
CREATE INDEX `dokumen_berkas_hash` ON `dokumen_berkas` (`hash`);--> statement-breakpoint
CREATE INDEX `dokumen_berkas_pegawai` ON `dokumen_berkas` (`pegawai_id`);--> statement-breakpoint
CREATE TABLE `tte_identitas` (
	`pengguna_id` blob PRIMARY KEY NOT NULL,
	`nik` text NOT NULL,
	`pada` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tte_kirim` (
	`id` blob PRIMARY KEY NOT NULL,
	`angkatan_id` blob NOT NULL,
	`urut` integer NOT NULL,
	`dokumen_id` blob NOT NULL,
	`langkah_id` blob NOT NULL,
	`pengguna_id` blob NOT NULL,
	`pelaku` text NOT NULL,
	`penyedia` text NOT NULL,
	`keadaan` text NOT NULL,
	`hash_sebelum` text,
	`hash_sesudah` text,
	`id_dokumen` text,
	`kode` text,
	`pesan` text DEFAULT '' NOT NULL,
	`percobaan` integer DEFAULT 0 NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dikirim_pada` integer,
	`diubah_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tte_kirim_angkatan` ON `tte_kirim` (`angkatan_id`,`urut`);--> statement-breakpoint
CREATE INDEX `tte_kirim_pengguna` ON `tte_kirim` (`pengguna_id`,`keadaan`);--> statement-breakpoint
CREATE INDEX `tte_kirim_dokumen` ON `tte_kirim` (`dokumen_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tte_kirim_langkah` ON `tte_kirim` (`langkah_id`) WHERE keadaan <> 'gagal';
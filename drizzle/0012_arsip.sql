CREATE TABLE `arsip` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` blob NOT NULL,
	`sumber` text NOT NULL,
	`dokumen_id` blob,
	`jenis` text NOT NULL,
	`nomor` text NOT NULL,
	`tanggal` text NOT NULL,
	`perihal` text NOT NULL,
	`pegawai_id` blob,
	`nip` text,
	`nama` text,
	`baris_id` blob,
	`kelompok_id` blob,
	`hash` text NOT NULL,
	`ukuran` integer NOT NULL,
	`mime` text NOT NULL,
	`klasifikasi` text NOT NULL,
	`kelas` text NOT NULL,
	`aktif_sampai` text,
	`retensi_sampai` text,
	`nasib` text NOT NULL,
	`berlaku_sampai` text,
	`keadaan` text DEFAULT 'utuh' NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dihapus_pada` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arsip_id` ON `arsip` (`id`);--> statement-breakpoint
CREATE INDEX `arsip_pegawai` ON `arsip` (`pegawai_id`,`jenis`);--> statement-breakpoint
CREATE INDEX `arsip_baris` ON `arsip` (`baris_id`);--> statement-breakpoint
CREATE INDEX `arsip_dokumen` ON `arsip` (`dokumen_id`);--> statement-breakpoint
CREATE INDEX `arsip_hash` ON `arsip` (`hash`);--> statement-breakpoint
CREATE INDEX `arsip_kelompok` ON `arsip` (`kelompok_id`);--> statement-breakpoint
CREATE INDEX `arsip_keadaan` ON `arsip` (`keadaan`) WHERE keadaan <> 'utuh';--> statement-breakpoint
CREATE INDEX `arsip_saring` ON `arsip` (`jenis`,`kelas`,`sumber`,`keadaan`,`tanggal`,`klasifikasi`,`pegawai_id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `arsip_urut_dibuat` ON `arsip` (`dibuat_pada`,`id`,`pegawai_id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `arsip_urut_tanggal` ON `arsip` (`tanggal`,`id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `arsip_urut_nomor` ON `arsip` (`nomor`,`id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `arsip_urut_nama` ON `arsip` (ifnull(nama, ''),`id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `arsip_urut_nip` ON `arsip` (ifnull(nip, ''),`id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE TABLE `arsip_titipan` (
	`id` blob PRIMARY KEY NOT NULL,
	`unggahan_id` blob NOT NULL,
	`urut` integer NOT NULL,
	`nama` text NOT NULL,
	`hash_asal` text NOT NULL,
	`hash` text,
	`ukuran` integer NOT NULL,
	`mime` text,
	`halaman` integer,
	`keadaan` text NOT NULL,
	`pegawai_id` blob,
	`jenis` text,
	`baris_id` blob,
	`tanggal` text,
	`keyakinan` integer DEFAULT 0 NOT NULL,
	`alasan` text DEFAULT '[]' NOT NULL,
	`teks` text DEFAULT '' NOT NULL,
	`bukti_id` blob,
	`diubah_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arsip_titipan_urut` ON `arsip_titipan` (`unggahan_id`,`urut`);--> statement-breakpoint
CREATE INDEX `arsip_titipan_keadaan` ON `arsip_titipan` (`keadaan`,`unggahan_id`,`urut`);--> statement-breakpoint
CREATE INDEX `arsip_titipan_hash` ON `arsip_titipan` (`hash`);--> statement-breakpoint
CREATE TABLE `sapuan_arsip` (
	`id` blob PRIMARY KEY NOT NULL,
	`keadaan` text NOT NULL,
	`sebab` text NOT NULL,
	`mulai_pada` integer NOT NULL,
	`selesai_pada` integer,
	`sampai_hash` text DEFAULT '' NOT NULL,
	`diperiksa` integer DEFAULT 0 NOT NULL,
	`byte` integer DEFAULT 0 NOT NULL,
	`hilang` integer DEFAULT 0 NOT NULL,
	`rusak` integer DEFAULT 0 NOT NULL,
	`yatim` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sapuan_arsip_mulai` ON `sapuan_arsip` (`mulai_pada`);--> statement-breakpoint
CREATE TABLE `temuan_sapuan` (
	`sapuan_id` blob NOT NULL,
	`hash` text NOT NULL,
	`masalah` text NOT NULL,
	`pesan` text NOT NULL,
	PRIMARY KEY(`sapuan_id`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `unggahan_arsip` (
	`id` blob PRIMARY KEY NOT NULL,
	`nama` text NOT NULL,
	`keadaan` text NOT NULL,
	`pengguna_id` blob NOT NULL,
	`pelaku` text NOT NULL,
	`tugas_id` blob,
	`dibuat_pada` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `unggahan_arsip_dibuat` ON `unggahan_arsip` (`dibuat_pada`,`id`);--> statement-breakpoint
CREATE VIRTUAL TABLE arsip_fts USING fts5(teks, tokenize='unicode61 remove_diacritics 2');

CREATE TABLE `alur_produk` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`produk` text NOT NULL,
	`berlaku_mulai` text NOT NULL,
	`berlaku_sampai` text,
	`cara` text NOT NULL,
	`paraf` text NOT NULL,
	`dasar_hukum` text NOT NULL,
	`catatan` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `alur_produk_kode` ON `alur_produk` (`produk`,`berlaku_mulai`);--> statement-breakpoint
CREATE TABLE `kewenangan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`produk` text NOT NULL,
	`penandatangan_id` blob NOT NULL,
	`bentuk` text NOT NULL,
	`atas_nama` text NOT NULL,
	`melalui` text NOT NULL,
	`mulai` text NOT NULL,
	`sampai` text,
	`sk_nomor` text NOT NULL,
	`sk_tanggal` text,
	`sk_oleh` text NOT NULL,
	`hash_sk` text,
	`pengguna_id` blob,
	`catatan` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kewenangan_produk` ON `kewenangan` (`produk`,`mulai`);--> statement-breakpoint
CREATE INDEX `kewenangan_penandatangan` ON `kewenangan` (`penandatangan_id`);--> statement-breakpoint
CREATE TABLE `pengesahan` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`dokumen_id` blob NOT NULL,
	`pegawai_id` blob,
	`produk` text NOT NULL,
	`tanggal` text NOT NULL,
	`cara` text NOT NULL,
	`alur_id` blob,
	`keadaan` text NOT NULL,
	`langkah_kini` integer,
	`hash_sah` text,
	`alasan` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pengesahan_dokumen` ON `pengesahan` (`dokumen_id`);--> statement-breakpoint
CREATE INDEX `pengesahan_keadaan` ON `pengesahan` (`keadaan`,`dibuat_pada`,`id`);--> statement-breakpoint
CREATE INDEX `pengesahan_pegawai` ON `pengesahan` (`pegawai_id`);--> statement-breakpoint
CREATE TABLE `pengesahan_dilihat` (
	`pengesahan_id` blob NOT NULL,
	`pengguna_id` blob NOT NULL,
	`hash` text NOT NULL,
	`pada` integer NOT NULL,
	PRIMARY KEY(`pengesahan_id`, `pengguna_id`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `pengesahan_langkah` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`pengesahan_id` blob NOT NULL,
	`urut` integer NOT NULL,
	`jenis` text NOT NULL,
	`cara` text,
	`peran` text,
	`jabatan` text NOT NULL,
	`penandatangan_id` blob,
	`kewenangan_id` blob,
	`pengguna_id` blob,
	`teks_kewenangan` text NOT NULL,
	`keadaan` text NOT NULL,
	`oleh_id` blob,
	`oleh_nama` text NOT NULL,
	`pada` text,
	`dicatat_pada` integer,
	`hash` text,
	`catatan` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pengesahan_langkah_urut` ON `pengesahan_langkah` (`pengesahan_id`,`urut`);--> statement-breakpoint
CREATE INDEX `pengesahan_langkah_tunggu` ON `pengesahan_langkah` (`jenis`,`peran`,`pengguna_id`) WHERE keadaan = 'menunggu';--> statement-breakpoint
CREATE TABLE `pindaian` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`tumpukan_id` blob NOT NULL,
	`urut` integer NOT NULL,
	`dari_halaman` integer NOT NULL,
	`jumlah_halaman` integer NOT NULL,
	`qr` text,
	`hash` text,
	`ukuran` integer,
	`dokumen_id` blob,
	`keadaan` text NOT NULL,
	`masalah` text,
	`catatan` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pindaian_urut` ON `pindaian` (`tumpukan_id`,`urut`);--> statement-breakpoint
CREATE INDEX `pindaian_keadaan` ON `pindaian` (`keadaan`,`dibuat_pada`);--> statement-breakpoint
CREATE INDEX `pindaian_dokumen` ON `pindaian` (`dokumen_id`);--> statement-breakpoint
CREATE INDEX `pindaian_hash` ON `pindaian` (`hash`);--> statement-breakpoint
CREATE TABLE `tumpukan_pindai` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`nama` text NOT NULL,
	`hash` text NOT NULL,
	`ukuran` integer NOT NULL,
	`halaman` integer,
	`keadaan` text NOT NULL,
	`galat` text,
	`tugas_id` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tumpukan_pindai_hash` ON `tumpukan_pindai` (`hash`);
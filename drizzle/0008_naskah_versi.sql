CREATE TABLE `naskah_versi` (
	`id` blob PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`dibuat_pada` integer NOT NULL,
	`dibuat_oleh` blob,
	`diubah_pada` integer NOT NULL,
	`diubah_oleh` blob,
	`dihapus_pada` integer,
	`kode` text NOT NULL,
	`versi` integer NOT NULL,
	`tata` text NOT NULL,
	`isi` text NOT NULL,
	`catatan` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `naskah_versi_kode` ON `naskah_versi` (`kode`,`versi`);
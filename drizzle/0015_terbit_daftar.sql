ALTER TABLE `kelompok_butir` ADD `masukan` text;--> statement-breakpoint
CREATE INDEX `riwayat_pangkat_nomor` ON `riwayat_pangkat` (`sk_nomor`) WHERE dokumen_id IS NULL AND dihapus_pada IS NULL;

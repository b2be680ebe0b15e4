CREATE INDEX `nomor_teks` ON `nomor` (`teks`);
--> statement-breakpoint
CREATE INDEX `riwayat_kgb_nomor` ON `riwayat_kgb` (`sk_nomor`) WHERE dokumen_id IS NULL AND dihapus_pada IS NULL;

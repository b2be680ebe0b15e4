CREATE INDEX `jejak_pelaku` ON `jejak` (`pelaku`);--> statement-breakpoint
CREATE INDEX `jejak_prosedur` ON `jejak` (`prosedur`);--> statement-breakpoint
CREATE INDEX `dokumen_urut_tanggal` ON `dokumen` (`tanggal`,`id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `dokumen_urut_nomor` ON `dokumen` (`nomor`,`id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `dokumen_urut_nama` ON `dokumen` (ifnull(nama, ''), `id`) WHERE dihapus_pada IS NULL;--> statement-breakpoint
CREATE INDEX `dokumen_urut_nip` ON `dokumen` (ifnull(nip, ''), `id`) WHERE dihapus_pada IS NULL;
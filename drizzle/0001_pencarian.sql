-- Search on any fragment: trigram indexes over normalised names, NIP and NIK. Rows are kept by the derived-row refresh.
CREATE VIRTUAL TABLE pegawai_fts USING fts5(nama, nip, nik, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE VIRTUAL TABLE rujukan_fts USING fts5(nama, jenis UNINDEXED, content='', contentless_delete=1, tokenize='trigram');

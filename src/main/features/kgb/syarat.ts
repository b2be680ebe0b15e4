/** Conditions on `kgb_kini g` joined with `pegawai_kini k` that the start page counts by and the list filters by: a number and what it opens never differ. */

/** An employee in service for whom no step can be computed at all: no rank or decree to begin from. Same as the result 'tanpaDasar' of the rules. */
export const TANPA_DASAR = "k.aktif = 1 AND g.bulan IS NULL AND json_extract(g.hasil, '$.golongan') IS NULL";

/** Allowed, of an earlier month, and no letter yet: the tab Terlambat. Values: the month `2027-01`, its first day. A step that was moved counts by the day it moved to (`+`: searched by its month). */
export const TERLAMBAT = "g.bulan < ? AND +g.tanggal < ? AND json_extract(g.hasil, '$.jatuhTempo') = 1";

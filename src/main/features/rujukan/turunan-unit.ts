import { jalankan, type WriteDb } from '../../db/tulis.ts';

/**
 * Makes `unit_turunan` again from the tree: every unit with itself and each ancestor. Row scope rests on it, so it is
 * never patched; a few thousand units take some milliseconds. A cycle cannot make it run away.
 */
export function susunTurunanUnit(tx: WriteDb): void {
  jalankan(tx, 'DELETE FROM unit_turunan', []);
  jalankan(
    tx,
    `INSERT INTO unit_turunan (leluhur_id, unit_id, jarak)
     WITH RECURSIVE naik (leluhur, unit, jarak) AS (
       SELECT id, id, 0 FROM unit WHERE dihapus_pada IS NULL
       UNION ALL
       SELECT u.induk_id, n.unit, n.jarak + 1 FROM naik n JOIN unit u ON u.id = n.leluhur WHERE u.induk_id IS NOT NULL AND u.dihapus_pada IS NULL AND n.jarak < 30
     ) SELECT leluhur, unit, min(jarak) FROM naik GROUP BY leluhur, unit`,
    [],
    'unit',
  );
}

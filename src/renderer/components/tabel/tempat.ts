/** Where a table stood when its page was left: Back finds the row and the scroll position again. */
export interface TempatTabel {
  readonly gulir: number;
  readonly baris: number;
  readonly kolom: number;
}

const tempat = new Map<string, TempatTabel>();
const PALING_BANYAK = 60;

/** `kunci` is the entry of the history plus the table, so that a new visit begins at the top. */
export function ingatTempat(kunci: string, nilai: TempatTabel): void {
  tempat.delete(kunci);
  tempat.set(kunci, nilai);
  const tertua = tempat.keys().next().value;
  if (tempat.size > PALING_BANYAK && tertua !== undefined) tempat.delete(tertua);
}

export function tempatTeringat(kunci: string): TempatTabel | undefined {
  return tempat.get(kunci);
}

/** Lower-case letters only, for the made-up mail addresses. */
export function namaTanpaTanda(teks: string): string {
  return teks
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

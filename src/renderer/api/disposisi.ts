/** File name of a Content-Disposition header (`filename*=UTF-8''…` before `filename="…"`), or null. */
export function namaDariDisposisi(kepala: string | null): string | null {
  if (!kepala) return null;
  const panjang = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(kepala)?.[1];
  if (panjang) {
    try {
      return decodeURIComponent(panjang.trim());
    } catch {
      return panjang.trim();
    }
  }
  return /filename\s*=\s*"?([^";]+)"?/i.exec(kepala)?.[1]?.trim() ?? null;
}

/** The account whose place the address shows; null before anybody has signed in on this page. */
let pemilik: string | null = null;

export function tandaiPemilikAlamat(penggunaId: string): void {
  pemilik = penggunaId;
}

export function pemilikAlamat(): string | null {
  return pemilik;
}

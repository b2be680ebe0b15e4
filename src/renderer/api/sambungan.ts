let tersambung = false;

/** True while the event stream of the host is open. */
export function peristiwaTersambung(): boolean {
  return tersambung;
}

export function tandaiSambungan(ada: boolean): void {
  tersambung = ada;
}

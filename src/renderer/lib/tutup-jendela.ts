/** Whether this page is the desktop window; a page of the web host is closed by its browser, which asks by itself. */
export const DESKTOP = /\bElectron\//.test(navigator.userAgent);

/** Who wants to be asked before the window closes; the last one to come is the innermost and asks for all. */
const penahan: (() => void)[] = [];
let dilepas = false;

window.addEventListener('beforeunload', (e) => {
  const tanya = penahan.at(-1);
  if (!DESKTOP || dilepas || !tanya) return;
  e.preventDefault();
  tanya();
});

/** `tanya` shows the question instead of closing, until the returned function is called. Desktop only. */
export function tahanTutup(tanya: () => void): () => void {
  penahan.push(tanya);
  return () => {
    const i = penahan.indexOf(tanya);
    if (i >= 0) penahan.splice(i, 1);
  };
}

/** After the question was answered: closes without a second one. */
export function tutupJendela(): void {
  dilepas = true;
  window.close();
  // Should the host keep the window open after all, the next attempt asks again.
  setTimeout(() => {
    dilepas = false;
  }, 1000);
}

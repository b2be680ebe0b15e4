import './lib/zod-jitless.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './gaya/dasar.css';
import { createRoot } from 'react-dom/client';
import { catatSentuhan, simpanKunciDariAlamat } from './api/kunci.ts';
import { mulaiSesi } from './api/sesi.ts';
import { pasangKepadatan } from './layout/tampilan.ts';
import { jagaTombolTerkunci } from './layout/wadah-kunci.ts';
import { jagaEscape } from './perintah/lapis.ts';

simpanKunciDariAlamat();
pasangKepadatan();
mulaiSesi();
for (const jenis of ['pointerdown', 'keydown', 'wheel'] as const) window.addEventListener(jenis, catatSentuhan, { capture: true, passive: true });
// Before any other listener, so that it is asked first.
jagaTombolTerkunci();
jagaEscape();

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// Read by get-nonce (scroll locking of dialogs), so that the one style it injects passes the CSP.
Reflect.set(window, '__webpack_nonce__', nonce);

const wadah = document.getElementById('akar');
// The router reads the address when it is loaded: only now, after the access code was taken out of it.
const { Aplikasi } = await import('./layout/Aplikasi.tsx');
if (wadah) createRoot(wadah).render(<Aplikasi nonce={nonce} />);

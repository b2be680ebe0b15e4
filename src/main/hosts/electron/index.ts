// Entry of the desktop application. Everything that can be tested without the binary lies in utama.ts.
import * as electron from 'electron';
import { mulaiElectron } from './utama.ts';

// Not awaited at top level: Electron is ready only after this module has been evaluated, and the start waits for ready.
void mulaiElectron(electron, { argv: process.argv, env: process.env });

// Entry of the desktop application. Everything that can be tested without the binary lies in utama.ts.
import * as electron from 'electron';
import { mulaiElectron } from './utama.ts';

await mulaiElectron(electron);

// Entry of a worker thread: it runs one job, or reads beside one. What the other does is not loaded.
import { parentPort, workerData } from 'node:worker_threads';
import type { DataPekerja } from './kerjakan.ts';
import type { DataSamping } from './samping.ts';

if (parentPort) {
  const port = parentPort;
  const data = workerData as DataPekerja | DataSamping;
  if ('samping' in data) {
    const { layaniSamping } = await import('./samping.ts');
    layaniSamping(port, data);
  } else {
    const { kerjakan } = await import('./kerjakan.ts');
    await kerjakan(data, new URL(import.meta.url), (p) => port.postMessage(p));
  }
}

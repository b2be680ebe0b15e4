import { idBaru, idKeTeks } from './id.ts';

/** Names this process in the rows it works on: work whose process is gone was left behind. */
export const PROSES_INI = `${process.pid}:${idKeTeks(idBaru())}`;

/** Whether the process of such a name still runs. An earlier process that had the number of this one is gone. */
export function prosesHidup(nama: string): boolean {
  if (nama === PROSES_INI) return true;
  const pid = Number(nama.split(':')[0]);
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (galat) {
    return galat instanceof Error && 'code' in galat && galat.code === 'EPERM';
  }
}

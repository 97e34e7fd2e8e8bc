import type { ProcessEntry } from './processes.js';

/** Lists the process with an ID, if it is alive, and possibly others. */
export type ListProcess = (pid: number) => readonly ProcessEntry[];

/** Returns a string that identifies this process uniquely, even over time: its ID and its start time. */
export function processIdentity(list: ListProcess): string {
  return `${process.pid}-${startMark(process.pid, list) ?? '0'}`;
}

/** Whether the process that a string from `ownerWord` identifies is still alive. */
export function isProcessAlive(word: string, list: ListProcess): boolean {
  const [, pid = '', started] = /^(\d+)-(\w+)$/.exec(word) ?? [];
  return pid !== '' && startMark(Number(pid), list) === started;
}

function startMark(pid: number, list: ListProcess): string | undefined {
  return list(pid)
    .find((entry) => entry.pid === pid)
    ?.started.replace(/\W/g, '');
}

import type { ProcessEntry } from './tree.js';

/** Gives the process of that number if it lives, and maybe others. */
export type ListProcess = (pid: number) => readonly ProcessEntry[];

/** This process in a short word that no other process has, before or after: its number, and when it was started. */
export function ownerWord(list: ListProcess): string {
  return `${process.pid}-${startMark(process.pid, list) ?? '0'}`;
}

/** Whether the process that a word of `ownerWord` means still lives. */
export function ownerLives(word: string, list: ListProcess): boolean {
  const [, pid = '', started] = /^(\d+)-(\w+)$/.exec(word) ?? [];
  return pid !== '' && startMark(Number(pid), list) === started;
}

function startMark(pid: number, list: ListProcess): string | undefined {
  return list(pid)
    .find((entry) => entry.pid === pid)
    ?.started.replace(/\W/g, '');
}

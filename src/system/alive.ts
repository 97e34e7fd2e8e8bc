import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { codeOf } from './errors.js';
import { readProc } from './tree.js';

/** Linux counts the time of a process's start in these, whatever the processor. */
const ticksPerSecond = 100;
/** So much later, in milliseconds, a process may seem to have begun than it did: clocks are set. */
const tolerance = 120_000;

/** Whether the process that had this number at a time still runs: one that began later was only given its number. */
export function isAlive(pid: number, since: Date): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const entries = readProc(pid);
  // One that only waits to be reaped answers to its number, but is not listed.
  if (entries?.length === 0) return false;
  const begun = startOf(entries?.[0]?.started);
  return begun === undefined || begun <= since.getTime() + tolerance;
}

/** The name of the program that a process runs; undefined where the system does not tell. */
export async function programOf(pid: number): Promise<string | undefined> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() || undefined;
}

/** When a process began, in milliseconds since 1970; undefined where the system does not tell. */
function startOf(started: string | undefined): number | undefined {
  const ticks = Number(started || Number.NaN);
  const boot = Number(/^btime (\d+)$/m.exec(bootFacts())?.[1] ?? Number.NaN);
  const start = (boot + ticks / ticksPerSecond) * 1000;
  return Number.isFinite(start) ? start : undefined;
}

function bootFacts(): string {
  try {
    return readFileSync('/proc/stat', 'utf8');
  } catch {
    return '';
  }
}

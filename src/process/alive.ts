import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { codeOf } from '../system/errors.js';
import { readProc } from './processes.js';

/** The unit of process start times in Linux, on every processor. */
const ticksPerSecond = 100;
/** By how much a start time may be off because the clock was set, in milliseconds. */
const tolerance = 120_000;

/** Whether the process that had an ID at a given time is still running. A process that started later has only reused the ID. */
export function isAlive(pid: number, since: Date): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const entries = readProc(pid);
  // A zombie can be signaled, but is not listed.
  if (entries?.length === 0) return false;
  const begun = startOf(entries?.[0]?.started);
  return begun === undefined || begun <= since.getTime() + tolerance;
}

/** Returns the name of the program that a process runs; undefined if the system does not provide it. */
export async function programOf(pid: number): Promise<string | undefined> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() || undefined;
}

/** Returns the start time of a process in milliseconds since 1970; undefined if the system does not provide it. */
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

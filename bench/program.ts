import { spawn } from 'node:child_process';
import { closeSync, createReadStream, openSync, readFileSync } from 'node:fs';

/** A program to measure. */
export interface Program {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** The file for standard output and standard error; missing for a pipe that is read at once. */
  readonly log?: string;
  /** A string in the output whose arrival time is measured; only with a pipe. */
  readonly awaited?: string;
  /** Called with the process ID as soon as the program has started. */
  readonly onStart?: (pid: number) => void;
  /** The expected exit status (default: 0). */
  readonly status?: number;
}

/** The measurements of a program. */
export interface Measured {
  /** The wall time of the process. */
  readonly seconds: number;
  /** The time until the awaited string arrived; NaN if it never did. */
  readonly awaitedAfter: number;
  /** Peak memory of the process itself (VmHWM). */
  readonly megabytes: number;
  /** The number of lines that the program printed. */
  readonly lines: number;
}

/** The interval, in milliseconds, at which memory is measured. Growth after the last measurement is missed. */
const lookEvery = 10;
const tailLength = 2000;

/** Runs and measures a program; throws, with the end of its output, if its exit status is unexpected. */
export async function measure(program: Program): Promise<Measured> {
  const [file = '', ...words] = program.command;
  const descriptor = program.log === undefined ? ('pipe' as const) : openSync(program.log, 'w');
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  const child = spawn(file, words, {
    cwd: program.folder,
    env: program.environment,
    stdio: ['ignore', descriptor, descriptor],
  });
  const heard = listen(child, program.awaited, since);
  const memory = watchMemory(child.pid);
  if (child.pid !== undefined) program.onStart?.(child.pid);
  const exit = await new Promise<{ status: number | null; seconds: number }>((resolve, reject) => {
    let seconds = 0;
    child.once('error', reject);
    child.once('exit', () => {
      seconds = since();
    });
    child.once('close', (status) => resolve({ status, seconds }));
  });
  memory.stop();
  if (typeof descriptor === 'number') closeSync(descriptor);
  if (exit.status !== (program.status ?? 0)) {
    const tail = program.log === undefined ? heard.tail : readFileSync(program.log, 'utf8').slice(-tailLength);
    throw new Error(`${program.command.join(' ')} exited with status ${exit.status}:\n${tail}`);
  }
  const lines = program.log === undefined ? heard.lines : await linesIn(program.log);
  return { seconds: exit.seconds, awaitedAfter: heard.awaitedAfter, megabytes: memory.megabytes, lines };
}

interface Heard {
  lines: number;
  awaitedAfter: number;
  tail: string;
}

function listen(child: ReturnType<typeof spawn>, awaited: string | undefined, since: () => number): Heard {
  const heard: Heard = { lines: 0, awaitedAfter: Number.NaN, tail: '' };
  const take = (chunk: Buffer): void => {
    heard.lines += countLines(chunk);
    if (awaited !== undefined && Number.isNaN(heard.awaitedAfter) && chunk.includes(awaited)) {
      heard.awaitedAfter = since();
    }
    heard.tail = (heard.tail + chunk.toString('utf8').slice(-tailLength)).slice(-tailLength);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return heard;
}

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

async function linesIn(path: string): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) count += countLines(chunk as Buffer);
  return count;
}

/** Polls the peak memory of a process until stopped. */
function watchMemory(pid: number | undefined): { megabytes: number; readonly stop: () => void } {
  const watch = { megabytes: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    try {
      const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      watch.megabytes = Math.max(watch.megabytes, (Number(kilobytes ?? 0) * 1024) / 1e6);
    } catch {
      // The process has ended; the 'exit' event handles that.
    }
  }, lookEvery);
  return watch;
}

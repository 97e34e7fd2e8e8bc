import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A process of the product that has ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and standard error. */
  readonly log: string;
  /** The most memory that it had, in MB. */
  readonly peak: number;
}

/** A process of the product, from its start to its end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** How an entry point is started. */
export interface Start {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  /** Something else than this machine's node, such as a tracer, in front of it. */
  readonly before?: readonly string[];
}

/** Milliseconds after which a process hangs. */
const patience = 120_000;

/** Starts the action, or the command line, as a process of its own, as a runner or a user does. */
export function startEntry(name: 'action' | 'cli', { folder, environment, words = [], before = [] }: Start): Running {
  const [program = '', ...rest] = [...before, process.execPath, resolve(`lib/src/${name}.js`), ...words];
  const child = spawn(program, rest, { cwd: folder, env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece));
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 10);
  const hangs = setTimeout(() => child.kill('SIGKILL'), patience);
  const ended = new Promise<Ended>((done) => {
    child.on('close', (status, signal) => {
      clearInterval(look);
      clearTimeout(hangs);
      done({ status, signal, log: Buffer.concat(pieces).toString(), peak });
    });
  });
  return { child, ended };
}

/** The runner's variables for an action's inputs. */
export function inputs(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it has ended, or the system has no such file
  }
}

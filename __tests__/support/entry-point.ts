import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { entryPointFile } from './built-entry-point.js';

/** The result of a Borgflow process. */
export interface ProcessResult {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and standard error. */
  readonly log: string;
  /** Peak memory in MB. */
  readonly peak: number;
}

/** A running Borgflow process. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<ProcessResult>;
}

/** How to start an entry point. */
export interface Start {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  /** A command to run node with, such as a tracer. */
  readonly before?: readonly string[];
}

/** Milliseconds after which a process counts as hanging and is killed. */
const patience = 600_000;

/** Starts the action or the command line in a new process, as a runner or a user does. */
export function startEntry(name: 'action' | 'cli', { folder, environment, words = [], before = [] }: Start): Running {
  const [program = '', ...rest] = [...before, process.execPath, entryPointFile(name), ...words];
  const child = spawn(program, rest, { cwd: folder, env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece));
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 10);
  const hangs = setTimeout(() => child.kill('SIGKILL'), patience);
  const ended = new Promise<ProcessResult>((done) => {
    child.on('close', (status, signal) => {
      clearInterval(look);
      clearTimeout(hangs);
      done({ status, signal, log: Buffer.concat(pieces).toString(), peak });
    });
  });
  return { child, ended };
}

/** Returns the environment variables in which the runner passes inputs to an action. */
export function inputVariables(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // the process has ended, or the system has no such file
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionResult, Archive, BorgListener, Level, Progress, Verbosity } from '../../src/lifecycle/events.js';
import type { ProcessRequest, ProcessResult, RunProcess } from '../../src/process/process-request.js';

/** Everything that a listener received. */
export interface Told {
  readonly lines: { readonly text: string; readonly level: Level; readonly verbosity: Verbosity }[];
  readonly progress: Progress[];
  readonly results: ActionResult[];
  readonly archives: Archive[];
  readonly warnings: string[];
  /** Whether the listener was told that there was nothing to do. */
  skipped: boolean;
}

/** Creates a listener that records what it receives. */
export function remember(): { readonly listener: BorgListener; readonly told: Told } {
  const told: Told = { lines: [], progress: [], results: [], archives: [], warnings: [], skipped: false };
  const listener: BorgListener = {
    lines: (lines, level, verbosity) => told.lines.push(...lines.map((text) => ({ text, level, verbosity }))),
    progress: (progress) => told.progress.push(progress),
    result: (result) => told.results.push(result),
    archive: (archive) => told.archives.push(archive),
    warning: (message) => told.warnings.push(message),
    skipped: () => {
      told.skipped = true;
    },
  };
  return { listener, told };
}

/** What a program prints in a test, and how it ends. */
export interface Script {
  readonly stdout?: readonly string[];
  readonly stderr?: readonly string[];
  readonly result?: Partial<ProcessResult>;
}

/** Creates a stand-in for runProcess: it records the requests and answers according to the script. */
export function pretend(script: Script | ((request: ProcessRequest) => Script) = {}): {
  readonly runProcess: RunProcess;
  readonly requests: ProcessRequest[];
} {
  const requests: ProcessRequest[] = [];
  const runProcess: RunProcess = async (request) => {
    requests.push(request);
    const { stdout = [], stderr = [], result = {} } = typeof script === 'function' ? script(request) : script;
    if (stderr.length > 0) request.onLines(stderr, 'stderr', new Set());
    if (stdout.length > 0) request.onLines(stdout, 'stdout', new Set());
    return { ...ended, ...result };
  };
  return { runProcess, requests };
}

const ended: ProcessResult = {
  exitCode: 0,
  signal: undefined,
  timedOut: false,
  cancelled: false,
  lingering: false,
  startFailure: undefined,
  tail: [],
  seconds: 0.1,
};

/** Creates a temporary folder. */
export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BorgListener } from '../../src/borg/borg.js';
import type { ActionResult, Archive, Level, Progress, Verbosity } from '../../src/lifecycle/events.js';
import type { ProcessRequest, ProcessResult, RunProcess } from '../../src/system/process.js';

/** What a listener was told, for a test to look at. */
export interface Told {
  readonly lines: { readonly text: string; readonly level: Level; readonly verbosity: Verbosity }[];
  readonly progress: Progress[];
  readonly results: ActionResult[];
  readonly archives: Archive[];
  readonly warnings: string[];
  /** Whether there was nothing to do. */
  skipped: boolean;
}

/** A listener that remembers. */
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

/** What a program is to do when it is run in a test. */
export interface Script {
  readonly stdout?: readonly string[];
  readonly stderr?: readonly string[];
  readonly result?: Partial<ProcessResult>;
}

/** A way to run processes that runs none: it remembers the requests and answers as the script says. */
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

/** A new temporary folder, and how to take it away. */
export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

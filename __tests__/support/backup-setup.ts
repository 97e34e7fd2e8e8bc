import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event, RunReport } from '../../src/lifecycle/events.js';
import { Cancellation } from '../../src/process/cancellation.js';
import type { Request } from '../../src/request/request.js';
import { run } from '../../src/run/run.js';
import { surroundingsOf } from '../../src/run/surroundings.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { removeTemporaryFolders } from '../../src/system/temporary.js';

/** A temporary folder with files to back up, real repositories, and a trace that hooks write to. */
export interface Stand {
  readonly folder: string;
  readonly source: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
  /** Returns the content of a file; empty if it does not exist. */
  readonly written: (name: string) => string;
  /** Creates a repository with the Borg of this machine. */
  readonly repository: (name: string) => string;
  /** Runs Borg and returns its output, to check what really happened. */
  readonly borg: (...words: readonly string[]) => string;
  readonly run: (
    request: Partial<Request>,
    options?: {
      cancellation?: Cancellation;
      path?: string;
      /** Environment variables, in addition to those of the stand. */
      environment?: Readonly<Record<string, string>>;
      /** Receives every event as it happens. */
      onEvent?: (event: Event) => void;
    },
  ) => Promise<FinishedRun>;
  /** Returns the lines that hooks have written to $TRACE since the last call. */
  readonly trace: () => string[];
  readonly remove: () => void;
}

/** The result of a run. */
export interface FinishedRun {
  readonly report: RunReport;
  readonly events: readonly Event[];
  /** The output of hooks and Borg, line by line. */
  readonly output: readonly string[];
}

/** Creates a stand; the test must remove it. */
export function createStand(): Stand {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  const path = (name: string) => join(folder, name);
  const source = path('source');
  mkdirSync(source);
  writeFileSync(join(source, 'letter.txt'), 'Dear reader,\n');
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    BORG_BASE_DIR: path('borg'),
    BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes',
    TRACE: path('trace'),
  };
  const borg = (...words: readonly string[]) =>
    execFileSync('borg', words, { encoding: 'utf8', env: environment, stdio: 'pipe' });
  return {
    folder,
    source,
    environment,
    path,
    borg,
    write: (name, text) => {
      writeFileSync(path(name), text, { mode: 0o600 });
      return path(name);
    },
    written: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : ''),
    repository: (name) => {
      borg('init', '--encryption', 'none', path(name));
      return path(name);
    },
    run: (request, { path: programs, environment: own, ...more } = {}) =>
      play(request, { ...environment, ...(programs && { PATH: programs }), ...own }, more),
    trace: () => {
      if (!existsSync(path('trace'))) return [];
      const lines = readFileSync(path('trace'), 'utf8').split('\n').slice(0, -1);
      rmSync(path('trace'));
      return lines;
    },
    remove: () => {
      // Entry points do this; here, a run has none.
      removeTemporaryFolders();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function play(
  request: Partial<Request>,
  environment: Readonly<Record<string, string>>,
  more: { readonly cancellation?: Cancellation; readonly onEvent?: (event: Event) => void },
): Promise<FinishedRun> {
  const { cancellation = new Cancellation(), onEvent } = more;
  const events: Event[] = [];
  const emit = (event: Event) => {
    events.push(event);
    onEvent?.(event);
  };
  const world = surroundingsOf({
    environment,
    cancellation,
    terminal: false,
    closingLimit: 30,
    emit,
    install: false,
    secrets: new KnownSecrets(),
  });
  const defaults = {
    entryPoint: 'command-line',
    actions: [],
    dryRun: false,
    verbosity: 1,
    concurrency: 1,
    json: false,
    logJson: false,
    failOn: 'error',
  } as const;
  const report = await run({ ...defaults, ...request }, world);
  const output = events.flatMap((event) => (event.type === 'output' ? event.lines : []));
  return { report, events, output };
}

/** Returns a request for an action, optionally with flags. */
export function action(name: string, flags: Request['actions'][number]['flags'] = {}): Request['actions'][number] {
  return { name, flags };
}

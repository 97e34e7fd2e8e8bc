import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordedRun } from '../../src/history/recorded-run.js';
import type { Outcome } from '../../src/lifecycle/outcome.js';

/** What a recorded run is about. */
export interface SampleRun {
  readonly started: string;
  readonly outcome?: Outcome;
  readonly configuration?: string;
  /** The path of the configuration file. */
  readonly path?: string;
  readonly repository?: string;
  readonly label?: string;
  /** The original size of its archive; missing: there is none. */
  readonly size?: number;
  readonly duration?: number;
  readonly error?: string;
  readonly actions?: readonly string[];
}

/** Returns a run of one repository, as the history stores it. */
export function recordedRun(sample: SampleRun): RecordedRun {
  const { started, outcome = 'success', configuration = 'server.yaml', repository = '/mnt/backup', label } = sample;
  const { path = `/etc/borgmatic.d/${configuration}` } = sample;
  const { size, duration = 60, error = null, actions = ['create', 'prune', 'compact', 'check'] } = sample;
  const name = `web-${started.slice(0, 19)}`;
  const stored = { compressed_size: 0, deduplicated_size: 1000, files: 12 };
  const archive = { archive: name, id: name, start: started, duration, original_size: size ?? 0, ...stored };
  return {
    version: 1,
    run_id: started,
    started,
    duration: duration + 1,
    outcome,
    actions,
    borgflow: '0.1.0',
    borg: '1.2.4',
    error,
    configurations: [
      {
        configuration,
        path,
        outcome,
        error: null,
        repositories: [
          {
            path: repository,
            label: label ?? null,
            outcome,
            duration,
            error,
            actions: actions.map((action) => ({ action, outcome, duration })),
            archive: size === undefined ? null : archive,
          },
        ],
      },
    ],
  };
}

/** Writes the history of the user with this home folder; returns its file. */
export function writeHistory(home: string, runs: readonly (RecordedRun | string)[]): string {
  const file = join(home, '.local', 'state', 'borgflow', 'history', 'runs.jsonl');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, runs.map((run) => (typeof run === 'string' ? run : `${JSON.stringify(run)}\n`)).join(''));
  return file;
}

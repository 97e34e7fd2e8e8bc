import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event, Progress } from '../../src/lifecycle/events.js';
import { notice } from '../../src/lifecycle/events.js';
import type { Step } from '../../src/lifecycle/plan.js';
import { createEventFile } from '../../src/reporters/recording/event-file.js';
import { createMasker } from '../../src/secrets/masker.js';
import { type Listener, masked } from './listening-reporter.js';
import { type Part, type Story, tellStory } from './recorded-run.js';
import { server, web } from './rendered-log.js';

/** A clock that only the events of a story advance. */
export class StoryClock {
  #milliseconds = Date.UTC(2026, 10, 23, 2, 0, 0);

  readonly now = (): Date => new Date(this.#milliseconds);

  /** Returns a listener that gives each event the time of this clock, which a step advances by its duration. */
  over(listener: Listener): Listener {
    const handle = (event: Event): void => {
      this.#milliseconds += event.type === 'step-finished' ? event.seconds * 1_000 : 10;
      listener.handle('at' in event ? { ...event, at: this.now() } : event);
    };
    return { handle, close: listener.close };
  }
}

const output = (lines: readonly string[], level: 'info' | 'warning' = 'info') => ({
  events: (step: Step): readonly Event[] => [{ type: 'output', step, lines, level, verbosity: 0 }],
});
const progress = (step: Step, ...all: readonly Progress[]): readonly Event[] =>
  all.map((one) => ({ type: 'progress', step, progress: one }));

const full = 'No space left on device';
const diskFull: Part = {
  outcome: 'failure',
  lines: ['Creating archive at "/mnt/backup::server-2026-11-23T03:00:12"', full],
  error: `borg create exited with status 2: ${full}`,
  advice: 'Free space on /mnt, then run it again.',
};

const database = (words: string, line: number) => ({
  engine: 'postgresql',
  database: 'shop',
  server: 'db.example.org:5432',
  words,
  place: { file: 'server.yaml', line, column: 5 },
});

const repository = '/mnt/backup';

/** Short runs of all kinds: the real plan and lifecycle, with stand-ins for hooks and Borg. */
export const stories: Readonly<Record<string, Story>> = {
  success: {
    files: [server, web],
    parts: {
      'before_backup server.yaml': { lines: ['mounted /mnt/usb'] },
      [`create ${repository}`]: {
        events: (step) =>
          progress(
            step,
            { files: 812, original: 1_900_000_000, deduplicated: 4_000_000, path: '/srv/a' },
            { outdated: true },
          ),
      },
    },
  },
  warning: {
    files: [server],
    parts: {
      [`create ${repository}`]: {
        outcome: 'warning',
        events: (step) => [
          ...output(['/srv/db.lock: open: [Errno 13] Permission denied'], 'warning').events(step),
          notice('warning', 'create on /mnt/backup: 1 file could not be read.', { step }),
        ],
      },
    },
  },
  'failing-hook': {
    files: [web, server],
    parts: {
      'before_backup server.yaml': {
        outcome: 'failure',
        lines: ["mount: /mnt/usb: can't find UUID=4f2e"],
        error: '`mount /mnt/usb` exited with status 32',
      },
    },
  },
  'failing-borg': { files: [server], parts: { [`create ${repository}`]: diskFull } },
  'soft-failure': { files: [server, web], parts: { 'before_backup server.yaml': { outcome: 'skipped' } } },
  cancellation: {
    files: [server],
    signal: 'SIGINT',
    parts: { [`create ${repository}`]: { outcome: 'cancelled', error: 'cancelled' } },
  },
  'two-files-three-repositories': { files: [server, web], actions: ['create', 'prune', 'compact', 'check'] },
  concurrency: { files: [server], concurrency: 2, parts: { 'create vault': diskFull } },
  retries: {
    files: [{ ...server, repositories: server.repositories.map((one) => ({ ...one, retries: 2, retryWait: 10 })) }],
    parts: { [`create ${repository}`]: { ...diskFull, until: 3 }, 'create vault': diskFull },
  },
  dumps: {
    files: [
      {
        ...server,
        monitors: [{ service: 'healthchecks', states: ['start', 'finish', 'fail'], destination: 'hc-ping.com' }],
        repositories: [
          {
            path: repository,
            withheld: {},
            details: { create: ['from snapshots of btrfs'] },
            dumps: [database('the PostgreSQL database shop (db.example.org:5432)', 21)],
          },
        ],
      },
    ],
    parts: { [`create ${repository}`]: output(['pg_dump: dumping shop']) },
  },
  drill: {
    files: [web],
    actions: ['drill'],
    parts: {
      'drill ssh://vault/./web': {
        events: (step) => [
          { type: 'output', step, lines: ['Restored 12 files, 3.1 MB'], level: 'info', verbosity: 1 },
          {
            type: 'result',
            step,
            result: { lines: ['web-2026-11-22: 12 files restored and compared, all the same.'] },
          },
        ],
      },
    },
  },
  'dry-run': { files: [server, web], dryRun: true },
  'listed-archives': {
    files: [server],
    actions: ['list'],
    parts: {
      [`list ${repository}`]: {
        events: (step) => [
          { type: 'result', step, result: { begin: { repository: { location: repository } } } },
          { type: 'result', step, result: { items: [{ archive: 'server-1' }, { archive: 'server-2' }] } },
          { type: 'result', step, result: { end: 'complete' } },
        ],
      },
      'list vault': { events: (step) => [{ type: 'result', step, result: { json: { archives: [] } } }] },
    },
  },
  hostile: {
    files: [web],
    parts: {
      'before_backup web.yaml': {
        outcome: 'failure',
        lines: [
          '\x1b[2J\x1b[31mred\x1b[0m \x1b]0;title\x07',
          '::error::not an error',
          '##[group]not a group',
          'a\0b \u0085 \u202egnp.exe \ud800 \u2028 </script> | <b>',
          'the passphrase is hunter22',
        ],
        error: '`x` exited with status 1: ::warning::hunter22 \x1b[8m',
      },
    },
  },
};

/** Returns the recording of a story: the same text each time. */
export async function recordingOf(story: Story): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  try {
    const path = join(folder, 'run.jsonl');
    const clock = new StoryClock();
    const { mask } = createMasker(['hunter22']);
    const warn = (message: string): void => {
      throw new Error(message);
    };
    const file = createEventFile({ path, mask, warn, now: clock.now });
    file.open();
    await tellStory(clock.over(masked(file)), story);
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

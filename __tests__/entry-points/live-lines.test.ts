import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, type WriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';

const cli = entryPointFile('cli');
const megabyte = Buffer.alloc(1_000_000, 'x');
let stand: Stand;
let terminals = 0;

/** A terminal of tmux in which Borgflow backs up from a named pipe: the test decides how fast. */
interface Watched {
  readonly screen: () => string;
  /** Writes to the pipes until the screen shows something. */
  readonly feedUntil: (shown: RegExp) => Promise<string>;
  readonly resize: (columns: number) => void;
  /** Ends the pipes, and returns the screen after Borgflow has ended. */
  readonly finish: () => Promise<string>;
}

let tmux: (...words: readonly string[]) => string;
const pipes: WriteStream[] = [];

beforeAll(() => {
  stand = createStand();
  tmux = (...words) =>
    execFileSync('tmux', ['-S', stand.path('tmux'), '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      env: { ...stand.environment, TERM: 'xterm', LC_ALL: 'C.UTF-8' },
    });
});
afterEach(() => {
  for (const pipe of pipes.splice(0)) pipe.destroy();
});
afterAll(() => {
  try {
    tmux('kill-server');
  } catch {
    // It has ended with its last window.
  }
  stand.remove();
});

/** Starts Borgflow in a terminal, with one repository or several; each has its own source: a named pipe. */
function watch(columns: number, { repositories = 1, before = '' } = {}): Watched {
  terminals += 1;
  const folder = stand.path(`run-${terminals}`);
  mkdirSync(folder);
  const sources = Array.from({ length: repositories }, (_, index) => join(folder, `disk-${index}`));
  for (const source of sources) execFileSync('mkfifo', [source]);
  const configuration = {
    repositories: sources.map((source, index) => ({
      path: stand.repository(`run-${terminals}/repository-${index}`),
      label: `vault-${index}`,
      source_directories: [source],
    })),
    read_special: true,
    bootstrap: { store_config_files: false },
  };
  writeFileSync(join(folder, 'c.yaml'), JSON.stringify(configuration), { mode: 0o600 });
  const words = `${before} '${process.execPath}' '${cli}' -c '${folder}/c.yaml' --concurrency ${repositories} create`;
  const size = ['-x', `${columns}`, '-y', '12'];
  tmux('new-session', '-d', ...size, '-s', `s${terminals}`, `cd '${folder}'; ${words}; echo "ended: $?"; cat`);
  const target = `s${terminals}:`;
  const screen = () => tmux('capture-pane', '-p', '-t', target).trimEnd();
  const own = sources.map((source) => createWriteStream(source));
  pipes.push(...own);
  const until = async (isDone: (shown: string) => boolean, again: () => void = () => undefined): Promise<string> => {
    for (let tries = 0; tries < 6_000; tries += 1) {
      const shown = screen();
      if (isDone(shown)) return shown;
      again();
      await wait(100);
    }
    throw new Error(`The terminal shows:\n${screen()}`);
  };
  return {
    screen,
    feedUntil: (shown) =>
      until(
        (text) => shown.test(text),
        () => {
          for (const pipe of own) if (!pipe.writableNeedDrain) pipe.write(megabyte);
        },
      ),
    resize: (width) => void tmux('resize-window', '-t', target, '-x', `${width}`, '-y', '12'),
    finish: () => {
      for (const pipe of own) pipe.end();
      return until((text) => text.includes('ended: '));
    },
  };
}

describe('at a terminal, a running Borg job has a line', () => {
  test.each([
    [200, /^create vault-0 {3}\d+ files? · .* read · .* new · .*MB\/s · \S*disk-0$/],
    [40, /^create vault-0 {3}.*MB read/],
  ])('of at most %d columns, which is removed when the job is done', async (columns, line) => {
    const terminal = watch(columns);
    const shown = await terminal.feedUntil(new RegExp(line.source, 'm'));
    expect(shown.split('\n')).toEqual([expect.stringMatching(line)]);
    expect(shown.length).toBeLessThan(columns);
    const end = await terminal.finish();
    expect(end).toContain('ended: 0');
    expect(end).not.toMatch(/^create/m);
    // The line of the repository is the first one: nothing is left above it.
    expect(end.split('\n')[0]).toMatch(/^vault-0 {3}/);
  });

  test('that fits again after the terminal has become narrower', async () => {
    const terminal = watch(120);
    await terminal.feedUntil(/^create vault-0 .* · \S*disk-0$/m);
    terminal.resize(40);
    await terminal.feedUntil(/^create vault-0 {3}[^·]*(· [^·]*)?$/m);
    const end = await terminal.finish();
    expect(end).not.toMatch(/^create/m);
  });

  test('of its own for each repository that is processed at the same time', async () => {
    const terminal = watch(100, { repositories: 3 });
    const shown = await terminal.feedUntil(/^create vault-0 .*\ncreate vault-1 .*\ncreate vault-2 /m);
    expect(shown.split('\n')).toHaveLength(3);
    const end = await terminal.finish();
    expect(end).toContain('ended: 0');
    expect(end).not.toMatch(/^create/m);
    for (const name of ['vault-0', 'vault-1', 'vault-2']) expect(end).toMatch(new RegExp(`^${name} `, 'm'));
  });
});

describe('there is no such line', () => {
  test.each([
    ['on a dumb terminal', 'TERM=dumb'],
    ['if nothing can be moved on the terminal', 'env -u TERM'],
  ])('%s', async (_, before) => {
    const terminal = watch(100, { before });
    // The end of the input is the only thing that shows.
    pipes.at(-1)?.write(megabyte);
    const end = await terminal.finish();
    expect(end).toContain('ended: 0');
    expect(end.split('\n')[0]).toMatch(/^vault-0 {3}/);
  });
});

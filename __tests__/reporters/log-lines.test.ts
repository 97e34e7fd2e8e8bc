import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/lifecycle/events.js';
import { createConsoleReporter } from '../../src/reporters/console.js';
import type { ConsoleLog } from '../../src/reporters/log-lines.js';
import { masked } from '../support/listening-reporter.js';
import { file, type Part, type Story, tellStory } from '../support/recorded-run.js';

const server = file(
  'server.yaml',
  { before_backup: ['mount /mnt/usb'], before_check: ['x'], after_backup: ['umount'], on_error: ['mail'] },
  [{ path: '/mnt/backup' }, { path: 'ssh://vault/./server', label: 'vault' }],
);
const failing: Part = { outcome: 'failure', lines: ["mount: can't find it"], advice: 'Plug it in.' };

async function console(story: Partial<Story>, options: Partial<ConsoleLog> = {}) {
  const out: string[] = [];
  const error: string[] = [];
  const log = { color: false, verbosity: 1, json: false, logJson: false, interactive: false, ...options } as const;
  const reporter = createConsoleReporter({ ...log, out: (text) => out.push(text), error: (text) => error.push(text) });
  await tellStory(masked(reporter), { files: [server], ...story });
  return { out: out.join(''), error: error.join('') };
}

function results(...documents: unknown[]): NonNullable<Part['events']> {
  return (step) => documents.map((json): Event => ({ type: 'result', step, result: { json } }));
}

describe('at verbosity 1', () => {
  test('a successful run shows titles, output below its hook, a line per repository, a table, and the closing line', async () => {
    const { out, error } = await console({
      actions: ['create'],
      parts: { 'before_backup server.yaml': { lines: ['mounted', '', 'x'] } },
    });
    expect(error).toBe('');
    expect(out.split('\n').slice(0, 11)).toEqual([
      'Borgflow 0.1.0 · Borg 1.2.4 · create · 1 file, 2 repositories',
      'before_backup · server.yaml',
      '  mounted',
      '',
      '  x',
      '  done in 4 s',
      'create · /mnt/backup · server.yaml',
      '  done in 4 s',
      '/mnt/backup   server-2026-11-23T03:00:12   1,204 files   4.1 GB, 12.3 MB new   1 min 12 s',
      'create · vault · server.yaml',
      '  done in 4 s',
    ]);
    expect(out).toContain(`
repository   archive                     files    size      new    duration  outcome
/mnt/backup  server-2026-11-23T03:00:12  1,204  4.1 GB  12.3 MB  1 min 12 s  success
vault        server-2026-11-23T03:00:12  1,204  4.1 GB  12.3 MB  1 min 12 s  success

Done in 3 min 40 s: 2 repositories backed up, 24.6 MB new.
`);
  });

  test('an archive counts for the file that it was made for, even if another file has the same repository', async () => {
    const shared = [{ path: '/mnt/backup' }];
    const files = [file('web.yaml', {}, shared), file('db.yaml', { before_backup: ['dump'] }, shared)];
    const { error } = await console({ files, actions: ['create'], parts: { 'before_backup db.yaml': failing } });
    expect(error).toContain('Failed after 3 min 40 s: web.yaml backed up (1 repository), db.yaml failed.');
  });

  test('a failure goes to standard error with its place, its last lines of output, and what did not run as a result', async () => {
    const { error } = await console({ parts: { 'before_backup server.yaml': failing } });
    expect(
      error,
    ).toBe(`Error: before_backup of server.yaml failed: \`mount\` exited with status 32 (/srv/repo/server.yaml:14). Plug it in.
  mount: can't find it
  Not run as a result: create, prune on 2 repositories; after_backup
Failed after 3 min 40 s: server.yaml failed.
`);
  });

  test('a terminal does not repeat output that was just shown', async () => {
    const { out, error } = await console({ parts: { 'before_backup server.yaml': failing } }, { interactive: true });
    expect(out).toContain("  mount: can't find it\n");
    expect(error).not.toContain("mount: can't find it");
  });

  test('the table includes the repositories that the run never reached', async () => {
    const other = file('web.yaml', { before_backup: ['x'] }, [{ path: '/web' }]);
    const { out } = await console({ files: [server, other], parts: { 'before_backup web.yaml': failing } });
    expect(out).toMatch(/^\/web +– +– +– +– +– {2}not run$/m);
  });

  test('output of repositories processed at the same time names its repository', async () => {
    const { out } = await console({
      concurrency: 2,
      actions: ['create'],
      parts: { 'create vault': { lines: ['v'] }, 'create /mnt/backup': { lines: ['b'] } },
    });
    const lines = out.split('\n');
    for (const [line, title] of [
      ['  v', 'create · vault'],
      ['  b', 'create · /mnt/backup'],
    ] as const) {
      expect(lines[lines.indexOf(line) - 1]).toContain(title);
    }
  });
});

describe('at other verbosities', () => {
  const story = { parts: { 'before_backup server.yaml': { lines: ['mounted'] } } };

  test('0 shows the output of hooks, as they print it, and the archives of a successful run', async () => {
    const { out, error } = await console(story, { verbosity: 0 });
    expect(error).toBe('');
    expect(out.split('\n')).toEqual([
      'mounted',
      expect.stringMatching(/^\/mnt\/backup {3}server-\S+ {3}1,204 files {3}/),
      expect.stringMatching(/^vault {3}server-\S+ {3}1,204 files {3}/),
      '',
    ]);
  });

  test('0 shows warnings and results', async () => {
    const events: Part['events'] = (step) => [
      { type: 'notice', level: 'warning', message: 'careful', step },
      { type: 'notice', level: 'info', message: 'by the way', step },
      { type: 'result', step, result: { lines: ['archive-1', 'archive-2'] } },
      { type: 'result', step, result: { json: { a: 1 } } },
    ];
    const shown = await console({ parts: { 'create vault': { events } } }, { verbosity: 0 });
    expect(shown.error).toBe('Warning: careful\n');
    expect(shown.out).toContain('\narchive-1\narchive-2\n{\n  "a": 1\n}\n');
  });

  test('-1 shows only errors, with the output of the failed hooks', async () => {
    const { out, error } = await console({ parts: { 'before_backup server.yaml': failing } }, { verbosity: -1 });
    expect(out).toBe('');
    expect(error).toContain("\n  mount: can't find it\n");
  });

  test('-2 shows nothing at all', async () => {
    expect(await console({ parts: { 'before_backup server.yaml': failing } }, { verbosity: -2 })).toEqual({
      out: '',
      error: '',
    });
  });

  test('a dry run lists what would have run at verbosity 0', async () => {
    const { out } = await console({ dryRun: true, actions: ['create'] }, { verbosity: 0 });
    expect(out).toMatch(
      /^What would run, in order:\n {2}server.yaml\n {2}├─ before_backup\n {2}│ {2}[├└]─ mount \/mnt\/usb\n/,
    );
  });
});

test('at verbosity 0, lists and results name their repository if there are several', async () => {
  const lines: NonNullable<Part['events']> = (step) => [
    { type: 'result', step, result: { lines: ['web-1'] } },
    { type: 'result', step, result: { lines: ['web-2'] } },
  ];
  const parts = {
    'create /mnt/backup': { events: lines },
    'create vault': { events: lines },
    'prune vault': { lines: ['p'] },
  };
  const { out } = await console({ parts }, { verbosity: 0 });
  expect(out).toContain('/mnt/backup:\nweb-1\nweb-2\n');
  expect(out).toContain('vault:\nweb-1\nweb-2\n');
  expect(out).toContain('vault:\np\n');
  const json = await console(
    { parts: { 'create vault': { events: results({ a: 1 }) } } },
    { verbosity: 0, json: true },
  );
  expect(JSON.parse(json.out)).toEqual([{ a: 1 }]);
  const one = file('one.yaml', {}, [{ path: '/one' }]);
  const alone = await console({ files: [one], parts: { 'create /one': { events: lines } } }, { verbosity: 0 });
  expect(alone.out).not.toContain('/one:');
});

test("on_error's output goes to standard error", async () => {
  const parts = { 'before_backup server.yaml': failing, 'on_error server.yaml': { lines: ['mailed'] } };
  const { out, error } = await console({ parts });
  expect(out).not.toContain('mailed');
  expect(error).toContain('\n  mailed\n');
});

describe('--json', () => {
  test('prints one list of all results to standard output, and everything else to standard error', async () => {
    const parts = {
      'before_backup server.yaml': { lines: ['mounted'] },
      'create /mnt/backup': { events: results({ a: 1 }) },
      'create vault': { events: results([2]) },
    };
    const { out, error } = await console({ parts }, { json: true });
    expect(out).toBe('[{"a":1},[2]]\n');
    expect(error).toContain('mounted\n');
  });

  test('prints an empty list if there are no results, at every verbosity', async () => {
    const { out } = await console({ parts: { 'before_backup server.yaml': failing } }, { json: true, verbosity: -2 });
    expect(JSON.parse(out)).toEqual([]);
  });
});

describe('--log-json', () => {
  test('prints every line as a JSON object in borgmatic’s format', async () => {
    const parts = { 'before_backup server.yaml': failing };
    const { out, error } = await console({ parts }, { logJson: true });
    const parsed = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line));
    expect(parsed(out)[0]).toEqual({
      type: 'log_message',
      time: expect.any(Number),
      message: 'Borgflow 0.1.0 · Borg 1.2.4 · create, prune · 1 file, 2 repositories',
      levelname: 'INFO',
      name: 'borgflow',
    });
    expect(parsed(out).find(({ message }) => message === "mount: can't find it")?.['levelname']).toBe('ANSWER');
    expect(parsed(error).every(({ levelname }) => levelname === 'ERROR')).toBe(true);
  });
});

describe('on a terminal', () => {
  test('prints titles in bold, dims hook output, and prints errors in red', async () => {
    const { out, error } = await console(
      { parts: { 'before_backup server.yaml': failing } },
      { color: true, interactive: true },
    );
    expect(out).toContain('\x1b[1mbefore_backup · server.yaml\x1b[0m\n');
    expect(out).toContain("  \x1b[2mmount: can't find it\x1b[0m\n");
    expect(error).toContain('\x1b[31mError: before_backup');
  });

  test('does not let output move the cursor, set the title, or erase a line', async () => {
    const lines = ['\x1b[31mred', '\x1b]0;title\x07', '\x1b[2Jgone', 'a\rb'];
    const { out } = await console({ parts: { 'create vault': { lines } } }, { interactive: true, color: true });
    expect(out).toContain('  \x1b[31mred\x1b[0m\n  ␛]0;title␇\n  ␛[2Jgone\n  a\n  b\n');
  });
});

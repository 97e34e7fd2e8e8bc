import { mkdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Validator } from 'jsonschema';
import { timeIn } from '../../src/commands/time-in-the-past.js';
import { commandLine } from '../../src/entry-points/command-line.js';
import { formatMoment } from '../../src/text/amounts.js';
import { columnsOf } from '../../src/text/terminal-width.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { recordedRun, writeHistory } from '../support/sample-history.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

/** Runs the command line in this process. */
async function borgflow(
  words: readonly string[],
  { columns = 80, colored = false, environment = {} }: Look = {},
): Promise<{ readonly status: number; readonly out: string; readonly error: string }> {
  const said = { out: '', error: '' };
  const status = await commandLine(words, {
    environment: { ...stand.environment, LANG: 'C.UTF-8', ...environment },
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    interactive: false,
    colored,
    columns,
  });
  return { status, ...said };
}

interface Look {
  readonly columns?: number;
  readonly colored?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

const day = (number: number) => `2026-11-0${number}T03:00:00.000Z`;
const shownDay = (number: number) => formatMoment(new Date(day(number)));

const sample = [
  recordedRun({ started: day(1), size: 4_000_000_000, duration: 60 }),
  recordedRun({ started: day(2), size: 4_100_000_000, duration: 72 }),
  recordedRun({
    started: day(3),
    outcome: 'failure',
    error: 'create on /mnt/backup (server.yaml) failed: No repository at /mnt/backup.',
    duration: 2,
  }),
  recordedRun({ started: day(4), size: 4_100_000_000, duration: 66 }),
  recordedRun({
    started: day(4),
    size: 12_000_000,
    configuration: 'web.yaml',
    repository: 'ssh://vault/./web',
    label: 'vault',
  }),
];

describe('borgflow history', () => {
  test('shows each run with its size and how it changed, and how sizes and durations developed', async () => {
    writeHistory(stand.folder, sample);
    const { status, out, error } = await borgflow(['history']);
    expect([status, error]).toEqual([0, '']);
    expect(out).toBe(`when              configuration  repository   outcome    duration     size  change
${shownDay(1)}  server.yaml    /mnt/backup  success       1 min   4.0 GB       –
${shownDay(2)}  server.yaml    /mnt/backup  success  1 min 12 s   4.1 GB  +2.5 %
${shownDay(3)}  server.yaml    /mnt/backup  failure         2 s        –       –
                  create on /mnt/backup (server.yaml) failed: No repository at /mnt/backup.
${shownDay(4)}  server.yaml    /mnt/backup  success   1 min 6 s   4.1 GB     0 %
${shownDay(4)}  web.yaml       vault        success       1 min  12.0 MB       –

/mnt/backup (server.yaml): 4 runs, 1 failed
  size      ▁▃▃  4.0 GB to 4.1 GB
  duration  ▁█▅  1 min to 1 min 12 s
vault (web.yaml): 1 run, 0 failed
  size      12.0 MB
  duration  1 min
`);
  });

  test('calls a run failed where it counts it as failed: if a hook of the file fails after the backup', async () => {
    const run = recordedRun({ started: day(1), size: 4_000_000_000 });
    const error = 'after_backup of server.yaml failed: `exit 9` exited with status 9.';
    const files = run.configurations.map((file) => ({ ...file, outcome: 'failure' as const, error }));
    const nothing = { ...run, started: day(2), outcome: 'failure' as const, error: 'It broke.', configurations: [] };
    writeHistory(stand.folder, [{ ...run, outcome: 'failure', error, configurations: files }, nothing]);
    const { out } = await borgflow(['history']);
    const rows = out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 4));
    expect(rows.slice(1, 5)).toEqual([
      [shownDay(1), 'server.yaml', '/mnt/backup', 'failure'],
      ['', error],
      [shownDay(2), '–', '–', 'failure'],
      ['', 'It broke.'],
    ]);
    expect(out).toContain('/mnt/backup (server.yaml): 1 run, 1 failed\n');
  });

  test('tells files with the same name apart by their paths', async () => {
    const paths = ['/etc/a/server.yaml', '/etc/b/server.yaml'];
    writeHistory(stand.folder, [
      ...paths.map((path) => recordedRun({ started: day(1), size: 1000, path })),
      recordedRun({ started: day(1), size: 1000, configuration: 'web.yaml' }),
    ]);
    const { out } = await borgflow(['history']);
    const rows = out.split('\n').map((line) => line.split(/ {2,}/)[1]);
    expect(rows.slice(1, 4)).toEqual([...paths, 'web.yaml']);
    for (const path of paths) expect(out).toContain(`/mnt/backup (${path}): 1 run, 0 failed\n`);
  });

  test('calls a change that rounds to nothing 0 %', async () => {
    const runs = [4_000_000, 4_000_001, 4_000_000].map((size, index) => recordedRun({ started: day(index + 1), size }));
    writeHistory(stand.folder, runs);
    const { out } = await borgflow(['history']);
    expect(out.match(/ {2}0 %$/gm)).toHaveLength(2);
  });

  test('fits into 40 columns, in color only if there is some', async () => {
    writeHistory(stand.folder, sample);
    const { out } = await borgflow(['history', '--no-color'], { columns: 40, colored: true });
    expect(Math.max(...out.split('\n').map(columnsOf))).toBeLessThanOrEqual(40);
    expect(out).toContain(`${shownDay(2)}  success\n  server.yaml · /mnt/backup\n  1 min 12 s, 4.1 GB (+2.5 %)\n`);
    expect(out).not.toContain('\x1b');
    const colored = await borgflow(['history'], { columns: 80, colored: true });
    expect(colored.out).toContain('\x1b[31mfailure\x1b[0m');
  });

  test.each([{ TERM: 'dumb' }, { LANG: 'C' }])('is ASCII with %j', async (environment) => {
    writeHistory(stand.folder, sample);
    const { out } = await borgflow(['history'], { environment });
    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(out).toContain('  duration  .#+  1 min to 1 min 12 s');
  });

  test('shows only what was asked for', async () => {
    writeHistory(stand.folder, sample);
    const { out } = await borgflow(['history', '--since', shownDay(4)]);
    expect(out).toContain(shownDay(4));
    expect(out).not.toContain(shownDay(3));
    const vault = await borgflow(['history', '--repository', 'vault']);
    expect(vault.out).not.toContain('/mnt/backup');
    expect(await borgflow(['history', '--repository', 'valt'])).toMatchObject({
      status: 1,
      error: "The history has no repository 'valt'. It has /mnt/backup and vault.\n",
    });
    expect((await borgflow(['history', '--since', '1h'])).out).toBe('No run since 1h. The history has 5 older.\n');
    expect(await borgflow(['history', '--since', 'soon'])).toMatchObject({
      status: 1,
      error: '--since must be a date or an age, such as 2026-11-02, 12h, 3d, 2w, 6m, or 1y, got "soon".\n',
    });
  });

  test('shows the newest 30 runs, and says how many are older', async () => {
    const started = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString();
    writeHistory(
      stand.folder,
      Array.from({ length: 50 }, (_, hour) => recordedRun({ started: started(hour), size: 1000 })),
    );
    const { out } = await borgflow(['history']);
    expect(out).toContain('20 older runs: show them with --since');
    expect(out.match(/ success /g)).toHaveLength(30);
    expect(JSON.parse((await borgflow(['history', '--json'])).out).runs).toHaveLength(50);
  });

  test('prints JSON that matches the published schema', async () => {
    const file = writeHistory(stand.folder, [...sample, 'broken\n']);
    const schema = JSON.parse(readFileSync('schema/history.schema.json', 'utf8'));
    const document = JSON.parse((await borgflow(['history', '--json'])).out);
    expect(new Validator().validate(document, schema).errors).toEqual([]);
    expect(document).toMatchObject({ version: 1, file, damaged: [{ file, lines: [6] }] });
    expect(document.runs).toEqual(sample);
    const one = JSON.parse((await borgflow(['history', '--json', '--repository', 'vault'])).out);
    expect(one.runs).toEqual([sample[4]]);
    const mistaken = { ...document, runs: [{ ...document.runs[0], outcome: 'fine' }] };
    expect(new Validator().validate(mistaken, schema).errors).not.toEqual([]);
  });

  test('shows what can be read of a damaged history, and names the other lines', async () => {
    const file = writeHistory(stand.folder, ['\u0000\u0000\n', ...sample, '{"version":1,"run_id":"a']);
    const { status, out, error } = await borgflow(['history']);
    expect(status).toBe(0);
    expect(out).toContain('4 runs, 1 failed');
    expect(error).toBe(`Warning: 2 lines of ${file} can't be read and are skipped (lines 1 and 7).\n`);
  });

  test('says where it looks if there is nothing', async () => {
    const { status, out } = await borgflow(['history']);
    expect(status).toBe(0);
    expect(out).toBe(
      `No run has been recorded yet. Runs are recorded in ${stand.folder}/.local/state/borgflow/history/runs.jsonl by the user who makes the backups.\n`,
    );
    const hosted = await borgflow(['history'], { environment: { RUNNER_ENVIRONMENT: 'github-hosted' } });
    expect(hosted.out).toContain('On a hosted runner, runs are recorded only if XDG_STATE_HOME names a folder');
  });
});

test('a history that can not be read is not called empty', async () => {
  mkdirSync(stand.path('.local/state/borgflow/history/runs.jsonl'), { recursive: true });
  const { status, out, error } = await borgflow(['history']);
  expect(error).toMatch(/^Warning: .*runs\.jsonl can't be read: it is a folder\.\n$/);
  expect(out).toBe('');
  expect(status).toBe(1);
});

describe('--since', () => {
  const now = new Date(2026, 10, 20, 12);

  test.each([
    ['12h', new Date(2026, 10, 20, 0)],
    ['3d', new Date(2026, 10, 17, 12)],
    ['2w', new Date(2026, 10, 6, 12)],
    ['2026-11-02', new Date(2026, 10, 2)],
    ['2026-11-02 03:04', new Date(2026, 10, 2, 3, 4)],
    ['2026-11-02T03:04:05Z', new Date('2026-11-02T03:04:05Z')],
  ])('%s', (text, time) => {
    expect(timeIn(text, now)).toEqual(time);
  });

  test.each(['', '3', '0d', '3 d', '2026', 'yesterday', '-3d', '2026-11-02 around noon'])('refuses %j', (text) => {
    expect(() => timeIn(text, now)).toThrow('--since must be a date or an age');
  });

  test.each([
    '2026-02-30',
    '2026-02-29T12:00',
    '2026-04-31 03:04',
    '2026-13-01',
    '2026-02-30T03:04:05Z',
    '2026-11-02 25:00',
  ])('refuses %j, which does not exist', (text) => {
    expect(() => timeIn(text, now)).toThrow(`got "${text}", which does not exist.`);
  });
});

import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf } from '../support/borg-versions.js';
import { entryPointFile } from '../support/built-entry-point.js';

/** The attacker has files in the backup, or made the archive, and wants to exhaust root's memory with huge files. */
let stand: Stand;
let config: string;
const gigabyte = 2 ** 30;
const megabytes = 150;

beforeAll(async () => {
  const [borg] = borgsOf('1.2');
  if (borg === undefined) throw new Error('There is no Borg 1.2 here.');
  stand = createStand();
  const repository = stand.repository('repository');
  const files = ['borgmatic/bootstrap/manifest.json', 'etc/huge.yaml', 'small.json'];
  mkdirSync(stand.path('contents/borgmatic/bootstrap'), { recursive: true });
  mkdirSync(stand.path('contents/etc'));
  for (const file of files.slice(0, 2)) {
    const descriptor = openSync(stand.path(`contents/${file}`), 'w');
    ftruncateSync(descriptor, gigabyte);
    closeSync(descriptor);
  }
  writeFileSync(stand.path('contents/small.json'), '{"config_paths": ["/etc/huge.yaml"]}');
  // A Borg whose list shows a wrong size.
  stand.write(
    'lying-borg',
    `#!/bin/sh\ncase " $* " in *" list "*) ${borg.path} "$@" | sed 's/"size": ${gigabyte}/"size": 5/';; *) exec ${borg.path} "$@";; esac\n`,
  );
  // A Borg that prints the start of a document and then endless zeros.
  stand.write(
    'slow-borg',
    `#!/bin/sh\ncase " $* " in *" $(cat ${stand.path('endless')}) "*) touch ${stand.path('started')}; printf {; exec cat /dev/zero;; *) exec ${borg.path} "$@";; esac\n`,
  );
  for (const program of ['lying-borg', 'slow-borg']) chmodSync(stand.path(program), 0o700);
  mkdirSync(stand.path('empty'));
  config = stand.write(
    'c.yaml',
    `source_directories: [${stand.source}]\nrepositories: [${repository}]\nmatch_archives: '*'\nexclude_patterns: ['*.none']\nchecks: [{name: spot, count_tolerance_percentage: 100, data_sample_percentage: 100, data_tolerance_percentage: 100}]\n`,
  );
  const create = [
    'create',
    '--sparse',
    '--chunker-params',
    'fixed,4194304',
    `${repository}::a`,
    'borgmatic',
    'etc',
    'small.json',
  ];
  expect(await spawnIn(stand.path('contents'), [borg.path, ...create])).toMatchObject({ status: 0 });
});
afterAll(() => stand.remove());

interface Ended {
  readonly status: number | null;
  readonly error: string;
  /** Peak memory of the process itself, in MB. */
  readonly peak: number;
}

async function spawnIn(
  folder: string,
  [program = '', ...words]: readonly string[],
  onStart?: (pid: number) => void,
): Promise<Ended> {
  const env = { ...stand.environment };
  const child = spawn(program, words, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let [peak, error] = [0, ''];
  child.stderr.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  const look = setInterval(() => {
    const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1000);
  }, 20);
  if (child.pid !== undefined) onStart?.(child.pid);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(look);
  return { status, error, peak };
}

const borgflow = (words: readonly string[], onStart?: (pid: number) => void) =>
  spawnIn(stand.folder, [process.execPath, entryPointFile('cli'), ...words], onStart);
const bootstrap = (...more: readonly string[]) => [
  ...['config', 'bootstrap', '--repository', stand.path('repository'), '--archive', 'a', '--destination', stand.source],
  ...more,
];

test.each<[string, () => readonly string[], RegExp]>([
  [
    'a manifest',
    () => bootstrap(),
    /The manifest borgmatic\/bootstrap\/manifest\.json is 1\.1 GB, but at most 1\.0 MB can be read/,
  ],
  [
    'a manifest that is small according to the list',
    () => bootstrap('--local-path', stand.path('lying-borg')),
    /is more than 1\.0 MB/,
  ],
  [
    'a configuration file',
    () => bootstrap('--manifest', 'small.json'),
    /\/etc\/huge\.yaml is 1\.1 GB, but a configuration file can be at most 10\.0 MB/,
  ],
  ['a manifest, in recreate', () => ['-c', config, 'recreate', '--archive', 'a'], /manifest\.json is 1\.1 GB/],
  [
    'a manifest, in a spot check',
    () => ['-c', config, 'check', '--only', 'spot', '--force'],
    /manifest\.json is 1\.1 GB/,
  ],
])('%s: is refused, with little memory', async (_, words, sentence) => {
  const { status, error, peak } = await borgflow(words());
  expect({ status, error }).toEqual({ status: 1, error: expect.stringMatching(sentence) });
  expect(peak).toBeGreaterThan(10);
  expect(peak).toBeLessThan(megabytes);
});

test.each<[string, string, () => readonly string[]]>([
  ['listing an archive', 'list', () => ['list', '--archive', 'a', '--json']],
  ['checking an archive', 'list', () => ['extract', '--archive', 'a', '--destination', stand.source]],
  ['extracting a file', 'extract', () => ['extract', '--archive', 'a', '--destination', stand.path('empty')]],
])('SIGTERM while %s ends the run, which uses little memory', async (_, command, words) => {
  stand.write('endless', command);
  const started = stand.path('started');
  rmSync(started, { force: true });
  const { status, peak } = await borgflow(
    ['-c', config, '--local-path', stand.path('slow-borg'), ...words()],
    (pid) => {
      const look = setInterval(() => {
        if (!existsSync(started)) return;
        clearInterval(look);
        process.kill(pid, 'SIGTERM');
      }, 10);
    },
  );
  expect(status).toBe(143);
  expect(peak).toBeLessThan(megabytes);
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCanary, drillManifestText } from '../../src/archives/drill-manifest.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Entry, importTar, makeRepository, mallory, tarOf } from '../support/hostile-archives.js';

/** Mallory has files in root's backup, or can write to the repository, and root runs a drill. */
let stand: Stand;
let drill: (entries: readonly Entry[], ...flags: readonly string[]) => Called;
let outside: string;

const [borg] = borgsOf('1.2');
const folders: readonly Entry[] = ['borgmatic', 'borgmatic/drill'].map((path) => ({ path, kind: 'folder' }));

beforeAll(() => {
  stand = createStand();
  outside = stand.path('outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'passwd'), 'root\n');
  mkdirSync(stand.path('scratch'));
  if (borg === undefined) throw new Error('There is no Borg 1.2 here.');
  const repository = stand.path('repository');
  makeRepository(borg, repository, stand.environment);
  const config = stand.write('drill.yaml', `repositories: [${repository}]\nlocal_path: ${borg.path}\n`);
  let archives = 0;
  drill = (entries, ...flags) => {
    archives += 1;
    const archive = `a${archives}`;
    importTar(borg, { repository, archive }, tarOf(entries), stand.environment);
    const words = ['-c', config, 'drill', '--archive', archive, '--scratch', stand.path('scratch'), ...flags];
    return callIn(stand.folder, { ...stand.environment })(words);
  };
});
afterAll(() => {
  expect(readdirSync(outside)).toEqual(['passwd']);
  expect(readFileSync(join(outside, 'passwd'), 'utf8')).toBe('root\n');
  expect(readdirSync(stand.path('scratch'))).toEqual([]);
  stand.remove();
});

test('an archive that would make Borg write outside the scratch folder is a finding, and nothing of it is restored', () => {
  const { status, error } = drill(
    [
      { path: 'a', kind: 'link', target: outside },
      { path: 'a/passwd', text: 'evil\n' },
    ],
    '--depth',
    'full',
  );
  expect(status).toBe(1);
  expect(error).toMatch(/Nothing more was restored from a1: .*, so files could be written outside the scratch folder/);
});

test('a canary and a manifest that someone else may have put there do not count', () => {
  const manifest = drillManifestText({ files: [{ path: 'etc/evil', size: 1, modified: '1', sha256: '0'.repeat(64) }] });
  const { status, error } = drill(
    [
      ...folders.map((entry) => ({ ...entry, owner: mallory })),
      { path: 'borgmatic/drill/canary', text: createCanary(), owner: mallory },
      { path: 'borgmatic/drill/sample.json', text: manifest, owner: mallory },
    ],
    '--depth',
    'canary',
  );
  expect(status).toBe(1);
  expect(error).toMatch(/contains no canary, so nothing was restored/);
});

test('a canary below a folder of someone else does not count, wherever that is, and neither do huge ones elsewhere', () => {
  const own = 'borgflow-1-01234567-89ab-cdef-0123-456789abcdef/drill-0/borgmatic/drill';
  const place = `mnt/mallory/${own}`;
  const above = (path: string): readonly Entry[] =>
    path.split('/').flatMap((_, at, names) => [{ path: names.slice(0, at + 1).join('/'), kind: 'folder' as const }]);
  const big = { path: 'home/mallory/borgmatic/drill/canary', text: 'x'.repeat(5_000_000), owner: mallory };
  const folder = { path: 'mnt/mallory', kind: 'folder' as const, owner: mallory };
  const [, , ...below] = above(place).filter(({ path }) => !path.endsWith('cdef'));
  const hidden = { path: `${place}/canary`, text: createCanary() };
  for (const more of [[], [big]]) {
    const { status, error } = drill([folder, ...below, hidden, ...more], '--depth', 'canary');
    expect(status).toBe(1);
    expect(error).toMatch(/contains no canary, so nothing was restored/);
    const found = drill(
      [...folders, { path: 'borgmatic/drill/canary', text: createCanary() }, ...more],
      '--depth',
      'canary',
    );
    expect(found.status).toBe(0);
  }
});

test('a manifest with a path that leads elsewhere is a finding, and the path is not used', () => {
  const text = JSON.stringify({ version: 1, files: [{ path: `..${outside}/passwd`, size: 5, modified: '1' }] });
  const { status, error } = drill([
    ...folders,
    { path: 'borgmatic/drill/canary', text: createCanary() },
    { path: 'borgmatic/drill/sample.json', text },
  ]);
  expect(status).toBe(1);
  expect(error).toMatch(/The manifest for drills in a\d+ \(borgmatic\/drill\/sample\.json\) is not valid/);
  expect(existsSync(join(outside, 'passwd'))).toBe(true);
});

test('a canary with other content is a finding', () => {
  const { status, error } = drill(
    [...folders, { path: 'borgmatic/drill/canary', text: createCanary().replace(/\n[0-9a-f]/, '\nx') }],
    '--depth',
    'canary',
  );
  expect(status).toBe(1);
  expect(error).toMatch(/The canary in a\d+ does not have the content that was backed up\. Don't rely on this archive/);
});

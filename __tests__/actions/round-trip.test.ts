import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Facts, factsOf, growOddTree } from '../support/odd-tree.js';

const count = 10_000;
let stand: Stand;
let source: string;

beforeAll(() => {
  stand = createStand();
  source = stand.path('odd');
  mkdirSync(source);
  growOddTree(source, count);
});
afterAll(() => stand.remove());

/** Returns the first few differences, because thousands of lines help nobody. */
function differences(before: Facts, after: Facts): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const different = names.filter((name) => before.get(name) !== after.get(name));
  return different
    .slice(0, 5)
    .map(
      (name) => `${Buffer.from(name, 'hex')}: ${before.get(name) ?? 'not there'} | ${after.get(name) ?? 'not there'}`,
    );
}

describeEveryBorg('10,000 files with odd names', (tested) => {
  const { path, version } = tested;
  const encryption = repokeyOf(tested);
  let call: (words: readonly string[]) => Called;

  beforeAll(() => {
    call = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'correct horse' });
    stand.write(
      `${version}.yaml`,
      `source_directories: [${source}]\nrepositories: [${stand.path(`r-${version}`)}]\nlocal_path: ${path}\nlock_wait: 20\n`,
    );
    expect(call(['-c', `${version}.yaml`, 'repo-create', '-e', encryption])).toMatchObject({ status: 0 });
    expect(call(['-c', `${version}.yaml`, 'create'])).toMatchObject({ status: 0, error: '' });
  });

  const latest = (action: string, ...more: readonly string[]) =>
    call(['-c', `${version}.yaml`, action, '--archive', 'latest', ...more]);

  test('are restored by extract, with bytes, names, links, modes, owners, and times', () => {
    const destination = stand.path(`extracted-${version}`);
    mkdirSync(destination);
    expect(latest('extract', '--destination', destination)).toMatchObject({ status: 0, error: '' });
    const facts = factsOf(source, true);
    expect(facts.size).toBeGreaterThan(count);
    expect(differences(facts, factsOf(join(destination, source), true))).toEqual([]);
  });

  test('are restored over themselves, and over changed files', () => {
    const destination = stand.path(`extracted-${version}`);
    execFileSync('sh', [
      '-c',
      'for each in "$1"/*; do [ -f "$each" ] && echo changed > "$each"; done; rm -r "$1/special"',
      'sh',
      join(destination, source),
    ]);
    expect(latest('extract', '--destination', destination)).toMatchObject({ status: 0, error: '' });
    expect(differences(factsOf(source, true), factsOf(join(destination, source), true))).toEqual([]);
  });

  test('are restored from a tar file on standard output', () => {
    const destination = stand.path(`untarred-${version}`);
    mkdirSync(destination);
    const { status, bytes } = latest('export-tar', '--destination', '-');
    expect(status).toBe(0);
    execFileSync('tar', ['xp', '--same-owner', '-C', destination], { input: bytes });
    expect(differences(factsOf(source, false), factsOf(join(destination, source), false))).toEqual([]);
  });

  test('are all listed, as text and as JSON', () => {
    const { status, out, error } = latest('list', '--json');
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const [{ items }] = JSON.parse(out) as [{ items: { path: string; type: string }[] }];
    const ours = items.filter((item) => item.path.startsWith(source.slice(1)));
    expect(ours).toHaveLength(factsOf(source, true).size + 1);
    expect(new Set(items.map((item) => item.path)).size).toBe(items.length);
    expect(latest('list', '--short')).toMatchObject({ status: 0, error: '' });
    expect(latest('list', '--short').out.split('\n').length).toBeGreaterThan(count);
  });
});

import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { drillRecord } from '../../src/actions/drill-record.js';
import { temporaryRoot } from '../../src/system/temporary.js';
import { borgs, describeBorgs, repokeyOf, type TestedBorg } from '../support/borg-versions.js';
import { type Asked, largestFile, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

const longAgo = new Date('2026-01-02T03:04:05.500Z');

/** Sources with files of several sizes, which nobody has changed for a while. */
function fill(source: string): void {
  mkdirSync(join(source, 'deep', 'deeper'), { recursive: true });
  const write = (name: string, content: string): void => {
    writeFileSync(join(source, name), content);
    utimesSync(join(source, name), longAgo, longAgo);
  };
  for (let index = 0; index < 3; index += 1) write(`deep/file ${index}`, `${index}`.repeat(index * 100));
  write('deep/deeper/odd\nname', 'odd');
  write('large', Array.from({ length: 40_000 }, (_, index) => `line ${index * 7919}`).join('\n'));
  write('letter.txt', 'Dear reader,\n');
}

interface Scene {
  readonly shop: Workshop;
  readonly source: string;
  readonly asked: (more?: Asked) => Asked;
  readonly drill: (flags?: Asked['flags'], more?: Asked['options']) => Promise<string>;
  readonly fault: (flags?: Asked['flags'], more?: Asked['options']) => Promise<string>;
  readonly evidence: () => Readonly<Record<string, unknown>>;
  readonly record: () => ReturnType<typeof drillRecord>;
}

async function openScene(tested: TestedBorg): Promise<Scene> {
  const shop = openWorkshop();
  const source = join(shop.path, 'source');
  fill(source);
  const state = { user_state_directory: join(shop.path, 'state') };
  const asked = ({ options, ...more }: Asked = {}): Asked => ({
    options: { source_directories: [source], ...state, ...options },
    borg: tested.path,
    configurations: { files: [] },
    verbosity: 1,
    ...more,
  });
  const file = join(shop.path, 'evidence.json');
  const call = (flags: Asked['flags'], options: Asked['options']) =>
    asked({ flags: { evidence: file, ...flags }, ...(options !== undefined && { options }) });
  await shop.act('repo-create', asked({ flags: { encryption: repokeyOf(tested) } }));
  // Borg lists the time of an archive in whole seconds, and a source counts as unchanged only if it is older.
  await setTimeout(1_000);
  await shop.act('create', asked());
  return {
    shop,
    source,
    asked,
    drill: async (flags, options) => textOf(await shop.act('drill', call(flags, options))),
    fault: async (flags, options) => await shop.fail('drill', call(flags, options)),
    evidence: () => JSON.parse(readFileSync(file, 'utf8')).drills[0],
    record: () => drillRecord({ repository: shop.repository, options: state, environment: {} }),
  };
}

/** What is left of drills in the folder for temporary files. */
function leftovers(): readonly string[] {
  return readdirSync(temporaryRoot()).filter((name) => name.startsWith('drill-'));
}

/** Writes a program that is called instead of Borg, and calls it. */
function wrapper(scene: Scene, script: string): string {
  const path = join(scene.shop.path, 'wrapper');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describeBorgs('a restore drill', (tested) => {
  test('compares a sample with the backup and the sources, and finds a flipped byte and a missing chunk', async () => {
    const scene = await openScene(tested);
    expect(await scene.drill()).toMatch(
      /^Restored 6 files \(\S+ \S+\) of \S+ .*\n6 files compared with their hashes from the backup, 6 files with unchanged sources: no difference\./m,
    );
    expect(scene.evidence()).toMatchObject({ depth: 'paths', outcome: 'success', canary: 'intact', notes: [] });
    const data = largestFile(scene.shop.repository);
    const intact = readFileSync(data);
    const damaged = Buffer.from(intact);
    const middle = Math.floor(damaged.length / 2);
    damaged[middle] = (damaged[middle] ?? 0) ^ 1;
    writeFileSync(data, damaged);
    expect(await scene.fault()).toMatch(/found (a problem|\d+ problems).*find out how much is damaged with/i);
    rmSync(data);
    expect(await scene.fault()).toMatch(/found (a problem|\d+ problems).*(is damaged with|Check )/i);
    expect(scene.record().finding).toBeDefined();
    expect(leftovers()).toEqual([]);
    scene.shop.remove();
  });
});

describe('a restore drill', () => {
  const [tested] = borgs;
  let scene: Scene;
  beforeAll(async () => {
    if (tested === undefined) throw new Error('There is no Borg.');
    scene = await openScene(tested);
  });
  afterAll(() => {
    expect(leftovers()).toEqual([]);
    scene.shop.remove();
  });

  test('restores the canary, and remembers when', async () => {
    const before = Date.now();
    expect(await scene.drill({ depth: 'canary' })).toMatch(/^The canary of \S+ was restored and is intact\.$/m);
    expect(scene.evidence()).toMatchObject({ depth: 'canary', outcome: 'success', canary: 'intact', findings: [] });
    expect(statSync(join(scene.shop.path, 'evidence.json')).mode & 0o777).toBe(0o600);
    const { passed, finding } = scene.record();
    expect(passed).toMatchObject({ depth: 'canary' });
    expect(passed?.at.getTime()).toBeGreaterThanOrEqual(before);
    expect(finding).toBeUndefined();
  });

  test('restores everything, and leaves nothing behind, even of folders that nobody may write to', async () => {
    chmodSync(join(scene.source, 'deep', 'deeper'), 0o500);
    await scene.shop.act('create', scene.asked());
    await scene.drill({ depth: 'full', scratch: scene.shop.path });
    chmodSync(join(scene.source, 'deep', 'deeper'), 0o700);
    const { restored, contents } = scene.evidence();
    expect(restored).toMatchObject(contents as object);
    const below = readdirSync(scene.shop.path).filter((name) => name.startsWith('borgflow-'));
    expect(below.flatMap((name) => readdirSync(join(scene.shop.path, name)))).toEqual([]);
  });

  test('does not take a file that has changed since for damage, and restores probe paths', async () => {
    const letter = join(scene.source, 'letter.txt');
    appendFileSync(letter, 'and so on');
    const options = { 'x-borgflow': { drill: { probe_paths: [join(scene.source, 'deep')], sample_size: 0 } } };
    expect(await scene.drill({}, options)).toContain('5 files with unchanged sources');
    const missing = { 'x-borgflow': { drill: { probe_paths: ['/nowhere/at/all'] } } };
    expect(await scene.fault({}, missing)).toContain('contains nothing at the probe path /nowhere/at/all. Check');
    writeFileSync(letter, 'Dear reader,\n');
    utimesSync(letter, longAgo, longAgo);
  });

  test('finds a file that is missing from the archive', async () => {
    // Only Borg's own command line shows the exclude.
    const forget = `case " $* " in *" create "*) set -- "$@" '--exclude=*/letter.txt' ;; esac\nexec ${tested?.path} "$@"`;
    await scene.shop.act('create', scene.asked({ borg: wrapper(scene, forget) }));
    expect(await scene.fault()).toMatch(
      /found a problem: \S+\/source\/letter\.txt was in the sources when \S+ was made, but is not in it\. Check that no pattern excludes it/,
    );
    expect(scene.evidence()).toMatchObject({ outcome: 'failure', canary: 'intact' });
    await scene.shop.act('create', scene.asked());
  });

  test('finds a source that is silently excluded', async () => {
    const other = join(scene.shop.path, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'precious'), 'precious');
    const options = { source_directories: [scene.source, other], exclude_patterns: [`${scene.shop.path}/oth*`] };
    await scene.shop.act('create', scene.asked({ options }));
    expect(await scene.fault({}, options)).toMatch(
      /contains nothing of the source \S+\/other\. Check that no pattern excludes it/,
    );
    await scene.shop.act('create', scene.asked());
  });

  test('finds content that differs from what was backed up', async () => {
    // What is in an archive is authenticated, so the file is changed right after Borg has restored it.
    const file = `.${join(scene.source, 'letter.txt')}`;
    const change = `${tested?.path} "$@"\nstatus=$?\nif [ -f "${file}" ]; then printf Dead 1<>"${file}"; touch -d '${longAgo.toISOString()}' "${file}"; fi\nexit $status`;
    expect(await scene.shop.fail('drill', scene.asked({ borg: wrapper(scene, change) }))).toMatch(
      /letter\.txt in \S+ does not have the content that was backed up\. Restore it from another archive/,
    );
  });

  test('of an archive that does not exist says so, and is not recorded as a drill', async () => {
    const before = scene.record();
    const evidence = join(scene.shop.path, 'nothing.json');
    for (const depth of ['canary', 'paths']) {
      expect(await scene.fault({ archive: 'nosuch', depth, evidence })).toMatch(/^Archive nosuch not found in \S+\. /);
    }
    expect(scene.record()).toEqual(before);
    expect(existsSync(evidence)).toBe(false);
  });

  test('finds a passphrase that no longer opens the repository', async () => {
    expect(await scene.fault({}, { encryption_passphrase: 'wrong' })).toMatch(
      /found a problem: The passphrase for \S+ is wrong\..* Check encryption_passphrase/,
    );
    expect(scene.evidence()).toMatchObject({ outcome: 'failure', archive: null });
    expect(scene.record().finding?.sentence).toContain('is wrong');
    expect(scene.record().passed).toBeDefined();
  });

  test('compares an archive that borgmatic made with the sources', async () => {
    const { configurations: _, ...without } = scene.asked();
    await scene.shop.act('create', without);
    expect(await scene.drill()).toMatch(
      /contains no canary\..*\n.*\nThe backup recorded no hashes of these files: .*\n0 files compared .* 6 files with unchanged/,
    );
    expect(await scene.fault({ depth: 'canary' })).toMatch(/contains no canary, so nothing was restored/);
  });

  test('never restores into a source', async () => {
    expect(await scene.fault({ scratch: join(scene.source, 'deep') })).toMatch(
      /^The drill did not run: it would restore files to \S+, which is in the source \S+\. Name a folder/,
    );
  });
});

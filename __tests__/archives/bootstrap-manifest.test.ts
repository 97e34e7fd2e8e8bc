import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { manifestText, nameWithoutDate, pathsInManifest } from '../../src/archives/bootstrap-manifest.js';
import { manifestPlaces } from '../../src/archives/bootstrap-manifest-places.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { type Called, callIn } from '../support/command-line.js';

describe('the manifest', () => {
  test('has the same format as borgmatic’s', () => {
    expect(JSON.parse(manifestText(['/etc/a.yaml']))).toEqual({
      borgmatic_version: expect.stringMatching(/^2\.1\.\d+$/),
      config_paths: ['/etc/a.yaml'],
    });
  });

  test('contains the paths unchanged, whatever characters they contain', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' })), (paths) => {
        expect(pathsInManifest(manifestText(paths))).toEqual(paths);
      }),
    );
  });

  test.each(['', '{}', '[]', '{"config_paths": "x"}', '{"config_paths": [1]}', '{"config_paths": [""]}', 'no json'])(
    'is invalid if its content is %j',
    (text) => expect(pathsInManifest(text)).toBeUndefined(),
  );

  test.each<[string, 'own' | 'temporary' | 'elsewhere']>([
    ['borgmatic/bootstrap/manifest.json', 'own'],
    ['root/.borgmatic/bootstrap/manifest.json', 'own'],
    ['home/alice/.borgmatic/bootstrap/manifest.json', 'own'],
    ['Users/alice/.borgmatic/bootstrap/manifest.json', 'own'],
    ['var/lib/own/bootstrap/manifest.json', 'own'],
    ['run/user/1000/borgmatic/bootstrap/manifest.json', 'own'],
    ['run/borgmatic/bootstrap/manifest.json', 'own'],
    ['run/borgmatic/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', 'own'],
    ['run/user/0/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', 'own'],
    ['tmp/borgmatic/bootstrap/manifest.json', 'own'],
    ['tmp/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', 'own'],
    ['scratch/space/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', 'own'],
    ['var/folders/x0/y1/T/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', 'own'],
    [
      'home/runner/_temp/borgflow-7-77398b47-e9cd-4bc9-8a32-b4d97ad58a26/borgmatic/bootstrap/manifest.json',
      'temporary',
    ],
    ['home/mallory/tmp/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', 'temporary'],
    ['home/mallory/borgmatic-a/borgmatic/bootstrap/manifest.json', 'elsewhere'],
    ['home/mallory/borgmatic/bootstrap/manifest.json', 'elsewhere'],
    ['home/mallory/old/.borgmatic/bootstrap/manifest.json', 'elsewhere'],
    ['srv/www/.borgmatic/bootstrap/manifest.json', 'elsewhere'],
    ['srv/var/lib/own/bootstrap/manifest.json', 'elsewhere'],
    ['--rsh=x/borgmatic-a/borgmatic/bootstrap/manifest.json', 'elsewhere'],
    ['borgmatic/bootstrap/manifest.json/manifest.json', 'elsewhere'],
  ])('is in a place of backup tools or elsewhere: %s: %s', (path, kind) => {
    const folders = { sourceDirectory: '/var/lib/own', runtimeDirectory: '/scratch/space' };
    expect(manifestPlaces(folders)(path).kind).toBe(kind);
  });

  test.each([
    ['web1-2026-11-26T16:40:53.12', 'web1'],
    ['web2-2026-11-26', 'web2'],
    ['web_20261126', 'web'],
    ['daily-17', 'daily'],
    ['plain', 'plain'],
  ])('of the archive %s belongs to the series %s', (name, series) => expect(nameWithoutDate(name)).toBe(series));
});

describeEveryBorg('the manifest in an archive', (tested) => {
  const { path: program, version } = tested;
  const encryption = repokeyOf(tested);
  // If Borg can't strip the beginning of a path, the manifest is below the temporary folder, as with borgmatic.
  const isAtTop = capabilitiesOf(version).slashDot;
  const manifest: unknown = isAtTop
    ? 'borgmatic/bootstrap/manifest.json'
    : expect.stringMatching(/\/borgflow-\d+-[^/]+\/borgmatic\/bootstrap\/manifest\.json$/);
  let stand: Stand;
  let call: (words: readonly string[], input?: string) => Called;
  let repository: string;

  beforeAll(() => {
    stand = createStand();
    call = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'correct horse' });
    repository = stand.path('r');
    mkdirSync(stand.path('etc'));
    configure('etc/first', '');
    expect(call(['-c', 'etc/first.yaml', 'repo-create', '-e', encryption])).toMatchObject({ status: 0 });
  });
  afterAll(() => stand.remove());

  const configure = (name: string, more: string, sources = `source_directories: [${stand.source}]`) =>
    stand.write(
      `${name}.yaml`,
      `${sources}\nrepositories: [${repository}]\nlocal_path: ${program}\nlock_wait: 20\n${more}`,
    );
  const pathsOfLatest = (config: string): readonly string[] => {
    const words = ['-c', config, 'list', '--archive', 'latest', '--format', '{path}{NL}'];
    return call(words)
      .out.split('\n')
      .filter((line) => line !== '');
  };
  const manifestOfLatest = (config: string): readonly string[] | undefined => {
    const path = pathsOfLatest(config).find((each) => each.endsWith('manifest.json')) ?? '';
    const archive = version.startsWith('2.') ? '{archive}' : '::{archive}';
    const words = ['-c', config, 'borg', '--archive', 'latest', 'extract', '--stdout', archive, path];
    return pathsInManifest(call(words).out);
  };
  const create = (config: string) => expect(call(['-c', config, 'create'])).toMatchObject({ status: 0, error: '' });

  test('is at the top if Borg supports that, along with the configuration, its included files, and the target of its link', () => {
    writeFileSync(stand.path('etc/shared.inc'), 'keep_daily: 1\n', { mode: 0o600 });
    const real = configure('etc/real', '<<: !include shared.inc\n');
    const link = stand.path('etc/link.yaml');
    symlinkSync('real.yaml', link);
    create(link);
    const paths = pathsOfLatest(link);
    // The newest Borg stores the target of a link that is named as a root, and stores nothing twice.
    const targets = capabilitiesOf(version).followsRootLinks ? [] : [real];
    const kept = [link, ...targets, stand.path('etc/shared.inc')];
    expect(paths).toEqual(expect.arrayContaining([manifest, ...kept.map((one) => one.slice(1))]));
    const below = paths.filter((path) => path.includes('borgflow-') && !path.includes('borgflow-test-'));
    if (isAtTop) expect(below).toEqual([]);
    expect([...(manifestOfLatest(link) ?? [])].sort()).toEqual([...kept].sort());
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('is stored even if everything is excluded, and each file only once if a source already contains it', () => {
    const config = configure(
      'etc/excluding',
      "exclude_patterns: ['*.json', '*.yaml', '/tmp/none']\n",
      `source_directories: [${stand.path('etc')}]`,
    );
    create(config);
    const paths = pathsOfLatest(config);
    expect(paths).toContainEqual(manifest);
    expect(paths.filter((path) => path.endsWith('.yaml'))).toEqual([config.slice(1)]);
  });

  test('is stored with the configuration even if a source contains it in an excluded folder', () => {
    const config = configure(
      'etc/hidden',
      "exclude_if_present: ['hidden.yaml']\nexclude_patterns: ['*/none']\n",
      `source_directories: [${stand.path('')}]`,
    );
    create(config);
    expect(pathsOfLatest(config)).toContain(config.slice(1));
    const folder = configure(
      'etc/in-folder',
      `exclude_patterns: ['${stand.path('etc')}']\n`,
      `source_directories: [${stand.path('')}]`,
    );
    create(folder);
    expect(pathsOfLatest(folder)).toContain(folder.slice(1));
  });

  test('is stored if only patterns determine what is backed up', () => {
    const config = configure(
      'etc/patterns',
      '',
      `patterns: ['R ${stand.source}', '+ ${stand.source}/letter.txt', '- **']`,
    );
    create(config);
    expect(pathsOfLatest(config)).toEqual(
      expect.arrayContaining([manifest, config.slice(1), `${stand.source.slice(1)}/letter.txt`]),
    );
  });

  test('is stored along with the sources under their given names if those are relative to a working directory', () => {
    const config = configure('etc/relative', `working_directory: ${stand.folder}\n`, 'source_directories: [source]');
    create(config);
    const paths = pathsOfLatest(config);
    expect(paths).toEqual(expect.arrayContaining([config.slice(1), 'source/letter.txt']));
    expect(paths.filter((path) => path.endsWith('borgmatic/bootstrap/manifest.json'))).toHaveLength(1);
    expect(manifestOfLatest(config)).toEqual([config]);
  });

  test('is not stored for a configuration from a pipe', () => {
    const text = `source_directories: [${stand.source}]\nrepositories: [${repository}]\nlocal_path: ${program}\nlock_wait: 20\nread_special: true\n`;
    expect(call(['-c', '/dev/stdin', 'create'], text)).toMatchObject({ status: 0, error: '' });
    expect(pathsOfLatest('etc/first.yaml').filter((path) => /manifest\.json|\.yaml$/.test(path))).toEqual([]);
  });

  test('is not stored if that is disabled, and a dry run writes nothing', () => {
    const config = configure('etc/without', 'bootstrap: {store_config_files: false}\n');
    create(config);
    expect(pathsOfLatest(config).filter((path) => /manifest\.json|\.yaml$/.test(path))).toEqual([]);
    expect(call(['-n', '-c', 'etc/first.yaml', 'create', '--list'])).toMatchObject({ status: 0 });
  });

  test('leaves no files behind, even after a failure', () => {
    const own = stand.path('temporary');
    mkdirSync(own);
    const callHere = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'correct horse', TMPDIR: own });
    expect(callHere(['-c', 'etc/first.yaml', 'create'])).toMatchObject({ status: 0 });
    expect(callHere(['-c', 'etc/first.yaml', '--repositories[0].path', stand.path('none'), 'create']).status).toBe(1);
    expect(readdirSync(own)).toEqual([]);
  });
});

describe('the copies of configurations', () => {
  test('can only be read by the current user while Borg runs, and are removed on cancellation', async () => {
    const stand = createStand();
    const own = stand.path('temporary');
    mkdirSync(own);
    const standIn = stand.write(
      'slow-borg',
      `#!/bin/sh\n[ "$1" = --version ] && echo borg 1.2.4 && exit\nls -lnR ${own} > ${stand.path('seen')}.part && mv ${stand.path('seen')}.part ${stand.path('seen')}\nexec sleep 60\n`,
    );
    execFileSync('chmod', ['700', standIn]);
    const config = stand.write(
      'c.yaml',
      `source_directories: [${stand.source}]\nrepositories: [/none]\nlocal_path: ${standIn}\n`,
    );
    const env = { ...stand.environment, TMPDIR: own };
    const child = spawn(process.execPath, [entryPointFile('cli'), '-c', config, 'create'], {
      env,
      stdio: 'ignore',
    });
    const exit = new Promise((resolve) => child.once('exit', resolve));
    while (!existsSync(stand.path('seen')) && child.exitCode === null)
      await new Promise((wake) => setTimeout(wake, 20));
    child.kill('SIGTERM');
    expect(await exit).toBe(143);
    const seen = stand.written('seen');
    expect(seen).toMatch(/^-rw-------.* manifest\.json$/m);
    expect(seen).toMatch(/^drwx------.* borgflow-/m);
    expect(readdirSync(own)).toEqual([]);
    stand.remove();
  });
});

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';

let stand: Stand;
let call: (words: readonly string[]) => Called;
let destination: string;

beforeAll(() => {
  stand = createStand();
  call = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'correct horse' });
  destination = stand.path('destination');
});
beforeEach(() => {
  rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination);
});
afterAll(() => stand.remove());

const bootstrap = (repository: string, ...more: readonly string[]) =>
  call(['config', 'bootstrap', '--repository', repository, '--destination', destination, ...more]);
const broughtBack = (path: string) => readFileSync(join(destination, path), 'utf8');

describeBorgs('an archive made by Borgflow', (tested) => {
  const { path, version } = tested;
  const encryption = repokeyOf(tested);
  test('restores its configuration files, including links and included files', () => {
    const repository = stand.path(`own-${version}`);
    const folder = stand.path(`etc-${version}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'shared.inc'), 'keep_daily: 1\n', { mode: 0o600 });
    const text = `<<: !include shared.inc\nsource_directories: [${stand.source}]\nrepositories: [${repository}]\nlocal_path: ${path}\nlock_wait: 20\n`;
    writeFileSync(join(folder, 'real.yaml'), text, { mode: 0o600 });
    symlinkSync('real.yaml', join(folder, 'config.yaml'));
    const config = join(folder, 'config.yaml');
    expect(call(['-c', config, 'repo-create', '-e', encryption])).toMatchObject({ status: 0 });
    expect(call(['-c', config, 'create'])).toMatchObject({ status: 0 });
    const { status, out, error } = bootstrap(repository, '--local-path', path);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toContain(`Extracted ${destination}${config}`);
    expect(broughtBack(config)).toBe(text);
    expect(broughtBack(join(folder, 'shared.inc'))).toBe('keep_daily: 1\n');
    if (lstatSync(join(destination, config)).isSymbolicLink()) {
      expect(readlinkSync(join(destination, config))).toBe('real.yaml');
    }
    expect(lstatSync(join(destination, folder, 'shared.inc')).mode & 0o777).toBe(0o600);
  });
});

describe('an archive made with an inline configuration', () => {
  test('restores the configuration from next to the manifest', async () => {
    const repository = stand.repository('inline');
    const text = `source_directories: [${stand.source}]\nrepositories: [${repository}]\n`;
    const { report } = await stand.run({
      entryPoint: 'workflow',
      inlineConfiguration: text,
      actions: [{ name: 'create', flags: {} }],
    });
    expect(report.outcome).toBe('success');
    const { status, out } = bootstrap(repository);
    expect(status).toBe(0);
    // Depending on the Borg version, that is at the top or below the temporary folder.
    const path = /Extracted (\S*\/borgmatic\/bootstrap\/configuration\.yaml) from/.exec(out)?.[1];
    expect(readFileSync(path ?? '', 'utf8')).toBe(text);
  });
});

/** Archives as borgmatic versions create them, written by hand: the path and version of the manifest. */
const layouts = [
  ['2.1 with Borg 1.4', 'borgmatic/bootstrap/manifest.json', '2.1.10'],
  ['2.1 with Borg 1.2', 'tmp/borgmatic-t822bl8g/borgmatic/bootstrap/manifest.json', '2.1.10'],
  ['2.1.10 with a runtime folder', 'run/user/0/borgmatic-t822bl8g/borgmatic/bootstrap/manifest.json', '2.1.10'],
  ['2.0 under systemd with Borg 1.2', 'run/borgmatic/bootstrap/manifest.json', '2.0.6'],
  ['1.9.1 with Borg 1.2', 'tmp/borgmatic/bootstrap/manifest.json', '1.9.1'],
  ['1.9.0 with Borg 1.2', 'run/user/0/borgmatic/bootstrap/manifest.json', '1.9.0'],
  ['1.8', 'root/.borgmatic/bootstrap/manifest.json', '1.8.14'],
  ['1.7.15', 'home/someone/.borgmatic/bootstrap/manifest.json', '1.7.15'],
  ['1.8 with a folder of its own', 'var/lib/own/bootstrap/manifest.json', '1.8.3'],
] as const;

describe('an archive made by borgmatic', () => {
  const layOut = (name: string, files: Readonly<Record<string, string>>) => {
    const folder = stand.path(`layout-${name}`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const repository = stand.repository(`borgmatic-${name}`);
    const roots = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    execFileSync('borg', ['create', `${repository}::host-2026-01-01`, ...roots], {
      cwd: folder,
      env: { ...stand.environment },
    });
    return repository;
  };
  const configuration = 'etc/borgmatic/config.yaml';

  test.each(layouts)('%s: restores its configuration file', (name, manifest, borgmatic_version) => {
    const text = JSON.stringify({ borgmatic_version, config_paths: [`/${configuration}`] });
    const repository = layOut(name.replaceAll(' ', '-'), { [manifest]: text, [configuration]: 'keep_daily: 7\n' });
    const more = manifest.startsWith('var/') ? ['--borgmatic-source-directory', '/var/lib/own'] : [];
    expect(bootstrap(repository, ...more)).toMatchObject({
      status: 0,
      out: `Extracting 1 file from host-2026-01-01: ${destination}/${configuration}\nExtracted ${destination}/${configuration} from host-2026-01-01.\n`,
    });
    expect(broughtBack(configuration)).toBe('keep_daily: 7\n');
  });

  test('replaces files only with --overwrite, supports dry runs, and strips folders', () => {
    const text = JSON.stringify({ borgmatic_version: '2.1.0', config_paths: [`/${configuration}`] });
    const repository = layOut('existing', { 'borgmatic/bootstrap/manifest.json': text, [configuration]: 'new\n' });
    expect(bootstrap(repository, '-n')).toMatchObject({ status: 0, out: expect.stringMatching(/^Would extract /) });
    expect(existsSync(join(destination, configuration))).toBe(false);
    expect(bootstrap(repository, '--strip-components', 'all')).toMatchObject({ status: 0 });
    writeFileSync(join(destination, 'config.yaml'), 'mine\n');
    expect(bootstrap(repository, '--strip-components', '2')).toMatchObject({
      status: 1,
      error: `Error: Nothing was extracted: ${destination}/config.yaml already exists. Add --overwrite to replace it, or name another folder with --destination.\n`,
    });
    expect(broughtBack('config.yaml')).toBe('mine\n');
    expect(bootstrap(repository, '--strip-components', '9')).toMatchObject({
      status: 1,
      error: expect.stringMatching(/^Error: Nothing was extracted: --strip-components would strip all of /),
    });
    expect(bootstrap(repository, '--strip-components', 'all', '--overwrite')).toMatchObject({ status: 0 });
    expect(broughtBack('config.yaml')).toBe('new\n');
  });

  test.each([
    ['none', {}, /contains no manifest, so it is unknown which configuration/],
    [
      'rubbish',
      { 'borgmatic/bootstrap/manifest.json': 'rubbish' },
      /The manifest of host-2026-01-01 in .* can't be read/,
    ],
    ['an empty list', { 'borgmatic/bootstrap/manifest.json': '{"config_paths": []}' }, /contains no config_paths/],
    [
      'gone',
      { 'borgmatic/bootstrap/manifest.json': '{"config_paths": ["/etc/gone"]}' },
      /was made with \/etc\/gone, but does not contain it\. Name another archive with --archive/,
    ],
  ])('with %s as its manifest causes one clear error', (name, files, sentence) => {
    const repository = layOut(`bad-${name.replaceAll(' ', '-')}`, { 'some/file': '', ...files });
    const { status, out, error } = bootstrap(repository);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error.split('\n')[0]).toMatch(sentence);
  });

  test('in a shared repository must be selected by its name or its series', () => {
    const text = JSON.stringify({ borgmatic_version: '2.1.0', config_paths: [`/${configuration}`] });
    const repository = layOut('shared', { 'borgmatic/bootstrap/manifest.json': text, [configuration]: 'new\n' });
    stand.borg('create', `${repository}::other-2026-01-02`, stand.source);
    expect(bootstrap(repository)).toMatchObject({
      status: 1,
      error: expect.stringMatching(
        /contains archives of 2 series\. The latest of each: host-2026-01-01, other-2026-01-02\./,
      ),
    });
    expect(bootstrap(repository, '--archive', 'host-2026-01-01')).toMatchObject({ status: 0 });
    expect(bootstrap(repository, '--match-archives', 'host-*', '--overwrite')).toMatchObject({ status: 0 });
  });
});

describe('an invalid command line', () => {
  test.each([
    [
      ['config', 'bootstrap'],
      /^config bootstrap needs --repository REPOSITORY, because it does not read a configuration file\./,
    ],
    [['config', 'bootstrap', '--repository', '/no/such'], /^Error: No repository at \/no\/such\./],
    [
      ['config', 'bootstrap', '--repository', 'r', '--destination', 'none'],
      /the folder .*\/none does not exist\. Create it/,
    ],
    [['config', 'bootstrap', '--repository', 'r', '--lock-wait', 'soon'], /lock_wait must be an integer/],
  ])('%j', (words, sentence) => {
    const { status, error } = call(words);
    expect(status).toBe(1);
    expect(error).toMatch(sentence);
  });
});

describe('the passphrase', () => {
  test('comes from the environment or from --override, as the error message says', () => {
    const repository = stand.path('locked');
    const config = stand.write('locked.yaml', `source_directories: [${stand.source}]\nrepositories: [${repository}]\n`);
    expect(call(['-c', config, 'repo-create', '-e', 'repokey'])).toMatchObject({ status: 0 });
    expect(call(['-c', config, 'create'])).toMatchObject({ status: 0 });
    const bare = callIn(stand.folder, stand.environment);
    const words = ['config', 'bootstrap', '--repository', repository, '--destination', destination];
    const way =
      'the environment variable BORG_PASSPHRASE, or a command that prints it with --override encryption_passcommand=COMMAND.';
    const none = bare(words);
    expect(none).toMatchObject({ status: 1, error: expect.stringMatching(/^Error: .* none was given\. Set /) });
    expect(none.error).toContain(way);
    const wrong = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'not that one' })(words);
    expect(wrong.error).toContain(`is wrong. Nothing was changed. Check ${way}`);
    expect(bare([...words, '--override', 'encryption_passcommand=echo correct horse'])).toMatchObject({ status: 0 });
    expect(broughtBack(config)).toContain('source_directories');
  });
});

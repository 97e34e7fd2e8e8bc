import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
  stand.write('a-file', '');
});

afterEach(() => stand.remove());

/** Writes a configuration whose backup needs temporary files: a pattern file with a wildcard as a root. */
function configuration(): string {
  const patterns = stand.write('patterns', `R ${stand.source}/*\n`);
  const text = `repositories: [{path: ${stand.repository('r1')}}]\npatterns_from: [${patterns}]\nbefore_backup: ['echo ran >> "$TRACE"']\n`;
  return stand.write('server.yaml', text);
}

/** Runs an entry point with more variables; `script` may change the current folder first. */
function call(entryPoint: 'cli' | 'action', words: readonly string[], more: Record<string, string>, script = '') {
  const given = ['-c', `${script}\nexec "$0" "$@"`, process.execPath, entryPointFile(entryPoint), ...words];
  const env = { ...stand.environment, GITHUB_STATE: stand.path('state'), ...more };
  const { status, stdout, stderr } = spawnSync('/bin/sh', given, { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('a folder for temporary files that can’t be used', () => {
  test.each([
    ['TMPDIR', 'missing', 'it does not exist'],
    ['TMPDIR', 'a-file', 'it is not a folder'],
    ['TMPDIR', 'a-file/below', 'it does not exist'],
    ['TMP', 'missing', 'it does not exist'],
    ['RUNNER_TEMP', 'missing', 'it does not exist'],
  ])('%s with %s is reported, and the backup works without it', (variable, name, fault) => {
    const path = stand.path(name);
    const run = call('cli', ['--config', configuration(), 'create'], { [variable]: path });
    const warning = `Warning: ${variable} (${path}) can't be used for temporary files: ${fault}, so /tmp is used instead.\n`;
    expect(run).toEqual({ status: 0, stdout: expect.stringMatching(/^\S+ {3}\S+ {3}5 files .*\n$/), stderr: warning });
    expect(stand.borg('list', '--short', stand.path('r1'))).not.toBe('');
  });

  test('is reported in a workflow step, which works without it', () => {
    const given = { INPUT_CONFIG: configuration(), INPUT_ACTIONS: 'create', RUNNER_TEMP: stand.path('missing') };
    const { status, stdout } = call('action', [], given);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::warning::RUNNER_TEMP \(.*missing\) can't be used for temporary files/m);
    expect(stand.trace()).toEqual(['ran']);
  });
});

describe('a current folder that no longer exists', () => {
  const gone = () => `mkdir '${stand.path('gone')}'; cd '${stand.path('gone')}'; rmdir '${stand.path('gone')}'`;

  test.each([[['create']], [['list']], [['plan']], [['config', 'validate']], [['config', 'show']], [['demo']]])(
    'ends %j with one sentence before anything runs',
    (words) => {
      const run = call('cli', [...(words[0] === 'demo' ? [] : ['--config', configuration()]), ...words], {}, gone());
      const sentence =
        'The current folder no longer exists: it was removed or replaced. Change to another folder, and try again.\n';
      expect(run).toEqual({ status: 1, stdout: '', stderr: sentence });
      expect(stand.trace()).toEqual([]);
    },
  );

  test.each([['--help'], ['--version'], ['completion', 'candidates', 'borgflow', 'cre']])(
    'is not needed for %s',
    (...words) => {
      expect(call('cli', words, {}, gone())).toMatchObject({ status: 0, stderr: '' });
    },
  );

  test('makes a workflow step fail with one sentence, and leaves nothing behind', () => {
    mkdirSync(stand.path('runner'));
    const given = { INPUT_CONFIG: configuration(), INPUT_ACTIONS: 'create', RUNNER_TEMP: stand.path('runner') };
    const { status, stdout } = call('action', [], given, gone());
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::The current folder no longer exists: [^\n]*\n$/);
    expect(readdirSync(stand.path('runner'))).toEqual([]);
  });
});

describe('folders of the user', () => {
  test('a HOME that is a file is reported before Borg fails because of it', () => {
    const { BORG_BASE_DIR: _, ...others } = stand.environment;
    const home = stand.path('a-file');
    const given = ['-c', 'exec "$0" "$@"', process.execPath, entryPointFile('cli'), '-c', configuration(), 'create'];
    const { status, stderr } = spawnSync('/bin/sh', given, { env: { ...others, HOME: home }, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Warning: HOME is .*a-file, but .*a-file is not a folder: Borg needs a folder for its cache/m,
    );
  });

  test('without HOME, an unknown user can validate, and sees where configurations were searched', () => {
    const env = { PATH: process.env['PATH'] ?? '' };
    const words = [
      '--reuid',
      '54321',
      '--regid',
      '54321',
      '--clear-groups',
      process.execPath,
      entryPointFile('cli'),
      'list',
    ];
    const { status, stderr } = spawnSync('setpriv', words, { env, encoding: 'utf8', cwd: '/' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/No configuration found\. Looked for .*\/\.config\/borgmatic/);
  });

  const asStranger = ['--reuid', '54321', '--regid', '54321', '--clear-groups', process.execPath];

  test('hooks run even if this user may not enter the current folder', () => {
    const text = `repositories: [{path: /nowhere/r}]\nsource_directories: [/etc]\nbefore_backup: ['pwd; exit 1']\n`;
    const path = stand.write('open.yaml', text);
    const closed = stand.path('closed');
    mkdirSync(closed, { mode: 0o700 });
    chmodSync(stand.folder, 0o755);
    chmodSync(path, 0o644);
    const words = [...asStranger, entryPointFile('cli'), '-c', path, 'create'];
    const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' };
    const { stdout, stderr } = spawnSync('setpriv', words, { env, encoding: 'utf8', cwd: closed });
    expect(stderr).toContain('`pwd; exit 1` exited with status 1');
    expect(stdout).toContain(closed);
  });

  test('a destination that this user can’t write to is reported before anything is extracted', () => {
    const module = resolve('lib/src/actions/destination-folder.js');
    const script = `import { destinationError } from ${JSON.stringify(module)}; console.log(destinationError('/etc', '--destination'))`;
    const words = [...asStranger, '--input-type=module', '-e', script];
    const { stdout } = spawnSync('setpriv', words, { encoding: 'utf8', cwd: '/' });
    expect(stdout).toBe(
      'no permission to write to the folder /etc as user 54321. Name another one with --destination.\n',
    );
  });

  test.each(['missing', 'a-file'])('a GITHUB_WORKSPACE that is %s does no harm', (name) => {
    const given = { INPUT_CONFIG: configuration(), INPUT_ACTIONS: 'create', GITHUB_WORKSPACE: stand.path(name) };
    const { status } = call('action', [], { ...given, RUNNER_TEMP: stand.folder });
    expect(status).toBe(0);
    expect(existsSync(stand.path('missing'))).toBe(false);
  });
});

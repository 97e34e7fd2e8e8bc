import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { version } from '../../src/system/product-version.js';
import { createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Copies the committed bundle to a folder of its own, without any node_modules nearby. */
function bundle(entryPoint: string): string {
  cpSync('dist', stand.path('dist'), { recursive: true });
  return stand.path(`dist/${entryPoint}/index.js`);
}

/** Runs the action as a runner does: INPUT_* and GITHUB_* variables, files for outputs and state. */
function step(inputs: Readonly<Record<string, string>>) {
  mkdirSync(stand.path('runner'));
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => [name, stand.path(name)]),
  );
  for (const path of Object.values(files)) writeFileSync(path, '');
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const env = {
    ...stand.environment,
    ...files,
    ...given,
    RUNNER_TEMP: stand.path('runner'),
    GITHUB_WORKSPACE: stand.folder,
    GITHUB_ACTIONS: 'true',
  };
  const done = spawnSync(process.execPath, [bundle('action')], { env, encoding: 'utf8', cwd: stand.folder });
  const outputs = Object.fromEntries(
    [...readFileSync(stand.path('GITHUB_OUTPUT'), 'utf8').matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(
      ([, name = '', , value = '']) => [name, value],
    ),
  );
  return { ...done, outputs };
}

const everyHook = [
  'before_everything',
  'before_prune',
  'before_backup',
  'before_check',
  'after_prune',
  'after_backup',
  'after_check',
  'after_everything',
];

function configuration(hooks: Readonly<Record<string, string>>): string {
  const lines = Object.entries(hooks).map(([hook, command]) => `  ${hook}: [${JSON.stringify(command)}]`);
  const head = `location:\n  source_directories: [${stand.source}]\n  repositories: [${stand.repository('r1')}]\n`;
  return stand.write(
    'server.yaml',
    `${head}storage:\n  encryption_passphrase: not for the log\nretention:\n  keep_daily: 7\nhooks:\n${lines.join('\n')}\n`,
  );
}

describe('the bundle of the action, run like a runner does', () => {
  test('backs up, with a group for every hook and action, and sets its outputs', () => {
    const config = configuration(
      Object.fromEntries(everyHook.map((hook) => [hook, `echo ${hook} ran: not for the log`])),
    );
    const { status, stdout, stderr, outputs } = step({ config });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const groups = [...stdout.matchAll(/^::group::(.*)$/gm)].map(([, title = '']) => title.split(' · ')[0]);
    expect(groups.slice(1, 9)).toEqual([
      'before_everything',
      'before_prune',
      'before_backup',
      'before_check',
      'create',
      'prune',
      'compact',
      'check',
    ]);
    expect(groups.slice(9, 13)).toEqual(['after_prune', 'after_backup', 'after_check', 'after_everything']);
    expect(stdout.match(/^::group::/gm)).toHaveLength(stdout.match(/^::endgroup::/gm)?.length ?? 0);
    expect(stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain('not for the log');
    // The repository is not encrypted and stores a configuration with a passphrase.
    expect(stdout).toMatch(/^::warning.*not encrypted/m);
    expect(outputs['outcome']).toBe('warning');
    expect(JSON.parse(outputs['archives'] ?? '')).toMatchObject([{ repository: stand.path('r1'), files: 5 }]);
  });

  test('fails the job if a hook fails: on_error gets the error, and an annotation points to its line', () => {
    const config = configuration({
      before_backup: 'echo no disk; exit 32',
      on_error: 'echo "heard: {error}; {output}"',
    });
    const { status, stdout, outputs } = step({ config });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error [^\n]*file=server\.yaml,line=9,[^\n]*exited with status 32/m);
    expect(stdout).toContain(
      'heard: before_backup of server.yaml failed: no disk (echo no disk; exit 32 exited with status 32); no disk',
    );
    expect(outputs).toMatchObject({ outcome: 'failure', archives: '[]' });
    expect(outputs['error']).toContain('before_backup of server.yaml failed');
  });

  test('never executes output of a hook as a workflow command', () => {
    const config = configuration({
      before_backup: String.raw`printf '::error::one\n  ::set-output name=a::b\nx ##[error]two\r::error::three\n'`,
    });
    const { status, stdout } = step({ config });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/^\s*::(error|set-output)|##\[/m);
  });

  test('fails immediately for an invalid input, naming it and what is allowed', () => {
    const { status, stdout } = step({ config: configuration({ before_backup: 'touch ran' }), 'dry-run': 'maybe' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::.*dry-run input must be true or false/m);
    expect(stand.trace()).toEqual([]);
  });
});

describe('the bundle of the command line', () => {
  const borgflow = (...words: readonly string[]) =>
    spawnSync(process.execPath, [bundle('cli'), ...words], {
      env: stand.environment,
      encoding: 'utf8',
      cwd: stand.folder,
    });

  test('has the version of the package', () => {
    expect(borgflow('--version').stdout).toBe(`${version}\n`);
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version });
  });

  test('backs up, lists archives as one JSON document, and exits with 0', () => {
    const config = configuration({ before_backup: 'echo hello' });
    expect(borgflow('-c', config, 'create').status).toBe(0);
    const { stdout, stderr } = borgflow('-c', config, 'list', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject([{ repository: { location: stand.path('r1') }, archives: [{}] }]);
  });

  test('prints only JSON to standard output, whatever hooks print', () => {
    const config = configuration({ before_backup: 'echo on the way', after_backup: 'echo off' });
    const { stdout, stderr } = borgflow('-c', config, 'create', '--json');
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(stderr).toContain('on the way');
  });

  test('fails with a message for an unknown action, a missing file, and an invalid file', () => {
    expect(borgflow('craete')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: "Unknown action 'craete'. Did you mean create?\n",
    });
    expect(borgflow('-c', 'none.yaml').stderr).toContain('none.yaml does not exist');
    stand.write('faulty.yaml', 'repositories: [{path: r}]\nkeep_dayly: 7\n');
    expect(borgflow('-c', 'faulty.yaml').stderr).toContain(
      'faulty.yaml:2:1: unknown option keep_dayly. Did you mean keep_daily?',
    );
  });

  test('shows the plan without running anything', () => {
    const { stdout, status } = borgflow(
      '-c',
      configuration({ before_backup: 'touch ran', on_error: 'true' }),
      'plan',
      'create',
    );
    expect(status).toBe(0);
    const [first = '', ...lines] = stdout.split('\n').map((line) => line.replace(/ +server\.yaml:\d+$/, ''));
    expect([first, ...lines.slice(0, 6)]).toEqual([
      'server.yaml',
      '├─ before_backup',
      '│  └─ touch ran',
      `├─ ${stand.path('r1')}`,
      '│  └─ create',
      '└─ on_error, only after an error',
      '   └─ true',
    ]);
  });

  test('runs the demo to its end', () => {
    const { status, stdout } = borgflow('demo');
    const folder = /Remove everything: rm -r (\S+)/.exec(stdout)?.[1] ?? '';
    expect(stdout).toContain('grüße.txt is identical to the original');
    expect(status).toBe(0);
    execFileSync('rm', ['-r', resolve(folder)]);
  });
});

import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { protectRunnerFiles, runnerFileReason } from '../../src/system/runner-files.js';
import { inputVariables, type ProcessResult, startEntry } from '../support/entry-point.js';

const variables = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_EVENT_PATH',
] as const;
type Variable = (typeof variables)[number];

let folder = '';
let runner: Readonly<Record<Variable, string>>;
const path = (name: string) => join(folder, name);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'borgflow-runner-')));
  mkdirSync(path('temp/_runner_file_commands'), { recursive: true });
  mkdirSync(path('workspace'));
  mkdirSync(path('source'));
  writeFileSync(path('source/letter.txt'), 'Dear reader,\n');
  const files = variables.map((name) => {
    const file =
      name === 'GITHUB_EVENT_PATH' ? path('temp/event.json') : path(`temp/_runner_file_commands/${name}_5e1f`);
    writeFileSync(file, name === 'GITHUB_EVENT_PATH' ? '{}' : '');
    return [name, file];
  });
  runner = Object.fromEntries(files);
  execFileSync('borg', ['init', '--encryption', 'none', path('repository')], { env: environment(), stdio: 'pipe' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = () => ({
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  BORG_BASE_DIR: path('borg'),
  BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes',
  RUNNER_TEMP: path('temp'),
  GITHUB_WORKSPACE: path('workspace'),
  GITHUB_ACTIONS: 'true',
  ...runner,
});

/** Backs up with these options in a workflow step. */
async function step(options: string, given: Readonly<Record<string, string>> = {}): Promise<ProcessResult> {
  const configuration = `repositories: [${path('repository')}]\nsource_directories: [${path('source')}]\n${options}\n`;
  const asked = inputVariables({ configuration, actions: 'create', ...given });
  return await startEntry('action', { folder: path('workspace'), environment: { ...environment(), ...asked } }).ended;
}

async function commandLine(...words: readonly string[]): Promise<ProcessResult> {
  writeFileSync(
    path('server.yaml'),
    `repositories: [${path('repository')}]\nsource_directories: [${path('source')}]\n`,
  );
  const all = ['--config', path('server.yaml'), ...words];
  return await startEntry('cli', { folder: path('workspace'), environment: environment(), words: all }).ended;
}

/** Different paths to the same file. */
const spellings: Readonly<Record<string, (file: string) => string>> = {
  'as it is': (file) => file,
  relative: (file) => relative(path('workspace'), file),
  'with detours': (file) => file.replace('/temp/', '/workspace/.././temp//'),
  'by a symbolic link': (file) => {
    symlinkSync(file, path('workspace/link'));
    return path('workspace/link');
  },
  'by a link to a link': (file) => {
    symlinkSync(file, path('workspace/one'));
    symlinkSync('one', path('workspace/two'));
    return path('workspace/two');
  },
  'by a linked folder': (file) => {
    symlinkSync(path('temp'), path('workspace/linked'));
    return file.replace(path('temp'), path('workspace/linked'));
  },
  'by a hard link': (file) => {
    linkSync(file, path('workspace/hard'));
    return path('workspace/hard');
  },
  'through /proc': (file) => `/proc/self/root${file}`,
};

/** Returns the content of a command file. */
const written = (name: Variable) => (existsSync(runner[name]) ? readFileSync(runner[name], 'utf8') : 'gone');
const untouched = { GITHUB_ENV: '', GITHUB_PATH: '', GITHUB_EVENT_PATH: '{}' } as const;

function expectUntouched(): void {
  for (const [name, text] of Object.entries(untouched)) expect([name, written(name as Variable)]).toEqual([name, text]);
  // The step itself writes its state for the post phase; nothing else may be there.
  expect(written('GITHUB_STATE').replace(/(?:temporary|key)<<(\S+)\n.*\n\1\n/g, '')).toBe('');
  const stray = readdirSync(path('temp/_runner_file_commands')).filter((name) => !/_5e1f$/.test(name));
  expect(stray).toEqual([]);
}

async function expectNoLogIn(file: string, name: Variable): Promise<void> {
  const { status, log } = await step(`log_file: ${JSON.stringify(file)}`);
  expect(log).toContain(`it is a file of the workflow's runner (${name}), which acts on its contents`);
  expect(log).toMatch(/::warning[^:]*::The log can't be written to /);
  expectUntouched();
  expect(status).toBe(0); // the backup matters more than its log
}

test.each(Object.entries(spellings))(
  'a runner’s command file is refused as a log file when it is named %s',
  async (_, spelled) => {
    await expectNoLogIn(spelled(runner.GITHUB_ENV), 'GITHUB_ENV');
  },
);

test.each(variables.slice(1))('every other command file is refused, too: %s', async (name) => {
  await expectNoLogIn(runner[name], name);
});

test('a new file in the runner’s folder is refused as a log file, also through a link', async () => {
  symlinkSync(path('temp/_runner_file_commands/set_env_next'), path('workspace/next'));
  for (const file of [path('temp/_runner_file_commands/new'), path('workspace/next')]) {
    const { log } = await step(`log_file: ${file}`);
    expect(log).toContain("it is a file of the workflow's runner (_runner_file_commands)");
    expectUntouched();
  }
});

test('a file descriptor of this process that refers to one is refused, too', () => {
  protectRunnerFiles(runner);
  const file = openSync(runner.GITHUB_ENV, 'a');
  try {
    for (const one of [`/proc/self/fd/${file}`, `/dev/fd/${file}`, `/proc/${process.pid}/fd/${file}`])
      expect(runnerFileReason(one)).toContain('(GITHUB_ENV)');
  } finally {
    closeSync(file);
  }
});

test.each(Object.entries(spellings))('each of them is recognized when it is named %s', (_, spelled) => {
  protectRunnerFiles(runner);
  const before = process.cwd();
  process.chdir(path('workspace'));
  try {
    expect(runnerFileReason(spelled(runner.GITHUB_PATH))).toContain('(GITHUB_PATH)');
  } finally {
    process.chdir(before);
  }
});

test('none of them is accepted as the destination of a tar file, a key, a configuration, a log, or a recording', async () => {
  expect((await step('archive_name_format: one')).status).toBe(0);
  const file = spellings['by a hard link']?.(runner.GITHUB_ENV) ?? '';
  const calls = [
    ['export-tar', '--archive', 'one', '--destination', file],
    ['key', 'export', '--path', file],
    ['config', 'generate', '--overwrite', '--destination', file],
    ['--log-file', file, 'create'],
    ['--events', file, 'create'],
  ];
  for (const words of calls) {
    const { log } = await commandLine(...words);
    expect(log).toContain("it is a file of the workflow's runner (GITHUB_ENV)");
    expect(log).not.toContain('Internal error');
    expectUntouched();
  }
  const asked = { actions: `export-tar --archive one --destination "${runner.GITHUB_ENV}"` };
  expect((await step('', asked)).log).toContain("it is a file of the workflow's runner (GITHUB_ENV)");
  expectUntouched();
});

test('nothing is extracted into, or mounted on, the folder of the runner’s files', async () => {
  await step('archive_name_format: one');
  const at = path('temp/_runner_file_commands');
  for (const words of [
    ['extract', '--archive', 'one', '--destination', at],
    ['mount', '--archive', 'one', '--mount-point', at],
  ]) {
    const { status, log } = await commandLine(...words);
    expect(status).toBe(1);
    expect(log).toContain("it is a file of the workflow's runner");
    expectUntouched();
  }
});

test('validating a configuration writes no log file', async () => {
  const { log } = await step(`log_file: ${path('written.log')}`, { actions: 'config validate' });
  expect(log).toContain('1 configuration file is valid.');
  expect(existsSync(path('written.log'))).toBe(false);
  await step(`log_file: ${runner.GITHUB_ENV}`, { actions: 'config validate' });
  expectUntouched();
});

test('outside a workflow, these files are not special', async () => {
  const bare = Object.fromEntries(Object.entries(environment()).filter(([name]) => !name.startsWith('GITHUB_')));
  const words = ['config', 'generate', '--destination', path('temp/_runner_file_commands/new')];
  const { status } = await startEntry('cli', { folder, environment: bare, words }).ended;
  expect(status).toBe(0);
  expect(existsSync(path('temp/_runner_file_commands/new'))).toBe(true);
});

test.each([
  ...['temporary_directory', 'borg_base_directory', 'borg_config_directory', 'borg_cache_directory'],
  ...['borg_security_directory', 'borg_keys_directory', 'user_state_directory'],
])('%s can’t be in their folder', async (option) => {
  symlinkSync(path('temp/_runner_file_commands'), path('workspace/linked'));
  for (const place of [path('temp/_runner_file_commands'), path('workspace/linked/new')]) {
    const { status, log } = await step(`${option}: ${place}`);
    expect(status).toBe(1);
    expect(log).toContain(`${option} can't be ${place}: it is a file of the workflow's runner`);
    expectUntouched();
  }
});

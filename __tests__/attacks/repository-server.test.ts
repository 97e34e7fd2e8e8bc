import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { type Called, callIn } from '../support/command-line.js';
import { parseCommand } from '../support/runner-rules.js';
import { runStep } from '../support/workflow-step.js';

// The server is the real Borg, behind a fake ssh that also does what a hostile server would do.

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

const passphrase = 'a passphrase for the server tests';
const entryPoint = entryPointFile('cli');
const escapeCode = '\u001b';

/** Writes a fake ssh that runs `does` on the server's side, and then Borg's server. */
function server(does: string, serve = 'exec borg serve'): string {
  const program = stand.write(
    'server',
    `#!/bin/sh\nset -u\nBORG_BASE_DIR='${stand.path('remote')}'\n${does}\n${serve}\n`,
  );
  execFileSync('chmod', ['0700', program]);
  return program;
}

function configuration(program: string, more = ''): string {
  return stand.write(
    'server.yaml',
    `repositories: [{path: 'ssh://backup@server.example${stand.path('repository')}'}]
source_directories: [${stand.source}]
ssh_command: ${program}
encryption_passphrase: ${passphrase}
bootstrap: {store_config_files: false}
${more}`,
  );
}

/** The environment without the variable that tells Borg to accept any repository. */
function wary(): Record<string, string> {
  const { BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: _, ...environment } = stand.environment;
  return environment;
}

const call = (...words: readonly string[]): Called => callIn(stand.folder, wary())(words);

function encryptedRepository(): void {
  execFileSync('borg', ['init', '--encryption', 'repokey', stand.path('repository')], {
    // The machine to back up hasn't used the repository yet.
    env: { ...wary(), BORG_PASSPHRASE: passphrase, BORG_BASE_DIR: stand.path('remote') },
    stdio: 'pipe',
  });
}

/** Replaces the user's repository with an unencrypted one. */
function exchangeRepository(): void {
  execFileSync('rm', ['-r', stand.path('repository')]);
  stand.borg('init', '--encryption', 'none', stand.path('repository'));
}

describe('a server that replaces the repository with an unencrypted one', () => {
  test('gets no archive, whether this machine knows the repository or not', () => {
    encryptedRepository();
    const config = configuration(server(':'));
    expect(call('--config', config, 'create').status).toBe(0);
    exchangeRepository();
    const known = call('--config', config, 'create');
    expect(known.status).toBe(1);
    execFileSync('rm', ['-rf', stand.path('borg')]);
    const unknown = call('--config', config, 'create');
    expect(unknown.status).toBe(1);
    expect(unknown.error).toContain('is not encrypted, although a passphrase is configured for it: someone may have');
    expect(unknown.error).toContain('Nothing was read or written.');
    expect(unknown.error).not.toContain('unknown_unencrypted_repo_access_is_ok');
    expect(stand.borg('list', '--short', stand.path('repository'))).toBe('');
  });

  test('can’t get a configuration file restored', () => {
    encryptedRepository();
    exchangeRepository();
    stand.write('manifest.json', JSON.stringify({ config_paths: [stand.path('planted.yaml')] }));
    stand.write('planted.yaml', 'on_error: [touch planted]\n');
    const folder = stand.path('top/borgmatic/bootstrap');
    execFileSync('mkdir', ['-p', folder]);
    execFileSync('mv', [stand.path('manifest.json'), folder]);
    execFileSync('borg', ['create', `${stand.path('repository')}::evil`, 'borgmatic', stand.path('planted.yaml')], {
      env: stand.environment,
      cwd: stand.path('top'),
    });
    execFileSync('rm', ['-r', stand.path('planted.yaml'), stand.path('borg')]);
    const program = server(':');
    const words = ['config', 'bootstrap', '--repository', `ssh://backup@server.example${stand.path('repository')}`];
    const { status } = callIn(stand.folder, { ...wary(), BORG_PASSPHRASE: passphrase, BORG_RSH: program })(words);
    expect(status).toBe(1);
    expect(existsSync(stand.path('planted.yaml'))).toBe(false);
  });
});

describe('the output of a server', () => {
  const commands = ['::error::evil', '::add-mask::a', '##[group]evil', `${escapeCode}[2J${escapeCode}]0;evil\u0007`];
  const messages = [
    ...commands.flatMap((text) => [
      { type: 'log_message', levelname: 'ERROR', name: 'borg', message: text },
      { type: 'log_message', levelname: 'INFO', name: 'borg.output.list', message: text, msgid: text },
    ]),
    { type: 'log_message', levelname: 'CRITICAL', name: 'borg', message: 'gone', msgid: 'Repository.DoesNotExist' },
    { type: 'progress_percent', message: commands.join(' '), current: -1, total: 1e308 },
  ];

  test('never acts as a workflow command, and never controls a terminal', async () => {
    encryptedRepository();
    const output = stand.write('output', [...messages.map((each) => JSON.stringify(each)), ...commands, ''].join('\n'));
    const config = configuration(server(`cat '${output}' >&2`));
    const { page, commands: obeyed } = await runStep(stand, { config, actions: 'create', verbosity: '2' });
    for (const { name } of obeyed)
      expect(name).toMatch(/^(group|endgroup|stop-commands|add-mask|error|warning|notice)$/);
    for (const line of page) expect(parseCommand(line, ['error', 'add-mask', 'group'])).toBeUndefined();
    const command = `node ${entryPoint} --config ${config} --verbosity 2 create`;
    const seen = spawnSync('script', ['--quiet', '--command', command, '/dev/null'], { env: wary() }).stdout.toString();
    expect(seen).toContain('evil');
    expect(seen).not.toContain(`${escapeCode}[2J`);
    expect(seen).not.toContain(`${escapeCode}]0;`);
  });

  test('can’t make a failed run succeed, or create a repository over an existing one', () => {
    encryptedRepository();
    const lie = JSON.stringify({
      ...{ type: 'log_message', levelname: 'ERROR', name: 'borg' },
      ...{ message: 'does not exist', msgid: 'Repository.DoesNotExist' },
    });
    const output = stand.write('output', `${lie}\n`);
    const before = readFileSync(stand.path('repository/config'), 'utf8');
    const config = configuration(server(`cat '${output}' >&2; exit 2`));
    expect(call('--config', config, 'create').status).toBe(1);
    expect(call('--config', config, 'repo-create', '--encryption', 'repokey').status).toBe(1);
    expect(readFileSync(stand.path('repository/config'), 'utf8')).toBe(before);
  });

  test('doesn’t fill the memory, however much it is', () => {
    encryptedRepository();
    const config = configuration(server(`head -c 50000000 /dev/zero | tr '\\0' 'x' | fold -w 1000 >&2; exit 2`));
    const peak = stand.path('peak');
    const measured = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`;
    const environment = { ...wary(), NODE_OPTIONS: `--require=${stand.write('measure.cjs', measured)}` };
    const { status } = callIn(stand.folder, environment)(['--config', config, 'create']);
    expect(status).toBe(1);
    expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(150 * 1024);
  });
});

test('a run that waits for a server that never answers can be canceled', async () => {
  encryptedRepository();
  const config = configuration(server(`touch '${stand.path('asked')}'`, 'exec sleep 1000'));
  const child = spawn(process.execPath, [entryPoint, '--config', config, 'create'], { env: wary(), stdio: 'ignore' });
  const ended = new Promise<number | string | null>((settle) =>
    child.once('exit', (status, signal) => settle(status ?? signal)),
  );
  await appears(stand.path('asked'), child);
  child.kill('SIGTERM');
  expect(await ended).not.toBe(0);
});

test('an older state of the repository is refused on a machine that knows a newer one', () => {
  encryptedRepository();
  const config = configuration(server(':'));
  expect(call('--config', config, 'create').status).toBe(0);
  execFileSync('cp', ['-a', stand.path('repository'), stand.path('older')]);
  expect(call('--config', config, 'create').status).toBe(0);
  execFileSync('rm', ['-r', stand.path('repository')]);
  execFileSync('mv', [stand.path('older'), stand.path('repository')]);
  const { status, error, out } = call('--config', config, 'create');
  expect(status).toBe(1);
  expect(`${out}${error}`).toMatch(/older|newer|replay/i);
});

async function appears(path: string, child: ChildProcess): Promise<void> {
  while (!existsSync(path)) {
    if (child.exitCode !== null)
      throw new Error(`The run exited with status ${child.exitCode} before it contacted the server.`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

import { describe, expect, test } from '@jest/globals';
import { type BorgCall, BorgError, type BorgSetup } from '../../src/borg/borg-call.js';
import { pathOperands } from '../../src/borg/operands.js';
import { createBorg } from '../../src/borg/run-borg.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { pretend, remember, type Script } from '../support/fake-borg.js';
import { environmentOf } from '../support/plain-environment.js';

const call: BorgCall = { command: 'list', flags: ['--short'], operands: pathOperands(['/r']), output: 'lines' };

function stage(script: Script = {}, setup: Partial<BorgSetup> = {}, version = '1.2.4') {
  const { listener, told } = remember();
  const { runProcess, requests } = pretend(script);
  const installed = { words: ['/usr/bin/borg'], path: '/usr/bin/borg', version, capabilities: capabilitiesOf(version) };
  const borg = createBorg({
    installed,
    repository: '/r',
    options: {},
    environment: environmentOf({ A: 'b' }),
    verbosity: 0,
    listener,
    runProcess,
    terminal: false,
    ...setup,
  });
  return { borg, told, requests };
}

async function failureOf(
  script: Script,
  setup: Partial<BorgSetup> = {},
  more: Partial<BorgCall> = {},
): Promise<BorgError> {
  const thrown = await stage(script, setup)
    .borg.run({ ...call, ...more })
    .catch((error: unknown) => error);
  if (!(thrown instanceof BorgError)) throw new Error(`no BorgError but ${String(thrown)}`);
  return thrown;
}

function error(message: string, msgid?: string): string {
  return JSON.stringify({ type: 'log_message', levelname: 'ERROR', name: 'borg', message, msgid });
}

describe('the command line', () => {
  test.each<[string, Partial<BorgSetup>, Partial<BorgCall>, string]>([
    ['is plain by default', {}, {}, 'list --log-json --short /r'],
    ['asks for information at verbosity 1', { verbosity: 1 }, {}, 'list --log-json --info --short /r'],
    ['asks for details at verbosity 2', { verbosity: 2 }, {}, 'list --log-json --debug --show-rc --short /r'],
    [
      'waits for locks as configured, or not at all',
      { options: { lock_wait: 0 } },
      {},
      'list --log-json --lock-wait 0 --short /r',
    ],
    [
      'names the remote Borg',
      { options: { remote_path: 'borg1' } },
      {},
      'list --log-json --remote-path borg1 --short /r',
    ],
    ['writes a umask as octal', { options: { borg_umask: 0o27 } }, {}, 'list --log-json --umask 0027 --short /r'],
    ['takes a umask of nothing as it is', { options: { umask: 0 } }, {}, 'list --log-json --umask 0000 --short /r'],
    [
      'prefers the umask for Borg only',
      { options: { umask: 0, borg_umask: 0o77 } },
      {},
      'list --log-json --umask 0077 --short /r',
    ],
    [
      'puts extra_borg_options last, split like in a shell',
      { options: { extra_borg_options: { list: "--a 'b c'", prune: '--no' } } },
      {},
      'list --log-json --short --a|b c|/r',
    ],
    [
      'finds them under another name',
      { options: { extra_borg_options: { repo_list: '--a' } } },
      { extraOptions: 'repo_list' },
      'list --log-json --short --a /r',
    ],
    [
      'asks for progress at a terminal',
      { terminal: true },
      { command: 'create' },
      'create --log-json --progress --short /r',
    ],
    [
      'asks for progress only once',
      { terminal: true },
      { command: 'create', flags: ['--progress'] },
      'create --log-json --progress /r',
    ],
  ])('%s', async (_, setup, more, expected) => {
    const { borg, requests } = stage({}, setup);
    await borg.run({ ...call, ...more });
    const words = expected.includes('|') ? ['list', '--log-json', '--short', '--a', 'b c', '/r'] : expected.split(' ');
    expect(requests[0]?.command).toEqual(['/usr/bin/borg', ...words]);
  });

  test('leaves the remote Borg to the environment if there is no flag for it', async () => {
    const { borg, requests } = stage({}, { options: { remote_path: 'b' } }, '2.0.0b23');
    await borg.run(call);
    expect(requests[0]?.command).not.toContain('--remote-path');
  });

  test('runs with the given environment, separate streams, and a few seconds to exit cleanly', async () => {
    const cancel = new AbortController().signal;
    const { borg, requests } = stage({}, { cancel, options: { working_directory: '/tmp' } });
    await borg.run(call);
    expect(requests[0]).toMatchObject({
      environment: environmentOf({ A: 'b' }),
      streams: 'separate',
      grace: { terminate: 5, kill: 8 },
      workingDirectory: '/tmp',
      cancel,
    });
  });
});

describe('standard output', () => {
  test('is returned as lines, or passed on as it arrives', async () => {
    const lines: string[] = [];
    expect((await stage({ stdout: ['a', 'b'] }).borg.run(call)).lines).toEqual(['a', 'b']);
    const passed = await stage({ stdout: ['a'] }).borg.run({ ...call, onLines: (more) => lines.push(...more) });
    expect([passed.lines, lines]).toEqual([[], ['a']]);
  });

  test('is parsed as a document, whatever precedes it', async () => {
    const { borg, told } = stage({ stdout: ['a greeting', '{', '"a": 1}'] });
    expect((await borg.run({ ...call, output: 'json' })).documents).toEqual([{ a: 1 }]);
    expect(told.lines).toEqual([{ text: 'a greeting', level: 'info', verbosity: 1 }]);
  });

  test('is shown as lines if it should be JSON but isn’t', async () => {
    const { borg, told } = stage({ stdout: ['hello', '{not json'] });
    expect((await borg.run({ ...call, output: 'json' })).documents).toEqual([]);
    expect(told.lines.map(({ text }) => text)).toEqual(['hello', '{not json']);
  });

  test('is parsed as one document per line', async () => {
    const { borg, told } = stage({ stdout: ['{"a": 1}', 'odd', '{"a": 2}'] });
    expect((await borg.run({ ...call, output: 'json-lines' })).documents).toEqual([{ a: 1 }, { a: 2 }]);
    expect(told.lines.map(({ text }) => text)).toEqual(['odd']);
  });
});

describe('the end of a call', () => {
  const warning = JSON.stringify({
    type: 'log_message',
    levelname: 'WARNING',
    name: 'borg',
    message: '/x: file changed',
  });

  test('a warning is reported with its message', async () => {
    const { borg, told } = stage({ stderr: [warning], result: { exitCode: 1 } });
    expect(await borg.run(call)).toMatchObject({ exitCode: 1, warned: true });
    expect(told.warnings).toEqual(['borg list ended with a warning (exit status 1): /x: file changed']);
  });

  test('an exit code that the configuration makes harmless is not a warning', async () => {
    const options = { borg_exit_codes: [{ code: 1, treat_as: 'info' as const }] };
    const { borg, told } = stage({ stderr: [warning], result: { exitCode: 1 } }, { options });
    expect((await borg.run(call)).warned).toBe(false);
    expect(told.warnings).toEqual([]);
  });

  test('an error says which command failed, how, and with which message', async () => {
    const failed = await failureOf({ stderr: [error('It broke.')], result: { exitCode: 2 } });
    expect(failed.message).toBe('borg list on /r exited with status 2: It broke.');
    expect(failed.failure).toMatchObject({
      command: '/usr/bin/borg list --log-json --short /r',
      exitCode: 2,
      output: ['It broke.'],
    });
  });

  test.each<[string, Script, string]>([
    ['a signal', { result: { exitCode: undefined, signal: 'SIGKILL' } }, 'was killed by SIGKILL'],
    ['a cancel', { result: { exitCode: 0, cancelled: true } }, 'was canceled'],
    ['75 is an error like any other', { result: { exitCode: 75 } }, 'exited with status 75'],
    [
      'no start',
      { result: { exitCode: undefined, startFailure: '/w does not exist.' } },
      'did not run: /w does not exist.',
    ],
    [
      'words that are no message',
      { stderr: ['usage: x', 'borg: error: bad flag', ''], result: { exitCode: 2 } },
      'this version of Borg rejected its command line: bad flag.',
    ],
  ])('%s', async (_, script, message) => expect((await failureOf(script)).message).toContain(message));

  test('a traceback is reduced to the line that names the exception', async () => {
    const text =
      'Local Exception\n\nTraceback (most recent call last):\n  File "x.py", line 1, in f\nOSError: [Errno 5] Input/output error\n\nPlatform: Linux\nBorg: 1.2.4';
    const { message } = await failureOf({ stderr: [error(text)], result: { exitCode: 2 } });
    expect(message).toBe('borg list on /r exited with status 2: OSError: [Errno 5] Input/output error.');
  });

  test('neither the command nor the message shows the password of a URL', async () => {
    const failed = await failureOf(
      { stderr: [error('x is wrong')], result: { exitCode: 2 } },
      { repository: 'ssh://u:pw@h/r' },
      { operands: pathOperands(['ssh://u:pw@h/r', 'x']) },
    );
    expect(JSON.stringify([failed.message, failed.failure])).not.toContain(':pw@');
  });
});

describe('the message for a named Borg error', () => {
  test.each<[string, string, RegExp]>([
    [
      'Repository.DoesNotExist',
      'Repository /r does not exist.',
      /^No repository at \/r\. Check the path and that its disk is mounted\.$/,
    ],
    ['Repository.InvalidRepository', 'x', /\/r exists, but is not a Borg repository/],
    ['PassphraseWrong', 'x', /passphrase for \/r is wrong.*encryption_passphrase/],
    ['NoPassphraseFailure', 'x', /\/r needs a passphrase, and none was given/],
    [
      'PasscommandFailure',
      'passcommand supplied in BORG_PASSCOMMAND failed: no such thing.',
      /returned no passphrase: no such thing\. Nothing/,
    ],
    [
      'LockTimeout',
      'Failed to create/acquire the lock /nowhere/lock.exclusive (timeout).',
      /\/r has been locked by another Borg process.*lock_wait/,
    ],
    [
      'Archive.AlreadyExists',
      'Archive a already exists',
      /Archive a already exists\. Add a time such as \{now\} to archive_name_format/,
    ],
    ['Archive.DoesNotExist', 'Archive a does not exist', /List its archives with: borgflow repo-list/],
    [
      'Repository.InsufficientFreeSpaceError',
      'Insufficient free space',
      /No space left: Insufficient free space\. Free some space/,
    ],
    ['Cache.CacheInitAbortedError', 'x', /unknown_unencrypted_repo_access_is_ok: true/],
    ['CancelledByUser', 'x', /borg list on \/r asked for confirmation and got none\. Nothing was changed\./],
  ])('%s', async (id, words, message) => {
    const failed = await failureOf({ stderr: [error(words, id)], result: { exitCode: 2 } });
    expect(failed.message).toMatch(message);
    expect(failed.messageId).toBe(id);
  });

  test('mentions the disk if the parent folder of a repository is missing too', async () => {
    const script = { stderr: [error('x', 'Repository.DoesNotExist')], result: { exitCode: 2 } };
    const { message } = await failureOf(script, { repository: '/no/such/disk/repo' });
    expect(message).toContain('Check the path and that its disk is mounted.');
  });

  test('suggests to create a repository with the configured encryption', async () => {
    const script = { stderr: [error('x', 'Repository.DoesNotExist')], result: { exitCode: 2 } };
    const asked = { repository: '/no/such/disk/repo', action: 'create', options: { encryption: 'none' } };
    expect((await failureOf(script, asked)).message).toContain('repo-create --encryption none ');
  });

  test('says where a moved repository was', async () => {
    const question =
      '{"type": "question_prompt", "message": "Warning: The repository at location /r was previously located at /old\\nDo you want to continue? [yN] "}';
    const script = {
      stderr: [question, error('Repository access aborted', 'Cache.RepositoryAccessAborted')],
      result: { exitCode: 2 },
    };
    expect((await failureOf(script)).message).toMatch(
      /^\/r was at \/old when it was last used.*relocated_repo_access_is_ok/,
    );
  });

  test('quotes the server after a lost connection', async () => {
    const remote = JSON.stringify({
      type: 'log_message',
      levelname: 'WARNING',
      name: 'root',
      message: 'Remote: Permission denied (publickey).',
    });
    const script = {
      stderr: [remote, error('Connection closed', 'ConnectionClosedWithHint')],
      result: { exitCode: 2 },
    };
    expect((await failureOf(script)).message).toContain(
      'Could not connect to /r: the server refused the SSH key (publickey).',
    );
  });

  test('says that the disk is full, wherever the error appears', async () => {
    const script = { stderr: [error('OSError: [Errno 28] No space left on device')], result: { exitCode: 2 } };
    expect((await failureOf(script)).message).toMatch(/^No space left/);
  });
});

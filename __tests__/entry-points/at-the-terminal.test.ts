import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { entryPointFile } from '../support/built-entry-point.js';
import { temporary } from '../support/fake-borg.js';

const cli = entryPointFile('cli');
let folder: ReturnType<typeof temporary>;
let repository: string;

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

interface Asked {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** What to type on a terminal, each after the prompt that asks for it. */
  readonly answers?: readonly (readonly [prompt: string, answer: string])[];
}

async function borgflow(words: readonly string[], asked: Asked = {}): Promise<Ended> {
  const { answers, environment, input = '' } = asked;
  const command = ['node', cli, '-c', join(folder.path, 'c.yaml'), ...words];
  const [program = '', ...parameters] =
    answers === undefined ? command : ['script', '--quiet', '--return', '--command', command.join(' '), '/dev/null'];
  const env = {
    PATH: process.env['PATH'],
    HOME: folder.path,
    BORG_BASE_DIR: join(folder.path, 'borg'),
    ...environment,
  };
  const child = spawn(program, parameters, { env, cwd: folder.path });
  let [out, error, seen] = ['', '', 0];
  const remaining = [...(answers ?? [])];
  child.stderr.on('data', (chunk) => {
    error += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    const [prompt, answer] = remaining[0] ?? [];
    if (prompt === undefined || !out.slice(seen).includes(prompt)) return;
    remaining.shift();
    seen = out.length;
    // Input that is typed before Borg has turned off the echo is lost, as for a person.
    setTimeout(() => child.stdin.write(`${answer}\n`), 300);
  });
  if (answers === undefined) child.stdin.end(input);
  const [status] = await once(child, 'close');
  return { status, out: out.replaceAll('\r\n', '\n'), error };
}

const configure = (more: Readonly<Record<string, unknown>> = { encryption_passphrase: 'correct horse' }) =>
  writeFileSync(
    join(folder.path, 'c.yaml'),
    JSON.stringify({
      source_directories: [join(folder.path, 'source')],
      repositories: [{ path: repository, encryption: 'repokey' }],
      commands: [{ before: 'action', when: ['key'], run: ['echo "hook: $BORG_NEW_PASSPHRASE" >> hook'] }],
      ...more,
    }),
    { mode: 0o600 },
  );

beforeAll(async () => {
  folder = temporary();
  repository = join(folder.path, 'repository');
  for (const name of ['borg', 'source']) mkdirSync(join(folder.path, name));
  configure();
  expect((await borgflow(['repo-create'])).status).toBe(0);
  expect((await borgflow(['create'])).status).toBe(0);
});
afterAll(() => folder.remove());

describe('key export on the command line', () => {
  test.each([[[]], [['-v', '2']], [['--log-json', '-v', '1']]])(
    'prints only the key to standard output, and none of it to standard error: %j',
    async (flags) => {
      const file = join(folder.path, `key-${flags.length}`);
      expect((await borgflow(['key', 'export', '--path', file])).status).toBe(0);
      const { status, out, error } = await borgflow(['key', 'export', ...flags]);
      expect(status).toBe(0);
      expect(out).toBe(readFileSync(file, 'utf8'));
      for (const line of out.trim().split('\n').slice(1)) expect(error).not.toContain(line);
    },
  );

  test('can be imported again from standard input', async () => {
    const { out: input } = await borgflow(['key', 'export']);
    const { status, out } = await borgflow(['key', 'import'], { input });
    expect(status).toBe(0);
    expect(out).toContain(`The key of ${repository} was imported.`);
  });
});

describe('key change-passphrase', () => {
  test('reads the new passphrase from the environment, never shows it, and hides it from hooks', async () => {
    const environment = { BORG_NEW_PASSPHRASE: 'battery staple' };
    const { status, out, error } = await borgflow(['-v', '2', 'key', 'change-passphrase'], { environment });
    expect(status).toBe(0);
    expect(out + error).not.toContain('battery staple');
    expect(readFileSync(join(folder.path, 'hook'), 'utf8')).toMatch(/^(hook: \n)+$/);
    expect((await borgflow(['list'])).status).toBe(1);
    configure({ encryption_passphrase: 'battery staple' });
    expect((await borgflow(['list'])).status).toBe(0);
  });

  test('asks for the old and the new passphrase on a terminal, even though the old one is configured', async () => {
    const { status, out } = await borgflow(['key', 'change-passphrase'], {
      answers: [
        ['Enter passphrase', 'battery staple'],
        ['Enter new passphrase', 'correct horse'],
        ['same passphrase again', 'correct horse'],
        ['[yN]', 'n'],
      ],
    });
    expect(out).toContain(`The passphrase of ${repository} was changed.`);
    expect(status).toBe(0);
    configure();
    expect((await borgflow(['list'])).status).toBe(0);
  });
});

describe('encryption_passcommand', () => {
  const asking = [
    '#!/bin/sh',
    'echo asked >> "$HOME/asked"',
    'printf "PIN from tty: " > /dev/tty; read pin < /dev/tty',
    'printf "word from input: " >&2; read word',
    'echo "correct $word$pin"',
  ].join('\n');

  beforeEach(() => {
    writeFileSync(join(folder.path, 'ask'), asking, { mode: 0o700 });
    rmSync(join(folder.path, 'asked'), { force: true });
  });

  test('can read from the terminal, and runs once for all repositories that are processed at the same time', async () => {
    const second = join(folder.path, 'second');
    const more = { encryption_passcommand: './ask', repositories: [repository, second].map((path) => ({ path })) };
    configure({ encryption_passphrase: 'correct horse', repositories: [{ path: second, encryption: 'repokey' }] });
    expect((await borgflow(['repo-create'])).status).toBe(0);
    configure(more);
    const { status, out } = await borgflow(['--concurrency', '2', 'info'], {
      answers: [
        ['PIN from tty', 'rse'],
        ['word from input', 'ho'],
      ],
    });
    expect(out).not.toContain('correct horse');
    expect(status).toBe(0);
    expect(readFileSync(join(folder.path, 'asked'), 'utf8')).toBe('asked\n');
    configure();
  });

  test('can read from the terminal if all streams are redirected', async () => {
    writeFileSync(
      join(folder.path, 'ask'),
      '#!/bin/sh\nprintf "PIN from tty: " > /dev/tty; read pin < /dev/tty; echo "correct $pin"',
    );
    configure({ encryption_passcommand: './ask' });
    const { status } = await borgflow(['repo-list', '</dev/null', '>log', '2>&1'], {
      answers: [['PIN from tty', 'horse']],
    });
    expect(readFileSync(join(folder.path, 'log'), 'utf8')).not.toContain('returned no passphrase');
    expect(status).toBe(0);
    configure();
  });
});

describe('the whole repository', () => {
  test.each(['repo-delete', 'delete'])('is kept if the user says no to %s on a terminal', async (action) => {
    const { status, out } = await borgflow([action], { answers: [["Type 'YES'", 'no']] });
    expect(status).toBe(1);
    expect(out).toContain('*including* 1 archives');
    expect(out).toContain('exited with status 2 (its message is above).');
    expect((await borgflow(['list'])).status).toBe(0);
  });

  test('is kept if nobody can be asked', async () => {
    for (const words of [['delete'], ['delete', '--force'], ['repo-delete']]) {
      const { status, error } = await borgflow(words);
      expect(status).toBe(1);
      expect(error).toContain('Not confirmed: nothing was deleted.');
    }
    expect(readdirSync(repository).length).toBeGreaterThan(0);
  });

  test('is deleted if the user types YES on a terminal, also for delete', async () => {
    const { status, out } = await borgflow(['delete'], { answers: [["Type 'YES'", 'YES']] });
    expect(out).toContain(`No archive is named, so delete applies to the whole repository ${repository}.`);
    expect(out).toContain(`${repository} was deleted.`);
    expect(status).toBe(0);
    expect(existsSync(repository)).toBe(false);
  });
});

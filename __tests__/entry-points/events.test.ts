import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from 'jsonschema';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;
beforeAll(() => {
  stand = createStand();
  stand.repository('r');
});
afterAll(() => stand.remove());

/** Runs the command line in this process; returns what it wrote, in order. */
async function borgflow(...words: readonly string[]) {
  const said = { text: '', error: '' };
  const status = await commandLine(words, {
    environment: stand.environment,
    out: (text) => {
      said.text += text;
    },
    error: (text) => {
      said.text += text;
      said.error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  return { status, ...said };
}

function configuration(name: string, ...own: readonly string[]): string {
  const options = [`source_directories: [${stand.source}]`, `repositories: [{path: ${stand.path('r')}, label: vault}]`];
  return stand.write(name, `${[...options, ...own].join('\n')}\n`);
}

describe('--events', () => {
  test.each([
    ['a backup', ["before_backup: ['echo mounted']"], ['create', 'prune', '--list', 'check'], 0],
    ['a backup with all details', ["before_backup: ['echo mounted']"], ['create', '--list', '-v', '2'], 0],
    ['a failing hook', ["before_backup: ['echo gone; exit 3']", 'on_error: [echo told]'], ['create', '-v', '1'], 1],
    ['a failing Borg', ['compression: nonsense'], ['create'], 1],
    ['a soft failure', ["before_backup: ['exit 75']"], ['create'], 0],
    ['a list in JSON', [], ['list', '--json'], 0],
    ['a faulty configuration', ['keep_dayly: 1'], ['create'], 1],
  ])('of %s is a recording that can be replayed: the same text, byte for byte', async (_, options, words, status) => {
    const recording = stand.path('run.jsonl');
    const live = await borgflow(
      '-c',
      configuration('a.yaml', 'keep_daily: 7', ...options),
      ...words,
      '--events',
      recording,
    );
    expect(live.status).toBe(status);
    expect(await borgflow('replay', recording)).toEqual({ ...live, status: 0 });
    expect(statSync(recording).mode & 0o777).toBe(0o600);
    const schema = JSON.parse(readFileSync('schema/events.json', 'utf8')) as object;
    for (const line of readFileSync(recording, 'utf8').trimEnd().split('\n')) {
      expect(new Validator().validate(JSON.parse(line), schema).errors.map(({ stack }) => stack)).toEqual([]);
    }
  });

  test('writes each event before the next thing happens: a hook sees everything up to its own start', async () => {
    const recording = stand.path('so-far.jsonl');
    const hook = `before_backup: ['cp ${recording} ${stand.path('seen.jsonl')}']`;
    await borgflow('-c', configuration('a.yaml', hook), 'create', '--events', recording);
    const seen = stand.written('seen.jsonl');
    expect(seen.endsWith('\n')).toBe(true);
    expect(JSON.parse(seen.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ type: 'step-started', step: 1 });
  });

  test('replaces the recording of an earlier run', async () => {
    const words = ['-c', configuration('a.yaml'), 'repo-list', '--events', stand.path('again.jsonl')];
    await borgflow(...words);
    await borgflow(...words);
    expect(stand.written('again.jsonl').match(/"run-started"/g)).toHaveLength(1);
  });

  test('contains no secret, not even in the path of a file', async () => {
    mkdirSync(stand.path('hunter22hunter'), { recursive: true });
    const options = ['encryption_passphrase: hunter22hunter', "before_backup: ['echo hunter22hunter']"];
    const path = configuration('hunter22hunter/a.yaml', ...options);
    await borgflow('-c', path, 'create', '--events', stand.path('masked.jsonl'));
    expect(stand.written('masked.jsonl')).toContain('***');
    expect(stand.written('masked.jsonl')).not.toContain('hunter22');
  });

  test.each([
    ['missing/run.jsonl', 'its folder does not exist'],
    ['folder', 'it is a folder'],
    [
      'other.yaml',
      'it contains something other than a recording, which is not replaced (remove it, or name another file)',
    ],
  ])(
    'to %s, which can’t be written, is one warning before the run starts, and the backup succeeds',
    async (name, reason) => {
      mkdirSync(stand.path('folder'), { recursive: true });
      writeFileSync(stand.path('other.yaml'), 'repositories: []\n');
      const path = stand.path(name);
      const { status, error, text } = await borgflow('-c', configuration('a.yaml'), 'create', '--events', path);
      const warning = `Warning: The events can't be written to ${path}: ${reason}. The run continues without it.\n`;
      expect(error).toBe(warning);
      expect(text.startsWith(warning)).toBe(true);
      expect(status).toBe(0);
      expect(stand.written('other.yaml')).toBe('repositories: []\n');
    },
  );

  test('to a full disk is one warning, and the backup succeeds', async () => {
    const { status, error } = await borgflow('-c', configuration('a.yaml'), 'create', '--events', '/dev/full');
    expect(error).toBe(
      "Warning: The events can't be written to /dev/full: the disk is full. The run continues without it.\n",
    );
    expect(status).toBe(0);
  });
});

describe('replay', () => {
  test.each([
    [['replay'], 'replay needs one FILE. Write borgflow replay FILE.\n'],
    [['replay', 'a', 'b'], 'replay needs one FILE, got 2: a and b. Write borgflow replay FILE.\n'],
    [
      ['replay', 'a', '--as', 'film'],
      '--as must be console, workflow, summary, report, log, syslog, or json, got "film".\n',
    ],
  ])('%j is refused', async (words, sentence) => {
    expect(await borgflow(...words)).toMatchObject({ status: 1, error: sentence });
  });

  test('needs no configuration and no Borg, and runs nothing', async () => {
    const recording = stand.path('hook.jsonl');
    const hook = `before_backup: ['touch ${stand.path('touched')}']`;
    await borgflow('-c', configuration('a.yaml', hook), 'create', '--events', recording);
    const touched = statSync(stand.path('touched')).mtimeMs;
    const said = { out: '' };
    const out = (text: string) => {
      said.out += text;
    };
    const terminal = { environment: {}, out, error: out, interactive: false, colored: false, columns: 80 };
    expect(await commandLine(['replay', recording, '-v', '1'], terminal)).toBe(0);
    expect(said.out).toContain('before_backup · a.yaml');
    expect(statSync(stand.path('touched')).mtimeMs).toBe(touched);
  });
});

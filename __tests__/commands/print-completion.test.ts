import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actions } from '../../src/actions/registry.js';
import { optionFlags } from '../../src/configuration/options/option-flags.js';
import { candidatesFor } from '../../src/request/completion.js';
import { quote, unfinishedWords } from '../../src/shell/quoting.js';
import { entryPointFile } from '../support/built-entry-point.js';

async function candidates(...line: readonly string[]): Promise<{ kind: string; words: readonly string[] }> {
  const repositories = (files: readonly string[] | undefined) => Promise.resolve(['vault', `of ${files ?? 'no file'}`]);
  const { kind, words } = await candidatesFor(line, { actions, optionFlags: optionFlags(), repositories });
  return { kind, words: words.map(([word]) => word) };
}

describe('the candidates for the last word of a line', () => {
  test.each([
    [['cr'], ['create']],
    [['repo-'], ['repo-create', 'repo-delete', 'repo-list', 'repo-info']],
    [['create', 'pr'], ['prune']],
    [['create', 'crea'], []],
    [['conf'], ['config']],
    [
      ['config', ''],
      ['bootstrap', 'generate', 'validate', 'show'],
    ],
    [['create', 'config'], []],
    [['plan', 'crea'], ['create']],
    [
      ['completion', ''],
      ['bash', 'fish', 'zsh'],
    ],
    [['create', '--st'], ['--stats']],
    [['create', '--stats', '--st'], []],
    [
      ['check', '--only', ''],
      ['archives', 'data', 'extract', 'freshness', 'repository', 'spot'],
    ],
    [['check', '--only', 'da'], ['data']],
    [['check', '--only=da'], ['--only=data']],
    [
      ['-v', ''],
      ['-1', '-2', '0', '1', '2'],
    ],
    [['--permissions', 's'], ['strict']],
    [['list', '--archive', ''], ['latest']],
    [['list', '--archive', 'latest', 'inf'], ['info']],
    [['create', '--keep-d'], ['--keep-daily']],
    [['create', '--compression', ''], []],
    [['--files-cache', ''], []],
    [
      ['--repository', ''],
      ['of no file', 'vault'],
    ],
    [['-c', 'a.yaml', 'create', '--repository', 'of'], ['of a.yaml']],
    [['--help', 'opt'], ['options']],
    [['-n'], ['-n']],
  ])('%j', async (line, expected) => {
    const { words } = await candidates(...line);
    const wanted = line.includes('--keep-d') ? words.filter((word) => word === '--keep-daily') : words;
    expect([...wanted].sort()).toEqual([...expected].sort());
  });

  test.each([
    [['-c', ''], 'files'],
    [['--config='], 'files'],
    [['-c', 'a.yaml', 'c'], 'both'],
    [['extract', '--destination', ''], 'files'],
    [['--log-file', ''], 'files'],
    [['list', '--path', ''], 'words'],
    [['create', ''], 'words'],
    [['create', '--comment', ''], 'words'],
  ])('%j: %s', async (line, kind) => {
    expect((await candidates(...line)).kind).toBe(kind);
  });

  test('flags of the action come before global flags', async () => {
    const { words } = await candidates('check', '--');
    expect(words.indexOf('--repair')).toBeLessThan(words.indexOf('--config'));
    expect(words).not.toContain('--keep-daily');
    expect(words).not.toContain('--excludes');
  });

  test('each candidate begins with what was typed', async () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('create', '-c', '--only', '--repository', 'config', '--', '-'));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (line) => {
        for (const each of (await candidates(...line)).words) expect(each.startsWith(line.at(-1) ?? '')).toBe(true);
      }),
    );
  });
});

describe('an incomplete line in bash', () => {
  test.each([
    ['borgflow ', ['borgflow', '']],
    ['borgflow cr', ['borgflow', 'cr']],
    ["borgflow -c 'my file", ['borgflow', '-c', 'my file']],
    ['borgflow -c "my \\"file" cr', ['borgflow', '-c', 'my "file', 'cr']],
    ['borgflow my\\ file\\', ['borgflow', 'my file']],
    ['borgflow --only=d', ['borgflow', '--only=d']],
  ])('%s', (line, words) => {
    expect(unfinishedWords(line)).toEqual(words);
  });

  test('with quoted words is split into those words', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        expect(unfinishedWords(words.map((word) => quote(word)).join(' '))).toEqual(words);
      }),
    );
  });
});

describe('in a real shell', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
    mkdirSync(join(folder, 'bin'));
    const cli = entryPointFile('cli');
    writeFileSync(join(folder, 'bin/borgflow'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`, {
      mode: 0o755,
    });
    const repositories = "[{path: /mnt/a, label: vault}, {path: 'ssh://me@host/./r'}]";
    writeFileSync(join(folder, 'server.yaml'), `repositories: ${repositories}\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'notes'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, words: readonly string[]): string =>
    execFileSync(program, words, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 600_000,
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, TERM: 'dumb' },
    });

  /** Types a line and presses TAB in a shell at a terminal, and then `rest`. */
  function pressTab(shell: string, setUp: string, [line, rest]: readonly [string, string]): string {
    const script = `
      zmodload zsh/zpty
      zpty shell "$1"
      zpty -w shell "PS1='>>'; $2; echo RE''ADY"
      zpty -r -m shell out '*READY*>>*'
      zpty -w -n shell "$3"$'\\t'"$4"
      while zpty -r shell out; do :; done`;
    rmSync(join(folder, 'typed'), { force: true });
    run('zsh', ['-f', '-c', script, 'zsh', shell, setUp, line, rest]);
    return readFileSync(join(folder, 'typed'), 'utf8').trimEnd();
  }

  /** In bash, the remaining keys go to the beginning of the line, add a command around it, and exit. */
  const inBash = (line: string) =>
    pressTab('bash --norc -i', 'source <(borgflow completion bash)', [line, "\x01echo '\x05' > typed; exit\n"]);

  /** Zsh does not complete while keys are waiting, so a single key does everything. */
  const inZsh = (line: string) =>
    pressTab(
      'zsh -f -i',
      'autoload -Uz compinit; compinit -u -d ./dump; source <(borgflow completion zsh); tab() { zle complete-word; print -r -- "$BUFFER" > typed; BUFFER=exit; zle accept-line; }; zle -N tab; bindkey \'^I\' tab',
      [line, ''],
    );

  const lines: readonly (readonly [typed: string, completed: string])[] = [
    ['borgflow cre', 'borgflow create'],
    ['borgflow check --repai', 'borgflow check --repair'],
    ['borgflow check --only=dat', 'borgflow check --only=data'],
    ['borgflow -c server.yaml create --repository va', 'borgflow -c server.yaml create --repository vault'],
    ['borgflow -c server.yaml check --repository ssh:', 'borgflow -c server.yaml check --repository ssh://me@host/./r'],
    ['borgflow -c serv', 'borgflow -c server.yaml'],
    ['borgflow -c server.yaml not', 'borgflow -c server.yaml notes'],
    ['borgflow --config=server', 'borgflow --config=server.yaml'],
    ['borgflow create not', 'borgflow create not'],
  ];

  test.each(lines)('bash completes %s', (line, expected) => {
    expect(inBash(line)).toBe(expected);
  });

  test.each(lines)('zsh completes %s', (line, expected) => {
    expect(inZsh(line)).toBe(expected);
  });

  const inFish = (line: string): readonly string[] =>
    run('fish', ['--no-config', '-c', `borgflow completion fish | source; complete -C '${line}'`])
      .split('\n')
      .filter(Boolean);

  test.each([
    ['borgflow cre', ['create\tback up: make a new archive']],
    ['borgflow check --repai', ['--repair\trepair damage (may lose data)']],
    ['borgflow check --only=dat', ['--only=data']],
    [
      'borgflow check --rep',
      [
        '--repair\trepair damage (may lose data)',
        '--report\twrite an HTML report of the run',
        '--repositories\tthe repositories to back up to, in order',
        '--repository\tonly repositories with this path, label, or glob',
      ],
    ],
    ['borgflow -c server.yaml create --repository ', ['ssh://me@host/./r', 'vault']],
    ['borgflow -c serv', ['server.yaml']],
    ['borgflow --config=serv', ['--config=server.yaml']],
  ])('fish: %s', (line, expected) => {
    expect([...inFish(line)].sort()).toEqual(expected);
  });

  test.each([
    ['--bash-completion', 'complete -o bashdefault'],
    ['--fish-completion', 'complete -c borgflow'],
  ])("borgmatic's %s prints the same", (flag, text) => {
    expect(run('borgflow', [flag])).toContain(text);
  });
});

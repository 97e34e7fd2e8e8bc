import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandLine } from '../../src/entry-points/command-line.js';
import { terminalText } from '../../src/text/terminal-text.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf } from '../support/borg-versions.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { importTar, makeRepository, tarOf } from '../support/hostile-archives.js';

/** The attacker chooses a file name or a value in a configuration, and wants to control the terminal. */

/** Sequences that clear the screen, set the title, write to the clipboard, create a link, query the terminal, etc. */
const hostile = [
  '\x1b[2J',
  '\x1b]0;owned\x07',
  '\x1b]52;c;cm0gLXJmIC8K\x07',
  '\x1b]8;;http://evil\x1b\\here\x1b]8;;\x1b\\',
  '\x1b[6n',
  '\x9b2J',
  '\x9d0;owned\x9c',
  '\x1bP$q"p\x1b\\',
  '\x08\x08',
  '\x7f',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u200fx',
  '\u061cx',
  '\x1b[8mhidden',
];

/** Matches every control sequence except colors. */
const obeyed =
  /(?!\x1b\[[0-9;:]*m)[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\x1b\[(?:[0-9;:]*[;:])?8m/;

describe('text for a terminal', () => {
  test('contains no control sequences, whatever it is made of', () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, color) => {
        expect(terminalText(pieces.join(''), color)).not.toMatch(obeyed);
      }),
    );
  });

  test('keeps colors, also those with an 8 in them', () => {
    for (const text of ['\x1b[1;31mred\x1b[0m', '\x1b[38;5;8mgray\x1b[0m', '\x1b[48;2;8;8;8mdark\x1b[0m', '\x1b[28m'])
      expect(terminalText(text, true)).toContain(text);
  });
});

describe('every command at a terminal', () => {
  let stand: Stand;
  let archive: readonly string[];
  let config: string;
  const [borg] = borgsOf('1.2');
  const names = hostile.map((text, index) => `${index}${text.replaceAll('/', '_')}`);

  beforeAll(() => {
    if (borg === undefined) throw new Error('There is no Borg 1.2 here.');
    stand = createStand();
    const repository = stand.path('repository');
    makeRepository(borg, repository, stand.environment);
    const paths = names.map((name) => `etc/${name}`);
    const manifest = JSON.stringify({ config_paths: paths.map((path) => `/${path}`) });
    const entries = [
      { path: 'borgmatic/bootstrap/manifest.json', text: manifest },
      ...paths.map((path) => ({ path, text: 'keep_daily: 1\n' })),
    ];
    const place = { repository, archive: `a${hostile[0]}` };
    importTar(borg, place, tarOf(entries), stand.environment);
    archive = ['--repository', repository];
    for (const name of names) writeFileSync(join(stand.source, name), 'x');
    // A configuration can't contain other control characters.
    const values = hostile.filter((text) => !/[\x00-\x1f\x7f]/.test(text)).map((text) => `${stand.source}/${text}`);
    const text = JSON.stringify(values).replace(/[\x80-\x9f]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`);
    config = stand.write('c.yaml', `source_directories: ${text}\nrepositories: [${repository}]\nmatch_archives: '*'\n`);
    mkdirSync(stand.path('destination'));
    symlinkSync(stand.source, stand.path(`x${hostile[0]}`));
  });
  afterAll(() => stand.remove());

  /** Runs a command on a terminal without input; returns its output. */
  const atTerminal = (words: readonly string[], from = '</dev/null'): string => {
    const quoted = [process.execPath, entryPointFile('cli'), ...words].map(
      (word) => `'${word.replaceAll("'", "'\\''")}'`,
    );
    const { stdout } = spawnSync('script', ['-qec', `${quoted.join(' ')} ${from}`, '/dev/null'], {
      cwd: stand.folder,
      env: { ...stand.environment, TERM: 'xterm', BORG_RELOCATED_REPO_ACCESS_IS_OK: 'yes' },
      maxBuffer: 1 << 28,
    });
    return stdout.toString().replaceAll('\r\n', '\n');
  };

  test.each<[string, () => readonly string[], RegExp]>([
    [
      'config bootstrap',
      () => ['config', 'bootstrap', ...archive, '--destination', stand.path('destination')],
      /Extracted .*<202e>gnp\.exe/,
    ],
    ['list', () => ['-c', config, 'list', '--archive', 'latest'], /␛\[2J/],
    ['list --json', () => ['-c', config, 'list', '--archive', 'latest', '--json'], /<202e>/],
    ['repo-list', () => ['-c', config, 'repo-list', '--match-archives', '*'], /a␛\[2J/],
    ['info', () => ['-c', config, 'info', '--match-archives', '*'], /a␛\[2J/],
    ['config show', () => ['-c', config, 'config', 'show'], /<202e>gnp/],
    ['config validate', () => ['-c', config, 'config', 'validate', '--show'], /<202e>gnp/],
    ['create', () => ['-c', config, 'create', '--list', '--dry-run'], /␛|<202e>/],
    ['an unknown action', () => ['\x1b[2Jcreate\u202e'], /␛\[2Jcreate/],
    ['an unknown file', () => ['-c', `\x1b]0;x\x07`, 'create'], /␛\]0;x/],
    ['completion candidates', () => ['completion', 'candidates', '--', '-c', config, '--repository', ''], /./],
    ['extract', () => ['-c', config, 'extract', '--archive', '\x1b[2J', '--destination', '.'], /␛\[2J/],
  ])('%s writes no control sequences', (_, words, expected) => {
    const written = atTerminal(words());
    expect(written).not.toMatch(obeyed);
    expect(written).toMatch(expected);
  });

  test('export-tar writes no tar file to a terminal', () => {
    const written = atTerminal(['-c', config, 'export-tar', '--archive', 'latest', '--destination', '-']);
    expect(written).toContain("Nothing was exported: standard output is a terminal, which can't show a tar file.");
    expect(written).not.toContain('ustar');
    expect(written).not.toMatch(obeyed);
  });

  test('names are written unchanged to a pipe', async () => {
    const written: string[] = [];
    const status = await commandLine(['\x1b[2Jx'], {
      environment: stand.environment,
      out: (text) => written.push(text),
      error: (text) => written.push(text),
      interactive: false,
      colored: false,
      columns: 80,
    });
    expect(status).toBe(1);
    expect(written.join('')).toContain('\x1b[2Jx');
  });
});

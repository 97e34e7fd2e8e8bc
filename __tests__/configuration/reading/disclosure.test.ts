import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ConfigurationRequest, readConfigurations } from '../../../src/configuration/configuration.js';
import { formatError } from '../../../src/configuration/options/error-excerpt.js';
import { collectLines } from '../../../src/files/patterns.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-disclosure-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file in the folder, and returns its path. */
function write(name: string, text: string | Uint8Array, mode = 0o644): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

/** Returns all messages about these files, including excerpts. */
async function toldOf(paths: readonly string[], more: Partial<ConfigurationRequest> = {}): Promise<readonly string[]> {
  const surroundings = { environment: { HELD: 'SECRET' }, currentFolder: join(folder, 'work'), home: '/nonexistent' };
  const read = await readConfigurations({ entryPoint: 'command-line', ...surroundings, paths, ...more });
  expect(read.faults.length).toBeGreaterThan(0);
  return [
    ...read.faults.map((fault) => formatError(fault, read.excerpts.get(fault.place?.file ?? ''))),
    ...read.notices.map(({ message }) => message),
  ];
}

/** Content of files that are not configuration files, with the word SECRET wherever a message might show it. */
const foreign: Readonly<Record<string, string>> = {
  'a password file': 'root:$6$SECRET:19000:0:99999:7:::\nbin:*:19000::::::\n',
  'a private key': '-----BEGIN OPENSSH PRIVATE KEY-----\nSECRET+SECRET==\n-----END OPENSSH PRIVATE KEY-----\n',
  'an environment': 'PATH=/bin\0TOKEN=SECRET\0',
  'one word': 'SECRET\n',
  'a number that looks like a list': '- SECRET: [1, SECRET\n',
  'a list': '- SECRET\n- {SECRET: SECRET}\n',
  'a mapping': 'SECRET: SECRET\nauths: {SECRET: {auth: SECRET}}\n',
  'the same name twice': 'SECRET: a\nSECRET: b\n',
  JSON: '{"SECRET": {"auth": "SECRET"}}',
  'an INI file': '[SECRET]\npassword=SECRET\n',
  'an unknown alias': 'a: *SECRET\n',
  'a variable': 'a: ${SECRET}\n',
};

describe.each(Object.entries(foreign))('never shows %s', (_, text) => {
  test.each([
    ['merged', (path: string) => `<<: !include ${path}\nrepositories: [/r]\n`],
    ['as an option', (path: string) => `repositories: !include ${path}\n`],
    ['as a number', (path: string) => `repositories: [/r]\nkeep_daily: !include ${path}\n`],
    ['as a section', (path: string) => `location: !include ${path}\n`],
    ['as a service', (path: string) => `repositories: [/r]\nhealthchecks: !include ${path}\nkeep_dayly: 7\n`],
    ['as a list of checks', (path: string) => `repositories: [/r]\nchecks: !include ${path}\n`],
    ['as a prefix', (path: string) => `repositories: [/r]\nnumeric_owner: !include ${path}\nkeep_dayly: 7\n`],
    [
      'as a constant',
      (path: string) =>
        `repositories: [{path: /r, label: "{c}"}, {path: /s, label: "{c}"}]\nconstants: {c: !include ${path}}\nkeep_dayly: 7\n`,
    ],
  ])('included %s', async (_way, textFor) => {
    const other = write('other/foreign', text, 0o600);
    const told = await toldOf([write('work/main.yaml', textFor(other))]);
    expect(told.join('\n')).not.toContain('SECRET');
  });

  test('found through a link, a glob, or a folder', async () => {
    write('other/foreign', text, 0o644);
    mkdirSync(join(folder, 'work'));
    symlinkSync('../other/foreign', join(folder, 'work/link.yaml'));
    for (const path of ['link.yaml', '*.yaml', '.']) {
      expect((await toldOf([path])).join('\n')).not.toContain('SECRET');
    }
  });

  test('that only its owner can read, even if it is specified', async () => {
    const path = write('work/foreign', text, 0o640);
    const shown = (await toldOf([path])).join('\n');
    expect(shown).not.toContain('SECRET');
  });
});

describe('shows the line of an error', () => {
  test('in a configuration file that only its owner can read, and in one that it includes', async () => {
    const included = write('work/common.yaml', 'keep_daily: 7\nkeep_weeky: 4\n', 0o600);
    const main = write('work/main.yaml', `<<: !include ${included}\nrepositories: [/r]\nkeep_dayly: 7\n`, 0o600);
    const told = (await toldOf([main])).join('\n');
    expect(told).toContain('| keep_dayly: 7');
    expect(told).toContain('| keep_weeky: 4');
  });

  test('in a configuration file that is not valid YAML', async () => {
    const told = await toldOf([write('work/main.yaml', 'repositories: [/r]\nkeep_daily: [7\n', 0o600)]);
    expect(told.join('\n')).toContain('| keep_daily: [7');
  });

  test('in a world-readable file that was specified, and in an inline configuration', async () => {
    expect((await toldOf([write('work/odd', 'nonsense: 1\n')])).join('\n')).toContain('| nonsense: 1');
    expect((await toldOf([], { inline: 'nonsense: 1\n' })).join('\n')).toContain('| nonsense: 1');
  });

  test('but not in an included list, where only the option is shown', async () => {
    const list = write('work/checks.yaml', '- {name: repositroy}\n');
    const told = await toldOf([write('work/main.yaml', `repositories: [/r]\nchecks: !include ${list}\n`)]);
    expect(told).toEqual([expect.stringMatching(/^checks\.yaml:1:10: checks\[0\]\.name must be repository, .*\.$/)]);
  });
});

describe('refuses anything but regular files', () => {
  test.each(['/dev/zero', '/dev/tty', '/proc/self/environ', '/proc/1/cmdline', '/proc/kmsg', '/sys/kernel/notes'])(
    '%s, specified and included',
    async (path) => {
      const sentence = /can't be (read|included): it is a (device|kernel file)|does not exist|permission denied/;
      expect((await toldOf([path])).join('\n')).toMatch(sentence);
      expect((await toldOf([write('work/main.yaml', `a: !include ${path}\n`)])).join('\n')).toMatch(sentence);
    },
  );

  test('a named pipe without a writer', async () => {
    mkdirSync(join(folder, 'work'));
    execFileSync('mkfifo', [join(folder, 'work/pipe.yaml')]);
    for (const path of ['pipe.yaml', '.']) {
      expect(await toldOf([path])).toEqual([expect.stringContaining("can't be read: it is a named pipe.")]);
    }
    expect(await toldOf(['*.yaml'])).toEqual(['*.yaml matches no files.']);
  });

  test('but reads an inherited pipe on the command line, and never in a workflow', () => {
    const script = `import { readConfigurations } from ${JSON.stringify(join(process.cwd(), 'lib/src/configuration/configuration.js'))};
      const read = await readConfigurations({ entryPoint: process.argv[2], environment: {}, currentFolder: '/', home: '/', paths: [process.argv[1]] });
      console.log(JSON.stringify([read.configurations.length, read.faults.map(({ message }) => message)]));`;
    const ask = (entryPoint: string) =>
      spawnSync(
        'bash',
        [
          '-c',
          'exec "$0" --input-type=module -e "$1" <(echo "repositories: [/r]") "$2"',
          process.execPath,
          script,
          entryPoint,
        ],
        { encoding: 'utf8' },
      ).stdout;
    expect(JSON.parse(ask('command-line'))).toEqual([1, []]);
    expect(ask('workflow')).toContain('it is a named pipe');
  });
});

describe("while a pull request is checked, a configuration file in the workspace can't refer to files outside", () => {
  const confined = () => ({
    entryPoint: 'workflow' as const,
    confinedTo: join(folder, 'work'),
    variables: 'leave' as const,
  });
  const outside = expect.stringContaining('is outside the workspace');

  beforeEach(() => {
    write('other/secret.yaml', 'keep_dayly: SECRET\n');
    mkdirSync(join(folder, 'work/sub'), { recursive: true });
    symlinkSync('../other', join(folder, 'work/linked'));
    symlinkSync('../other/secret.yaml', join(folder, 'work/link.yaml'));
    symlinkSync('../other/none.yaml', join(folder, 'work/dangling.yaml'));
    symlinkSync('/', join(folder, 'work/root'));
  });

  test.each([
    ['/etc/passwd'],
    ['/etc/no-such-file'],
    ['../other/secret.yaml'],
    ['../other/none.yaml'],
    ['link.yaml'],
    ['linked/secret.yaml'],
    ['linked/none.yaml'],
    ['dangling.yaml'],
    ['root/etc/shadow'],
    ['~/.ssh/id_ed25519'],
    ['/proc/self/environ'],
  ])('by including %s', async (name) => {
    for (const text of [`<<: !include ${name}\n`, `constants: {a: !include ${name}}\n`, `x-a: !include [${name}]\n`]) {
      const main = write('work/main.yaml', `repositories: [/r]\n${text}`);
      expect(await toldOf([main], confined())).toEqual([outside]);
      expect(await toldOf([], { ...confined(), inline: `repositories: [/r]\n${text}` })).toEqual([outside]);
    }
  });

  test('through another included file', async () => {
    write('work/sub/inner.yaml', '<<: !include ../../other/secret.yaml\n');
    const main = write('work/main.yaml', 'repositories: [/r]\n<<: !include sub/inner.yaml\n');
    expect(await toldOf([main], confined())).toEqual([outside]);
  });

  test.each(['link.yaml', 'linked/secret.yaml', 'linked', 'dangling.yaml', 'linked/none.yaml', 'root/etc/passwd'])(
    'specified as %s',
    async (path) => expect(await toldOf([path], confined())).toEqual([outside]),
  );

  test('found by a search', async () => {
    rmSync(join(folder, 'work/dangling.yaml'));
    for (const paths of [['*.yaml'], ['.'], ['li*/*.yaml'], ['{link,none}.yaml']]) {
      const told = await toldOf(paths, confined());
      expect(told.filter((sentence) => !sentence.includes('matches no files'))).not.toContainEqual(
        expect.not.stringContaining('is outside the workspace'),
      );
      expect(told.join()).not.toContain('SECRET');
    }
    mkdirSync(join(folder, 'work/.github'));
    symlinkSync('../../other/secret.yaml', join(folder, 'work/.github/borgflow.yaml'));
    expect(await toldOf([], confined())).toEqual([outside]);
  });

  test('but can include files in the workspace, also through links', async () => {
    write('work/sub/common.yaml', 'keep_daily: 7\n');
    symlinkSync('sub/common.yaml', join(folder, 'work/here.yaml'));
    const main = write('work/.github/main.yaml', 'repositories: [/r]\n<<: !include [../here.yaml, sub/common.yaml]\n');
    const where = { environment: {}, currentFolder: join(folder, 'work'), home: '/' };
    const { faults, configurations } = await readConfigurations({ ...confined(), ...where, paths: [main] });
    expect(faults.map(({ message }) => message)).toEqual([]);
    expect(configurations).toHaveLength(1);
  });

  test('but a file outside, specified by the workflow, can include anything', async () => {
    write('other/more.yaml', 'keep_daily: 7\n');
    const main = write('other/main.yaml', 'repositories: [/r]\n<<: !include more.yaml\n');
    const where = { environment: {}, currentFolder: join(folder, 'work'), home: '/' };
    expect((await readConfigurations({ ...confined(), ...where, paths: [main] })).faults).toEqual([]);
  });
});

describe('a file of patterns', () => {
  const read = async (option: 'patterns_from' | 'exclude_from', path: string): Promise<string> =>
    await collectLines({ [option]: [path] }, { folder, consequence: 'No archive was made.' }).then(
      () => 'read',
      (error: Error) => error.message,
    );

  test('with an invalid line is reported without showing the line', async () => {
    const path = write('patterns', `R /src\n${foreign['a password file']}`);
    expect(await read('patterns_from', path)).toMatch(/\/patterns:2: Borg does not accept this line/);
    expect(await read('patterns_from', path)).not.toContain('SECRET');
  });

  test('must not be a pipe or a device', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const option of ['patterns_from', 'exclude_from'] as const) {
      expect(await read(option, join(folder, 'pipe'))).toMatch(
        /can't be read: it is a named pipe\. No archive was made\.$/,
      );
      expect(await read(option, '/dev/zero')).toMatch(/can't be read: it is a device\. No archive was made\.$/);
    }
  });
});

test.each([
  ['nothing', '', 'is empty. It needs at least `repositories`'],
  ['a comment', '# repositories: [/r]\n', 'is empty. It needs at least `repositories`'],
  ['a word', 'SECRET\n', 'A configuration file must be a mapping of options'],
  ['a list', '- SECRET\n', 'A configuration file must be a mapping of options'],
])('a file that contains %s is refused without showing its content', async (_, text, sentence) => {
  const told = await toldOf([write('work/main.yaml', text, 0o600)]);
  expect(told.join('\n')).toContain(sentence);
  expect(told.join('\n')).not.toContain('SECRET');
});

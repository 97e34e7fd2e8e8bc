import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import { readFileText, readTree } from '../../../src/configuration/reading/includes.js';
import { sortedErrors as faultsIn, noFindings } from '../../../src/configuration/yaml/findings.js';
import { maxDepth } from '../../../src/configuration/yaml/limits.js';
import { toValue } from '../../../src/configuration/yaml/tree.js';

const base = { entryPoint: 'command-line' as const, environment: {}, currentFolder: '/', home: '/' };

/** Returns the errors of a text as `line:column message`. */
function faultsOf(text: string): readonly string[] {
  const findings = noFindings();
  readTree(text, 'x.yaml', findings);
  return findings.faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

function plainOf(text: string): unknown {
  const findings = noFindings();
  const tree = readTree(text, 'x.yaml', findings);
  expect(findings.faults).toEqual([]);
  return tree && toValue(tree);
}

describe('a text that is not a configuration causes one error', () => {
  test.each([
    ['a tab before a name', 'a:\n\tb: 1', '2:1 This line is indented with a tab'],
    ['a tab before a list', 'a:\n  - b\n\t- c', '3:1 This line is indented with a tab'],
    ['a tab after spaces', 'a: |\n\t x', '2:1 This line is indented with a tab'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1 A second YAML document begins here'],
    ['an end mark followed by text', 'key: value\n...\nfoo', '3:1 A second YAML document begins here'],
    ['a name twice', 'a: 1\nb: 2\na: 3', '3:1 a is set twice, first on line 1. Remove one of them.'],
    ['a name twice, deeper', 'a:\n  b: 1\n  "b": 2', '3:3 b is set twice, first on line 2. Remove one of them.'],
    ['two names on a line', 'a: b: c', '1:4 This value contains `: `, so YAML treats it as a key and a value'],
    ['an open bracket', 'a: 1\nb: [1,\n', '2:4 This bracket is not closed: its ] is missing'],
    ['an open brace', '{a: 1', '1:1 This bracket is not closed: its } is missing'],
    ['an open double quote', 'a: 1\nb: "x\nc: 2\n', '2:4 This quote is not closed.'],
    ['an open single quote', "a: 'x\n", '1:4 This quote is not closed.'],
    ['a reserved character', 'a: @b', '1:4 This value begins with a character that is reserved in YAML.'],
    ['an unknown escape', 'a: "\\q"', '1:5 This is not a valid escape in double quotes'],
    ['a quote in a quote', "a: 'it's'", '1:4 This value continues after its closing quote.'],
    ['a missing colon', 'a: 1\nb\nc: 2', '2:1 A colon is missing after this key.'],
    ['a wrong indentation', 'a:\n    b: 1\n  c: 2', '3:3 This key must line up with the others'],
    [
      'an alias without an anchor',
      'a: *b',
      '1:4 A value that begins with * is a YAML alias, and no anchor (&…) has this name',
    ],
    ['an alias inside itself', 'a: &a [*a]', '1:8 The alias *a refers to a value that contains it.'],
    ['an include', 'a: !include b.yaml', '1:13 !include is only allowed in a file.'],
    ['an unknown tag', 'a: !foo b', '1:9 A word that begins with ! is a YAML tag'],
    ['a list as a name', '? [a]\n: b', '1:3 A key must be a string'],
    ['no name', ': x', '1:1 A key is missing before this colon.'],
    ['a merge of a number', '<<: 3', '1:5 << must be a mapping'],
    ['nothing', '', '1:1 x.yaml is empty. It needs at least `repositories` with one path.'],
    ['only a comment', '# a\n', '1:1 x.yaml is empty.'],
    ['an empty mapping', '{}', '1:1 x.yaml is empty.'],
    [
      'a list',
      '- a',
      '1:1 A configuration file must be a mapping of options, such as `repositories:`, but this is a list.',
    ],
    [
      'a string',
      'a',
      '1:1 A configuration file must be a mapping of options, such as `repositories:`, but this is a single value.',
    ],
  ])('%s', (_, text, start) => {
    const [fault, ...others] = faultsOf(text);
    expect(fault?.slice(0, start.length)).toBe(start);
    expect(others).toEqual([]);
  });

  test('never shows a value, which may be a secret', () => {
    for (const text of ['a: "hunter2\\q"', 'a: "b" "hunter2"', "a: 'b'hunter2", 'a: b\nhunter2\n', 'a: @hunter2']) {
      expect(faultsOf(text).join()).not.toContain('hunter2');
      expect(faultsOf(text)).toHaveLength(1);
    }
  });
});

describe('limits', () => {
  const deep = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');

  test('allow 64 levels', () => {
    expect(faultsOf(`${deep(maxDepth)} 1`)).toEqual([]);
    expect(faultsOf(deep(maxDepth + 1))).toEqual(['65:66 This is nested too deeply: the limit is 64 levels.']);
    expect(faultsOf(`a: ${'['.repeat(63)}${']'.repeat(63)}`)).toEqual([]);
    expect(faultsOf(`a: ${'['.repeat(64)}`)).toEqual(['1:67 This is nested too deeply: the limit is 64 levels.']);
    expect(faultsOf('- '.repeat(200_000))).toEqual(['1:129 This is nested too deeply: the limit is 64 levels.']);
  });

  test('apply to levels that aliases add', () => {
    const chain = Array.from({ length: 100 }, (_, index) => `k${index + 1}: &k${index + 1} [*k${index}]`);
    expect(faultsOf(['k0: &k0 [x]', ...chain].join('\n'))[0]).toMatch(/nested too deeply: the limit is 64 levels/);
  });

  test('allow at most 100,000 values from aliases', () => {
    const letters = [...'bcdefg'].map((letter, index) => {
      const former = `*${'abcdef'[index]}`;
      return `${letter}: &${letter} [${Array.from({ length: 9 }, () => former).join(', ')}]`;
    });
    const text = `a: &a [${Array.from({ length: 9 }, () => 'x').join(', ')}]\n${letters.join('\n')}`;
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(/^6:\d+ The aliases up to this point add too many values: the limit is 100,000\.$/),
    ]);
  });

  test('allow at most 1 MB and 60,000 tokens', () => {
    expect(faultsOf('#'.repeat(1_000_001))).toEqual([
      "1:1 x.yaml can't be read: it is larger than 1 MB, the limit for a configuration file.",
    ]);
    expect(faultsOf('[]'.repeat(400_000))[0]).toMatch(
      /^1:60001 The file is too large: up to this point, it exceeds the limit of 60,000 YAML tokens/,
    );
    expect(faultsOf(`a: 1\n${'#\n'.repeat(400_000)}`)[0]).toMatch(/ up to this point, it exceeds the limit of 60,000/);
  });

  test('are reported at the place of the first token beyond them', () => {
    expect(faultsOf(`a: 1\nb: [${'[],'.repeat(30_000)}]`)).toEqual([
      '2:59998 The file is too large: up to this point, it exceeds the limit of 60,000 YAML tokens.',
    ]);
  });

  test('allow 20,000 lines of patterns, each with its place', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `    - '/home/*/some folder/${index}'\n`);
    const inline = `repositories: [/r]\nexclude_patterns:\n${lines.join('')}`;
    const { configurations, faults } = await readConfigurations({ ...base, inline });
    expect(faults).toEqual([]);
    expect(configurations[0]?.options.exclude_patterns?.at(-1)).toBe('/home/*/some folder/19999');
    expect(configurations[0]?.places.get('/exclude_patterns/19999')?.line).toBe(20_002);
  });

  test('apply to a file with its includes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'borgflow-'));
    try {
      await writeFile(join(folder, 'part.yaml'), `exclude_patterns: [${'a,'.repeat(100)}]\n`);
      const inline = `repositories: [/r]\n<<: !include [${'part.yaml,'.repeat(400)}]\n`;
      const { faults } = await readConfigurations({ ...base, currentFolder: folder, inline });
      expect(faults.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The file is too large: up to this point, it exceeds the limit of 60,000 YAML tokens/),
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('apply to the errors that are shown: the first 50 of a file, with the total number', () => {
    const findings = noFindings();
    readTree('a: *b\n'.repeat(1_000), 'x.yaml', findings);
    const faults = faultsIn(findings, 'x.yaml');
    expect(faults).toHaveLength(51);
    expect(faults[49]?.place?.line).toBe(26);
    expect(faults.at(-1)?.message).toBe('x.yaml has 1,999 errors. The first 50 are shown; fix these first.');
  });

  test('apply to unknown names anywhere in the file', async () => {
    const names = Array.from({ length: 999 }, (_, index) => `zq${index}: 1\n`).join('');
    const inline = `keep_daily: x\n${names}repositories: [/r]\n`;
    const { faults } = await readConfigurations({ ...base, inline });
    expect(faults).toHaveLength(51);
    expect(faults[0]?.message).toMatch(/^keep_daily must be an integer/);
    expect(faults[49]?.place?.line).toBe(50);
    expect(faults.at(-1)?.message).toBe('<inline> has 1,000 errors. The first 50 are shown; fix these first.');
  });
});

describe('values', () => {
  test.each([
    ['yes is a string and true is not', 'a: yes\nb: true', { a: 'yes', b: true }],
    ['anchors and aliases', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
    [
      '<< adds values that are not set',
      'x: &x {k: 1, l: 2}\nb:\n  <<: *x\n  l: 3',
      { x: { k: 1, l: 2 }, b: { l: 3, k: 1 } },
    ],
    ['the first of several merges wins', '<<: [{a: 1}, {a: 2, b: 3}]', { a: 1, b: 3 }],
    ['a quoted << is a name', '"<<": 1', { '<<': 1 }],
    ['numbers and true as names are strings', '1: a\ntrue: b', { '1': 'a', true: 'b' }],
    ['a name without a value', 'a:\nb: ~\nc: 1', { a: null, b: null, c: 1 }],
    ['carriage returns', 'a: 1\r\nb:\r\n  - c\r\n', { a: 1, b: ['c'] }],
    ['names of objects', '__proto__: 1\nconstructor: 2', JSON.parse('{"__proto__": 1, "constructor": 2}')],
    ['a bare tag of YAML', 'a: !!str 1', { a: '1' }],
  ])('%s', (_, text, value) => {
    expect(plainOf(text)).toEqual(value);
  });
});

describe('readText', () => {
  const bytes = (...values: readonly (string | number)[]): Buffer =>
    Buffer.concat(values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value))));

  async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'read-'));
    await work(folder).finally(() => rm(folder, { recursive: true }));
  }

  async function faultOf(path: string): Promise<string> {
    const findings = noFindings();
    expect(readFileText({ path, shown: 'x.yaml' }, findings)).toBeUndefined();
    expect(findings.faults).toHaveLength(1);
    const [fault] = findings.faults;
    return `${fault?.place?.line}:${fault?.place?.column} ${fault?.message}`;
  }

  test('reports the place of invalid UTF-8', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.yaml');
      await writeFile(path, bytes('a: 1\nb: gr', 0xfc, 'n\n'));
      expect(await faultOf(path)).toBe('2:6 x.yaml is not valid UTF-8 from this point. Save it as UTF-8.');
    });
  });

  test('refuses UTF-16, and ignores a byte order mark in UTF-8', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.yaml');
      await writeFile(path, bytes(0xff, 0xfe, 'a', 0, ':', 0));
      expect(await faultOf(path)).toBe('1:1 x.yaml is UTF-16, not UTF-8. Save it as UTF-8.');
      await writeFile(path, '\ufeffa: 1\n');
      expect(readFileText({ path, shown: 'x.yaml' }, noFindings())).toBe('a: 1\n');
    });
  });

  test('reports a folder, a missing file, a loop of links, and a large file', async () => {
    await inFolder(async (folder) => {
      expect(await faultOf(folder)).toBe("1:1 x.yaml can't be read: it is a folder.");
      expect(await faultOf(join(folder, 'gone'))).toBe("1:1 x.yaml can't be read: it does not exist.");
      await symlink('loop', join(folder, 'loop'));
      expect(await faultOf(join(folder, 'loop'))).toMatch(/its symbolic links form a loop/);
      await writeFile(join(folder, 'large'), '#'.repeat(1_500_000));
      expect(await faultOf(join(folder, 'large'))).toBe(
        "1:1 x.yaml can't be read: it is larger than 1 MB, the limit for a configuration file.",
      );
    });
  });

  test('reports a file without permission', async () => {
    if (process.getuid?.() === 0) return;
    await inFolder(async (folder) => {
      const path = join(folder, 'a.yaml');
      await writeFile(path, 'a: 1');
      await chmod(path, 0);
      expect(await faultOf(path)).toBe("1:1 x.yaml can't be read: permission denied.");
    });
  });
});

test('any text is valid or has an error with a place; nothing is thrown', () => {
  const pieces = [
    'a',
    'b',
    ':',
    ' ',
    '  ',
    '\n',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '&a ',
    '*a',
    '<<',
    '!x ',
    '%',
    '---\n',
    '\t',
    '\u001f',
    '\u0002',
    '0o7',
    '~',
    '\\',
  ];
  const yaml = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(yaml, fc.string(), fc.string({ unit: 'binary' })), (text) => {
      const findings = noFindings();
      const tree = readTree(text, 'x.yaml', findings);
      const lines = text.split('\n');
      expect(tree === undefined).toBe(findings.faults.length > 0);
      for (const { place } of findings.faults) {
        expect(place?.line).toBeGreaterThanOrEqual(1);
        expect(place?.line).toBeLessThanOrEqual(lines.length);
        expect(place?.column).toBeLessThanOrEqual((lines[(place?.line ?? 1) - 1] ?? '').length + 1);
      }
    }),
    { numRuns: 2_000 },
  );
});

import { describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';

const base = { entryPoint: 'command-line' as const, environment: { SRC: '/src' }, currentFolder: '/', home: '/' };

async function faultsOf(text: string, variables: 'resolve' | 'leave' = 'leave'): Promise<readonly string[]> {
  const { faults } = await readConfigurations({ ...base, inline: `repositories: [/r]\n${text}\n`, variables });
  return faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

describe('a line of patterns', () => {
  test.each([
    ...[
      'R /src',
      'r /src',
      'r/src',
      'R/src',
      '+ /a',
      '+/a',
      '- re:^a',
      '! sh:*/x',
      '!/src',
      'P sh',
      'p fm',
      '+ pf:/a b',
      '- c:\\x',
    ],
    ...['', '  ', '# comment', '  - /blanks  ', '- */.cache', '+ ~/keep'],
  ])('that Borg accepts is accepted: %j', async (line) => {
    expect(await faultsOf(`patterns: [${JSON.stringify(line)}]`)).toEqual([]);
  });

  test.each([
    '/src',
    '*/.cache',
    'src',
    '-',
    '+ ',
    'R',
    'P',
    'P xx',
    'P sh x',
    '- xx:a',
    '! 12:a',
    '~/x',
    'exclude /x',
    'readme',
    'root:x:0',
  ])('that Borg would refuse is an error: %j', async (line) => {
    expect(await faultsOf(`patterns:\n  - R /src\n  - ${JSON.stringify(line)}`)).toEqual([
      expect.stringMatching(/^4:5 patterns\[1\] must be a line that begins with one of Borg's prefixes/),
    ]);
  });

  test('is checked in the sections of borgmatic 1, in a repository, and after replacing variables', async () => {
    expect(await faultsOf('location: {patterns: [/src]}')).toEqual([expect.stringMatching(/^2:23 patterns\[0\] /)]);
    const own = 'repositories: [{path: /r, patterns: [/src]}]';
    const { faults } = await readConfigurations({ ...base, inline: own });
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('repositories[0].patterns[0] must be'),
    ]);
    expect(await faultsOf('patterns: ["${SRC}"]')).toEqual([]);
    expect(await faultsOf('patterns: ["${SRC}"]', 'resolve')).toEqual([expect.stringContaining('patterns[0] must be')]);
  });
});

test.each(['sh:a', 'pp:/a', '*.pyc', '~/x', 'c:\\x', '', '#*#', 're:^x', 'a:b', 'abc:d', '- odd'])(
  'an exclude that Borg accepts is accepted: %j',
  async (line) => expect(await faultsOf(`exclude_patterns: [${JSON.stringify(line)}]`)).toEqual([]),
);

test.each(['zz:q', ' 12:x', 'Sh:a'])('an exclude with an unknown style is an error: %j', async (line) => {
  expect(await faultsOf(`exclude_patterns: [${JSON.stringify(line)}]`)).toEqual([
    expect.stringMatching(
      /^2:20 exclude_patterns\[0\] must be a pattern with the style fm, sh, re, pp, or pf, or without a style, got /,
    ),
  ]);
});

describe('a YAML tag', () => {
  test.each([
    ['patterns:\n  - R /src\n  - ! /src/secret', 4],
    ['patterns:\n  - R /src\n  - !/src/secret', 4],
    ['patterns: [R /src, ! /src/secret]', 2],
    ['encryption_passphrase: !hunter2 is secret', 2],
    ['before_backup: [!foo x]', 2],
    ['! keep_daily: 7', 2],
    ['keep_daily: !!binary aGk=', 2],
    ['healthchecks: !foo {ping_url: x}', 2],
  ])('is an error that shows the fix: %s', async (text, line) => {
    const [fault, ...more] = await faultsOf(text);
    expect(more).toEqual([]);
    expect(fault).toMatch(
      new RegExp(`^${line}:\\d+ A word that begins with ! is a YAML tag.* Put the whole value in quotes`),
    );
    expect(fault).not.toContain('hunter2');
  });

  test('of a YAML type is accepted', async () => {
    expect(await faultsOf('keep_daily: !!int 7\narchive_name_format: !!str 7\nbefore_backup: !!seq [!!str x]')).toEqual(
      [],
    );
  });
});

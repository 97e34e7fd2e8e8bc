import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathOperands } from '../../src/borg/operands.js';
import { deduplicate } from '../../src/files/nested-sources.js';
import { type Arguments, withShortArguments } from '../../src/files/patterns.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { temporary } from '../support/fake-borg.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

/** The arguments of a Borg command, with the content of its pattern files. */
interface Seen extends Arguments {
  readonly files: Readonly<Record<string, readonly string[]>>;
}

async function shortened(call: Parameters<typeof withShortArguments>[0]): Promise<Seen> {
  const seen = await withShortArguments(call, async ({ flags, operands }) => {
    const names = flags.flatMap((flag) => flag.match(/^--patterns-from=(.*)$/)?.[1] ?? []);
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(name, 'utf8').split('\n').slice(0, -1)]));
    return { flags, operands, files };
  });
  expect(Object.keys(seen.files).filter((name) => existsSync(name))).toEqual([]);
  return seen;
}

/** Returns the commands that Borg reads from the arguments, in their order. */
function commandsOf({ flags, operands, files }: Seen): readonly string[] {
  return [
    ...flags.flatMap((flag) => {
      const file = /^--patterns-from=(.*)$/s.exec(flag)?.[1];
      if (file !== undefined) return files[file] ?? [];
      const [, kind, text = ''] = /^--(pattern|exclude)=(.*)$/s.exec(flag) ?? [];
      if (kind === undefined) return [];
      return [kind === 'pattern' ? text : `! ${/^[0-9A-Za-z]{2}:/.test(text) ? '' : 'fm:'}${text}`];
    }),
    ...operands.slice(1).map((path) => `R ${path}`),
  ];
}

describe('arguments that are longer than a command line', () => {
  const bytesOf = ({ flags, operands }: Arguments) => [...flags, ...operands].join(' ').length;

  test('stay arguments if they are short', async () => {
    const call = {
      flags: ['--json', '--pattern=R /a', '--exclude=x'],
      operands: pathOperands(['r::a']),
      roots: pathOperands(['/b']),
    };
    expect(await shortened(call)).toEqual({ flags: call.flags, operands: ['r::a', '/b'], files: {} });
  });

  test('are written to a file, line by line, which is removed afterwards', async () => {
    const roots = pathOperands(Array.from({ length: 20_000 }, (_, index) => `/source/file-${index}`));
    const seen = await shortened({ flags: ['--json', '--exclude=*.tmp'], operands: pathOperands(['r::a']), roots });
    expect(bytesOf(seen)).toBeLessThan(1000);
    expect(seen.operands).toEqual(['r::a']);
    expect(Object.values(seen.files)).toEqual([[...roots.map((path) => `R ${path}`), '! fm:*.tmp']]);
  });

  test('are written to a file even if there is only one, but it is too long for the system', async () => {
    const long = `--pattern=- re:${'(a|b)'.repeat(50_000)}`;
    const seen = await shortened({ flags: [long], operands: pathOperands(['r::a']) });
    expect(bytesOf(seen)).toBeLessThan(1000);
    expect(commandsOf(seen)).toEqual([long.slice('--pattern='.length)]);
  });

  test('have the same meaning for Borg, whatever the names', async () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab #!:-~*\n\r\t é'), minLength: 1, maxLength: 8 });
    const filler = '--exclude='.concat('x'.repeat(70_000));
    await fc.assert(
      fc.asyncProperty(fc.array(name), fc.array(name), async (paths, patterns) => {
        const flags = [filler, ...patterns.map((text) => `--pattern=- ${text.trimStart() || 'x'}`), '--json'];
        const roots = pathOperands(paths.map((path) => `/${path}`));
        const seen = await shortened({ flags, operands: pathOperands(['r::a']), roots });
        const plain = commandsOf({ flags, operands: pathOperands(['r::a', ...roots]), files: {} });
        // Borg keeps roots and patterns in two lists.
        for (const isRoot of [true, false]) {
          const some = (lines: readonly string[]) => lines.filter((line) => line.startsWith('R') === isRoot);
          expect(some(commandsOf(seen))).toEqual(some(plain));
        }
        for (const line of Object.values(seen.files).flat()) {
          expect(line).toBe(line.trim());
          expect(line).not.toMatch(/^#|\r/);
        }
        expect(seen.flags).toContain('--json');
      }),
      { numRuns: 200 },
    );
  });
});

test('sources are compared with the folders above them, and each folder is checked once', async () => {
  const folder = temporary();
  for (let index = 0; index < 200; index += 1) mkdirSync(join(folder.path, `a/b/${index}/c`), { recursive: true });
  const asked: string[] = [];
  const paths = Array.from({ length: 200 }, (_, index) => [`a/b/${index}`, `a/b/${index}/c`]).flat();
  const mayStop = async (path: string): Promise<boolean> => {
    asked.push(path);
    return path === 'a/b/7';
  };
  const kept = await deduplicate(paths, { folder: folder.path, mayStop });
  expect(kept).toHaveLength(201);
  expect(kept).toContain('a/b/7/c');
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.length).toBeLessThanOrEqual(203);
  folder.remove();
});

describeBorgs('many sources', (borg) => {
  let shop: Workshop;
  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    mkdirSync(join(shop.path, 'src'));
    for (const name of [...names, ...odd, 'left.tmp']) writeFileSync(join(shop.path, 'src', name), name);
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
  });
  afterAll(() => shop.remove());

  const names = Array.from({ length: 600 }, (_, index) => `${'long-'.repeat(30)}${index}`);
  const odd = ['-', '-x', '# not a comment', ' before', 'after ', 'two\nlines', 'carriage\rreturn', 'é'];

  test.each([
    ['with only excludes', { exclude_patterns: ['*.tmp'] }],
    ['with patterns', { patterns: ['- **/*.tmp'] }],
  ])('are all in the archive %s', async (title, options) => {
    const archive_name_format = title.replaceAll(' ', '-');
    await shop.act('create', {
      options: {
        working_directory: join(shop.path, 'src'),
        source_directories: ['*', ' *'],
        archive_name_format,
        ...options,
      },
    });
    const told = await shop.act('list', { flags: { archive: archive_name_format, format: '{path}{NUL}{NL}' } });
    const stored = textOf(told).split(/\0\n?/).filter(Boolean);
    expect(stored.sort()).toEqual([...names, ...odd].sort());
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;
beforeAll(() => {
  stand = createStand();
  stand.repository('r1');
  stand.repository('r2');
  stand.write('hooks.yaml', file('r1', 'r2', "before_backup: ['echo from a hook; echo more >&2']"));
  stand.write('plain.yaml', file('r1', 'r2'));
});
afterAll(() => stand.remove());

/** Writes a file with two repositories, the first with a label. */
function file(first: string, second: string, ...own: readonly string[]): string {
  const options = [
    `source_directories: [${stand.source}]`,
    `repositories: [{path: ${stand.path(first)}, label: one}, {path: ${stand.path(second)}}]`,
    "archive_name_format: 'web-{now:%H%M%S%f}'",
    ...own,
  ];
  return `${options.join('\n')}\n`;
}

interface Said {
  readonly status: number;
  /** All of standard output, parsed as JSON. */
  readonly documents: readonly unknown[];
  readonly error: string;
}

async function ask(...words: readonly string[]): Promise<Said> {
  let out = '';
  let error = '';
  const status = await commandLine(words, {
    environment: stand.environment,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  const documents: unknown = JSON.parse(out);
  if (!Array.isArray(documents)) throw new Error(`no list but ${out}`);
  return { status, documents, error };
}

const at = (name: string, label = '') => expect.objectContaining({ location: stand.path(name), label });

describe('--json on real repositories', () => {
  test('prints one list for all repositories, whatever hooks print', async () => {
    const { status, documents, error } = await ask('-c', stand.path('hooks.yaml'), 'create', '--json', '-v', '2');
    const made = { archive: expect.objectContaining({ stats: expect.objectContaining({ nfiles: 5 }) }) };
    expect(documents).toEqual([
      expect.objectContaining({ ...made, repository: at('r1', 'one') }),
      expect.objectContaining({ ...made, repository: at('r2') }),
    ]);
    expect(error).toContain('from a hook\n');
    expect(status).toBe(0);
  });

  test.each([
    [['list'], { archives: [expect.objectContaining({ name: expect.stringMatching(/^web-/) })] }],
    [['repo-list'], { archives: [expect.objectContaining({ name: expect.stringMatching(/^web-/) })] }],
    [['rlist', '--short'], { archives: [expect.objectContaining({ name: expect.stringMatching(/^web-/) })] }],
    [['info'], { archives: [expect.objectContaining({ stats: expect.anything() })] }],
    [['info', '--archive', 'latest'], { archives: [expect.objectContaining({ stats: expect.anything() })] }],
    [['repo-info'], { cache: expect.anything(), encryption: expect.anything() }],
    [['list', '--archive', 'latest'], { items: expect.arrayContaining([expect.objectContaining({ type: '-' })]) }],
    [['list', '--find', 'letter'], { items: [expect.objectContaining({ type: '-' })] }],
  ])('%j prints an element for each repository', async (words, shape) => {
    const { documents, error } = await ask('-c', stand.path('plain.yaml'), ...words, '--json');
    expect(documents).toEqual([
      expect.objectContaining({ ...shape, repository: at('r1', 'one') }),
      expect.objectContaining({ ...shape, repository: at('r2') }),
    ]);
    expect(error).toBe('');
  });

  test('prints the elements of several actions and files in the order in which they ran', async () => {
    stand.write('second.yaml', file('r2', 'r1'));
    const files = ['-c', stand.path('plain.yaml'), stand.path('second.yaml')];
    const { documents } = await ask(...files, 'repo-list', 'repo-info', '--json', '--log-json', '-v', '1');
    const kinds = documents.map((one) => JSON.stringify(one)).map((text) => /r[12]"/.exec(text)?.[0]);
    expect(kinds).toEqual(['r1"', 'r1"', 'r2"', 'r2"', 'r2"', 'r2"', 'r1"', 'r1"']);
    expect(documents.map((one) => Object.hasOwn(Object(one), 'archives'))).toEqual([
      ...[true, false, true, false],
      ...[true, false, true, false],
    ]);
  });

  test('prints an empty list in a dry run', async () => {
    const { documents, status } = await ask('-c', stand.path('plain.yaml'), 'create', '--json', '-n');
    expect([documents, status]).toEqual([[], 0]);
  });

  test('a Borg warning stays a warning', async () => {
    const own = [`source_directories_must_exist: false`, "commands: [{before: action, when: [list], run: ['true']}]"];
    const text = file('r1', 'r2', ...own).replace(`[${stand.source}]`, `[${stand.source}, ${stand.path('gone')}]`);
    stand.write('warns.yaml', text);
    const { documents, status, error } = await ask('-c', stand.path('warns.yaml'), 'create', '--json');
    expect(documents).toHaveLength(2);
    expect(status).toBe(0);
    expect(error).toContain('Warning: borg create ended with a warning');
  });

  test('if something failed, prints what succeeded and exits with 1', async () => {
    stand.write('fails.yaml', file('missing', 'r2'));
    const { documents, status, error } = await ask('-c', stand.path('fails.yaml'), 'repo-list', '--json');
    expect(documents).toEqual([expect.objectContaining({ repository: at('r2') })]);
    expect(status).toBe(1);
    expect(error).toContain(`No repository at ${stand.path('missing')}.`);
  });

  test('prints an empty list for a file that can’t be read', async () => {
    stand.write('faulty.yaml', 'keep_dayly: 7\n');
    const { documents, status } = await ask('-c', stand.path('faulty.yaml'), 'list', '--json');
    expect([documents, status]).toEqual([[], 1]);
  });

  test('prints an empty list and a message for a missing archive', async () => {
    const { documents, status, error } = await ask('-c', stand.path('plain.yaml'), 'info', '--archive', 'x', '--json');
    expect([documents, status]).toEqual([[], 1]);
    expect(error).toContain('Archive x not found in ');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createReplacedFinder, type ExtractionTarget } from '../../src/files/files-to-overwrite.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';

describe('extract never replaces what is being backed up without --overwrite', () => {
  let stand: Stand;
  let call: (folder: string, ...words: readonly string[]) => Called;
  const live = () => readFileSync(join(stand.source, 'letter.txt'), 'utf8');
  const extract = (folder: string, ...more: readonly string[]) =>
    call(folder, 'extract', '--archive', 'latest', ...more);

  beforeAll(() => {
    stand = createStand();
    const file = stand.write(
      'c.yaml',
      `working_directory: ${stand.folder}\npatterns: ['R ${stand.source}']\nrepositories: [${stand.repository('r')}]\n`,
    );
    call = (folder, ...words) => callIn(folder, stand.environment)(['-c', file, ...words]);
    expect(call(stand.folder, 'create')).toMatchObject({ status: 0 });
    symlinkSync('/', stand.path('root'));
    symlinkSync(dirname(stand.source), stand.path('above'));
  });
  beforeEach(() => writeFileSync(join(stand.source, 'letter.txt'), 'changed since\n'));
  afterAll(() => stand.remove());

  test.each<[string, () => Called]>([
    ['into the root folder', () => extract('/')],
    ['into the root folder through a link', () => extract(stand.folder, '--destination', 'root')],
    [
      'into the root folder through ..',
      () => extract(stand.source, '--destination', `${stand.source}/../../../../../..`),
    ],
    [
      'with leading folders stripped',
      () => extract(stand.folder, '--path', stand.source.slice(1), '--strip-components', 'all'),
    ],
    [
      'through a link',
      () =>
        extract(stand.folder, '--destination', 'above/', '--path', stand.source.slice(1), '--strip-components', 'all'),
    ],
    ['for only one file', () => extract('/', '--path', `${stand.source.slice(1)}/letter.txt`)],
    ['in a dry run', () => call('/', '-n', 'extract', '--archive', 'latest')],
    [
      'from a repository without sources in the configuration',
      () =>
        callIn(
          '/',
          stand.environment,
        )([
          '--repository',
          stand.path('r'),
          '-c',
          stand.write('bare.yaml', `repositories: [${stand.path('r')}]\n`),
          'extract',
          '--archive',
          'latest',
        ]),
    ],
  ])('%s', (_, called) => {
    const { status, error } = called();
    expect(status).toBe(1);
    expect(error).toMatch(/Nothing (was|would be) extracted, because it would replace /);
    expect(error).toContain('letter.txt');
    expect(error).toContain('Add --overwrite to replace');
    expect(live()).toBe('changed since\n');
  });

  test('with --overwrite, reports what it replaced', () => {
    const { status, out } = extract('/', '--overwrite', '--path', `${stand.source.slice(1)}/letter.txt`);
    expect(status).toBe(0);
    expect(out).toContain(`${join(stand.source, 'letter.txt')} exists and will be replaced.\n`);
    expect(out).toContain('Extracted 1 file (13 B) to /, replacing 1 existing file.\n');
    expect(live()).toBe('Dear reader,\n');
  });

  test('needs no flag if files are missing, in an empty folder, or over an earlier restore elsewhere', () => {
    rmSync(join(stand.source, 'letter.txt'));
    expect(extract('/', '--path', `${stand.source.slice(1)}/letter.txt`)).toMatchObject({ status: 0, error: '' });
    expect(live()).toBe('Dear reader,\n');
    mkdirSync(stand.path('fresh'));
    const [first, second] = [extract(stand.path('fresh')), extract(stand.path('fresh'))];
    expect([first.status, second.status]).toEqual([0, 0]);
    expect(first.out).toMatch(
      /^Extracting 5 files \(\S+ \S+\) from \S+ to (\S+)\.\nExtracted 5 files \(\S+ \S+\) to \1\.\n$/,
    );
    expect(second.out).toMatch(
      /^5 files in (\S+) exist and will be replaced: \S+, \S+, and 3 more\.\nExtracting .*\nExtracted .* to \1, replacing 5 existing files\.\n$/,
    );
  });
});

describe('with several configuration files, extract does not replace what the same run has just restored', () => {
  let stand: Stand;
  let out: string;
  const letter = () => readFileSync(join(out, stand.source, 'letter.txt'), 'utf8');
  const extract = (names: readonly string[], ...more: readonly string[]) =>
    callIn(
      out,
      stand.environment,
    )([...names.flatMap((name) => ['-c', stand.path(`${name}.yaml`)]), 'extract', '--archive', 'latest', ...more]);
  const backUp = (name: string, source: string): void => {
    const repository = `{path: ${stand.repository(name)}, label: ${name}}`;
    const file = stand.write(`${name}.yaml`, `source_directories: [${source}]\nrepositories: [${repository}]\n`);
    expect(callIn(stand.folder, stand.environment)(['-c', file, 'create'])).toMatchObject({ status: 0 });
  };

  beforeAll(() => {
    stand = createStand();
    mkdirSync(stand.path('things'));
    writeFileSync(stand.path('things/note'), 'another source\n');
    backUp('older', stand.source);
    backUp('same', stand.source);
    writeFileSync(join(stand.source, 'letter.txt'), 'the newest words\n');
    backUp('newer', stand.source);
    backUp('other', stand.path('things'));
  });
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  });
  afterEach(() => rmSync(out, { recursive: true, force: true }));
  afterAll(() => stand.remove());

  test('an older version of a file does not replace the newer one, and the run fails with a solution', () => {
    const { status, error } = extract(['newer', 'older']);
    expect({ status, text: letter() }).toEqual({ status: 1, text: 'the newest words\n' });
    expect(error).toContain('would replace 1 file that this run has just extracted from newer: ');
    expect(error).toContain('letter.txt. Name the repository to restore from with --repository');
  });

  test('--overwrite replaces it, and --repository selects one repository', () => {
    expect(extract(['newer', 'older'], '--overwrite')).toMatchObject({ status: 0, error: '' });
    expect(letter()).toBe('Dear reader,\n');
    expect(extract(['newer', 'older'], '--repository', 'newer')).toMatchObject({ status: 0, error: '' });
    expect(letter()).toBe('the newest words\n');
  });

  test('other sources and the same version of a file are restored together', () => {
    expect(extract(['newer', 'other'])).toMatchObject({ status: 0, error: '' });
    expect(letter()).toBe('the newest words\n');
    expect(readFileSync(join(out, stand.path('things/note')), 'utf8')).toBe('another source\n');
    expect(extract(['older', 'same', 'other'])).toMatchObject({ status: 0, error: '' });
    expect(letter()).toBe('Dear reader,\n');
  });
});

describe('a file that extract would replace', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
    mkdirSync(at('base/heimdall/inner'), { recursive: true });
    writeFileSync(at('base/heimdall/inner/data'), '');
    mkdirSync(at('elsewhere/heimdall/inner'), { recursive: true });
    writeFileSync(at('elsewhere/heimdall/inner/data'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const replaced = async (landing: Partial<ExtractionTarget>, path = 'heimdall/inner/data', isFolder = false) => {
    const find = await createReplacedFinder({ destination: at('base'), strip: 0, options: [], files: [], ...landing });
    const found = find({ path: Buffer.from(path, 'latin1'), isFolder });
    return found?.kind === 'other' ? undefined : found?.path;
  };
  const data = () => at('base/heimdall/inner/data');

  test.each<[string, () => Readonly<Record<string, unknown>>]>([
    ['an absolute path', () => ({ source_directories: [at('base/heimdall')] })],
    ['a trailing slash', () => ({ source_directories: [at('base/heimdall/')] })],
    ['/./', () => ({ source_directories: [`${folder}/base/./heimdall`] })],
    ['..', () => ({ source_directories: [`${at('elsewhere')}/../base/heimdall`] })],
    [
      'a path relative to working_directory',
      () => ({ working_directory: at('base'), source_directories: ['heimdall'] }),
    ],
    ['the working_directory itself', () => ({ working_directory: at('base'), source_directories: ['.'] })],
    ['a wildcard', () => ({ source_directories: [at('*/heim*')] })],
    ['a folder above', () => ({ source_directories: [folder] })],
    ['the file itself', () => ({ source_directories: [at('base/heimdall/inner/data')] })],
    ['a root in patterns', () => ({ patterns: [`R ${at('base/heimdall')}`, '- *.tmp'] })],
    [
      'a link to it',
      () => {
        symlinkSync('base/heimdall', at('link'));
        return { source_directories: [at('link')] };
      },
    ],
    [
      'a root in a pattern file',
      () => {
        writeFileSync(at('patterns'), `# mine\nR ${at('base/heimdall')}\n`);
        return { working_directory: folder, patterns_from: ['patterns'] };
      },
    ],
  ])('is found if the source is named by %s', async (_, optionsOf) => {
    const options = optionsOf();
    expect(await replaced({ options: [{}, options] })).toBe(data());
    const holdsAll = ['a wildcard', 'a folder above'].includes(_);
    expect(await replaced({ options: [options], destination: at('elsewhere') })).toBe(
      holdsAll ? at('elsewhere/heimdall/inner/data') : undefined,
    );
  });

  test('is found in a destination that leads to the source through a link, or with stripped folders', async () => {
    symlinkSync('../base/heimdall', at('elsewhere/to'));
    const options = [{ source_directories: [at('base/heimdall')] }];
    expect(await replaced({ options, destination: at('elsewhere') }, 'to/inner/data')).toBe(
      at('elsewhere/to/inner/data'),
    );
    expect(await replaced({ options, destination: at('base/heimdall/inner'), strip: 2 })).toBe(data());
  });

  test('is found if it is the archived file itself, whatever the configuration says now', async () => {
    expect(await replaced({ destination: '/' }, at('base/heimdall/inner/data').slice(1))).toBe(data());
  });

  test('can be a configuration file, or a folder or link that something else would replace', async () => {
    expect(await replaced({ files: [data()] })).toBe(data());
    const options = [{ source_directories: [at('base')] }];
    expect(await replaced({ options }, 'heimdall/inner', true)).toBeUndefined();
    expect(await replaced({ options }, 'heimdall/inner', false)).toBe(at('base/heimdall/inner'));
    expect(await replaced({ options }, 'heimdall/inner/data', true)).toBe(data());
  });

  test('is not found if nothing exists at the path, or for files that the backup itself adds', async () => {
    const options = [{ source_directories: [at('base/heimdall')] }];
    expect(await replaced({ options }, 'heimdall/inner/other')).toBeUndefined();
    expect(await replaced({ options }, 'nowhere/inner/data')).toBeUndefined();
    expect(await replaced({ options, strip: 3 })).toBeUndefined();
  });

  test("is found by a name that isn't valid UTF-8, which Borg 1 writes with question marks", async () => {
    const name = Buffer.concat([Buffer.from(`${at('base/heimdall/caf')}`), Buffer.from([0xe9])]);
    writeFileSync(name, '');
    const options = [{ source_directories: [at('base')] }];
    expect(await replaced({ options }, 'heimdall/caf?')).toContain('heimdall/caf');
    expect(await replaced({ options }, 'heimdall/caf\xe9')).toContain('heimdall/caf');
  });

  test('is found in a second mount of the same folder', async () => {
    mkdirSync(at('mounted'));
    const isMounted = mounted(at('base/heimdall'), at('mounted'));
    try {
      const options = [{ source_directories: [at('base/heimdall')] }];
      const expected = isMounted ? at('mounted/inner/data') : undefined;
      expect(await replaced({ options, destination: at('mounted') }, 'inner/data')).toBe(expected);
    } finally {
      if (isMounted) execFileSync('umount', [at('mounted')]);
    }
  });
});

/** Bind-mounts a folder; returns false if that isn't allowed, such as in a container. */
function mounted(from: string, to: string): boolean {
  try {
    execFileSync('mount', ['--bind', from, to], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

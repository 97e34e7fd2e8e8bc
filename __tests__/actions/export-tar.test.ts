import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportTarFlags } from '../../src/actions/export-tar.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251);

describe('the flags of borg export-tar', () => {
  test.each<[Parameters<typeof exportTarFlags>[0], readonly string[]]>([
    [{ options: {}, flags: { archive: 'latest', destination: 'x.tar' } }, []],
    [{ options: {}, flags: { 'tar-filter': 'zstd -T0' } }, ['--tar-filter', 'zstd -T0']],
    [{ options: {}, flags: { list: true, progress: true } }, ['--list', '--progress']],
    [{ options: { list_details: true, progress: true }, flags: {} }, ['--list', '--progress']],
    [{ options: {}, flags: { 'strip-components': '2' } }, ['--strip-components', '2']],
    [{ options: {}, flags: { 'strip-components': 'all', path: ['a/b/c'] } }, ['--strip-components', '2']],
  ])('%j', (work, flags) => expect(exportTarFlags(work)).toEqual(flags));
});

describeBorgs('a tar file', (tested) => {
  const { path } = tested;
  const encryption = repokeyOf(tested);
  let shop: Workshop;
  let source: string;
  const act = (flags: Readonly<Record<string, string | boolean | readonly string[]>>) =>
    shop.act('export-tar', { borg: path, flags: { archive: 'latest', ...flags } });
  const fail = (flags: Readonly<Record<string, string | readonly string[]>>) =>
    shop.fail('export-tar', { borg: path, flags: { archive: 'latest', ...flags } });

  beforeAll(async () => {
    shop = openWorkshop();
    source = join(shop.path, 'source');
    mkdirSync(join(source, 'ünïcode dir'), { recursive: true });
    writeFileSync(join(source, 'ünïcode dir', 'data'), bytes);
    writeFileSync(join(source, 'other'), 'other\n');
    await shop.act('repo-create', { borg: path, flags: { encryption } });
    await shop.act('create', { borg: path, options: { source_directories: [source] } });
  });
  afterAll(() => shop.remove());

  test('contains every byte', async () => {
    const tar = join(shop.path, 'all.tar');
    await act({ destination: tar });
    const restored = join(shop.path, 'restored');
    mkdirSync(restored);
    execFileSync('tar', ['xf', tar, '-C', restored]);
    expect(readFileSync(join(restored, source, 'ünïcode dir', 'data')).equals(bytes)).toBe(true);
    expect(readFileSync(join(restored, source, 'other'), 'utf8')).toBe('other\n');
  });

  test('is compressed according to its name, contains only the requested paths, and can be listed', async () => {
    const tar = join(shop.path, 'part.tar.gz');
    const told = await act({
      destination: tar,
      path: [`${source.slice(1)}/other`],
      'strip-components': 'all',
      list: true,
    });
    expect(execFileSync('tar', ['tzf', tar], { encoding: 'utf8' })).toBe('other\n');
    expect(textOf(told)).toContain('other');
  });

  test('replaces an existing file, and reports that', async () => {
    const tar = join(shop.path, 'old.tar');
    writeFileSync(tar, 'old');
    const told = await act({ destination: tar });
    expect(told.lines).toContainEqual({ text: `${tar} exists and will be replaced.`, level: 'notice', verbosity: 0 });
    expect(execFileSync('tar', ['tf', tar], { encoding: 'utf8' })).toContain('data');
  });

  test('is not written over a folder, or into a folder that does not exist', async () => {
    expect(await fail({ destination: shop.path })).toBe(
      `Nothing was exported: ${shop.path} is a folder. Name a file with --destination, or - for standard output.`,
    );
    writeFileSync(`${shop.path}/file`, '');
    expect(await fail({ destination: `${shop.path}/file/x.tar` })).toBe(
      `Nothing was exported: ${shop.path}/file is a file, not a folder. Name another file with --destination.`,
    );
    expect(await fail({ destination: `${shop.path}/none/x.tar` })).toBe(
      `Nothing was exported: the folder ${shop.path}/none does not exist. Create it, or name another file with --destination.`,
    );
  });

  test('is an error if nothing matches the path', async () => {
    expect(await fail({ destination: join(shop.path, 'empty.tar'), path: ['no/such'] })).toMatch(
      /^Not found in the archive: 'no\/such'\./,
    );
  });

  test('is not written to the log of a workflow', async () => {
    expect(await fail({ destination: '-' })).toMatch(
      /^Nothing was exported: in a workflow, standard output is the log/,
    );
  });
});

describe('a tar file on standard output, from the command line', () => {
  let stand: Stand;
  let call: (words: readonly string[]) => Called;
  let file: string;

  beforeAll(() => {
    stand = createStand();
    call = callIn(stand.folder, stand.environment);
    const repositories = [stand.repository('r1'), stand.repository('r2')];
    writeFileSync(join(stand.source, 'data'), bytes);
    file = stand.write(
      'both.yaml',
      `source_directories: [${stand.source}]\nrepositories: [${repositories.join(', ')}]\nbefore_actions: [echo said by a hook]\n`,
    );
    expect(call(['-c', file, 'create'])).toMatchObject({ status: 0 });
  });
  afterAll(() => stand.remove());

  const one = ['--repository', 'r1'];

  test('is not mixed with the output of hooks and Borg, which goes to standard error', () => {
    const words = ['-c', file, ...one, '-v', '2', 'export-tar', '--archive', 'latest', '--destination', '-', '--list'];
    const { status, bytes: tar, error } = call(words);
    expect(status).toBe(0);
    expect(error).toContain('said by a hook');
    expect(error).toContain('letter.txt');
    const data = execFileSync('tar', ['xO', `${stand.source.slice(1)}/data`], { input: tar });
    expect(data.equals(bytes)).toBe(true);
  });

  test('is written once if there are two repositories', () => {
    const { status, bytes: tar, error } = call(['-c', file, 'export-tar', '--archive', 'latest', '--destination', '-']);
    expect(status).toBe(0);
    expect(error).toMatch(/^Exporting \S+ from \S+, the newest in 2 repositories\.$/m);
    const data = execFileSync('tar', ['xO', `${stand.source.slice(1)}/data`], { input: tar });
    expect(data.equals(bytes)).toBe(true);
  });

  test('is not written in a dry run, which only lists the action', () => {
    const {
      status,
      bytes: tar,
      error,
    } = call([...['-n', '-c', file, ...one, 'export-tar'], ...['--archive', 'latest', '--destination', '-']]);
    expect({ status, tar: tar.length }).toEqual({ status: 0, tar: 0 });
    expect(error).toMatch(/export-tar/);
  });
});

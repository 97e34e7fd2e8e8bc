import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mountOrExtractMessage } from '../../src/borg/error-patterns.js';
import { createSuggest } from '../../src/borg/suggested-command.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('extract', (tested) => {
  const { path } = tested;
  const encryption = repokeyOf(tested);
  let shop: Workshop;
  let source: string;
  let made = 0;

  beforeAll(async () => {
    shop = openWorkshop();
    source = join(shop.path, 'source');
    mkdirSync(join(source, 'inner'), { recursive: true });
    for (const name of ['a', 'inner/b', 'inner/c']) writeFileSync(join(source, name), `new ${name}\n`);
    await shop.act('repo-create', { borg: path, flags: { encryption } });
    await shop.act('create', { borg: path, options: { source_directories: [source] } });
  });
  afterAll(() => shop.remove());

  /** Creates a destination in which files and folders already exist at paths of the archive. */
  const destinationWith = (files: Readonly<Record<string, string>>) => {
    const destination = join(shop.path, `destination-${made++}`);
    for (const [name, text] of Object.entries(files)) {
      const file = join(destination, source, name);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
    }
    mkdirSync(destination, { recursive: true });
    return destination;
  };
  const asked = (destination: string, more: Readonly<Record<string, string | readonly string[]>> = {}) => ({
    borg: path,
    flags: { archive: 'latest', destination, ...more },
  });

  test('replaces existing files of a destination that is not backed up, and says so beforehand', async () => {
    const destination = destinationWith({ a: 'old and longer than the new one\n', 'inner/b': '' });
    const [a, b] = [join(destination, source, 'a'), join(destination, source, 'inner/b')];
    const told = await shop.act('extract', asked(destination));
    const lines = textOf(told).split('\n');
    expect([
      `2 files in ${destination} exist and will be replaced: ${a} and ${b}.`,
      `2 files in ${destination} exist and will be replaced: ${b} and ${a}.`,
    ]).toContain(lines[0]);
    expect(readFileSync(join(destination, source, 'a'), 'utf8')).toBe('new a\n');
    expect(readFileSync(join(destination, source, 'inner/b'), 'utf8')).toBe('new inner/b\n');
    expect({ warnings: told.warnings, text: textOf(told) }).toEqual({
      warnings: [],
      text: expect.stringMatching(
        /^.*\nExtracting 3 files \(\d+ B\) from .*\nExtracted 3 files \(\d+ B\) to .*, replacing 2 existing files\.$/,
      ),
    });
  });

  test('reports beforehand that a requested path already exists, also in a dry run', async () => {
    const destination = destinationWith({ a: 'old' });
    const file = join(destination, source, 'a');
    const wanted = asked(destination, { path: [`${source.slice(1)}/a`] });
    const rehearsed = await shop.act('extract', { ...wanted, dryRun: true });
    expect(textOf(rehearsed)).toMatch(new RegExp(`^${file} exists and would be replaced\\.\n`));
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(textOf(await shop.act('extract', wanted))).toContain(`${file} exists and will be replaced.\n`);
    expect(readFileSync(file, 'utf8')).toBe('new a\n');
  });

  test('reports beforehand that a file exists to which a path with stripped folders leads', async () => {
    const destination = destinationWith({});
    const file = join(destination, 'a');
    writeFileSync(file, 'old');
    const stripped = asked(destination, { path: [`${source.slice(1)}/a`], 'strip-components': 'all' });
    const told = await shop.act('extract', stripped);
    expect(textOf(told)).toContain(`${file} exists and will be replaced.\n`);
    expect(readFileSync(file, 'utf8')).toBe('new a\n');
  });

  test('fails with one message if a folder exists in place of a file, and restores everything else', async () => {
    const destination = destinationWith({ 'inner/b/full': '' });
    const said: string[] = [];
    const listen = { ...asked(destination), onLines: (lines: readonly string[]) => said.push(...lines) };
    expect(await shop.fail('extract', listen)).toBe(
      `Not everything was extracted from ${shop.repository}: ${source.slice(1)}/inner/b could not be written (a folder already exists there). Move what is in the way, or name another folder with --destination.`,
    );
    expect(said).toContain(`Extracted 2 of 3 files to ${destination}. Not restored: ${source.slice(1)}/inner/b.`);
    expect(readFileSync(join(destination, source, 'inner/c'), 'utf8')).toBe('new inner/c\n');
  });

  test('fails with one message if a file exists in place of a folder above', async () => {
    const destination = destinationWith({});
    writeFileSync(join(destination, source.split('/')[1] ?? ''), '');
    expect(await shop.fail('extract', asked(destination))).toMatch(
      /^Not everything was extracted from .*: \S+ could not be written \(part of its path is (a symbolic link or )?a file\), nor could \d more paths\./,
    );
  });
});

describe('an obstacle', () => {
  const fault = (command: string, warnings: readonly string[]) => ({
    command,
    repository: '/r',
    said: { errors: [], warnings, questions: [], plain: [], tail: [] },
    ending: 'exited with status 1',
    exitCode: 1,
    messageId: undefined,
    exampleEncryption: 'e',
    action: 'extract',
    entryPoint: 'command-line' as const,
    suggest: createSuggest({ kind: 'command-line' }),
    borg: '1.2.4',
  });

  test.each([
    [
      "etc/x: open: [Errno 1] Operation not permitted: '/d/etc/x'",
      "the existing file can't be changed (lsattr shows whether it is immutable)",
    ],
    ["etc/x: open: [Errno 13] Permission denied: '/d/etc/x'", 'permission denied'],
    ["etc/x: [Errno 30] Read-only file system: '/d/etc/x'", 'the file system is read-only'],
    ["etc/x: rmdir: [Errno 39] Directory not empty: '/d/etc/x'", 'a folder that is not empty already exists there'],
  ])('%s', (words, reason) => {
    expect(mountOrExtractMessage(fault('extract', [words]), '')).toContain(`etc/x could not be written (${reason}).`);
  });

  test('is not reported for other messages or commands of Borg', () => {
    expect(mountOrExtractMessage(fault('extract', ["Include pattern 'x' never matched."]), '')).toBeUndefined();
    expect(mountOrExtractMessage(fault('create', ['x: open: [Errno 13] Permission denied']), '')).toBeUndefined();
  });
});

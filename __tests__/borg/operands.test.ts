import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { archivePattern, oneArchiveFlags } from '../../src/archives/select-archives.js';
import { flag } from '../../src/borg/common-flags.js';
import {
  archiveOperands,
  comparedOperands,
  dashedPart,
  finalArguments,
  listedArchive,
  localOperand,
  newArchiveOperands,
  type Operand,
  pathOperands,
  patternOperands,
  repositoryOperands,
  storedFileOperands,
  storedOperands,
} from '../../src/borg/operands.js';
import { capabilitiesOf } from '../../src/borg/versions.js';

const borg12 = capabilitiesOf('1.2.4');
const beta5 = capabilitiesOf('2.0.0b5');
const beta23 = capabilitiesOf('2.0.0b23');
const words = (operands: readonly Operand[]) => finalArguments({ operands });

describe('a reference to a listed archive', () => {
  const id = 'a'.repeat(64);
  const listed = (name: string, capabilities = borg12) => listedArchive({ name, id }, capabilities);

  test('is its name, or its ID if names need not be unique', () => {
    expect(listed('web-2026')).toBe('web-2026');
    expect(listed('web-2026', beta5)).toBe('web-2026');
    expect(listed('web-2026', beta23)).toBe(id);
  });

  test.each([
    ['*', 'sh:[*]', '/r::*'],
    ['[a-z]?', 'sh:[[]a-z][?]', '/r::[a-z]?'],
    ['{hostname}', 'sh:{{hostname}}', '/r::{{hostname}}'],
    ['re:.*', 'sh:re:.[*]', '/r::re:.*'],
    ['id:x', 'sh:id:x', '/r::id:x'],
    ['-x', 'sh:-x', '/r::-x'],
    ['latest', 'sh:latest', '/r::latest'],
  ])('matches only that archive with Borg 1: %s', (name, pattern, operand) => {
    expect(archivePattern(listed(name), borg12)).toBe(pattern);
    expect(archiveOperands('/r', listed(name), borg12)).toEqual([operand]);
  });

  test.each([
    ['sh:*', 'id:sh:*', 'sh:*'],
    ['{hostname}', 'id:{{hostname}}', '{{hostname}}'],
    ['-x', 'id:-x', '-x'],
  ])('matches only that archive with a beta without IDs: %s', (name, pattern, operand) => {
    expect(oneArchiveFlags(listed(name, beta5), beta5)).toEqual(['--match-archives', pattern]);
    expect(archiveOperands('/r', listed(name, beta5), beta5)).toEqual(['--repo', '/r', operand]);
  });
});

describe('the last arguments of a command line', () => {
  test('follow -- if one of them begins with a dash', () => {
    expect(words(archiveOperands('/r', '-x', beta5))).toEqual(['--repo', '/r', '--', '-x']);
    expect(words(newArchiveOperands('/r', '-x', beta23))).toEqual(['--repo', '/r', '--', '-x']);
    expect(words(comparedOperands('/r', ['a', '-x'], borg12))).toEqual(['--', '/r::a', '-x']);
    expect(words(archiveOperands('/r', '-x', beta23))).toEqual(['--repo', '/r', 'id:-x']);
    expect(words([...repositoryOperands('/r', borg12), localOperand('-')])).toEqual(['/r', '-']);
  });

  test('are never options, whatever the names are', () => {
    const name = fc.string({ unit: fc.constantFrom('-', 'r', '=', ' ', ':', '/', '{', '\n', 'é', '@'), maxLength: 6 });
    const made = fc.record({ name, capabilities: fc.constantFrom(borg12, beta5, beta23) });
    fc.assert(
      fc.property(made, ({ name: text, capabilities }) => {
        const operands = [
          ...archiveOperands('/r', text, capabilities),
          ...pathOperands([text]),
          ...storedOperands([text]),
          ...storedFileOperands([text]),
          localOperand(`${text}x`),
        ];
        const given = words(operands).slice(capabilities.separateRepository ? 2 : 0);
        const before = given.includes('--') ? given.slice(0, given.indexOf('--')) : given;
        expect(before.filter((word) => /^-./s.test(word))).toEqual([]);
      }),
    );
  });

  test.each([
    ['a\0b', 'a\\u0000b contains a NUL byte'],
    ['web-\udcff', 'web-\ufffd is not valid UTF-8'],
  ])('are refused if they can’t be passed to a program (%#)', (name, reason) => {
    const sentence = `${reason}, so it can't be passed to Borg. Nothing was done.`;
    expect(() => words(pathOperands([name]))).toThrow(sentence);
    expect(() => flag('--comment', name)).toThrow(sentence);
  });
});

describe('a repository', () => {
  test.each([
    ['ssh://-oProxyCommand=x/r', 'host'],
    ['ssh://-oProxyCommand=x@host/r', 'user'],
    ['ssh://user@-oProxyCommand=x:22/r', 'host'],
    ['-oProxyCommand=x:r', 'host'],
    ['user@-x:r', 'host'],
    ['{utcnow:-o}x:r', 'host'],
    ['rest://-x/r', 'host'],
    ['sftp://-x/r', 'host'],
    ['rclone:-x:r', 'path'],
    ['ssh://host/-x', undefined],
    ['ssh://user-x@host-y/r', undefined],
    ['rclone:remote:-x', undefined],
    ['-x', undefined],
    ['./-x:y', undefined],
    ['file:///-x', undefined],
  ])('%s: its %s begins with a dash', (repository, part) => expect(dashedPart(repository)).toBe(part));

  test('whose folder begins with a dash is passed as a path', () => {
    expect(repositoryOperands('-x', borg12)).toEqual(['./-x']);
    expect(repositoryOperands('--rsh=x', beta23)).toEqual(['--repo', './--rsh=x']);
  });

  test('that is refused is shown without its password', () => {
    expect(() => repositoryOperands('ssh://user:secret@-x/r', borg12)).toThrow(
      "The host of the repository ssh://user:***@-x/r begins with a dash, so another program would treat it as an option. Nothing was done. Fix the repository's URL.",
    );
  });
});

describe('a flag', () => {
  test('is joined with a value that begins with a dash', () => {
    expect(flag('--comment', '--rsh=x')).toEqual(['--comment=--rsh=x']);
    expect(flag('-o', '-x')).toEqual(['-o-x']);
    expect(flag('--comment', 'x')).toEqual(['--comment', 'x']);
    expect(flag('--keep-yearly', -1)).toEqual(['--keep-yearly', '-1']);
  });

  test('is refused for a pattern without a style', () => {
    expect(() => patternOperands(['--rsh=x'])).toThrow('--rsh=x has no pattern style, such as sh: in sh:*.');
  });
});

describe('the source', () => {
  const files = ['actions', 'borg', 'commands', 'files'].flatMap((folder) =>
    readdirSync(join('src', folder), { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ name: `${folder}/${name}`, text: read(join('src', folder, name)) })),
  );
  const matching = (expression: RegExp) => files.filter(({ text }) => expression.test(text)).map(({ name }) => name);

  test('creates operands in one file and command lines in one', () => {
    expect(matching(/\bas (unknown as )?(readonly )?\[?Operand\b|\bas never\b/)).toEqual([]);
    expect(matching(/\bas unknown as\b/)).toEqual(['borg/operands.ts']);
    expect(matching(/\bfinalArguments\(/).sort()).toEqual(['borg/operands.ts', 'borg/run-borg.ts']);
  });

  test('never passes a value after an option in a way that it could be an option itself', () => {
    // A quoted option followed by a separate word that is not a string literal.
    expect(matching(/[[ ]'--[a-z0-9-]+',\s+(?!aliases)[a-z`][\w.]*[\]`.,]/)).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

import { describe, expect, test } from '@jest/globals';
import { actions } from '../../src/actions/registry.js';
import { parseCommandLine } from '../../src/request/argv.js';
import { helpFor } from '../../src/request/help.js';
import { defaultActions, type Request } from '../../src/request/request.js';
import { commands, globalFlags, knownActions } from '../../src/request/vocabulary.js';

/** Splits a line like a shell; none of these lines needs more than double quotes. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
}

function requestOf(line: string): Request {
  const parsed = parseCommandLine(wordsOf(line), { actions });
  if (parsed.kind !== 'run') throw new Error(`${line} is not a run but ${parsed.kind}`);
  return parsed.request;
}

describe('command lines from crontabs, systemd units, and manuals of borgmatic 1.5 to 2.1', () => {
  test.each([
    ['--verbosity -1 --syslog-verbosity 1', ''],
    ['-c /etc/borgmatic/a.yaml prune compact create check --stats -v0', 'prune{stats} compact{} create{stats} check{}'],
    ['--create --prune --check --stats', 'create{stats} prune{stats} check{}'],
    ['--config a.yaml b.yaml -C --stats', 'create{stats}'],
    ['create --verbosity 1 --list --stats', 'create{list stats}'],
    ['create --verbosity 1 --files', 'create{list}'],
    ['init --encryption repokey --append-only', 'repo-create{encryption append-only}'],
    ['rcreate -e repokey-blake2 --storage-quota 5G', 'repo-create{encryption storage-quota}'],
    ['check --only data --only extract --progress', 'check{only progress}'],
    ['extract --arch latest --dest /tmp --strip-comp 2', 'extract{archive destination strip-components}'],
    ['extract --archive latest --restore-path etc home', 'extract{archive path}'],
    ['list -P host- --last 5', 'list{prefix last}'],
    ['rlist --json', 'repo-list{json}'],
    ['-l -a web-*', 'list{match-archives}'],
    ['-i --json', 'info{json}'],
    ['create --comment "before upgrade"', 'create{comment}'],
    ['--log-file x.log --log-file-verbosity 2 --stats', 'create{stats} prune{stats} compact{} check{}'],
  ])('%s', (line, expected) => {
    const named = requestOf(line).actions.map(({ name, flags }) => `${name}{${Object.keys(flags).join(' ')}}`);
    expect(named.join(' ')).toBe(expected);
  });
});

describe('the actions of this version', () => {
  const everywhere = globalFlags.flatMap(({ name, aliases = [] }) => [`--${name}`, ...aliases]);
  const everyFlag = [...actions, ...commands].flatMap(({ name, flags }) => flags.map((flag) => [name, flag] as const));

  test('have the same names as in borgmatic, except for our own, and include the default actions', () => {
    const others = actions.map(({ name }) => name).filter((name) => !(name in knownActions));
    expect(others).toEqual(['drill']);
    expect(actions.map(({ name }) => name)).toEqual(expect.arrayContaining([...defaultActions]));
  });

  test('have unique names and aliases', () => {
    const words = actions.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(words).toEqual([...new Set(words)]);
  });

  test.each(everyFlag)('no flag of %s has the name of a global flag: %j', (_, { name, aliases = [] }) => {
    for (const spelling of [`--${name}`, ...aliases]) expect(everywhere).not.toContain(spelling);
  });

  test.each(actions.map(({ name }) => name))('the help of %s fits a screen of 40 lines and 80 columns', (name) => {
    const lines = helpFor(name, actions, 80).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('the first help page lists each action on at most 40 lines, and the page of actions explains each', () => {
    const first = helpFor(undefined, actions, 80);
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    const every = helpFor('actions', actions, 80).replace(/\s+/g, ' ');
    for (const { name, summary } of actions) {
      expect(first).toContain(name);
      expect(every).toContain(`${name} ${summary}`);
    }
  });
});

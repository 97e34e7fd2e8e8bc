import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { locationOf } from '../../../src/borg/repository-url.js';
import { matchesRepository } from '../../../src/configuration/options/repositories.js';

const named = (path: string, wanted: string, label?: string) => matchesRepository({ path, label }, wanted);

describe('a repository is selected', () => {
  test.each([
    ['/mnt/backup', '/mnt/backup'],
    ['/mnt/backup', '/mnt/backup/'],
    ['/mnt/backup/', '/mnt//backup'],
    ['/mnt/backup', '/mnt/x/../backup'],
    ['/mnt/backup', 'file:///mnt/backup/'],
    ['file:///mnt/backup', '/mnt/backup'],
    ['backup.borg', './backup.borg'],
    [join(process.cwd(), 'backup.borg'), 'backup.borg'],
    [join(homedir(), 'backup'), '~/backup'],
    ['~/backup', join(homedir(), 'backup')],
    ['ssh://me@host/./backup', 'me@host:backup'],
    ['me@host:backup', 'ssh://me@host/~/backup/'],
    ['me@host:~/backup', 'ssh://me@host:22/./backup'],
    ['me@host:./backup', 'me@host:backup'],
    ['ssh://me@host/srv/backup', 'me@host:/srv/backup'],
    ['ssh://me@HOST/srv/backup', 'ssh://me@host:22//srv/backup/'],
    ['ssh://host/~other/backup', 'host:~other/backup'],
    ['ssh://me@[::1]:2222/./backup', 'ssh://me@[::1]:2222/~/backup'],
    ['sftp://me@host/srv/backup', 'sftp://me@host/srv/backup/'],
    ['rclone:remote:backup', 'rclone:remote:backup/'],
  ])('%s by %s, another spelling of the same location', (path, wanted) => {
    expect(named(path, wanted)).toBe(true);
    expect(named(wanted, path)).toBe(true);
  });

  test.each([
    ['/mnt/backup', '/mnt/backups'],
    ['/mnt/backup', 'backup'],
    ['ssh://me@host/./backup', 'ssh://me@host/backup'],
    ['ssh://me@host/./backup', 'ssh://you@host/./backup'],
    ['ssh://me@host/./backup', 'ssh://host/./backup'],
    ['ssh://me@host:2222/./backup', 'me@host:backup'],
    ['/host/backup', 'host:/backup'],
    ['sftp://me@host/srv/backup', 'ssh://me@host/srv/backup'],
  ])('%s not by %s', (path, wanted) => {
    expect(named(path, wanted)).toBe(false);
    expect(named(wanted, path)).toBe(false);
  });

  test.each([
    ['by its label', 'vault', true],
    ['by a glob of its label', 'va*', true],
    ['by a set of characters', 'v[a-c]ult', true],
    ['by a set of excluded characters', 'v[!x]ult', true],
    ['by a glob of its path', '/mnt/*', true],
    ['by a glob that crosses folders', '/*ckup', true],
    ['by a glob of the path as written', '*backup', true],
    ['not by part of its label', 'vaul', false],
    ['not by its label in capitals', 'VAULT', false],
    ['not by a glob of another folder', '/srv/*', false],
    ['not by a set that is never closed', 'v[ault', false],
    ['not by a set in the wrong order', 'v[z-a]ult', false],
  ])('%s: %s', (_, wanted, expected) => {
    expect(named('/mnt/backup', wanted, 'vault')).toBe(expected);
  });

  test('by a path relative to working_directory', () => {
    const repository = { path: 'backup.borg', options: { working_directory: '/srv' } };
    expect(matchesRepository(repository, '/srv/backup.borg')).toBe(true);
    expect(matchesRepository(repository, 'backup.borg')).toBe(true);
    expect(matchesRepository(repository, '/other/backup.borg')).toBe(false);
  });
});

describe('the normalized location of a repository', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
  const segments = fc.array(name, { minLength: 1, maxLength: 3 });

  test('is the same for all spellings', () => {
    const login = fc.option(name, { nil: undefined }).map((user) => (user === undefined ? '' : `${user}@`));
    const spelt = fc.record({ login, host: name, path: segments, end: fc.constantFrom('', '/') });
    fc.assert(
      fc.property(spelt, ({ login: user, host, path: parts, end }) => {
        const path = parts.join('/');
        const inHome = [`${user}${host}:${path}`, `${user}${host}:~/${path}`, `ssh://${user}${host}:22/./${path}`];
        for (const spelling of inHome) expect(locationOf(spelling + end)).toBe(`ssh://${user}${host}/~/${path}`);
        const atRoot = [`${user}${host}:/${path}`, `ssh://${user}${host}/${path}`, `ssh://${user}${host}:22//${path}`];
        for (const spelling of atRoot) expect(locationOf(spelling + end)).toBe(`ssh://${user}${host}/${path}`);
      }),
    );
  });

  test('does not change when normalized again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        expect(locationOf(locationOf(text))).toBe(locationOf(text));
      }),
    );
  });

  test('of a path without wildcards matches only that repository', () => {
    fc.assert(
      fc.property(segments, segments, (one, other) => {
        const [first, second] = [`/${one.join('/')}`, `/${other.join('/')}`];
        expect(named(first, second)).toBe(first === second);
      }),
    );
  });
});

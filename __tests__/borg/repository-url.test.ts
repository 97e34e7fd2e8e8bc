import { describe, expect, test } from '@jest/globals';
import { archiveOperands, newArchiveOperands, pathOperands, repositoryOperands } from '../../src/borg/operands.js';
import { absoluteRepository, folderOf, isLocal } from '../../src/borg/repository-url.js';
import { capabilitiesOf } from '../../src/borg/versions.js';

const borg12 = capabilitiesOf('1.2.4');
const borg2 = capabilitiesOf('2.0.0b19');

describe('the path of a repository', () => {
  test.each([
    ['/mnt/backup', true],
    ['backup', true],
    ['./a:b', true],
    ['/a:b', true],
    ['ssh://u@h/./r', false],
    ['u@h:r', false],
    ['h:r', false],
    ['sftp://h/r', false],
    ['rclone:x:y', false],
    ['file:///r', false],
  ])('%s is local: %s', (repository, local) => expect(isLocal(repository)).toBe(local));

  test('is made absolute if it is local', () => {
    expect(absoluteRepository('r', '/w')).toBe('/w/r');
    expect(absoluteRepository('/r', '/w')).toBe('/r');
    expect(absoluteRepository('u@h:r', '/w')).toBe('u@h:r');
  });
});

describe('operands', () => {
  test('of a repository and an archive, for Borg 1 and 2', () => {
    expect(repositoryOperands('/r', borg12)).toEqual(['/r']);
    expect(repositoryOperands('/r', borg2)).toEqual(['--repo', '/r']);
    expect(archiveOperands('/r', 'a', borg12)).toEqual(['/r::a']);
    expect(archiveOperands('/r', 'a', borg2)).toEqual(['--repo', '/r', 'a']);
    expect(archiveOperands('/r', '0123abcd', borg2)).toEqual(['--repo', '/r', 'aid:0123abcd']);
    expect(archiveOperands('/r', '0123abcd', borg12)).toEqual(['/r::0123abcd']);
  });

  test('a new archive is always given by name, whatever it looks like', () => {
    expect(newArchiveOperands('/r', '0123abcd', borg2)).toEqual(['--repo', '/r', '0123abcd']);
    expect(newArchiveOperands('/r', '0123abcd', borg12)).toEqual(['/r::0123abcd']);
  });

  test.each([
    ['/r', '/r'],
    ['r', '/w/r'],
    ['file:///r', '/r'],
    ['ssh://host/r', undefined],
    ['host:r', undefined],
  ])('the folder of %s is %s', (path, folder) => expect(folderOf(path, '/w')).toBe(folder));

  test('a path that looks like a flag is not one', () =>
    expect(pathOperands(['-x', 'a/-b'])).toEqual(['./-x', 'a/-b']));
});

import { expect, test } from '@jest/globals';
import { createNearestPaths } from '../../src/archives/nearest-paths.js';

const archive = [
  'home',
  'home/user',
  'home/user/letter.txt',
  'home/user/letters',
  'home/user/photos/2019/letter.txt',
  'home/other/letter.txt',
  'srv/letter.txt',
  'etc/hostname',
];

const meant = (wanted: string) => {
  const search = createNearestPaths(wanted);
  for (const path of archive) search.take(path);
  return search.found();
};

test.each<[why: string, wanted: string, expected: readonly string[]]>([
  ['leading folders are missing', 'user/letter.txt', ['home/user/letter.txt']],
  ['a folder is misspelled', 'home/usr/letter.txt', ['home/user/letter.txt']],
  ['the name is misspelled', 'home/user/leter.txt', ['home/user/letter.txt']],
  ['upper and lower case differ', 'etc/Hostname', ['etc/hostname']],
  ['it is in another folder', 'var/hostname', ['etc/hostname']],
  ['nothing is similar', 'home/user/invoice.pdf', []],
])('suggests what was probably meant if %s: %s', (_, wanted, expected) => {
  expect(meant(wanted).slice(0, expected.length)).toEqual(expected);
  if (expected.length === 0) expect(meant(wanted)).toEqual([]);
});

test('suggests at most three paths', () => {
  expect(meant('letter.txt')).toHaveLength(3);
});

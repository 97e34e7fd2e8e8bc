import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMounts, readMounts } from '../../src/system/mount-table.js';
import { isWithin } from '../../src/system/paths.js';

describe('the list of mounts', () => {
  test('contains the folder, root, type, and source, with blanks in names and any optional fields', () => {
    const table = [
      '36 35 98:0 / / rw,noatime - ext4 /dev/root rw',
      '40 36 0:39 /@home /my\\040home rw shared:1 master:2 - btrfs /dev/mapper/vg-home rw,subvol=/@home',
      '41 36 0:40 / /srv/a\\134b rw - zfs tank/srv\\040x rw',
      '',
    ].join('\n');
    expect(parseMounts(table)).toEqual([
      { point: '/', root: '/', type: 'ext4', source: '/dev/root' },
      { point: '/my home', root: '/@home', type: 'btrfs', source: '/dev/mapper/vg-home' },
      { point: '/srv/a\\b', root: '/', type: 'zfs', source: 'tank/srv x' },
    ]);
  });

  test('decodes every name that the kernel can write', () => {
    const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', '\t', '\n', '\\', '#', '-', 'ü') });
    fc.assert(
      fc.property(name, (text) => {
        const written = text.replace(
          /[ \t\n\\#]/g,
          (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`,
        );
        expect(parseMounts(`1 2 3:4 / /${written} rw - zfs ${written} rw`)).toEqual([
          { point: `/${text}`, root: '/', type: 'zfs', source: text },
        ]);
      }),
    );
  });

  test('of this machine contains the root', () => {
    expect(readMounts()?.map(({ point }) => point)).toContain('/');
  });
});

test.each([
  ['/home/a', '/home', true],
  ['/home', '/home', true],
  ['/homes', '/home', false],
  ['/home', '/', true],
  ['/', '/home', false],
])('%s within %s: %s', (path, folder, expected) => expect(isWithin(path, folder)).toBe(expected));

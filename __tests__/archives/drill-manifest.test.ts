import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drillPlaces, ownFolders, ownPaths } from '../../src/archives/bootstrap-manifest-places.js';
import { canaryHash, createCanary, drillManifestIn, drillManifestText } from '../../src/archives/drill-manifest.js';

const file = { path: 'etc/passwd', size: 3, modified: '1767323045678901234', sha256: 'a'.repeat(64) };

describe('the manifest for drills', () => {
  test('is read as it was written', () => {
    const files = [file, { path: 'large', size: 1e12, modified: '-1' }];
    expect(drillManifestIn(drillManifestText({ files }))).toEqual({ files });
  });

  test.each([
    ['a path that leads elsewhere', { path: '../etc/passwd' }],
    ['a path with a folder of its own', { path: 'a/./b' }],
    ['an absolute path', { path: '/etc/passwd' }],
    ['an empty path', { path: '' }],
    ['a NUL byte', { path: 'a\0b' }],
    ['a negative size', { size: -1 }],
    ['a size that is no number', { size: '3' }],
    ['a time that is no number', { modified: 'now' }],
    ['another hash', { sha256: 'a'.repeat(40) }],
  ])('is not used with %s', (_, part) => {
    expect(drillManifestIn(JSON.stringify({ version: 1, files: [{ ...file, ...part }] }))).toBeUndefined();
  });

  test('never throws, whatever it contains', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = drillManifestIn(text);
        for (const { path } of read?.files ?? []) expect(path).not.toMatch(/(^|\/)\.\.(\/|$)|^\//);
      }),
    );
  });
});

describe('a canary', () => {
  test('has the hash that its first line tells, and no other has the same', () => {
    const canary = createCanary();
    expect(canaryHash(canary)).toBe(createHash('sha256').update(canary).digest('hex'));
    expect(createCanary()).not.toBe(canary);
  });

  test('has another hash if anything in it is changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 127 }), (at, flip) => {
        const bytes = Buffer.from(createCanary());
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ flip;
        const hash = createHash('sha256').update(bytes).digest('hex');
        expect(canaryHash(bytes.toString('latin1'))).not.toBe(hash);
      }),
    );
  });
});

describe('the files for drills', () => {
  test.each([
    ['borgmatic/drill/sample.json', 'own'],
    ['borgmatic/drill/canary', 'own'],
    ['tmp/borgflow-1-1b4e28ba-2fa1-41d2-883f-0016d3cca427/drill-a1B2c3/borgmatic/drill/canary', 'own'],
    ['srv/x/borgflow-1-1b4e28ba-2fa1-41d2-883f-0016d3cca427/drill-a1B2c3/borgmatic/drill/canary', 'temporary'],
    ['home/user/borgmatic/drill/canary', 'elsewhere'],
    ['borgmatic/drill/canary/x', 'elsewhere'],
  ])('at %s are in the place %s', (path, kind) => {
    expect(drillPlaces(ownFolders({}))(path).kind).toBe(kind);
  });

  test('do not count as source files', () => {
    expect(ownPaths(ownFolders({}))('borgmatic/drill/canary')).toBe(true);
    expect(ownPaths(ownFolders({}))('borgmatic/drill/other')).toBe(false);
  });
});

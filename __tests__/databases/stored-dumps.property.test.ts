import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { engineNames } from '../../src/databases/define-database.js';
import { dumpListText, dumpPath, dumpsInList, type StoredDump, storedDump } from '../../src/databases/stored-dumps.js';
import { UserError } from '../../src/system/errors.js';

const hostile = fc.constantFrom(
  '..',
  '.',
  '../../etc',
  '/',
  '//',
  '/etc/passwd',
  '~',
  '-rf',
  '',
  'a/../b',
  '..\\..',
  '.. ',
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), hostile);
const place = fc.record({
  hostname: fc.option(text, { nil: undefined }),
  port: fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }),
  label: fc.option(text, { nil: undefined }),
  container: fc.option(text, { nil: undefined }),
});
const engine = fc.constantFrom(...engineNames);

/** Returns a stored dump; undefined for a name that is refused. */
function stored(...[name, around, which]: [string, object, StoredDump['engine']]): StoredDump | undefined {
  try {
    return storedDump(which, around, name);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return undefined;
  }
}

describe('the place of a dump in an archive', () => {
  test('is exactly two levels below the folder of its engine, whatever the names are', () => {
    fc.assert(
      fc.property(text, place, engine, (name, around, which) => {
        const dump = stored(name, around, which);
        if (dump === undefined) return;
        const path = posix.join('/top', dumpPath(dump));
        expect(posix.resolve('/top', dumpPath(dump))).toBe(path);
        expect(path.split('/')).toHaveLength(4);
        expect(posix.basename(path)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  test('is that of borgmatic 2.1.10 for usual names', () => {
    const paths = [
      [{}, 'localhost/shop'],
      [{ hostname: 'db.example.org' }, 'db.example.org/shop'],
      [{ hostname: 'db.example.org', port: 5433 }, 'db.example.org:5433/shop'],
      [{ container: 'box', hostname: 'ignored', port: 1 }, 'box:1/shop'],
      [{ label: 'main', container: 'box', port: 1 }, 'main/shop'],
    ] as const;
    for (const [around, path] of paths) expect(dumpPath(storedDump('postgresql', around, 'shop'))).toBe(path);
  });
});

describe('the list of dumps in an archive', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), place, engine)), (all) => {
        const dumps = all.flatMap(([name, around, which]) => stored(name, around, which) ?? []);
        const read = dumpsInList(dumpListText(dumps));
        // An empty text is as good as none.
        const given = dumps.map((dump) =>
          Object.fromEntries(Object.entries(dump).map(([key, value]) => [key, value === '' ? undefined : value])),
        );
        expect(read?.map((dump) => ({ ...dump }))).toEqual(given);
      }),
    );
  });

  test('has the fields of borgmatic 2.1.10', () => {
    const list = dumpListText([storedDump('mysql', { hostname: 'db', port: 1 }, 'shop')]);
    expect(JSON.parse(list)).toEqual({
      dumps: [
        {
          container: null,
          data_source_name: 'shop',
          hook_name: 'mysql_databases',
          hostname: 'db',
          label: null,
          port: 1,
        },
      ],
    });
  });

  test('is never taken for valid if it is something else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (found) => {
        const read = dumpsInList(found);
        expect(read === undefined || Array.isArray(read)).toBe(true);
      }),
    );
    for (const wrong of ['', '[]', '{}', '{"dumps": 1}', '{"dumps": [{}]}', '{"dumps": [null]}'])
      expect(dumpsInList(wrong)).toBeUndefined();
  });
});

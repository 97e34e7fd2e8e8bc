import { describe, expect, test } from '@jest/globals';
import { archiveOf, archivesIn, statisticsLines, withLabel } from '../../src/archives/borg-json.js';

const document = {
  archive: {
    name: 'web-1',
    id: 'abc',
    start: '2026-11-23T03:00:12.000000',
    duration: 72.4,
    stats: {
      nfiles: 1204,
      original_size: 4_100_000_000,
      compressed_size: 3_900_000_000,
      deduplicated_size: 12_345_678,
    },
  },
  cache: {
    stats: {
      total_size: 2e12,
      total_csize: 1e12,
      unique_csize: 5e10,
      total_chunks: 90_000,
      total_unique_chunks: 10_000,
    },
  },
  repository: { location: '/r', id: 'x' },
};

describe('archiveOf', () => {
  test("reads Borg's description of a new archive", () => {
    expect(archiveOf(document, { path: '/r', label: 'vault' })).toEqual({
      repository: '/r',
      label: 'vault',
      archive: 'web-1',
      id: 'abc',
      start: new Date('2026-11-23T03:00:12').toISOString(),
      duration: 72.4,
      original_size: 4_100_000_000,
      compressed_size: 3_900_000_000,
      deduplicated_size: 12_345_678,
      files: 1204,
    });
  });

  test('keeps the time zone of a time, and works without the fields that Borg 2 omits', () => {
    const archive = archiveOf(
      { archive: { name: 'a', start: '2026-11-23T03:00:12+01:00', stats: {} } },
      { path: '/r' },
    );
    expect(archive).toMatchObject({ start: '2026-11-23T02:00:12.000Z', compressed_size: 0, label: null, id: '' });
  });

  test.each([undefined, null, 5, 'x', [], {}, { archive: null }, { archive: [] }, { archive: { name: 3 } }])(
    'finds no archive in %j',
    (other) => expect(archiveOf(other, { path: '/r' })).toBeUndefined(),
  );
});

describe('the statistics of an archive', () => {
  const archive = archiveOf(document, { path: '/r' });

  test('contain those of the repository', () => {
    expect(archive && statisticsLines(archive, document, 'standard')).toEqual([
      'Archive web-1',
      '  1,204 files in 1 min 12 s',
      '  4.1 GB, 3.9 GB compressed, 12.3 MB new',
      'All archives of /r',
      '  2.0 TB, 1.0 TB compressed, 50.0 GB stored',
      '  10,000 of 90,000 chunks stored',
    ]);
  });

  test("don't contain those of the repository if they are not requested or not available", () => {
    expect(archive && statisticsLines(archive, document, 'quick')).toHaveLength(3);
    expect(archive && statisticsLines(archive, { cache: {} }, 'standard')).toHaveLength(3);
  });

  test('show sizes and durations in the usual format', () => {
    const long = archiveOf({ archive: { ...document.archive, duration: 59.6 } }, { path: '/r' });
    expect(long && statisticsLines(long, document, 'quick')[1]).toBe('  1,204 files in 1 min');
  });
});

describe('JSON documents', () => {
  test('contain the label in the same place as in borgmatic', () => {
    expect(withLabel(document, 'vault')).toMatchObject({
      archive: document.archive,
      repository: { location: '/r', label: 'vault' },
    });
    expect(withLabel(document, undefined)).toMatchObject({ repository: { label: '' } });
    expect(withLabel({ a: 1 }, 'x')).toEqual({ a: 1 });
  });

  test('contain the names of their archives', () => {
    expect(
      archivesIn({ archives: [{ name: 'a', id: '1', hostname: 'web' }, { archive: 'b' }, { id: '3' }, null] }),
    ).toEqual([
      { name: 'a', id: '1', hostname: 'web', username: '', time: '', end: '' },
      { name: 'b', id: '', hostname: '', username: '', time: '', end: '' },
    ]);
    expect(archivesIn('x')).toEqual([]);
  });
});

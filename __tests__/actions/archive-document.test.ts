import { describe, expect, test } from '@jest/globals';
import { archiveOf, archivesIn, statisticsLines, withLabel } from '../../src/actions/archive-document.js';

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
  test('reads what Borg tells of a new archive', () => {
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

  test('reads a time with a zone as it is, and does without what Borg 2 leaves out', () => {
    const archive = archiveOf(
      { archive: { name: 'a', start: '2026-11-23T03:00:12+01:00', stats: {} } },
      { path: '/r' },
    );
    expect(archive).toMatchObject({ start: '2026-11-23T02:00:12.000Z', compressed_size: 0, label: null, id: '' });
  });

  test.each([undefined, null, 5, 'x', [], {}, { archive: null }, { archive: [] }, { archive: { name: 3 } }])(
    'finds none in %j',
    (other) => expect(archiveOf(other, { path: '/r' })).toBeUndefined(),
  );
});

describe('what is shown of it', () => {
  const archive = archiveOf(document, { path: '/r' });

  test('its own numbers and those of the repository', () => {
    expect(archive && statisticsLines(archive, document, 'standard')).toEqual([
      'Archive web-1',
      '  1,204 files in 1 min 12 s',
      '  4.1 GB, 3.9 GB compressed, 12.3 MB new',
      'All archives of /r',
      '  2.0 TB, 1.0 TB compressed, 50.0 GB stored',
      '  10,000 of 90,000 chunks stored',
    ]);
  });

  test('its own numbers alone where the others are not wanted or not there', () => {
    expect(archive && statisticsLines(archive, document, 'quick')).toHaveLength(3);
    expect(archive && statisticsLines(archive, { cache: {} }, 'standard')).toHaveLength(3);
  });

  test('of sizes and durations in the same words as everywhere', () => {
    const long = archiveOf({ archive: { ...document.archive, duration: 59.6 } }, { path: '/r' });
    expect(long && statisticsLines(long, document, 'quick')[1]).toBe('  1,204 files in 1 min');
  });
});

describe('documents for programs', () => {
  test('carry the label as borgmatic puts it', () => {
    expect(withLabel(document, 'vault')).toMatchObject({
      archive: document.archive,
      repository: { location: '/r', label: 'vault' },
    });
    expect(withLabel(document, undefined)).toMatchObject({ repository: { label: '' } });
    expect(withLabel({ a: 1 }, 'x')).toEqual({ a: 1 });
  });

  test('name their archives', () => {
    expect(
      archivesIn({ archives: [{ name: 'a', id: '1', hostname: 'web' }, { archive: 'b' }, { id: '3' }, null] }),
    ).toEqual([
      { name: 'a', id: '1', hostname: 'web', time: '' },
      { name: 'b', id: '', hostname: '', time: '' },
    ]);
    expect(archivesIn('x')).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DocumentText, JsonDocuments, jsonResultLines } from '../../src/reporters/json-documents.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { callIn } from '../support/command-line.js';

describe('a JSON list of many entries', () => {
  let stand: Stand;
  /** Writes a fake Borg whose lists have this many entries, and which exits with this status. */
  const configured = (name: string, entries: number, status = 0) => {
    const borg = stand.write(
      `${name}-borg`,
      `#!/bin/sh\ncase "$*" in *--version*) echo borg 1.2.4; exit ;; esac\nawk 'BEGIN { for (i = 0; i < ${entries}; i++) printf "{\\"type\\": \\"-\\", \\"path\\": \\"srv/data/a-path-of-a-usual-length/img_%d.jpg\\", \\"size\\": 123456, \\"mtime\\": \\"2026-11-28T20:58:48.733968\\"}\\n", i }'\n[ ${status} = 0 ] || echo '{"type": "log_message", "levelname": "ERROR", "name": "borg", "message": "Connection closed", "msgid": "ConnectionClosed"}' >&2\nexit ${status}\n`,
    );
    chmodSync(borg, 0o700);
    return stand.write(
      `${name}.yaml`,
      `repositories: [{path: /one, label: one}, {path: /two, label: two}]\nlocal_path: ${borg}\n`,
    );
  };

  beforeAll(() => {
    stand = createStand();
  });
  afterAll(() => stand.remove());

  const call = (...words: readonly string[]) => callIn(stand.folder, stand.environment)(words);

  test.each([
    ['list', ['--archive', 'a'], { archive: 'a' }],
    ['diff', ['--archive', 'a', '--second-archive', 'b'], { archive: 'a', second_archive: 'b' }],
  ])('%s: needs no more memory than a short list, and is one complete document', (action, words, head) => {
    const file = configured('many', 200_000);
    const limited = ['--max-old-space-size=60', entryPointFile('cli'), '-c', file, '--repository', 'one'];
    const { status, stdout } = spawnSync(process.execPath, [...limited, action, ...words, '--json'], {
      cwd: stand.folder,
      env: { ...stand.environment },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(status).toBe(0);
    const [{ items, ...rest }] = JSON.parse(stdout) as [{ items: { path: string }[] }];
    expect(rest).toEqual({ repository: { location: '/one', label: 'one' }, ...head });
    expect(items).toHaveLength(200_000);
    expect(items.at(-1)?.path).toBe('srv/data/a-path-of-a-usual-length/img_199999.jpg');
  });

  test.each([['1'], ['2']])(
    'of two repositories is one list of two documents, with --concurrency %s',
    (concurrency) => {
      const file = configured('few', 5_000);
      const { status, out } = call('-c', file, '--concurrency', concurrency, 'list', '--archive', 'a', '--json');
      expect(status).toBe(0);
      const documents = JSON.parse(out) as { repository: { label: string }; items: unknown[] }[];
      expect(documents.map(({ repository }) => repository.label).sort()).toEqual(['one', 'two']);
      expect(documents.map(({ items }) => items.length)).toEqual([5_000, 5_000]);
    },
  );

  test('that Borg cut off is still a valid document that says so, and the run fails', () => {
    const file = configured('cut', 100, 2);
    const { status, out, error } = call('-c', file, '--repository', 'one', 'list', '--archive', 'a', '--json');
    expect(status).toBe(1);
    expect(error).toContain('Error: list on one');
    const [{ items, complete }] = JSON.parse(out) as [{ items: unknown[]; complete: boolean }];
    expect({ items: items.length, complete }).toEqual({ items: 100, complete: false });
  });

  test('that is empty is a document, but one that failed before its first entry is not', () => {
    const one = ['--repository', 'one', 'list', '--archive', 'a', '--json'];
    const empty = call('-c', configured('empty', 0), ...one);
    expect(JSON.parse(empty.out)).toEqual([
      { repository: { location: '/one', label: 'one' }, archive: 'a', items: [] },
    ]);
    const failed = call('-c', configured('failed', 0, 2), ...one);
    expect({ status: failed.status, out: failed.out }).toEqual({ status: 1, out: '[]\n' });
  });
});

describe('documents that arrive in parts', () => {
  const written = (act: (documents: JsonDocuments) => void): unknown => {
    const texts: string[] = [];
    const documents = new JsonDocuments((text) => texts.push(text));
    act(documents);
    documents.close();
    documents.close();
    return JSON.parse(texts.join(''));
  };

  test('are written one after another, even if their parts are interleaved', () => {
    expect(
      written((documents) => {
        documents.take('a', { begin: { name: 'a' } });
        documents.take('b', { begin: {} });
        documents.take('c', { json: 'whole' });
        documents.take('b', { items: [1] });
        documents.take('a', { items: [] });
        documents.take('a', { items: [2, 3] });
        documents.take('a', { items: [4] });
        documents.take('b', { items: [5] });
        documents.take('a', { end: 'complete' });
        documents.take('d', { json: null });
        documents.take('b', { end: 'cut off' });
        documents.take('a', { json: { again: true } });
      }),
    ).toEqual([{ name: 'a', items: [2, 3, 4] }, { items: [1, 5], complete: false }, 'whole', null, { again: true }]);
  });

  test('are an empty list if there are none', () => {
    expect(written(() => undefined)).toEqual([]);
  });

  test('are lines of a log that form JSON together', () => {
    const texts = new Map<string, DocumentText>();
    const lines = [{ begin: { name: 'a' } }, { items: [1, 2] }, { items: [3] }, { end: 'complete' } as const].flatMap(
      (result) => jsonResultLines(result, 'a', texts),
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(JSON.parse(lines.join('\n'))).toEqual({ name: 'a', items: [1, 2, 3] });
    expect(texts.size).toBe(0);
  });
});

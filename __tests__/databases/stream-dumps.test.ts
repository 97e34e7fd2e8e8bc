import { mkdtempSync, rmSync, unlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PlannedDump } from '../../src/databases/plan-dumps.js';
import { sqlite } from '../../src/databases/sqlite.js';
import { startStreams } from '../../src/databases/stream-dumps.js';
import { environmentFor } from '../../src/process/child-environment.js';
import { runProcess } from '../../src/process/run-process.js';

let top: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const ignore = () => undefined;

/** Streams a dump of one line, which ends with its last line. `before` runs when its pipe exists, before its client. */
async function streaming(before: (pipe: string) => void) {
  const dump: PlannedDump = {
    engine: sqlite,
    entry: { name: 'shop' },
    stored: { engine: 'sqlite', name: 'shop' },
    job: { name: 'shop', kind: 'stream', command: () => ({ words: ['echo', 'COMMIT;'] }), lastLine: 'COMMIT;' },
    path: 'shop',
  };
  const setup = {
    runProcess: async (request: Parameters<typeof runProcess>[0]) => {
      if (request.command[0] !== 'mkfifo') before(join(top, 'shop'));
      return await runProcess(request);
    },
    environment: environmentFor('tool', { PATH: process.env['PATH'] }),
    folder: top,
    verbosity: 0,
    ...{ note: ignore, detail: ignore, warn: ignore },
  };
  return await startStreams([dump], { top, setup, countPlace: ignore });
}

async function readAll(path: string): Promise<string> {
  const file = await open(path);
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

test('a dump goes through its pipe', async () => {
  const streams = await streaming(ignore);
  expect(await readAll(join(top, 'shop'))).toBe('COMMIT;\n');
  expect(await streams.end()).toBeUndefined();
});

test('a dump whose pipe was removed before its client began has failed, although the client could write a file', async () => {
  const streams = await streaming(unlinkSync);
  const failure = await streams.end();
  expect(failure?.('no archive was made').message).toMatch(
    /^The dump of the SQLite database shop failed, so no archive was made: Borg ended without reading it/,
  );
});

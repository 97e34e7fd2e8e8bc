import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

const lines = 200_000;

/** Returns the number of lines that a reader counts if it starts reading when the pipe has long been full. */
function countedBy(reader: string, entryPoint: string, words: readonly string[]) {
  const config = stand.write(
    'server.yaml',
    `source_directories: [${stand.source}]\nrepositories: [{path: ${stand.repository('r1')}}]\nkeep_daily: 7\nafter_everything: [seq ${lines}]\n`,
  );
  const command = '"$0" "$@"; echo "status $?" >&2';
  const env = { ...stand.environment, INPUT_CONFIG: config, INPUT_ACTIONS: 'create' };
  const run = [
    '-c',
    `{ ${command}; } | ${reader}`,
    process.execPath,
    entryPoint,
    ...words.map((word) => word || config),
  ];
  const { stdout, stderr } = spawnSync('/bin/sh', run, { env, encoding: 'utf8', cwd: process.cwd() });
  return { counted: stdout.trim(), status: /^status (\d+)$/m.exec(stderr)?.[1] };
}

describe('a reader that is slower than a hook', () => {
  const slow = "{ sleep 2; grep -c '^[0-9][0-9]*$'; }";

  test('gets every line of output of the command line', () => {
    const run = countedBy(slow, entryPointFile('cli'), ['--config', '', 'create']);
    expect(run).toEqual({ counted: String(lines), status: '0' });
  });

  test('gets every line of the log of a workflow step', () => {
    expect(countedBy(slow, entryPointFile('action'), [])).toEqual({ counted: String(lines), status: '0' });
  });

  test('may disappear: the backup continues', () => {
    const run = countedBy('head -n 1', entryPointFile('cli'), ['--config', '', 'create']);
    expect(run).toEqual({ counted: expect.stringContaining('5 files'), status: '0' });
    expect(stand.borg('list', '--short', stand.path('r1'))).not.toBe('');
  });
});

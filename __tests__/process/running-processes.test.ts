import { expect, test } from '@jest/globals';
import { listProcesses } from '../../src/process/run-process.js';
import { isIdentityAlive, processIdentity } from '../../src/process/running-processes.js';

test('this process is recognized as alive, and another process with its ID is not', () => {
  const identity = processIdentity(listProcesses);
  expect(identity).toMatch(new RegExp(`^${process.pid}-\\d+$`));
  expect(isIdentityAlive(identity, listProcesses)).toBe(true);
  expect(isIdentityAlive(`${process.pid}-1`, listProcesses)).toBe(false);
});

test.each(['', '12', 'x-1', '4194399-1', '../../etc'])('no process is recognized by %j', (identity) =>
  expect(isIdentityAlive(identity, listProcesses)).toBe(false),
);

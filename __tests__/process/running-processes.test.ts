import { expect, test } from '@jest/globals';
import { listProcesses } from '../../src/process/run-process.js';
import { isProcessAlive, processIdentity } from '../../src/process/running-processes.js';

test('this process is recognized as alive, and another process with its ID is not', () => {
  const word = processIdentity(listProcesses);
  expect(word).toMatch(new RegExp(`^${process.pid}-\\d+$`));
  expect(isProcessAlive(word, listProcesses)).toBe(true);
  expect(isProcessAlive(`${process.pid}-1`, listProcesses)).toBe(false);
});

test.each(['', '12', 'x-1', '4194399-1', '../../etc'])('no process is recognized by %j', (word) =>
  expect(isProcessAlive(word, listProcesses)).toBe(false),
);

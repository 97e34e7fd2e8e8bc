import { expect, test } from '@jest/globals';
import { ownerLives, ownerWord } from '../../src/system/owner.js';
import { listProcesses } from '../../src/system/process.js';

test('this process is recognized as alive, and another process with its ID is not', () => {
  const word = ownerWord(listProcesses);
  expect(word).toMatch(new RegExp(`^${process.pid}-\\d+$`));
  expect(ownerLives(word, listProcesses)).toBe(true);
  expect(ownerLives(`${process.pid}-1`, listProcesses)).toBe(false);
});

test.each(['', '12', 'x-1', '4194399-1', '../../etc'])('no process is recognized by %j', (word) =>
  expect(ownerLives(word, listProcesses)).toBe(false),
);

import { expect, test } from '@jest/globals';
import { NotExamined } from '../../src/doctor/diagnosis.js';
import type { Examination } from '../../src/doctor/examination.js';
import type { Probe } from '../../src/doctor/probe.js';
import { runProbes } from '../../src/doctor/run-probes.js';
import { Cancellation } from '../../src/process/cancellation.js';

/** The part of an examination that running probes needs. */
const examination = {
  surroundings: { cancellation: new Cancellation() },
  files: [],
  read: { files: [] },
} as unknown as Examination;

function probe(check: string, look: Extract<Probe, { of: 'machine' }>['look'], limit = 20): Probe {
  return { check, of: 'machine', limit, look };
}

test('a probe that crashes or never ends is a line, and the others still run, in their order', async () => {
  const aborted: string[] = [];
  const probes = [
    probe('crash', () => Promise.reject(new TypeError('x is undefined'))),
    probe(
      'hang',
      (_examination, signal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => aborted.push('hang'));
        }),
      0.01,
    ),
    probe('late', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return [{ verdict: 'ok', finding: 'Late.' }];
    }),
    probe('depends', () => Promise.reject(new NotExamined())),
    probe('fine', async () => [{ verdict: 'ok', finding: 'Fine.' }]),
    probe('nothing', async () => []),
  ];
  const { findings, notExamined } = await runProbes(probes, examination);
  expect(findings.map(({ check, verdict, finding }) => [check, verdict, finding])).toEqual([
    ['crash', 'error', 'The examination of this failed: x is undefined.'],
    ['hang', 'error', 'The examination of this did not end within 0.01 s.'],
    ['late', 'ok', 'Late.'],
    ['fine', 'ok', 'Fine.'],
  ]);
  expect(notExamined.map(({ check }) => check)).toEqual(['depends']);
  expect(aborted).toEqual(['hang']);
});

test('many probes run at the same time, but not all of them', async () => {
  let running = 0;
  let most = 0;
  const probes = Array.from({ length: 40 }, (_, index) =>
    probe(`${index}`, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return [];
    }),
  );
  await runProbes(probes, examination);
  expect(most).toBe(8);
});

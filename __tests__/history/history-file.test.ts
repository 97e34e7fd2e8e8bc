import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { historyFile, prepareHistory, readHistory, recordRun } from '../../src/history/history-file.js';
import { parseRecordedRun, type RecordedRun } from '../../src/history/recorded-run.js';
import { recordedRun } from '../support/sample-history.js';

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  file = historyFile({ HOME: home });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Returns a run at a minute of a day; `filler` makes its line longer. */
function runAt(minute: number, filler = ''): RecordedRun {
  const started = new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
  return { ...recordedRun({ started, size: 1000 + minute }), error: filler };
}

const idsIn = () => readHistory(file).runs.map(({ run_id }) => run_id);

describe('the history', () => {
  test('has every run that was recorded, in order, in a file that only its owner can read', () => {
    for (const minute of [3, 1, 2]) recordRun(file, runAt(minute));
    expect(readHistory(file).runs).toEqual([runAt(1), runAt(2), runAt(3)]);
    expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  test('loses no run of processes that record at the same time, not even while the file is set aside', async () => {
    const program = `
      const { recordRun } = await import(${JSON.stringify(resolve('lib/src/history/history-file.js'))});
      const { file, part } = JSON.parse(process.argv[1]);
      for (const run of part) recordRun(file, { ...run, error: 'x'.repeat(8000) });`;
    const parts = Array.from({ length: 6 }, (_, process) =>
      Array.from({ length: 15 }, (__, index) => runAt(process * 15 + index)),
    );
    const words = (part: readonly RecordedRun[]) => [
      '--input-type=module',
      '-e',
      program,
      JSON.stringify({ file, part }),
    ];
    await Promise.all(parts.map((part) => promisify(execFile)(process.execPath, words(part))));
    expect(idsIn()).toEqual(parts.flat().map(({ run_id }) => run_id));
    expect(statSync(file.replace('.jsonl', '.1.jsonl')).size).toBeGreaterThan(0);
    expect(readHistory(file).damaged).toEqual([]);
  });

  test('keeps the newest runs, and at most 1 MB', () => {
    for (let minute = 0; minute < 400; minute += 1) recordRun(file, runAt(minute, 'x'.repeat(4000)));
    const sizes = [file, file.replace('.jsonl', '.1.jsonl')].map((path) => statSync(path).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500_000);
    const kept = idsIn();
    expect(kept.at(-1)).toBe(runAt(399).run_id);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => runAt(400 - kept.length + index).run_id));
    expect(kept.length).toBeGreaterThan(100);
  });

  test('is still bounded after a process was killed while it set the file aside', () => {
    recordRun(file, runAt(0, 'x'.repeat(499_000)));
    writeFileSync(`${file}.lock`, '');
    utimesSync(`${file}.lock`, 0, 0);
    for (const minute of [1, 2]) recordRun(file, runAt(minute, 'x'.repeat(2000)));
    expect(idsIn()).toEqual([0, 1, 2].map((minute) => runAt(minute).run_id));
    expect(statSync(file).size).toBeLessThan(10_000);
  });

  test('survives a last line that is cut off anywhere: it is named and skipped, and the next run has its own line', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const lines = [runAt(1), runAt(2)].map((run) => `${JSON.stringify(run)}\n`);
        const [first = '', second = ''] = lines;
        const cut = 1 + (number % (second.length - 2));
        rmSync(file, { force: true });
        recordRun(file, runAt(0));
        writeFileSync(file, first + second.slice(0, cut));
        recordRun(file, runAt(3));
        expect(idsIn()).toEqual([runAt(1).run_id, runAt(3).run_id]);
        expect(readHistory(file).damaged).toEqual([{ file, lines: [2] }]);
      }),
      { numRuns: 40 },
    );
  });

  test('repairs a last line that lacks nothing but its end', () => {
    recordRun(file, runAt(1));
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd());
    recordRun(file, runAt(2));
    expect(idsIn()).toEqual([runAt(1).run_id, runAt(2).run_id]);
    expect(readHistory(file).damaged).toEqual([]);
  });

  test('is empty if there is none, and says why it can not be read', () => {
    expect(readHistory(file)).toEqual({ file, runs: [], damaged: [], problem: undefined });
    const below = join('/dev/null', 'runs.jsonl');
    expect(readHistory(below).problem).toMatch(/^\/dev\/null\/runs\.jsonl can't be read: .+\.$/);
  });

  test('that is a symbolic link is not written through, and the reason says what to do', () => {
    const target = join(home, 'elsewhere.jsonl');
    writeFileSync(target, '');
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync(target, file);
    expect(() => prepareHistory(file)).toThrow(
      `it is a symbolic link, which is not followed (remove it with: rm ${file}; to keep the history elsewhere, set XDG_STATE_HOME)`,
    );
    expect(() => recordRun(file, runAt(1))).toThrow('it is a symbolic link');
    expect(readFileSync(target, 'utf8')).toBe('');
  });

  test('never takes anything else for a run', () => {
    fc.assert(fc.property(fc.json(), (line) => parseRecordedRun(line) === undefined));
    const whole = JSON.parse(JSON.stringify(runAt(1)));
    for (const name of Object.keys(whole)) {
      const { [name]: _missing, ...rest } = whole;
      expect(parseRecordedRun(JSON.stringify(rest))).toBeUndefined();
    }
    expect(parseRecordedRun(JSON.stringify({ ...whole, started: 'yesterday' }))).toBeUndefined();
    expect(parseRecordedRun(JSON.stringify({ ...whole, more: 1 }))).toBeDefined();
  });
});

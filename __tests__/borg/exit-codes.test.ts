import { describe, expect, test } from '@jest/globals';
import { judge, type Verdict } from '../../src/borg/run-borg.js';

describe('judge', () => {
  test.each<[number | undefined, Verdict]>([
    [0, 'success'],
    [1, 'warning'],
    [2, 'error'],
    [3, 'error'],
    [75, 'error'],
    [99, 'error'],
    [100, 'warning'],
    [101, 'error'],
    [102, 'error'],
    [103, 'warning'],
    [104, 'error'],
    [105, 'error'],
    [106, 'error'],
    [107, 'warning'],
    [108, 'error'],
    [127, 'error'],
    [130, 'error'],
    [137, 'error'],
    [undefined, 'error'],
  ])('exit %s counts as %s', (exitCode, verdict) => expect(judge({ exitCode, options: {} })).toBe(verdict));

  test('a warning of check or extract is an error, because it means damage or missing paths', () => {
    expect(judge({ exitCode: 1, options: {}, warningIsError: true })).toBe('error');
    expect(judge({ exitCode: 0, options: {}, warningIsError: true })).toBe('success');
  });

  test.each<[number, 'error' | 'warning' | 'info', boolean]>([
    [1, 'info', true],
    [1, 'warning', true],
    [100, 'error', false],
    [13, 'warning', false],
  ])('borg_exit_codes takes precedence: %s as %s', (code, treat_as, warningIsError) => {
    const options = { borg_exit_codes: [{ code, treat_as }] };
    expect(judge({ exitCode: code, options, warningIsError })).toBe(treat_as);
  });

  test('of two entries for one code, the first applies, as in borgmatic', () => {
    const codes = [
      { code: 1, treat_as: 'warning' },
      { code: 1, treat_as: 'error' },
    ] as const;
    expect(judge({ exitCode: 1, options: { borg_exit_codes: codes }, warningIsError: true })).toBe('warning');
  });

  test('exit status 0 is always a success', () => {
    expect(judge({ exitCode: 0, options: { borg_exit_codes: [{ code: 0, treat_as: 'error' }] } })).toBe('success');
  });
});

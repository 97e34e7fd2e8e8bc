import { describe, expect, test } from '@jest/globals';
import type { Verbosity } from '../../src/lifecycle/events.js';
import { notice } from '../../src/lifecycle/events.js';
import { createMonitoringLog } from '../../src/reporters/monitoring-log.js';
import { masked } from '../support/listening-reporter.js';

const path = '/etc/server.yaml';

/** Returns a log with these messages. */
function logOf(messages: readonly string[], { verbosity = 1 as Verbosity, from = path } = {}) {
  const log = createMonitoringLog();
  log.keep([{ path, verbosity }]);
  const reporter = masked(log.reporter);
  const configuration = { path: from, name: 'server.yaml' };
  const step = { kind: 'monitor', service: 'ntfy', state: 'finish', configuration, closing: true } as const;
  for (const message of messages) reporter.handle(notice('warning', message, { step }));
  return (most: number) => log.of(path, most);
}

describe('the log for monitoring services', () => {
  test('has what the log has', () => {
    const log = logOf(['The first.', 'The second.']);
    expect(log(0)).toMatch(/The first\.\n[\s\S]*The second\.\n$/);
    expect(log(0)).toBe(log(100_000));
  });

  test('contains no secret', () => {
    expect(logOf(['The key is hunter22.'])(0)).toContain('The key is ***.');
  });

  test('has nothing about other files, and nothing about a file whose log is not kept', () => {
    expect(logOf(['The first.'], { from: '/etc/other.yaml' })(0)).not.toContain('The first.');
    expect(createMonitoringLog().of(path, 0)).toBe('');
  });

  test('has only what its verbosity shows', () => {
    expect(logOf(['The first.'], { verbosity: -2 })(0)).toBe('');
  });

  test.each([0, 1, 3, 4, 5, 20, 40, 60, 100, 200])(
    'has whole lines at the end within %d bytes, as valid UTF-8',
    (most) => {
      const log = logOf(Array.from({ length: 20 }, (_, index) => `☃ Grüße ${index}`));
      const text = log(most);
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      expect(log(0).endsWith(text.replace(/^\.\.\.\n/, ''))).toBe(true);
      if (most > 0) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
      if (most >= 40) expect(text).toContain('☃ Grüße 19\n');
    },
  );

  test('keeps only the end of a long log', () => {
    const line = 'x'.repeat(1000);
    const text = logOf(Array.from({ length: 2000 }, (_, index) => `${line} ${index}`))(0);
    expect(Buffer.byteLength(text)).toBeLessThan(1_100_000);
    expect(text).toMatch(/^\.\.\.\n/);
    expect(text).toContain(`${line} 1999\n`);
  });
});

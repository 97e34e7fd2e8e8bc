import { describe, expect, test } from '@jest/globals';
import { alertLine, alertText, alertTitle } from '../../src/monitoring/alert-text.js';
import { monitorReport } from '../support/monitor-report.js';

const failingSince = new Date(2026, 10, 28, 3, 5);

describe('the title of an alert', () => {
  test.each([
    [['create', 'prune'], 'Backup finished: server.yaml on web1'],
    [['check'], 'Check finished: server.yaml on web1'],
    [['check', 'prune', 'list'], 'Prune and Check finished: server.yaml on web1'],
    [undefined, 'Backup finished: server.yaml on web1'],
  ])('says what the run did: %j', (actions, title) => {
    expect(alertTitle(monitorReport('finish', { actions }))).toBe(title);
  });
});

describe('what a run that succeeded warned of', () => {
  const warnings = ['3 files could not be read.', ...Array.from({ length: 7 }, (_, index) => `Warning ${index}.`)];

  test('is in the title, the line, and the text of its alert; of many warnings, the others are counted', () => {
    const report = monitorReport('finish', { warnings });
    expect(alertTitle(report)).toBe('Backup finished with warnings: server.yaml on web1');
    expect(alertLine(report, 500)).toBe(`${alertTitle(report)}: 3 files could not be read.`);
    const lines = ['3 files could not be read.', 'Warning 0.', 'Warning 1.', 'Warning 2.', 'Warning 3.'];
    expect(alertText(report)).toBe([...lines.map((line) => `Warning: ${line}`), '3 more warnings.'].join('\n'));
  });

  test('does not hide why a run failed', () => {
    const failures = [{ message: 'create on vault failed: it is full.', error: '', output: [] }];
    const report = monitorReport('fail', { failures, warnings });
    expect(alertText(report)).toBe('create on vault failed: it is full.');
    expect(alertTitle(report)).toBe('Backup failed: server.yaml on web1');
  });
});

describe('the text of an alert', () => {
  const failure = {
    message: 'before_backup of server.yaml failed: `mount /mnt/usb` exited with status 32',
    error: '',
    output: ['one', 'two', '', '  three', 'mount: no such device', ''],
    place: { file: 'server.yaml', line: 14, column: 5 },
  };

  test('says where a failed hook is configured, and quotes its last lines of output', () => {
    const text = `${failure.message} (server.yaml:14)\ntwo\nthree\nmount: no such device`;
    expect(alertText(monitorReport('fail', { failures: [failure] }))).toBe(text);
  });

  test('does not repeat output that the message quotes', () => {
    const message = 'create on vault failed: it is full.';
    const failures = [{ message, error: '', output: ['about 3 files', 'it is full.'] }];
    expect(alertText(monitorReport('fail', { failures }))).toBe(message);
  });

  test('gives times with the time zone', () => {
    const repositories = [{ path: '/r', failingSince }];
    expect(alertText(monitorReport('fail', { repositories }))).toMatch(/failing since 2026-11-28 03:05 \S+\.$/);
  });

  test('says that a run is no recovery if it left out an action of the failed runs, or made no archive', () => {
    const repositories = [{ path: '/r', failingSince, failedActions: ['create'] }];
    for (const actions of [['check'], ['create']]) {
      const report = monitorReport('finish', { repositories, actions });
      expect(alertText(report)).toMatch(/^\/r: runs with create have failed since 2026-11-28 03:05 \S+\.$/);
      expect(alertTitle(report)).toContain(' finished: ');
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import { alertText, alertTitle } from '../../src/monitoring/alert-text.js';
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

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Finding, fromMessage, overallVerdict } from '../../src/doctor/diagnosis.js';
import { closingSentence, findingLines } from '../../src/doctor/finding-lines.js';

describe('a message of a run becomes a finding and a remedy', () => {
  const split = (message: string) => {
    const { finding, ...rest } = fromMessage('error', message, 'Otherwise.');
    return [finding, 'remedy' in rest ? rest.remedy : ''];
  };

  test.each([
    [
      '/r has been locked by process 4711 on host web1. Nothing was changed. Raise lock_wait, or wait.',
      ['/r has been locked by process 4711 on host web1.', 'Raise lock_wait, or wait.'],
    ],
    ['Borg 1.1.17 is too old. Install 1.2.', ['Borg 1.1.17 is too old.', 'Install 1.2.']],
    ['s.yaml: it printed "No. It is not". Check it.', ['s.yaml: it printed "No. It is not".', 'Check it.']],
    ['It failed', ['It failed', 'Otherwise.']],
  ])('%s', (message, expected) => expect(split(message)).toEqual(expected));

  test('none of its words is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a.', 'B', 'c', '1.2', '"D.', 'e"', 'F.')), (words) => {
        const message = ['It', ...words].join(' ');
        const [finding = '', remedy = ''] = split(message);
        expect(remedy === 'Otherwise.' ? finding : `${finding} ${remedy}`).toBe(message);
      }),
    );
  });
});

const findings: readonly Finding[] = [
  { subject: { kind: 'machine', name: 'this machine' }, check: 'Borg', verdict: 'ok', finding: 'Borg 1.4.1.' },
  {
    subject: { kind: 'repository', name: 'vault', configuration: 'server.yaml' },
    check: 'key copy',
    verdict: 'warning',
    finding: 'This machine does not remember an export of its key, whose only copy may be there.',
    remedy: 'Export it with: borgflow --config /etc/borgmatic/server.yaml key export --path KEY',
  },
];
const diagnosis = { findings, notExamined: [] };

describe('findings as text', () => {
  test('are grouped by subject, aligned, and wrapped; a command stays on one line', () => {
    expect(findingLines(diagnosis, { columns: 72, color: false, quiet: false })).toEqual([
      'This machine',
      '  ok       Borg      Borg 1.4.1.',
      '',
      'vault (server.yaml)',
      '  warning  key copy  This machine does not remember an export of its',
      '                     key, whose only copy may be there.',
      '                     Export it with:',
      '                       borgflow --config /etc/borgmatic/server.yaml key export --path KEY',
      '',
      '1 warning and 1 ok.',
    ]);
  });

  test('on a narrow terminal are below their verdicts', () => {
    const lines = findingLines(diagnosis, { columns: 40, color: false, quiet: true });
    expect(lines.slice(0, 4)).toEqual([
      'vault (server.yaml)',
      '  warning  key copy',
      '    This machine does not remember an',
      '    export of its key, whose only copy',
    ]);
  });

  test('have a color and a word for each verdict', () => {
    const [, line] = findingLines(diagnosis, { columns: 72, color: true, quiet: false });
    expect(line).toBe('  \x1b[32mok     \x1b[0m  Borg      Borg 1.4.1.');
  });

  test('end with what could not be examined, and with numbers', () => {
    const notExamined = ['encryption', 'checks'].map((check) => ({
      subject: { kind: 'repository', name: 'vault', configuration: 'server.yaml' } as const,
      check,
    }));
    const lines = findingLines({ findings: [], notExamined }, { columns: 80, color: false, quiet: false });
    expect(lines[0]).toBe('Not examined as a result: encryption and checks of vault (server.yaml).');
    expect(closingSentence({ findings: findings.slice(0, 1) })).toBe('Everything is fine (1 finding).');
  });
});

test('the worst finding decides', () => {
  expect(overallVerdict(diagnosis)).toBe('warning');
  expect(overallVerdict({ findings: [] })).toBe('ok');
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zeroWidthMark } from '../../src/text/cleaning.js';
import { file, type Part } from '../support/recorded-run.js';
import { insideOf, logOf } from '../support/rendered-log.js';

describe('hostile output', () => {
  const nasty = fc.constantFrom(
    '::',
    '##[',
    'error',
    'group',
    'endgroup',
    ']',
    'token-1-0123456789',
    '\r',
    ' ',
    'hunter22',
    'x',
    '\u2028',
    '%0A',
  );
  const line = fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join(''));

  test('never acts as a workflow command, whether in output, errors, names, or notices', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.array(line), async (text, lines) => {
        const evil = file(`s${text}`, { before_backup: [text], on_error: ['x'] }, [{ path: `/r${text}`, label: text }]);
        const events: Part['events'] = (step) => [
          { type: 'notice', level: 'warning', title: text, message: text, step },
        ];
        const part: Part = { outcome: 'failure', error: text, lines, advice: text, events };
        const { page, commands } = await logOf({ files: [evil], parts: { [`before_backup s${text}`]: part } });
        const calm = await logOf({
          files: [file('s', { before_backup: ['a'], on_error: ['x'] }, [{ path: '/r' }])],
          parts: {
            'before_backup s': {
              ...part,
              lines: lines.map(() => 'a'),
              error: 'a',
              advice: 'a',
              events: (step) => [{ type: 'notice', level: 'warning', message: 'a', step }],
            },
          },
        });
        expect(commands.map(({ name }) => name)).toEqual(calm.commands.map(({ name }) => name));
        expect(page.join('\n')).not.toMatch(/##\[|hunter22/);
      }),
      { numRuns: 300 },
    );
  });

  test('stays readable: only zero-width marks are added', async () => {
    const lines = ['::add-mask::a', '\u3000::error::x', '50 %\r100 %\r', 'see ##[group]'];
    const { page } = await logOf({ parts: { 'create vault': { lines } } });
    expect(insideOf(page, 'create · vault · server.yaml').map((one) => one.replaceAll(zeroWidthMark, ''))).toEqual([
      '::add-mask::a',
      '\u3000::error::x',
      '50 %',
      '100 %',
      'see ##[group]',
      'done in 4 s',
    ]);
  });

  test('cannot close its group: each has a new token, and groups are closed and never nested', async () => {
    const part: Part = { lines: ['::token-1-0123456789::', '::endgroup::', '::group::x'] };
    const { commands } = await logOf({ parts: { 'create vault': part, 'create /mnt/backup': part } });
    const shape = commands.map(({ name }) => name).filter((name) => name.endsWith('group'));
    expect(shape.every((name, index) => name === (index % 2 === 0 ? 'group' : 'endgroup'))).toBe(true);
    expect(new Set(commands.filter(({ name }) => name === 'stop-commands').map(({ data }) => data)).size).toBe(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import { createOutput } from '../../src/borg/borg-messages.js';

const listener = {
  lines: () => undefined,
  warning: () => undefined,
  progress: () => undefined,
  result: () => undefined,
  archive: () => undefined,
  skipped: () => undefined,
};
const documents = () => createOutput({ command: 'list', flags: [], operands: [], output: 'json-lines' }, listener);
/** Splits a line into the pieces in which a long line arrives. */
const pieces = (text: string): readonly string[] => text.match(/.{1,65536}/gs) ?? [];

describe('documents on one line each', () => {
  test('are complete, whether their pieces arrive together or one by one', () => {
    const long = { path: 'x'.repeat(200_000) };
    const lines = pieces(JSON.stringify(long));
    const atOnce = documents();
    atOnce.take(['{"path":"a"}', ...lines, '{"path":"b"}'], new Set(lines.slice(1).map((_, index) => index + 2)));
    expect(atOnce.end()).toMatchObject({ documents: [{ path: 'a' }, long, { path: 'b' }], complete: true });
    const oneByOne = documents();
    for (const [index, line] of lines.entries()) oneByOne.take([line], new Set(index === 0 ? [] : [0]));
    expect(oneByOne.end()).toMatchObject({ documents: [long], complete: true });
  });

  test('are dropped if they are too long or truncated, and that is reported', () => {
    for (const text of [`{"path":"${'x'.repeat(2_000_000)}"}`, `{"path":"${'x'.repeat(100_000)}`]) {
      const output = documents();
      const lines = pieces(text);
      output.take([...lines, '{"path":"b"}'], new Set(lines.slice(1).map((_, index) => index + 1)));
      expect(output.end()).toMatchObject({ documents: [{ path: 'b' }], complete: false });
    }
    const last = documents();
    last.take(pieces(`{"path":"${'x'.repeat(100_000)}`), new Set([1]));
    expect(last.end().complete).toBe(false);
  });
});

import { expect, test } from '@jest/globals';
import { messagesIn } from '../../scripts/messages.js';

test('lists every sentence in the source with its line, and values as {…}', () => {
  const source = [
    "import { join } from 'no path, this is';",
    "type Words = 'a type of words';",
    'export const hint = `Name ${one} with --config.`;',
    "const plain = broken ? 'It is broken.' : 'word';",
    "throw new Error('Nothing was ' + 'changed at all.', { cause: ['in a list, too'] });",
  ].join('\n');
  expect(messagesIn(source)).toEqual([
    { line: 3, text: 'Name {…} with --config.' },
    { line: 4, text: 'It is broken.' },
    { line: 5, text: 'Nothing was ' },
    { line: 5, text: 'changed at all.' },
    { line: 5, text: 'in a list, too' },
  ]);
});

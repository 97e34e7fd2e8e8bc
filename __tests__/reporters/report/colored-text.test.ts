import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coloredText } from '../../../src/reporters/report/colored-text.js';

describe('output as HTML', () => {
  test.each([
    ['\x1b[31mred\x1b[0m plain', '<span class="c1">red</span> plain'],
    ['\x1b[1;4;92mok', '<span class="c2 sb su">ok</span>'],
    ['\x1b[1mbold\x1b[22m not', '<span class="sb">bold</span> not'],
    ['\x1b[90mgray\x1b[39m not', '<span class="c8">gray</span> not'],
    ['\x1b[37mwhite and \x1b[30mblack text can be read', 'white and black text can be read'],
    ['\x1b[38;5;196mred\x1b[38;2;30;200;40mgreen', '<span class="c1">red</span><span class="c2">green</span>'],
    ['\x1b[38;5;244mgray\x1b[38:5:21mblue', '<span class="c8">gray</span><span class="c4">blue</span>'],
    ['\x1b[97;41mFAIL\x1b[49m', '<span class="g1">FAIL</span>'],
    ['\x1b[7mreversed\x1b[27m not', '<span class="sv">reversed</span> not'],
    ['\x1b[8mconcealed', 'concealed'],
    ['\x1b[58;5;8munderline color', 'underline color'],
  ])('%j has the colors and styles of a terminal, always readable', (text, html) => {
    expect(coloredText(text)).toBe(html);
  });

  test.each([
    ['\x1b[2J\x1b[1;1Hcursor \x1b[?25l', 'cursor '],
    ['\x1b]0;title\x07window \x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\', 'window link'],
    ['\x1b(B\x1b)0\x1b7\x1b8\x1bMcharset', 'charset'],
    ['\x1bPsixel\x1b\\image', 'image'],
  ])('%j: other escape sequences are removed', (text, html) => {
    expect(coloredText(text)).toBe(html);
  });

  test.each([
    ['10 %\r50 %\r100 %\r', '10 %\n50 %\n100 %'],
    ['\x1b]unfinished', '␛]unfinished'],
    ['\x1b[31', '␛[31'],
    ['a\0b\x07\u202ec\x9b31m', 'a␀b␇&lt;202e&gt;c&lt;9b&gt;31m'],
    ['<b> & "\'', '&lt;b&gt; &amp; &quot;&#39;'],
  ])('%j: whatever is left of other characters can be seen', (text, html) => {
    expect(coloredText(text)).toBe(html);
  });

  test('contains no markup except our own spans, whatever it was, and closes each', () => {
    const piece = fc.constantFrom(
      '\x1b[',
      '1',
      ';',
      '38',
      '5',
      '2',
      'm',
      '\x1b]',
      '\x07',
      '<',
      '>',
      '"',
      '&',
      '\0',
      'x',
      ' ',
      '\x1b',
      '\\',
      'K',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const html = coloredText(pieces.join(''));
        expect(html.replaceAll(/<span class="[csg]\w(?: s\w)*">(?:[^<>]+)<\/span>/g, '')).not.toMatch(/[<>"']/);
        expect(html).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      }),
      { numRuns: 500 },
    );
  });
});

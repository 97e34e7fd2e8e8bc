import fc from 'fast-check';
import { file, type Part, tellStory } from './recorded-run.js';
import { type Page, pageOf } from './summary-page.js';

/** Text that could end a cell, a fence, a collapsed section, or a bar, start something else, or become a link. */
export const nasty = fc.constantFrom(
  '|',
  '\\',
  '`',
  '```',
  '````mermaid',
  '\n',
  '\r',
  '\n\n',
  '</details>',
  '<details>',
  '</summary>',
  '<!--',
  '-->',
  '<img src=x>',
  '&lt;',
  '&#96;',
  '@all',
  'a@b.example',
  'mailto:a@b.example',
  'https://evil.example/',
  'www.evil.example',
  '[a](b)',
  '[^1]',
  '[^1]: x',
  '[ ] ',
  '#1',
  'owner/name#1',
  'GH-12',
  '$x$',
  ':tada:',
  ':100:',
  '%%{init: {}}%%',
  'section x',
  ';',
  ':crit,',
  '_',
  '*',
  '~~',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  'x',
  'grün',
);

/** Up to six nasty pieces in a row. */
export const nastyText = fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join(''));

/** Returns the summary of a run in which every name, label, command, and message contains `evil`. */
export function hostilePage(evil: string, lines: readonly string[]): Promise<Page> {
  const files = [
    file(`s${evil}`, { before_backup: [evil, evil] }, [{ path: `/a${evil}` }]),
    file(`t${evil}`, { on_error: ['x'] }, [{ path: `/b${evil}`, label: evil }, { path: `/c${evil}` }]),
  ];
  const events: Part['events'] = (step) => [
    { type: 'notice', level: 'warning', message: evil, step, place: { file: evil, line: 1, column: 2 } },
    { type: 'notice', level: 'error', message: evil, excerpt: lines, step },
  ];
  const part: Part = { outcome: 'failure', error: evil, lines, advice: evil, events };
  const parts = { [`before_backup s${evil}`]: part, [`create ${evil}`]: part, [`create /c${evil}`]: { events } };
  return pageOf((reporter) => tellStory(reporter, { files, parts }));
}

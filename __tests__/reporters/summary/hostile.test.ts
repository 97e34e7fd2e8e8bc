import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, prose } from '../../../src/text/harmless-markdown.js';
import { hostilePage, nasty, nastyText as text } from '../../support/hostile-summary.js';
import { shown } from '../../support/summary-page.js';

describe('whatever names, labels, errors, and output contain', () => {
  test('the page stays intact: fences closed, collapsed sections balanced, no other tags, all columns in tables', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 4 }), async (evil, lines) => {
        const page = await hostilePage(evil, lines);
        const outside = page.lines.join('\n');
        expect(page.torn).toBe(false);
        expect(page.fences.at(-1)?.language).toBe('mermaid');
        expect(outside.match(/<details(?: open)?><summary>/g)).toHaveLength(
          outside.match(/^<\/details>$/gm)?.length ?? 0,
        );
        expect(outside.replaceAll(/<\/?(?:details|summary|b|code|sub)(?: open)?>|<!-- -->/g, '')).not.toMatch(/[<>`]/);
        expect(page.tables).toHaveLength(2);
        for (const [index, table] of page.tables.entries()) {
          for (const row of table) expect(row).toHaveLength(index === 0 ? 8 : 2);
        }
        expect(outside).not.toMatch(/@all|:\/\/|www\.|\$x|:tada:|\u202e/);
      }),
      { numRuns: 150 },
    );
  });

  test('the chart contains only sections and bars', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (evil) => {
        const chart = (await hostilePage(evil, [])).fences.at(-1)?.lines ?? [];
        expect(chart.slice(0, 4)).toEqual(['gantt', 'dateFormat x', 'axisFormat %-S.%L s', 'todayMarker off']);
        for (const line of chart.slice(4)) {
          expect(line).toMatch(/^(section [^:;#%`<>{}"]+|[^:;#%`<>{}"]+ \(4 s\) :(crit, )?\d+, \d+ms)$/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('every printable character is shown, on one line', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string()), { maxLength: 8 }), (parts) => {
        const line = parts.join('').replaceAll('\u200b', '');
        const plain = line.replaceAll(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
        const expected = plain.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
        const tagless = (markdown: string) => shown(markdown.replaceAll('&', '\0')).replaceAll('\0', '&');
        expect(prose(line)).not.toContain('\n');
        expect(resolved(prose(line).replaceAll('\u200b', ''))).toBe(expected);
        if (expected !== '') expect(resolved(tagless(code(line)))).toBe(expected);
      }),
    );
  });
});

function resolved(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);|&#?\w+;/g, (all, number: string | undefined) =>
    number === undefined ? all : String.fromCharCode(Number(number)),
  );
}

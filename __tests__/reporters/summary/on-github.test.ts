import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { digestMarkdown } from '../../../src/reporters/digest/digest-markdown.js';
import { oneLine } from '../../../src/text/cleaning.js';
import { startBrowser } from '../../support/browser.js';
import { chartTasks, type GithubPage, githubPage, hasMermaid, loadMermaid } from '../../support/github-page.js';
import { hostilePage, nastyText } from '../../support/hostile-summary.js';

const recordings = join(process.cwd(), '__tests__/fixtures/rendered-runs');
const names = readdirSync(recordings);
const charted = hasMermaid ? describe : describe.skip;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  if (hasMermaid) await loadMermaid(page);
});
afterAll(() => browser.close());

const summaryOf = (name: string) => readFileSync(join(recordings, name, 'summary.md'), 'utf8');

/** The elements that our summaries consist of; GitHub allows all of them. */
const elements = 'b code details em h3 h4 li p pre sub summary table tbody td th thead tr ul'.split(' ');
const attributes = /^(?:code class=language-(?:text|mermaid)|details open=|t[dh] align=right)$/;
/** What GitHub turns into links to people, issues, and commits, into emoji, and into formulas. */
const converted = /@\w|#\d|\bGH-\d|:(?:100|1234|(?!\d+:)[\w+-]+):|\$(?!\u200b)\S|:\/\/|www\./i;

/** Expects that a page consists only of what a summary contains, and that its tables are rectangular. */
function expectSound(shown: GithubPage): void {
  expect(shown.elements.filter((name) => !elements.includes(name))).toEqual([]);
  expect(shown.attributes.filter((one) => !attributes.test(one))).toEqual([]);
  expect(shown.texts.filter((text) => converted.test(text))).toEqual([]);
  for (const table of shown.tables) {
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(table.length).toBeGreaterThan(1);
  }
}

/** Returns a name as it is to be read: on one line, and without characters that reorder others. */
function literal(name: string): string {
  return oneLine(Buffer.from(name).toString())
    .replaceAll('\u200b', '')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

describe('on GitHub', () => {
  test.each(names)('the summary of the recorded run %s has only tables, lists, sections, and text', async (name) => {
    const shown = await githubPage(page, summaryOf(name));
    expectSound(shown);
    const [repositories] = shown.tables;
    expect(repositories?.[0]).toEqual('configuration repository archive files size new duration outcome'.split(' '));
    expect(shown.folds.at(-1)).toMatch(/^All hooks and actions: /);
  });

  test('names are shown literally, whatever they contain', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, fc.array(nastyText, { maxLength: 4 }), async (evil, lines) => {
        const shown = await githubPage(page, (await hostilePage(evil, lines)).text);
        expectSound(shown);
        expect(shown.tables.map((table) => table[0]?.length)).toEqual([8, 2]);
        const rows = shown.tables[0]?.slice(1).map(([file, repository]) => `${file} ${repository}`);
        const label = literal(evil) === '' ? '–' : literal(evil);
        expect(rows?.sort()).toEqual(
          [`s${evil} /a${evil}`, `t${evil} ${label}`, `t${evil} /c${evil}`].map(literal).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the digest shows names and sentences literally, whatever they contain', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (evil) => {
        const now = new Date();
        const names = { configuration: `s${evil}`, repository: `/a${evil}` };
        const known = { runs: 1, failures: 1, sizes: [], durations: [] };
        const state = { ...names, ...known, troubles: [`!${evil}`] };
        const text = digestMarkdown({ doubts: [], states: [state], since: now, now, host: `h${evil}` });
        const shown = await githubPage(page, Buffer.from(text).toString());
        expectSound(shown);
        expect(shown.tables).toHaveLength(1);
        expect(shown.shown).toContain(literal(`!${evil}`));
        expect(shown.tables[0]?.[1]?.slice(0, 2)).toEqual([literal(`s${evil}`), literal(`/a${evil}`)]);
      }),
      { numRuns: 50 },
    );
  });
});

charted('according to the parser of Mermaid', () => {
  test.each(names)('the chart of the recorded run %s has one bar for each step that ran', async (name) => {
    const { blocks, folds } = await githubPage(page, summaryOf(name));
    const charts = blocks.filter(({ language }) => language === 'mermaid');
    const ran = Number(/: (\d+) steps? run/.exec(folds.at(-1) ?? '')?.[1]);
    expect(charts).toHaveLength(ran > 0 ? 1 : 0);
    const tasks = charts[0] === undefined ? [] : await chartTasks(page, charts[0].text);
    expect(tasks.length).toBeGreaterThanOrEqual(ran);
    expect(tasks.every(({ milliseconds, section }) => milliseconds > 0 && section !== '')).toBe(true);
  });

  test('no name adds, removes, or changes a bar', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (evil) => {
        const { blocks, tables } = await githubPage(page, (await hostilePage(evil, [])).text);
        const tasks = await chartTasks(page, blocks.at(-1)?.text ?? '');
        const results = (tables[1] ?? []).map(([, result = '']) => result);
        const count = (pattern: RegExp) => results.filter((result) => pattern.test(result)).length;
        expect(tasks.map(({ milliseconds }) => milliseconds)).toEqual(Array(count(/ (?:in|after) 4 s/)).fill(4000));
        expect(tasks.filter(({ failed }) => failed)).toHaveLength(count(/^✗/));
      }),
      { numRuns: 40 },
    );
  });
});

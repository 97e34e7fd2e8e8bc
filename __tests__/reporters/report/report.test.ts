import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { samplePastRuns, tellSampleRun } from '../../../scripts/sample-run.js';
import type { RecordedRun } from '../../../src/history/recorded-run.js';
import { createReportReporter } from '../../../src/reporters/report/report.js';
import { accessibilityFaults, type ShownPage, show, startBrowser } from '../../support/browser.js';
import { type Listener, masked } from '../../support/listening-reporter.js';
import { file, type Part, type Story, tellStory } from '../../support/recorded-run.js';
import { server, web } from '../../support/rendered-log.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Lets `tell` send events to the reporter, and returns the page. */
async function reportOf(tell: (reporter: Listener) => unknown, past?: readonly RecordedRun[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  try {
    const path = join(folder, 'report.html');
    const reporter = masked(createReportReporter(path, { verbosity: 0, past }));
    await tell(reporter);
    await reporter.close?.();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sample = (past = samplePastRuns()) =>
  reportOf((reporter) => tellSampleRun((event) => reporter.handle(event)), past);
const storyReport = (story: Partial<Story>) =>
  reportOf((reporter) => tellStory(reporter, { files: [server, web], ...story }));

/** Returns the text of an element, with single spaces. */
const textOf = async (element: Locator) => ((await element.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();

/** Fails if the page has asked for anything, or reported an error. */
function expectQuiet({ errors, requests }: ShownPage): void {
  expect({ errors, requests }).toEqual({ errors: [], requests: [] });
}

describe('the report of a failed run', () => {
  test('says at its top in one sentence what failed, how the command ended, and what did not run', async () => {
    const shown = await show(browser, await sample());
    expect(await shown.page.title()).toBe('✗ Backup failed: before_backup of web.yaml');
    expect(await textOf(shown.page.locator('h1'))).toBe('Backup failed: before_backup of web.yaml');
    expect(await textOf(shown.page.locator('.lede'))).toBe(
      'before_backup of web.yaml failed: mount /mnt/uploads exited with status 32; not run as a result: create, prune, compact on vault-web; after_backup.',
    );
    const problem = await textOf(shown.page.locator('.problem'));
    for (const fact of ['mount /mnt/uploads', '32', 'web.yaml:9:7', 'mount.nfs: Connection timed out'])
      expect(problem).toContain(fact);
    expectQuiet(shown);
  });

  test('has a row for each step in the timeline, which leads to its log', async () => {
    const { page } = await show(browser, await sample());
    const rows = page.locator('.timeline li:not(.file)');
    expect(await rows.count()).toBe(11);
    expect((await textOf(rows.nth(9))).split(' ')).toEqual(['✗', 'before_backup', 'failed', 'after', '31', 's']);
    await rows.nth(1).locator('a').click();
    expect(await page.locator('.step', { hasText: 'dumped 12 roles' }).getAttribute('open')).toBe('');
  });

  test('shows the sizes of each archive', async () => {
    const { page } = await show(browser, await sample());
    expect(await textOf(page.locator('.archive').first())).toBe(
      'server-2026-11-23T02:00:19 disk · 48,211 files original61.4 GBcompressed38.2 GBnew412 MB',
    );
  });

  test('shows how durations and sizes have developed, in bars and in words, for each repository of the run', async () => {
    const { page } = await show(browser, await sample());
    const cards = page.locator('#past .archive');
    expect(await cards.locator('h3').allTextContents()).toEqual(['29 runs', 'disk', 'vault']);
    expect(await cards.nth(0).locator('rect.failure').count()).toBe(2);
    const charts = cards.nth(2).locator('svg');
    expect(await charts.nth(1).locator('rect').count()).toBe(29);
    expect(await charts.nth(1).getAttribute('aria-label')).toBe(
      'size of 29 runs: 52.8 GB to 61.4 GB; 1 failed or canceled',
    );
  });

  test('has no charts of past runs if there are none', async () => {
    const { page } = await show(browser, await sample([]));
    expect(await page.locator('#past').count()).toBe(0);
  });

  test('opens folds with the keyboard; the folds of failed steps are already open', async () => {
    const { page } = await show(browser, await sample());
    const folds = page.locator('details.step');
    const open = () => folds.evaluateAll((all) => all.map((one) => one.hasAttribute('open')));
    expect((await open()).filter(Boolean)).toHaveLength(1);
    await folds.first().locator('summary').focus();
    await page.keyboard.press('Enter');
    expect((await open())[0]).toBe(true);
    await page.keyboard.press('Space');
    expect((await open())[0]).toBe(false);
  });

  test('begins with a link that skips to the log', async () => {
    const { page } = await show(browser, await sample());
    await page.keyboard.press('Tab');
    expect(await textOf(page.locator(':focus'))).toBe('Skip to the log');
  });

  test('finds text in the log, opens the folds that contain it, and hides the others until the search is cleared', async () => {
    const { page } = await show(browser, await sample());
    await page.keyboard.press('/');
    await page.keyboard.type('Pruning ARCHIVE');
    const found = page.getByText('2 matches in 2 steps');
    await found.waitFor();
    const visible = page.locator('.step:visible');
    expect(await visible.count()).toBe(2);
    expect(await page.locator('.step:visible pre').allInnerTexts()).toEqual([
      expect.stringContaining('Pruning archive: server-2026-11-16T02:00:21'),
      expect.stringContaining('Pruning archive: server-2026-11-16T02:01:47'),
    ]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('2 of 2 matches').waitFor();
    const marked = await page.evaluate(`[...CSS.highlights.get('match-now')].map(String)`);
    expect(marked).toEqual(['Pruning archive']);
    await page.keyboard.press('Escape');
    expect(await visible.count()).toBe(12);
    expect(await page.locator('details.step[open]').count()).toBe(1);
  });

  test.each(['light', 'dark'] as const)('has no accessibility fault in the %s color scheme', async (colorScheme) => {
    const { page } = await show(browser, await sample(), { colorScheme });
    await page.locator('#all').click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('works without JavaScript, and shows no control that needs it', async () => {
    const { page } = await show(browser, await sample(), { javaScriptEnabled: false });
    expect(await page.locator('.controls').isVisible()).toBe(false);
    const output = page.getByText('dumped 12 roles and 2 tablespaces');
    expect(await output.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'before_backup · server.yaml' }).click();
    expect(await output.isVisible()).toBe(true);
  });

  test.each([360, 800, 1400])('fits a screen that is %i pixels wide', async (width) => {
    const { page } = await show(browser, await sample(), { viewport: { width, height: 900 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('is printed without controls, with what is open', async () => {
    const { page } = await show(browser, await sample());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.controls').isVisible()).toBe(false);
    expect(await page.locator('.step pre', { hasText: 'mount.nfs' }).isVisible()).toBe(true);
  });
});

describe('hostile text', () => {
  const evil = [
    '</pre></details></script><script>window.stolen = 1</script>',
    '<img src=x onerror="window.stolen = 1">',
    '\'"><svg onload=window.stolen=1><!-- ]]> --> &lt;b&gt; \0 \u202egnp.exe\u2066 \ufffd \ud800',
    'javascript:window.stolen=1',
    '\x1b]8;;javascript:window.stolen=1\x07a link\x1b]8;;\x07 \x1b[2J\x1b[31m<b>red</b>\x1b[0m\x1b(B',
    '${window.stolen = 1} `window.stolen = 1`',
  ].join(' ');

  const story = (text: string): Partial<Story> => {
    const part: Part = {
      outcome: 'failure',
      lines: [text, text],
      error: text,
      advice: text,
      events: (step) => [
        { type: 'notice', level: 'warning', title: text, message: text, excerpt: [text], step },
        { type: 'notice', level: 'error', message: text, excerpt: [text] },
        { type: 'result', step, result: { json: { [text]: text } } },
      ],
    };
    const hooks = { before_backup: [text], on_error: [text] };
    const own = file(`f${text}`, hooks, [{ path: `/r${text}`, label: text }]);
    return { files: [own, web], parts: { [`before_backup f${text}`]: part } };
  };

  test('is shown as text wherever it appears: nothing runs, nothing is fetched, and no element is added', async () => {
    const shown = await show(browser, await storyReport(story(evil)));
    expect(await shown.page.evaluate('window.stolen')).toBeUndefined();
    expectQuiet(shown);
    const tags = (page: ShownPage['page']) =>
      page.evaluate(
        `[...document.querySelectorAll('*')].map((one) => one.localName).filter((name) => !['span', 'code'].includes(name))`,
      );
    const calm = await show(browser, await storyReport(story('calm')));
    expect(await tags(shown.page)).toEqual(await tags(calm.page));
    const text = await textOf(shown.page.locator('body'));
    for (const words of [
      '</script><script>',
      '<img src=x onerror="window.stolen = 1">',
      '<202e>gnp.exe<2066>',
      ']]>',
      '&lt;b&gt;',
      '␀',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]/);
    const attributes = `[...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())`;
    expect(new Set(await shown.page.evaluate<string[]>(attributes))).toEqual(
      new Set(await calm.page.evaluate<string[]>(attributes)),
    );
  });

  test('has no accessibility fault either', async () => {
    const { page } = await show(browser, await storyReport(story(evil)), { viewport: { width: 360, height: 800 } });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('could not act even if it were markup: the policy of the page allows only its own script', async () => {
    const page = (await sample()).replace(
      '<main>',
      '<main><script>window.stolen = 1</script><img src="https://example.org/x">',
    );
    const shown = await show(browser, page);
    expect(await shown.page.evaluate('window.stolen')).toBeUndefined();
    expect(shown.requests).toEqual([]);
    expect(shown.errors.join()).toContain('Content Security Policy');
  });

  test('never contains a secret', async () => {
    const part: Part = { outcome: 'failure', lines: ['password hunter22'], error: 'hunter22', advice: 'hunter22' };
    expect(await storyReport({ parts: { 'before_backup server.yaml': part } })).not.toContain('hunter22');
  });
});

describe('much output', () => {
  test('of a million lines: the start and the end are kept, with a note, in at most 5 MB', async () => {
    const html = await reportOf((reporter) =>
      tellStory(reporter, {
        files: [server],
        parts: {
          'before_backup server.yaml': {
            events: (step) =>
              Array.from({ length: 1000 }, (_, thousand) => ({
                type: 'output',
                step,
                level: 'info',
                verbosity: 0,
                lines: Array.from({ length: 1000 }, (_, one) => `<line> ${thousand * 1000 + one} \x1b[32m&\x1b[0m`),
              })),
          },
        },
      }),
    );
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    const { page } = await show(browser, html);
    const log = page.locator('.step', { hasText: 'before_backup' }).locator('pre');
    expect(await log.textContent()).toMatch(/^<line> 0 &\n<line> 1 &\n[\s\S]*<line> 999999 &\n$/);
    const [, omitted = ''] = /([\d,]+) lines omitted here/.exec((await log.textContent()) ?? '') ?? [];
    const kept = (await log.textContent())?.match(/^<line>/gm)?.length ?? 0;
    expect(Number(omitted.replaceAll(',', '')) + kept).toBe(1_000_000);
  });

  test('in lines of 50 MB, and in thousands of steps: the page has at most 5 MB and names what it omits', async () => {
    const repositories = Array.from({ length: 3000 }, (_, index) => ({ path: `/backups/repository-${index}` }));
    const html = await storyReport({
      files: [file('a.yaml', { before_backup: ['a'] }, repositories)],
      actions: ['create'],
      parts: {
        'before_backup a.yaml': { lines: ['<'.repeat(50_000_000), 'the end'] },
        'create /backups/repository-2999': { outcome: 'failure', lines: ['no space'] },
      },
    });
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    expect(html).toContain('… 49,996,000 more characters');
    expect(html).toContain('the end');
    expect(html).toMatch(/[\d,]+ more steps omitted: this report would be too large/);
    expect(html).toContain('no space');
  });
});

describe('a run that does not finish', () => {
  test('has a report that says so, with everything up to then', async () => {
    const html = await reportOf(async (reporter) => {
      let isOver = false;
      await tellStory(
        {
          handle: (event) => {
            isOver ||= event.type === 'step-finished';
            if (!isOver) reporter.handle(event);
          },
        },
        { files: [server] },
      );
    });
    const { page } = await show(browser, html);
    expect(await textOf(page.locator('h1'))).toBe('Backup did not finish');
    expect(await textOf(page.locator('.timeline'))).toContain('did not finish');
  });
});

test('a canceled run has a report that says what was canceled', async () => {
  const part: Part = { outcome: 'cancelled', lines: ['half of it'] };
  const html = await storyReport({ files: [server], parts: { 'create vault': part }, signal: 'SIGTERM' });
  const { page } = await show(browser, html);
  expect(await textOf(page.locator('h1'))).toBe('Backup canceled');
  expect(await textOf(page.locator('.lede'))).toContain('Canceled after 3 min 40 s (SIGTERM)');
  expect(await textOf(page.locator('.timeline .cancelled'))).toContain('create vault');
});

test('a dry run has the plan', async () => {
  const { page } = await show(browser, await storyReport({ files: [server], dryRun: true }));
  expect(await textOf(page.locator('#plan pre'))).toContain('mount /mnt/usb');
});

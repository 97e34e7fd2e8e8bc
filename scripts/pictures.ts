import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { githubHtml } from '../__tests__/support/github-page.js';
import type { Event, Reporter } from '../src/lifecycle/events.js';
import { createConsoleReporter } from '../src/reporters/console.js';
import { coloredText } from '../src/reporters/report/colored-text.js';
import { createReport } from '../src/reporters/report/report.js';
import { createSummary, mostBytes } from '../src/reporters/summary/summary.js';
import type { Masked } from '../src/secrets/masker.js';
import { summaryPage, terminalPage } from './picture-pages.js';
import { samplePastRuns, tellSampleRun } from './sample-run.js';
import { installMermaid, mermaidScript } from './tested-mermaid.js';

/**
 * Makes the pictures in docs/: the report, the job summary, and the terminal of a sample run. Needs Chromium, whose path can be
 * given, so `npm run all` doesn't make them.
 */
process.env['TZ'] = 'UTC';
const folder = mkdtempSync(join(tmpdir(), 'borgflow-'));
/** Pictures in a README should load fast. */
const mostPictureBytes = 300_000;

/** What is done with a page before it is photographed. */
interface Shot {
  readonly html: string;
  readonly width: number;
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What comes after this element is not in the picture; missing: everything is. */
  readonly end?: string;
}

async function photograph(browser: Browser, name: string, { html, width, prepare, end }: Shot): Promise<void> {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme: 'light' });
  await page.goto(`file://${path}`);
  await prepare?.(page);
  const whole = await page.locator('body').boundingBox();
  const below = end === undefined ? null : await page.locator(end).boundingBox();
  const height = Math.ceil(below?.y ?? whole?.height ?? 600);
  const picture = `docs/${name}.png`;
  await page.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width, height } });
  await page.close();
  const { size } = statSync(picture);
  if (size > mostPictureBytes) throw new Error(`${picture} has ${size} bytes, more than ${mostPictureBytes}.`);
  process.stdout.write(`${picture}: ${width} × ${height}, ${size} bytes\n`);
}

/** Lets a reporter report the sample run, which contains no secret. */
async function tell(reporter: Reporter): Promise<void> {
  await tellSampleRun((event: Event) => reporter.handle(event as Masked<Event>));
}

async function reportShot(): Promise<Shot> {
  let html = '';
  const write = (page: string) => {
    html = page;
  };
  await tell(createReport(write, { verbosity: 0, past: samplePastRuns() }));
  return { html, width: 1100, end: '#sizes' };
}

async function summaryShot(): Promise<Shot> {
  let markdown = '';
  const write = (textWithin: (limit: number) => string) => {
    markdown = textWithin(mostBytes);
  };
  await tell(createSummary(write, { history: samplePastRuns }));
  const prepare = async (page: Page) => {
    await page.addScriptTag({ path: mermaidScript });
    // As GitHub does: the block of code is replaced by the chart.
    await page.evaluate(`(async () => {
      for (const code of document.querySelectorAll('code.language-mermaid')) code.parentElement.outerHTML =
        '<div class="mermaid">' + code.innerHTML + '</div>';
      document.querySelector('details').open = true;
      mermaid.initialize({ startOnLoad: false });
      await mermaid.run();
    })()`);
  };
  return { html: summaryPage(githubHtml(markdown)), width: 1200, prepare };
}

async function terminalShot(): Promise<Shot> {
  let text = '\x1b[36m$\x1b[0m borgflow -v 1 create prune compact\n';
  const write = (part: string) => {
    text += part;
  };
  const look = { color: true, verbosity: 1, json: false, logJson: false, interactive: true, columns: 100 } as const;
  await tell(createConsoleReporter({ ...look, out: write, error: write }));
  return { html: terminalPage(text.split('\n').map(coloredText).join('\n')), width: 860 };
}

try {
  installMermaid();
  const found = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const executablePath = process.argv[2] ?? found ?? 'chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await photograph(browser, 'report', await reportShot());
  await photograph(browser, 'summary', await summaryShot());
  await photograph(browser, 'terminal', await terminalShot());
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

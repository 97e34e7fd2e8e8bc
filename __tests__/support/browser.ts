import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A page in a browser, and what it did besides showing text. */
export interface ShownPage {
  readonly page: Page;
  /** The errors on its console, and those that its scripts threw. */
  readonly errors: readonly string[];
  /** Every address that it asked for, except its own. */
  readonly requests: readonly string[];
}

/** Starts the headless browser of this machine. A suite shares one, and closes it. */
export async function startBrowser(): Promise<Browser> {
  const find = 'command -v chromium || command -v google-chrome';
  const executablePath = execFileSync('/bin/sh', ['-c', find], { encoding: 'utf8' }).trim();
  // The tests may run as root, and in a container with a small /dev/shm.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** Opens a page from a file in a new context. Requests are recorded, and all but the one for the page itself refused. */
export async function show(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<ShownPage> {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  const url = `file://${join(folder, 'report.html')}`;
  writeFileSync(join(folder, 'report.html'), html);
  try {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await context.route('**/*', async (route) => {
      const wanted = route.request().url();
      if (wanted === url) return route.continue();
      requests.push(wanted);
      return route.abort();
    });
    await page.goto(url);
    return { page, errors, requests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Returns what axe-core finds wrong with a page for people who can't see it well, or use no mouse: rules and elements. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids foreign scripts; the debugger's are exempt.
  await page.evaluate(axe);
  return page.evaluate(`axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
}

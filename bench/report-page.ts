import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../__tests__/support/browser.js';
import { type BenchEnvironment, configurationText } from './environment.js';
import type { Figure, Measurement, Row } from './figure.js';
import { line } from './hook-lines.js';
import { type Spread, spreadOf } from './rounds.js';

const rounds = 5;
const steps = 200;
const linesPerStep = 200;
const mostSeconds = 1;
const mostFrameSeconds = 0.05;

/** Measures how fast the report of a long run opens in Chromium, and how smoothly it scrolls. */
export const reportPage: Measurement = {
  name: 'page',
  measure: async (stage) => {
    const address = `file://${await writtenReport(stage)}`;
    const browser = await startBrowser();
    try {
      const shown: Shown[] = [];
      // The first round is a warm-up.
      for (let round = 0; round <= rounds; round += 1) shown.push(await show(browser, address));
      return [pageFigure(shown.slice(1))];
    } finally {
      await browser.close();
    }
  },
};

/** Makes the report of a run whose last hook fails; returns its path. */
async function writtenReport(stage: BenchEnvironment): Promise<string> {
  const idle = stage.program('idle', 'borg', 'case "$1" in --version) echo "borg 1.2.4" ;; esac');
  const hooks = Array.from({ length: steps }, (_, index) => {
    const end = index === steps - 1 ? '; exit 1' : '';
    return `    - before: everything\n      run:\n          - yes '${line}' | head -n ${linesPerStep}${end}\n`;
  });
  const text = configurationText(stage, ['/mnt/backup'], `commands:\n${hooks.join('')}`);
  const report = join(stage.folder, 'page.html');
  const command = [...stage.commandLine, '--config', stage.write('page.yaml', text), '--report', report, 'create'];
  await stage.run(command, { environment: { PATH: `${idle}:${stage.environment['PATH']}` }, status: 1 });
  return report;
}

/** What happened while a page was shown, in seconds. */
interface Shown {
  /** From the request for the page until it was loaded. */
  readonly opening: number;
  /** The longest task of the page's main thread while it scrolled to its end: the time that passed, and the processor's. */
  readonly folded: Task;
  /** The same with each step unfolded. */
  readonly unfolded: Task;
}

interface Task {
  readonly passed: number;
  readonly processor: number;
}

async function show(browser: Browser, address: string): Promise<Shown> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(address);
    const opening = await page.evaluate<number>(`performance.getEntriesByType('navigation')[0].loadEventEnd / 1000`);
    const folded = await scroll(browser, page);
    await page.evaluate(`for (const fold of document.querySelectorAll('details.step')) fold.open = true`);
    return { opening, folded, unfolded: await scroll(browser, page) };
  } finally {
    await page.close();
  }
}

/** Scrolls by most of a screen in each frame, and back to the start. */
const scrolling = `new Promise((done) => {
  document.documentElement.style.scrollBehavior = 'auto';
  let frames = 0;
  const step = () => {
    const before = scrollY;
    scrollBy(0, 700);
    frames += 1;
    if (frames < 300 && scrollY > before) requestAnimationFrame(step);
    else { scrollTo(0, 0); requestAnimationFrame(done); }
  };
  requestAnimationFrame(step);
})`;

async function scroll(browser: Browser, page: Page): Promise<Task> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] });
  await page.evaluate(scrolling);
  return longestTask((await browser.stopTracing()).toString());
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

function longestTask(trace: string): Task {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)));
  const longest = (times: readonly (number | undefined)[]) => Math.max(...times.map((time = 0) => time)) / 1e6;
  return { passed: longest(tasks.map(({ dur }) => dur)), processor: longest(tasks.map(({ tdur }) => tdur)) };
}

function pageFigure(shown: readonly Shown[]): Figure {
  const limited = (what: string, values: readonly number[], atMost: number, kind: keyof Spread = 'minimum'): Row => ({
    what,
    unit: 's',
    values,
    claim: { value: spreadOf(values)[kind], atMost },
  });
  const { folded, unfolded } = {
    folded: shown.map((one) => one.folded),
    unfolded: shown.map((one) => one.unfolded),
  };
  return {
    title: `The report of a run with ${steps} steps, in Chromium`,
    method:
      `Each step has printed ${linesPerStep} lines. The page is opened until it is loaded, and scrolled by most of a screen in each frame, ` +
      'first as it opens, then with each step unfolded. The longest task of its main thread delays a frame: the time that passes depends on ' +
      `what else the machine does, the processor time does not. ${rounds} rounds. The limits apply to the minimum of the time that passes, and to the median of the processor time.`,
    rows: [
      limited(
        'opening',
        shown.map(({ opening }) => opening),
        mostSeconds,
      ),
      limited(
        'longest task while scrolling',
        folded.map(({ passed }) => passed),
        mostFrameSeconds,
      ),
      limited(
        'the same, processor time',
        folded.map(({ processor }) => processor),
        mostFrameSeconds,
        'median',
      ),
      { what: 'longest task while scrolling, unfolded', unit: 's', values: unfolded.map(({ passed }) => passed) },
      limited(
        'the same, unfolded, processor time',
        unfolded.map(({ processor }) => processor),
        mostFrameSeconds,
        'median',
      ),
    ],
  };
}

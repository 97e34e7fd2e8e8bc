import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedRun } from '../../src/history/recorded-run.js';
import type { FileLink } from '../../src/reporters/summary/plan-list.js';
import { createSummaryReporter } from '../../src/reporters/summary/summary.js';
import { type Listener, masked } from './listening-reporter.js';

/** The summary, parsed as Markdown. */
export interface Page {
  readonly text: string;
  /** All lines outside fences. */
  readonly lines: readonly string[];
  readonly fences: readonly { readonly language: string; readonly lines: readonly string[] }[];
  /** Whether a fence was still open at the end. */
  readonly torn: boolean;
  /** The cells of each row of each table. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Lets `tell` send events to the summary reporter, then reads the summary from its file. */
export async function pageOf(
  tell: (reporter: Listener) => unknown,
  options: {
    readonly before?: string;
    readonly secrets?: readonly string[];
    readonly link?: FileLink;
    readonly runs?: readonly RecordedRun[];
  } = {},
): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  try {
    const file = join(folder, 'summary.md');
    writeFileSync(file, options.before ?? '');
    await tell(
      masked(createSummaryReporter({ file, link: options.link, history: () => options.runs ?? [] }), options.secrets),
    );
    return readPage(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parses a page with CommonMark's rule for fences: one ends at a line with at least as many backticks. */
export function readPage(text: string): Page {
  const lines: string[] = [];
  const fences: { language: string; lines: string[] }[] = [];
  let bar: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const ticks = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (bar === undefined && ticks) {
      bar = ticks[1];
      fences.push({ language: ticks[2] ?? '', lines: [] });
    } else if (bar !== undefined && ticks && (ticks[1] ?? '').length >= bar.length && ticks[2]?.trim() === '') {
      bar = undefined;
    } else if (bar === undefined) {
      lines.push(line);
    } else {
      fences.at(-1)?.lines.push(line);
    }
  }
  return { text, lines, fences, torn: bar !== undefined, tables: tablesIn(lines) };
}

/** Returns a line as it is displayed: references resolved, our own tags and marks removed. */
export function shown(line: string): string {
  return line
    .replaceAll(/<\/?(?:b|code|sub|details|summary)(?: open)?>|<!-- -->|\u200b/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
}

function tablesIn(lines: readonly string[]): string[][][] {
  const tables: string[][][] = [];
  let inside = false;
  for (const line of lines) {
    const isRow = line.startsWith('|');
    if (isRow && !inside) tables.push([]);
    if (isRow)
      tables.at(-1)?.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => shown(cell).trim()),
      );
    inside = isRow;
  }
  return tables;
}

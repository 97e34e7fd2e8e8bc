import { existsSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Page } from 'playwright-core';
import { mermaidScript } from '../../scripts/tested-mermaid.js';

/** What a browser makes of a summary, as GitHub renders it. */
export interface GithubPage {
  /** The names of all elements, each once. */
  readonly elements: readonly string[];
  /** All attributes, as `td align=right`, each once. */
  readonly attributes: readonly string[];
  /** The text of the cells of each row of each table. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The titles of the collapsed sections. */
  readonly folds: readonly string[];
  /** The text outside of code, in pieces: only there does GitHub look for mentions, references, and emoji. */
  readonly texts: readonly string[];
  /** The content of all blocks of code, with their languages. */
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
  /** All text, as a person reads it. */
  readonly shown: string;
}

/** Whether Mermaid is installed; without it, charts can't be checked. */
export const hasMermaid = existsSync(mermaidScript);

/** Returns Markdown as HTML in GitHub's dialect: with tables, links from bare addresses, and the tags that GitHub filters. */
export function githubHtml(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** Lets a browser read a summary. */
export async function githubPage(page: Page, markdown: string): Promise<GithubPage> {
  return page.evaluate(`(${reading})(${JSON.stringify(githubHtml(markdown))})`);
}

/** Runs in the browser. Zero-width spaces, which break up what would become a link, are not part of a name. */
const reading = String.raw`(html) => {
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  const textOf = (node) => node.textContent.replaceAll('\u200b', '');
  const all = [...root.querySelectorAll('*')];
  const once = (list) => [...new Set(list)].sort();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest('code, pre, a')) texts.push(walker.currentNode.data);
  }
  return {
    elements: once(all.map(({ localName }) => localName)),
    attributes: once(all.flatMap((one) => [...one.attributes].map(({ name, value }) => one.localName + ' ' + name + '=' + value))),
    tables: [...root.querySelectorAll('table')].map(({ rows }) => [...rows].map(({ cells }) => [...cells].map(textOf))),
    folds: [...root.querySelectorAll('details > summary')].map(textOf),
    texts,
    blocks: [...root.querySelectorAll('pre > code')].map((code) => ({
      language: code.className.replace('language-', ''),
      text: code.textContent,
    })),
    shown: textOf(root),
  };
}`;

/** A bar of a chart, as Mermaid understands it. */
export interface ChartTask {
  readonly section: string;
  readonly title: string;
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** Loads Mermaid into a page. */
export async function loadMermaid(page: Page): Promise<void> {
  await page.addScriptTag({ path: mermaidScript });
}

/** Returns the bars of a chart according to Mermaid's own parser; throws what it complains about. */
export async function chartTasks(page: Page, chart: string): Promise<readonly ChartTask[]> {
  const source = JSON.stringify(chart);
  return page.evaluate(`mermaid.parse(${source})
    .then(() => mermaid.mermaidAPI.getDiagramFromText(${source}))
    .then(({ db }) => db.getTasks().map(({ section, task, startTime, endTime, crit }) =>
      ({ section, title: task, milliseconds: endTime - startTime, failed: crit })))`);
}

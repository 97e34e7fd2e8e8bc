import { parse } from 'yaml';
import { markdownBlocks } from '../markdown-blocks.js';

/** A YAML block in a Markdown document. */
export interface Block {
  /** The line of its opening fence. */
  readonly line: number;
  /** Steps without a job are put into a workflow. */
  readonly text: string;
  readonly kind: Kind;
}

/** What a YAML document is, judging by its keys; `broken` if it can't be parsed. */
export type Kind = 'workflow' | 'configuration' | 'other' | 'broken';

/** Returns all YAML blocks in a Markdown document. */
export function yamlBlocks(markdown: string): readonly Block[] {
  return markdownBlocks(markdown)
    .filter(({ language }) => /^ya?ml$/.test(language))
    .map(({ line, text: body }) => {
      const text = inWorkflow(body);
      return { line, text, kind: kindOf(text) };
    });
}

/** Returns what a YAML document is. */
export function kindOf(text: string): Kind {
  const value = read(text);
  if (value === undefined) return 'broken';
  const has = (key: string) => isRecord(value) && key in value;
  if (has('jobs')) return 'workflow';
  return has('repositories') || has('location') ? 'configuration' : 'other';
}

function read(text: string): unknown {
  try {
    // Without warnings about the tags of configurations, such as !include.
    return parse(text, { logLevel: 'error' }) ?? null;
  } catch {
    return undefined;
  }
}

function inWorkflow(text: string): string {
  const value = read(text);
  if (Array.isArray(value) && value.some(isStep)) return aroundSteps(`steps:\n${text}`);
  return isRecord(value) && 'steps' in value && !('runs' in value) ? aroundSteps(text) : text;
}

function aroundSteps(text: string): string {
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n${text.replaceAll(/^/gm, '    ')}`;
}

function isStep(value: unknown): boolean {
  return isRecord(value) && ('uses' in value || 'run' in value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { RunReport } from '../../lifecycle/events.js';
import type { Masked, Masker } from '../../secrets/masker.js';
import { oneLine, zeroWidthMark } from '../../text/cleaning.js';
import { maskedJson } from '../masked-json.js';
import { createRunDocument, type RunDocument } from '../run-document.js';

/** The properties of a workflow command; empty and missing values are omitted. */
type Properties = Readonly<Record<string, string | number | undefined>>;

/** Returns a workflow command with its line break: `::error file=a.yaml,line=3::message`. */
export function workflowCommand(name: string, properties: Properties, data: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length > 0 ? ' ' : ''}${pairs.join(',')}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What .NET treats as white space (the runner trims it before it looks for a command), without line breaks, and marks like ours. */
const blank = '[\\t\\v\\f \\x85\\xa0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]*';
const leadingColons = new RegExp(`(^|\\n)(${blank}):(?=:)`, 'g');

/**
 * Returns text that looks the same but that no runner treats as a workflow command: `##[` anywhere and `::` at the start
 * of a line get a zero-width mark. Carriage returns, which end a line for the runner, become line feeds. The runner's
 * culture-aware search for `::` ignores zero-width characters, but it compares command names byte by byte, so it finds no
 * known name after the mark.
 */
export function withoutCommands(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const unbracketed = lines.includes('##[') ? lines.replaceAll('##[', `##${zeroWidthMark}[`) : lines;
  return unbracketed.includes('::') ? unbracketed.replace(leadingColons, `$1$2:${zeroWidthMark}`) : unbracketed;
}

/** The outputs of a workflow step, for the steps that follow it; lists are JSON. */
interface Outputs {
  readonly outcome: string;
  readonly archives: Masked<string>;
  readonly 'failed-repositories': Masked<string>;
  /** The first error, on one line; empty if there was none. */
  readonly error: Masked<string>;
  /** The path of the HTML report; empty if none was written. */
  readonly report: Masked<string>;
  /** The whole run as JSON, in at most 256 KiB. */
  readonly 'summary-json': Masked<string>;
}

/** What else is known about a run. */
interface RunOutputs {
  /** The path of the HTML report; missing: none was written. */
  readonly page?: string | undefined;
  /** Describes the whole run; default: only what the report contains. */
  readonly document?: Pick<RunDocument, 'text'>;
}

/** Returns the outputs of a run. None contains a secret: the runner would drop the whole output. */
export function outputsOf(
  report: RunReport,
  mask: Masker['mask'],
  { page, document = createRunDocument(mask) }: RunOutputs = {},
): Outputs {
  const failed = report.failedRepositories.map(({ path, label }) => ({ repository: path, label: label ?? null }));
  return {
    outcome: report.outcome,
    archives: maskedJson(
      report.archives.map(({ configuration: _, ...archive }) => archive),
      mask,
    ),
    'failed-repositories': maskedJson(failed, mask),
    error: mask(oneLine(mask(report.failures[0]?.message ?? ''))),
    report: mask(page ?? ''),
    'summary-json': document.text(report),
  };
}

/** Appends outputs to the file that the runner named, each with a delimiter that no value can contain. */
export function writeOutputs(file: string, outputs: Readonly<Record<string, string>>): void {
  const text = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `borgflow_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  appendFileSync(file, text.join(''));
}

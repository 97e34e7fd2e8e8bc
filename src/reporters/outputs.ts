import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { RunReport } from '../lifecycle/events.js';
import { oneLine } from './inert.js';

/** What a workflow step hands to the steps behind it; lists are JSON. */
export interface Outputs {
  readonly outcome: string;
  readonly archives: string;
  readonly 'failed-repositories': string;
  /** The first error in one line; empty when there was none. */
  readonly error: string;
}

/** The outputs of a run. None holds a secret: the runner would drop the whole output. */
export function outputsOf(report: RunReport, mask: (text: string) => string): Outputs {
  const failed = report.failedRepositories.map(({ path, label }) => ({ repository: path, label: label ?? null }));
  return {
    outcome: report.outcome,
    archives: maskedJson(report.archives, mask),
    'failed-repositories': maskedJson(failed, mask),
    error: mask(oneLine(mask(report.failures[0]?.message ?? ''))),
  };
}

/** Appends outputs to the file that the runner named, each behind a delimiter that no value can hold. */
export function writeOutputs(file: string, outputs: Readonly<Record<string, string>>): void {
  const text = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `borgflow_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  appendFileSync(file, text.join(''));
}

/** JSON without secrets that is still JSON: a number that holds a secret becomes null. */
function maskedJson(value: unknown, mask: (text: string) => string): string {
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') {
      return mask(part);
    }
    return typeof part === 'number' && mask(String(part)) !== String(part) ? null : part;
  });
  // A secret may still stand across letters of JSON's own, such as a key.
  const masked = mask(text);
  return masked === text || isJson(masked) ? masked : '[]';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import type { BorgCall } from './call.js';
import type { Output } from './output.js';
import type { Said } from './transcript.js';

/** What a finished Borg call left that can prove that it did its work. */
export interface Evidence {
  readonly call: Pick<BorgCall, 'command' | 'output'>;
  readonly said: Pick<Said, 'breakdown' | 'warned'>;
  readonly output: Pick<ReturnType<Output['end']>, 'documents' | 'complete'>;
}

/**
 * Returns why a warning exit does not prove that Borg did its work, to complete the sentence `exited with status 1 …`;
 * undefined if it did. `sudo`, `docker exec`, and a Python that can't load Borg also exit with 1, without doing anything.
 */
export function missingProof({ call, said, output }: Evidence): string | undefined {
  if (said.breakdown !== undefined) return `with ${said.breakdown}`;
  if (call.output === 'json') {
    const [document] = output.documents;
    const whole = call.command === 'create' ? nameOfArchive(document) !== undefined : document !== undefined;
    if (!whole) return call.command === 'create' ? 'and reported no archive' : 'and returned no result';
    return undefined;
  }
  if (!output.complete) return 'and returned only part of its result';
  // Without a result, the log is the only proof: it contains any real warning.
  return said.warned ? undefined : '';
}

/** Returns what a line is the start of if the program crashed or rejected its arguments instead of doing its work. */
export function crashIn(line: string): Said['breakdown'] {
  if (line.startsWith('Traceback (most recent call last):')) return 'a traceback';
  return /^usage: \S/i.test(line) ? 'a usage message' : undefined;
}

function nameOfArchive(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !('archive' in document)) return undefined;
  const { archive } = document;
  return typeof archive === 'object' && archive !== null && 'name' in archive ? archive.name : undefined;
}

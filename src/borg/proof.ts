import type { BorgCall } from './call.js';
import type { Output } from './output.js';
import type { Said } from './transcript.js';

/** The end of a run of Borg as far as it proves that the work was done. */
export interface Evidence {
  readonly call: Pick<BorgCall, 'command' | 'output'>;
  readonly said: Pick<Said, 'breakdown' | 'warned'>;
  readonly output: Pick<ReturnType<Output['end']>, 'documents' | 'complete'>;
}

/**
 * Why a warning exit is not proof that Borg did its work, as the end of the sentence `exited with status 1 …`; undefined
 * where it did. `sudo`, `docker exec`, and a Python that cannot load Borg exit with 1 as well, having done nothing.
 */
export function doubt({ call, said, output }: Evidence): string | undefined {
  if (said.breakdown !== undefined) return `with ${said.breakdown}`;
  if (call.output === 'json') {
    const [document] = output.documents;
    const whole = call.command === 'create' ? nameOfArchive(document) !== undefined : document !== undefined;
    if (!whole) return call.command === 'create' ? 'and reported no archive' : 'and returned no result';
    return undefined;
  }
  if (!output.complete) return 'and returned only part of its result';
  // Without a result there is only Borg's log: whatever makes it warn is in it.
  return said.warned ? undefined : '';
}

/** What a line of text begins, where a program broke down instead of doing its work. */
export function breakdownIn(line: string): Said['breakdown'] {
  if (line.startsWith('Traceback (most recent call last):')) return 'a traceback';
  return /^usage: \S/i.test(line) ? 'a usage message' : undefined;
}

function nameOfArchive(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !('archive' in document)) return undefined;
  const { archive } = document;
  return typeof archive === 'object' && archive !== null && 'name' in archive ? archive.name : undefined;
}

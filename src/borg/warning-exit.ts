import type { BorgCall } from './borg-call.js';
import type { Output } from './borg-messages.js';
import type { Said } from './transcript.js';

/** What a finished Borg call left that can prove that it did its work. */
interface Evidence {
  readonly call: Pick<BorgCall, 'command' | 'output'>;
  readonly said: Pick<Said, 'breakdown' | 'warned'>;
  readonly output: Pick<ReturnType<Output['end']>, 'documents' | 'complete'>;
}

/**
 * Returns why a warning exit does not prove that Borg did its work, to complete the sentence `exited with status 1 …`;
 * undefined if it did. `sudo`, `docker exec`, and a Python that can't load Borg also exit with 1, without doing anything.
 */
export function missingProof({ call, said, output }: Evidence): string | undefined {
  if (said.breakdown !== undefined) return `and printed ${said.breakdown}`;
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

function nameOfArchive(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !('archive' in document)) return undefined;
  const { archive } = document;
  return typeof archive === 'object' && archive !== null && 'name' in archive ? archive.name : undefined;
}

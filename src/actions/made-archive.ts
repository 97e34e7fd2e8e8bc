import { dirname } from 'node:path';
import { rawPattern } from '../archives/select-archives.js';
import { listedArchive } from '../borg/operands.js';
import { makeFolder } from '../system/make-folder.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import type { Work } from './define-action.js';
import { stateFile } from './repository-state.js';

/** What this module reads of an action's work. */
type Place = Pick<Work, 'borg' | 'machine' | 'options' | 'repository'>;

/** Remembers the archive that a configuration has just made. It is probably the newest until the next one. */
export function rememberMadeArchive(work: Place, archive: { readonly name: string; readonly id: string }): void {
  const file = fileOf(work);
  try {
    makeFolder(dirname(file));
    replaceFile(file, JSON.stringify({ archive: listedArchive(archive, work.borg.capabilities) }));
  } catch {
    // The only consequence is that the next drill takes longer.
  }
}

/** Returns the last archive that a configuration made on this machine, which may be gone by now; undefined if unknown. */
export function lastMadeArchive(work: Place): string | undefined {
  try {
    const found: unknown = JSON.parse(readSmallFile(fileOf(work)));
    if (typeof found !== 'object' || found === null || !('archive' in found)) return undefined;
    return typeof found.archive === 'string' && found.archive !== '' ? found.archive : undefined;
  } catch {
    return undefined; // there is none, or it is damaged
  }
}

function fileOf({ borg, machine, options, repository }: Place): string {
  const place = { repository: repository.path, options, environment: machine.environment };
  return stateFile(place, 'archives', rawPattern({ options, capabilities: borg.capabilities }));
}

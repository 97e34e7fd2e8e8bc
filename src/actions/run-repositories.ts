import { absoluteRepository } from '../borg/repository-url.js';
import { workingFolder } from '../system/paths.js';
import type { Work } from './define-action.js';

/** The IDs of repositories that Borg has named in a run, by the object that all its steps share. */
const ofRun = new WeakMap<object, Map<string, string>>();

/** Remembers the ID of a repository for later actions of the same run, so that they needn't ask Borg again. */
export function rememberRepositoryId(work: Work, id: string | undefined): void {
  const { configurations } = work;
  if (configurations === undefined || id === undefined) return;
  const known = ofRun.get(configurations) ?? new Map<string, string>();
  ofRun.set(configurations, known.set(keyOf(work), id));
}

/** Returns the ID of a repository if an earlier action of the same run knows it. */
export function rememberedRepositoryId(work: Work): string | undefined {
  return work.configurations && ofRun.get(work.configurations)?.get(keyOf(work));
}

function keyOf({ options, repository }: Work): string {
  return JSON.stringify([absoluteRepository(repository.path, workingFolder(options)), options['remote_path']]);
}

import { bootstrapOptions, createOptions } from '../files/create-options.js';
import { borg } from './borg.js';
import { breakLock } from './break-lock.js';
import { check } from './check.js';
import { checkOptions } from './check-options.js';
import { compact, compactOptions } from './compact.js';
import { create } from './create.js';
import type { ActionDefinition } from './define-action.js';
import { deleteArchives, repoDelete } from './delete.js';
import { diff } from './diff.js';
import { drill } from './drill.js';
import { exportTar } from './export-tar.js';
import { extract } from './extract.js';
import { info, repoInfo } from './info.js';
import { keyChangePassphrase, keyExport, keyImport } from './key.js';
import { list, listOptions, repoList } from './list.js';
import { mount, umount } from './mount.js';
import { prune, pruneOptions } from './prune.js';
import { recreate, recreateOptions } from './recreate.js';
import { repoCreate } from './repo-create.js';
import { restore } from './restore.js';
import { statisticsOptions } from './shared-flags.js';
import { transfer } from './transfer.js';

/** Every action; the primary ones are in the order in which they run by default. */
export const actions: readonly ActionDefinition[] = [
  repoCreate,
  create,
  prune,
  compact,
  check,
  extract,
  exportTar,
  mount,
  umount,
  restore,
  drill,
  repoList,
  list,
  repoInfo,
  info,
  diff,
  deleteArchives,
  recreate,
  transfer,
  breakLock,
  repoDelete,
  keyExport,
  keyImport,
  keyChangePassphrase,
  borg,
];

/** Returns the action with a name or alias, or undefined if there is none. */
export function findAction(nameOrAlias: string): ActionDefinition | undefined {
  return actions.find(({ name, aliases }) => name === nameOrAlias || aliases.includes(nameOrAlias));
}

/** Every option of the actions, for the complete schema; repoCreateOptions belong to an entry of `repositories`. */
export const actionOptions = {
  ...createOptions,
  ...bootstrapOptions,
  ...pruneOptions,
  ...compactOptions,
  ...checkOptions,
  ...recreateOptions,
  ...listOptions,
  ...statisticsOptions,
} as const;

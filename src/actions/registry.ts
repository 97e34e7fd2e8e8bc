import { borg } from './borg.js';
import { breakLock } from './break-lock.js';
import { check } from './check.js';
import { compact } from './compact.js';
import { create } from './create.js';
import type { ActionDefinition } from './define-action.js';
import { deleteArchives } from './delete.js';
import { diff } from './diff.js';
import { exportTar } from './export-tar.js';
import { extract } from './extract.js';
import { info } from './info.js';
import { keyImport } from './key.js';
import { keyChangePassphrase } from './key-change-passphrase.js';
import { keyExport } from './key-export.js';
import { list } from './list.js';
import { mount } from './mount.js';
import { prune } from './prune.js';
import { recreate } from './recreate.js';
import { repoCreate } from './repo-create.js';
import { repoDelete } from './repo-delete.js';
import { repoInfo } from './repo-info.js';
import { repoList } from './repo-list.js';
import { transfer } from './transfer.js';
import { umount } from './umount.js';

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

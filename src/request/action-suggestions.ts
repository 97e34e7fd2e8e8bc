import { nearest } from '../text/did-you-mean.js';
import type { Grammar } from './grammar.js';

/** Names of actions in other backup programs, or in other versions of Borg. */
const synonyms: Readonly<Record<string, string>> = {
  backup: 'create',
  'back-up': 'create',
  snapshot: 'create',
  archive: 'create',
  save: 'create',
  run: 'create',
  forget: 'prune',
  expire: 'prune',
  clean: 'prune',
  cleanup: 'prune',
  verify: 'check',
  fsck: 'check',
  gc: 'compact',
  vacuum: 'compact',
  restore: 'extract',
  recover: 'extract',
  unpack: 'extract',
  untar: 'extract',
  tar: 'export-tar',
  dump: 'export-tar',
  ls: 'list',
  find: 'list',
  files: 'list',
  archives: 'repo-list',
  snapshots: 'repo-list',
  stats: 'info',
  status: 'info',
  show: 'config show',
  remove: 'delete',
  rm: 'delete',
  drop: 'delete',
  copy: 'transfer',
  sync: 'transfer',
  unlock: 'break-lock',
  unmount: 'umount',
  compare: 'diff',
  rewrite: 'recreate',
  passwd: 'key change-passphrase',
  validate: 'config validate',
  lint: 'config validate',
  generate: 'config generate',
  bootstrap: 'config bootstrap',
  'create-repo': 'repo-create',
  'init-repo': 'repo-create',
  'list-repo': 'repo-list',
};

/** Whether a word looks like the name of an action, rather than a path, a glob, or a file name with an extension. */
export function looksLikeAction(word: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(word);
}

/** Returns the action or command that a word probably means: a misspelling, or another program's name for it. */
export function nearestAction(word: string, grammar: Grammar): string | undefined {
  const names = [...grammar.words, ...grammar.pairs].filter(([name]) => !name.startsWith('-'));
  const known = (name: string | undefined) => names.some(([other, { kind }]) => other === name && kind !== 'later');
  const meant = Object.hasOwn(synonyms, word.toLowerCase()) ? synonyms[word.toLowerCase()] : undefined;
  if (known(meant)) return meant;
  return nearest(
    word,
    names.map(([name]) => name),
  );
}

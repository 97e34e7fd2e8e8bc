import { resolve } from 'node:path';
import { withHomeFolder } from '../../borg/repository-url.js';
import { ownSection } from '../../schema/option-schema.js';
import { hasWildcards } from '../../system/glob.js';
import { runnerFileReason } from '../../system/runner-files.js';
import { joinWords } from '../../text/phrases.js';
import { missingValueMessage } from '../options/error-wording.js';
import { findRepositories } from '../options/repositories.js';
import type { Normalized } from '../shape/normalize.js';
import { addError, type Findings } from '../yaml/findings.js';
import { maxWildcards } from '../yaml/limits.js';
import {
  type Entry,
  entryOf,
  isNull,
  itemsOf,
  type Mapping,
  resolvedStringOf,
  stringOf,
  type Tree,
  valueAt,
} from '../yaml/tree.js';
import { checkMonitors } from './monitor-rules.js';

/** Finds errors between options that the schema can't express. */
export function checkRules({ tree, shape }: Normalized, findings: Findings): void {
  checkRepositories(tree, findings);
  checkCheckedRepositories(tree, findings);
  checkArchiveName(tree, findings);
  checkConstants(tree, findings);
  checkPassphrases(tree, findings);
  checkFolders(tree, findings);
  checkMonitors(tree, findings);
  checkHookOrder(tree, findings);
  for (const [index, entry] of itemsOf(valueAt(tree, 'commands')).entries()) checkCommand(entry, index, findings);
  for (const [index, check] of itemsOf(valueAt(tree, 'checks')).entries()) checkCheck(check, index, findings);
  if (shape === 'flat') mentionHooks(tree, findings);
}

function checkRepositories(file: Mapping, findings: Findings): void {
  const repositories = valueAt(file, 'repositories');
  if (!entryOf(file, 'repositories')) {
    addError(findings, file.place, 'repositories is missing. Add at least one path to back up to.');
  } else if (repositories?.kind === 'list' && repositories.items.length === 0) {
    addError(findings, repositories.place, 'repositories is empty. Add at least one path to back up to.');
  }
  const labels = new Map<string, Tree>();
  for (const repository of itemsOf(repositories)) {
    const value = repository.kind === 'mapping' ? valueAt(repository, 'label') : undefined;
    const label = stringOf(value);
    if (value === undefined || label === undefined) continue;
    const first = labels.get(label);
    if (first) {
      const message = `The label "${writtenText(value)}" is already used for the repository on line ${first.place.line}.`;
      addError(findings, value.place, message);
    }
    labels.set(label, first ?? value);
  }
}

function checkCheckedRepositories(file: Mapping, findings: Findings): void {
  const repositories = itemsOf(valueAt(file, 'repositories')).flatMap((repository) => {
    const path = repository.kind === 'mapping' ? stringOf(valueAt(repository, 'path')) : undefined;
    const label = repository.kind === 'mapping' ? stringOf(valueAt(repository, 'label')) : undefined;
    return path === undefined ? [] : [{ path, label }];
  });
  const open = itemsOf(valueAt(file, 'repositories')).some(
    (repository) => repository.kind === 'mapping' && isOpen(repository),
  );
  const items = itemsOf(valueAt(file, 'check_repositories'));
  const names = items.flatMap((item) => resolvedStringOf(item) ?? []);
  const beyond = items.filter((item) => hasWildcards(resolvedStringOf(item) ?? ''))[maxWildcards];
  if (beyond) {
    const message = `Too many items of check_repositories contain wildcards: the limit is ${maxWildcards}.`;
    addError(findings, beyond.place, message);
    return;
  }
  if (open) return;
  const missing = new Set(findRepositories(repositories, names).missing);
  for (const item of items) {
    const wanted = resolvedStringOf(item);
    if (wanted === undefined || !missing.has(wanted)) continue;
    const message = `check_repositories contains ${writtenText(item)}, which is not the path or label of a repository in this file.`;
    addError(findings, item.place, message);
  }
}

/** Returns a string as written in the file: the value of a variable or constant may be secret. */
function writtenText(tree: Tree): string {
  if (tree.kind !== 'scalar') return '';
  return tree.filled?.written ?? String(tree.value);
}

/** Whether the name of a repository contains variables that are not resolved yet. */
function isOpen(repository: Mapping): boolean {
  const values = ['path', 'label'].map((name) => valueAt(repository, name));
  return values.some((value) => value?.kind === 'scalar' && value.filled?.open === true);
}

function checkArchiveName(file: Mapping, findings: Findings): void {
  const value = valueAt(file, 'archive_name_format');
  if (value && stringOf(value)?.trim() === '') {
    addError(findings, value.place, 'archive_name_format is empty. Set it to a name, or remove it.');
  }
}

function checkConstants(file: Mapping, findings: Findings): void {
  const constants = valueAt(file, 'constants');
  for (const { key, value } of constants?.kind === 'mapping' ? constants.entries : []) {
    if (isNull(value)) addError(findings, value.place, missingValueMessage(`constants.${key}`, {}));
  }
}

/** Options for folders that a run creates and writes to. */
export const filledFolders = [
  'temporary_directory',
  'borg_base_directory',
  'borg_config_directory',
  'borg_cache_directory',
  'borg_security_directory',
  'borg_keys_directory',
  'user_state_directory',
] as const;

function checkFolders(file: Mapping, findings: Findings): void {
  const working = withHomeFolder(stringOf(valueAt(file, 'working_directory')) ?? '.');
  for (const part of [file, ...itemsOf(valueAt(file, 'repositories'))]) {
    if (part.kind !== 'mapping') continue;
    for (const name of filledFolders) {
      const value = valueAt(part, name);
      const path = stringOf(value);
      const obstacle = path ? runnerFileReason(resolve(working, withHomeFolder(path))) : undefined;
      if (value === undefined || obstacle === undefined) continue;
      addError(findings, value.place, `${name} can't be ${writtenText(value)}: ${obstacle}. Use another folder.`);
    }
  }
}

/** Refuses empty passphrases, which Borg would accept: the repository would not be protected. */
function checkPassphrases(file: Mapping, findings: Findings): void {
  for (const part of [file, ...itemsOf(valueAt(file, 'repositories'))]) {
    if (part.kind !== 'mapping') continue;
    refuseEmpty(part, 'encryption_passphrase', findings);
    refuseEmpty(part, 'encryption_passcommand', findings);
  }
}

function refuseEmpty(part: Mapping, name: string, findings: Findings): void {
  const value = valueAt(part, name);
  if (value?.kind !== 'scalar' || resolvedStringOf(value) !== '') return;
  const cause = value.filled ? `: ${value.filled.written} has no value. Set the variable` : '. Set it';
  addError(findings, value.place, `${name} is empty${cause}, or remove the option.`);
}

function checkCommand(entry: Tree, index: number, findings: Findings): void {
  if (entry.kind !== 'mapping') return;
  const [before, after] = [entryOf(entry, 'before')?.value, entryOf(entry, 'after')?.value];
  const name = `commands[${index}]`;
  if (before && after) {
    addError(findings, after.place, `${name} has both before and after. Split it into two entries.`);
  } else if (!before && !after) {
    addError(findings, entry.place, `${name} needs before or after, such as \`before: repository\`.`);
  }
  const states = entryOf(entry, 'states');
  if (before && !after && states && valueAt(entry, 'states')) {
    addError(findings, states.place, `${name}.states is only allowed with after. Remove it.`);
  }
}

const spotNeeds = ['count_tolerance_percentage', 'data_sample_percentage', 'data_tolerance_percentage'];
const onlyFor: ReadonlyMap<string, string> = new Map([
  ['max_duration', 'repository'],
  ...[...spotNeeds, 'xxh64sum_command'].map((option) => [option, 'spot'] as const),
]);

function checkCheck(check: Tree, index: number, findings: Findings): void {
  if (check.kind !== 'mapping') return;
  const name = resolvedStringOf(valueAt(check, 'name'));
  if (name === undefined) return;
  for (const { key, place } of check.entries) {
    const owner = onlyFor.get(key);
    if (owner !== undefined && owner !== name) {
      addError(findings, place, `checks[${index}].${key} is an option of the ${owner} check, not of ${name}.`);
    }
  }
  if (name !== 'spot') return;
  for (const needed of spotNeeds) {
    if (!entryOf(check, needed))
      addError(findings, check.place, `checks[${index}] needs ${needed}, like every spot check.`);
  }
}

/** Mentions that a hook runs once per file: in the borgmatic versions with flat files, it runs once per repository. */
function mentionHooks(file: Mapping, findings: Findings): void {
  const entries = file.entries.filter((entry) => isHookOfFile(entry) && itemsOf(entry.value).length > 0);
  if (!entries[0] || itemsOf(valueAt(file, 'repositories')).length < 2) return;
  if (valueIn(file, 'hook_order') !== undefined) return;
  const hooks = entries.map(({ key }) => key);
  const [run, them] = hooks.length === 1 ? ['runs', 'it'] : ['run', 'them'];
  findings.notices.push({
    level: 'notice',
    message: `${joinWords(hooks)} ${run} once per file, unlike in borgmatic 1.6 and later (once per repository). To run ${them} once per repository, set hook_order: per_action in x-borgflow.`,
    place: entries[0].place,
    hooks,
  });
}

/** Returns the value of an option in `x-borgflow`. */
function valueIn(mapping: Mapping, option: string): Tree | undefined {
  const own = valueAt(mapping, ownSection);
  return own?.kind === 'mapping' ? valueAt(own, option) : undefined;
}

function checkHookOrder(file: Mapping, findings: Findings): void {
  for (const repository of itemsOf(valueAt(file, 'repositories'))) {
    const own = repository.kind === 'mapping' ? valueIn(repository, 'hook_order') : undefined;
    if (own === undefined) continue;
    addError(findings, own.place, 'hook_order applies to the whole file. Move it to x-borgflow at the top level.');
  }
}

function isHookOfFile({ key }: Entry): boolean {
  return /^(before|after)_(prune|compact|backup|check|extract)$/.test(key);
}

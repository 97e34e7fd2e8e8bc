import { resolve } from 'node:path';
import { runnerObstacle } from '../system/runner-files.js';
import { addFault, type Findings } from './findings.js';
import { mostWildcards } from './limits.js';
import type { Normalized } from './normalize.js';
import { hasWildcards, repositoriesNamed } from './repository.js';
import { atHome } from './repository-place.js';
import {
  type Entry,
  entryOf,
  isNothing,
  itemsOf,
  knownTextOf,
  type Mapping,
  type Tree,
  textOf,
  valueAt,
} from './tree.js';
import { withoutValue } from './wording.js';

/** Finds what is wrong between options that are right each by itself, and what is worth telling. */
export function checkRules({ tree, shape }: Normalized, findings: Findings): void {
  checkRepositories(tree, findings);
  checkCheckedRepositories(tree, findings);
  checkArchiveName(tree, findings);
  checkConstants(tree, findings);
  checkPassphrases(tree, findings);
  checkFolders(tree, findings);
  for (const [index, entry] of itemsOf(valueAt(tree, 'commands')).entries()) checkCommand(entry, index, findings);
  for (const [index, check] of itemsOf(valueAt(tree, 'checks')).entries()) checkCheck(check, index, findings);
  if (shape === 'flat') tellOfHooks(tree, findings);
}

function checkRepositories(file: Mapping, findings: Findings): void {
  const repositories = valueAt(file, 'repositories');
  if (!entryOf(file, 'repositories')) {
    addFault(findings, file.place, 'repositories is missing: name at least one path to back up to.');
  } else if (repositories?.kind === 'list' && repositories.items.length === 0) {
    addFault(findings, repositories.place, 'repositories is empty: name at least one path to back up to.');
  }
  const labels = new Map<string, Tree>();
  for (const repository of itemsOf(repositories)) {
    const value = repository.kind === 'mapping' ? valueAt(repository, 'label') : undefined;
    const label = textOf(value);
    if (value === undefined || label === undefined) continue;
    const first = labels.get(label);
    if (first) {
      const message = `The label "${writtenText(value)}" already names the repository in line ${first.place.line}.`;
      addFault(findings, value.place, message);
    }
    labels.set(label, first ?? value);
  }
}

function checkCheckedRepositories(file: Mapping, findings: Findings): void {
  const repositories = itemsOf(valueAt(file, 'repositories')).flatMap((repository) => {
    const path = repository.kind === 'mapping' ? textOf(valueAt(repository, 'path')) : undefined;
    const label = repository.kind === 'mapping' ? textOf(valueAt(repository, 'label')) : undefined;
    return path === undefined ? [] : [{ path, label }];
  });
  const open = itemsOf(valueAt(file, 'repositories')).some(
    (repository) => repository.kind === 'mapping' && isOpen(repository),
  );
  const items = itemsOf(valueAt(file, 'check_repositories'));
  const names = items.flatMap((item) => knownTextOf(item) ?? []);
  const beyond = items.filter((item) => hasWildcards(knownTextOf(item) ?? ''))[mostWildcards];
  if (beyond) {
    const message = `More than ${mostWildcards} names of check_repositories hold wildcards, which is the limit.`;
    addFault(findings, beyond.place, message);
    return;
  }
  if (open) return;
  const missing = new Set(repositoriesNamed(repositories, names).missing);
  for (const item of items) {
    const wanted = knownTextOf(item);
    if (wanted === undefined || !missing.has(wanted)) continue;
    const message = `check_repositories names ${writtenText(item)}, which is neither the path nor the label of a repository here.`;
    addFault(findings, item.place, message);
  }
}

/** A text as the file has it: what a variable or constant gave may be nobody's to read. */
function writtenText(tree: Tree): string {
  if (tree.kind !== 'scalar') return '';
  return tree.filled?.written ?? String(tree.value);
}

/** Whether only a run will know what the repository is called. */
function isOpen(repository: Mapping): boolean {
  const values = ['path', 'label'].map((name) => valueAt(repository, name));
  return values.some((value) => value?.kind === 'scalar' && value.filled?.open === true);
}

function checkArchiveName(file: Mapping, findings: Findings): void {
  const value = valueAt(file, 'archive_name_format');
  if (value && textOf(value)?.trim() === '') {
    addFault(findings, value.place, 'archive_name_format is empty. Give a name, or leave the option out.');
  }
}

function checkConstants(file: Mapping, findings: Findings): void {
  const constants = valueAt(file, 'constants');
  for (const { key, value } of constants?.kind === 'mapping' ? constants.entries : []) {
    if (isNothing(value)) addFault(findings, value.place, withoutValue(`constants.${key}`, {}));
  }
}

/** Options that name a folder which a run makes and fills. */
const filledFolders = [
  'temporary_directory',
  'borg_base_directory',
  'borg_config_directory',
  'borg_cache_directory',
  'borg_security_directory',
  'borg_keys_directory',
  'user_state_directory',
];

function checkFolders(file: Mapping, findings: Findings): void {
  const working = atHome(textOf(valueAt(file, 'working_directory')) ?? '.');
  for (const part of [file, ...itemsOf(valueAt(file, 'repositories'))]) {
    if (part.kind !== 'mapping') continue;
    for (const name of filledFolders) {
      const value = valueAt(part, name);
      const path = textOf(value);
      const obstacle = path ? runnerObstacle(resolve(working, atHome(path))) : undefined;
      if (value === undefined || obstacle === undefined) continue;
      addFault(findings, value.place, `${name} can't be ${writtenText(value)}: ${obstacle}. Name another folder.`);
    }
  }
}

/** Borg would take an empty passphrase for one: the repository would be locked with nothing. */
function checkPassphrases(file: Mapping, findings: Findings): void {
  for (const part of [file, ...itemsOf(valueAt(file, 'repositories'))]) {
    if (part.kind !== 'mapping') continue;
    refuseEmpty(part, 'encryption_passphrase', findings);
    refuseEmpty(part, 'encryption_passcommand', findings);
  }
}

function refuseEmpty(part: Mapping, name: string, findings: Findings): void {
  const value = valueAt(part, name);
  if (value?.kind !== 'scalar' || knownTextOf(value) !== '') return;
  const cause = value.filled ? `: ${value.filled.written} gives nothing. Set the variable` : '. Give it a value';
  addFault(findings, value.place, `${name} is empty${cause}, or remove the option.`);
}

function checkCommand(entry: Tree, index: number, findings: Findings): void {
  if (entry.kind !== 'mapping') return;
  const [before, after] = [entryOf(entry, 'before')?.value, entryOf(entry, 'after')?.value];
  const name = `commands[${index}]`;
  if (before && after) {
    addFault(findings, after.place, `${name} has both before and after. Make two entries of it.`);
  } else if (!before && !after) {
    addFault(findings, entry.place, `${name} needs before or after, such as \`before: repository\`.`);
  }
  const states = entryOf(entry, 'states');
  if (before && !after && states && valueAt(entry, 'states')) {
    addFault(findings, states.place, `${name}.states goes with after alone: before it began, nothing has ended.`);
  }
}

const spotNeeds = ['count_tolerance_percentage', 'data_sample_percentage', 'data_tolerance_percentage'];
const onlyFor: ReadonlyMap<string, string> = new Map([
  ['max_duration', 'repository'],
  ...[...spotNeeds, 'xxh64sum_command'].map((option) => [option, 'spot'] as const),
]);

function checkCheck(check: Tree, index: number, findings: Findings): void {
  if (check.kind !== 'mapping') return;
  const name = knownTextOf(valueAt(check, 'name'));
  if (name === undefined) return;
  for (const { key, place } of check.entries) {
    const owner = onlyFor.get(key);
    if (owner !== undefined && owner !== name) {
      addFault(findings, place, `checks[${index}].${key} belongs to the ${owner} check, not to ${name}.`);
    }
  }
  if (name !== 'spot') return;
  for (const needed of spotNeeds) {
    if (!entryOf(check, needed))
      addFault(findings, check.place, `checks[${index}] needs ${needed}, as every spot check.`);
  }
}

/** A hook of a flat file ran once per repository in the borgmatic that the file may have been written for. */
function tellOfHooks(file: Mapping, findings: Findings): void {
  const entries = file.entries.filter((entry) => isHookOfFile(entry) && itemsOf(entry.value).length > 0);
  if (!entries[0] || itemsOf(valueAt(file, 'repositories')).length < 2) return;
  const hooks = entries.map(({ key }) => key);
  const run = hooks.length === 1 ? 'runs' : 'run';
  findings.notices.push({
    level: 'notice',
    message: `${hooks.join(', ')} ${run} once per file here, and once per repository in borgmatic 1.6 and later. \`commands:\` can express either.`,
    place: entries[0].place,
    hooks,
  });
}

function isHookOfFile({ key }: Entry): boolean {
  return /^(before|after)_(prune|compact|backup|check|extract)$/.test(key);
}

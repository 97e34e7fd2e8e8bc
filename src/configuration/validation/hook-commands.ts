import { ownSection } from '../../schema/option-schema.js';
import { fillPlaceholders } from '../../shell/fill-placeholders.js';
import { UserError } from '../../system/errors.js';
import { addError, addSafeError, type Findings } from '../yaml/findings.js';
import { maxHookCharacters, tooMuchHookText } from '../yaml/limits.js';
import { itemsOf, type Mapping, stringOf, type Tree, valueAt } from '../yaml/tree.js';

const everywhere = ['configuration_filename', 'log_file'];
const ofRepository = ['repository', 'repository_label'];
const ofErrors = [...ofRepository, 'repositories', 'error', 'output'];

/** Finds placeholders in hook commands at positions where no value can be inserted, such as in arithmetic. */
export function checkHooks(file: Mapping, constants: Readonly<Record<string, string>>, findings: Findings): void {
  const own = valueAt(file, ownSection);
  const order = own?.kind === 'mapping' ? stringOf(valueAt(own, 'hook_order')) : undefined;
  const hooks = file.entries.map(({ key, value }) => ({ commands: value, names: namesIn(key, order) }));
  const listed = itemsOf(valueAt(file, 'commands')).map((entry) => ({
    commands: entry.kind === 'mapping' ? valueAt(entry, 'run') : undefined,
    names: namesAround(entry),
  }));
  let left = maxHookCharacters;
  for (const { commands, names } of [...hooks, ...listed]) {
    if (names === undefined) continue;
    const facts = Object.fromEntries([...everywhere, ...names].map((name) => [name, '']));
    for (const command of itemsOf(commands).filter(mayBeFilled)) {
      const before = left;
      left -= stringOf(command)?.length ?? 0;
      if (left >= 0) checkCommand(command, { facts, constants }, findings);
      else if (before >= 0) addSafeError(findings, command.place, tooMuchHookText);
    }
  }
}

function mayBeFilled(command: Tree): boolean {
  return stringOf(command)?.includes('{') === true;
}

/** Returns the additional placeholders of a hook; undefined if the option is not a hook. */
function namesIn(option: string, order: string | undefined): readonly string[] | undefined {
  if (option === 'on_error') return ofErrors;
  if (!/^(?:before|after)_/.test(option)) return undefined;
  const isPerAction = order === 'per_action' && !option.endsWith('_everything');
  return isPerAction || option.endsWith('_actions') ? ofRepository : [];
}

function namesAround(entry: Tree): readonly string[] {
  if (entry.kind !== 'mapping') return [];
  const around = stringOf(valueAt(entry, 'after')) ?? stringOf(valueAt(entry, 'before')) ?? '';
  if (around === 'error') return ofErrors;
  return around === 'action' || around === 'repository' ? ofRepository : [];
}

function checkCommand(command: Tree, values: Parameters<typeof fillPlaceholders>[1], findings: Findings): void {
  const text = stringOf(command);
  if (text === undefined) return;
  try {
    fillPlaceholders(text, values);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    addError(findings, command.place, error.message);
  }
}

import { fillPlaceholders } from '../shell/fill.js';
import { UserError } from '../system/errors.js';
import { addFault, type Findings } from './findings.js';
import { itemsOf, type Mapping, type Tree, textOf, valueAt } from './tree.js';

const everywhere = ['configuration_filename', 'log_file'];
const ofRepository = ['repository', 'repository_label'];
const ofErrors = [...ofRepository, 'repositories', 'error', 'output'];

/** Finds placeholders in hook commands that stand where no text can stand, such as in arithmetic. */
export function checkHooks(file: Mapping, constants: Readonly<Record<string, string>>, findings: Findings): void {
  const hooks = file.entries.map(({ key, value }) => ({ commands: value, names: namesIn(key) }));
  const listed = itemsOf(valueAt(file, 'commands')).map((entry) => ({
    commands: entry.kind === 'mapping' ? valueAt(entry, 'run') : undefined,
    names: namesAround(entry),
  }));
  for (const { commands, names } of [...hooks, ...listed]) {
    if (names === undefined) continue;
    const facts = Object.fromEntries([...everywhere, ...names].map((name) => [name, '']));
    for (const command of itemsOf(commands)) checkCommand(command, { facts, constants }, findings);
  }
}

/** The placeholders of a hook beside those of every hook; undefined for an option that is none. */
function namesIn(option: string): readonly string[] | undefined {
  if (option === 'on_error') return ofErrors;
  if (!/^(?:before|after)_/.test(option)) return undefined;
  return option.endsWith('_actions') ? ofRepository : [];
}

function namesAround(entry: Tree): readonly string[] {
  if (entry.kind !== 'mapping') return [];
  const around = textOf(valueAt(entry, 'after')) ?? textOf(valueAt(entry, 'before')) ?? '';
  if (around === 'error') return ofErrors;
  return around === 'action' || around === 'repository' ? ofRepository : [];
}

function checkCommand(command: Tree, values: Parameters<typeof fillPlaceholders>[1], findings: Findings): void {
  const text = textOf(command);
  if (text === undefined || !text.includes('{')) return;
  try {
    fillPlaceholders(text, values);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    addFault(findings, command.place, error.message);
  }
}

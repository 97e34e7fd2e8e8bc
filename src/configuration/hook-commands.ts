import { fillPlaceholders } from '../shell/fill.js';
import { UserError } from '../system/errors.js';
import { addFault, type Findings } from './findings.js';
import { itemsOf, type Mapping, type Tree, textOf, valueAt } from './tree.js';

const everywhere = ['configuration_filename', 'log_file'];
const ofRepository = ['repository', 'repository_label'];
const ofErrors = [...ofRepository, 'repositories', 'error', 'output'];

/** Finds placeholders in hook commands that stand where no text can stand, such as in arithmetic. */
export function checkHooks(file: Mapping, constants: Readonly<Record<string, string>>, findings: Findings): void {
  const check = (commands: Tree | undefined, names: readonly string[]) => {
    const facts = Object.fromEntries([...everywhere, ...names].map((name) => [name, '']));
    for (const command of itemsOf(commands)) checkCommand(command, { facts, constants }, findings);
  };
  for (const { key, value } of file.entries) {
    if (key === 'on_error') check(value, ofErrors);
    else if (/^(?:before|after)_/.test(key)) check(value, /_actions$/.test(key) ? ofRepository : []);
  }
  for (const entry of itemsOf(valueAt(file, 'commands'))) {
    if (entry.kind !== 'mapping') continue;
    const around = textOf(valueAt(entry, 'after')) ?? textOf(valueAt(entry, 'before')) ?? '';
    const names = around === 'error' ? ofErrors : /^(?:action|repository)$/.test(around) ? ofRepository : [];
    check(valueAt(entry, 'run'), names);
  }
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

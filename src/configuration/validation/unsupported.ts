import { databaseOptions } from '../../databases/registry.js';
import { monitorOptions } from '../../monitoring/registry.js';
import { isHookCommandPath } from '../yaml/characters.js';
import { addError, type Findings } from '../yaml/findings.js';
import { type Entry, isNull, itemsOf, type Mapping, stringOf, valueAt, walk } from '../yaml/tree.js';

/** Finds options of borgmatic that are not supported yet, so that no backup is silently incomplete. */
export function findUnsupported(file: Mapping, findings: Findings): void {
  for (const entry of file.entries) {
    refuseOption(entry, findings);
  }
  for (const repository of itemsOf(valueAt(file, 'repositories'))) {
    if (repository.kind === 'mapping') for (const entry of repository.entries) refuseOption(entry, findings);
  }
  walk(file, (tree, path) => {
    const text = stringOf(tree);
    if (text?.startsWith('{credential') && !isHookCommandPath(path)) refuseText(text, tree, findings);
  });
}

function refuseOption(entry: Entry, findings: Findings): void {
  const { key, place, value } = entry;
  const given = !isNull(value);
  if (given && key in databaseOptions) {
    addError(
      findings,
      place,
      `${key} is not supported yet, so the backup would not contain the databases. Dump them in before_backup.`,
    );
  } else if (given && key in monitorOptions) {
    const message = `${key} is not supported yet, so nothing is sent to it. Use hooks instead.`;
    findings.notices.push({ level: 'warning', message, place });
  }
}

function refuseText(text: string, { place }: { readonly place: Entry['place'] }, findings: Findings): void {
  if (/^\{credential[ }]/.test(text)) {
    addError(findings, place, '{credential …} is not supported yet. Use an environment variable, ${NAME}, instead.');
  }
}

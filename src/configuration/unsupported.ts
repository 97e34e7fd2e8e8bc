import { databaseOptions } from '../databases/index.js';
import { hookNames } from '../lifecycle/hook-options.js';
import { monitorOptions } from '../monitoring/index.js';
import { addFault, type Findings } from './findings.js';
import { snapshotOptions } from './general-options.js';
import { type Entry, isNothing, itemsOf, type Mapping, type Segment, textOf, valueAt, walk } from './tree.js';

/** Finds what borgmatic can do and this cannot yet, so that no backup silently lacks it. */
export function findUnsupported(file: Mapping, findings: Findings): void {
  for (const entry of file.entries) refuseOption(entry, findings);
  for (const repository of itemsOf(valueAt(file, 'repositories'))) {
    if (repository.kind === 'mapping') for (const entry of repository.entries) refuseOption(entry, findings);
  }
  walk(file, (tree, path) => {
    const text = textOf(tree);
    if (text !== undefined && !isHookCommand(path)) refuseText(text, tree, findings);
  });
}

/** Options that change nothing yet, though a file that holds them runs. */
const withoutEffect = [
  'retries',
  'retry_wait',
  'recompress',
  'verbosity',
  'log_file',
  'log_file_verbosity',
  'log_file_format',
  'log_json',
  'monitoring_verbosity',
];

function refuseOption(entry: Entry, findings: Findings): void {
  const { key, place, value } = entry;
  const given = !isNothing(value);
  if (given && key in databaseOptions) {
    addFault(
      findings,
      place,
      `${key} is not supported yet, and no backup may silently lack it. Dump it in before_backup.`,
    );
  } else if (key in snapshotOptions) {
    addFault(findings, place, `${key} is not supported yet, and no backup may silently go without its snapshots.`);
  } else if (key === 'constants' && value.kind === 'mapping' && value.entries.length > 0) {
    addFault(findings, place, 'constants is not supported yet. Write the values where they are used.');
  } else if (key === 'default_actions' && value.kind === 'scalar' && value.value === false) {
    addFault(findings, place, 'default_actions: false is not supported yet. Name the actions to run instead.');
  } else if (given && withoutEffect.includes(key)) {
    findings.notices.push({ level: 'notice', message: `${key} is not supported yet and has no effect.`, place });
  } else if (given && key in monitorOptions) {
    const message = `${key} is not supported yet: nothing is sent to it. Until then a hook may do so.`;
    findings.notices.push({ level: 'warning', message, place });
  }
}

/** In hook commands `${…}` is the shell's own. */
function isHookCommand([first, , third]: readonly Segment[]): boolean {
  return hookNames.includes(String(first)) || (first === 'commands' && third === 'run');
}

function refuseText(text: string, { place }: { readonly place: Entry['place'] }, findings: Findings): void {
  const variable = /\$\{[A-Za-z0-9_]+(:?-[^}]+)?\}/.exec(text);
  if (variable) {
    addFault(findings, place, `\${…} outside of hook commands is not supported yet, and would be taken literally.`);
  } else if (/^\{credential[ }]/.test(text)) {
    addFault(findings, place, '{credential …} is not supported yet, and would be taken literally.');
  }
}

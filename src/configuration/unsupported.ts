import { databaseOptions } from '../databases/index.js';
import { hookNames } from '../lifecycle/hook-options.js';
import { monitorOptions } from '../monitoring/index.js';
import { snapshotOptions } from '../snapshots/index.js';
import { addFault, type Findings, type Notice } from './findings.js';
import { type Entry, isNothing, itemsOf, type Mapping, type Segment, textOf, valueAt, walk } from './tree.js';

/** Finds what borgmatic can do and this cannot yet, so that no backup silently lacks it. */
export function findUnsupported(file: Mapping, findings: Findings): void {
  for (const entry of file.entries) {
    refuseOption(entry, findings);
    refuseNoDefault(entry, findings);
    tellOfNoEffect(entry, findings);
  }
  for (const repository of itemsOf(valueAt(file, 'repositories'))) {
    if (repository.kind === 'mapping') for (const entry of repository.entries) refuseOption(entry, findings);
  }
  walk(file, (tree, path) => {
    const text = textOf(tree);
    if (text?.startsWith('{credential') && !isHookCommand(path)) refuseText(text, tree, findings);
  });
}

/** Options that change nothing yet, by what does not happen; those about the log alone are only worth a notice. */
const withoutEffect: ReadonlyMap<string, { readonly level: Notice['level']; readonly instead: string }> = new Map([
  ['retries', { level: 'warning', instead: 'a failed action is not tried again' }],
  ['log_file', { level: 'warning', instead: 'no such file is written' }],
  ['log_json', { level: 'notice', instead: 'give it as a flag' }],
  ['verbosity', { level: 'notice', instead: 'give it as a flag or an input' }],
]);

function tellOfNoEffect({ key, place, value }: Entry, findings: Findings): void {
  const effect = withoutEffect.get(key);
  const asksForSomething =
    value.kind === 'scalar' && value.value !== null && value.value !== false && value.value !== 0;
  if (!effect || !asksForSomething) return;
  findings.notices.push({ level: effect.level, message: `${key} has no effect yet: ${effect.instead}.`, place });
}

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
  } else if (given && key in monitorOptions) {
    const message = `${key} is not supported yet: nothing is sent to it. Until then a hook may do so.`;
    findings.notices.push({ level: 'warning', message, place });
  }
}

/** Who wants nothing done unasked must not find archives pruned. */
function refuseNoDefault({ key, place, value }: Entry, findings: Findings): void {
  if (key !== 'default_actions' || value.kind !== 'scalar' || value.value !== false) return;
  const why = 'without an action named, create, prune, compact and check would run';
  addFault(
    findings,
    place,
    `default_actions: false is not supported yet: ${why}. Take it out, and always name the actions.`,
  );
}

/** In hook commands `${…}` is the shell's own. */
function isHookCommand([first, , third]: readonly Segment[]): boolean {
  return hookNames.includes(String(first)) || (first === 'commands' && third === 'run');
}

function refuseText(text: string, { place }: { readonly place: Entry['place'] }, findings: Findings): void {
  if (/^\{credential[ }]/.test(text)) {
    addFault(findings, place, '{credential …} is not supported yet, and would be taken literally.');
  }
}

import { checkMonitorOptions, monitorNames } from '../../monitoring/registry.js';
import { addError, type Findings } from '../yaml/findings.js';
import { isNull, type Mapping, partAt, pointerOf, type Tree, toValue, valueAt } from '../yaml/tree.js';

/** Finds errors in the options of monitoring services that the schema can't express. */
export function checkMonitors(file: Mapping, findings: Findings): void {
  for (const name of monitorNames) {
    const options = valueAt(file, name);
    // What a variable stands for may not be known yet.
    if (options?.kind !== 'mapping' || hasOpenValue(options)) continue;
    const given = options.entries.filter(({ value }) => !isNull(value));
    const values = Object.fromEntries(given.map(({ key, value }) => [key, toValue(value)]));
    for (const { option, message } of checkMonitorOptions(name, values)) {
      const path = option === undefined ? [] : typeof option === 'string' ? [option] : option;
      addError(findings, (partAt(options, pointerOf(path)) ?? options).place, message);
    }
  }
}

function hasOpenValue(tree: Tree): boolean {
  if (tree.kind === 'scalar') return tree.filled?.open === true;
  return tree.kind === 'list' ? tree.items.some(hasOpenValue) : tree.entries.some(({ value }) => hasOpenValue(value));
}

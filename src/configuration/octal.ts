import type { Schema } from './schema.js';
import type { Entry, Tree } from './tree.js';

/** The value of an octal option by its text: `0077`, `0o077`, `"0077"` and `77` are all octal 77; undefined if it is none. */
export function octalOf(tree: Tree): number | undefined {
  if (tree.kind !== 'scalar' || typeof tree.value === 'boolean' || !/^(0o)?[0-7]+$/i.test(tree.source))
    return undefined;
  const value = Number.parseInt(tree.source.replace(/^0o/i, ''), 8);
  return value <= 0o777 ? value : undefined;
}

/** The entry with its octal text read as the number it means; as it is where that fails, for the validator to refuse. */
export function readOctal(entry: Entry, schema: Schema | undefined): Entry {
  const value = schema?.['x-octal'] ? octalOf(entry.value) : undefined;
  if (value === undefined || entry.value.kind !== 'scalar') return entry;
  return { ...entry, value: { ...entry.value, value } };
}

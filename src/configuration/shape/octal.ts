import type { Schema } from '../../schema/option-schema.js';
import { wrongValueMessage } from '../options/error-wording.js';
import { addError, type Findings } from '../yaml/findings.js';
import { type Entry, isNull, type Tree } from '../yaml/tree.js';

/** Returns the value of an octal number: `0077`, `0o077`, `"0077"`, and `77` are all octal 77. Undefined if it is not one. */
function octalOf(tree: Tree): number | undefined {
  if (tree.kind !== 'scalar' || typeof tree.value === 'boolean' || !/^(0o)?[0-7]+$/i.test(tree.source))
    return undefined;
  const value = Number.parseInt(tree.source.replace(/^0o/i, ''), 8);
  return value <= 0o777 ? value : undefined;
}

/** Converts the value of an octal option to a number. If it is not octal, adds an error and returns undefined. */
export function readOctal(entry: Entry, schema: Schema | undefined, findings: Findings): Entry | undefined {
  const { value, written, key } = entry;
  if (!schema?.['x-octal'] || isNull(value) || (value.kind === 'scalar' && value.filled?.open)) return entry;
  const number = octalOf(value);
  if (number !== undefined && value.kind === 'scalar') return { ...entry, value: { ...value, value: number } };
  addError(findings, value.place, wrongValueMessage(written ?? key, schema, value));
  return undefined;
}

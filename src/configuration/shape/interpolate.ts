import type { Place } from '../../system/errors.js';
import { addError, addSafeError, type Findings, noFindings } from '../yaml/findings.js';
import { maxTotalBytes, maxValueLength, tooLong } from '../yaml/limits.js';
import {
  type Entry,
  entryOf,
  type Interpolation,
  type Mapping,
  type Scalar,
  type Tree,
  withParts,
} from '../yaml/tree.js';
import { type CharacterBudget, type Constants, constantsOf, constantsUsedIn, replaceConstants } from './constants.js';
import type { Override } from './overrides.js';
import { escapedVariable, hasVariables, nestedVariable, replaceVariables, type VariableMode } from './variables.js';

/** The sources of values for constants and variables. */
export interface InterpolationSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly variables: VariableMode;
  readonly overrides: readonly Override[];
}

/** A file and its overrides after constants and variables have been replaced. */
export interface Interpolated {
  readonly file: Mapping;
  readonly overrides: readonly Override[];
  /** The constants that hook commands use; they are filled in when a command runs. */
  readonly constants: Readonly<Record<string, string>>;
}

/** Replaces `{constant}` and `${VARIABLE}`, but not in hook commands, where `${…}` belongs to the shell. */
export function interpolate(file: Mapping, givens: InterpolationSources, findings: Findings): Interpolated {
  const { overrides } = givens;
  const allowance = { left: maxTotalBytes };
  const constants = constantsOf(file, overrides.flatMap(constantsIn), allowance);
  const filler: Filler = { ...givens, constants, findings, allowance, long: [], told: new Set(), named: new Map() };
  const entries = file.entries.map((entry) =>
    entry.key.startsWith('x-') ? entry : { ...entry, value: fillTree(entry.value, filler, isHook(entry.key)) },
  );
  const filled = overrides.map((override) => ({
    ...override,
    value: fillTree(override.value, filler, override.keys.some(isHook)),
  }));
  if (allowance.left < 0) {
    const most = `Constants and variables expand this file to more than ${maxTotalBytes / 1e6} MB, which is the limit.`;
    addError(findings, entryOf(file, 'constants')?.place ?? file.place, most);
  } else {
    for (const place of filler.long) addSafeError(findings, place, tooLong);
  }
  return { file: { ...file, entries }, overrides: filled, constants: Object.fromEntries(filler.named) };
}

interface Filler extends Omit<InterpolationSources, 'overrides'> {
  readonly constants: Constants;
  readonly allowance: CharacterBudget;
  readonly findings: Findings;
  /** Places of strings that have become too long. */
  readonly long: Place[];
  /** Strings that have been checked; aliases repeat them. */
  readonly told: Set<Tree>;
  /** The constants that hook commands use. */
  readonly named: Map<string, string>;
}

/** Returns the constants that an override sets. */
function constantsIn({ keys, place, value }: Override): readonly Entry[] {
  const [first, name, ...deeper] = keys;
  if (first !== 'constants' || deeper.length > 0) return [];
  if (name === undefined) return [{ key: first, place, value }];
  return [{ key: first, place, value: { kind: 'mapping', place, entries: [{ key: name, place, value }] } }];
}

/** Whether a name at any level is that of a hook, as in borgmatic. */
function isHook(key: string): boolean {
  return /^(before_|after_)/.test(key) || key === 'on_error' || key === 'run';
}

function fillTree(tree: Tree, filler: Filler, hook: boolean): Tree {
  if (tree.kind !== 'scalar') {
    return withParts(tree, (part, key) => fillTree(part, filler, hook || (typeof key === 'string' && isHook(key))));
  }
  const mayBeFilled = typeof tree.value === 'string' && tree.value.includes('{');
  return mayBeFilled ? fillText(tree, tree.value, { ...filler, hook }) : tree;
}

function fillText(tree: Scalar, written: string, filler: Filler & { readonly hook: boolean }): Scalar {
  const { constants, allowance, findings, hook } = filler;
  const { place } = tree;
  const isNew = !filler.told.has(tree);
  filler.told.add(tree);
  const told = isNew ? findings : noFindings();
  if (hook) {
    warnOfEscape(written, place, told);
    for (const [name, text] of constantsUsedIn(written, { constants, allowance, place, findings: told })) {
      filler.named.set(name, variablesIn(text, place, { ...filler, findings: told }).text);
    }
    return tree;
  }
  const text = replaceConstants(written, { constants, allowance, place, findings: told });
  const constant = text !== written;
  if (allowance.left < 0) return tree;
  if (filler.variables !== 'off') warnOfNested(text, place, told);
  const result = variablesIn(text, place, { ...filler, findings: told });
  if (!constant && !result.found && result.text === text) return tree;
  allowance.left -= result.found ? result.text.length : 0;
  if (result.text.length > maxValueLength) {
    if (isNew) filler.long.push(place);
    return tree;
  }
  return filledWith(tree, result.text, { written, constant, open: result.open });
}

function filledWith(tree: Scalar, text: string, filled: Interpolation): Scalar {
  return { ...tree, value: text, source: text, filled };
}

interface Variables {
  readonly text: string;
  readonly found: boolean;
  readonly open: boolean;
}

function variablesIn(text: string, place: Place, { variables, environment, findings }: Filler): Variables {
  if (variables === 'off') return { text, found: false, open: false };
  if (variables === 'leave') return { text, found: hasVariables(text), open: hasVariables(text) };
  const filled = replaceVariables(text, environment);
  for (const name of new Set(filled.missing)) {
    const message = `The environment variable ${name} is not set. Set it (in a workflow: under env:), or add a default: \${${name}:-…}.`;
    addError(findings, place, message);
  }
  return { ...filled, open: false };
}

/** Warns of a default with braces: the first closing brace ends it, and the rest remains in the string. */
function warnOfNested(text: string, place: Place, { notices }: Findings): void {
  const name = nestedVariable(text);
  if (name === undefined) return;
  const message = `The default of \${${name}} ends at the first }, as in borgmatic; the rest is not part of it. Set ${name} instead, or use a default without braces.`;
  notices.push({ level: 'warning', message, place });
}

/** Warns of a backslash that borgmatic would remove before the shell sees it. */
function warnOfEscape(text: string, place: Place, { notices }: Findings): void {
  const escaped = escapedVariable(text);
  if (escaped === undefined) return;
  const message = `The shell does not expand ${escaped}, because of its backslash; borgmatic would remove it. For the variable, write ${escaped.slice(1)}.`;
  notices.push({ level: 'warning', message, place });
}

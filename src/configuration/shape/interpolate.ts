import { isIgnoredName } from '../../schema/option-schema.js';
import type { Place } from '../../system/errors.js';
import { addError, addSafeError, type Findings, noFindings } from '../yaml/findings.js';
import { maxTotalBytes, maxValueLength, tooLong } from '../yaml/limits.js';
import {
  type Entry,
  entryOf,
  type Interpolation,
  isNull,
  type Mapping,
  type Scalar,
  type Tree,
  withParts,
} from '../yaml/tree.js';
import type { Override } from './overrides.js';

/** The sources of values for constants and variables. */
interface InterpolationSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly variables: VariableMode;
  readonly overrides: readonly Override[];
}

/** A file and its overrides after constants and variables have been replaced. */
interface Interpolated {
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
    isIgnoredName(entry.key) ? entry : { ...entry, value: fillTree(entry.value, filler, isHook(entry.key)) },
  );
  const filled = overrides.map((override) => ({
    ...override,
    value: fillTree(override.value, filler, override.keys.some(isHook)),
  }));
  if (allowance.left < 0) {
    const most = `With its constants and variables expanded, this file exceeds the limit of ${maxTotalBytes / 1e6} MB.`;
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
  const message = `The shell does not expand ${escaped}, because of its backslash; borgmatic would remove the backslash. To use the variable, write ${escaped.slice(1)}.`;
  notices.push({ level: 'warning', message, place });
}

/** A file's constants by name. */
type Constants = ReadonlyMap<string, Tree>;

/** How many characters may still be filled in, so that a malicious file can't exhaust the memory. */
interface CharacterBudget {
  left: number;
}

/** Returns the constants of a file and of overrides; the last one of each name wins. */
function constantsOf(file: Mapping, over: readonly Entry[], allowance: CharacterBudget): Constants {
  const constants = new Map<string, Tree>();
  const layers = [entryOf(file, 'constants'), ...over].flatMap((entry) => (entry ? [entry.value] : []));
  for (const layer of layers) {
    if (isNull(layer)) constants.clear();
    if (layer.kind !== 'mapping') continue;
    for (const { key, value } of layer.entries) constants.set(key, value);
  }
  for (const [name, value] of constants) constants.set(name, withOthers(value, constants, allowance));
  return constants;
}

/** Replaces constants in the value of a constant with their current values. */
function withOthers(tree: Tree, constants: Constants, allowance: CharacterBudget): Tree {
  if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return tree;
  const textFor = (name: string) => textOfConstant(constants.get(name));
  const text = replaceNames(tree.value, { textFor, allowance });
  return text === tree.value ? tree : { ...tree, value: text };
}

/** What is needed to replace constants in a string. */
interface ConstantContext {
  readonly constants: Constants;
  readonly allowance: CharacterBudget;
  readonly place: Entry['place'];
  readonly findings: Findings;
}

/** Replaces each `{name}` of a constant with its value; `\{name\}` becomes `{name}`. */
function replaceConstants(text: string, filling: ConstantContext): string {
  const { constants, allowance } = filling;
  if (constants.size === 0) return text;
  return replaceNames(text, { textFor: (name) => textOfNamed(name, filling), allowance });
}

/** Returns the constants that a hook command uses, with their values; they are filled in when it runs. */
function constantsUsedIn(command: string, filling: ConstantContext): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  if (filling.constants.size === 0) return named;
  for (const { 1: before, 2: name = '', 3: behind } of command.matchAll(namePattern)) {
    const value = before && behind ? undefined : textOfNamed(name, filling);
    if (value === undefined) continue;
    filling.allowance.left -= value.length;
    if (filling.allowance.left < 0) break;
    named.set(name, value);
  }
  return named;
}

function textOfNamed(name: string, { constants, place, findings }: ConstantContext): string | undefined {
  const constant = constants.get(name);
  if (constant && constant.kind !== 'scalar') {
    const message = `{${name}} can't be replaced: the constant must be a single value, not a list or a mapping.`;
    addError(findings, place, message);
  }
  return textOfConstant(constant);
}

const namePattern = /(\\)?\{([\p{L}\p{N}_]+)(\\)?\}/gu;

interface Replacing {
  readonly textFor: (name: string) => string | undefined;
  readonly allowance: CharacterBudget;
}

function replaceNames(text: string, { textFor, allowance }: Replacing): string {
  return text.replaceAll(namePattern, (whole: string, before, name: string, behind) => {
    if (before && behind) return `{${name}}`;
    const value = allowance.left < 0 ? undefined : textFor(name);
    allowance.left -= value?.length ?? 0;
    return value ?? whole;
  });
}

/** Returns a constant as a string; booleans are capitalized, as in borgmatic. */
function textOfConstant(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined;
  if (typeof tree.value === 'boolean') return tree.value ? 'True' : 'False';
  return String(tree.value);
}

/** How to handle `${VARIABLE}`: replace it, leave it unresolved, or treat it as plain text. */
export type VariableMode = 'resolve' | 'leave' | 'off';

/** A string after replacing variables. */
interface WithVariables {
  readonly text: string;
  /** Whether it contains a variable. */
  readonly found: boolean;
  /** Variables that are not set and have no default. */
  readonly missing: readonly string[];
}

/** A `${…}` in a string. */
interface Variable {
  readonly start: number;
  readonly end: number;
  /** Whether a backslash precedes it. */
  readonly escaped: boolean;
  readonly name: string;
  /** The default after `:-` or `-`, possibly empty; missing if there is none. */
  readonly fallback: string | undefined;
}

const opening = /(\\)?\$\{([A-Za-z0-9_]+)(\}|:?-)/g;

/**
 * Replaces `${NAME}`, `${NAME:-default}`, and `${NAME-default}`; `\${NAME}` becomes `${NAME}`. As in borgmatic, an empty
 * variable counts as set, even with `:-`, and the first `}` ends a default.
 */
function replaceVariables(text: string, environment: Readonly<Record<string, string | undefined>>): WithVariables {
  const missing: string[] = [];
  let [found, filled, from] = [false, '', 0];
  for (const { start, end, escaped, name, fallback } of variablesOf(text)) {
    const value = environment[name] ?? fallback;
    if (!escaped && value === undefined) missing.push(name);
    found ||= !escaped;
    const whole = text.slice(start, end);
    filled += text.slice(from, start) + (escaped ? whole.slice(1) : (value ?? whole));
    from = end;
  }
  return { text: filled + text.slice(from), found, missing };
}

/** Whether a string contains a variable that is not escaped. */
function hasVariables(text: string): boolean {
  return replaceVariables(text, {}).found;
}

/** Returns the first escaped variable in a string, with its backslash. */
function escapedVariable(text: string): string | undefined {
  const first = [...variablesOf(text)].find(({ escaped }) => escaped);
  return first && text.slice(first.start, first.end);
}

/** Returns the name of the first variable whose default contains a brace, so that it ends earlier than intended. */
function nestedVariable(text: string): string | undefined {
  return [...variablesOf(text)].find(({ escaped, fallback }) => !escaped && fallback?.includes('{'))?.name;
}

/** Yields the variables in a string from left to right. */
function* variablesOf(text: string): Generator<Variable> {
  const expression = new RegExp(opening);
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const [whole, backslash, name = '', behind = ''] = match;
    const from = match.index + whole.length;
    const close = behind === '}' ? from - 1 : text.indexOf('}', from);
    if (close < 0) return;
    const fallback = behind === '}' ? undefined : text.slice(from, close);
    yield { start: match.index, end: close + 1, escaped: backslash !== undefined, name, fallback };
    expression.lastIndex = close + 1;
  }
}

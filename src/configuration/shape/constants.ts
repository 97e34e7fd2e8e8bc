import { addError, type Findings } from '../yaml/findings.js';
import { type Entry, entryOf, isNull, type Mapping, type Tree } from '../yaml/tree.js';

/** A file's constants by name. */
export type Constants = ReadonlyMap<string, Tree>;

/** How many characters may still be filled in, so that a malicious file can't exhaust the memory. */
export interface CharacterBudget {
  left: number;
}

/** Returns the constants of a file and of overrides; the last one of each name wins. */
export function constantsOf(file: Mapping, over: readonly Entry[], allowance: CharacterBudget): Constants {
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
export interface ConstantContext {
  readonly constants: Constants;
  readonly allowance: CharacterBudget;
  readonly place: Entry['place'];
  readonly findings: Findings;
}

/** Replaces each `{name}` of a constant with its value; `\{name\}` becomes `{name}`. */
export function replaceConstants(text: string, filling: ConstantContext): string {
  const { constants, allowance } = filling;
  if (constants.size === 0) return text;
  return replaceNames(text, { textFor: (name) => textOfNamed(name, filling), allowance });
}

/** Returns the constants that a hook command uses, with their values; they are filled in when it runs. */
export function constantsUsedIn(command: string, filling: ConstantContext): ReadonlyMap<string, string> {
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

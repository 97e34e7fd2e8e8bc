import { addFault, type Findings } from './findings.js';
import { type Entry, entryOf, isNothing, type Mapping, type Tree } from './tree.js';

/** Values of a file's own by name, such as a user's name or a number. */
export type Constants = ReadonlyMap<string, Tree>;

/** How many characters may still be filled in; below nothing, a hostile file would fill the memory. */
export interface Allowance {
  left: number;
}

/** The constants that a file, and options set over it, give; a later one wins. */
export function constantsOf(file: Mapping, over: readonly Entry[], allowance: Allowance): Constants {
  const constants = new Map<string, Tree>();
  const layers = [entryOf(file, 'constants'), ...over].flatMap((entry) => (entry ? [entry.value] : []));
  for (const layer of layers) {
    if (isNothing(layer)) constants.clear();
    if (layer.kind !== 'mapping') continue;
    for (const { key, value } of layer.entries) constants.set(key, value);
  }
  for (const [name, value] of constants) constants.set(name, withOthers(value, constants, allowance));
  return constants;
}

/** A constant may be made of others, as they are by then. */
function withOthers(tree: Tree, constants: Constants, allowance: Allowance): Tree {
  if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return tree;
  const textFor = (name: string) => textOfConstant(constants.get(name));
  const text = replaceNames(tree.value, { textFor, allowance });
  return text === tree.value ? tree : { ...tree, value: text };
}

/** Where a text gets its constants from. */
export interface Filling {
  readonly constants: Constants;
  readonly allowance: Allowance;
  readonly place: Entry['place'];
  readonly findings: Findings;
}

/** The text with `{name}` filled in wherever a constant has that name; `\{name\}` is `{name}` itself. */
export function fillConstants(text: string, filling: Filling): string {
  const { constants, allowance } = filling;
  if (constants.size === 0) return text;
  return replaceNames(text, { textFor: (name) => textOfNamed(name, filling), allowance });
}

/** The constants that a hook command names, with their texts: they are filled in when it runs. */
export function constantsNamedBy(command: string, filling: Filling): ReadonlyMap<string, string> {
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

function textOfNamed(name: string, { constants, place, findings }: Filling): string | undefined {
  const constant = constants.get(name);
  if (constant && constant.kind !== 'scalar') {
    const message = `{${name}} can't be filled in: the constant is a list or a mapping, and takes one value.`;
    addFault(findings, place, message);
  }
  return textOfConstant(constant);
}

const namePattern = /(\\)?\{([\p{L}\p{N}_]+)(\\)?\}/gu;

interface Replacing {
  readonly textFor: (name: string) => string | undefined;
  readonly allowance: Allowance;
}

function replaceNames(text: string, { textFor, allowance }: Replacing): string {
  return text.replaceAll(namePattern, (whole: string, before, name: string, behind) => {
    if (before && behind) return `{${name}}`;
    const value = allowance.left < 0 ? undefined : textFor(name);
    allowance.left -= value?.length ?? 0;
    return value ?? whole;
  });
}

/** A constant as a text; true and false as borgmatic has them, with a capital. */
function textOfConstant(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined;
  if (typeof tree.value === 'boolean') return tree.value ? 'True' : 'False';
  return String(tree.value);
}

import type { AskedOption } from '../request/request.js';
import { addFault, type Findings } from './findings.js';
import { isSecretOption, type Override, schemaOf, takesText } from './override.js';
import { parseYaml } from './parse.js';
import { isNothing, nothingAt, type Tree, textAt } from './tree.js';

/** Parses the options that flags set: unchanged for options that are strings, and as YAML for all others. */
export function readAskedOptions(asked: readonly AskedOption[], findings: Findings): readonly Override[] {
  return lastOf(asked).flatMap((one) => {
    const value = readOptionValue(one, findings);
    const { keys, spelling } = one;
    return value ? [{ keys, place: { file: spelling, line: 1, column: 1 }, value }] : [];
  });
}

/** Returns the text of each flag, without secrets, by the file name in its places, for `describeFault`. */
export function askedOptionSources(asked: readonly AskedOption[]): ReadonlyMap<string, string> {
  return new Map(lastOf(asked).map((one) => [one.spelling, shown(one)]));
}

/** Keeps the last one of each repeated flag. */
export function lastOf(asked: readonly AskedOption[]): readonly AskedOption[] {
  return [...new Map(asked.map((one) => [one.keys.join('.'), one])).values()];
}

function shown({ spelling, keys, value }: AskedOption): string {
  if (typeof value !== 'string') return spelling;
  return `${spelling} ${isSecretOption(keys) ? '…' : value.replaceAll(/\s/g, ' ').replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@')}`;
}

function readOptionValue({ spelling, keys, value }: AskedOption, findings: Findings): Tree | undefined {
  const place = { file: spelling, line: 1, column: 1 };
  if (value === null) return nothingAt(place);
  if (typeof value === 'boolean') return { kind: 'scalar', place, value, source: String(value) };
  const at = { ...place, column: spelling.length + 2 };
  const schema = schemaOf(keys);
  if (takesText(schema)) return textAt(at, value);
  const placeAt = (offset: number) => ({ ...at, column: at.column + offset });
  const tree = parseYaml(value, { placeAt, findings, about: `The value of ${spelling} is not valid YAML. ` });
  if (tree && isNothing(tree)) {
    addFault(findings, place, `${spelling} needs a value.`);
    return undefined;
  }
  if (tree && schema?.type === 'array' && tree.kind !== 'list') {
    const list = isSecretOption(keys) ? '…' : value;
    addFault(findings, place, `${spelling} must be a list. Write it in brackets: ${spelling} '[${list}]'`);
    return undefined;
  }
  return tree;
}

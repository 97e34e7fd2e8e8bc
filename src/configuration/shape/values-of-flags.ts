import { withoutCredentials } from '../../borg/repository-url.js';
import type { RequestedOption } from '../../request/request.js';
import { parseYaml } from '../reading/parse.js';
import { addError, type Findings } from '../yaml/findings.js';
import { isNull, nullAt, stringAt, type Tree } from '../yaml/tree.js';
import { isSecretOption, isStringOption, type Override, schemaOf } from './overrides.js';

/** Parses the options that flags set: unchanged for options that are strings, and as YAML for all others. */
export function readOptionFlags(asked: readonly RequestedOption[], findings: Findings): readonly Override[] {
  return lastOfEachOption(asked).flatMap((one) => {
    const value = readOptionValue(one, findings);
    const { keys, spelling } = one;
    return value ? [{ keys, place: { file: spelling, line: 1, column: 1 }, value }] : [];
  });
}

/** Returns the text of each flag, without secrets, by the file name in its places, for `formatError`. */
export function optionFlagSources(asked: readonly RequestedOption[]): ReadonlyMap<string, string> {
  return new Map(lastOfEachOption(asked).map((one) => [one.spelling, shown(one)]));
}

/** Keeps the last one of each repeated flag. */
export function lastOfEachOption(asked: readonly RequestedOption[]): readonly RequestedOption[] {
  return [...new Map(asked.map((one) => [one.keys.join('.'), one])).values()];
}

function shown({ spelling, keys, value }: RequestedOption): string {
  if (typeof value !== 'string') return spelling;
  return `${spelling} ${isSecretOption(keys) ? '…' : withoutCredentials(value.replaceAll(/\s/g, ' '))}`;
}

function readOptionValue({ spelling, keys, value }: RequestedOption, findings: Findings): Tree | undefined {
  const place = { file: spelling, line: 1, column: 1 };
  if (value === null) return nullAt(place);
  if (typeof value === 'boolean') return { kind: 'scalar', place, value, source: String(value) };
  const at = { ...place, column: spelling.length + 2 };
  const schema = schemaOf(keys);
  if (isStringOption(schema)) return stringAt(at, value);
  const placeAt = (offset: number) => ({ ...at, column: at.column + offset });
  const tree = parseYaml(value, { placeAt, findings, about: `The value of ${spelling} is not valid YAML. ` });
  if (tree && isNull(tree)) {
    addError(findings, place, `${spelling} needs a value.`);
    return undefined;
  }
  if (tree && schema?.type === 'array' && tree.kind !== 'list') {
    const list = isSecretOption(keys) ? '…' : value;
    addError(findings, place, `${spelling} must be a list. Write it in brackets: ${spelling} '[${list}]'`);
    return undefined;
  }
  return tree;
}

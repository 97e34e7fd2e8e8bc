import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { Options, Schema } from '../../schema/option-schema.js';
import { createMasker } from '../../secrets/masker.js';
import type { Configuration } from '../configuration.js';
import { optionGroups, options, repositoryOptions } from '../options/all-options.js';
import type { Repository } from '../options/repositories.js';
import { secretsOf } from '../options/secret-options.js';

/** The values of options by name, as in a file. */
export type OptionValues = Readonly<Record<string, unknown>>;

const members: Options = { ...options, ...repositoryOptions };

/** Returns the values of a file in the flat shape, like borgmatic's `config show --json`. They can be read as a configuration. */
export function valuesOf({ options: values, repositories }: Configuration): OptionValues {
  const shared: OptionValues = values;
  return folded({ ...shared, repositories: repositories.map((repository) => entryOf(repository, shared)) });
}

/** Returns an entry of `repositories` with only the options that it overrides. */
function entryOf({ path, label, options: own }: Repository, shared: OptionValues): OptionValues {
  const overridden = Object.entries(own).filter(([name, value]) => !isDeepStrictEqual(value, shared[name]));
  return folded({ path, ...(label === undefined ? {} : { label }), ...Object.fromEntries(overridden) });
}

/** Writes octal numbers with their digits, and options with two meanings in borgmatic 1 in their sections unless both are equal. */
function folded(values: OptionValues): OptionValues {
  const { borg_umask: borgs, check_prefix: checks, ...rest } = values;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, digits(name, value)])),
    ...(borgs === undefined || borgs === rest['umask'] ? {} : { storage: { umask: digits('umask', borgs) } }),
    ...(checks === undefined || checks === rest['prefix'] ? {} : { consistency: { prefix: checks } }),
  };
}

function digits(name: string, value: unknown): unknown {
  return typeof value === 'number' && members[name]?.['x-octal'] ? Number(value.toString(8)) : value;
}

/** Replaces secrets with ***: the options that are secret, and their values anywhere else. */
export function withoutSecrets(values: OptionValues, configuration: Configuration): OptionValues {
  const { mask } = createMasker(secretsOf(configuration).map(({ value }) => value));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, masked(value, members[name] ?? {}, mask)]),
  );
}

function masked(value: unknown, schema: Schema, mask: (text: string) => string): unknown {
  if (schema['x-secret']) return '***';
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, schema.items ?? {}, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, masked(part, partOf(schema, name), mask)]),
  );
}

function partOf({ properties, additionalProperties: more }: Schema, name: string): Schema {
  return properties?.[name] ?? members[name] ?? (typeof more === 'object' ? more : {});
}

/** Returns the defaults of the options that are not set. */
export function defaultsFor(values: OptionValues): OptionValues {
  const known = optionGroups.flatMap(({ options: group }) => Object.entries(group));
  return Object.fromEntries(
    known
      .filter(([name, schema]) => !(name in values) && schema.default !== undefined)
      .map(([name, schema]) => [name, schema.default]),
  );
}

/** Formats values as a configuration file. */
export function asYaml(values: unknown): string {
  return stringify(values, { indent: 4, lineWidth: 0, aliasDuplicateObjects: false });
}

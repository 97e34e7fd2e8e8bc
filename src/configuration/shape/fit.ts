import type { Schema } from '../../schema/schema.js';
import { optionsByName, repositoryOptions } from '../options/options.js';
import { type Entry, type Scalar, type Tree, withParts } from '../yaml/tree.js';

/**
 * Converts strings that come from constants to numbers or booleans where an option requires them, because replacing
 * constants always produces strings.
 */
export function convertConstants(entry: Entry): Entry {
  const schema = entry.key === 'repositories' ? repositories : optionsByName.get(entry.key);
  return schema ? { ...entry, value: fitTree(entry.value, schema) } : entry;
}

const repositories: Schema = {
  type: 'array',
  items: { type: 'object', properties: { ...Object.fromEntries(optionsByName), ...repositoryOptions } },
};

function fitTree(tree: Tree, schema: Schema): Tree {
  if (tree.kind === 'scalar') return tree.filled?.constant && !tree.filled.open ? fitScalar(tree, schema) : tree;
  const addition = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  return withParts(tree, (part, key) =>
    fitTree(part, (typeof key === 'number' ? schema.items : schema.properties?.[key]) ?? addition),
  );
}

function fitScalar(tree: Scalar, schema: Schema): Scalar {
  if (typeof tree.value !== 'string') return tree;
  const wanted = scalarTypes(schema);
  const meant = meaningOf(tree.source);
  const isText = schema.enum ? schema.enum.includes(tree.source) : wanted.has('string');
  return isText || meant === undefined || !wanted.has(typeof meant) ? tree : { ...tree, value: meant };
}

/** Returns the number or boolean that a string represents. */
function meaningOf(text: string): number | boolean | undefined {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^([Tt]rue|[Ff]alse)$/.test(text) ? text.toLowerCase() === 'true' : undefined;
}

/** Returns which types of scalars an option accepts. */
export function scalarTypes(schema: Schema): ReadonlySet<string> {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const own = types.map((type) => (type === 'integer' ? 'number' : type));
  const choices = (schema.enum ?? []).map((choice) => typeof choice);
  return new Set([...own, ...choices, ...(schema.anyOf ?? []).flatMap((part) => [...scalarTypes(part)])]);
}

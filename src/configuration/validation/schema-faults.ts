import { credentialIn, referenceIn } from '../../credentials/read-credential.js';
import { databaseOptions } from '../../databases/registry.js';
import { monitorOptions } from '../../monitoring/registry.js';
import { additionOf, type Schema, scalarTypes } from '../../schema/option-schema.js';
import { asError } from '../../system/errors.js';
import { count } from '../../text/phrases.js';
import {
  fileOnlyNames,
  internalNames,
  nullableNames,
  options,
  optionsByName,
  repositoryOptions,
} from '../options/all-options.js';
import { describeType, unknownOptionMessage, wrongValueMessage } from '../options/error-wording.js';
import { olderNames, sectionNames } from '../options/older-spellings.js';
import { isHookCommandPath } from '../yaml/characters.js';
import { addError, type Findings } from '../yaml/findings.js';
import {
  type Entry,
  entryOf,
  formatPath,
  isNull,
  itemsOf,
  keysOf,
  type Mapping,
  type Segment,
  stringOf,
  type Tree,
  toValue,
  valueAt,
  walk,
  withParts,
  writtenName,
} from '../yaml/tree.js';
import { type ValidationError, validators } from './generated/validator.js';

const fileSchema: Schema = { type: 'object', properties: options };
const ownNames = Object.keys(repositoryOptions);

/** Validates a file and the options of its repositories against the schema. */
export function validateFile(file: Mapping, findings: Findings): void {
  const names = [...[...optionsByName.keys()].filter((name) => !internalNames.includes(name)), ...olderNames];
  validatePart({ tree: withoutOverrides(file), above: [], names: [...names, ...sectionNames] }, findings);
  const namesOfRepositories = [...ownNames, ...names];
  for (const [index, repository] of itemsOf(valueAt(file, 'repositories')).entries()) {
    if (repository.kind !== 'mapping') continue;
    const tree = { ...repository, entries: overridesOf(repository, findings) };
    validatePart({ tree, above: ['repositories', index], names: namesOfRepositories }, findings);
  }
}

/** Returns the options that an entry of `repositories` overrides. Adds an error for those that it can't override. */
function overridesOf(repository: Mapping, findings: Findings): readonly Entry[] {
  return repository.entries.filter(({ key, place }) => {
    if (ownNames.includes(key)) return false;
    if (!fileOnlyNames.includes(key)) return true;
    addError(findings, place, `${key} can't be set for a single repository. Move it to the top level.`);
    return false;
  });
}

function withoutOverrides(file: Mapping): Mapping {
  const bare = (item: Tree): Tree => {
    if (item.kind !== 'mapping' || item.entries.every(({ key }) => ownNames.includes(key))) return item;
    return { ...item, entries: item.entries.filter(({ key }) => ownNames.includes(key)) };
  };
  return withParts(file, (part, key) =>
    key === 'repositories' && part.kind === 'list' ? withParts(part, bare) : part,
  );
}

/** Options to validate: those of a file, or of one of its repositories. */
interface Part {
  readonly tree: Mapping;
  /** The path from the file to the part, for names in messages. */
  readonly above: readonly Segment[];
  /** Names to suggest for an unknown name. */
  readonly names: readonly string[];
}

function validatePart(part: Part, findings: Findings): void {
  for (const { key, value } of part.tree.entries) {
    if (isNull(value) && nullableNames.includes(key)) continue;
    for (const error of errorsOf(key, value)) {
      // The error of anyOf itself is enough; those of its branches are ignored.
      if (!error.schemaPath.includes('/anyOf/')) addSchemaFault(error, part, findings);
    }
  }
}

function errorsOf(name: string, value: Tree): readonly ValidationError[] {
  const validate = Object.hasOwn(validators, name) ? validators[name] : undefined;
  if (!validate) {
    const keyword = 'additionalProperties';
    return [{ instancePath: '', schemaPath: `#/${keyword}`, keyword, params: { additionalProperty: name } }];
  }
  return validate(toValue(value), { instancePath: `/${name}` }) ? [] : (validate.errors ?? []);
}

function addSchemaFault(error: ValidationError, part: Part, findings: Findings): void {
  const { path, part: tree } = follow(error.instancePath, part.tree);
  const schema = schemaAt(path);
  const [first, ...rest] = path;
  const written = first === undefined ? [] : [writtenName(part.tree, String(first)), ...rest];
  const name = formatPath([...part.above, ...written]);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const entry = tree.kind === 'mapping' ? entryOf(tree, key) : undefined;
    const known = path.length === 0 ? part.names : Object.keys(schema.properties ?? {});
    const full = formatPath([...part.above, ...written, key]);
    const above = formatPath([...part.above, ...written]);
    const discreet = `This contains an unknown option${above === '' ? '' : ` of ${above}`}.`;
    addError(findings, entry?.place ?? tree.place, () => unknownOptionMessage(full, key, known), discreet);
  } else if (error.keyword === 'required') {
    addError(findings, tree.place, `${name} needs \`${String(error.params['missingProperty'])}\`, which is missing.`);
  } else if (error.keyword === 'minItems') {
    addError(findings, tree.place, `${name} is empty. Add at least ${count(Number(error.params['limit']), 'item')}.`);
  } else if (!isOpen(tree, schema)) {
    addError(
      findings,
      tree.place,
      () => wrongValueMessage(name, schema, tree),
      `${name} must be ${describeType(schema)}.`,
    );
  }
}

/** Whether a value is a string with unresolved variables, for an option that accepts strings. */
function isOpen(tree: Tree, schema: Schema): boolean {
  return (
    tree.kind === 'scalar' && tree.filled?.open === true && (schema['x-octal'] || scalarTypes(schema).has('string'))
  );
}

/** Resolves a JSON pointer to its segments, with indexes as numbers, and to a part of the tree. */
function follow(pointer: string, tree: Tree): { readonly path: readonly Segment[]; readonly part: Tree } {
  const path: Segment[] = [];
  let at: Tree = tree;
  for (const key of keysOf(pointer)) {
    path.push(at.kind === 'list' ? Number(key) : key);
    at =
      (at.kind === 'list' ? at.items[Number(key)] : at.kind === 'mapping' ? entryOf(at, key)?.value : undefined) ?? at;
  }
  return { path, part: at };
}

function schemaAt(path: readonly Segment[]): Schema {
  return path.reduce<Schema>((schema, segment) => {
    if (typeof segment === 'number') return schema.items ?? {};
    return schema.properties?.[segment] ?? additionOf(schema) ?? {};
  }, fileSchema);
}

/** Finds references to credentials that are incomplete, or where no credential can be used. */
export function findCredentialFaults(file: Mapping, findings: Findings): void {
  walk(file, (tree, path) => {
    const text = stringOf(tree);
    const reference = text === undefined ? undefined : referenceIn(text)?.reference;
    if (reference !== undefined && !isHookCommandPath(path)) checkCredential(reference, { tree, path }, findings);
    else if (text !== undefined && isOfMonitor(path) && /\{credential[\s}]/.test(text)) {
      const rule = 'Only the whole value can be a credential, or what follows one word and a blank';
      addError(
        findings,
        tree.place,
        `{credential …} would be sent as it is, because it is in the middle of a text. ${rule}, as in \`Bearer {credential file /run/secrets/token}\`.`,
      );
    }
  });
}

/** Options in which, or below which, a credential can be used. */
const withCredentials: ReadonlySet<string> = new Set([
  'encryption_passphrase',
  ...Object.keys(databaseOptions),
  ...Object.keys(monitorOptions),
]);

function isOfMonitor([option]: readonly Segment[]): boolean {
  return typeof option === 'string' && Object.hasOwn(monitorOptions, option);
}

function checkCredential(
  text: string,
  { tree, path }: { readonly tree: Tree; readonly path: readonly Segment[] },
  findings: Findings,
): void {
  try {
    if (credentialIn(text) === undefined) return;
  } catch (error) {
    addError(findings, tree.place, asError(error).message);
    return;
  }
  const isAllowed = path.some((segment) => typeof segment === 'string' && withCredentials.has(segment));
  if (isAllowed) return;
  const option = path.findLast((segment) => typeof segment === 'string') ?? 'this option';
  addError(
    findings,
    tree.place,
    `{credential …} can't be used in ${option}. It can be used in encryption_passphrase, and in the options of databases and monitoring services.`,
  );
}

import {
  addedIn,
  fileOnlyNames,
  nullableNames,
  optionGroups,
  repositoryOptions,
} from '../src/configuration/options/all-options.js';
import { schemaAddress } from '../src/configuration/write/template.js';
import type { Options, Schema } from '../src/schema/option-schema.js';
import { olderForms, olderOptions, sectionOptions } from './older-forms.js';

type Json = Readonly<Record<string, unknown>>;

const all: Options = Object.assign({}, ...optionGroups.map(({ options }) => options));
const own: Options = repositoryOptions;

/** Matches `${VAR}` or a constant in braces, whose value is only known when the file is read. */
const placeholder = '\\{.+\\}';

/** Returns the JSON Schema (draft 7) of a configuration file for editors, with every accepted shape and spelling. */
export function publishedSchema(): Json {
  const files = Object.keys(all).filter((name) => name !== 'repositories');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaAddress,
    title: 'Configuration file of Borgflow and borgmatic',
    type: 'object',
    properties: {
      ...references(['repositories', ...files, ...Object.keys(olderOptions)]),
      ...Object.fromEntries(Object.keys(sectionOptions).map((name) => [name, sectionOf(name)])),
      '<<': { description: 'Other mappings to merge into this one.' },
    },
    patternProperties: { '^x-(?!borgflow$)': { description: 'For anchors and other tools. Ignored by Borgflow.' } },
    additionalProperties: false,
    anyOf: [
      { required: ['repositories'] },
      { required: ['location'], properties: { location: { type: 'object', required: ['repositories'] } } },
      { required: ['<<'] },
    ],
    definitions: {
      repository: repositoryOf(files.filter((name) => !fileOnlyNames.includes(name))),
      ...Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, optionOf(name, schema)])),
      ...olderOptions,
    },
  };
}

function references(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]));
}

function sectionOf(name: string): Json {
  return {
    description: `The section ${name} of borgmatic 1.0 to 1.7. Its options can also be at the top level.`,
    type: ['object', 'null'],
    properties: { ...references(sectionOptions[name] ?? []), '<<': {} },
    additionalProperties: false,
  };
}

function repositoryOf(overridable: readonly string[]): Json {
  return {
    anyOf: [
      { type: 'string', pattern: '\\S' },
      {
        type: 'object',
        properties: { ...editable(own), ...references([...overridable, ...Object.keys(olderOptions)]), '<<': {} },
        required: ['path'],
        additionalProperties: false,
      },
    ],
  };
}

/** Returns the schema of an option. Some options can be empty, as in borgmatic; older forms of a value are accepted. */
function optionOf(name: string, schema: Schema): Json {
  if (name === 'repositories') {
    return { ...annotationsOf(schema), type: 'array', minItems: 1, items: { $ref: '#/definitions/repository' } };
  }
  const older = olderForms[name];
  const modern = nullableNames.includes(name) ? nullable(valueSchema(schema)) : valueSchema(schema);
  return { ...annotationsOf(schema), ...(older ? { anyOf: [modern, older] } : modern) };
}

function editable(options: Options, outer?: Schema): Json {
  return Object.fromEntries(
    Object.entries(options).map(([name, schema]) => [
      name,
      { ...annotationsOf(schema, outer), ...valueSchema(schema) },
    ]),
  );
}

function nullable(schema: Json): Json {
  const { type, anyOf } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return type === undefined ? schema : { ...schema, type: [...(Array.isArray(type) ? type : [type]), 'null'] };
}

/** Returns what an editor shows: the description with its unit and version, the default, and examples. */
function annotationsOf(schema: Schema, outer?: Schema): Json {
  const { description = '', examples } = schema;
  const since = addedIn(schema, outer);
  const unit = schema['x-unit'] === undefined ? '' : ` Unit: ${schema['x-unit']}.`;
  const age = since === undefined ? '' : ` Since borgmatic ${since}.`;
  return {
    description: `${description}${unit}${age}`,
    ...(schema.default === undefined ? {} : { default: schema.default }),
    ...(examples === undefined ? {} : { examples }),
  };
}

function valueSchema(schema: Schema): Json {
  if (schema['x-octal']) {
    const digits = { type: 'string', pattern: `^(0o)?[0-7]+$|${placeholder}` };
    return { anyOf: [{ type: 'integer', minimum: 0, maximum: 777 }, digits] };
  }
  if (schema.enum) return { anyOf: [{ enum: schema.enum }, { type: 'string', pattern: placeholder }] };
  if (schema.type === 'array') return arrayOf(schema);
  if (schema.type === 'object') return objectOf(schema);
  return scalarOf(schema);
}

function arrayOf({ items = {}, minItems }: Schema): Json {
  const inner =
    items.description === undefined ? valueSchema(items) : { ...annotationsOf(items), ...valueSchema(items) };
  return { type: 'array', items: inner, ...(minItems === undefined ? {} : { minItems }) };
}

function objectOf(schema: Schema): Json {
  const { properties, additionalProperties: more, required } = schema;
  return {
    type: 'object',
    ...(properties === undefined ? {} : { properties: { ...editable(properties, schema), '<<': {} } }),
    ...(required === undefined ? {} : { required }),
    ...(more === undefined ? {} : { additionalProperties: typeof more === 'boolean' ? more : valueSchema(more) }),
  };
}

function scalarOf({ type, pattern, minimum, maximum }: Schema): Json {
  const types: readonly string[] = typeof type === 'string' ? [type] : (type ?? []);
  const asText = pattern === undefined ? undefined : `${pattern}|${placeholder}`;
  return {
    type: types.includes('string') ? types : [...types, 'string'],
    ...(types.includes('string') ? {} : { pattern: placeholder }),
    ...(asText === undefined ? {} : { pattern: asText }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

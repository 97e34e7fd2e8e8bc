import { stringify } from 'yaml';
import { ageOf } from '../src/configuration/age.js';
import { optionGroups } from '../src/configuration/groups.js';
import { repositoryOptions } from '../src/configuration/options.js';
import type { Options, Schema } from '../src/configuration/schema.js';
import { wantedBy } from '../src/configuration/wording.js';
import { table } from './tables.js';

const head = `<!-- Written by \`npm run generate\` from the options' own files: change it there. -->
# Configuration options

Every option of a configuration file: what it is for, what it takes, what stands for it when it is missing, the borgmatic that brought it. A file needs \`repositories\` and nothing else; an option without a value is an error, except for hooks, btrfs, lvm, and zfs, which may stand alone. Files of borgmatic 1.0 to 1.7 have the same options in the sections \`location\`, \`storage\`, \`retention\`, \`consistency\`, \`output\` and \`hooks\`.

\`borgflow config generate\` writes a file with all of them as comments, and editors complete them by [the schema](../schema/borgflow.schema.json). Apart from \`repositories\`, \`commands\`, \`constants\`, \`check_repositories\` and the hooks, an entry of \`repositories\` may have its own value for any option.
`;

/** The reference of every option, grouped, nested ones too. */
export function optionsPage(): string {
  const contents = optionGroups.map(({ title, options }) => `- ${title}: ${Object.keys(options).map(link).join(', ')}`);
  const groups = optionGroups.flatMap(({ title, options }) => [
    `## ${title}`,
    ...Object.entries(options).map(optionText),
  ]);
  return `${[head, contents.join('\n'), ...groups].join('\n\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

function link(name: string): string {
  return `[\`${name}\`](#${name})`;
}

function optionText([name, schema]: readonly [string, Schema]): string {
  const nested = name === 'repositories' ? repositoryOptions : nestedOf(schema);
  const example = schema.examples?.[0];
  return [
    `### ${name}`,
    schema.description ?? '',
    facts(schema),
    ...(example === undefined
      ? []
      : [`\`\`\`yaml\n${stringify({ [name]: example }, { lineWidth: 0 }).trimEnd()}\n\`\`\``]),
    ...(nested === undefined ? [] : [nestedTable(nested, schema)]),
  ].join('\n\n');
}

function nestedOf(schema: Schema): Options | undefined {
  return schema.properties ?? schema.items?.properties;
}

/** Type, unit, default, age and secrecy in one line. */
function facts(schema: Schema): string {
  const parts = [
    typeText(schema),
    ...(schema['x-unit'] === undefined ? [] : [`in ${schema['x-unit']}`]),
    ...(schema.default === undefined ? [] : [`default: ${code(schema.default)}`]),
    ...(schema['x-since'] === undefined ? ['Borgflow’s own'] : [`since borgmatic ${schema['x-since']}`]),
    ...(schema['x-secret'] ? ['secret: never shown'] : []),
  ];
  return `_${parts.join(' · ')}_`;
}

function typeText(schema: Schema): string {
  if (schema.type !== 'array') return wantedBy(schema);
  const { items = {} } = schema;
  if (items.enum) return `a list of ${wantedBy(items)}`;
  return items.type === 'object' ? 'a list of mappings' : 'a list of texts';
}

function nestedTable(options: Options, outer: Schema): string {
  const rows = rowsOf(options, outer, '');
  return table(['key', 'takes', 'default', 'since', 'meaning', 'example'], rows);
}

function rowsOf(options: Options, outer: Schema, above: string): readonly (readonly string[])[] {
  return Object.entries(options).flatMap(([name, schema]) => {
    const full = `${above}${name}`;
    const nested = nestedOf(schema);
    const inside = `${full}${schema.type === 'array' ? '[]' : ''}.`;
    const row = [
      `\`${full}\``,
      typeText(schema),
      schema.default === undefined ? '' : code(schema.default),
      ageOf(schema, outer) ?? '',
      meaningOf(name, schema, outer),
      schema.examples === undefined ? '' : code(schema.examples[0]),
    ];
    return [row, ...(nested === undefined ? [] : rowsOf(nested, schema, inside))];
  });
}

function meaningOf(name: string, schema: Schema, outer: Schema): string {
  const required = outer.required ?? outer.items?.required ?? [];
  return [
    schema.description ?? '',
    ...(required.includes(name) ? ['Required.'] : []),
    ...(schema['x-unit'] === undefined ? [] : [`In ${schema['x-unit']}.`]),
    ...(schema['x-secret'] ? ['Secret: never shown.'] : []),
  ].join(' ');
}

function code(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  return `\`${text}\``;
}

import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { options } from '../src/configuration/options.js';
import type { Schema } from '../src/configuration/schema.js';

const header = '// Written by `npm run generate` from src/configuration/options.ts.\n';

/** What the validator needs of a schema: no descriptions, examples or words of ours. */
function bare(schema: Schema): object {
  const { type, enum: choices, pattern, minimum, maximum, items, properties, additionalProperties, required } = schema;
  return {
    ...(type === undefined ? {} : { type }),
    ...(choices === undefined ? {} : { enum: choices }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(items === undefined ? {} : { items: bare(items) }),
    ...(properties === undefined ? {} : { properties: bareAll(properties) }),
    ...(required === undefined ? {} : { required }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: bareAddition(additionalProperties) }),
    ...(schema.minItems === undefined ? {} : { minItems: schema.minItems }),
    ...(schema.anyOf === undefined ? {} : { anyOf: schema.anyOf.map(bare) }),
  };
}

function bareAddition(addition: boolean | Schema): boolean | object {
  return typeof addition === 'boolean' ? addition : bare(addition);
}

function bareAll(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

/** A schema of its own for each look that options have: many look alike, in whole or in part. */
class Looks {
  private readonly names = new Map<string, string>();

  /** The name under which all that look so are checked. */
  nameOf(schema: Readonly<Record<string, unknown>>): string {
    const text = JSON.stringify(this.withShared(schema));
    const name = this.names.get(text) ?? `look${this.names.size}`;
    this.names.set(text, name);
    return name;
  }

  get schemas(): Readonly<Record<string, object>> {
    return Object.fromEntries([...this.names].map(([text, $id]) => [$id, { $id, ...(JSON.parse(text) as object) }]));
  }

  /** The parts of a list or mapping that have parts themselves are looks, too; choices stay whole, as their faults do. */
  private withShared({ items, properties, ...rest }: Readonly<Record<string, unknown>>): object {
    return {
      ...rest,
      ...(isSchema(items) ? { items: this.partOf(items) } : {}),
      ...(isSchema(properties)
        ? { properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, this.partOf(part)])) }
        : {}),
    };
  }

  private partOf(part: unknown): unknown {
    return isSchema(part) && (isSchema(part['items']) || isSchema(part['properties']))
      ? { $ref: this.nameOf(part) }
      : part;
  }
}

function isSchema(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * The validators of all options as a module that needs nothing else. Every run reads it: options that look alike share one
 * function, so that it stays small.
 */
export function validatorModule(): string {
  const looks = new Looks();
  const byName = Object.entries(bareAll(options)).map(
    ([name, schema]) => `${JSON.stringify(name)}: ${looks.nameOf({ ...schema })}`,
  );
  const ajv = new Ajv({
    schemas: looks.schemas,
    allErrors: true,
    strict: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(ajv, Object.fromEntries(Object.keys(looks.schemas).map((look) => [look, look])));
  if (code.includes('require('))
    throw new Error('The validators must need nothing at run time, and these require ajv.');
  return `${header}${code}\nexport const validators = {\n${byName.join(',\n')},\n};\n`;
}

/** What TypeScript is told of the validators. */
export const validatorDeclaration = `${header}/** Says of each option whether a value fits it. */
export declare const validators: Readonly<Record<string, Validator>>;

/** Whether a value fits; if not, every reason stands in \`errors\`. The context says where it stands, as a JSON pointer. */
export interface Validator {
  (value: unknown, context: { readonly instancePath: string }): boolean;
  errors?: readonly ValidationError[] | null;
}

/** One reason why a value is refused: where in it, by which keyword of the schema, and that keyword's own details. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
`;

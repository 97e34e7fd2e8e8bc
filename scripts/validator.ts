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

function bareAll(schemas: Readonly<Record<string, Schema>>): object {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

/** The validator of a whole file as a module that needs nothing else. */
export function validatorModule(): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    messages: false,
    code: { source: true, esm: true },
  });
  const schema = { type: 'object', properties: bareAll(options), additionalProperties: false };
  const code = standalone.default(ajv, ajv.compile(schema));
  if (code.includes('require('))
    throw new Error('The validator must need nothing at run time, and this one requires ajv.');
  return header + code;
}

/** What TypeScript is told of the validator. */
export const validatorDeclaration = `${header}/** Whether a value is a file's options in the flat shape; if not, every reason stands in \`errors\`. */
export declare const validate: {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
};

/** One reason why a value is refused: where in it, by which keyword of the schema, and that keyword's own details. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
`;

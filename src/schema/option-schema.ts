/** The schema of an option: JSON Schema, with our own keywords that begin with `x-`. */
export interface Schema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null' | readonly string[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  /** The purpose of the option, in one or two sentences. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** A value that must never be shown: it is masked in all output, and kept out of reports and hooks. */
  readonly 'x-secret'?: true;
  /** Always read as octal: `077`, `0o77`, `"0077"`. The result is a number. */
  readonly 'x-octal'?: true;
  /** The unit of a number: `seconds`, `KiB/s`, `archives`. */
  readonly 'x-unit'?: string;
  /** The borgmatic version that added the option. */
  readonly 'x-since'?: string;
  /** What a `pattern` requires, as the end of a sentence: `a time span such as 3d or 1H`. */
  readonly 'x-wants'?: string;
}

/** Part of the schema: options by name, defined next to the code that uses them. */
export type Options = Readonly<Record<string, Schema>>;

/** Returns the options with their literal types, for `ValueOf`. */
export function defineOptions<const Piece extends Options>(piece: Piece): Piece {
  return piece;
}

type TypeName<Name> = Name extends 'string'
  ? string
  : Name extends 'integer' | 'number'
    ? number
    : Name extends 'boolean'
      ? boolean
      : Name extends 'null'
        ? null
        : never;

/** The TypeScript type of the values that a schema allows. */
export type ValueOf<S> = S extends { readonly enum: readonly (infer E)[] }
  ? E
  : S extends { readonly anyOf: readonly (infer Choice)[] }
    ? ValueOf<Choice>
    : S extends { readonly type: readonly (infer Name)[] }
      ? TypeName<Name>
      : S extends { readonly type: 'array'; readonly items: infer Item }
        ? readonly ValueOf<Item>[]
        : S extends { readonly type: 'object'; readonly properties: infer Properties }
          ? ValuesOf<Properties> & Required_<S, Properties>
          : S extends { readonly type: 'object'; readonly additionalProperties: infer Value }
            ? { readonly [name: string]: ValueOf<Value> }
            : S extends { readonly type: infer Name }
              ? TypeName<Name>
              : unknown;

type Required_<S, Properties> = S extends { readonly required: readonly (infer Name extends keyof Properties)[] }
  ? { readonly [Key in Name]: ValueOf<Properties[Key]> }
  : unknown;

/** The values of options; each of them may be missing. */
export type ValuesOf<Piece> = { readonly [Name in keyof Piece]?: ValueOf<Piece[Name]> };

/** Defines a string option; `more` contains other keywords. */
export function stringOption(
  description: string,
  example: string,
  more: Schema = {},
): Schema & { readonly type: 'string' } {
  return { ...more, type: 'string', description, examples: [example] };
}

/** Defines a string option whose value is secret. */
export function secretOption(
  description: string,
  example: string,
  more: Schema = {},
): Schema & { readonly type: 'string' } {
  return { ...stringOption(description, example, more), 'x-secret': true };
}

/** Defines an integer option. */
export function integerOption(
  description: string,
  example: number,
  more: Schema = {},
): Schema & { readonly type: 'integer' } {
  return { ...more, type: 'integer', description, examples: [example] };
}

/** Defines a boolean option; the example is the opposite of the default. */
export function booleanOption(
  description: string,
  byDefault: boolean,
  more: Schema = {},
): Schema & { readonly type: 'boolean' } {
  return { ...more, type: 'boolean', description, default: byDefault, examples: [!byDefault] };
}

/** Defines an option with a choice of strings; the last one is the example. */
export function choiceOption<const Words extends readonly string[]>(
  words: Words,
  description: string,
  more: Schema = {},
): Omit<Schema, 'enum'> & { readonly enum: Words } {
  return { ...more, enum: words, description, examples: [words.at(-1)] };
}

/** Returns the keyword for the version of borgmatic that added an option. */
export function since(version: string): Schema {
  return { 'x-since': version };
}

/** Returns the schema of values whose names are not in a mapping's schema, if there is one. */
export function additionOf({ additionalProperties: addition }: Schema): Schema | undefined {
  return typeof addition === 'object' ? addition : undefined;
}

/** Returns which types of scalars an option accepts. */
export function scalarTypes(schema: Schema): ReadonlySet<string> {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const own = types.map((type) => (type === 'integer' ? 'number' : type));
  const choices = (schema.enum ?? []).map((choice) => typeof choice);
  return new Set([...own, ...choices, ...(schema.anyOf ?? []).flatMap((part) => [...scalarTypes(part)])]);
}

/** The option that contains the options of Borgflow that borgmatic doesn't have. */
export const ownSection = 'x-borgflow';

/** Returns options as members of `x-borgflow`. */
export function inOwnSection<const Piece extends Options>(piece: Piece) {
  const example = Object.fromEntries(Object.entries(piece).map(([name, { examples }]) => [name, examples?.[0]]));
  const schema = {
    type: 'object',
    properties: piece,
    additionalProperties: false,
    description:
      "Options that borgmatic doesn't have. borgmatic rejects files that contain them. To use a file with both programs, add these options in a second file: `<<: !include borgmatic.yaml`.",
    examples: [example],
  } as const;
  return { [ownSection]: schema } as { readonly [ownSection]: typeof schema };
}

/** Whether a name at the top level of a file is ignored: it is for YAML anchors or for other tools. */
export function isIgnoredName(name: string): boolean {
  return name.startsWith('x-') && name !== ownSection;
}

/** One option as the configuration schema describes it: JSON Schema's words, and ours behind `x-`. */
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
  /** What the option is for, one or two sentences of our own. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** A value that must never be shown: masked in every output, kept out of reports and of hooks. */
  readonly 'x-secret'?: true;
  /** Read as octal however it is written: `077`, `0o77`, `"0077"`. The value arrives as a number. */
  readonly 'x-octal'?: true;
  /** What a number counts: `seconds`, `KiB/s`, `archives`. */
  readonly 'x-unit'?: string;
  /** The borgmatic version that brought the option. */
  readonly 'x-since'?: string;
  /** What a `pattern` asks for, as the end of a sentence: `a time span such as 3d or 1H`. */
  readonly 'x-wants'?: string;
}

/** A piece of the schema: options by name, kept beside the code that uses them. */
export type Options = Readonly<Record<string, Schema>>;

/** Keeps the literal types of a piece, so that `ValueOf` can read them. */
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

/** The TypeScript type of the values that a schema admits. */
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

/** The values of a piece of options, each of which may be missing. */
export type ValuesOf<Piece> = { readonly [Name in keyof Piece]?: ValueOf<Piece[Name]> };

/** An option that takes text; `more` holds what else the schema says of it. */
export function text(description: string, example: string, more: Schema = {}): Schema & { readonly type: 'string' } {
  return { ...more, type: 'string', description, examples: [example] };
}

/** An option whose text no output may show. */
export function secret(description: string, example: string, more: Schema = {}): Schema & { readonly type: 'string' } {
  return { ...text(description, example, more), 'x-secret': true };
}

/** An option that takes a whole number. */
export function whole(description: string, example: number, more: Schema = {}): Schema & { readonly type: 'integer' } {
  return { ...more, type: 'integer', description, examples: [example] };
}

/** An option that is on or off; the example is the other than the default. */
export function flag(
  description: string,
  byDefault: boolean,
  more: Schema = {},
): Schema & { readonly type: 'boolean' } {
  return { ...more, type: 'boolean', description, default: byDefault, examples: [!byDefault] };
}

/** An option that takes one of some words; the last of them is the example. */
export function choice<const Words extends readonly string[]>(
  words: Words,
  description: string,
  more: Schema = {},
): Omit<Schema, 'enum'> & { readonly enum: Words } {
  return { ...more, enum: words, description, examples: [words.at(-1)] };
}

/** The version of borgmatic that brought an option. */
export function since(version: string): Schema {
  return { 'x-since': version };
}

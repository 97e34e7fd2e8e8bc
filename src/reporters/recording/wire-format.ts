import { writtenTime } from '../../text/written-time.js';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** How a value is written as JSON, read again, and described, in one place, so that the three can't disagree. */
export interface WireFormat<Value> {
  readonly schema: Schema;
  /** Returns data for JSON.stringify. */
  readonly write: (value: Value) => unknown;
  /** Returns the value; throws an UnreadableError for anything that `write` can't have produced. Unknown properties are ignored. */
  readonly read: (json: unknown, where: string) => Value;
  /** A missing property is allowed. */
  readonly isOptional?: true;
}

/** Data that does not have the expected format. Its message completes a sentence: `step.kind must be hook, action, or monitor`. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** A format for each property of an object. */
export type Properties<Value> = { readonly [Key in keyof Value]-?: WireFormat<Value[Key]> };

type Json = Readonly<Record<string, unknown>>;

function simple<Value>(schema: Schema, what: string, accepts: (json: unknown) => boolean): WireFormat<Value> {
  return {
    schema,
    write: (value) => value,
    read: (json, where) => {
      if (accepts(json)) return json as Value;
      throw new UnreadableError(`${where} must be ${what}`);
    },
  };
}

/** A string; a lone surrogate stays what it is. */
export const text = simple<string>({ type: 'string' }, 'a string', (json) => typeof json === 'string');
/** A finite number. */
export const number = simple<number>({ type: 'number' }, 'a number', (json) => Number.isFinite(json));
/** A whole number that is exact. */
export const integer = simple<number>({ type: 'integer' }, 'an integer', (json) => Number.isSafeInteger(json));
/** True or false. */
export const flag = simple<boolean>({ type: 'boolean' }, 'true or false', (json) => typeof json === 'boolean');
/** Always true, where the alternative is that the property is missing. */
export const onlyTrue = simple<true>({ const: true }, 'true', (json) => json === true);

/** Data of another program, such as Borg's JSON: deeper nesting than this is refused, because later steps are recursive. */
const deepest = 100;

/** Any JSON. */
export const anything: WireFormat<unknown> = {
  ...simple<unknown>(
    {},
    `JSON with at most ${deepest} levels`,
    (json) => json !== undefined && isShallow(json, deepest),
  ),
  write: (value) => value ?? null,
};

/** Exactly this word. */
export function exactly<Word extends string | number>(word: Word): WireFormat<Word> {
  return simple<Word>({ const: word }, String(word), (json) => json === word);
}

function isShallow(json: unknown, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return true;
  return levels > 0 && Object.values(json).every((part) => isShallow(part, levels - 1));
}

/** A moment in ISO 8601, in UTC with milliseconds. */
export const moment: WireFormat<Date> = {
  schema: { type: 'string', format: 'date-time' },
  write: (date) => date.toISOString(),
  read: (json, where) => {
    const date = typeof json === 'string' ? writtenTime(json) : undefined;
    if (date === undefined) throw new UnreadableError(`${where} must be a time such as 2026-01-31T03:00:00.000Z`);
    return date;
  },
};

/** One of these words or numbers, which are the keys of `all`, so that none can be forgotten. */
export function oneOf<Value extends string | number>(all: Readonly<Record<Value, true>>): WireFormat<Value> {
  const values = Object.keys(all).map((key) => (/^-?\d+$/.test(key) ? Number(key) : key)) as Value[];
  const sorted = typeof values[0] === 'number' ? values.sort((one, other) => Number(one) - Number(other)) : values;
  return simple<Value>({ enum: sorted }, `one of ${sorted.join(', ')}`, (json) => sorted.includes(json as Value));
}

/** The same with a description in the schema. */
export function described<Value>(format: WireFormat<Value>, description: string): WireFormat<Value> {
  const { schema } = format;
  // In draft-07, what is next to $ref is ignored.
  return { ...format, schema: '$ref' in schema ? { description, allOf: [schema] } : { ...schema, description } };
}

/** A property that may be missing. */
export function optional<Value>(format: WireFormat<Value>): WireFormat<Value | undefined> {
  return {
    schema: format.schema,
    write: (value) => (value === undefined ? undefined : format.write(value)),
    read: (json, where) => (json === undefined ? undefined : format.read(json, where)),
    isOptional: true,
  };
}

/** A value that may be null. */
export function nullable<Value>(format: WireFormat<Value>): WireFormat<Value | null> {
  return {
    schema: { anyOf: [format.schema, { type: 'null' }] },
    write: (value) => (value === null ? null : format.write(value)),
    read: (json, where) => (json === null ? null : format.read(json, where)),
  };
}

/** A list. */
export function listOf<Item>(item: WireFormat<Item>): WireFormat<readonly Item[]> {
  return {
    schema: { type: 'array', items: item.schema },
    write: (items) => items.map((one) => item.write(one)),
    read: (json, where) => {
      if (!Array.isArray(json)) throw new UnreadableError(`${where} must be a list`);
      return json.map((one: unknown, index) => item.read(one, `${where}[${index}]`));
    },
  };
}

/** An object whose keys are anyone's, such as the names of constants. */
export function mapOf<Item>(item: WireFormat<Item>): WireFormat<Readonly<Record<string, Item>>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    write: (map) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, item.write(value)])),
    read: (json, where) =>
      Object.fromEntries(
        Object.entries(objectIn(json, where)).map(([key, value]) => [key, item.read(value, `${where}.${key}`)]),
      ),
  };
}

/** An object with these properties, whose names are written in snake case. */
export function objectWith<Value extends object>(
  properties: Properties<Value>,
  description?: string,
): WireFormat<Value> {
  const all = Object.entries(properties as Readonly<Record<string, WireFormat<unknown>>>).map(([key, format]) => ({
    key,
    name: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    format,
  }));
  const needed = all.filter(({ format }) => format.isOptional !== true).map(({ name }) => name);
  return {
    schema: {
      type: 'object',
      ...(description !== undefined && { description }),
      properties: Object.fromEntries(all.map(({ name, format }) => [name, format.schema])),
      ...(needed.length > 0 && { required: needed }),
      additionalProperties: false,
    },
    write: (value) => {
      const written: Record<string, unknown> = {};
      for (const { key, name, format } of all) written[name] = format.write(Reflect.get(value, key));
      return written;
    },
    read: (json, where) => {
      const given = objectIn(json, where);
      const value: Record<string, unknown> = {};
      for (const { key, name, format } of all) {
        const part = Object.hasOwn(given, name) ? given[name] : undefined;
        const found = format.read(part, where === '' ? name : `${where}.${name}`);
        if (found !== undefined) value[key] = found;
      }
      return value as Value;
    },
  };
}

/** One of several objects, which differ in the property that they have. */
export function eitherOf<Values extends readonly object[]>(
  ...formats: { readonly [Index in keyof Values]: WireFormat<Values[Index]> }
): WireFormat<Values[number]> {
  const all = formats as readonly WireFormat<object>[] as readonly WireFormat<Values[number]>[];
  const keysOf = ({ schema }: WireFormat<Values[number]>) => (schema['required'] ?? []) as readonly string[];
  const fitting = (value: object) => all.find((format) => keysOf(format).every((key) => Object.hasOwn(value, key)));
  return {
    schema: { anyOf: all.map(({ schema }) => schema) },
    write: (value) => fitting(value)?.write(value),
    read: (json, where) => {
      const format = fitting(objectIn(json, where));
      if (format !== undefined) return format.read(json, where);
      throw new UnreadableError(`${where} must have one of ${all.flatMap(keysOf).join(', ')}`);
    },
  };
}

/** The parts of a schema that have a name, so that they are described once. */
export class Definitions {
  readonly all: Record<string, Schema> = {};

  /** Names a format. */
  name<Value>(name: string, format: WireFormat<Value>): WireFormat<Value> {
    this.all[name] = format.schema;
    return { ...format, schema: { $ref: `#/definitions/${name}` } };
  }
}

function objectIn(json: unknown, where: string): Json {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Json;
  throw new UnreadableError(`${where === '' ? 'it' : where} must be an object`);
}

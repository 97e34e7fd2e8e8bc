import { UserError } from '../system/errors.js';
import type { Cursor } from './shell-cursor.js';

/** How a value, or a literal `{name}`, is written at one kind of place in a shell command. */
export interface Form {
  /** The reference to an environment variable. */
  readonly reference: (variable: string) => string;
  /** What stands for the `{name}` that the author wrote as `\{name\}`. */
  readonly literal: (name: string) => string;
  /** What becomes of a single backslash in front of a placeholder, which must not quote the reference's first character. */
  readonly backslash: string;
}

const braced = (variable: string) => `\${${variable}}`;
const bare = (name: string) => `{${name}}`;

/** The kinds of places. */
export const forms = {
  /** Outside of quotes: the value must be neither split nor taken as a pattern. */
  word: { reference: (variable) => `"$${variable}"`, literal: (name) => `\\{${name}\\}`, backslash: '' },
  /** Inside double quotes, here-documents and arithmetic, where an expansion is never split. */
  double: { reference: braced, literal: bare, backslash: '\\\\' },
  /** In the word of a `${x:-word}` inside double quotes, which an unescaped brace would end. */
  doubleDefault: { reference: braced, literal: (name) => `{${name}\\}`, backslash: '\\\\' },
  /** Inside single quotes: they are closed for the reference and opened again. */
  single: { reference: (variable) => `'"$${variable}"'`, literal: bare, backslash: '\\' },
  /** Inside `$'…'`, where a backslash would quote the closing quote. */
  ansi: { reference: (variable) => `'"$${variable}"$'`, literal: bare, backslash: '\\\\' },
} as const satisfies Record<string, Form>;

/** What reads a value at some place a second time, as code: `eval`, arithmetic. */
export interface Reader {
  /** As a message names it. */
  readonly name: string;
  /** The values that mean nothing but themselves there. */
  readonly harmless: RegExp;
}

/** What the filling of one command knows and finds out. */
export interface Filling {
  /** The value of a placeholder, or undefined for a name that is none. */
  readonly value: (name: string) => string | undefined;
  /** The environment variable that holds the value of a placeholder. */
  readonly variable: (name: string) => string;
  /** The unknown names met so far. */
  readonly unknown: Set<string>;
  /** Tells what would read a value at the present place a second time. */
  reader: () => Reader | undefined;
  /** How many expansions the present place stands in. */
  depth: number;
  /** Fills shell commands up to the end of the text, or to the parenthesis that closes them. */
  readonly commands: (cursor: Cursor, closes: ')' | undefined, filling: Filling) => string;
}

const escapedPlaceholder = /\\\{([A-Za-z_][\w-]*)\\\}/y;
const placeholder = /(\\?)\{([A-Za-z_][\w-]*)\}/y;

/** Takes the placeholder that stands right here and gives what replaces it; undefined, with the cursor unmoved, if there is none. */
export function takePlaceholder(cursor: Cursor, form: Form, filling: Filling): string | undefined {
  if (belongsToDollar(cursor)) return undefined;
  const escaped = cursor.look(escapedPlaceholder);
  if (escaped) {
    cursor.take(escaped[0].length);
    return form.literal(escaped[1] ?? '');
  }
  const found = cursor.look(placeholder);
  if (!found) return undefined;
  const [whole, backslash = '', name = ''] = found;
  const value = filling.value(name);
  if (value === undefined) {
    if (!isNamedDescriptor(cursor, whole, form)) filling.unknown.add(name);
    return undefined;
  }
  const reader = filling.reader();
  if (reader && !reader.harmless.test(value)) throw rereadFault(name, reader, filling);
  cursor.take(whole.length);
  return (backslash && form.backslash) + form.reference(filling.variable(name));
}

/** `${name}` is the shell's own; in `$${name}` the dollars belong to each other. */
function belongsToDollar(cursor: Cursor): boolean {
  let dollars = 0;
  while (cursor.text[cursor.at - 1 - dollars] === '$') dollars += 1;
  return dollars % 2 === 1;
}

/** Bash's `{name}>file`, which opens a file and keeps its number. */
function isNamedDescriptor(cursor: Cursor, whole: string, form: Form): boolean {
  return form === forms.word && /[<>]/.test(cursor.text[cursor.at + whole.length] ?? '');
}

function rereadFault(name: string, reader: Reader, filling: Filling): UserError {
  return new UserError(
    `{${name}} stands in ${reader.name}, where its text would be read a second time and could run as a command. ` +
      `Give it to a command as an argument or in a here-document, or read the environment variable ${filling.variable(name)}.`,
  );
}

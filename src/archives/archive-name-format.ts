/** The archives that one name format produces: what their names have in common, and how they differ. */
export interface Series {
  /** The format as configured: `web-{now}`. */
  readonly format: string;
  /** The placeholders whose value is constant on this machine, as written: `{hostname}`, `{fqdn:.8}`. */
  readonly fixed: readonly string[];
  /** A shell pattern for names as this version of Borg writes them; Borg replaces the constant placeholders. */
  readonly glob: string;
  /** A shell pattern for every name of the series, including those written by older versions; may match other names too. */
  readonly wideGlob: string;
  /** A short shell pattern as a person would write it: `web-*`. It may match other archives too. */
  readonly shortGlob: string;
  /** Whether `glob` matches exactly the names of the series. */
  readonly exact: boolean;
  /** Whether the name contains the host that created the archive. */
  readonly namesHost: boolean;
  /** Returns a regular expression for the whole name that works in both JavaScript and Python. */
  readonly expression: (values: Values) => string;
  /** Returns the same for what `glob` matches. */
  readonly globExpression: (values: Values) => string;
}

/** The value that Borg uses for each of `fixed`. */
export type Values = ReadonlyMap<string, string>;

/** A part of a name that varies between archives. */
interface Field {
  readonly expression: string;
  readonly glob: string;
  /** Default: `glob`. */
  readonly wideGlob?: string;
  /** The shell pattern matches more than the possible values. */
  readonly loose?: true;
}

type Piece = { readonly literal: string } | { readonly fixed: string } | { readonly field: Field };

/** Parses an archive name format as Borg does: placeholders in braces, `{{` and `}}` for literal braces. */
export function seriesOf(format: string): Series {
  const pieces = piecesOf(format);
  const fixed = pieces.flatMap((piece) => ('fixed' in piece ? [piece.fixed] : []));
  const glob = globOf(pieces, (field) => field.glob);
  const wideGlob = globOf(pieces, (field) => field.wideGlob ?? field.glob);
  return {
    format,
    fixed: [...new Set(fixed)],
    glob,
    wideGlob,
    shortGlob: format.replace(tokens, shortened).replace(/\*{2,}/g, '*'),
    exact: glob === wideGlob && !pieces.some((piece) => 'field' in piece && piece.field.loose),
    namesHost: fixed.some((text) => /^\{(hostname|fqdn|reverse-fqdn)\}$/.test(text)),
    expression: (values) => expressionOf(pieces, values, (field) => field.expression),
    globExpression: (values) => expressionOf(pieces, values, (field) => field.glob.replaceAll('*', '[^/]*')),
  };
}

/** Escapes a string for a regular expression of JavaScript or Python. */
export function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Escapes a string for a Borg shell pattern. */
export function escapeGlob(text: string): string {
  return text.replace(/[*?[]/g, '[$&]').replace(/[{}]/g, '$&$&');
}

/** Returns a shell pattern for names of the same length, with the characters that occur at each position. */
export function globOfNames(names: readonly string[]): string {
  const [first = ''] = names;
  return [...first]
    .map((_, at) => [...new Set(names.map((name) => [...name][at] ?? ''))].sort())
    .map((characters) => (characters.length === 1 ? escapeGlob(characters[0] ?? '') : characterClass(characters)))
    .join('');
}

/** Returns a character class, or `?` if a character could have a special meaning in brackets. */
export function characterClass(characters: readonly string[]): string {
  return characters.every((character) => /[\p{L}\p{N} .:_+@,]/u.test(character)) ? `[${characters.join('')}]` : '?';
}

function globOf(pieces: readonly Piece[], globIn: (field: Field) => string): string {
  const glob = pieces.map((piece) => {
    if ('literal' in piece) return escapeGlob(piece.literal);
    return 'fixed' in piece ? piece.fixed : globIn(piece.field);
  });
  return glob.join('').replace(/\*{2,}/g, '*');
}

function expressionOf(pieces: readonly Piece[], values: Values, expressionIn: (field: Field) => string): string {
  const parts = pieces.map((piece) => {
    if ('literal' in piece) return escapeExpression(piece.literal);
    return 'fixed' in piece ? escapeExpression(values.get(piece.fixed) ?? piece.fixed) : expressionIn(piece.field);
  });
  return `(?:${parts.join('')})`;
}

const tokens = /\{\{|\}\}|\{(?<name>[^{}!:]*)(?::(?<form>(?:[^{}]|\{[^{}]*\})*))?\}|[^{}]+|[{}]/g;

function shortened(text: string, name: string | undefined): string {
  if (name === undefined) return text === '{{' || text === '}}' ? text : escapeGlob(text);
  return name === 'now' || name === 'utcnow' || name in fields ? '*' : text;
}

function piecesOf(format: string): readonly Piece[] {
  return [...format.matchAll(tokens)].flatMap(({ 0: text, groups = {} }): readonly Piece[] => {
    const { name, form } = groups;
    if (name === undefined) return [{ literal: text === '{{' || text === '}}' ? text.charAt(0) : text }];
    if (name === 'now' || name === 'utcnow') return timePieces(form ?? '');
    const field = fields[name];
    if (field === undefined) return [{ fixed: text }];
    return [{ field: form === undefined || form === '' ? field : formatted(field) }];
  });
}

/** A placeholder with a format, such as `{pid:07d}`. */
function formatted({ expression }: Field): Field {
  return { expression: ` *0*${expression} *`, glob: '*', loose: true };
}

const digits = (count: number): Field => ({ expression: `[0-9]{${count}}`, glob: '[0-9]'.repeat(count) });
const hexadecimal = '[0-9a-f]';

/** The placeholders that vary, except times. */
const fields: Readonly<Record<string, Field>> = {
  pid: { expression: '[1-9][0-9]{0,9}', glob: '*', loose: true },
  unixtime: digits(10),
  uuid4: {
    expression: `${hexadecimal}{8}-${hexadecimal}{4}-4${hexadecimal}{3}-[89ab]${hexadecimal}{3}-${hexadecimal}{12}`,
    glob: [8, 4, 4, 4, 12].map((count) => hexadecimal.repeat(count)).join('-'),
  },
  // Archives stay in their series after an update of Borg.
  borgversion: {
    expression: '[0-9]+(?:\\.[0-9]+)+(?:(?:a|b|rc|\\.dev|\\.post)[0-9]+)*(?:\\+[A-Za-z0-9.]+)?',
    glob: '[0-9]*',
    loose: true,
  },
  borgmajor: { expression: '[0-9]+', glob: '[0-9]*', loose: true },
  borgminor: { expression: '[0-9]+\\.[0-9]+', glob: '[0-9]*', loose: true },
  borgpatch: { expression: '[0-9]+\\.[0-9]+\\.[0-9]+', glob: '[0-9]*', loose: true },
};

/** A time without a format: as Borg writes it since 1.1, and as Borg 1.0 wrote it with `str()`. */
function defaultTime(): Field {
  const { expression, glob } = joined(timePieces('%Y-%m-%dT%H:%M:%S'));
  return {
    expression: `${expression.replace('T', '[T ]')}(?:\\.[0-9]{1,6})?(?:[+-][0-9]{2}:?[0-9]{2})?`,
    glob,
    wideGlob: '[0-9][0-9][0-9][0-9]-*',
  };
}

function joined(pieces: readonly Piece[]): Field {
  const none: Values = new Map();
  return {
    expression: expressionOf(pieces, none, ({ expression }) => expression),
    glob: globOf(pieces, ({ glob }) => glob),
  };
}

function timePieces(form: string): readonly Piece[] {
  if (form === '') return [{ field: defaultTime() }];
  // A placeholder inside a placeholder: Borg replaces it first, so the format is unknown here.
  if (form.includes('{')) return [{ field: { expression: '.*', glob: '*', loose: true } }];
  return [...form.matchAll(/%(?<flags>[-_0^#+]*)(?<width>[0-9]*)[EO]?(?<letter>:?[A-Za-z%])|[^%]+|%/g)].flatMap(
    ({ 0: text, groups = {} }): readonly Piece[] => {
      const { flags = '', width = '', letter } = groups;
      if (letter === undefined) return [{ literal: text }];
      const longer = composed[letter];
      if (longer !== undefined) {
        const pieces = timePieces(longer.replaceAll('%', `%${flags}`));
        return width === '' ? pieces : [{ field: padding }, ...pieces];
      }
      const field = timeField(letter);
      // strftime leaves unknown directives as they are.
      if (field === undefined) return [{ literal: text }];
      return [
        flags + width === '' ? field : { field: padded('field' in field ? field.field : undefined, flags, width) },
      ];
    },
  );
}

/** strftime directives that combine others; Borg uses the C locale. */
const composed: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
  R: '%H:%M',
  D: '%m/%d/%y',
  x: '%m/%d/%y',
  c: '%a %b %e %H:%M:%S %Y',
  r: '%I:%M:%S %p',
};

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const short = (names: readonly string[]): readonly string[] => names.map((name) => name.slice(0, 3));

function named(names: readonly string[]): Field {
  const expression = `(?:${names.join('|')})`;
  const even = names.every(({ length }) => length === names[0]?.length);
  // The characters at each position also form words that are not names, but hardly any that occur in practice.
  return even ? { expression, glob: globOfNames(names) } : { expression, glob: '*', loose: true };
}

const times: Readonly<Record<string, Field>> = {
  Y: digits(4),
  G: digits(4),
  y: digits(2),
  g: digits(2),
  C: digits(2),
  f: digits(6),
  m: { expression: '(?:0[1-9]|1[0-2])', glob: '[01][0-9]' },
  I: { expression: '(?:0[1-9]|1[0-2])', glob: '[01][0-9]' },
  l: { expression: '(?: [1-9]|1[0-2])', glob: '[ 1][0-9]' },
  d: { expression: '(?:0[1-9]|[12][0-9]|3[01])', glob: '[0-3][0-9]' },
  e: { expression: '(?: [1-9]|[12][0-9]|3[01])', glob: '[ 1-3][0-9]' },
  H: { expression: '(?:[01][0-9]|2[0-3])', glob: '[0-2][0-9]' },
  k: { expression: '(?: [0-9]|1[0-9]|2[0-3])', glob: '[ 12][0-9]' },
  M: { expression: '[0-5][0-9]', glob: '[0-5][0-9]' },
  S: { expression: '(?:[0-5][0-9]|6[01])', glob: '[0-6][0-9]' },
  j: { expression: '(?:[0-2][0-9]{2}|3[0-5][0-9]|36[0-6])', glob: '[0-3][0-9][0-9]' },
  U: { expression: '(?:[0-4][0-9]|5[0-3])', glob: '[0-5][0-9]' },
  W: { expression: '(?:[0-4][0-9]|5[0-3])', glob: '[0-5][0-9]' },
  V: { expression: '(?:[0-4][0-9]|5[0-3])', glob: '[0-5][0-9]' },
  u: { expression: '[1-7]', glob: '[1-7]' },
  w: { expression: '[0-6]', glob: '[0-6]' },
  p: named(['AM', 'PM']),
  P: named(['am', 'pm']),
  a: named(short(days)),
  b: named(short(months)),
  h: named(short(months)),
  A: named(days),
  B: named(months),
  s: { expression: '[0-9]{1,12}', glob: '[0-9]*', loose: true },
  z: { expression: '[+-][0-9]{4}(?:[0-9]{2})?', glob: '[+-][0-9][0-9][0-9][0-9]' },
  Z: { expression: '(?:[A-Z][A-Za-z]{1,5}|[+-][0-9]{2}(?:[0-9]{2})?)', glob: '*', loose: true },
  // Python 3.12 and newer; older versions leave it as it is.
  ':z': { expression: '(?:[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|%:z)', glob: '*', loose: true },
};

const padding: Field = { expression: '[ 0]*', glob: '*', loose: true };

function timeField(letter: string): Piece | undefined {
  if (letter === '%') return { literal: '%' };
  if (letter === 'n') return { literal: '\n' };
  if (letter === 't') return { literal: '\t' };
  const field = times[letter];
  return field === undefined ? undefined : { field };
}

/** A field with glibc flags or a width after the percent sign: `%-d`, `%^a`, `%10Y`. */
function padded(field: Field | undefined, flags: string, width: string): Field {
  const expression = field?.expression ?? '.';
  const anyCase = /[\^#]/.test(flags) && /[A-Za-z]{2}/.test(expression);
  const cased = anyCase ? `(?:${expression}|${expression.toUpperCase()}|${expression.toLowerCase()})` : expression;
  if (!/[A-Za-z]/.test(expression)) {
    const length =
      width === '' ? (field?.glob.includes('*') ? 12 : (field?.glob.match(/\[/g)?.length ?? 1)) : undefined;
    return { expression: `[ +0-9]{0,${length === undefined ? '' : length - 1}}[0-9]`, glob: '*', loose: true };
  }
  return { expression: width === '' ? cased : `[ 0]*${cased}`, glob: '*', loose: true };
}

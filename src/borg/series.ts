/** The archives that one name format produces: what their names have in common, and what differs. */
export interface Series {
  /** As it was configured: `web-{now}`. */
  readonly format: string;
  /** Placeholders whose value stays the same on this machine, as they are written: `{hostname}`, `{fqdn:.8}`. */
  readonly fixed: readonly string[];
  /** A shell pattern for names as this Borg writes them; Borg fills in what is fixed. */
  readonly glob: string;
  /** A shell pattern for every name of the series, and maybe for others: also those that an older Borg wrote. */
  readonly wideGlob: string;
  /** A short shell pattern as a person would write it: `web-*`. It may match other archives, too. */
  readonly shortGlob: string;
  /** Whether `glob` matches the names of the series, and only those. */
  readonly exact: boolean;
  /** Whether the name says on which host an archive was made. */
  readonly namesHost: boolean;
  /** A regular expression for the whole name, in what JavaScript and Python have in common. */
  readonly expression: (values: Values) => string;
  /** The same for what `glob` matches. */
  readonly globExpression: (values: Values) => string;
}

/** What Borg fills in for each of `fixed`. */
export type Values = ReadonlyMap<string, string>;

/** A part of a name that differs from archive to archive. */
interface Field {
  readonly expression: string;
  readonly glob: string;
  /** Missing: as `glob`. */
  readonly wideGlob?: string;
  /** The shell pattern matches more than the field can be. */
  readonly loose?: true;
}

type Piece = { readonly literal: string } | { readonly fixed: string } | { readonly field: Field };

/** Reads an archive name format as Borg does: placeholders in braces, `{{` and `}}` for braces themselves. */
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

/** Text as part of a regular expression that matches it alone, in JavaScript as in Python. */
export function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Text as part of a shell pattern of Borg that matches it alone. */
export function escapeGlob(text: string): string {
  return text.replace(/[*?[]/g, '[$&]').replace(/[{}]/g, '$&$&');
}

/** A shell pattern for names of one length: at each place what one of them has there. */
export function globOfNames(names: readonly string[]): string {
  const [first = ''] = names;
  return [...first]
    .map((_, at) => [...new Set(names.map((name) => [...name][at] ?? ''))].sort())
    .map((characters) => (characters.length === 1 ? escapeGlob(characters[0] ?? '') : characterClass(characters)))
    .join('');
}

/** What stands for one of some characters; odd ones could mean something else between brackets. */
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

/** A number or text in a form of its own, such as `{pid:07d}`. */
function formatted({ expression }: Field): Field {
  return { expression: ` *0*${expression} *`, glob: '*', loose: true };
}

const digits = (count: number): Field => ({ expression: `[0-9]{${count}}`, glob: '[0-9]'.repeat(count) });
const hexadecimal = '[0-9a-f]';

/** What differs without being a time. */
const fields: Readonly<Record<string, Field>> = {
  pid: { expression: '[1-9][0-9]{0,9}', glob: '*', loose: true },
  unixtime: digits(10),
  uuid4: {
    expression: `${hexadecimal}{8}-${hexadecimal}{4}-4${hexadecimal}{3}-[89ab]${hexadecimal}{3}-${hexadecimal}{12}`,
    glob: [8, 4, 4, 4, 12].map((count) => hexadecimal.repeat(count)).join('-'),
  },
  // Archives stay in their series when Borg is updated.
  borgversion: {
    expression: '[0-9]+(?:\\.[0-9]+)+(?:(?:a|b|rc|\\.dev|\\.post)[0-9]+)*(?:\\+[A-Za-z0-9.]+)?',
    glob: '[0-9]*',
    loose: true,
  },
  borgmajor: { expression: '[0-9]+', glob: '[0-9]*', loose: true },
  borgminor: { expression: '[0-9]+\\.[0-9]+', glob: '[0-9]*', loose: true },
  borgpatch: { expression: '[0-9]+\\.[0-9]+\\.[0-9]+', glob: '[0-9]*', loose: true },
};

/** A time without a form of its own: as Borg has written it since 1.1, and as `str()` wrote it in Borg 1.0. */
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
  // A placeholder within a placeholder: Borg fills it in first, and what it is then a form of, nobody knows here.
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
      // What strftime does not know, it leaves as it is.
      if (field === undefined) return [{ literal: text }];
      return [
        flags + width === '' ? field : { field: padded('field' in field ? field.field : undefined, flags, width) },
      ];
    },
  );
}

/** Letters of strftime that stand for several others; Borg keeps to the C locale. */
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
  // Letters at each place also make words that are none of the names, but hardly one that somebody uses.
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
  // Python has it since 3.12; before, it is left as it is.
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

/** A field with flags of glibc between the percent sign and the letter: `%-d`, `%^a`, `%10Y`. */
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

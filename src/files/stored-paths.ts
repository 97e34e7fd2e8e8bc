import { normalize } from 'node:path';
import { escaped, type Line } from './patterns.js';

/** Returns a path as stored in archives: without the part that makes it absolute, and without the part before `/./`. */
export function storedPath(path: string): string {
  const cut = path.indexOf('/./');
  const whole = normalize(path).replace(/(?<=.)\/+$/, '');
  const prefix = cut > 0 ? `${normalize(path.slice(0, cut)).replace(/\/+$/, '')}/` : '';
  if (prefix !== '' && `${whole}/` === prefix) return '.';
  return (
    (prefix !== '' && whole.startsWith(prefix) ? whole.slice(prefix.length) : whole).replace(/^(\.\.\/|\/)+/, '') || '.'
  );
}

/** A root that an archive stores under a different name than the one that patterns are matched against by create. */
interface Shift {
  /** The part that the stored path lacks: `srv/` for the root `/srv/./data`. */
  readonly prefix: string;
  /** Where the root is stored; `.` if its content is at the top of the archive. */
  readonly stored: string;
}

/**
 * Converts lines that apply to the paths of files into lines that apply to stored paths. Both are the same except for
 * roots such as `/srv/./data` and `../data`: their content is matched as `/srv/data/…` when an archive is made, and as
 * `data/…` afterwards. For those, each line is converted; from the first one that can't be, everything is kept.
 */
export function linesForStoredPaths(lines: readonly Line[], roots: readonly string[]): readonly Line[] {
  const shifts = roots.flatMap(shiftOf);
  const top = roots.some((root) => normalize(root) === '/') ? [plus('pf:.')] : [];
  if (shifts.length === 0) return [...top, ...lines];
  const others = roots.filter((root) => shiftOf(root).length === 0).map(storedPath);
  const moved = unique(shifts, ({ prefix, stored }) => `${prefix}\n${stored}`).flatMap((shift) => [
    ...(shift.stored === '.' ? [plus('pf:.')] : []),
    // If another root is stored in the same place, a path doesn't tell which of them it comes from.
    ...carriedOver(isAlone(shift, roots) ? lines : undefined, { ...shift, scope: scopeOf(shift, others) }),
  ]);
  // Borg applies a full path before all other patterns, wherever it is.
  const isElsewhere = (line: Line): boolean => {
    const { style, text } = parse(line);
    if (style !== 'pf') return true;
    const path = trimmed(text);
    const isOthers = others.some((other) => isWithin(path, other));
    return !shifts.some(({ stored }) => (stored === '.' ? !isOthers : isWithin(path, stored)));
  };
  return [...top, ...moved, ...lines.filter(isElsewhere)];
}

interface Scope extends Shift {
  /** A regular expression, in Python's syntax, for the start of a stored path of this root. */
  readonly scope: string;
}

function shiftOf(root: string): readonly Shift[] {
  const whole = trimmed(root);
  const stored = storedPath(root);
  const prefix = stored === '.' ? `${whole}/` : whole.slice(0, whole.length - stored.length);
  return whole === stored || whole === '' ? [] : [{ prefix, stored }];
}

/** Returns an expression for everything at the top of an archive, except what other roots store there. */
function scopeOf({ stored }: Shift, others: readonly string[]): string {
  if (stored !== '.') return `(?=${escaped(stored)}(?:/|\\Z))`;
  return `(?!(?:${['borgmatic/bootstrap', ...others].map(escaped).join('|')})(?:/|\\Z))`;
}

/** Tells whether no root with another prefix is stored in the same place. */
function isAlone({ prefix, stored }: Shift, roots: readonly string[]): boolean {
  return roots.every((root) => {
    const other = storedPath(root);
    const [shift] = shiftOf(root);
    if (shift?.prefix === prefix) return true;
    if (stored === '.') return shift === undefined;
    return other !== '.' && !isWithin(other, stored) && !isWithin(stored, other);
  });
}

function carriedOver(lines: readonly Line[] = [], shift: Scope): readonly Line[] {
  const moved: Line[] = [];
  for (const line of lines) {
    const parsed = parse(line);
    const patterns = parsed.command === '' ? [] : patternsBelowPrefix(parsed, shift);
    if (patterns === undefined) break;
    moved.push(...patterns.map((pattern) => ({ kind: 'pattern' as const, text: `${parsed.command} ${pattern}` })));
  }
  return [...moved, plus(`re:^${shift.scope}`)];
}

interface Parsed {
  /** `+`, `-`, or `!`; empty for a root. */
  readonly command: string;
  readonly style: string;
  readonly text: string;
}

function parse({ kind, text: whole }: Line): Parsed {
  const [, command = '', rest = whole] =
    kind === 'exclude' ? ['', '!', whole] : (/^([-+!])\s*(.*)$/s.exec(whole) ?? []);
  const [, style = kind === 'exclude' ? 'fm' : 'sh', text = ''] = /^(?:(fm|sh|pp|pf|re):)?(.*)$/s.exec(rest) ?? [];
  return { command, style, text };
}

/** Returns Borg patterns for what a pattern matches among the stored paths of a root; undefined if that is unknown. */
function patternsBelowPrefix(parsed: Parsed, shift: Scope): readonly string[] | undefined {
  const { command, style, text } = parsed;
  const { prefix, stored, scope } = shift;
  if (style === 're') {
    // Without anchors and look-arounds, a match in the stored path is also a match in the longer one.
    const isFree = command !== '+' && !/\(\?|\\[AbBZ\d]|(?<!\[)\^/.test(text);
    return isFree ? [`re:^${scope}[\\s\\S]*?(?:${text})`] : undefined;
  }
  const path = trimmed(text);
  if (style === 'pf') {
    if (`${path}/` === prefix) return stored === '.' ? ['pf:.'] : [];
    return path.startsWith(prefix) ? [`pf:${path.slice(prefix.length)}`] : [];
  }
  const { head, below } = endOf(path, { style, isInside: /\/$/.test(text) });
  const tokens = style === 'pp' ? literally(head) : tokensOf(head, style);
  if (tokens === undefined) return undefined;
  return remainingTokens(tokens, prefix).map((rest) =>
    rest === 'all' ? `re:^${scope}` : `re:(?s)^${scope}${rest.map(({ source }) => source).join('')}${below}`,
  );
}

/**
 * A pattern also matches everything below what it names; with a trailing slash, only that. For Borg, a trailing `x/**`
 * in the style `sh` also matches `x` itself, because it appends a slash to both the pattern and the path.
 */
function endOf(
  path: string,
  { style, isInside }: { style: string; isInside: boolean },
): { head: string; below: string } {
  if (isInside && style !== 'pp') return { head: path.replace(/(\/\*\*)+$/, ''), below: '/.*\\Z' };
  if (style !== 'sh' || !path.endsWith('**')) return { head: path, below: '(?:/.*)?\\Z' };
  if (/\/\*\*$/.test(path)) return { head: path.replace(/(\/\*\*)+$/, ''), below: '(?:/.*)?\\Z' };
  return { head: path.slice(0, -2), below: '.*\\Z' };
}

/** Part of a pattern: which characters it matches, and whether it can match any number of them. */
interface Token {
  readonly source: string;
  readonly matches: (character: string) => boolean;
  readonly many: boolean;
}

function literally(text: string): readonly Token[] {
  return [...text].map((one) => ({ source: escaped(one), matches: (other) => other === one, many: false }));
}

/** Returns the parts of a pattern with wildcards; undefined if versions of Borg interpret it differently. */
function tokensOf(text: string, style: string): readonly Token[] | undefined {
  if (/[{\\]/.test(text)) return undefined;
  const any = (character: string): boolean => style === 'fm' || character !== '/';
  const one = style === 'fm' ? '.' : '[^/]';
  return (text.match(/\*\*\/|\*|\[!?\]?[^\]]*\]|[^*]/gsu) ?? []).flatMap((part): readonly Token[] => {
    if (part === '*') return [{ source: `${one}*`, matches: any, many: true }];
    if (part === '?') return [{ source: one, matches: any, many: false }];
    if (part.length > 1 && part.startsWith('[')) return [setOf(part)];
    if (part !== '**/') return literally(part);
    const folders = { source: '(?:[^/]*/)*', matches: () => true, many: true };
    return style === 'fm' ? [{ source: '.*', matches: any, many: true }, ...literally('/')] : [folders];
  });
}

/** Parses `[a-z]` or `[!a-z]`, with all other special characters of regular expressions taken literally. */
function setOf(part: string): Token {
  const inverted = part[1] === '!';
  const members = part.slice(inverted ? 2 : 1, -1).replace(/[\]^[&~|]/g, '\\$&');
  const source = `[${inverted ? '^' : ''}${members}]`;
  const expression = new RegExp(`^${source}$`, 's');
  return { source, matches: (character) => expression.test(character), many: false };
}

/**
 * Returns what remains of a pattern after a prefix that ends with a slash: one list of parts for each way to match the
 * prefix; `all` if the pattern already matched a folder in the prefix.
 */
function remainingTokens(tokens: readonly Token[], prefix: string): readonly (readonly Token[] | 'all')[] {
  let states = closure(new Set([0]), tokens, true);
  let isWhole = false;
  for (const character of prefix) {
    if (character === '/' && states.has(tokens.length)) isWhole = true;
    const next = new Set<number>();
    for (const state of states) {
      const token = tokens[state];
      if (token?.matches(character)) next.add(token.many ? state : state + 1);
    }
    states = closure(next, tokens, character === '/');
  }
  if (isWhole) return ['all'];
  return [...states].map((state) => tokens.slice(state));
}

/** Adds the states that are reached by skipping parts that can match nothing; whole folders end only after a slash. */
function closure(states: Set<number>, tokens: readonly Token[], atFolder: boolean): Set<number> {
  for (const state of states) {
    const token = tokens[state];
    const isFolders = token?.source === '(?:[^/]*/)*';
    if (token?.many && (!isFolders || atFolder)) states.add(state + 1);
  }
  return states;
}

function plus(pattern: string): Line {
  return { kind: 'pattern', text: `+ ${pattern}` };
}

function trimmed(path: string): string {
  return normalize(path).replace(/^\/+/, '').replace(/\/+$/, '');
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/**
 * Returns the path of an archive entry without empty components and `.`, so that two spellings of a path become the
 * same; empty for the top itself. A leading slash and `..` are kept; callers must refuse them.
 */
export function entryPath(path: string): string {
  if (!/(?:^|\/)\.?(?:\/|$)/.test(path)) return path;
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .join('/');
}

/** Removes a number of leading components, which Borg counts as they are written. */
export function strippedPath(path: string, strip: number): string {
  return strip === 0 ? path : path.split('/').slice(strip).join('/');
}

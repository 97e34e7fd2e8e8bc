import type { Layer, Position, Quoting } from './syntax.js';

/** A text, or the name of a variable that holds one. */
export type Written = { readonly text: string } | { readonly variable: string };

/** How a value is written at a position, so that the shell that reads it there sees just this value. */
export function write(value: Written, position: Position, layer: Pick<Layer, 'echoed'>): string {
  const written = 'text' in value ? escaped(value.text, position, layer) : reference(value.variable, position);
  if (!position.backslash) return written;
  // Outside of quotes, a backslash and a line's end are nothing; in `"…"`, two backslashes are one.
  if (position.quoting === 'bare') return `\n${written}`;
  return position.quoting === 'single' || position.quoting === 'verbatim' ? written : `\\${written}`;
}

/** How the `{name}` is written that stands for itself. */
export function writeName(name: string, quoting: Quoting): string {
  if (quoting === 'bare') return `\\{${name}\\}`;
  return quoting === 'default' ? `{${name}\\}` : `{${name}}`;
}

/** A text as the format of a `printf` has to hold it; a dash at the beginning would make an option of it. */
export function asFormat(text: string, isFirst: boolean): string {
  const written = text.replace(/\\/g, '\\\\').replace(/%/g, '%%');
  return isFirst ? written.replace(/^-/, '\\055') : written;
}

function reference(variable: string, { quoting, escapesFollow, backslash }: Position): string {
  switch (quoting) {
    case 'bare':
      return `"$${variable}"`;
    case 'single':
      return `'"$${variable}"'`;
    case 'ansi':
      return `'"$${variable}"${escapesFollow || backslash ? '$' : ''}'`;
    default:
      return `\${${variable}}`;
  }
}

function escaped(
  text: string,
  { quoting, escapesFollow, backslash }: Position,
  { echoed }: Pick<Layer, 'echoed'>,
): string {
  switch (quoting) {
    case 'bare':
      return `'${withinSingle(text, echoed)}'`;
    case 'single':
      return withinSingle(text, echoed);
    case 'ansi':
      return `''${withinSingle(text, echoed)}'${escapesFollow || backslash ? '$' : ''}'`;
    case 'double':
      return text.replace(/[\\$`"]/g, (found) => (echoed && found === '\\' ? `"'\\'"` : `\\${found}`));
    case 'default':
      return text.replace(/[\\$`"'}]/g, (found) => withinDefault(found, echoed));
    case 'document':
      return withinDocument(text, echoed);
    case 'verbatim':
      return text;
  }
}

/** Closed and opened again around each quote. An `echo` that reads backslashes leaves alone those in front of a quote. */
function withinSingle(text: string, echoed: boolean): string {
  return echoed ? text.replace(/'/g, `'"'"'`).replace(/\\/g, `\\''`) : text.replace(/'/g, `'\\''`);
}

/** Bash looks for the end of single quotes in here, although they are text. */
function withinDefault(character: string, echoed: boolean): string {
  if (character === "'") return `$(printf %s "'")`;
  return echoed && character === '\\' ? spelledBackslash : `\\${character}`;
}

/** What gives a backslash, where neither quotes nor a second backslash may stand. */
const spelledBackslash = `$(printf %s '\\')`;

/** An expansion of nothing begins each line, so that none ends the document, and no tab is a line's first character. */
function withinDocument(text: string, echoed: boolean): string {
  const written = text.replace(/[\\$`]/g, (found) => (echoed && found === '\\' ? spelledBackslash : `\\${found}`));
  return `\${x+}${written.replaceAll('\n', '\n${x+}')}`;
}

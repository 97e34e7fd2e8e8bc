import type { Layer, Position, Quoting } from './syntax.js';

/** A string, or the name of a variable that contains one. */
export type ValueOrVariable = { readonly text: string } | { readonly variable: string };

/** Returns how to write a value at a position so that the shell reads exactly this value there. */
export function writeValue(value: ValueOrVariable, position: Position, layer: Pick<Layer, 'echoed'>): string {
  const written = 'text' in value ? escaped(value.text, position, layer) : reference(value.variable, position);
  if (!position.backslash) return written;
  // Outside quotes, a backslash and a line break are nothing; in `"…"`, two backslashes are one.
  if (position.quoting === 'bare') return `\n${written}`;
  return position.quoting === 'single' || position.quoting === 'verbatim' ? written : `\\${written}`;
}

/** Returns how to write a literal `{name}`. */
export function writeName(name: string, quoting: Quoting): string {
  if (quoting === 'bare') return `\\{${name}\\}`;
  return quoting === 'default' ? `{${name}\\}` : `{${name}}`;
}

/** Escapes a string for the format of a `printf`; a dash at the beginning would make it an option. */
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

/** Closes and reopens the quotes around each quote. An `echo` that reads backslashes keeps those before a quote. */
function withinSingle(text: string, echoed: boolean): string {
  return echoed ? text.replace(/'/g, `'"'"'`).replace(/\\/g, `\\''`) : text.replace(/'/g, `'\\''`);
}

/** Bash looks for the end of single quotes here, although they are literal. */
function withinDefault(character: string, echoed: boolean): string {
  if (character === "'") return `$(printf %s "'")`;
  return echoed && character === '\\' ? spelledBackslash : `\\${character}`;
}

/** Prints a backslash where neither quotes nor a second backslash are possible. */
const spelledBackslash = `$(printf %s '\\')`;

/** Starts each line with an empty expansion, so that no line ends the document and no line starts with a tab. */
function withinDocument(text: string, echoed: boolean): string {
  const written = text.replace(/[\\$`]/g, (found) => (echoed && found === '\\' ? spelledBackslash : `\\${found}`));
  return `\${x+}${written.replaceAll('\n', '\n${x+}')}`;
}

import { expandHome } from '../borg/home.js';

/** Without what Borg passes over in a file of patterns: blanks around, empty lines, comments. */
export function patternLines(patterns: readonly string[]): readonly string[] {
  return patterns.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The path of a pattern line that names a root: `R /path`. */
export function rootOf(line: string): string | undefined {
  return /^R\s*(.+)$/s.exec(line)?.[1];
}

/** A pattern of what to leave out, with `~` expanded; a style may stand before it. */
export function expandExclude(pattern: string): string {
  return pattern.replace(
    /^([a-z]{2}:)?(~[^/]*)/,
    (_, style: string | undefined, home: string) => (style ?? '') + expandHome(home),
  );
}

/** The excludes of a configuration. Borg takes them one by one, and then `#` begins no comment: `#*#` is a pattern. */
export function excludeLines(patterns: readonly string[]): readonly string[] {
  return patterns
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(expandExclude);
}

/** A line that includes or excludes, with `~` expanded; any other as it is. */
export function expandPattern(line: string): string {
  return line.replace(/^([-+!]\s*)(.+)$/s, (_, command: string, pattern: string) => command + expandExclude(pattern));
}

/** The same lines without `P STYLE`, which Borg forgets between one `--pattern` and the next: each names its style. */
export function withStyles(lines: readonly string[]): readonly string[] {
  let style = '';
  return lines.flatMap((line) => {
    const chosen = /^P\s*(fm|sh|re|pp|pf)$/.exec(line)?.[1];
    if (chosen === undefined) return [line.replace(/^([-+!]\s*)(?!\s|(?:fm|sh|re|pp|pf):)/, `$1${style}`)];
    style = `${chosen}:`;
    return [];
  });
}

/** The pattern styles that Borg supports. */
const styles = 'fm|sh|re|pp|pf';

/** A pattern with or without a style; two characters and a colon at the start must be a style. */
const pattern = `(?:(?:${styles}):|(?!\\s|[0-9A-Za-z]{2}:)\\S)`;

/**
 * A regular expression for a whole line of `patterns` that Borg accepts; the line may also be blank or a comment. Borg
 * would also read a word such as `readme` as the root `eadme`, which nobody intends.
 */
export const patternLine = `^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(${styles})\\s*$|[-+!]\\s*${pattern})`;

/** A regular expression for an exclude that Borg accepts; it may also be blank. */
export const excludeLine = `^\\s*($|${pattern})`;

/** What `patternLine` requires, as the end of a sentence. */
export const patternWanted =
  "a line that starts with one of Borg's prefixes (R source, + include, - exclude, ! exclude without reading, P style); a style before a colon must be fm, sh, re, pp, or pf";

/** What `excludeLine` requires, as the end of a sentence. */
export const excludeWanted = `a pattern whose style, if it names one, is one of ${styles.replaceAll('|', ', ')}`;

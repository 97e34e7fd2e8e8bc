/** The pattern styles that Borg knows. */
const styles = 'fm|sh|re|pp|pf';

/** A pattern, in a style of its own or in the usual one; two letters and a colon before it must be a style. */
const pattern = `(?:(?:${styles}):|(?!\\s|[0-9A-Za-z]{2}:)\\S)`;

/**
 * What Borg takes for a line of `patterns`, which may also be blank or a comment: an expression for the whole line. Borg
 * would also take a word such as `readme` for the root `eadme`, which nobody means.
 */
export const patternLine = `^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(${styles})\\s*$|[-+!]\\s*${pattern})`;

/** What Borg takes for an exclude, which may also be blank. */
export const excludeLine = `^\\s*($|${pattern})`;

/** What `patternLine` asks for, as the end of a sentence. */
export const patternWanted =
  "a line that starts with one of Borg's prefixes (R a source, + include, - exclude, ! exclude without looking inside, P a style), a style before a colon being fm, sh, re, pp or pf";

/** What `excludeLine` asks for, as the end of a sentence. */
export const excludeWanted = `a pattern whose style, if it names one, is one of ${styles.replaceAll('|', ', ')}`;

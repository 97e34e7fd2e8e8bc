import type { YAMLError } from 'yaml';

/** YAML's reason for refusing a text, told by what to do; the parser's own words follow where these do not reach. */
const reasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab indents this line, and YAML takes only blanks there. Put blanks in its place.',
  BAD_INDENT: 'The indentation does not fit: what belongs together begins in the same column.',
  MULTIPLE_DOCS: 'A second document begins here, and a configuration file holds one. Make it a file of its own.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second name stands where a value was expected: put it on a line of its own, or put a text that holds a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A name and its colon stand on one line: a colon is missing, or a line is indented too far.',
  KEY_OVER_1024_CHARS: 'A name is longer than 1024 characters.',
  BAD_ALIAS: 'A name for an anchor or alias is missing behind & or *.',
  BAD_DQ_ESCAPE:
    'Inside double quotes a backslash begins an escape, and this is none. Use single quotes, or two backslashes.',
  BAD_DIRECTIVE: 'A line that begins with % is a directive, and this one is unknown. Put the text in quotes.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put the value in quotes.',
  DUPLICATE_KEY: 'A name is given twice.',
  MISSING_CHAR: 'Something that was opened is not closed, or a colon or comma is missing.',
};

/** The sentence for a fault that the YAML parser found; no part of the text itself, which may be a secret, is in it. */
export function syntaxSentence(error: YAMLError, line: string): string {
  if (/^ *\t/.test(line) && error.code !== 'MULTIPLE_DOCS') return reasons['TAB_AS_INDENT'] ?? '';
  const parser = error.message.replace(/[:;] .*$/s, '').replace(/\.$/, '');
  const reason = reasons[error.code];
  if (error.code === 'TAB_AS_INDENT' || error.code === 'MULTIPLE_DOCS') return reason ?? parser;
  return `This is not YAML: ${parser}. ${reason ?? 'Look for a quote, a bracket or an indentation that does not fit.'}`;
}

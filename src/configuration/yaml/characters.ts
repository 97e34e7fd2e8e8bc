import { hookNames } from '../../lifecycle/hook-options.js';
import { addError, type Findings } from './findings.js';
import { formatPath, type Mapping, type Segment, walk } from './tree.js';

/** Characters that YAML doesn't allow, and a carriage return without a line feed. */
const forbidden = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;

/** Control characters that are not allowed in values, even as escapes in double quotes. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Returns the offset of the first character that YAML doesn't allow, and the error message. */
export function forbiddenCharacter(text: string): { readonly offset: number; readonly sentence: string } | undefined {
  const found = forbidden.exec(text);
  if (!found) return undefined;
  if (found[0] === '\r') {
    const sentence = 'This carriage return is not followed by a line feed. Save the file with Unix line endings.';
    return { offset: found.index, sentence };
  }
  const hint = found[0] === '\0' ? 'Save the file as UTF-8 text, without it.' : 'Remove it.';
  return {
    offset: found.index,
    sentence: `The ${nameOfCharacter(found[0])} is not allowed in a configuration file. ${hint}`,
  };
}

/** Finds control characters that come from escapes, variables, or overrides. Hook commands may contain any but NUL. */
export function checkCharacters(file: Mapping, findings: Findings): void {
  walk(file, (tree, path) => {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return;
    const found = control.exec(tree.value)?.[0];
    if (found === undefined || (found !== '\0' && isHookCommandPath(path))) return;
    addError(
      findings,
      tree.place,
      `${formatPath(path)} contains the ${nameOfCharacter(found)}, which is not allowed. Remove it.`,
    );
  });
}

/** Whether a path leads to a hook command. */
export function isHookCommandPath([first, , third]: readonly Segment[]): boolean {
  return hookNames.includes(String(first)) || (first === 'commands' && third === 'run');
}

function nameOfCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return character === '\0' ? 'NUL character (U+0000)' : `control character U+${code}`;
}

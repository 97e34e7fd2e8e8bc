import { hookNames } from '../lifecycle/hook-options.js';
import { addFault, type Findings } from './findings.js';
import { type Mapping, nameOf, type Segment, walk } from './tree.js';

/** What YAML doesn't allow in a text, and a carriage return that ends no line. */
const forbidden = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;

/** What no path, pattern or name can mean, also where an escape in double quotes made it. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The first character of a text that no YAML may hold, and the sentence for it. */
export function forbiddenCharacter(text: string): { readonly offset: number; readonly sentence: string } | undefined {
  const found = forbidden.exec(text);
  if (!found) return undefined;
  if (found[0] === '\r') {
    const sentence = 'A carriage return stands here without a line feed. Save the file with the line ends of Unix.';
    return { offset: found.index, sentence };
  }
  const hint = found[0] === '\0' ? 'Save the file as UTF-8 text, without it.' : 'Remove it.';
  return { offset: found.index, sentence: `The ${nameOfCharacter(found[0])} can't stand in a configuration. ${hint}` };
}

/** Finds control characters that values have got from escapes, variables or overrides; hooks may print any but NUL. */
export function checkCharacters(file: Mapping, findings: Findings): void {
  walk(file, (tree, path) => {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return;
    const found = control.exec(tree.value)?.[0];
    if (found === undefined || (found !== '\0' && isHookCommand(path))) return;
    addFault(
      findings,
      tree.place,
      `${nameOf(path)} holds the ${nameOfCharacter(found)}, which nothing can use. Remove it.`,
    );
  });
}

/** Whether a way leads to a command for the shell. */
export function isHookCommand([first, , third]: readonly Segment[]): boolean {
  return hookNames.includes(String(first)) || (first === 'commands' && third === 'run');
}

function nameOfCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return character === '\0' ? 'NUL character (U+0000)' : `control character U+${code}`;
}

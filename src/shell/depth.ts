import { UserError } from '../system/errors.js';
import type { Layer } from './syntax.js';

/** Beyond any command that a person writes, and within what the stack holds. */
export const deepest = 100;
/** The same for shells within shells, each of which reads a whole text. */
const deepestLayer = 20;

/** The depth of a text within another; throws a UserError beyond reason. */
export function depthWithin({ depth }: Layer): number {
  if (depth === deepestLayer) throw tooDeep('shells or backticks', deepestLayer);
  return depth + 1;
}

/** What is said of a command that nests something beyond reason. */
export function tooDeep(what: string, limit = deepest): UserError {
  return new UserError(`A hook command nests more than ${limit} ${what}. Put it into a script.`);
}

/** What is said of a pipeline beyond reason. */
export function tooManyPipes(): UserError {
  return new UserError(`A hook command pipes through more than ${deepest} programs. Put it into a script.`);
}

import { UserError } from '../system/errors.js';
import type { Layer } from './syntax.js';

/** The maximum nesting: more than any person writes, and within the limits of the stack. */
export const deepest = 100;
/** The maximum number of nested shells, each of which reads a whole text. */
const deepestLayer = 20;

/** Returns the depth of a text within another one; throws a UserError if it is too deep. */
export function depthWithin({ depth }: Layer): number {
  if (depth === deepestLayer) throw tooDeep('shells or backticks', deepestLayer);
  return depth + 1;
}

/** Returns the error for a command that nests too deeply. */
export function tooDeep(what: string, limit = deepest): UserError {
  return new UserError(`A hook command nests more than ${limit} ${what}. Move it into a script.`);
}

/** Returns the error for a pipeline that is too long. */
export function tooManyPipes(): UserError {
  return new UserError(`A hook command pipes through more than ${deepest} programs. Move it into a script.`);
}

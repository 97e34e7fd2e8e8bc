import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { codeOf } from './errors.js';
import { readRegularFile } from './regular-file.js';

/** Where execvp looks when there is no PATH. */
const usualPath = '/usr/local/bin:/usr/bin:/bin';

/** A program that can be started, by its absolute path; or a sentence that says why not. */
export type Located = { readonly program: string } | { readonly failure: string };

/** The absolute path of a program on a PATH (`/usr/bin:/bin`), or of one named by a path; undefined where there is none. */
export function findProgram(name: string, path: string | undefined = process.env['PATH']): string | undefined {
  return candidates(name, path, '.').find((candidate) => trouble(candidate) === undefined);
}

/** Looks a program up as the system would in that folder and with that PATH, and says in a sentence why it cannot run. */
export function locateProgram(name: string, path: string | undefined, folder: string): Located {
  if (name === '') return { failure: 'There is no command to run: its name is empty.' };
  const tried = candidates(name, path, folder);
  const program = tried.find((candidate) => trouble(candidate) === undefined);
  if (program !== undefined) return interpreterMissing(program) ?? { program };
  const closest = tried.map((candidate) => trouble(candidate)).find((reason) => reason !== 'missing');
  if (closest !== undefined && closest !== 'missing') return { failure: closest };
  return {
    failure: name.includes('/')
      ? `${tried[0] ?? name} does not exist.`
      : `${name} was not found on the PATH (${path ?? usualPath}). Install it, or name it by its whole path.`,
  };
}

/** Where the system looks for a program: the folders, in order, up to the one that has it, and the program there. */
export function searchProgram(
  name: string,
  { path, folder }: { readonly path: string | undefined; readonly folder: string },
): { readonly folders: readonly string[]; readonly program: string | undefined } {
  const tried = candidates(name, path, folder);
  const found = tried.findIndex((candidate) => trouble(candidate) === undefined);
  return { folders: (found < 0 ? tried : tried.slice(0, found + 1)).map((one) => dirname(one)), program: tried[found] };
}

/** The words behind `#!` in a script, the interpreter first; none in any other file, or one that can't be read. */
export function interpreterWords(program: string): readonly string[] {
  return /^#![ \t]*([^\n]+)/.exec(firstCharacters(program))?.[1]?.trim().split(/\s+/) ?? [];
}

/** Why a process cannot have this working directory, as a sentence; undefined where it can. */
export function folderTrouble(folder: string): string | undefined {
  try {
    if (!statSync(folder).isDirectory()) return `The working directory ${folder} is no folder.`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return `The working directory ${folder} does not exist.`;
    return `The working directory ${folder} cannot be reached (${codeOf(error)}).`;
  }
  return isAllowed(folder) ? undefined : `The working directory ${folder} can't be entered by this user.`;
}

function candidates(name: string, path: string | undefined, folder: string): string[] {
  if (name.includes('/')) return [resolve(folder, name)];
  return (path ?? usualPath).split(':').map((entry) => resolve(folder, entry, name));
}

function trouble(path: string): string | undefined {
  try {
    if (statSync(path).isDirectory()) return `${path} is a folder, no program.`;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : `${path} cannot be reached (${code}).`;
  }
  return isAllowed(path) ? undefined : `${path} is not executable by this user. Fix it with: chmod u+x ${path}`;
}

function isAllowed(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A script whose interpreter has gone would only say `not found`, of a file that plainly is there. */
function interpreterMissing(program: string): { readonly failure: string } | undefined {
  const interpreter = /^#![ \t]*(\S+)/.exec(beginningOf(program))?.[1];
  if (interpreter === undefined || !isAbsolute(interpreter) || trouble(interpreter) !== 'missing') return undefined;
  return { failure: `${program} wants to be run by ${interpreter}, which does not exist.` };
}

/** Of a regular file, without ever waiting for a pipe. */
function firstCharacters(path: string): string {
  try {
    const content = readRegularFile(path, { most: 256 });
    return typeof content === 'string' ? '' : Buffer.from(content.bytes).toString('utf8');
  } catch {
    return '';
  }
}

function beginningOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(256);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // A program may be executable without being readable.
    return '';
  }
}

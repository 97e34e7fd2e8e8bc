import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { codeOf } from '../system/errors.js';
import { readRegularFile } from '../system/read-file.js';

/** The folders that execvp searches without a PATH. */
const usualPath = '/usr/local/bin:/usr/bin:/bin';

/** The absolute path of a program that can be started, or a sentence that says why not. */
export type Located = { readonly program: string } | { readonly failure: string };

/** Returns the absolute path of a program, given as a path or looked up on a PATH; undefined if it can't be run. */
export function findProgram(name: string, path: string | undefined = process.env['PATH']): string | undefined {
  return candidates(name, path, '.').find((candidate) => trouble(candidate) === undefined);
}

/** Finds a program as the system would in a folder and with a PATH, or says in a sentence why it can't be run. */
export function locateProgram(name: string, path: string | undefined, folder: string): Located {
  if (name === '') return { failure: 'The command to run is empty.' };
  const tried = candidates(name, path, folder);
  const program = tried.find((candidate) => trouble(candidate) === undefined);
  if (program !== undefined) return interpreterMissing(program) ?? { program };
  const closest = tried.map((candidate) => trouble(candidate)).find((reason) => reason !== 'missing');
  if (closest !== undefined && closest !== 'missing') return { failure: closest };
  return {
    failure: name.includes('/')
      ? `${tried[0] ?? name} does not exist.`
      : `${name} was not found on the PATH (${path ?? usualPath}). Install it, or use its absolute path.`,
  };
}

/** Returns the folders that the system searches for a program, up to the one that contains it, and the program's path. */
export function searchProgram(
  name: string,
  { path, folder }: { readonly path: string | undefined; readonly folder: string },
): { readonly folders: readonly string[]; readonly program: string | undefined } {
  const tried = candidates(name, path, folder);
  const found = tried.findIndex((candidate) => trouble(candidate) === undefined);
  return { folders: (found < 0 ? tried : tried.slice(0, found + 1)).map((one) => dirname(one)), program: tried[found] };
}

/** Returns the words after `#!` in a script, the interpreter first; empty for any other or unreadable file. */
export function interpreterWords(program: string): readonly string[] {
  return /^#![ \t]*([^\n]+)/.exec(firstCharacters(program))?.[1]?.trim().split(/\s+/) ?? [];
}

/** Returns a sentence that says why a folder can't be the working directory; undefined if it can. */
export function folderTrouble(folder: string): string | undefined {
  try {
    if (!statSync(folder).isDirectory()) return `The working directory ${folder} is not a folder.`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return `The working directory ${folder} does not exist.`;
    return `The working directory ${folder} can't be accessed (${codeOf(error)}).`;
  }
  return isAllowed(folder) ? undefined : `The working directory ${folder} can't be entered by this user.`;
}

function candidates(name: string, path: string | undefined, folder: string): string[] {
  if (name.includes('/')) return [resolve(folder, name)];
  return (path ?? usualPath).split(':').map((entry) => resolve(folder, entry, name));
}

function trouble(path: string): string | undefined {
  try {
    if (statSync(path).isDirectory()) return `${path} is a folder, not a program.`;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : `${path} can't be accessed (${code}).`;
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

/** For a script with a missing interpreter, the shell would only report that the script, which exists, was not found. */
function interpreterMissing(program: string): { readonly failure: string } | undefined {
  const interpreter = /^#![ \t]*(\S+)/.exec(beginningOf(program))?.[1];
  if (interpreter === undefined || !isAbsolute(interpreter) || trouble(interpreter) !== 'missing') return undefined;
  return { failure: `${program} needs the interpreter ${interpreter}, which does not exist.` };
}

/** Returns the beginning of a regular file; never blocks on a pipe. */
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
    // A program can be executable without being readable.
    return '';
  }
}

import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { currentUserName } from '../system/accounts.js';
import { asError, codeOf } from '../system/errors.js';
import { currentFolder } from '../system/paths.js';
import { readRegularFile } from '../system/read-file.js';
import type { ProcessRequest } from './process-request.js';

/** A process that is ready to start. */
export interface Launch {
  /** The absolute path of the program. */
  readonly program: string;
  /** The complete command line: the launcher, the program, and its arguments. */
  readonly words: readonly string[];
  /** Undefined for this process's current folder, which the user may not have permission to enter. */
  readonly folder: string | undefined;
  readonly environment: Record<string, string>;
  /** It gets its own session, and with it its own process group. */
  readonly ownSession: boolean;
}

/** Prepares a request for start, or says in a sentence why it can't be started. */
export function prepareLaunch(request: ProcessRequest): Launch | { readonly failure: string } {
  const [name = '', ...parameters] = request.command;
  const { environment } = request;
  if ([...request.command, ...Object.entries(environment).flat()].some((text) => text.includes('\0'))) {
    return { failure: `${name} was not run: an argument or a variable contains a NUL byte. Remove it.` };
  }
  const folder = workingFolder(request.workingDirectory);
  if ('failure' in folder) return folder;
  const located = locateProgram(name, environment['PATH'], folder.path);
  if ('failure' in located) return located;
  const session = request.terminal || request.inherit ? undefined : sessionWords();
  const words = [
    ...['/bin/sh', '-c', script(request), 'borgflow'],
    ...(request.inputPath === undefined ? [] : [request.inputPath]),
    ...(request.outputPath === undefined ? [] : [request.outputPath]),
    ...(session ?? []),
    ...[...environmentWords(environment, located.program), located.program, ...parameters],
  ];
  const own = { environment: { ...environment }, ownSession: session !== undefined };
  return { ...located, words, folder: folder.isOwn ? undefined : folder.path, ...own };
}

/**
 * Returns the script that sets up the streams and the umask, and then replaces itself with the program (`exec` all the way, so
 * that the process ID, the exit status, and the signals are the program's own).
 */
function script(request: ProcessRequest): string {
  const umask = request.umask === undefined ? '' : `umask ${request.umask.toString(8).padStart(4, '0')}; `;
  if (request.inherit) return `${umask}exec "$@"`;
  const input = request.terminal && isatty(0) && hasTerminal() ? '/dev/tty' : '/dev/null';
  const named = request.inputPath === undefined ? '' : 'input=$1; shift; ';
  const from = named === '' ? (request.pass?.includes('input') ? '' : ` <${input}`) : ' <"$input"';
  if (request.outputPath !== undefined) return `${umask}${named}output=$1; shift; exec "$@"${from} >"$output"`;
  return `${umask}${named}exec "$@"${from}${request.streams === 'merged' ? ' 2>&1' : ''}`;
}

/** Whether this process has a controlling terminal, which its children can open whatever its streams are. */
export function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r+'));
    return true;
  } catch {
    return false;
  }
}

function workingFolder(
  named: string | undefined,
): { readonly path: string; readonly isOwn: boolean } | { readonly failure: string } {
  try {
    const path = resolve(named ?? currentFolder());
    // After a change of user (`sudo -u backup borgflow`), the new user may not have permission to enter the current folder.
    if (isCurrent(path)) return { path, isOwn: true };
    const failure = path.includes('\0')
      ? 'The path of the working directory contains a NUL byte. Remove it.'
      : folderTrouble(path);
    return failure === undefined ? { path, isOwn: false } : { failure };
  } catch (error) {
    return { failure: asError(error).message };
  }
}

function isCurrent(path: string): boolean {
  try {
    return path === process.cwd();
  } catch {
    return false;
  }
}

/** Variables that some shells set, change, or drop for the programs that they start. */
const shellVariables = ['PWD', 'OLDPWD', 'SHLVL', '_', 'IFS', 'OPTIND', 'PATH', 'PPID', 'UID', 'EUID'];

/** Variables that some shells set. Their values may be secret, so they are never put on a command line, which anyone can read. */
const prompts = ['PS1', 'PS2', 'PS4'];

/** The system's own folders come before those on the PATH, because the programs that `setsid` starts get secrets. */
const systemPath = ['/usr/bin', '/bin', process.env['PATH']].filter(Boolean).join(':');

/** Returns the words that start a program in its own session; undefined if the system has no program for this. */
export function sessionWords(path = systemPath): readonly string[] | undefined {
  const setsid = findProgram('setsid', path);
  if (setsid !== undefined) return [setsid];
  const perl = findProgram('perl', path);
  return perl === undefined ? undefined : [perl, '-MPOSIX=setsid', '-e', becomeLeader, '--'];
}

const becomeLeader = 'setsid(); exec { $ARGV[0] } @ARGV or do { print STDERR "$ARGV[0]: $!\\n"; exit 126 }';

/**
 * Returns the words that restore the requested environment after the shell has changed it. The command line contains only the
 * values of variables that the shell overwrites: folders, numbers, and separators.
 */
function environmentWords(environment: Readonly<Record<string, string>>, program: string): readonly string[] {
  const env = findProgram('env', '/usr/bin:/bin');
  // `env` would take such a path for a variable.
  if (env === undefined || program.includes('=')) return [];
  const unset = [...shellVariables, ...prompts]
    .filter((name) => environment[name] === undefined)
    .flatMap((name) => ['-u', name]);
  const kept = shellVariables.filter((name) => environment[name] !== undefined);
  return [env, ...unset, ...kept.map((name) => `${name}=${environment[name]}`)];
}

/** The folders that execvp searches without a PATH. */
const usualPath = '/usr/local/bin:/usr/bin:/bin';

/** The absolute path of a program that can be started, or a sentence that says why not. */
type Located = { readonly program: string } | { readonly failure: string };

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
  return isAllowed(folder)
    ? undefined
    : `No permission to enter the working directory ${folder} as user ${currentUserName()}.`;
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

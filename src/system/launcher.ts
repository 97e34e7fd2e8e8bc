import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { asError } from './errors.js';
import { currentFolder } from './own-folders.js';
import type { ProcessRequest } from './process-request.js';
import { findProgram, folderTrouble, locateProgram } from './program.js';

/** A process that can be started. */
export interface Launch {
  /** The program by its absolute path. */
  readonly program: string;
  /** The whole command line: the launcher, the program, its arguments. */
  readonly words: readonly string[];
  /** Missing where the process stays in this process's own folder, which this user need not be able to enter. */
  readonly folder: string | undefined;
  readonly environment: Record<string, string>;
  /** It is given a session, and with it a process group, of its own. */
  readonly ownSession: boolean;
}

/** Makes a request ready to be started, or says in a sentence why it cannot be. */
export function prepareLaunch(request: ProcessRequest): Launch | { readonly failure: string } {
  const [name = '', ...parameters] = request.command;
  const { environment } = request;
  if ([...request.command, ...Object.entries(environment).flat()].some((text) => text.includes('\0'))) {
    return { failure: `${name} cannot be given a NUL byte, neither in an argument nor in the environment. Remove it.` };
  }
  const folder = workingFolder(request.workingDirectory);
  if ('failure' in folder) return folder;
  const located = locateProgram(name, environment['PATH'], folder.path);
  if ('failure' in located) return located;
  const session = request.terminal || request.inherit ? undefined : sessionWords();
  const words = [
    ...['/bin/sh', '-c', script(request), 'borgflow', ...(session ?? [])],
    ...[...environmentWords(environment, located.program), located.program, ...parameters],
  ];
  const own = { environment: { ...environment }, ownSession: session !== undefined };
  return { ...located, words, folder: folder.isOwn ? undefined : folder.path, ...own };
}

/**
 * Sees to the streams and the umask, and then becomes the program (`exec` all the way, so that the process id, the exit
 * status and the signals are the program's own).
 */
function script(request: ProcessRequest): string {
  const umask = request.umask === undefined ? '' : `umask ${request.umask.toString(8).padStart(4, '0')}; `;
  if (request.inherit) return `${umask}exec "$@"`;
  const input = request.terminal && isatty(0) && hasTerminal() ? '/dev/tty' : '/dev/null';
  const from = request.pass?.includes('input') ? '' : ` <${input}`;
  return `${umask}exec "$@"${from}${request.streams === 'merged' ? ' 2>&1' : ''}`;
}

/** Whether this process has a terminal, which its children may open for themselves, whatever its streams are. */
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
    // Whoever changes the user (`sudo -u backup borgflow`) stays in a folder that the new one may not enter.
    if (isCurrent(path)) return { path, isOwn: true };
    const failure = path.includes('\0') ? 'The working directory holds a NUL byte. Remove it.' : folderTrouble(path);
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

/** What some shells set, change or drop for the programs that they start. */
const shellVariables = ['PWD', 'OLDPWD', 'SHLVL', '_', 'IFS', 'OPTIND', 'PATH', 'PPID', 'UID', 'EUID'];

/** What some shells set for themselves, and what may hold anything: its value stands on no command line, which all can read. */
const prompts = ['PS1', 'PS2', 'PS4'];

/** Where the system's own programs are, before any folder that a PATH names: what they start is given secrets. */
const systemPath = ['/usr/bin', '/bin', process.env['PATH']].filter(Boolean).join(':');

/** A prefix that gives a program a session of its own; undefined where the system has no means to. */
export function sessionWords(path = systemPath): readonly string[] | undefined {
  const setsid = findProgram('setsid', path);
  if (setsid !== undefined) return [setsid];
  const perl = findProgram('perl', path);
  return perl === undefined ? undefined : [perl, '-MPOSIX=setsid', '-e', becomeLeader, '--'];
}

const becomeLeader = 'setsid(); exec { $ARGV[0] } @ARGV or do { print STDERR "$ARGV[0]: $!\\n"; exit 126 }';

/**
 * Puts the environment back to what was asked for, after the shell. No value stands on the command line but those of
 * variables that the shell itself overwrites: folders, numbers and separators.
 */
function environmentWords(environment: Readonly<Record<string, string>>, program: string): readonly string[] {
  const env = findProgram('env', '/usr/bin:/bin');
  // `env` would take such a program's path for one more variable.
  if (env === undefined || program.includes('=')) return [];
  const unset = [...shellVariables, ...prompts]
    .filter((name) => environment[name] === undefined)
    .flatMap((name) => ['-u', name]);
  const kept = shellVariables.filter((name) => environment[name] !== undefined);
  return [env, ...unset, ...kept.map((name) => `${name}=${environment[name]}`)];
}

import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Level } from '../lifecycle/events.js';
import { findProgram } from '../process/launch.js';

/** How to feed a `logger` program so that each line gets the right severity. */
export interface LoggerProgram {
  /** Returns the command that takes lines of this level. */
  readonly words: (level: Level) => readonly string[];
  /** Returns a key; levels with the same key share one command. */
  readonly feedOf: (level: Level) => string;
  /** Returns the prefix of every line, without exception, so that no line can choose its own severity. */
  readonly prefix: (level: Level) => string;
  /** The maximum number of bytes of a line that arrive in one piece. */
  readonly longest: number;
}

/** The names and numbers of severities (RFC 5424). */
const severities: Readonly<Record<Level, readonly [string, number]>> = {
  error: ['err', 3],
  warning: ['warning', 4],
  notice: ['notice', 5],
  info: ['info', 6],
  debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };

/** Finds the `logger` of this machine and how to use it, or returns a sentence about why nothing can be written to syslog. */
export function findLogger(
  sockets: readonly string[],
  path: string | undefined,
): LoggerProgram | { readonly missing: string } {
  const socket = sockets.find(isSocket);
  if (socket === undefined) {
    return { missing: `Nothing is written to syslog: no syslog socket found (${sockets.join(', ')}).` };
  }
  const program = findProgram('logger', path) ?? findProgram('logger', '/usr/bin:/bin');
  if (program === undefined) return { missing: 'Nothing is written to syslog: logger is not on the PATH.' };
  return isUtilLinux(program) ? prefixed(program, socket) : plain(program);
}

function isSocket(path: string): boolean {
  try {
    return statSync(path).isSocket();
  } catch {
    return false;
  }
}

function isUtilLinux(program: string): boolean {
  return process.platform === 'linux' && !/^(busybox|toybox)/.test(basename(realpathSync(program)));
}

/** util-linux reads a priority at the start of each line. It treats what exceeds `--size` as a new line. */
function prefixed(program: string, socket: string): LoggerProgram {
  const words = [
    program,
    ...['--socket', socket, '--socket-errors=on', '--prio-prefix'],
    ...['--tag', 'borgflow', `--id=${process.pid}`, '--size', '64KiB'],
  ];
  return {
    words: () => words,
    feedOf: () => 'all',
    prefix: (level) => `<${facility.number * 8 + severities[level][1]}>`,
    longest: 65_000,
  };
}

/** Every other `logger` (macOS, BusyBox, BSD) uses one priority for all of its input and finds the socket itself. */
function plain(program: string): LoggerProgram {
  return {
    words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
    feedOf: (level) => level,
    prefix: () => '',
    longest: 1_000,
  };
}

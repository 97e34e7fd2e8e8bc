import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Level } from '../lifecycle/events.js';
import { findProgram } from '../system/process.js';

/** How a `logger` is fed, so that each line gets the severity that belongs to it. */
export interface LoggerProgram {
  /** The command that takes the lines of this level. */
  readonly words: (level: Level) => readonly string[];
  /** Lines of these levels go to the same command. */
  readonly feedOf: (level: Level) => string;
  /** What stands in front of every line, without exception: no line can choose its own severity. */
  readonly prefix: (level: Level) => string;
  /** So many bytes of a line arrive in one piece. */
  readonly longest: number;
}

/** RFC 5424: the names and the numbers of severities. */
const severities: Readonly<Record<Level, readonly [string, number]>> = {
  error: ['err', 3],
  warning: ['warning', 4],
  notice: ['notice', 5],
  info: ['info', 6],
  debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };

/** The `logger` of this machine, and how to speak to it; or why nothing can be written to syslog, as a sentence. */
export function findLogger(
  sockets: readonly string[],
  path: string | undefined,
): LoggerProgram | { readonly missing: string } {
  const socket = sockets.find(isSocket);
  if (socket === undefined) {
    return { missing: `Nothing is written to syslog: no socket of it is here (${sockets.join(', ')}).` };
  }
  const program = findProgram('logger', path) ?? findProgram('logger', '/usr/bin:/bin');
  if (program === undefined) return { missing: 'Nothing is written to syslog: no logger is on the PATH.' };
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

/** util-linux reads a priority in front of each line. It takes the rest of a line beyond its `--size` for a new one. */
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

/** Every other `logger` (macOS, BusyBox, BSD) has one priority for all that it reads, and finds its socket itself. */
function plain(program: string): LoggerProgram {
  return {
    words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
    feedOf: (level) => level,
    prefix: () => '',
    longest: 1_000,
  };
}

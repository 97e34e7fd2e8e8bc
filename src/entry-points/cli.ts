#!/usr/bin/env node
import { text as readAll } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import type { Terminal } from '../commands/command.js';
import { syslogSockets } from '../reporters/syslog-sockets.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import { terminalText } from '../text/terminal-text.js';
import { commandLine } from './command-line.js';
import { guardedRun } from './crash-guard.js';
import { keepYoungSpaceSmall, StandardStreams } from './streams.js';

keepYoungSpaceSmall();
const streams = new StandardStreams();
const words = process.argv.slice(2);
const isDebugging = /(^| )(-v ?|--verbosity[ =])2( |$)/.test(words.join(' '));

const guard = {
  streams,
  report: (sentence: string, stack: string) => {
    const text = `${sentence}\n${isDebugging ? `${stack}\n` : ''}`;
    streams.error.write(isatty(2) ? terminalText(text, true) : text);
  },
  advice: 'Please report it, and include the output of the same command with --verbosity 2.',
  removeFolders: () => removeTemporaryFolders(),
};

/** Returns the terminal for live lines: the one of standard error, or else of standard output; a dumb one has no cursor. */
function liveTerminal(): Terminal['live'] {
  const term = process.env['TERM'] ?? '';
  if (term === '' || term === 'dumb' || !(isatty(1) || isatty(2))) return undefined;
  const stream = isatty(1) ? process.stdout : process.stderr;
  return {
    write: isatty(2) ? streams.error.write : streams.out.write,
    size: () => ({ columns: stream.columns || 80, rows: stream.rows || 24 }),
  };
}

// No await, because the bundles are CommonJS, which starts faster. An explicit exit, because a background child of a hook
// may still keep a pipe open although the run has ended.
guardedRun(guard, (guarded) =>
  commandLine(words, {
    environment: process.env,
    out: streams.out.writeResult,
    log: streams.out.write,
    input: () => readAll(process.stdin),
    error: streams.error.write,
    interactive: isatty(0) && isatty(2),
    colored: isatty(1),
    columns: (isatty(1) ? process.stdout.columns : undefined) ?? 80,
    watched: isatty(2),
    live: liveTerminal(),
    syslogSockets,
    guarded,
  }),
).then((status) => process.exit(status));

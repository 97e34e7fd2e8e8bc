#!/usr/bin/env node
import { text as readAll } from 'node:stream/consumers';
import { commandLine } from './command-line.js';
import { syslogSockets } from './reporters/syslog-sockets.js';
import { keepYoungSpaceSmall } from './system/memory.js';
import { writeAtOnce } from './system/standard-streams.js';

keepYoungSpaceSmall();
for (const stream of [process.stdout, process.stderr]) {
  writeAtOnce(stream);
  // Whoever read our output has gone (`| head`): the backup goes on.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// No await here: the bundles are CommonJS, which starts sooner. And an explicit exit: a background child of a hook may
// still hold a pipe, and the run has ended all the same.
commandLine(process.argv.slice(2), {
  environment: process.env,
  out: (text) => process.stdout.write(text),
  input: () => readAll(process.stdin),
  error: (text) => process.stderr.write(text),
  interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
  coloured: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 80,
  watched: process.stderr.isTTY === true,
  syslogSockets,
}).then((status) => process.exit(status));

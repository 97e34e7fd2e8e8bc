import { join } from 'node:path';
import { type ChildEnvironment, withVariables } from '../process/child-environment.js';
import { howItEnded } from '../process/end-process.js';
import { findProgram } from '../process/launch.js';
import type { ProcessResult, RunProcess } from '../process/process-request.js';
import { quote } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { type TemporaryFolder, writePrivateFile } from '../system/temporary.js';
import type { ClientCommand, DatabaseContext } from './define-database.js';

/** What is needed to run database clients. */
export interface ClientSetup {
  readonly runProcess: RunProcess;
  readonly environment: ChildEnvironment;
  /** The folder that the clients run in. */
  readonly folder: string;
  /** A folder for dumps that a container can reach; by default, the run's temporary folder. */
  readonly runtimeFolder?: string | undefined;
  readonly cancel?: AbortSignal | undefined;
  readonly verbosity: number;
  readonly note: (line: string) => void;
  readonly detail: (line: string) => void;
  readonly warn: (sentence: string) => void;
}

/** Creates what an engine may use; the files that it writes are in a folder. */
export function createDatabaseContext(setup: ClientSetup, folder: TemporaryFolder): DatabaseContext {
  let files = 0;
  const privatePath = (name: string): string => {
    files += 1;
    return join(folder.path, `${files}-${name}`);
  };
  return {
    run: async ({ words, environment = {} }, { cleanUp = false } = {}) => {
      const lines: string[] = [];
      const result = await setup.runProcess({
        command: words,
        environment: withVariables(setup.environment, environment),
        workingDirectory: setup.folder,
        streams: 'separate',
        onLines: (more, stream) => {
          if (stream === 'stdout') lines.push(...more);
        },
        grace: clientGrace,
        ...(cleanUp ? { timeout: cleanUpLimit } : { cancel: setup.cancel }),
      });
      const { exitCode, cancelled, tail } = result;
      return { lines, exitCode, cancelled, tail, failure: clientFailure(words, result, tail) };
    },
    secretFile: (content) => {
      const path = privatePath('secret');
      writePrivateFile(path, content);
      return path;
    },
    privatePath,
    hasProgram: (name) => findProgram(name, setup.environment['PATH']) !== undefined,
    folder: setup.folder,
    note: setup.note,
    warn: setup.warn,
    verbosity: setup.verbosity,
  };
}

/** Returns a command for people: without a script of our own around the client, which its name precedes. */
export function shownCommand(words: readonly string[]): { readonly command: string; readonly program: string } {
  const own = words[0] === '/bin/sh' && words[1] === '-c' ? words.slice(3) : words;
  return { command: own.map(quote).join(' '), program: own[0] ?? '' };
}

/** How long a client that cleans up may take, in seconds. */
const cleanUpLimit = 30;

/** Seconds for a client to end after an interrupt. */
export const clientGrace = { terminate: 2, kill: 4 };

/** Returns how a client failed, to complete a sentence; undefined if it succeeded. */
export function clientFailure(
  command: readonly string[],
  end: Pick<ProcessResult, 'exitCode' | 'signal' | 'startFailure' | 'cancelled'>,
  output: readonly string[],
): string | undefined {
  const { program } = shownCommand(command);
  if (end.exitCode === 0) return undefined;
  if (end.startFailure !== undefined) return end.startFailure.replace(/\.$/, '');
  if (end.cancelled) return `${program} was canceled`;
  const words = lastSentence(output);
  return `${program} ${howItEnded(end)}${words === undefined ? '' : `: ${words.replace(/\.$/, '')}`}`;
}

/** What clients print after the error itself. */
const aside = /^(?:\w+: )?(?:detail|hint|context|line \d+): |^\s*\^?\s*$/i;

function lastSentence(output: readonly string[]): string | undefined {
  const command = output.findLastIndex((line) => line.startsWith('Command was: '));
  const said = command > 0 ? output.slice(0, command) : output;
  return (said.findLast((line) => !aside.test(line)) ?? said.findLast((line) => line.trim() !== ''))?.trim();
}

/** A client that failed, and what it printed. */
export interface FailedClient {
  readonly command: ClientCommand;
  readonly failure: string;
  readonly exitCode: number | undefined;
  readonly cancelled: boolean;
  readonly output: readonly string[];
}

/** Creates named pipes that only this user can open. Throws UserError if that fails. */
export async function createPipes(paths: readonly string[], setup: ClientSetup): Promise<void> {
  if (paths.length === 0) return;
  const { exitCode, tail, startFailure } = await setup.runProcess({
    command: ['mkfifo', '-m', '600', '--', ...paths],
    environment: setup.environment,
    streams: 'merged',
    onLines: () => undefined,
    grace: clientGrace,
    cancel: setup.cancel,
  });
  if (exitCode === 0) return;
  throw new UserError(
    `The named pipes for database dumps could not be created: ${startFailure ?? tail.at(-1) ?? `mkfifo exited with status ${exitCode}`}.`,
  );
}

/** How many lines of a client's output are kept for `{output}`. */
export const keptLines = 25;

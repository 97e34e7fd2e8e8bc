import type { ValuesOf } from '../configuration/schema.js';
import { quote } from '../shell/quoting.js';
import { plainEnvironment } from '../system/environment.js';
import type { ProcessRequest, ProcessResult, RunProcess } from '../system/process.js';
import type { Masker } from '../system/secrets.js';
import { explain } from './advice.js';
import { BorgError } from './borg-error.js';
import type { BorgCall, BorgResult } from './call.js';
import type { exitCodeOptions } from './exit-code-options.js';
import { judge } from './exit-codes.js';
import type { InstalledBorg } from './find.js';
import { commonFlags, type FlagValues } from './flags.js';
import { workingFolder } from './home.js';
import type { BorgListener } from './listener.js';
import { isMovable } from './movable.js';
import { createOutput } from './output.js';
import { createTranscript, type Transcript } from './transcript.js';
import { namingArchives } from './unknown-archive.js';
import type { Capabilities } from './version.js';

export type { BorgCall, BorgResult } from './call.js';
export type { BorgListener } from './listener.js';

/** Borg, as an action sees it: one repository's environment and flags, and a way to tell what happens. */
export interface Borg {
  readonly run: (call: BorgCall) => Promise<BorgResult>;
  readonly tell: BorgListener;
  readonly capabilities: Capabilities;
  /** A person sits at the terminal and can answer what Borg asks. */
  readonly terminal: boolean;
  /** What Borg finds in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Standard output may hold bytes: not so in a workflow, whose log it is. */
  readonly givesBytes: boolean;
  /** It may be started in another folder than the working directory. */
  readonly movable: boolean;
}

/** What Borg is called with, for one repository of one file. */
export interface BorgSetup {
  readonly installed: InstalledBorg;
  /** The repository's path or URL, for what is said about it. */
  readonly repository: string;
  readonly options: FlagValues & ValuesOf<typeof exitCodeOptions> & Readonly<Record<string, unknown>>;
  /** From `borgEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly verbosity: number;
  readonly listener: BorgListener;
  readonly runProcess: RunProcess;
  readonly cancel?: AbortSignal | undefined;
  /** Keeps secrets out of all that Borg says. */
  readonly masker?: Masker | undefined;
  /** Borg keeps the terminal, so that its prompts can be answered, and is asked for its progress. */
  readonly terminal: boolean;
  /** Missing: standard output is a log, and no place for bytes. */
  readonly givesBytes?: boolean | undefined;
}

interface Ended {
  readonly call: BorgCall;
  readonly command: readonly string[];
  readonly process: ProcessResult;
  readonly transcript: Transcript;
}

/** Makes Borg ready for the actions of one repository. */
export function createBorg(setup: BorgSetup): Borg {
  const { capabilities } = setup.installed;
  return namingArchives(setup, (listener) => ({
    tell: listener,
    capabilities,
    terminal: setup.terminal,
    environment: setup.environment,
    givesBytes: setup.givesBytes === true,
    movable: isMovable(setup.environment),
    run: (call) => runBorg({ ...setup, listener }, call),
  }));
}

async function runBorg(setup: BorgSetup, call: BorgCall): Promise<BorgResult> {
  const hide = hiding(setup);
  const transcript = createTranscript(setup.listener, hide, call);
  const output = createOutput(call, setup.listener, hide);
  const subcommand = call.command.split(' ').filter((word) => word !== '');
  const command = [...setup.installed.words, ...subcommand, ...commonFlags(setup, call), ...call.operands];
  const process = await setup.runProcess({
    command,
    environment: plainEnvironment({ ...setup.environment, ...call.environment }),
    workingDirectory: call.workingDirectory ?? workingFolder(setup.options),
    streams: 'separate',
    onLines: (lines, stream) => {
      if (stream === 'stderr') return transcript.standardError(lines);
      if (call.output === 'lines') transcript.standardOutput(lines);
      output.take(lines);
    },
    masker: setup.masker,
    grace: { terminate: 5, kill: 8 },
    cancel: setup.cancel,
    terminal: setup.terminal,
    inherit: call.interactive === true && setup.terminal,
    pass: passedBytes(call),
  });
  const warned = await verdict(setup, { call, command, process, transcript });
  return { exitCode: process.exitCode ?? 0, warned, ...output.end() };
}

function passedBytes({ input, output }: BorgCall): ProcessRequest['pass'] {
  if (input !== 'bytes' && output !== 'bytes') return undefined;
  return [...(input === 'bytes' ? (['input'] as const) : []), ...(output === 'bytes' ? (['output'] as const) : [])];
}

/** Whether it ended with a warning; throws BorgError when it failed. */
async function verdict(setup: BorgSetup, ended: Ended): Promise<boolean> {
  const { call, process } = ended;
  const cut =
    process.cancelled || process.timedOut || process.startFailure !== undefined || process.signal !== undefined;
  const exitCode = cut ? undefined : process.exitCode;
  const judged = judge({ exitCode, options: setup.options, warningIsError: call.warningIsError });
  if (judged === 'error') throw await failure(setup, ended);
  if (judged === 'success') return false;
  const said = ended.transcript.said();
  const words = said.warnings.at(-1) ?? said.errors.at(-1)?.text;
  const about = words === undefined ? '' : `: ${words.split('\n')[0]}`;
  if (judged === 'warning') {
    setup.listener.warning(`borg ${call.command} ended with a warning (exit status ${exitCode})${about}`);
    return true;
  }
  setup.listener.lines([`borg ${call.command} exited with status ${exitCode}${about}`], 'info', 1);
  return false;
}

async function failure(setup: BorgSetup, { call, command, process, transcript }: Ended): Promise<BorgError> {
  const said = transcript.said();
  const hide = hiding(setup);
  const repository = withoutPassword(hide(setup.repository));
  const messageId = process.cancelled ? undefined : said.errors.findLast(({ id }) => id !== undefined)?.id;
  const message = await explain({
    command: call.command,
    repository,
    said,
    ending: `${ending(process)}${call.interactive && setup.terminal ? ', and said why on the terminal' : ''}`,
    borg: setup.installed.version,
    exitCode: process.exitCode,
    messageId,
    exampleEncryption: exampleEncryption(setup.installed.capabilities),
  });
  const shown = command.map((word) => quote(withoutPassword(hide(word)))).join(' ');
  const { exitCode, signal, timedOut, cancelled } = process;
  return new BorgError(
    message,
    { command: shown, exitCode, signal, timedOut, cancelled, output: said.tail },
    messageId,
  );
}

function exampleEncryption(capabilities: Capabilities): string {
  if (capabilities.idHash) return 'aes256-ocb';
  return capabilities.separateRepository ? 'repokey-aes-ocb' : 'repokey-blake2';
}

function ending(process: ProcessResult): string {
  if (process.startFailure !== undefined) return `did not run: ${process.startFailure}`;
  if (process.cancelled) return 'was cancelled';
  if (process.timedOut) return 'took too long and was ended';
  return process.signal === undefined ? `exited with status ${process.exitCode}` : `was ended by ${process.signal}`;
}

function hiding(setup: BorgSetup): (text: string) => string {
  return setup.masker?.mask ?? ((text) => text);
}

/** A URL may hold a password: `ssh://user:password@host/…`. */
function withoutPassword(word: string): string {
  return word.replace(/(\w:\/\/[^/:@\s]*):[^/@\s]*@/g, '$1:***@');
}

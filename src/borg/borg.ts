import type { ValuesOf } from '../configuration/schema.js';
import type { ActionResult, Archive, Level, Progress, Verbosity } from '../lifecycle/events.js';
import type { ProcessResult, RunProcess } from '../system/process.js';
import type { Masker } from '../system/secrets.js';
import { quote } from '../system/shell.js';
import { explain } from './advice.js';
import { BorgError } from './borg-error.js';
import type { exitCodeOptions } from './exit-code-options.js';
import { judge } from './exit-codes.js';
import type { InstalledBorg } from './find.js';
import { commonFlags, type FlagValues } from './flags.js';
import { workingFolder } from './home.js';
import { createOutput } from './output.js';
import { createTranscript, type Transcript } from './transcript.js';
import { namingArchives } from './unknown-archive.js';
import type { Capabilities } from './version.js';

/** One call of Borg. */
export interface BorgCall {
  /** The subcommand: `create`, `list`, … */
  readonly command: string;
  /** The flags of this call, behind the common ones (log level, lock_wait, remote path, umask). */
  readonly flags: readonly string[];
  /** What stands last: repository, archive, paths. */
  readonly operands: readonly string[];
  /** What standard output holds: one JSON document (or one a line), or lines to be shown. */
  readonly output: 'json' | 'json-lines' | 'lines';
  /** With `lines`: takes them as they come, so that a long list is not held in memory. */
  readonly onLines?: ((lines: readonly string[]) => void) | undefined;
  readonly workingDirectory?: string | undefined;
  /** A warning exit (1) means damage or a missing path here: an error. */
  readonly warningIsError?: boolean | undefined;
  /** The entry of extra_borg_options, where it is not the subcommand’s own. */
  readonly extraOptions?: string | undefined;
  /** Message ids (`Repository.AlreadyExists`) that are no fault here: thrown all the same, but not shown as an error. */
  readonly expected?: readonly string[] | undefined;
}

/** How a call of Borg ended well, or with a warning; an error is thrown as BorgError. */
export interface BorgResult {
  readonly exitCode: number;
  readonly warned: boolean;
  /** The parsed documents of standard output, with `json` and `json-lines`. */
  readonly documents: readonly unknown[];
  /** Standard output's lines, with `lines` where `onLines` did not take them. */
  readonly lines: readonly string[];
}

/** Borg, as an action sees it: one repository's environment and flags, and a way to tell what happens. */
export interface Borg {
  readonly run: (call: BorgCall) => Promise<BorgResult>;
  readonly tell: BorgListener;
  readonly capabilities: Capabilities;
}

/** What an action's work has to tell, while it happens. */
export interface BorgListener {
  readonly lines: (lines: readonly string[], level: Level, verbosity: Verbosity) => void;
  readonly progress: (progress: Progress) => void;
  readonly result: (result: ActionResult) => void;
  readonly archive: (archive: Archive) => void;
  /** Makes the action's outcome `warning`. */
  readonly warning: (message: string) => void;
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
    run: (call) => runBorg({ ...setup, listener }, call),
  }));
}

async function runBorg(setup: BorgSetup, call: BorgCall): Promise<BorgResult> {
  const hide = hiding(setup);
  const transcript = createTranscript(setup.listener, hide, call.expected);
  const output = createOutput(call, setup.listener, hide);
  const command = [...setup.installed.words, call.command, ...commonFlags(setup, call), ...call.operands];
  const process = await setup.runProcess({
    command,
    environment: setup.environment,
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
  });
  const warned = await verdict(setup, { call, command, process, transcript });
  return { exitCode: process.exitCode ?? 0, warned, ...output.end() };
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
    ending: ending(process),
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

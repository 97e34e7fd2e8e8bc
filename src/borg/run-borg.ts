import { isOutputUnread } from '../process/back-pressure.js';
import { withVariables } from '../process/child-environment.js';
import { howItEnded } from '../process/end-process.js';
import type { ProcessRequest, ProcessResult } from '../process/process-request.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { quote } from '../shell/quoting.js';
import { workingFolder } from '../system/paths.js';
import { absoluteCommand, absoluteEnvironment } from './absolute-paths.js';
import { type Borg, type BorgCall, BorgError, type BorgResult, type BorgSetup } from './borg-call.js';
import { createOutput, type Output } from './borg-messages.js';
import type { exitCodeOptions } from './borg-options.js';
import { commonFlags, reportsProgress } from './common-flags.js';
import { hasPassphrase } from './environment.js';
import { explainFailure } from './error-advice.js';
import { finalArguments } from './operands.js';
import { withoutPassword } from './repository-url.js';
import { createSuggest, type EntryPoint } from './suggested-command.js';
import { createTranscript, type Said, type Transcript } from './transcript.js';
import type { Capabilities } from './versions.js';
import { missingProof } from './warning-exit.js';

interface Ended {
  readonly call: BorgCall;
  readonly command: readonly string[];
  readonly process: ProcessResult;
  readonly transcript: Transcript;
  readonly output: ReturnType<Output['end']>;
}

/** Creates the Borg for the actions of one repository. */
export function createBorg(setup: BorgSetup): Borg {
  const { capabilities } = setup.installed;
  return {
    tell: setup.listener,
    capabilities,
    terminal: setup.terminal,
    environment: setup.environment,
    givesBytes: setup.givesBytes === true,
    suggest: createSuggest(entryPointOf(setup)),
    run: (call) => runBorg(setup, call),
  };
}

async function runBorg(setup: BorgSetup, call: BorgCall): Promise<BorgResult> {
  const transcript = createTranscript(setup.listener, call, setup.terminal);
  const output = createOutput(call, setup.listener);
  const withoutIgnored = createIgnoredFilter();
  const subcommand = call.command.split(' ').filter((word) => word !== '');
  const home = workingFolder(setup.options);
  const workingDirectory = call.workingDirectory ?? home;
  const away = workingDirectory !== home;
  const words = away ? absoluteCommand(home, setup.installed.words) : setup.installed.words;
  const own = away ? absoluteEnvironment(home, setup.environment) : setup.environment;
  const command = [...words, ...subcommand, ...commonFlags(setup, call), ...finalArguments(call)];
  const isMeasured = reportsProgress(setup, call);
  if (isMeasured) setup.listener.progress({ outdated: true });
  const process = await setup.runProcess({
    command,
    environment: withVariables(own, call.environment ?? {}),
    workingDirectory,
    streams: 'separate',
    onLines: (lines, stream, continuations) => {
      if (stream === 'stderr') return transcript.standardError(withoutIgnored(lines));
      if (call.output === 'lines') transcript.standardOutput(lines);
      output.take(lines, continuations);
    },
    onBytes: call.onBytes,
    masker: setup.masker,
    grace: { terminate: 5, kill: 8 },
    cancel: anyOf(setup.cancel, call.stop),
    terminal: setup.terminal,
    inherit: call.interactive === true && setup.terminal,
    pass: passedBytes(call),
    outputPath: call.into,
  });
  if (isMeasured) setup.listener.progress({ outdated: true });
  const given = output.end();
  const warned = await verdict(setup, { call, command, process, transcript, output: given });
  return { exitCode: process.exitCode ?? 0, warned, unmatched: transcript.said().unmatched === true, ...given };
}

/** Creates a filter for the tracebacks of exceptions that Python ignores at exit; their cause is reported anyway. */
function createIgnoredFilter(): (lines: readonly string[]) => readonly string[] {
  let within = false;
  return (lines) =>
    lines.filter((line) => {
      if (/^Exception ignored in: /.test(line)) within = true;
      else if (within && !/^(\s|Traceback )/.test(line)) {
        within = false; // the line with the exception is the last one
        return false;
      }
      return !within;
    });
}

function anyOf(first: AbortSignal | undefined, second: AbortSignal | undefined): AbortSignal | undefined {
  return first && second ? AbortSignal.any([first, second]) : (first ?? second);
}

function passedBytes({ input, output, into, onBytes }: BorgCall): ProcessRequest['pass'] {
  if (into !== undefined || onBytes !== undefined) return undefined;
  if (input !== 'bytes' && output !== 'bytes') return undefined;
  return [...(input === 'bytes' ? (['input'] as const) : []), ...(output === 'bytes' ? (['output'] as const) : [])];
}

/** Returns whether the call ended with a warning. Throws BorgError if it failed. */
async function verdict(setup: BorgSetup, ended: Ended): Promise<boolean> {
  const { call, process } = ended;
  const cut =
    process.cancelled || process.timedOut || process.startFailure !== undefined || process.signal !== undefined;
  const exitCode = cut ? undefined : process.exitCode;
  const said = ended.transcript.said();
  const doubted = missingProof({ call, said, output: ended.output });
  const unproven = doubted !== undefined;
  const unread = onlyUnread(ended, said);
  const judged =
    onlyUnmatched(exitCode, said) || unread
      ? 'success'
      : judge({ exitCode, options: setup.options, warningIsError: call.warningIsError, unproven });
  ended.transcript.conclude(judged === 'error' || unread);
  if (judged === 'error') throw await failure(setup, ended);
  if (judged === 'success') return false;
  const words = said.warnings.at(-1) ?? said.errors.at(-1)?.text;
  const about = words === undefined ? '' : `: ${words.split('\n')[0]}`;
  if (judged === 'warning') {
    const usual = `borg ${call.command} ended with a warning (exit status ${exitCode})${about}`;
    (call.tellWarning ?? setup.listener.warning)(usual);
    return true;
  }
  setup.listener.lines([`borg ${call.command} exited with status ${exitCode}${about}`], 'info', 1);
  return false;
}

/** Whether Borg's only warning was that a path never matched, which its caller checks. */
function onlyUnmatched(exitCode: number | undefined, { breakdown, unmatched, warned }: Said): boolean {
  return (exitCode === 1 || exitCode === 101) && unmatched === true && warned !== true && breakdown === undefined;
}

/** Whether Borg failed only because the reader of its bytes stopped reading, as with `| head`. That is not an error. */
function onlyUnread({ call, process }: Ended, { tail }: Said): boolean {
  const stopped =
    process.exitCode !== undefined && process.exitCode !== 0 && tail.some((line) => /Broken ?[Pp]ipe/.test(line));
  return call.output === 'bytes' && stopped && isOutputUnread();
}

async function failure(setup: BorgSetup, ended: Ended): Promise<BorgError> {
  const { call, command, process, transcript } = ended;
  const said = transcript.said();
  const repository = withoutPassword(setup.repository);
  const messageId = process.cancelled ? undefined : said.errors.findLast(({ id }) => id !== undefined)?.id;
  const message = await explainFailure({
    command: call.command,
    action: setup.action ?? call.command,
    entryPoint: entryPointOf(setup).kind,
    suggest: createSuggest(entryPointOf(setup)),
    repository,
    said,
    ending: `${ending(process)}${doubtOf(ended, said)}${call.interactive && setup.terminal ? ' (its message is above)' : ''}`,
    borg: setup.installed.version,
    exitCode: process.exitCode,
    messageId,
    hostId: setup.environment['BORG_HOST_ID'],
    expectsEncryption: hasPassphrase(setup.environment),
    exampleEncryption: configuredEncryption(setup) ?? exampleEncryption(setup.installed.capabilities),
  });
  const shown = command.map((word) => quote(withoutPassword(word))).join(' ');
  const { exitCode, signal, timedOut, cancelled } = process;
  return new BorgError(
    message,
    {
      command: shown,
      program: `borg ${call.command}`.trim(),
      exitCode,
      signal,
      timedOut,
      cancelled,
      output: said.tail,
    },
    messageId,
  );
}

/** Returns why a warning exit was not accepted as a warning; empty if Borg's own exit status is an error. */
function doubtOf({ call, process, output }: Ended, said: Said): string {
  const inDoubt = process.exitCode !== undefined && isWarningCode(process.exitCode) && call.warningIsError !== true;
  const doubted = inDoubt ? missingProof({ call, said, output }) : undefined;
  return doubted === undefined || doubted === '' ? '' : ` ${doubted}`;
}

function entryPointOf({ entryPoint }: BorgSetup): EntryPoint {
  return entryPoint ?? { kind: 'command-line' };
}

function configuredEncryption({ options }: BorgSetup): string | undefined {
  return typeof options['encryption'] === 'string' ? options['encryption'] : undefined;
}

function exampleEncryption(capabilities: Capabilities): string {
  if (capabilities.idHash) return 'aes256-ocb';
  return capabilities.separateRepository ? 'repokey-aes-ocb' : 'repokey-blake2';
}

function ending(process: ProcessResult): string {
  if (process.startFailure !== undefined) return `did not run: ${process.startFailure}`;
  if (process.cancelled) return 'was canceled';
  return howItEnded(process);
}

/** What an exit of Borg counts as. */
export type Verdict = 'success' | 'info' | 'warning' | 'error';

/** How Borg ended, and what affects the verdict. */
interface BorgExit {
  /** Missing if a signal ended it. */
  readonly exitCode: number | undefined;
  readonly options: ValuesOf<typeof exitCodeOptions>;
  /** Exit status 1 means damage (check) or a path that matched nothing (extract). */
  readonly warningIsError?: boolean | undefined;
  /** Nothing proves that Borg did its work: the exit code may come from a wrapper or from a Borg that crashed. */
  readonly unproven?: boolean | undefined;
}

/** Warnings of Borg 1.4 and newer: a file that changed or disappeared while it was read. */
const modernWarnings = [100, 103, 107];

/**
 * Decides how Borg ended: by borg_exit_codes first, then by the known meaning of the exit code. An unknown code is an error.
 * A warning requires proof that Borg did its work, whatever borg_exit_codes says: a user who downgrades a warning means
 * Borg's own, not that of a `sudo` that failed with the same exit code.
 */
export function judge({ exitCode, options, warningIsError, unproven }: BorgExit): Verdict {
  if (exitCode === 0) return 'success';
  if (exitCode === undefined) return 'error';
  if (unproven === true && isWarningCode(exitCode)) return 'error';
  const own = options.borg_exit_codes?.find(({ code }) => code === exitCode);
  if (own?.treat_as !== undefined) return own.treat_as;
  if (exitCode === 1) return warningIsError === true ? 'error' : 'warning';
  return modernWarnings.includes(exitCode) ? 'warning' : 'error';
}

/** Whether an exit code of Borg is a warning: it ran to the end. All other nonzero codes are errors. */
function isWarningCode(exitCode: number): boolean {
  return exitCode === 1 || (exitCode >= 100 && exitCode < 128);
}

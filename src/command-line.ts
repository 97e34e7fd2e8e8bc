import { existsSync } from 'node:fs';
import { actions } from './actions/index.js';
import { optionFlags } from './configuration/option-flags.js';
import type { Guarded } from './guarded-run.js';
import { terminalText } from './reporters/terminal.js';
import { type ParsedCommandLine, parseCommandLine } from './request/argv.js';
import { helpFor, optionHelp } from './request/help.js';
import { asError, UserError, UserErrors } from './system/errors.js';
import { protectRunnerFiles } from './system/runner-files.js';
import { version } from './version.js';

/** What the command line has at hand. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** Standard output, for what someone asked for. */
  readonly out: (text: string) => void;
  /** Standard output, for the log of a run; missing: the same. */
  readonly log?: (text: string) => void;
  /** All of standard input; missing: there is none. */
  readonly input?: () => Promise<string>;
  /** Standard error. */
  readonly error: (text: string) => void;
  /** A person can answer: standard input and standard error are a terminal. */
  readonly interactive: boolean;
  /** Standard output is a terminal. */
  readonly coloured: boolean;
  readonly columns: number;
  /** Standard error is a terminal: a run goes to syslog only when that is asked for. */
  readonly watched?: boolean;
  /** Where syslog may listen; missing: nothing is written there. */
  readonly syslogSockets?: readonly string[];
  /** Whoever sees to it that this process ends well; missing: nobody. */
  readonly guarded?: Guarded;
}

/** One call of `borgflow`, from its words to its exit status. */
export async function commandLine(words: readonly string[], given: Terminal): Promise<number> {
  protectRunnerFiles(given.environment);
  const terminal = withVisibleText(given);
  try {
    if (words[0] === 'completion' && words[1] === 'candidates')
      return (await import('./commands/completion.js')).printCandidates(words.slice(2), terminal);
    return await perform(
      parseCommandLine(words, { actions, optionFlags: optionFlags(), isPath: existsSync }),
      terminal,
    );
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError)) throw error; // a bug: the guard reports it
    const faults = error instanceof UserErrors ? error.faults : [error];
    for (const fault of faults) terminal.error(`${fault.message}\n`);
    return 1;
  }
}

/**
 * The same terminal, given no text that acts on it: names of files and archives, what programs print, and values of
 * configurations may come from anyone. It is done here, so that nothing that prints has to think of it.
 */
function withVisibleText(terminal: Terminal): Terminal {
  const { coloured, watched = false } = terminal;
  const visible = (write: (text: string) => void) => (text: string) => write(terminalText(text, true));
  return {
    ...terminal,
    ...(coloured && { out: visible(terminal.out), ...(terminal.log && { log: visible(terminal.log) }) }),
    ...(watched && { error: visible(terminal.error) }),
  };
}

/** What is rarely needed is loaded when it is: `--help` and `--version` need next to nothing. */
async function perform(asked: ParsedCommandLine, terminal: Terminal): Promise<number> {
  switch (asked.kind) {
    case 'version':
      terminal.out(`${version}\n`);
      return 0;
    case 'help':
      terminal.out(
        asked.topic === 'options'
          ? optionHelp(optionFlags(), terminal.columns)
          : helpFor(asked.topic, actions, terminal.columns),
      );
      return 0;
    case 'run':
      return (await import('./command-run.js')).runAtConsole(asked.request, terminal);
    case 'command':
      return (await import('./commands/index.js')).perform(asked, terminal, async (...run) =>
        (await import('./command-run.js')).reportAtConsole(...run),
      );
  }
}

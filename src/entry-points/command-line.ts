import { existsSync } from 'node:fs';
import { actions } from '../actions/registry.js';
import type { Terminal } from '../commands/command.js';
import { optionFlags } from '../configuration/options/option-flags.js';
import { type ParsedCommandLine, parseCommandLine } from '../request/argv.js';
import { helpFor, optionHelp } from '../request/help.js';
import { asError, UserError, UserErrors } from '../system/errors.js';
import { version } from '../system/product-version.js';
import { protectRunnerFiles } from '../system/runner-files.js';
import { terminalText } from '../text/terminal-text.js';

/** Runs one `borgflow` command with these arguments; returns its exit status. */
export async function commandLine(words: readonly string[], given: Terminal): Promise<number> {
  protectRunnerFiles(given.environment);
  const terminal = withVisibleText(given);
  try {
    if (words[0] === 'completion' && words[1] === 'candidates')
      return (await import('../commands/print-completion.js')).printCandidates(words.slice(2), terminal);
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
 * Returns the same terminal, but without control characters in the text that is written to it: names of files and
 * archives, output of programs, and values of configurations may come from anyone. Doing it here protects every caller.
 */
function withVisibleText(terminal: Terminal): Terminal {
  const { colored, watched = false } = terminal;
  const visible = (write: (text: string) => void) => (text: string) => write(terminalText(text, true));
  return {
    ...terminal,
    ...(colored && { out: visible(terminal.out), ...(terminal.log && { log: visible(terminal.log) }) }),
    ...(watched && { error: visible(terminal.error) }),
  };
}

/** Modules are loaded only when needed, so that `--help` and `--version` start fast. */
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
      return (await import('./run-on-console.js')).runAtConsole(asked.request, terminal);
    case 'command':
      return (await import('../commands/dispatch.js')).perform(asked, terminal, async (...run) =>
        (await import('./run-on-console.js')).reportAtConsole(...run),
      );
  }
}

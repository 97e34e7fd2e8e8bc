import { workflowCommand } from './commands.js';
import { inert, oneLine } from './inert.js';

/** The groups of a workflow log: flat, one open at most, and what stands in them never acts as a command. */
export interface Groups {
  readonly isOpen: () => boolean;
  /** Opens a group; one that is open is closed first. */
  readonly open: (title: string) => void;
  /** Text of others, made inert already, with its line end; commands are switched off from the first on. */
  readonly output: (text: string) => void;
  /** Switches commands on again for one of our own, until the next text of others comes. */
  readonly resume: () => void;
  /** Ends the group, with a line on how the step ended; without an open group, nothing. */
  readonly close: (ending?: string) => void;
}

/** Groups written by `write`; `token` gives an unguessable text for each group. */
export function createGroups(log: { readonly write: (text: string) => void; readonly token: () => string }): Groups {
  let open = false;
  let token: string | undefined;

  const resume = (): void => {
    if (token !== undefined) {
      log.write(`::${token}::\n`);
    }
    token = undefined;
  };
  const close = (ending?: string): void => {
    if (!open) {
      return;
    }
    resume();
    const line = ending === undefined ? '' : `${inert(oneLine(ending))}\n`;
    open = false;
    log.write(`${line}${workflowCommand('endgroup', {}, '')}`);
  };
  return {
    isOpen: () => open,
    open: (title) => {
      close();
      open = true;
      log.write(workflowCommand('group', {}, inert(oneLine(title))));
    },
    output: (text) => {
      if (token === undefined && open) {
        token = log.token();
        log.write(workflowCommand('stop-commands', {}, token));
      }
      log.write(text);
    },
    resume,
    close,
  };
}

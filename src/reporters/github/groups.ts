import { oneLine } from '../../text/cleaning.js';
import { workflowCommand } from './commands.js';
import { withoutCommands } from './inert.js';

/** The groups of a workflow log: never nested, at most one open, and their content never acts as a workflow command. */
export interface Groups {
  readonly isOpen: () => boolean;
  /** Opens a group; closes the one that is open first. */
  readonly open: (title: string) => void;
  /** Prints output of other programs, already inert and ending with a line break; stops workflow commands first. */
  readonly output: (text: string) => void;
  /** Resumes workflow commands until the next output of another program. */
  readonly resume: () => void;
  /** Closes the group, with a line about how the step ended; does nothing if no group is open. */
  readonly close: (ending?: string) => void;
}

/** Creates groups that are written with `write`; `token` returns an unguessable string for each group. */
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
    const line = ending === undefined ? '' : `${withoutCommands(oneLine(ending))}\n`;
    open = false;
    log.write(`${line}${workflowCommand('endgroup', {}, '')}`);
  };
  return {
    isOpen: () => open,
    open: (title) => {
      close();
      open = true;
      log.write(workflowCommand('group', {}, withoutCommands(oneLine(title))));
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

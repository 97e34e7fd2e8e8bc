import { quote } from '../shell/quoting.js';

/** Where a run was started, as far as advice has to know it. */
export interface EntryPoint {
  readonly kind: 'workflow' | 'command-line';
  /** The configuration file as the user would name it; missing: it is found without being named. */
  readonly configuration?: string | undefined;
  /** The repository as the user would name it; missing: the configuration has only this one. */
  readonly repository?: string | undefined;
}

/**
 * Returns how to run an action (its name and flags) where the run was started, to follow the word `with` at the end of a
 * sentence: `: borgflow --config server.yaml check`, or ` the input` and what to write there.
 */
export type Suggest = (action: string) => string;

/** Makes suggestions that can be pasted: on the command line a command, in a workflow its inputs. */
export function createSuggest({ kind, configuration, repository }: EntryPoint): Suggest {
  if (kind === 'workflow') {
    return (action) =>
      repository === undefined
        ? ` the input \`actions: ${action}\``
        : ` the inputs \`actions: ${action}\` and \`repository: ${repository}\``;
  }
  const program = configuration === undefined ? 'borgflow' : `borgflow --config ${quote(configuration)}`;
  const where = repository === undefined ? '' : ` --repository ${quote(repository)}`;
  return (action) => `: ${program} ${action}${where}`;
}

/** Actions of somebody who is making backups; everybody else may be restoring, and is never told to create or delete. */
const writing: readonly string[] = ['create', 'prune', 'compact', 'recreate', 'transfer', 'repo-create', 'delete'];

/** Whether somebody may be restoring: then nothing is to be created, deleted or overwritten in the repository. */
export function mayBeRestoring(action: string): boolean {
  return !writing.includes(action);
}

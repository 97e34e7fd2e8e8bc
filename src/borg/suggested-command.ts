import { quote } from '../shell/quoting.js';

/** Where a run was started, as far as it matters for advice. */
export interface EntryPoint {
  readonly kind: 'workflow' | 'command-line';
  /** The configuration file as the user would name it; missing if it is in a default place. */
  readonly configuration?: string | undefined;
  /** The repository as the user would name it; missing if the configuration has only one. */
  readonly repository?: string | undefined;
}

/**
 * Returns how to run an action, given with its flags, at the same entry point. It ends a sentence such as `Create it with`: on
 * the command line with `: borgflow --config server.yaml repo-create`, in a workflow with the inputs to set.
 */
export type Suggest = (action: string) => string;

/** Creates suggestions that can be pasted: a command on the command line, inputs in a workflow. */
export function createSuggest({ kind, configuration, repository }: EntryPoint): Suggest {
  if (kind === 'workflow') {
    return (action) =>
      repository === undefined
        ? ` \`actions: ${action}\``
        : ` \`actions: ${action}\` and \`repository: ${repository}\``;
  }
  const program = configuration === undefined ? 'borgflow' : `borgflow --config ${quote(configuration)}`;
  const where = repository === undefined ? '' : ` --repository ${quote(repository)}`;
  return (action) => `: ${program} ${action}${where}`;
}

/** Actions for making backups. During any other action, the user may be restoring and must not be told to create or delete. */
const writing: readonly string[] = ['create', 'prune', 'compact', 'recreate', 'transfer', 'repo-create', 'delete'];

/** Whether the user may be restoring; then no advice may create, delete, or overwrite anything in the repository. */
export function mayBeRestoring(action: string): boolean {
  return !writing.includes(action);
}

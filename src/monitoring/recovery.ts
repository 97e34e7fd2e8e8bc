/** What a run without failures has done. */
interface Success {
  /** Its actions; missing: unknown. */
  readonly actions?: readonly string[] | undefined;
  readonly hasArchive: boolean;
}

/**
 * Returns whether a run without failures makes up for failed runs with these actions. A run that only creates an archive
 * says nothing about a check that failed, and one that was put off by a hook has not backed up anything.
 */
export function makesUpFor(failed: readonly string[], { actions, hasArchive }: Success): boolean {
  const isDone = (action: string): boolean => actions === undefined || actions.includes(action);
  return failed.every(isDone) && (!failed.includes('create') || hasArchive);
}

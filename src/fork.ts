import { readSmallFile } from './system/regular-file.js';

/** Events whose files may be those of somebody's pull request. */
const events = /^(?:pull_request(?:_target|_review|_review_comment)?|issue_comment|workflow_run)$/;

/** The largest payload that is looked into; one of a pull request has some ten kilobytes. */
const largestPayload = 10_000_000;

/**
 * The warning for a step that runs what a configuration names while the event comes from somebody else's fork; undefined
 * for any other event, and outside of a workflow.
 */
export function forkWarning(environment: NodeJS.ProcessEnv, dryRun: boolean): string | undefined {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (!events.test(event)) return undefined;
  const origin = originOf(event, environment['GITHUB_EVENT_PATH']);
  if (origin === undefined) return undefined;
  const what = dryRun
    ? 'A dry run is not safe for a configuration from it: it runs Borg, and with it the local_path, the ssh_command and the encryption_passcommand of that configuration.'
    : 'This step runs the hooks, the local_path, the ssh_command and the encryption_passcommand of the configuration, whoever wrote it.';
  return `${origin} ${what} Validate such files instead, with the input actions: config validate, which runs nothing that they name.`;
}

/** Where the files may come from, as a sentence; undefined where they are the repository's own. */
function originOf(event: string, path: string | undefined): string | undefined {
  const payload = payloadAt(path);
  if (payload === undefined) return `The event ${event} may come from a fork: what it says can't be read.`;
  const own = textAt(payload, ['repository', 'full_name']);
  if (event === 'issue_comment') {
    const isPullRequest = at(payload, ['issue', 'pull_request']) !== undefined;
    return isPullRequest ? 'This comment is about a pull request, which may come from a fork.' : undefined;
  }
  const isRun = event === 'workflow_run';
  if (isRun && !/^pull_request|^issue_comment$/.test(textAt(payload, ['workflow_run', 'event']) ?? 'pull_request'))
    return undefined;
  const head = isRun ? ['workflow_run', 'head_repository'] : ['pull_request', 'head', 'repo'];
  const name = textAt(payload, [...head, 'full_name']);
  if (name !== undefined && name === own) return undefined;
  const subject = isRun ? 'This workflow was started by a pull request' : 'This pull request comes';
  // A deleted fork has no name any more.
  const shown = /^[\w.-]+\/[\w.-]+$/.test(name ?? '') ? ` (${name})` : '';
  return `${subject} from a fork${shown}.`;
}

function payloadAt(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(readSmallFile(path, largestPayload));
  } catch {
    return undefined; // which is said, and counts as a fork
  }
}

function at(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return undefined;
    return (inner as Readonly<Record<string, unknown>>)[name] ?? undefined;
  }, value);
}

function textAt(value: unknown, names: readonly string[]): string | undefined {
  const found = at(value, names);
  return typeof found === 'string' ? found : undefined;
}

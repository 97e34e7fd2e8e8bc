import { readSmallFile } from '../system/read-file.js';

/** Events whose files may come from a pull request. */
const events = /^(?:pull_request(?:_target|_review|_review_comment)?|issue_comment|workflow_run)$/;

/** The largest event payload that is read, in bytes; a pull request has about ten kilobytes. */
const largestPayload = 10_000_000;

/**
 * Returns a warning if this step runs commands from a configuration while its event comes from a fork; undefined for any
 * other event, and outside a workflow.
 */
export function forkWarning(environment: NodeJS.ProcessEnv, dryRun: boolean): string | undefined {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (!events.test(event)) return undefined;
  const origin = originOf(event, environment['GITHUB_EVENT_PATH']);
  if (origin === undefined) return undefined;
  const what = dryRun
    ? 'A dry run of its configuration is not safe: it runs Borg, and with it the local_path, the ssh_command, and the encryption_passcommand of that configuration.'
    : 'This step runs the hooks, the local_path, the ssh_command, and the encryption_passcommand of the configuration, whoever wrote it.';
  return `${origin} ${what} To check such files safely, use \`actions: config validate\`, which does not run anything that they name.`;
}

/** Returns a sentence about where the files may come from; undefined if they are the repository's own. */
function originOf(event: string, path: string | undefined): string | undefined {
  const payload = payloadAt(path);
  if (payload === undefined)
    return `The payload of the event ${event} can't be read, so the event may come from a fork.`;
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
  // A deleted fork no longer has a name.
  const shown = /^[\w.-]+\/[\w.-]+$/.test(name ?? '') ? ` (${name})` : '';
  return `${subject} from a fork${shown}.`;
}

function payloadAt(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(readSmallFile(path, largestPayload));
  } catch {
    return undefined; // this is reported, and counts as a fork
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

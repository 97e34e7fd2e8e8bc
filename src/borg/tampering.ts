import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Exposure, findExposures } from '../system/exposure.js';
import { isHostedRunner, ownTrust, type Trust } from '../system/trust.js';

type Environment = Readonly<Record<string, string>>;

/**
 * Who apart from this user and root can change a file or what its path leads to; undefined if nobody can. GitHub's own
 * runners have no other users, and their tool cache is writable by everyone: nothing is found there.
 */
export async function tamperingWith(path: string, environment: Environment): Promise<Exposure | undefined> {
  if (isHostedRunner(environment)) return undefined;
  const [found] = await findExposures([{ path: resolve(path), guards: 'file' }], { trust: trustIn(environment) });
  return found?.exposures[0];
}

/**
 * In a workflow, the runner's user decides what this process runs in any case. In a container that user is a stranger to
 * root, yet owns the tool cache and the workspace.
 */
function trustIn({ GITHUB_ACTIONS: inWorkflow, GITHUB_WORKSPACE: workspace }: Environment): Trust {
  const trust = ownTrust();
  const facts = inWorkflow === 'true' && workspace ? statSync(workspace, { throwIfNoEntry: false }) : undefined;
  if (facts === undefined) return trust;
  return { ...trust, owners: new Set([...trust.owners, facts.uid]), groups: new Set([...trust.groups, facts.gid]) };
}

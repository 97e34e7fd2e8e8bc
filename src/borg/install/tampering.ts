import { resolve } from 'node:path';
import { type Exposure, findExposures } from '../../permissions/exposure.js';
import { isHostedRunner, trustIn } from '../../permissions/trust.js';
import { quotedPath } from '../../system/paths.js';

type Environment = Readonly<Record<string, string>>;

/**
 * Returns how anyone other than this user and root could change or replace a file; undefined if nobody can. Always undefined
 * on GitHub-hosted runners: they have no other users, and their tool cache is world-writable.
 */
export async function findTampering(path: string, environment: Environment): Promise<Exposure | undefined> {
  if (isHostedRunner(environment)) return undefined;
  const [found] = await findExposures([{ path: resolve(path), guards: 'file' }], { trust: trustIn(environment) });
  const exposure = found?.exposures[0];
  if (exposure?.isTheirFile !== true) return exposure;
  // A program can't be reviewed, so the fix is to remove it: it is then installed again.
  return { ...exposure, fix: `rm ${quotedPath(exposure.path)}`, advice: undefined };
}

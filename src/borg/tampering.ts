import { resolve } from 'node:path';
import { type Exposure, findExposures } from '../system/exposure.js';
import { isHostedRunner } from '../system/trust.js';

/**
 * Who apart from this user and root can change a file or what its path leads to; undefined if nobody can. GitHub's own
 * runners have no other users, and their tool cache is writable by everyone: nothing is found there.
 */
export async function tamperingWith(
  path: string,
  environment: Readonly<Record<string, string>>,
): Promise<Exposure | undefined> {
  if (isHostedRunner(environment)) return undefined;
  const [found] = await findExposures([{ path: resolve(path), guards: 'file' }]);
  return found?.exposures[0];
}

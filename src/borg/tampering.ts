import { resolve } from 'node:path';
import { type Exposure, findExposures } from '../system/exposure.js';
import { isHostedRunner, trustIn } from '../system/trust.js';

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

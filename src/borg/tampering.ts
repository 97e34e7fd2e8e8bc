import { resolve } from 'node:path';
import { type Exposure, findExposures } from '../system/exposure.js';
import { quotedPath } from '../system/paths.js';
import { isHostedRunner, trustIn } from '../system/trust.js';

type Environment = Readonly<Record<string, string>>;

/**
 * Who apart from this user and root can change a file or what its path leads to; undefined if nobody can. GitHub's own
 * runners have no other users, and their tool cache is writable by everyone: nothing is found there.
 */
export async function tamperingWith(path: string, environment: Environment): Promise<Exposure | undefined> {
  if (isHostedRunner(environment)) return undefined;
  const [found] = await findExposures([{ path: resolve(path), guards: 'file' }], { trust: trustIn(environment) });
  const exposure = found?.exposures[0];
  if (exposure?.isTheirFile !== true) return exposure;
  // Nobody can read a program to find out whether it is sound, and another is installed in its place.
  return { ...exposure, fix: `rm ${quotedPath(exposure.path)}`, advice: undefined };
}

import { delimiter } from 'node:path';

/**
 * Returns a PATH without the folders that npm prepends. In a checkout under /tmp, other users could create some of them,
 * so `permissions: strict` would refuse them.
 */
export function pathWithoutNpm(path = ''): string {
  const ofNpm = /\/node_modules\/\.bin$|\/node-gyp-bin$/;
  return path
    .split(delimiter)
    .filter((folder) => !ofNpm.test(folder))
    .join(delimiter);
}

import { delimiter } from 'node:path';

/**
 * A PATH without the folders that npm puts before a user's own: in a checkout below /tmp, others could make some of them,
 * which is what `permissions: strict` refuses.
 */
export function userPath(path = ''): string {
  const ofNpm = /\/node_modules\/\.bin$|\/node-gyp-bin$/;
  return path
    .split(delimiter)
    .filter((folder) => !ofNpm.test(folder))
    .join(delimiter);
}

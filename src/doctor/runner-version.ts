import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isHostedRunner } from '../permissions/trust.js';
import { readSmallFile } from '../system/read-file.js';
import { broken, fine } from './diagnosis.js';
import type { Probe } from './probe.js';

/** GitHub gives no jobs to older runners. */
const oldest = [2, 329, 0] as const;

/** Whether a self-hosted runner is new enough. GitHub updates its own. */
export const runnerVersion: Probe = {
  check: 'runner',
  of: 'machine',
  look: async ({ surroundings: { environment }, nodePath }) => {
    if (environment['GITHUB_ACTIONS'] !== 'true' || isHostedRunner(environment)) return [];
    const version = versionOf(nodePath);
    if (version === undefined) return [fine('The version of the runner is unknown.')];
    const shown = `The runner is version ${version}`;
    if (!isOlder(version)) return [fine(`${shown}.`)];
    const needed = oldest.join('.');
    return [broken(`${shown}, but GitHub requires ${needed} or later.`, `Update the runner to ${needed} or later.`)];
  },
};

/**
 * Returns the version of the runner that started this program: with its own Node.js, in `externals` next to its programs. It
 * says so in the list of their parts, or, after an update of itself, in the name of their folder.
 */
function versionOf(nodePath: string): string | undefined {
  const root = /^(.*)\/externals[^/]*\/[^/]+\/bin\/[^/]+$/.exec(nodePath)?.[1];
  if (root === undefined) return undefined;
  const inFile = /"Runner\.Listener\/(\d+\.\d+\.\d+)/.exec(textOf(join(root, 'bin', 'Runner.Listener.deps.json')))?.[1];
  return inFile ?? /\/bin\.(\d+\.\d+\.\d+)$/.exec(realPath(join(root, 'bin')))?.[1];
}

function textOf(path: string): string {
  try {
    return readSmallFile(path);
  } catch {
    return '';
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return '';
  }
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differing = oldest.findIndex((part, index) => part !== parts[index]);
  return differing >= 0 && (parts[differing] ?? 0) < (oldest[differing] ?? 0);
}

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programsFolder } from './borgs.js';

/**
 * The versions of Node.js that run the bundled command line in a test, besides the one that runs the tests. npm has them
 * in packages that contain little but the program; the hashes are those of the packages for each processor.
 */
export const testedNodes = [
  {
    version: '22.23.5',
    sha512: {
      x64: '3jhC+wcoWxKZxcRqF2sUSl0c9HEXFnur/nuIPx6O6CWKV0jOUWQm7Htw5SuXqqlMCEhi0cJqybFPEb5hhcBiMw==',
      arm64: 'e1LOUGKVruPGuLVutn8+Cgm5pI1APm4Kvh+zbb/qe/ZpD9s+TQby5iUgZOWmPpbSKpj0Td8DP1N0NEnXasHizg==',
    },
  },
  {
    version: '24.22.3',
    sha512: {
      x64: 'KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
      arm64: 'IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw==',
    },
  },
] as const;

type TestedNode = (typeof testedNodes)[number];

/** Returns the path of a Node.js, whether it exists or not. */
export function nodePath({ version }: Pick<TestedNode, 'version'>): string {
  return join(programsFolder, `node-${version}`, 'bin', 'node');
}

/** Returns whether a Node.js is installed and runs. */
export function hasNode(node: TestedNode): boolean {
  return spawnSync(nodePath(node), ['--version'], { encoding: 'utf8' }).stdout === `v${node.version}\n`;
}

/** Downloads a Node.js; throws if that fails. */
export function installNode(node: TestedNode): void {
  const { arch, platform } = process;
  const wanted = arch === 'x64' || arch === 'arm64' ? node.sha512[arch] : undefined;
  if (platform !== 'linux' || wanted === undefined) throw new Error(`no package for ${platform} on ${arch}`);
  mkdirSync(programsFolder, { recursive: true });
  // Concurrent downloads each get their own folder; the first to finish wins.
  const folder = mkdtempSync(join(programsFolder, `.node-${node.version}-`));
  try {
    const words = ['pack', '--silent', '--pack-destination', folder, `node-linux-${arch}@${node.version}`];
    const file = join(folder, execFileSync('npm', words, { encoding: 'utf8', cwd: folder }).trim());
    const found = createHash('sha512').update(readFileSync(file)).digest('base64');
    if (found !== wanted) throw new Error(`its hash is ${found}, not ${wanted}`);
    const only = ['--strip-components=1', 'package/bin/node', 'package/LICENSE'];
    execFileSync('tar', ['-xzf', file, '-C', folder, '--no-same-owner', ...only]);
    rmSync(file);
    renameSync(folder, join(programsFolder, `node-${node.version}`));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!hasNode(node)) throw error;
  }
}

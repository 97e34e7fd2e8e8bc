import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programsFolder } from './borgs.js';

/** Names the version of zizmor with its hashes; the workflow and Dependabot read it, too. */
const pin = '.github/tools/zizmor.txt';

/** The version of zizmor, which looks for security problems in workflows. */
export const zizmorVersion = /^zizmor==(\S+)/.exec(readFileSync(pin, 'utf8'))?.[1] ?? '';

const home = join(programsFolder, `zizmor-${zizmorVersion}`);

/** The path of zizmor, whether it exists or not. */
export const zizmorPath = join(home, 'bin', 'zizmor');

/** Returns whether zizmor is installed and runs. */
export function hasZizmor(): boolean {
  return spawnSync(zizmorPath, ['--version'], { encoding: 'utf8' }).stdout === `zizmor ${zizmorVersion}\n`;
}

/** Installs zizmor if it is missing; throws if that fails. */
export function installZizmor(): void {
  if (hasZizmor()) return;
  mkdirSync(programsFolder, { recursive: true });
  rmSync(home, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', home]);
  const words = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '-r', pin];
  execFileSync(join(home, 'bin', 'pip'), words);
}

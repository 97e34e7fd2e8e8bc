import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programsFolder } from './borgs.js';

/** The version of Mermaid whose parser and renderer the tests and pictures use. */
export const mermaidVersion = '12.3.0';

/** The SHA-256 of dist/mermaid.min.js in mermaid-12.3.0.tgz of the npm registry. */
const mermaidHash = '336df803d87a38b70a01e736e666c8f7601d2ce42f5e47c8fafe5d721074b9a3';

/** Mermaid as one script for browsers. */
export const mermaidScript = join(programsFolder, `mermaid-${mermaidVersion}.min.js`);

/**
 * Downloads Mermaid's script if it is missing; throws if that fails. It is no dependency, because the 116 packages that
 * come with it would double the size of an installation, and the script contains all that is needed of them.
 */
export function installMermaid(): void {
  if (existsSync(mermaidScript)) return;
  mkdirSync(programsFolder, { recursive: true });
  const folder = mkdtempSync(join(programsFolder, '.mermaid-'));
  try {
    execFileSync('npm', ['pack', '--silent', `mermaid@${mermaidVersion}`], { cwd: folder, stdio: 'pipe' });
    const file = 'package/dist/mermaid.min.js';
    execFileSync('tar', ['-xzf', `mermaid-${mermaidVersion}.tgz`, file], { cwd: folder, stdio: 'pipe' });
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    if (hash !== mermaidHash) throw new Error(`its SHA-256 is ${hash}, not ${mermaidHash}`);
    renameSync(join(folder, file), mermaidScript);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

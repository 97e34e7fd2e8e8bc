import { spawnSync } from 'node:child_process';
import { entryPointFile } from './built-entry-point.js';

/** The result of one command. */
export interface Called {
  readonly status: number | null;
  /** Standard output, unchanged. */
  readonly bytes: Buffer;
  readonly out: string;
  readonly error: string;
}

const entryPoint = entryPointFile('cli');

/** Runs a command like a user does, in a folder and with an environment of its own, without a terminal. */
export function callIn(
  folder: string,
  environment: Readonly<Record<string, string>>,
): (words: readonly string[], input?: string) => Called {
  return (words, input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entryPoint, ...words], {
      cwd: folder,
      env: { ...environment },
      input,
      maxBuffer: 1 << 28,
    });
    return { status, bytes: stdout, out: stdout.toString(), error: stderr.toString() };
  };
}

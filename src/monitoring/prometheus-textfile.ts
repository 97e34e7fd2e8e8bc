import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { asError, codeOf } from '../system/errors.js';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { readSmallFile } from '../system/read-file.js';
import { requireNoRunnerFile } from '../system/runner-files.js';
import { HttpError } from './http.js';
import { exposition, type Metrics, merged, readExposition } from './prometheus-metrics.js';

/** How old an unfinished file must be to belong to a run that has crashed, in milliseconds. */
const staleAfter = 10_000;

/**
 * Replaces the metrics with these labels in a file, and keeps those of other configurations, which another process may
 * write at the same time. Throws HttpError; its message completes a sentence.
 */
export async function writeTextfile(
  path: string,
  { metrics, labels }: { readonly metrics: Metrics; readonly labels: Readonly<Record<string, string>> },
  signal: AbortSignal,
): Promise<void> {
  try {
    requireTrustedLinks(path);
    requireNoRunnerFile(path);
    const place = existsSync(path) ? realpathSync(path) : path;
    await replace(place, (text) => exposition(merged(metrics, metricsIn(text, path), labels)), signal);
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(reasonFor(error, path), false);
  }
}

function metricsIn(text: string, path: string): Metrics {
  const found = readExposition(text);
  if (found !== undefined) return found;
  throw new HttpError(`${path} contains metrics of another program, so it was not replaced; use another name`, false);
}

/**
 * Replaces a file in one step. The new file is also the lock: only one process can create it, and it is gone when it has
 * become the file. Its name doesn't end in .prom, so the Node exporter doesn't read it.
 */
async function replace(path: string, change: (text: string) => string, signal: AbortSignal): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.new`);
  const file = await create(unfinished, signal);
  let done = false;
  try {
    writeFileSync(file, change(readIfExists(path)));
    // The Node exporter runs as another user.
    fchmodSync(file, (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o777);
    fsyncSync(file);
    renameSync(unfinished, path);
    done = true;
  } finally {
    closeSync(file);
    if (!done) rmSync(unfinished, { force: true });
  }
}

/** Creates a file that doesn't exist, and returns its descriptor; waits while another process has it. */
async function create(path: string, signal: AbortSignal): Promise<number> {
  for (;;) {
    try {
      return openSync(path, 'wx', 0o600);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const other = statSync(path, { throwIfNoEntry: false });
    if (other !== undefined && Date.now() - other.mtimeMs > staleAfter) rmSync(path, { force: true });
    else await setTimeout(20, undefined, { signal });
  }
}

function readIfExists(path: string): string {
  try {
    return readSmallFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function reasonFor(error: unknown, path: string): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return `the folder ${dirname(path)} does not exist`;
  if (code === 'EACCES' || code === 'EPERM') return `this user may not write to ${dirname(path)}`;
  return `${path} could not be written: ${asError(error).message}`;
}

import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isLexicallyInside, outsideWorkspaceMessage, resolvesInside } from '../../system/confinement.js';
import { codeOf, type Place } from '../../system/errors.js';
import { listed } from '../../text/phrases.js';
import { addSafeError } from '../yaml/findings.js';
import { maxIncludes, maxTokens, maxTotalBytes } from '../yaml/limits.js';
import { decodeUtf8, readBytes } from './bytes.js';
import { type ConfigurationFile, displayPath } from './find.js';
import type { ReadSource, ReadState } from './reading.js';

/** A file that is being read, and the line of its current `!include`. */
export interface IncludingFile extends ConfigurationFile {
  readonly line?: number;
}

/** Opens an included file, relative to the including file or else to the working directory. If it can't be read, adds an error and returns undefined. */
export function openInclude(
  name: string,
  place: Place,
  { reading, chain }: { readonly reading: ReadState; readonly chain: readonly IncludingFile[] },
): ReadSource | undefined {
  const { findings, budget } = reading;
  const fail = (message: string): undefined => addSafeError(findings, place, message) as undefined;
  if (budget.tokens > maxTokens || budget.bytes > maxTotalBytes) return undefined; // reported where the limit was reached
  budget.includes += 1;
  if (budget.includes > maxIncludes.files) {
    const most = maxIncludes.files.toLocaleString('en');
    return budget.includes === maxIncludes.files + 1
      ? fail(`More than ${most} files are included, which is the limit.`)
      : undefined;
  }
  const candidates = candidatesFor(name, chain.at(-1), reading);
  const allowed = allowedOf(candidates, { reading, chain });
  const path = allowed.find(exists);
  if (path === undefined && allowed.length < candidates.length) return fail(outsideWorkspaceMessage(name));
  if (path === undefined)
    return fail(`The included file ${name} does not exist. Looked for ${listed(candidates, 'and')}.`);
  const shown = displayPath(path, reading.currentFolder);
  const names = [...chain.map((one) => `${one.shown}:${one.line ?? place.line}`), shown];
  if (chain.some((one) => one.path === path))
    return fail(`These files include each other in a loop: ${arrows(names)}.`);
  if (chain.length > maxIncludes.deep) {
    return fail(`Includes are nested more than ${maxIncludes.deep} deep, which is the limit: ${arrows(names)}.`);
  }
  const content = readBytes(path);
  if (typeof content === 'string') return fail(`${shown} can't be included: ${content}.`);
  const { bytes } = content;
  budget.bytes += bytes.length;
  if (budget.bytes > maxTotalBytes) {
    const most = `With its includes, this file has more than ${maxTotalBytes / 1e6} MB, which is the limit.`;
    return fail(most);
  }
  const text = decodeUtf8(bytes, shown, findings);
  if (text !== undefined) {
    reading.sources.set(shown, text);
    reading.included.push({ path, shown });
  }
  return text === undefined ? undefined : { path, shown, text };
}

function candidatesFor(name: string, includer: IncludingFile | undefined, reading: ReadState): readonly string[] {
  const path = name.replace(/^~(?=\/|$)/, () => reading.home);
  if (isAbsolute(path)) return [resolve(path)];
  const folders = [includer ? dirname(includer.path) : reading.currentFolder, reading.currentFolder];
  return [...new Set(folders.map((folder) => join(folder, path)))];
}

/** Removes files outside the workspace, if a pull request is checked and the including file is in the workspace. */
function allowedOf(
  candidates: readonly string[],
  { reading, chain }: { readonly reading: ReadState; readonly chain: readonly IncludingFile[] },
): readonly string[] {
  const { confinedTo } = reading;
  if (confinedTo === undefined || !chain.some(({ path }) => isLexicallyInside(path, confinedTo))) return candidates;
  return candidates.filter((candidate) => resolvesInside(candidate, confinedTo));
}

/** Whether a path exists, readable or not. */
function exists(path: string): boolean {
  try {
    return realpathSync(path) !== '';
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/** Formats a chain of files; a very long one is shortened in the middle. */
function arrows(names: readonly string[]): string {
  const left = names.length - 12;
  const shown = left > 0 ? [...names.slice(0, 6), `… ${left} more …`, ...names.slice(-6)] : names;
  return shown.join(' → ');
}

import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { codeOf, type Place } from '../system/errors.js';
import { decode, readBytes } from './bytes.js';
import { isNamedWithin, leadsOutside, staysWithin } from './confinement.js';
import { type Found, shownAs } from './find.js';
import { addPlainFault } from './findings.js';
import { largestWhole, mostIncludes, mostTokens } from './limits.js';
import type { Reading, ReadSource } from './reading.js';
import { listed } from './wording.js';

/** A file that is being read, and the line of its current `!include`. */
export interface Including extends Found {
  readonly line?: number;
}

/** Opens an included file, relative to the including file or else to the working directory. If it can't be read, adds an error and returns undefined. */
export function openInclude(
  name: string,
  place: Place,
  { reading, chain }: { readonly reading: Reading; readonly chain: readonly Including[] },
): ReadSource | undefined {
  const { findings, budget } = reading;
  const fail = (message: string): undefined => addPlainFault(findings, place, message) as undefined;
  if (budget.tokens > mostTokens || budget.bytes > largestWhole) return undefined; // reported where the limit was reached
  budget.includes += 1;
  if (budget.includes > mostIncludes.files) {
    const most = mostIncludes.files.toLocaleString('en');
    return budget.includes === mostIncludes.files + 1
      ? fail(`More than ${most} files are included, which is the limit.`)
      : undefined;
  }
  const candidates = candidatesFor(name, chain.at(-1), reading);
  const allowed = allowedOf(candidates, { reading, chain });
  const path = allowed.find(exists);
  if (path === undefined && allowed.length < candidates.length) return fail(leadsOutside(name));
  if (path === undefined)
    return fail(`The included file ${name} does not exist. Looked for ${listed(candidates, 'and')}.`);
  const shown = shownAs(path, reading.currentFolder);
  const names = [...chain.map((one) => `${one.shown}:${one.line ?? place.line}`), shown];
  if (chain.some((one) => one.path === path))
    return fail(`These files include each other in a loop: ${arrows(names)}.`);
  if (chain.length > mostIncludes.deep) {
    return fail(`Includes are nested more than ${mostIncludes.deep} deep, which is the limit: ${arrows(names)}.`);
  }
  const content = readBytes(path);
  if (typeof content === 'string') return fail(`${shown} can't be included: ${content}.`);
  const { bytes } = content;
  budget.bytes += bytes.length;
  if (budget.bytes > largestWhole) {
    const most = `With its includes, this file has more than ${largestWhole / 1e6} MB, which is the limit.`;
    return fail(most);
  }
  const text = decode(bytes, shown, findings);
  if (text !== undefined) {
    reading.sources.set(shown, text);
    reading.included.push({ path, shown });
  }
  return text === undefined ? undefined : { path, shown, text };
}

function candidatesFor(name: string, includer: Including | undefined, reading: Reading): readonly string[] {
  const path = name.replace(/^~(?=\/|$)/, () => reading.home);
  if (isAbsolute(path)) return [resolve(path)];
  const folders = [includer ? dirname(includer.path) : reading.currentFolder, reading.currentFolder];
  return [...new Set(folders.map((folder) => join(folder, path)))];
}

/** Removes files outside the workspace, if a pull request is checked and the including file is in the workspace. */
function allowedOf(
  candidates: readonly string[],
  { reading, chain }: { readonly reading: Reading; readonly chain: readonly Including[] },
): readonly string[] {
  const { confinedTo } = reading;
  if (confinedTo === undefined || !chain.some(({ path }) => isNamedWithin(path, confinedTo))) return candidates;
  return candidates.filter((candidate) => staysWithin(candidate, confinedTo));
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

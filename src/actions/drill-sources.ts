import { lstatSync, readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { createExclusionTest } from '../files/patterns.js';
import { findSources } from '../files/sources.js';
import { storedPath } from '../files/stored-paths.js';
import { UserError } from '../system/errors.js';
import { forSystem, isWithin, workingFolder } from '../system/paths.js';
import type { DrillWork } from './drill-work.js';

/** A source as it is configured now. */
export interface DrillSource {
  /** As configured. */
  readonly root: string;
  /** Its path in archives; `.` for everything. */
  readonly stored: string;
  /** Its absolute path on this machine. */
  readonly live: string;
  /** A glob found it, so that it may be newer than the archive. */
  readonly globbed: boolean;
}

/** The sources of a configuration on this machine. */
export interface DrillSources {
  readonly roots: readonly DrillSource[];
  /** Tells whether the excludes match an absolute path. */
  readonly isExcluded: (path: string) => boolean;
  /** Why they are unknown, as a sentence. */
  readonly unknown?: string | undefined;
}

/** Finds the sources that the configuration names now. */
export async function drillSources({ borg, filesFirst, options }: DrillWork): Promise<DrillSources> {
  const folder = workingFolder(options);
  try {
    const where = { folder, filesFirst, consequence: 'Nothing was compared with the sources.' };
    const { roots, globbed, lines } = await findSources(options, where);
    const found = roots.map((root) => {
      const whole = borg.capabilities.slashDot ? root : posix.normalize(root);
      return { root, stored: storedPath(whole), live: resolve(folder, root), globbed: globbed.has(root) };
    });
    return { roots: found, isExcluded: createExclusionTest(lines) };
  } catch (error) {
    // The archive may be of another machine, which has the files with the patterns.
    if (!(error instanceof UserError)) throw error;
    return { roots: [], isExcluded: () => false, unknown: error.message };
  }
}

/** Returns where a path of an archive is on this machine; undefined if it belongs to no source. */
export function livePath(path: string, sources: DrillSources): string | undefined {
  const own = sources.roots
    .filter(({ stored }) => isBelow(path, stored))
    .sort((one, other) => other.stored.length - one.stored.length)[0];
  if (own === undefined) return undefined;
  return own.stored === '.' ? resolve(own.live, path) : resolve(own.live, path.slice(own.stored.length + 1));
}

/** Tells whether a path of an archive is the stored path of a source, or below it. */
export function isBelow(path: string, stored: string): boolean {
  return stored === '.' || isWithin(path, stored);
}

/** What an archive contains of a source. */
export type Coverage = 'nothing' | 'itself' | 'content';

/** Returns the sentence for a source of which an archive contains nothing; undefined if that is as it should be. */
export function uncoveredSentence(
  { root, live, globbed }: DrillSource,
  coverage: Coverage,
  { archive, made }: { readonly archive: string; readonly made: Date | undefined },
): string | undefined {
  const facts = lstatSync(forSystem(live), { throwIfNoEntry: false });
  const isNewer = made === undefined || facts === undefined || facts.birthtime > made;
  // Whether something that a glob matches existed when the archive was made is only known from the system.
  if (coverage === 'content' || (globbed && isNewer) || (facts === undefined && /[*?[]/.test(root))) return undefined;
  if (coverage === 'nothing') {
    return `${archive} contains nothing of the source ${root}. Check that no pattern excludes it, and make a new archive if it was added to the sources later.`;
  }
  if (facts?.isDirectory() !== true || isEmpty(live)) return undefined;
  return `${archive} contains the source ${root} only as an empty folder, but there are files in it now. Check that no pattern excludes them, and that its disk is mounted when the backup runs.`;
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(forSystem(folder)).length === 0;
  } catch {
    return true; // it can't be read, so nothing is known about it
  }
}

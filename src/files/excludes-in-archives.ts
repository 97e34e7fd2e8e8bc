import { configurationsNamedBy, dumpFolders, findManifests } from '../archives/bootstrap-manifest.js';
import { drillPatternBeside, type OwnFolders, ownFolders } from '../archives/bootstrap-manifest-places.js';
import type { Borg } from '../borg/borg-call.js';
import { archiveOperands, patternOperands } from '../borg/operands.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { type RunConfigurations, withTargets } from './add-configurations.js';
import type { createOptions } from './create-options.js';
import { collectLines, escaped, type Line, rootOf } from './patterns.js';
import { findSources } from './sources.js';
import { linesForStoredPaths, storedPath } from './stored-paths.js';

type Options = ValuesOf<typeof createOptions>;

/** Existing archives and their configuration. */
interface Archives {
  readonly borg: Borg;
  readonly repository: { readonly path: string };
  readonly configurations?: RunConfigurations | undefined;
  readonly filesFirst?: boolean | undefined;
}

/** Excludes files from existing archives. */
export interface Exclusions {
  /** Returns the lines for some archives: the files that create always keeps, then the configured lines. */
  readonly linesFor: (archives: readonly string[]) => Promise<readonly Line[]>;
}

interface ExclusionContext {
  readonly folder: string;
  /** `Nothing was changed.` */
  readonly consequence: string;
}

/**
 * Collects what the configuration excludes, for existing archives. It is read in the same way as by create, and what
 * create always keeps stays: the manifest and the configurations that are stored with it, dumps, and roots inside
 * marked folders. Roots are not included: a path that is no longer a source is not excluded.
 */
export async function collectExclusions(
  options: Options,
  work: Archives,
  { folder, consequence }: ExclusionContext,
): Promise<Exclusions> {
  const where = { folder, filesFirst: work.filesFirst, consequence };
  const lines = (await collectLines(options, where)).filter((line) => rootOf(line) === undefined);
  const marks = [...(options.exclude_caches ? ['CACHEDIR.TAG'] : []), ...(options.exclude_if_present ?? [])];
  const excludes = lines.some(({ kind, text }) => kind === 'exclude' || !text.startsWith('+'));
  // If nothing is excluded, Borg has nothing to do and reports that.
  if (!excludes && marks.length === 0) return { linesFor: async () => [] };
  const { roots } = await findSources(options, where);
  const chosen = linesForStoredPaths(lines, roots);
  const folders = ownFolders(options);
  const current = (work.configurations?.files ?? []).flatMap(withTargets);
  return {
    linesFor: async (archives) => {
      const own: Line[] = [];
      const marked: Line[] = [];
      for (const archive of archives) {
        const place = { borg: work.borg, repository: work.repository.path, archive };
        own.push(...(await ownLines(place, { folders, current })));
        if (marks.length > 0) marked.push(...(await markedLines(place, marks, roots)));
      }
      return [...own, ...chosen, ...marked];
    },
  };
}

interface Place {
  readonly borg: Borg;
  readonly repository: string;
  readonly archive: string;
}

/**
 * Returns includes for what create itself adds to an archive. If several manifests may be create's own, the files that
 * any of them names are kept.
 */
async function ownLines(
  place: Place,
  { folders, current }: { readonly folders: OwnFolders; readonly current: readonly string[] },
): Promise<readonly Line[]> {
  const { borg, repository, archive } = place;
  const operands = archiveOperands(repository, archive, borg.capabilities);
  const files = new Set(current);
  const kept = new Set<string>();
  const drills = new Set<string>();
  for (const manifest of (await findManifests(borg, { repository, archive }, folders)).own) {
    const folder = manifest.path.replace(/\/manifest\.json$/, '');
    kept.add(folder);
    const drillPattern = drillPatternBeside(folder);
    if (drillPattern !== undefined) drills.add(drillPattern);
    for (const dumps of dumpFolders(folder)) kept.add(dumps);
    for (const path of (await configurationsNamedBy(borg, operands, manifest)) ?? []) files.add(path);
  }
  if (kept.size === 0) for (const dumps of dumpFolders(undefined)) kept.add(dumps);
  return (
    [...[...kept].map((path) => `pp:${path}`), ...drills, ...[...files].map((path) => `pf:${path}`)]
      // A line break would start another pattern.
      .filter((pattern) => !/[\r\n]/.test(pattern))
      .map((pattern) => ({ kind: 'pattern', text: `+ ${pattern}` }))
  );
}

/**
 * Returns includes for roots inside a folder with a mark (CACHEDIR.TAG, …): create backs up a root whatever is above
 * it, but recreate would remove everything in the marked folder.
 */
async function markedLines(place: Place, marks: readonly string[], roots: readonly string[]): Promise<readonly Line[]> {
  const stored = new Set(roots.map(storedPath));
  const names = marks.map(escaped);
  const tags = await pathsIn(place, [`re:(?:^|/)(?:${names.join('|')})$`]);
  const marked = new Set(tags.map(parentOf));
  const inside = [...stored].filter((root) => above(root).some((folder) => marked.has(folder)));
  // A mark that is itself a root doesn't mark the folder around it, because Borg never walks through that folder.
  const alone = tags
    .filter((tag) => stored.has(tag) && !above(tag).some((folder) => stored.has(folder)))
    .flatMap((tag) => (parentOf(tag) === '' ? [] : [parentOf(tag)]));
  return [...new Set([...inside, ...alone])].map((path) => ({ kind: 'pattern', text: `+ pp:${path}` }));
}

async function pathsIn({ borg, repository, archive }: Place, patterns: readonly string[]): Promise<readonly string[]> {
  const { documents } = await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands: [...archiveOperands(repository, archive, borg.capabilities), ...patternOperands(patterns)],
    output: 'json-lines',
  });
  return documents.flatMap((document) => {
    if (typeof document !== 'object' || document === null || !('path' in document)) return [];
    return typeof document.path === 'string' ? [document.path] : [];
  });
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Returns the folders above a stored path, up to the top of the archive. */
function above(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path; at !== ''; at = parentOf(at)) folders.push(parentOf(at));
  return folders;
}

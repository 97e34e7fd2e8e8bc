import {
  archiveOperands,
  type Operand,
  patternOperands,
  repositoryOperands,
  storedOperands,
} from '../borg/arguments.js';
import type { Borg } from '../borg/borg.js';
import { UserError } from '../system/errors.js';
import { archivesIn } from './archive-document.js';
import { isOwnPath, manifestFolder, manifestPatterns, pathsInManifest } from './bootstrap-manifest.js';
import { listCommand } from './newest.js';

/** An archive whose manifest is wanted. */
export interface ManifestPlace {
  readonly repository: string;
  readonly archive: string;
  /** Where older archives have their manifest: `/root/.borgmatic`. */
  readonly sourceDirectory: string;
}

/** The configuration files that an archive was made with, by absolute path; throws UserError where it does not say. */
export async function configurationsIn(borg: Borg, place: ManifestPlace): Promise<readonly string[]> {
  const { repository, archive } = place;
  const operands = archiveOperands(repository, archive, borg.capabilities);
  const manifest = await findManifest(borg, operands, place);
  const { lines } = await borg.run({
    command: 'extract',
    flags: ['--stdout'],
    // Of `pf:` patterns Borg 1 says that they never matched, whatever they matched.
    operands: [...operands, ...storedOperands([manifest])],
    output: 'lines',
  });
  const paths = pathsInManifest(lines.join('\n'));
  // Borg takes no path at all for every path that there is.
  if (paths !== undefined && paths.length > 0) return paths;
  throw new UserError(
    `The manifest of ${archive} in ${repository} cannot be read: ${manifest} holds no config_paths. Name another archive with --archive, or bring files back with extract.`,
  );
}

async function findManifest(borg: Borg, operands: readonly Operand[], place: ManifestPlace): Promise<string> {
  const patterns = patternOperands(manifestPatterns(place.sourceDirectory));
  const { documents } = await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands: [...operands, ...patterns],
    output: 'json-lines',
  });
  const found = bestManifest(documents.flatMap(pathOf), place.sourceDirectory);
  if (found !== undefined) return found;
  throw new UserError(
    `${place.archive} in ${place.repository} holds no manifest, so nothing says which configuration it was made with. Name another archive with --archive, or bring files back with extract.`,
  );
}

/** Of several manifests the archive's own: a copy of an older one may be among the files that were backed up. */
export function bestManifest(paths: readonly string[], sourceDirectory: string): string | undefined {
  const rank = (path: string): number => manifestRank(path, sourceDirectory);
  return [...paths].sort((one, other) => rank(one) - rank(other) || one.length - other.length)[0];
}

/** Whether a manifest lies where a backup tool puts its own, rather than among the files that were backed up. */
export function isOwnManifest(path: string, sourceDirectory: string): boolean {
  return path.endsWith('/manifest.json') && isOwnPath(path, sourceDirectory);
}

function manifestRank(path: string, sourceDirectory: string): number {
  if (path === `${manifestFolder}/manifest.json`) return 0;
  if (path === `${sourceDirectory.replace(/^\/+/, '')}/bootstrap/manifest.json`) return 2;
  if (isOwnPath(path, sourceDirectory)) return 1;
  // What looks like a temporary folder, but has a name that no tool gives to one, is still a better guess than others.
  return /(^|\/)borg(flow|matic)-[^/]+\/(.+\/)?borgmatic\/bootstrap\/manifest\.json$/.test(path) ? 3 : 4;
}

function pathOf(document: unknown): readonly string[] {
  if (typeof document !== 'object' || document === null || !('path' in document)) return [];
  return typeof document.path === 'string' ? [document.path] : [];
}

/** Throws UserError where a repository holds archives of several series: the latest may be another machine's. */
export async function demandOneSeries(borg: Borg, repository: string): Promise<void> {
  const { documents } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: ['--json'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'json',
  });
  const latest = new Map(archivesIn(documents[0]).map(({ name }) => [seriesOf(name), name]));
  if (latest.size < 2) return;
  throw new UserError(
    `${repository} holds archives of ${latest.size} series, and each has a latest one: ${[...latest.values()].join(', ')}. Name one with --archive, or a series with --match-archives 'sh:NAME-*'.`,
  );
}

/** What the archives of one series have in common: the name before the date, or before the number that it ends with. */
export function seriesOf(name: string): string {
  const dated = /^(.*?)[-_.:@]?\d{4}-?\d\d-?\d\d/s.exec(name)?.[1];
  return dated ?? name.replace(/[-_.]?\d+$/, '');
}

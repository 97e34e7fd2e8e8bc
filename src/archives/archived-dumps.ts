import { posix } from 'node:path';
import type { Borg } from '../borg/borg-call.js';
import { archiveOperands, patternOperands } from '../borg/operands.js';
import { engineNames } from '../databases/define-database.js';
import {
  dumpList,
  dumpPath,
  dumpsFolder,
  dumpsInList,
  engineFolder,
  type StoredDump,
} from '../databases/stored-dumps.js';
import { UserError } from '../system/errors.js';
import { size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { dumpPlaces, type OwnFolders } from './bootstrap-manifest-places.js';
import { type ArchivedEntry, listEntries, storedText } from './entry-owners.js';
import { type JudgedEntry, judgeEntries } from './trusted-entries.js';

/** A database dump that an archive contains. */
export interface ArchivedDump extends StoredDump {
  /** Its path in the archive. */
  readonly path: string;
  /** `folder`: the dump consists of several files. */
  readonly stored: 'stream' | 'folder';
  /** In bytes. */
  readonly size: number;
  /** A list in the archive describes it completely; otherwise, only its path says what it is. */
  readonly isListed: boolean;
}

/** The dumps of an archive. */
interface ArchivedDumps {
  readonly dumps: readonly ArchivedDump[];
  /** Sentences about dumps that were left out. */
  readonly doubts: readonly string[];
}

/** Borg's pattern for everything in folders of dumps, wherever they are. */
const dumpPattern = `re:(^|/)(${engineNames.join('|')})_databases(/|$)`;

/** The maximum number of entries to read; a dump in the directory format has a file for each table. */
const mostEntries = 200_000;

/** The maximum size of a list of dumps in bytes. */
const largestList = 1_000_000;

/**
 * Returns the database dumps in an archive. They will be run as SQL by an administrator of the database, so they only
 * count if nobody but root and the user who made the archive can have put them there.
 */
export async function archivedDumps(
  borg: Borg,
  place: { readonly repository: string; readonly archive: string },
  folders: OwnFolders,
): Promise<ArchivedDumps> {
  const archive = archiveOperands(place.repository, place.archive, borg.capabilities);
  const listed = await listEntries(borg, { archive, paths: patternOperands([dumpPattern]), most: mostEntries });
  const placeOf = dumpPlaces(folders);
  const found = listed.filter(({ path }) => placeOf(path).kind !== 'elsewhere');
  if (found.length === 0) return { dumps: [], doubts: [] };
  const { judged, maker } = await judgeEntries(borg, { ...place, found, placeOf, allowsFolders: true });
  const entries = new Map<string, JudgedEntry>();
  const twice = new Set<string>();
  for (const entry of judged) {
    if (entries.has(entry.path)) twice.add(entry.path);
    entries.set(entry.path, entry);
  }
  const read = await listedDumps(borg, { archive, entries });
  const candidates = read?.found ?? dumpsByPath([...entries.keys()]);
  const dumps: ArchivedDump[] = [];
  const doubts = (read?.missing ?? []).map(
    (path) => `${place.archive} does not contain the dump ${printableName(path)}, although its list of dumps names it.`,
  );
  for (const dump of candidates) {
    const doubt = doubtOf(dump, { entries, twice });
    if (doubt === undefined)
      dumps.push({ ...dump, ...contentOf(dump, [...entries.values()]), isListed: read !== undefined });
    else
      doubts.push(
        `The dump ${printableName(dump.path)} in ${place.archive} is not used, because someone other than ${printableName(maker)} or root could have put it there: ${doubt}.`,
      );
  }
  return { dumps, doubts };
}

type LocatedDump = StoredDump & { readonly path: string };

/** The dumps that lists name. */
interface ListedDumps {
  readonly found: readonly LocatedDump[];
  /** The paths of those that the archive does not contain. */
  readonly missing: readonly string[];
}

/** Returns the dumps that the archive's own lists name; undefined if it has no list. */
async function listedDumps(
  borg: Borg,
  {
    archive,
    entries,
  }: { readonly archive: ReturnType<typeof archiveOperands>; readonly entries: ReadonlyMap<string, JudgedEntry> },
): Promise<ListedDumps | undefined> {
  const lists = [...entries.values()].filter(({ path, doubt }) => isList(path) && doubt === undefined);
  if (lists.length === 0) return undefined;
  const named: LocatedDump[] = [];
  for (const { path } of lists) {
    const text = await storedText(borg, { archive, path, most: largestList });
    named.push(...located(path, text));
  }
  return {
    found: named.filter(({ path }) => entries.has(path)),
    missing: named.map(({ path }) => path).filter((path) => !entries.has(path)),
  };
}

/** Returns the dumps in a list with their paths. Throws UserError for a list that can't be read. */
function located(list: string, text: string | undefined): readonly LocatedDump[] {
  const dumps = text === undefined ? undefined : dumpsInList(text);
  if (dumps === undefined) {
    const why = text === undefined ? `is larger than ${size(largestList)}` : 'is not valid';
    throw new UserError(
      `The list of dumps ${printableName(list)} ${why}, so nothing was restored. Name another archive with --archive.`,
    );
  }
  const folder = posix.dirname(list);
  return dumps
    .filter(({ engine }) => engineFolder(engine) === posix.basename(folder))
    .map((dump) => ({ ...dump, path: posix.join(folder, dumpPath(dump)) }));
}

function isList(path: string): boolean {
  return posix.basename(path) === dumpList && /_databases$/.test(posix.dirname(path));
}

/** Returns the dumps of archives without lists, from before borgmatic 2, whose paths say what they are. */
function dumpsByPath(paths: readonly string[]): readonly LocatedDump[] {
  return paths.flatMap((path) => {
    const [, option, server = '', name = ''] = /(?:^|\/)([a-z]+_databases)\/([^/]+)\/([^/]+)$/s.exec(path) ?? [];
    const engine = engineNames.find((each) => engineFolder(each) === option);
    if (engine === undefined) return [];
    const [, host = server, port] = /^(.*):(\d+)$/s.exec(server) ?? [];
    const hostname = host === 'localhost' ? undefined : host;
    return [{ engine, name, hostname, port: port === undefined ? undefined : Number(port), path }];
  });
}

function doubtOf(
  { path }: LocatedDump,
  { entries, twice }: { readonly entries: ReadonlyMap<string, JudgedEntry>; readonly twice: ReadonlySet<string> },
): string | undefined {
  if (twice.has(path)) return 'the archive contains this path more than once';
  return entries.get(path)?.doubt;
}

function contentOf({ path }: LocatedDump, entries: readonly ArchivedEntry[]): Pick<ArchivedDump, 'stored' | 'size'> {
  const own = entries.find((entry) => entry.path === path);
  if (own?.isFolder !== true) return { stored: 'stream', size: own?.size ?? 0 };
  const within = entries.filter((entry) => entry.path.startsWith(`${path}/`));
  return { stored: 'folder', size: within.reduce((sum, entry) => sum + entry.size, 0) };
}

/**
 * Returns the sizes of all dumps in an archive in bytes, by their paths from `borgmatic` on, whoever put them there; a
 * dump that is a folder has the size of its files.
 */
export async function archivedDumpSizes(
  borg: Borg,
  { repository, archive }: { readonly repository: string; readonly archive: string },
): Promise<ReadonlyMap<string, number>> {
  const operands = archiveOperands(repository, archive, borg.capabilities);
  const listed = await listEntries(borg, {
    archive: operands,
    paths: patternOperands([dumpPattern]),
    most: mostEntries,
  });
  const sizes = new Map<string, number>();
  for (const entry of listed) {
    const [dump] = /[a-z]+_databases\/[^/]+\/[^/]+/.exec(entry.path) ?? [];
    if (dump !== undefined && !entry.isFolder) {
      const path = posix.join(dumpsFolder, dump);
      sizes.set(path, (sizes.get(path) ?? 0) + entry.size);
    }
  }
  return sizes;
}

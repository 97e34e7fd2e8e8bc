import { type ArchivedDump, archivedDumps } from '../archives/archived-dumps.js';
import { ownFolders } from '../archives/bootstrap-manifest-places.js';
import { resolveArchive } from '../archives/resolve.js';
import { borgOptions } from '../borg/borg-options.js';
import { toggle } from '../borg/common-flags.js';
import { exactName } from '../borg/operands.js';
import { absoluteRepository } from '../borg/repository-url.js';
import type { DatabaseContext, DatabaseEngine, DatabaseEntry, RestoreTarget } from '../databases/define-database.js';
import { matchesNamePattern } from '../databases/name-patterns.js';
import { configuredEngines, isGroup, shownDump } from '../databases/plan-dumps.js';
import { databaseEngines, databaseOptions } from '../databases/registry.js';
import { type Restore, restoreDump } from '../databases/restore-dump.js';
import { createDatabaseContext } from '../databases/run-clients.js';
import { engineFolder } from '../databases/stored-dumps.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { hasWildcards } from '../system/glob.js';
import { workingFolder } from '../system/paths.js';
import { createTemporaryFolder, type TemporaryFolder } from '../system/temporary.js';
import { size } from '../text/amounts.js';
import { joinFirst, joinWords } from '../text/phrases.js';
import { clientSetup } from './create-dumps.js';
import { defineAction, type WorkWith } from './define-action.js';
import { dumpReader } from './read-dump.js';
import { shared } from './shared-flags.js';

const options = { ...borgOptions, ...databaseOptions } as const;

type RestoreWork = WorkWith<typeof options>;

/** Restores databases from the dumps in an archive. */
export const restore = defineAction({
  name: 'restore',
  aliases: ['--restore', '-r'],
  summary: 'restore databases from an archive',
  flags: [
    { ...shared.archive, required: true },
    {
      name: 'data-source',
      aliases: ['--database'],
      kind: 'texts',
      value: 'NAME',
      summary: 'only this database, or those that match a glob (default: all databases in the archive)',
    },
    {
      name: 'schema',
      kind: 'texts',
      value: 'NAME',
      summary: 'only this schema of the databases (PostgreSQL, MongoDB)',
    },
    { name: 'hook', kind: 'text', value: 'ENGINE', summary: 'only databases of this engine, such as postgresql' },
    { name: 'hostname', kind: 'text', value: 'HOST', summary: 'restore to this server (default: restore_hostname)' },
    {
      name: 'port',
      kind: 'integer',
      value: 'PORT',
      summary: 'restore to the server on this port (default: restore_port)',
    },
    { name: 'container', kind: 'text', value: 'NAME', summary: 'restore to the server in this container' },
    { name: 'username', kind: 'text', value: 'USER', summary: 'connect as this user (default: restore_username)' },
    {
      name: 'password',
      kind: 'text',
      value: 'PASSWORD',
      secret: true,
      summary: 'the password of that user; others may see it here, so restore_password is safer',
    },
    {
      name: 'restore-path',
      kind: 'text',
      value: 'FILE',
      summary: 'restore a SQLite database to this file (default: restore_path)',
    },
    { name: 'original-label', kind: 'text', value: 'LABEL', summary: 'only dumps with this label' },
    { name: 'original-hostname', kind: 'text', value: 'HOST', summary: 'only dumps of this server' },
    { name: 'original-port', kind: 'integer', value: 'PORT', summary: 'only dumps of the server on this port' },
    { name: 'original-container', kind: 'text', value: 'NAME', summary: 'only dumps of the server in this container' },
    shared.progress,
  ],
  choosing: 'Restoring',
  dryRun: 'reads',
  options,
  run: runRestore,
});

async function runRestore(work: RestoreWork): Promise<void> {
  const { borg, flags, repository, dryRun } = work;
  const wanted = textOf(flags, 'archive');
  if (wanted === undefined) {
    throw new UserError('restore needs an archive. Name it with --archive, or use --archive latest.');
  }
  const scope = { options: work.options, capabilities: borg.capabilities };
  const archive = await resolveArchive(borg, repository.path, { archive: wanted, scope });
  const place = { repository: absoluteRepository(repository.path, workingFolder(work.options)), archive };
  const found = await archivedDumps(borg, place, ownFolders(work.options));
  for (const doubt of found.doubts) borg.tell.warning(doubt);
  const shownArchive = exactName(archive, borg.capabilities) ?? archive;
  const chosen = chooseDumps(found.dumps, { flags, archive: shownArchive, repository: repository.path });
  const matched = chosen.map((dump) => matchedDump(dump, work));
  for (const each of matched) requireTarget(each, flags);
  const setup = clientSetup(work);
  const folder = createTemporaryFolder('restore', setup.runtimeFolder);
  try {
    const context = createDatabaseContext(setup, folder);
    const restores: Restore[] = [];
    for (const each of matched) restores.push(await prepareRestore(each, { work, place, context, folder }));
    requireSeparateTargets(matched, restores);
    announce(restores, work, shownArchive);
    if (dryRun) return;
    for (const [index, one] of restores.entries()) {
      try {
        await restoreDump(one, context, setup);
      } catch (error) {
        reportRest(one, restores.slice(index + 1), work);
        throw error;
      }
      borg.tell.lines([`Restored ${one.shown} to ${one.job.destination}.`], 'notice', 0);
    }
  } finally {
    for (const problem of folder.remove()) borg.tell.warning(problem);
  }
}

/** Names what wasn't restored because something before it failed. */
function reportRest(failed: Restore, rest: readonly Restore[], { borg }: RestoreWork): void {
  if (rest.length === 0) return;
  const names = joinFirst(
    rest.map(({ shown }) => shown),
    10,
  );
  borg.tell.lines([`Not restored, because restoring ${failed.shown} failed: ${names}.`], 'notice', 0);
}

function announce(restores: readonly Restore[], { borg, dryRun }: RestoreWork, archive: string): void {
  const verb = dryRun ? 'Would restore' : 'Restoring';
  const lines = restores.map(({ shown, job, bytes }) => {
    const replacing = job.replacing === undefined ? '' : `, ${job.replacing}`;
    return `${verb} ${shown}, ${size(bytes)}, from ${archive} to ${job.destination}${replacing}.`;
  });
  borg.tell.lines(lines, 'notice', 0);
}

/** Which dumps to choose, and where they are. */
interface Choice {
  readonly flags: Flags;
  readonly archive: string;
  readonly repository: string;
}

/** Returns the requested dumps. Throws UserError for a name that matches none. */
function chooseDumps(dumps: readonly ArchivedDump[], { flags, archive, repository }: Choice): readonly ArchivedDump[] {
  if (dumps.length === 0) {
    throw new UserError(
      `${archive} in ${repository} contains no database dumps, so nothing was restored. Name another archive with --archive. To restore files, use extract.`,
    );
  }
  const fitting = dumps.filter((dump) => fits(dump, flags));
  const names = textsOf(flags, 'data-source');
  const isAll = names.length === 0 || names.includes('all');
  const chosen = isAll ? fitting : fitting.filter(({ name }) => names.some((one) => matchesNamePattern(name, one)));
  const missing = isAll ? [] : names.filter((one) => !fitting.some(({ name }) => matchesNamePattern(name, one)));
  if (missing.length === 0 && chosen.length > 0) {
    if (!isAll) for (const name of names) requireOne(chosen, name, { flags, archive, repository });
    return chosen;
  }
  const what =
    missing.length === 0
      ? 'that server or engine'
      : joinWords(
          missing.map((name) => `"${name}"`),
          'or',
        );
  const whole = missing.length > 0 && fitting.some(({ name, globals }) => name === 'all' && globals !== true);
  const hint = whole ? ' A dump of all databases can only be restored as a whole: use --data-source all.' : '';
  throw new UserError(
    `${archive} in ${repository} contains no dump of ${what}, so nothing was restored. It contains: ${joinFirst(dumps.map(nameOf), 10)}.${hint}`,
  );
}

/** Throws UserError if a name without wildcards stands for several databases: one of them could be replaced by mistake. */
function requireOne(chosen: readonly ArchivedDump[], name: string, { archive, repository }: Choice): void {
  const named = chosen.filter((dump) => dump.name === name && dump.globals !== true);
  if (named.length < 2 || hasWildcards(name)) return;
  throw new UserError(
    `Nothing was restored: ${archive} in ${repository} contains several dumps named "${name}": ${joinFirst(named.map(nameOf), 10)}. Choose one with --hook, --original-label, --original-hostname, --original-port, or --original-container.`,
  );
}

function nameOf(dump: ArchivedDump): string {
  return shownDump(engineOf(dump), dump);
}

function fits(dump: ArchivedDump, flags: Flags): boolean {
  const hook = textOf(flags, 'hook');
  const port = textOf(flags, 'original-port');
  const same = (flag: string, value: string | undefined): boolean => {
    const wanted = textOf(flags, flag);
    return wanted === undefined || wanted === value;
  };
  return (
    (hook === undefined || hook.replace(/_databases$/, '') === dump.engine) &&
    same('original-label', dump.label) &&
    same('original-hostname', dump.hostname ?? (dump.container === undefined ? 'localhost' : undefined)) &&
    same('original-container', dump.container) &&
    (port === undefined || Number(port) === (dump.port ?? engineOf(dump).defaultPort))
  );
}

function engineOf({ engine }: Pick<ArchivedDump, 'engine'>): DatabaseEngine {
  const found = databaseEngines.find(({ name }) => name === engine);
  if (found === undefined) throw new UserError(`Databases of ${engine} can't be restored.`);
  return found;
}

/** A dump with its configured database. */
interface MatchedDump {
  readonly dump: ArchivedDump;
  readonly engine: DatabaseEngine;
  readonly entry: DatabaseEntry;
}

/** Finds the configured database of a dump. Throws UserError if there is none, and the flags don't name a target. */
function matchedDump(dump: ArchivedDump, { flags, options }: RestoreWork): MatchedDump {
  const engine = engineOf(dump);
  const entries = configuredEngines([engine], options).flatMap((one) => one.entries);
  const onServer = entries.filter((entry) => isSameServer(entry, dump, engine));
  const byName = onServer.filter(({ name }) => name === dump.name);
  const byGlob = onServer.filter(
    (one) =>
      isGroup(engine, one) && (one.name === undefined || one.name === 'all' || matchesNamePattern(dump.name, one.name)),
  );
  const fitting = [...byName, ...byGlob];
  const entry = fitting.find((one) => isSameName(one, dump)) ?? fitting[0];
  if (entry !== undefined) return { dump, engine, entry };
  if (['hostname', 'container', 'restore-path'].some((flag) => textOf(flags, flag) !== undefined)) {
    const { name, label } = dump;
    return { dump, engine, entry: { name, label, ...(engine.name === 'sqlite' && { path: '' }) } };
  }
  throw new UserError(
    `Nothing was restored: ${engineFolder(engine.name)} in the configuration contains nothing for ${shownDump(engine, dump)}, so it is unknown where to restore it. Add it to the configuration, or name the server with --hostname or --container${engine.name === 'sqlite' ? ', or the file with --restore-path' : ''}.`,
  );
}

function isSameServer(entry: DatabaseEntry, dump: ArchivedDump, { defaultPort }: DatabaseEngine): boolean {
  // An empty string is no name.
  const { label, container, hostname } = dump;
  if (entry.label || label) return (entry.label || undefined) === label;
  if (entry.container || container) return (entry.container || undefined) === container;
  if ((entry.hostname || 'localhost') !== (hostname ?? 'localhost')) return false;
  // Before version 2, borgmatic did not store the port.
  return (!dump.isListed && dump.port === undefined) || (entry.port ?? defaultPort) === (dump.port ?? defaultPort);
}

/** Whether an entry names the server as the dump does: without a name, a socket may lead to another server. */
function isSameName({ hostname, port }: DatabaseEntry, dump: ArchivedDump): boolean {
  return (hostname || undefined) === dump.hostname && port === dump.port;
}

/**
 * Throws UserError if the flags name a place to restore to, but none for this database: it would replace the one that is
 * in use.
 */
function requireTarget({ dump, engine }: MatchedDump, flags: Flags): void {
  const named = ['hostname', 'port', 'container', 'restore-path'].filter((flag) => textOf(flags, flag) !== undefined);
  const isFile = engine.name === 'sqlite';
  const hasServer = engine.defaultPort !== undefined;
  if (named.length === 0 || named.some((flag) => (flag === 'restore-path' ? isFile : hasServer))) return;
  const remedy = isFile ? ', or add --restore-path' : hasServer ? ', or add --hostname or --container' : '';
  throw new UserError(
    `Nothing was restored: ${joinWords(named.map((flag) => `--${flag}`))} can't say where to restore ${shownDump(engine, dump)}, which would be replaced. Choose other databases with --data-source or --hook${remedy}.`,
  );
}

/** Throws UserError if dumps would replace each other. */
function requireSeparateTargets(matched: readonly MatchedDump[], restores: readonly Restore[]): void {
  const seen = new Map<string, Restore>();
  for (const [index, { engine, entry }] of matched.entries()) {
    const restore = restores[index];
    if (restore === undefined) continue;
    const { destination } = restore.job;
    // Commands of the user may reach different servers under the same name, as in different containers.
    const commands = Object.entries(entry).filter(([option]) => option.endsWith('_command'));
    const key = JSON.stringify([engine.name, destination, commands]);
    const other = seen.get(key);
    if (other !== undefined) {
      throw new UserError(
        `Nothing was restored: ${joinWords([other.shown, restore.shown])} would replace each other in ${destination}. Choose one with --data-source, --hook, --original-hostname, --original-port, or --original-label.`,
      );
    }
    seen.set(key, restore);
  }
}

/** What is needed to prepare restoring. */
interface Preparation {
  readonly work: RestoreWork;
  readonly place: { readonly repository: string; readonly archive: string };
  readonly context: DatabaseContext;
  readonly folder: TemporaryFolder;
}

async function prepareRestore({ dump, engine, entry }: MatchedDump, around: Preparation): Promise<Restore> {
  const { work, place, context, folder } = around;
  const { borg } = work;
  const request = { name: dump.name, globals: dump.globals, target: targetOf(work.flags), stored: dump.stored };
  const job = await engine.restore(entry, request, context);
  const flags = toggle('--progress', isSet(work.flags, 'progress'));
  return { shown: shownDump(engine, dump), job, ...dumpReader(dump, { borg, place, folder, flags }) };
}

function targetOf(flags: Flags): RestoreTarget {
  const port = textOf(flags, 'port');
  return {
    container: textOf(flags, 'container'),
    hostname: textOf(flags, 'hostname'),
    port: port === undefined ? undefined : Number(port),
    username: textOf(flags, 'username'),
    password: textOf(flags, 'password'),
    path: textOf(flags, 'restore-path'),
    schemas: textsOf(flags, 'schema'),
  };
}

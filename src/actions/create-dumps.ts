import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { archiveOf } from '../archives/borg-json.js';
import type { BorgResult } from '../borg/borg-call.js';
import { archiveOperands, listedArchive, renameOperands } from '../borg/operands.js';
import { absoluteRepository } from '../borg/repository-url.js';
import { type Dumps, prepareDumps } from '../databases/dumps.js';
import { configuredEngines, type DumpFailure, dumpParts } from '../databases/plan-dumps.js';
import { databaseEngines } from '../databases/registry.js';
import type { Selection } from '../files/back-up-from-snapshots.js';
import { findSpecialFiles, unwantedLines } from '../files/special-files.js';
import { asError, CommandError } from '../system/errors.js';
import { expandHome, workingFolder } from '../system/paths.js';
import { count, joinFirst } from '../text/phrases.js';
import type { Work } from './define-action.js';
import { warnOfShrunkDumps } from './dump-sizes.js';

/** Database dumps as `borg create` needs them. */
export interface DumpsForBorg {
  /** The folders of the dumps, as roots for Borg. */
  readonly roots: readonly string[];
  /** Patterns that protect the dumps from the user's excludes. */
  readonly includes: readonly string[];
  /** Borg must read named pipes. */
  readonly streamed: boolean;
  /**
   * What Borg must not read where it finds it among the sources: the pipes and passwords of the dumps, and special files,
   * which it would read like these pipes.
   */
  readonly unwanted: readonly string[];
  /** Aborted as soon as a dump has failed. */
  readonly failed: AbortSignal;
  /** Whether a warning of Borg is about a dump. */
  readonly isOfDump: (warning: string) => boolean;
  /** Receives each warning of Borg. */
  readonly onWarning: (text: string) => void;
  /** Ends the dumps after Borg; returns the first failure. */
  readonly end: () => Promise<DumpFailure | undefined>;
  /** Whether, after the end, a Borg that could not be stopped may still finish the archive. */
  readonly isStillRead: () => boolean;
  /** Returns the size of each dump when all have ended. */
  readonly sizes: Dumps['sizes'];
}

/** What is backed up, with the dumps. */
export interface DumpedSelection extends Selection {
  readonly dumps?: DumpsForBorg | undefined;
}

/** Whether the options name a database to dump. */
export function hasDatabases(options: Readonly<Record<string, unknown>>): boolean {
  return configuredEngines(databaseEngines, options).length > 0;
}

/**
 * Prepares the dumps of the configured databases, passes them to a function that makes an archive, and removes them,
 * however it ended. `rowCounts`: a file for their row counts.
 */
export async function withDumps(
  work: Work,
  selection: Selection & { readonly rowCounts?: string | undefined },
  makeArchive: (selection: DumpedSelection) => Promise<void>,
): Promise<void> {
  const configured = configuredEngines(databaseEngines, work.options);
  if (configured.length === 0) return await makeArchive(selection);
  const { tell } = work.borg;
  if (work.dryRun) {
    tell.lines(
      dumpParts(configured).map(({ words }) => `Would dump ${words}`),
      'info',
      0,
    );
    return await makeArchive(selection);
  }
  const dumps = await prepareDumps(configured, clientSetup(work), selection.rowCounts);
  try {
    await makeArchive(await placed(work, selection, dumps));
  } finally {
    await dumps.end();
    if (work.machine.cancel?.aborted && dumps.isStillRead()) {
      tell.warning(
        `Borg could not be stopped, and may still finish an archive in ${work.repository.path} whose dumps are incomplete. Delete that archive.`,
      );
    }
    for (const problem of dumps.remove()) tell.warning(problem);
  }
}

/** Returns what database clients need, for the actions that run them. */
export function clientSetup({ borg: { tell }, machine, options, verbosity }: Work) {
  const { user_runtime_directory: runtime } = options;
  return {
    runProcess: machine.runProcess,
    environment: machine.chosenEnvironment,
    folder: workingFolder(options),
    runtimeFolder: typeof runtime === 'string' && runtime !== '' ? expandHome(runtime) : undefined,
    cancel: machine.cancel,
    verbosity,
    note: (line: string) => tell.lines([line], 'notice', 0),
    detail: (line: string) => {
      tell.lines([line], 'info', 1);
      tell.progress({ message: line });
    },
    warn: tell.warning,
  };
}

/** Returns the sources together with the dumps, which should be at the top of the archive. */
async function placed(work: Work, selection: Selection, dumps: Dumps): Promise<DumpedSelection> {
  const { borg, options } = work;
  const own = pathsOf(dumps.folder, selection.folder);
  const isScanned = dumps.streamed && options['read_special'] !== true;
  const unwanted = [...own, ...(isScanned ? await specialFilesIn(work, selection, own) : [])];
  const { streamed, failed, sizes } = dumps;
  let warned: string | undefined;
  const end = async (): Promise<DumpFailure | undefined> => {
    const failure = await dumps.end();
    return failure ?? (warned === undefined ? undefined : unreadDump(warned));
  };
  const common = { streamed, unwanted, failed, end, isStillRead: dumps.isStillRead, sizes };
  /** Borg names a file in a warning by its path below the root that it was given. */
  const about = (roots: readonly string[]) => {
    const isOfDump = (warning: string): boolean => roots.some((root) => warning.startsWith(`${root}/`));
    const onWarning = (warning: string): void => {
      if (isOfDump(warning)) warned ??= warning;
    };
    return { ...common, isOfDump, onWarning };
  };
  const whole = dumps.roots.map((root) => join(dumps.top, root));
  const patterns = (roots: readonly string[]) => roots.map((root) => `pp:${root}`);
  if (borg.capabilities.slashDot) {
    const roots = dumps.roots.map((root) => `${dumps.top}/./${root}`);
    return { ...selection, dumps: { ...about(whole), roots, includes: patterns(whole) } };
  }
  if (!mayMove(work, selection)) {
    return { ...selection, dumps: { ...about(whole), roots: whole, includes: patterns(whole) } };
  }
  const repository = absoluteRepository(selection.repository, selection.folder);
  const moved = { ...about(dumps.roots), roots: dumps.roots, includes: patterns(dumps.roots) };
  return { ...selection, repository, folder: dumps.top, dumps: moved };
}

/** Whether Borg can run in another folder, because nothing that it gets is relative to its own. */
function mayMove({ options }: Work, { sources, folder }: Selection): boolean {
  const extra = options['extra_borg_options'];
  const hasExtra = typeof extra === 'object' && extra !== null && 'create' in extra && extra.create !== undefined;
  return folder === workingFolder(options) && !hasExtra && sources.roots.every((root) => root.startsWith('/'));
}

/** Returns the paths that a folder may have among the sources. */
function pathsOf(path: string, folder: string): readonly string[] {
  const real = realpathSync(path);
  return [...new Set([path, real, relative(folder, path), relative(realpathSync(folder), real)])];
}

async function specialFilesIn(
  work: Work,
  { sources, folder }: Selection,
  skipped: readonly string[],
): Promise<readonly string[]> {
  const oneFileSystem = work.options['one_file_system'] === true;
  const lines = [...unwantedLines(skipped), ...sources.lines];
  const found = await findSpecialFiles({ roots: sources.roots, lines }, { folder, oneFileSystem });
  if (found.length === 0) return found;
  const [are, them] = found.length === 1 ? ['is', 'it'] : ['are', 'them'];
  work.borg.tell.lines(
    [
      `${count(found.length, 'device, pipe, or link to one', 'devices, pipes, or links to them')} ${are} not in the archive, because Borg would read ${them} like the pipes of the database dumps: ${joinFirst(found, 3)}.`,
    ],
    'notice',
    0,
  );
  return found;
}

function unreadDump(warning: string): DumpFailure {
  return (consequence) =>
    new CommandError(`Borg did not read a database dump completely, so ${consequence}: ${warning}`, {
      command: 'borg create',
      output: [warning],
    });
}

/**
 * Runs `borg create` with dumps. If a dump failed, throws its error, and the archive never counts as good: Borg is
 * stopped before it finishes, or else the archive is deleted or renamed.
 */
export async function completeDumps(
  work: Work,
  dumps: DumpsForBorg | undefined,
  run: () => Promise<BorgResult>,
): Promise<BorgResult> {
  if (dumps === undefined) return await run();
  let result: BorgResult;
  try {
    result = await run();
  } catch (error) {
    const failure = await dumps.end();
    if (failure === undefined || !dumps.failed.aborted || work.machine.cancel?.aborted) throw error;
    throw failure(
      dumps.isStillRead()
        ? 'the new archive is incomplete, and Borg, which could not be stopped, may still finish it (then delete it)'
        : 'no archive was made',
    );
  }
  const failure = await dumps.end();
  if (failure === undefined) {
    await warnOfShrunkDumps(work, dumps.sizes(), result.documents[0]);
    return result;
  }
  throw failure(await discardArchive(work, result.documents[0]));
}

/** Deletes or renames an archive with an incomplete dump; returns what became of it, to complete a sentence. */
async function discardArchive({ borg, repository }: Work, document: unknown): Promise<string> {
  const archive = archiveOf(document, repository);
  if (archive === undefined) return 'the new archive, if there is one, is incomplete';
  const { capabilities } = borg;
  const found = listedArchive({ name: archive.archive, id: archive.id }, capabilities);
  try {
    const operands = archiveOperands(repository.path, found, capabilities);
    await borg.run({ command: 'delete', flags: [], operands, output: 'lines', onLines: () => undefined });
    return `the incomplete archive ${archive.archive} was deleted`;
  } catch (error) {
    const reason = asError(error).message;
    const name = `${archive.archive}.incomplete`;
    try {
      const operands = renameOperands(repository.path, [found, name], capabilities);
      await borg.run({ command: 'rename', flags: [], operands, output: 'lines' });
      return `the archive was renamed to ${name}, because it could not be deleted (${reason})`;
    } catch {
      return `the archive ${archive.archive} is incomplete, and could not be deleted (${reason}); delete it by hand`;
    }
  }
}

import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineOptions, since, stringOption, type ValueOf } from '../schema/option-schema.js';
import { quoteAll, splitWords } from '../shell/quoting.js';
import { reasonOf, UserError } from '../system/errors.js';
import { exists, expandHome } from '../system/paths.js';
import { writePrivateFile } from '../system/temporary.js';
import { writeFault } from '../system/write-faults.js';
import { beginReplacement } from '../system/write-file.js';
import {
  type DatabaseContext,
  type DumpJob,
  defineDatabase,
  type RestoreJob,
  type RestoreRequest,
} from './define-database.js';
import { label } from './server-options.js';
import { countAfterDump, dotArgument } from './sqlite-row-counts.js';

const commands = since('2.0.0');

/** The option for SQLite databases. */
export const sqliteOptions = defineOptions({
  sqlite_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption('The name of the dump in the archive, not a path. `all` has no special meaning.', 'users'),
        path: stringOption('The path of the database file, relative to working_directory.', '/var/lib/users.db'),
        label,
        restore_path: stringOption(
          'The path to restore to, if different from path.',
          '/var/lib/users-restored.db',
          since('1.7.15'),
        ),
        sqlite_command: stringOption(
          'The command to run instead of sqlite3 when dumping. It may run in a container, so path is not checked first.',
          'docker exec users sqlite3',
          { ...commands, default: 'sqlite3' },
        ),
        sqlite_restore_command: stringOption(
          'The command to run instead of sqlite3 when restoring. It may run in a container.',
          'docker exec -i users sqlite3',
          {
            ...commands,
            default: 'sqlite3',
          },
        ),
      },
      required: ['name', 'path'],
      additionalProperties: false,
    },
    description: 'SQLite databases to dump into the archive, as SQL and consistently even while they are in use.',
    examples: [[{ name: 'users', path: '/var/lib/users.db' }]],
    'x-since': '1.7.9',
  },
});

type SqliteEntry = ValueOf<(typeof sqliteOptions)['sqlite_databases']['items']>;

/** SQLite: dumps are SQL; a database is a file. */
export const sqlite = defineDatabase<SqliteEntry>({
  name: 'sqlite',
  title: 'SQLite',
  schema: sqliteOptions,
  groupNames: 'none',
  defaultPort: undefined,
  plan,
  restore,
});

/** Makes sqlite3 stop at the first error, and wait up to 60 s for a process that has locked the database. */
const carefully = ['-bail', '-cmd', '.timeout 60000'];

/**
 * The end of a complete dump. sqlite3 exits with status 0 even if it could not read the whole database, and writes a
 * ROLLBACK there; restoring such a dump, or the first half of one, succeeds and restores nothing.
 */
const lastLine = 'COMMIT;';

/** Prints what `.dump` leaves out, but applications depend on; nothing for most databases. */
const headerFields = ['user_version', 'application_id'].map(
  (field) => `SELECT 'PRAGMA ${field}='||${field}||';' FROM pragma_${field} WHERE ${field}<>0`,
);

/** The exit statuses of sqlite3 that have a meaning here. */
const locked = 5;
const malformed = 11;
const notADatabase = 26;

async function plan(entry: SqliteEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  // A command in a container may see another file at this path, or this one although this machine doesn't.
  const isLocal = entry.sqlite_command === undefined;
  const client = clientWords(entry.sqlite_command, context);
  const path = localPath(entry.path, context);
  if (isLocal) {
    const problem = fileProblem(path) ?? (await databaseProblem(client, path, context)).problem;
    if (problem !== undefined) {
      throw new UserError(
        `No archive was made: ${path}, which sqlite_databases names as ${entry.name}, ${problem.fact}. ${problem.fix}`,
      );
    }
  }
  // One transaction: all parts are from the same moment, however long Borg takes.
  const statements = ['BEGIN', ...headerFields, '.dump'];
  const words = [...client, '-noheader', '-list', ...carefully, isLocal ? uri(path) : operand(entry.path)];
  return [
    {
      name: entry.name,
      kind: 'stream',
      command: () => ({ words: [...words, ...statements] }),
      // A command in a container may not see the folder that the counts are written to.
      counted: isLocal ? () => countAfterDump(words, statements) : undefined,
      lastLine,
      advice: () =>
        `The database may be damaged. Check it with: ${quoteAll([...client, isLocal ? path : operand(entry.path), 'PRAGMA integrity_check'])}`,
    },
  ];
}

function clientWords(configured: string | undefined, context: DatabaseContext): readonly string[] {
  const words = splitWords(configured ?? 'sqlite3');
  if (configured === undefined && !context.hasProgram('sqlite3')) {
    throw new UserError(
      'sqlite3 is not installed, so SQLite databases can be neither dumped nor restored. Install the package sqlite3, or set sqlite_command and sqlite_restore_command.',
    );
  }
  return words;
}

function localPath(path: string, context: DatabaseContext): string {
  return resolve(context.folder, expandHome(path));
}

/** Returns a path as a word that can't be an option. */
function operand(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

/** Returns the name of an existing database: with a plain path, sqlite3 would create a file that is missing. */
function uri(path: string): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}?mode=rw`;
}

/** What is wrong with a file, to complete a sentence that begins with it, and what to do. */
interface Problem {
  readonly fact: string;
  readonly fix: string;
}

function fileProblem(path: string): Problem | undefined {
  const fix = 'Fix its path.';
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { fact: 'does not exist', fix };
    if (!found.isFile()) return { fact: `is not a file${found.isDirectory() ? ', but a folder' : ''}`, fix };
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return { fact: `can't be read: ${reasonOf(error)}`, fix: 'Fix its permissions, or run as another user.' };
  }
}

/** Opens a database as a dump will. Returns what is wrong with it, or the size of its pages. */
async function databaseProblem(client: readonly string[], path: string, context: DatabaseContext) {
  const words = [...client, '-noheader', '-list', ...carefully, uri(path)];
  const statements = ['SELECT count(*) FROM sqlite_master', 'PRAGMA page_size'];
  const { failure, exitCode, lines } = await context.run({ words: [...words, ...statements] });
  if (failure === undefined) return { pageSize: Number(lines.at(-1)) };
  const known: Readonly<Record<number, Problem>> = {
    [locked]: {
      fact: 'has been locked by another process for 60 s',
      fix: 'Make that process release its lock, or run at another time.',
    },
    [malformed]: { fact: 'is a damaged SQLite database', fix: 'Restore it from an older archive.' },
    [notADatabase]: {
      fact: 'is not a SQLite database, or is encrypted',
      fix: 'Fix its path, or set sqlite_command to a program that can decrypt it.',
    },
  };
  const problem = known[exitCode ?? 0] ?? { fact: `can't be opened: ${failure}`, fix: 'Check its permissions.' };
  return { problem, exitCode };
}

async function restore(entry: SqliteEntry, request: RestoreRequest, context: DatabaseContext): Promise<RestoreJob> {
  const client = clientWords(entry.sqlite_restore_command, context);
  const named = request.target.path ?? entry.restore_path ?? entry.path;
  const path = localPath(named, context);
  const remedy = `specify another path with ${request.target.path === undefined ? 'restore_path' : '--restore-path'}`;
  if (entry.sqlite_restore_command !== undefined) return restoreElsewhere(client, named, path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    throw new UserError(`Nothing was restored: ${path} is not a file. To restore it, ${remedy}.`);
  }
  const old = found === undefined ? undefined : await databaseProblem(client, path, context);
  const isUnreadable = old?.exitCode === malformed || old?.exitCode === notADatabase;
  if (old?.problem !== undefined && !isUnreadable) {
    throw new UserError(`Nothing was restored: ${path} ${old.problem.fact}. ${old.problem.fix}`);
  }
  if (isUnreadable) {
    context.note(
      `${path} ${old.problem?.fact}, so the file itself is replaced. Restart the programs that have it open.`,
    );
  }
  return restoreFile({ client, path, remedy, pageSize: isUnreadable ? undefined : old?.pageSize });
}

interface RestoredFile {
  readonly client: readonly string[];
  readonly path: string;
  /** What to do if it can't be written. */
  readonly remedy: string;
  /** Set if there is a database that can be opened. */
  readonly pageSize: number | undefined;
}

/**
 * Loads the dump into a new file next to the database, so that the old data remains until the dump is complete. Then,
 * SQLite itself copies it into an existing database in one transaction: processes that have that open read either the
 * old or the new data, and its owner, mode, links, and journal mode stay. A file that is renamed over a database in use
 * could be damaged by the journal of the old one; this is done only if the old one can't be opened.
 */
function restoreFile({ client, path, remedy, pageSize }: RestoredFile): RestoreJob {
  const unlessUnwritable = <Result>(write: () => Result) => orUnwritable(write, { path, remedy });
  const replacement = unlessUnwritable(() => beginReplacement(path));
  const next = replacement.path;
  const setUp = pageSize === undefined ? [] : ['-cmd', `PRAGMA page_size=${pageSize}`];
  const copy = { words: [...client, ...carefully, uri(path), `.restore ${dotArgument(next)}`] };
  const abandon = (): void => {
    rmSync(`${next}-journal`, { force: true });
    replacement.discard();
  };
  return {
    destination: `the file ${path}`,
    replacing: replacingFile(existsSync(path)),
    command: () => {
      unlessUnwritable(() => writePrivateFile(next, ''));
      return { words: [...client, '-bail', ...setUp, uri(next)] };
    },
    after: pageSize === undefined ? [] : [copy],
    finish: () => {
      if (pageSize !== undefined) return abandon();
      if (existsSync(path)) for (const file of journalsOf(realpathSync(path))) rmSync(file, { force: true });
      unlessUnwritable(replacement.commit);
    },
    abandon,
    lastLine,
    advice: (output) =>
      output.some((line) => /database is (locked|busy)/.test(line))
        ? `Other programs are using ${path}: stop them, and restore again. It was not changed.`
        : `${path} was not changed.`,
  };
}

function replacingFile(exists: boolean): string | undefined {
  return exists ? 'which exists: all its contents are replaced' : undefined;
}

function orUnwritable<Result>(write: () => Result, { path, remedy }: Pick<RestoredFile, 'path' | 'remedy'>): Result {
  try {
    return write();
  } catch (error) {
    throw new UserError(
      `Nothing was restored: ${path} can't be written: ${writeFault(error)}. Fix that, or ${remedy}.`,
    );
  }
}

/** Returns the files that SQLite keeps next to a database. */
function journalsOf(path: string): readonly string[] {
  return ['-wal', '-shm', '-journal'].map((suffix) => `${path}${suffix}`);
}

/**
 * Restores with a command of the user, which may run in a container. If this machine has the database too, it is
 * moved away first, because the tables of the dump must not exist yet, and back if restoring fails.
 */
function restoreElsewhere(client: readonly string[], named: string, path: string): RestoreJob {
  const kept = [path, ...journalsOf(path)].map((file) => ({ file, aside: `${file}.before-restore-${process.pid}` }));
  const moved: typeof kept = [];
  return {
    destination: `the file ${named}`,
    replacing: replacingFile(exists(path)),
    command: () => {
      for (const each of kept.filter(({ file }) => exists(file))) {
        renameSync(each.file, each.aside);
        moved.push(each);
      }
      return { words: [...client, '-bail', operand(named)] };
    },
    lastLine,
    finish: () => {
      for (const { aside } of moved) rmSync(aside, { force: true });
    },
    abandon: () => {
      if (moved.length > 0) for (const { file } of kept) rmSync(file, { force: true });
      for (const { file, aside } of moved) renameSync(aside, file);
    },
  };
}

import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineOptions, since, stringOption, type ValueOf } from '../schema/option-schema.js';
import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { expandHome } from '../system/paths.js';
import {
  type DatabaseContext,
  type DumpJob,
  defineDatabase,
  type RestoreJob,
  type RestoreRequest,
} from './define-database.js';
import { label } from './server-options.js';

const commands = since('2.0.0');

/** The option for SQLite databases. */
export const sqliteOptions = defineOptions({
  sqlite_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption('The name of the dump in the archive, not a path. `all` has no special meaning.', 'users'),
        path: stringOption('The path of the database file, relative to the current folder.', '/var/lib/users.db'),
        label,
        restore_path: stringOption(
          'The path to restore to, if different from path.',
          '/var/lib/users-restored.db',
          since('1.7.15'),
        ),
        sqlite_command: stringOption(
          'The command to run instead of sqlite3 when dumping. In a container, it needs access to user_runtime_directory.',
          'docker exec users sqlite3',
          { ...commands, default: 'sqlite3' },
        ),
        sqlite_restore_command: stringOption(
          'The command to run instead of sqlite3 when restoring.',
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
  defaultPort: undefined,
  plan,
  restore,
});

/** How long to wait for a writer that locks the database, in milliseconds. */
const busyTimeout = 60_000;

async function plan(entry: SqliteEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  const path = resolve(context.folder, expandHome(entry.path));
  const client = clientWords(entry.sqlite_command, context);
  // A command in a container may see the file at this path although this machine doesn't.
  if (entry.sqlite_command === undefined && !isFile(path)) {
    throw new UserError(`No archive was made: there is no SQLite database at ${path}. Fix the path of ${entry.name}.`);
  }
  const words = [...client, '-bail', '-cmd', `.timeout ${busyTimeout}`, path, '.dump'];
  return [{ name: entry.name, kind: 'stream', command: () => ({ words }) }];
}

function clientWords(configured: string | undefined, context: DatabaseContext): readonly string[] {
  const words = splitWords(configured ?? 'sqlite3');
  if (configured === undefined && !context.hasProgram('sqlite3')) {
    throw new UserError(
      'sqlite3 is not installed, so SQLite databases can neither be dumped nor restored. Install the package sqlite3, or set sqlite_command and sqlite_restore_command.',
    );
  }
  return words;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

async function restore(entry: SqliteEntry, request: RestoreRequest, context: DatabaseContext): Promise<RestoreJob> {
  const path = resolve(context.folder, expandHome(request.target.path ?? entry.restore_path ?? entry.path));
  const client = clientWords(entry.sqlite_restore_command, context);
  // The database is replaced only when the whole dump has been read.
  const next = `${path}.restoring-${process.pid}`;
  rmSync(next, { force: true });
  return {
    destination: `the file ${path}`,
    replaces: existsSync(path),
    command: () => ({ words: [...client, '-bail', next] }),
    finish: () => {
      for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
      renameSync(next, path);
    },
    abandon: () => rmSync(next, { force: true }),
  };
}

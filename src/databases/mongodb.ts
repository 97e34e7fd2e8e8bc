import { choiceOption, defineOptions, since, stringOption, type ValueOf } from '../schema/option-schema.js';
import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { joinWords } from '../text/phrases.js';
import {
  type Connection,
  connectionForDump,
  connectionForRestore,
  quotedString,
  serverName,
  settingNames,
} from './connection.js';
import {
  type DatabaseContext,
  type DumpJob,
  defineDatabase,
  type RestoreJob,
  type RestoreRequest,
  type RestoreTarget,
} from './define-database.js';
import { label, serverOptions } from './server-options.js';

const commands = since('2.0.0');

/** The option for MongoDB databases. */
export const mongodbOptions = defineOptions({
  mongodb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption('The name of the database, or `all` for every database on the server.', 'shop'),
        label,
        ...serverOptions({
          port: 27_017,
          local: 'localhost',
          withoutPassword: 'Not needed if the server does not require one.',
        }),
        password_transport: choiceOption(
          ['pipe', 'file'],
          'How to pass the password to mongodump and mongorestore. Both values use a file in user_runtime_directory that only this user can read and that is removed afterwards; `pipe` is accepted for existing configurations.',
          { default: 'pipe', ...since('2.1.8') },
        ),
        authentication_database: stringOption(
          'The database to authenticate against. Default: the dumped database, or admin if name is `all`.',
          'admin',
        ),
        format: choiceOption(
          ['archive', 'directory'],
          'The format of the dump: archive is streamed, directory needs disk space for the whole dump.',
          { default: 'archive' },
        ),
        options: stringOption('Additional flags for mongodump, split like shell words.', '--dumpDbUsersAndRoles'),
        restore_options: stringOption(
          'Additional flags for mongorestore, split like shell words.',
          '--restoreDbUsersAndRoles',
          since('1.7.6'),
        ),
        mongodump_command: stringOption(
          'The command to run instead of mongodump. In a container, it needs access to user_runtime_directory.',
          'docker exec shop-database mongodump',
          { ...commands, default: 'mongodump' },
        ),
        mongorestore_command: stringOption(
          'The command to run instead of mongorestore.',
          'docker exec -i shop-database mongorestore',
          {
            ...commands,
            default: 'mongorestore',
          },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'MongoDB databases to dump into the archive.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.5.22',
  },
});

type MongodbEntry = ValueOf<(typeof mongodbOptions)['mongodb_databases']['items']>;

/** MongoDB: a dump is an archive of mongodump, or a folder with a file for each collection. */
export const mongodb = defineDatabase<MongodbEntry>({
  name: 'mongodb',
  title: 'MongoDB',
  schema: mongodbOptions,
  groupNames: 'all',
  defaultPort: 27_017,
  plan,
  restore,
});

async function plan(entry: MongodbEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  const { name, format = 'archive' } = entry;
  const client = clientWords('mongodump', entry.mongodump_command, context);
  const connection = await connectionForDump(entry, context);
  const words = [
    ...client,
    ...connectionFlags(entry, connection, context),
    ...(name === 'all' ? [] : [`--db=${name}`]),
    ...splitWords(entry.options ?? ''),
  ];
  const isFolder = format === 'directory';
  const server = serverName(connection, 'localhost');
  return [
    {
      name,
      kind: isFolder ? 'folder' : 'stream',
      command: (path) => ({ words: [...words, isFolder ? `--out=${path}` : '--archive'] }),
      reportsProgress: true,
      advice: (output) => advice(output, server),
    },
  ];
}

function clientWords(
  program: 'mongodump' | 'mongorestore',
  configured: string | undefined,
  context: DatabaseContext,
): readonly string[] {
  if (configured !== undefined) return splitWords(configured);
  if (context.hasProgram(program)) return [program];
  throw new UserError(
    `${program} is not installed, so MongoDB databases can't be ${program === 'mongodump' ? 'dumped' : 'restored'}. Install the package mongodb-database-tools, or set ${program}_command.`,
  );
}

/** Returns the flags for connecting. Each value is part of its flag, so that it can begin with a dash. */
function connectionFlags(
  entry: MongodbEntry,
  { hostname, port, username, password }: Connection,
  context: DatabaseContext,
): readonly string[] {
  const flags = {
    host: hostname,
    port,
    username,
    config: password === undefined ? undefined : context.secretFile(`password: ${quotedString(password)}\n`),
    authenticationDatabase: entry.authentication_database,
  };
  return Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [`--${flag}=${value}`]));
}

/** Returns what to do about a failure that mongodump or mongorestore describes. */
function advice(output: readonly string[], server: string, target?: RestoreTarget): string | undefined {
  const said = (pattern: RegExp) => output.some((line) => pattern.test(line));
  if (said(/authentication failed|AuthenticationFailed|SASL/i)) {
    const names = [...settingNames(['username', 'password'], target), 'authentication_database'];
    return `Check ${joinWords(names)} for ${server}.`;
  }
  if (said(/not authorized|Unauthorized|requires authentication/i)) {
    return `Give the user more roles on ${server} (backup to dump, restore to restore), or set username and password.`;
  }
  if (said(/connection refused|no reachable servers|server selection|no such host|could not connect/i)) {
    return `Check that MongoDB is running on ${server}, and that this machine may connect to it.`;
  }
  return undefined;
}

async function restore(entry: MongodbEntry, request: RestoreRequest, context: DatabaseContext): Promise<RestoreJob> {
  const { name, target, stored } = request;
  const client = clientWords('mongorestore', entry.mongorestore_command, context);
  const connection = await connectionForRestore(entry, target, context);
  const server = serverName(connection, 'localhost');
  const isAll = name === 'all';
  const flags = [
    // A dump of all databases includes the users of the server; dropping them could lock everyone out.
    ...(isAll ? [] : ['--drop']),
    ...connectionFlags(entry, connection, context),
    ...splitWords(entry.restore_options ?? ''),
    ...target.schemas.map((schema) => `--nsInclude=${schema}`),
  ];
  return {
    destination: `${isAll ? 'all databases' : `database ${name}`} on ${server}`,
    replacing: isAll
      ? undefined
      : 'where each collection of the dump that exists is dropped and created again, and others stay',
    command: (path) => ({ words: [...client, stored === 'folder' ? `--dir=${path}` : '--archive', ...flags] }),
    advice: (output) => advice(output, server, target),
  };
}

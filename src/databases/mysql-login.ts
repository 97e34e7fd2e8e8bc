import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { splitWords } from '../shell/quoting.js';
import { asError, UserError } from '../system/errors.js';
import { expandHome } from '../system/paths.js';
import type { Connection } from './connection.js';
import type { DatabaseContext } from './define-database.js';

/** The server that a client connects to. */
export interface MysqlServer extends Connection {
  /** The socket to use instead of TCP; undefined: the client's default. */
  readonly socket: string | undefined;
  /** Undefined: whatever the client does by default. */
  readonly tls: boolean | undefined;
  readonly passwordTransport: 'pipe' | 'environment';
}

/** A client program: its own words, and what is known about it. */
export interface MysqlProgram {
  readonly words: readonly string[];
  /** The user chose the command, so it may run in a container, where other files and hosts exist. */
  readonly isCustom: boolean;
  /** It is MariaDB's program, whatever its name is. */
  readonly isMariadb: boolean;
}

/** A client that is ready to connect, as words to put before and after the flags of its task. */
export interface MysqlLogin {
  /** The program, the flags that must come first, and how to connect. */
  readonly words: readonly string[];
  /** The flags from the configuration, which take precedence over ours. */
  readonly userFlags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The largest packet that the protocol allows; by default, clients refuse rows of more than 16 or 24 MB. */
const largestPacket = 2 ** 30;

/**
 * Returns how a client connects. The user name and the password are in a file that only this user can read, unless the
 * configuration requests the environment.
 */
export function mysqlLogin(
  server: MysqlServer,
  program: MysqlProgram,
  flags: readonly string[],
  context: DatabaseContext,
): MysqlLogin {
  const { first, others } = fileFlags(flags);
  const inEnvironment = server.passwordTransport === 'environment';
  const { username, password } = inEnvironment ? nobody : server;
  const files = optionFiles({ username, password }, first, { program, context });
  const user = inEnvironment && server.username !== undefined ? [`--user=${server.username}`] : [];
  const environment: Record<string, string> =
    inEnvironment && server.password !== undefined ? { MYSQL_PWD: server.password } : {};
  return {
    words: [
      ...program.words,
      ...files,
      '--default-character-set=utf8mb4',
      `--max-allowed-packet=${largestPacket}`,
      ...connectionFlags(server, program),
      ...user,
    ],
    userFlags: others,
    environment,
  };
}

const nobody = { username: undefined, password: undefined };

function connectionFlags(server: MysqlServer, { isMariadb }: MysqlProgram): readonly string[] {
  const { hostname, port, socket, tls } = server;
  const usesSocket = socket !== undefined && port === undefined && (hostname === undefined || hostname === 'localhost');
  const secure = isMariadb ? '--ssl' : '--ssl-mode=REQUIRED';
  const insecure = isMariadb ? '--skip-ssl' : '--ssl-mode=DISABLED';
  return [
    ...(hostname === undefined ? [] : [`--host=${hostname}`]),
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(usesSocket ? [`--socket=${socket}`] : hostname === undefined && port === undefined ? [] : ['--protocol=tcp']),
    ...(tls === undefined ? [] : [tls ? secure : insecure]),
  ];
}

/** Splits the flags of an option into words. Throws UserError that names the option. */
export function flagWords(text: string | undefined, option: string): readonly string[] {
  try {
    return splitWords(text ?? '');
  } catch (error) {
    throw new UserError(`${option} can't be split into flags: ${asError(error).message}`);
  }
}

/** The flags that clients accept only as their first ones, because they say which option files to read. */
const fileFlag =
  /^--(?:defaults-(?:extra-)?file=|defaults-group-suffix=|no-defaults$|no-login-paths$|login-path=|print-defaults$)/;

function fileFlags(flags: readonly string[]): {
  readonly first: readonly string[];
  readonly others: readonly string[];
} {
  return {
    first: flags.filter((flag) => fileFlag.test(flag)),
    others: flags.filter((flag) => !fileFlag.test(flag)),
  };
}

/** Returns the flags for the option files: ours includes the user's, because clients accept only one additional file. */
function optionFiles(
  login: Pick<Connection, 'username' | 'password'>,
  first: readonly string[],
  around: { readonly program: MysqlProgram; readonly context: DatabaseContext },
): readonly string[] {
  const { username, password } = login;
  if (username === undefined && password === undefined) return first;
  const onlyFile = first.findLast((flag) => /^--(?:defaults-file=|no-defaults$)/.test(flag));
  const extraFile = first.findLast((flag) => flag.startsWith('--defaults-extra-file='));
  const included = (onlyFile ?? extraFile)?.split('=').slice(1).join('=');
  const text = [
    ...(included ? [`!include ${includedPath(included, around)}`] : []),
    '[client]',
    ...(username === undefined ? [] : [`user="${escaped(username)}"`]),
    ...(password === undefined ? [] : [`password="${escaped(password)}"`]),
    '',
  ].join('\n');
  const path = around.context.secretFile(text);
  return [
    `--defaults-${onlyFile === undefined ? 'extra-' : ''}file=${path}`,
    ...first.filter((flag) => !/^--(?:defaults-(?:extra-)?file=|no-defaults$)/.test(flag)),
  ];
}

/** Returns the path of the user's option file; the clients don't complain if an included file is missing. */
function includedPath(
  path: string,
  { program, context }: { readonly program: MysqlProgram; readonly context: DatabaseContext },
): string {
  if (program.isCustom) return path;
  const absolute = resolve(context.folder, expandHome(path));
  if (existsSync(absolute)) return absolute;
  throw new UserError(
    `The option file ${absolute} does not exist. Fix the path of --defaults-extra-file in the options of the database, or remove it.`,
  );
}

/** Writes a value between double quotes in an option file. */
function escaped(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

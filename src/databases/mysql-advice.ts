import { existsSync } from 'node:fs';
import { expandHome } from '../system/paths.js';
import { joinWords } from '../text/phrases.js';
import { settingNames } from './connection.js';
import type { RestoreTarget } from './define-database.js';

/** What a client was doing when it failed. */
type Task = 'list' | 'dump' | 'restore';

/** An error that has a remedy. */
interface KnownError {
  readonly pattern: RegExp;
  /** Where it has this meaning; undefined: everywhere. */
  readonly task?: Task;
  readonly advice: (target: RestoreTarget | undefined) => string;
}

/** Matches an error number, as clients print it: `ERROR 1045 (28000)`, `Got error: 1044:`, `(1356)`. */
function code(...numbers: readonly number[]): RegExp {
  return new RegExp(`(?:error:? |\\()(?:${numbers.join('|')})\\b`, 'i');
}

/** From the specific to the general: the first that matches is used. */
const knownErrors: readonly KnownError[] = [
  {
    pattern: /\bPROCESS privilege/i,
    advice: () => 'Grant the user the PROCESS privilege, or set tablespaces: false.',
  },
  {
    pattern: /execute 'show (?:create )?events?/i,
    advice: () => 'Grant the user the EVENT privilege, or set events: false.',
  },
  {
    pattern: /insuffici?ent privileges to SHOW CREATE|execute 'SHOW (?:CREATE )?(?:FUNCTION|PROCEDURE|PACKAGE)/i,
    advice: () =>
      'Grant the user SELECT on all databases (MariaDB 11.3 or later: SHOW CREATE ROUTINE), or set routines: false.',
  },
  {
    pattern: /column_statistics/i,
    advice: () => 'The client is newer than the server: add --column-statistics=0 to options.',
  },
  {
    pattern: code(1356, 1449),
    task: 'dump',
    advice: () =>
      'A view, trigger, routine, or event belongs to a user that no longer exists, or uses a table that no longer exists: create what is missing, or drop the view.',
  },
  {
    pattern: code(1227, 1449),
    task: 'restore',
    advice: (target) =>
      `Views, triggers, routines, and events in the dump belong to another user: restore with ${settingNames(['username'], target)[0]} set to a user with the SUPER privilege (MariaDB: SET USER; MySQL 8: SET_USER_ID or SET_ANY_DEFINER).`,
  },
  {
    pattern: /max_allowed_packet/,
    advice: () => "Raise max_allowed_packet in the server's configuration; the client already accepts 1 GB.",
  },
  {
    pattern: code(2006, 2013),
    task: 'dump',
    advice: () =>
      "Is the server still running? If Borg was waiting for a slow repository, raise net_write_timeout in the server's configuration.",
  },
  {
    pattern: code(2006, 2013),
    advice: () => 'Is the server still running? Its log says why it ended; or raise max_allowed_packet there.',
  },
  {
    pattern: /caching_sha2_password/,
    advice: () => "The client can't log in to MySQL 8 this way: install MySQL's own client, or set tls: true.",
  },
  {
    pattern: /\(28000\) at line/,
    task: 'restore',
    advice: (target) =>
      `Only a user who may grant all privileges, such as root, can restore users: set ${login(target)}. If another user tried before, first run: DROP ROLE IF EXISTS mariadb_dump_import_role. To restore databases without the server's users, name them with --data-source.`,
  },
  {
    pattern: code(1045, 1698),
    task: 'restore',
    advice: (target) =>
      target?.username === undefined && target?.password === undefined
        ? `Set restore_username and restore_password if they differ from username and password${overriding()}.`
        : `Check ${login(target)}${overriding()}.`,
  },
  {
    pattern: code(1045, 1698),
    advice: () => `Check username and password${overriding()}.`,
  },
  {
    pattern: code(1044, 1142),
    task: 'dump',
    advice: () => 'Grant the user SELECT, LOCK TABLES, SHOW VIEW, TRIGGER, and EVENT on the database.',
  },
  {
    pattern: code(1044, 1142, 1410),
    task: 'restore',
    advice: (target) => `Set ${login(target)} to a user with all privileges on the database.`,
  },
  {
    pattern: /unknown command '\\+-'/i,
    advice: () =>
      'The dump was made by a newer MariaDB: install a newer MariaDB client, or set the command to one in a container.',
  },
  {
    pattern: code(1273),
    advice: () => 'The dump was made by a newer server: restore to a server that is at least as new.',
  },
  {
    pattern: /could not open required defaults file/i,
    advice: () =>
      'If the command runs in a container, set password_transport: environment and pass MYSQL_PWD to it (docker exec -e MYSQL_PWD …); otherwise, fix the path of --defaults-extra-file in options.',
  },
  {
    pattern: code(2026),
    advice: () =>
      'Set tls: false if the connection does not need encryption, or name the certificate with --ssl-ca=… in options, list_options, and restore_options.',
  },
  {
    pattern: code(2002, 2003, 2005),
    task: 'restore',
    advice: (target) => {
      const names = settingNames(['hostname', 'port'], target);
      // A server that a flag names is not reached through a socket.
      const isElsewhere = target?.hostname !== undefined || target?.container !== undefined;
      return `Is the server running? Check ${joinWords(isElsewhere ? names : [...names, 'restore_socket_path'])}.`;
    },
  },
  {
    pattern: code(2002, 2003, 2005),
    advice: () => 'Is the server running? Check hostname, port, and socket_path.',
  },
];

/** Returns how to fix what a client complained about, as a sentence; undefined for an unknown error. */
export function mysqlAdvice(task: Task, target?: RestoreTarget): (output: readonly string[]) => string | undefined {
  return (output) => {
    const text = output.join('\n');
    const known = knownErrors.find(
      (each) => (each.task === undefined || each.task === task) && each.pattern.test(text),
    );
    return known?.advice(target);
  };
}

function login(target: RestoreTarget | undefined): string {
  return joinWords(settingNames(['username', 'password'], target));
}

/** The clients read this file last, after the file that they are given. */
function overriding(): string {
  return existsSync(expandHome('~/.my.cnf')) ? '; those in ~/.my.cnf take precedence over them' : '';
}

import { booleanOption, choiceOption, defineOptions, since, stringOption } from '../schema/option-schema.js';
import { label, serverOptions } from './server-options.js';

/** The programs of a server that uses the MySQL protocol. */
interface Programs {
  readonly product: string;
  readonly client: string;
  readonly dump: string;
}

/** Returns the options of a MySQL or MariaDB database, except for the two commands, whose names differ. */
function mysqlOptionsOf({ product, client, dump }: Programs) {
  const transports = since('2.0.5');
  const sockets = since('2.0.13');
  const parts = since('2.1.7');
  return {
    name: stringOption('The name of the database, a glob, or `all` for every database on the server.', 'shop'),
    skip_names: {
      type: 'array',
      items: { type: 'string' },
      description: 'Databases to skip if name is `all` or a glob.',
      examples: [['cache']],
      'x-since': '2.0.10',
    },
    label,
    ...serverOptions({
      port: 3306,
      local: 'the local socket',
      withoutPassword: `Not needed if ${product} trusts the user.`,
    }),
    socket_path: stringOption(
      'The socket of the server, used if hostname is missing or localhost, and port is missing.',
      '/run/mysqld/other.sock',
      {
        ...sockets,
        default: '/run/mysqld/mysqld.sock',
      },
    ),
    restore_socket_path: stringOption(
      'The value for restoring, if different from socket_path.',
      '/run/mysqld/new.sock',
      sockets,
    ),
    password_transport: choiceOption(
      ['pipe', 'environment'],
      `How to pass the user name and password to ${client} and ${dump}: pipe puts them into an option file that only this user can read, which works only if both programs run on this machine; environment puts the password into MYSQL_PWD, which can also reach a container (docker exec -e MYSQL_PWD …) but is visible to more processes.`,
      { ...transports, default: 'pipe' },
    ),
    tls: {
      type: 'boolean',
      description: `Whether the connection must be encrypted (true) or unencrypted (false). Default: whatever ${client} does.`,
      examples: [true],
      'x-since': '1.9.13',
    },
    restore_tls: {
      type: 'boolean',
      description: 'The value for restoring, if different from tls.',
      examples: [true],
      'x-since': '1.9.13',
    },
    events: booleanOption('Include scheduled events. The user needs the EVENT privilege.', true, parts),
    routines: booleanOption(
      'Include stored procedures and functions. The user needs the global SELECT privilege.',
      true,
      parts,
    ),
    tablespaces: booleanOption(
      'Include the definitions of tablespaces. The user needs the PROCESS privilege.',
      true,
      parts,
    ),
    format: choiceOption(
      ['sql'],
      'The format of the dump. If name is `all`, setting a format dumps each database separately; otherwise, there is one dump of everything.',
      since('1.7.6'),
    ),
    add_drop_database: booleanOption(
      'When restoring, drop the database first, so that tables that are not in the dump disappear.',
      true,
      since('1.7.7'),
    ),
    options: stringOption(
      `Additional flags for ${dump}, which take precedence over the other options. A --defaults-extra-file is combined with username and password.`,
      '--skip-comments',
    ),
    list_options: stringOption(
      `Additional flags for ${client} when it lists the databases.`,
      '--defaults-extra-file=/etc/backup.cnf',
      since('1.5.21'),
    ),
    restore_options: stringOption(
      `Additional flags for ${client} when it restores.`,
      '--defaults-extra-file=/etc/backup.cnf',
      since('1.7.6'),
    ),
  } as const;
}

const commands = since('1.8.9');

/** The option for MySQL databases. */
export const mysqlOptions = defineOptions({
  mysql_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        ...mysqlOptionsOf({ product: 'MySQL', client: 'mysql', dump: 'mysqldump' }),
        mysql_dump_command: stringOption(
          'The command to run instead of mysqldump; put its flags in options. In a container, it needs access to user_runtime_directory.',
          'docker exec shop-database mysqldump',
          { ...commands, default: 'mysqldump' },
        ),
        mysql_command: stringOption(
          'The command to run instead of mysql; put its flags in list_options and restore_options.',
          'docker exec -i shop-database mysql',
          { ...commands, default: 'mysql' },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description:
      'MySQL databases to dump into the archive. The client of MariaDB is used if that of MySQL is not installed. Users and privileges are not in the dumps.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.4.9',
  },
});

/** The option for MariaDB databases. */
export const mariadbOptions = defineOptions({
  mariadb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        ...mysqlOptionsOf({ product: 'MariaDB', client: 'mariadb', dump: 'mariadb-dump' }),
        mariadb_dump_command: stringOption(
          'The command to run instead of mariadb-dump; put its flags in options. In a container, it needs access to user_runtime_directory.',
          'docker exec shop-database mariadb-dump',
          { ...commands, default: 'mariadb-dump' },
        ),
        mariadb_command: stringOption(
          'The command to run instead of mariadb; put its flags in list_options and restore_options.',
          'docker exec -i shop-database mariadb',
          { ...commands, default: 'mariadb' },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description:
      'MariaDB databases to dump into the archive. With `all`, users and privileges are dumped too, as database mysql.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.8.2',
  },
});

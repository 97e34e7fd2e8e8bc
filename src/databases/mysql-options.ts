import { choice, flag, since, text } from '../configuration/schema.js';
import { label, serverOptions } from './server-options.js';

/** The programs of a server that speaks MySQL's protocol. */
interface Programs {
  readonly product: string;
  readonly client: string;
  readonly dump: string;
}

/** The options of a database on a MySQL server or one of its kin, less the two commands, whose names differ. */
export function mysqlOptionsOf({ product, client, dump }: Programs) {
  const transports = since('2.0.5');
  const sockets = since('2.0.13');
  const tls = since('1.9.13');
  const parts = since('2.1.7');
  return {
    name: text('The database, or a glob of names; `all` for every one of the server.', 'shop'),
    skip_names: {
      type: 'array',
      items: { type: 'string' },
      description: 'Databases to leave out where name is `all` or a glob.',
      examples: [['cache']],
      'x-since': '2.0.10',
    },
    label,
    ...serverOptions({
      port: 3306,
      local: 'the socket of this machine',
      withoutPassword: `It can be left out where ${product} trusts the user.`,
    }),
    socket_path: text(
      'The socket of the server; counts where hostname is missing or localhost.',
      '/run/mysqld/other.sock',
      { ...sockets, default: '/run/mysqld/mysqld.sock' },
    ),
    restore_socket_path: text(
      'The same for restoring, where it differs from socket_path.',
      '/run/mysqld/new.sock',
      sockets,
    ),
    password_transport: choice(
      ['pipe', 'environment'],
      `How ${client} and ${dump} get the password: through a pipe, which asks for programs on this machine, or through the environment, which reaches into containers and can be seen by more.`,
      { ...transports, default: 'pipe' },
    ),
    tls: {
      type: 'boolean',
      description: `Encrypt the connection; as ${product} has it when missing.`,
      examples: [true],
      ...tls,
    },
    restore_tls: {
      type: 'boolean',
      description: 'The same for restoring, where it differs from tls.',
      examples: [true],
      ...tls,
    },
    events: flag('Dump scheduled events too; the user needs the right to.', true, parts),
    routines: flag('Dump stored procedures and functions too; the user needs the right to.', true, parts),
    tablespaces: flag('Dump what belongs to tablespaces; the user needs the right to.', true, parts),
    format: choice(
      ['sql'],
      'The format of the dump. With `all`, one dump of everything when missing, and one dump per database when given.',
      since('1.7.6'),
    ),
    add_drop_database: flag('Restoring drops each database first.', true, since('1.7.7')),
    options: text(`Words for ${dump}, as they are.`, '--skip-comments'),
    list_options: text(
      `Words for the ${client} that lists the databases.`,
      '--defaults-extra-file=/etc/backup.cnf',
      since('1.5.21'),
    ),
    restore_options: text(
      `Words for the ${client} that restores.`,
      '--defaults-extra-file=/etc/backup.cnf',
      since('1.7.6'),
    ),
  } as const;
}

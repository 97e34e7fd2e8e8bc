import { secret, since, text, whole } from '../configuration/schema.js';

/** What tells one dump in an archive from another. */
export const label = text('A name of your own for the dump in the archive.', 'shop', since('2.0.8'));

/** Where a database server runs. */
interface Server {
  /** Its own port where none is given. */
  readonly port: number;
  /** How it is reached without a host name. */
  readonly local: string;
  /** How it is possible to do without a password. */
  readonly withoutPassword: string;
}

/** Options of every database that is reached over a server: to dump from it, and to restore to the same or another one. */
export function serverOptions({ port, local, withoutPassword }: Server) {
  const containers = since('2.0.8');
  const restored = since('1.7.15');
  const onRestore = (option: string) => `The same for restoring, where it differs from ${option}.`;
  const portRange = { minimum: 1, maximum: 65_535, default: port };
  return {
    container: text(
      'The name or id of the container in which the server runs; hostname then counts for nothing. Needs the docker or podman command.',
      'shop-database',
      containers,
    ),
    restore_container: text(onRestore('container'), 'shop-database-new', containers),
    hostname: text(`The machine on which the server runs; when missing, ${local}.`, 'db.example.org'),
    restore_hostname: text(onRestore('hostname'), 'db2.example.org', restored),
    port: whole('The port of the server.', port + 1, portRange),
    restore_port: whole(onRestore('port'), port + 2, { minimum: 1, maximum: 65_535, ...restored }),
    username: text('The user to connect as.', 'backup'),
    restore_username: text(onRestore('username'), 'restore', restored),
    password: secret(`The password of that user. ${withoutPassword}`, '{credential file /run/secrets/database}'),
    restore_password: secret(onRestore('password'), '{credential file /run/secrets/database2}', restored),
  } as const;
}

import { integerOption, secretOption, since, stringOption } from '../schema/option-schema.js';

/** The option that names a dump in the archive. */
export const label = stringOption('The name of the dump in the archive.', 'shop', since('2.0.8'));

/** Where a database server runs. */
interface Server {
  /** The default port. */
  readonly port: number;
  /** What is used without a host name, as the end of a sentence. */
  readonly local: string;
  /** When no password is needed, as a sentence. */
  readonly withoutPassword: string;
}

/** Returns the options that all database servers share, for dumping and for restoring to the same or another server. */
export function serverOptions({ port, local, withoutPassword }: Server) {
  const containers = since('2.0.8');
  const restored = since('1.7.15');
  const onRestore = (option: string) => `The value for restoring, if different from ${option}.`;
  const portRange = { minimum: 1, maximum: 65_535, default: port };
  return {
    container: stringOption(
      'The name or ID of the container that runs the server; hostname is then ignored. Requires the docker or podman command.',
      'shop-database',
      containers,
    ),
    restore_container: stringOption(onRestore('container'), 'shop-database-new', containers),
    hostname: stringOption(`The host name of the server. Default: ${local}.`, 'db.example.org'),
    restore_hostname: stringOption(onRestore('hostname'), 'db2.example.org', restored),
    port: integerOption('The port of the server.', port + 1, portRange),
    restore_port: integerOption(onRestore('port'), port + 2, { minimum: 1, maximum: 65_535, ...restored }),
    username: stringOption('The user to connect as.', 'backup'),
    restore_username: stringOption(onRestore('username'), 'restore', restored),
    password: secretOption(`The password of that user. ${withoutPassword}`, '{credential file /run/secrets/database}'),
    restore_password: secretOption(onRestore('password'), '{credential file /run/secrets/database2}', restored),
  } as const;
}

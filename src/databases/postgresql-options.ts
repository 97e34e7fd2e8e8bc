import {
  booleanOption,
  choiceOption,
  defineOptions,
  since,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { label, serverOptions } from './server-options.js';

const ssl = since('1.5.7');
const commands = since('1.7.5');
const more = since('1.7.6');

/** The option for PostgreSQL databases. */
export const postgresqlOptions = defineOptions({
  postgresql_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption(
          'The name of the database, a glob, or `all` for every database on the server, with its roles and tablespaces.',
          'shop',
        ),
        label,
        ...serverOptions({
          port: 5432,
          local: 'the local socket',
          withoutPassword: 'Not needed if the server trusts the user or ~/.pgpass contains it.',
        }),
        no_owner: booleanOption(
          'Do not dump and restore who owns what, so that another user can restore the dump.',
          false,
          since('1.7.15'),
        ),
        format: choiceOption(
          ['plain', 'custom', 'tar', 'directory'],
          'The format of the dump. Default: custom. If name is `all`, setting a format dumps each database separately, and the roles too; otherwise, there is one plain dump of everything. For directory, the dump is written to disk first; for tar, one table at a time.',
        ),
        compression: {
          type: ['string', 'integer'],
          description:
            'The compression of a dump in the format custom or directory: a level, or a method with details. Default: none for custom, because Borg then stores only what has changed since the last backup, and compresses it; the default of pg_dump for directory, to need less space on disk.',
          examples: ['none', 'zstd:3', 6],
          'x-since': '1.9.13',
        },
        ssl_mode: choiceOption(
          ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'],
          'Whether to encrypt the connection, and how to verify the server.',
          { ...ssl, default: 'prefer' },
        ),
        ssl_cert: stringOption('The path of the client certificate.', '/root/.postgresql/client.crt', ssl),
        ssl_key: stringOption("The path of the client's private key.", '/root/.postgresql/client.key', ssl),
        ssl_root_cert: stringOption(
          "The path of the root certificates to verify the server's certificate with.",
          '/etc/ssl/ca.crt',
          ssl,
        ),
        ssl_crl: stringOption('The path of the certificate revocation list.', '/etc/ssl/revoked.crl', ssl),
        pg_dump_command: stringOption(
          'The command to run instead of pg_dump, or instead of pg_dumpall if name is `all` without a format. It receives the password only if it names the variable, as in `docker exec -e PGPASSWORD shop-database pg_dump`. In a container, the format directory requires access to user_runtime_directory.',
          'docker exec shop-database pg_dump',
          { ...commands, default: 'pg_dump' },
        ),
        pg_restore_command: stringOption(
          'The command to run instead of pg_restore. In a container, the format directory requires access to user_runtime_directory.',
          'docker exec -i shop-database pg_restore',
          {
            ...commands,
            default: 'pg_restore',
          },
        ),
        psql_command: stringOption(
          'The command to run instead of psql, which checks the server, lists the databases, restores plain dumps, and analyzes the result.',
          'docker exec -i shop-database psql',
          {
            ...commands,
            default: 'psql',
          },
        ),
        options: stringOption(
          'Additional flags for pg_dump or pg_dumpall, passed unchanged.',
          '--exclude-table-data=sessions',
        ),
        list_options: stringOption(
          'Additional flags for psql when it lists the databases, for example another database to connect to than postgres.',
          '--dbname=shop',
          more,
        ),
        restore_options: stringOption(
          'Additional flags for pg_restore, or for psql when it restores.',
          '--role=owner',
          more,
        ),
        analyze_options: stringOption(
          'Additional flags for psql when it analyzes the database after a restore.',
          '--quiet',
          more,
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'PostgreSQL databases to dump into the archive. The password never appears in arguments.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.4.0',
  },
});

/** A configured database or group of databases. */
export type PostgresqlEntry = ValueOf<(typeof postgresqlOptions)['postgresql_databases']['items']>;

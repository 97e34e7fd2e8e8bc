import { choice, defineOptions, flag, since, text } from '../configuration/schema.js';
import { label, serverOptions } from './server-options.js';

const ssl = since('1.5.7');
const commands = since('1.7.5');
const more = since('1.7.6');

/** The option under which PostgreSQL databases are named. */
export const postgresqlOptions = defineOptions({
  postgresql_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: text('The database, or a glob of names; `all` for every one of the server.', 'shop'),
        label,
        ...serverOptions({
          port: 5432,
          local: 'the socket of this machine',
          withoutPassword: 'It can be left out where the server trusts the user or ~/.pgpass knows it.',
        }),
        no_owner: flag(
          'Leave out who owns what, so that the dump can be restored by another user.',
          false,
          since('1.7.15'),
        ),
        format: choice(
          ['plain', 'custom', 'tar', 'directory'],
          'The format of the dump: custom when missing. With `all`, one plain dump of everything when missing, and one dump per database when given.',
        ),
        compression: {
          type: ['string', 'integer'],
          description:
            'How strongly, or by which method and detail, the dump is compressed. Borg compresses and deduplicates by itself, and does so best with none.',
          examples: ['none', 'zstd:3', 6],
          'x-since': '1.9.13',
        },
        ssl_mode: choice(
          ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'],
          'Whether the connection is encrypted, and what is checked of the server.',
          { ...ssl, default: 'disable' },
        ),
        ssl_cert: text('The certificate of the client.', '/root/.postgresql/client.crt', ssl),
        ssl_key: text('The file of the client’s private key.', '/root/.postgresql/client.key', ssl),
        ssl_root_cert: text('The authorities that may have signed the server’s certificate.', '/etc/ssl/ca.crt', ssl),
        ssl_crl: text('Certificates that have been revoked.', '/etc/ssl/revoked.crl', ssl),
        pg_dump_command: text(
          'What runs in place of pg_dump and pg_dumpall. In a container it must see user_runtime_directory.',
          'docker exec shop-database pg_dump',
          { ...commands, default: 'pg_dump' },
        ),
        pg_restore_command: text('What runs in place of pg_restore.', 'docker exec -i shop-database pg_restore', {
          ...commands,
          default: 'pg_restore',
        }),
        psql_command: text('What runs in place of psql.', 'docker exec -i shop-database psql', {
          ...commands,
          default: 'psql',
        }),
        options: text('Words for pg_dump or pg_dumpall, as they are.', '--exclude-table-data=sessions'),
        list_options: text('Words for the psql that lists the databases.', '--quiet', more),
        restore_options: text('Words for pg_restore, or for the psql that restores.', '--role=owner', more),
        analyze_options: text('Words for the psql that analyses after a restore.', '--quiet', more),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'PostgreSQL databases to dump into the archive.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.4.0',
  },
});

import { defineOptions, since, stringOption } from '../schema/schema.js';
import { mysqlOptionsOf } from './mysql-options.js';

const commands = since('1.8.9');

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
      'MariaDB databases to dump into the archive (not supported yet, so a file with this option is refused).',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.8.2',
  },
});

import { defineOptions, since, text } from '../configuration/schema.js';
import { mysqlOptionsOf } from './mysql-options.js';

const commands = since('1.8.9');

/** The option under which MariaDB databases are named. */
export const mariadbOptions = defineOptions({
  mariadb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        ...mysqlOptionsOf({ product: 'MariaDB', client: 'mariadb', dump: 'mariadb-dump' }),
        mariadb_dump_command: text(
          'What runs in place of mariadb-dump; its flags belong into options. In a container it must see user_runtime_directory.',
          'docker exec shop-database mariadb-dump',
          { ...commands, default: 'mariadb-dump' },
        ),
        mariadb_command: text(
          'What runs in place of mariadb; its flags belong into list_options and restore_options.',
          'docker exec -i shop-database mariadb',
          { ...commands, default: 'mariadb' },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'MariaDB databases to dump into the archive.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.8.2',
  },
});

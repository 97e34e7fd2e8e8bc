import { defineOptions, since, text } from '../configuration/schema.js';
import { mysqlOptionsOf } from './mysql-options.js';

const commands = since('1.8.9');

/** The option under which MySQL databases are named. */
export const mysqlOptions = defineOptions({
  mysql_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        ...mysqlOptionsOf({ product: 'MySQL', client: 'mysql', dump: 'mysqldump' }),
        mysql_dump_command: text(
          'What runs in place of mysqldump; its flags belong into options. In a container it must see user_runtime_directory.',
          'docker exec shop-database mysqldump',
          { ...commands, default: 'mysqldump' },
        ),
        mysql_command: text(
          'What runs in place of mysql; its flags belong into list_options and restore_options.',
          'docker exec -i shop-database mysql',
          { ...commands, default: 'mysql' },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'MySQL databases to dump into the archive.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.4.9',
  },
});

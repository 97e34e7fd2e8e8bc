import { defineOptions, since, stringOption } from '../schema/schema.js';
import { mysqlOptionsOf } from './mysql-options.js';

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
    description: 'MySQL databases to dump into the archive (not supported yet, so a file with this option is refused).',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.4.9',
  },
});

import { defineOptions, since, stringOption } from '../schema/option-schema.js';
import { label } from './server-options.js';

const commands = since('2.0.0');

/** The option for SQLite databases. */
export const sqliteOptions = defineOptions({
  sqlite_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption('The name of the dump in the archive, not a path. `all` has no special meaning.', 'users'),
        path: stringOption('The path of the database file, relative to the current folder.', '/var/lib/users.db'),
        label,
        restore_path: stringOption(
          'The path to restore to, if different from path.',
          '/var/lib/users-restored.db',
          since('1.7.15'),
        ),
        sqlite_command: stringOption(
          'The command to run instead of sqlite3 when dumping. In a container, it needs access to user_runtime_directory.',
          'docker exec users sqlite3',
          { ...commands, default: 'sqlite3' },
        ),
        sqlite_restore_command: stringOption(
          'The command to run instead of sqlite3 when restoring.',
          'docker exec -i users sqlite3',
          {
            ...commands,
            default: 'sqlite3',
          },
        ),
      },
      required: ['name', 'path'],
      additionalProperties: false,
    },
    description:
      'SQLite databases to dump into the archive (not supported yet, so a file with this option is refused).',
    examples: [[{ name: 'users', path: '/var/lib/users.db' }]],
    'x-since': '1.7.9',
  },
});

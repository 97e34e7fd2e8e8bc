import { defineOptions, since, text } from '../configuration/schema.js';
import { label } from './server-options.js';

const commands = since('2.0.0');

/** The option under which SQLite databases are named. */
export const sqliteOptions = defineOptions({
  sqlite_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: text('What the dump is called in the archive; no path, and `all` means nothing here.', 'users'),
        path: text('The file of the database; a relative path counts from the current folder.', '/var/lib/users.db'),
        label,
        restore_path: text('Where it is restored to, if not to path.', '/var/lib/users-restored.db', since('1.7.15')),
        sqlite_command: text(
          'What runs in place of sqlite3 to dump. In a container it must see user_runtime_directory.',
          'docker exec users sqlite3',
          { ...commands, default: 'sqlite3' },
        ),
        sqlite_restore_command: text('What runs in place of sqlite3 to restore.', 'docker exec -i users sqlite3', {
          ...commands,
          default: 'sqlite3',
        }),
      },
      required: ['name', 'path'],
      additionalProperties: false,
    },
    description: 'SQLite databases to dump into the archive.',
    examples: [[{ name: 'users', path: '/var/lib/users.db' }]],
    'x-since': '1.7.9',
  },
});

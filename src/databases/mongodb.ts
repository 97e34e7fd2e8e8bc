import { choice, defineOptions, since, text } from '../configuration/schema.js';
import { label, serverOptions } from './server-options.js';

const commands = since('2.0.0');

/** The option under which MongoDB databases are named. */
export const mongodbOptions = defineOptions({
  mongodb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: text('The database; `all` for every one of the server.', 'shop'),
        label,
        ...serverOptions({
          port: 27_017,
          local: 'localhost',
          withoutPassword: 'It can be left out where the server asks for none.',
        }),
        password_transport: choice(
          ['pipe', 'file'],
          'How mongodump and mongorestore get the password: through a pipe, which asks for programs on this machine, or through a file in user_runtime_directory, which a container can be shown.',
          { default: 'pipe', ...since('2.1.8') },
        ),
        authentication_database: text(
          'The database that knows the user; when missing, the dumped one, and admin where name is `all`.',
          'admin',
        ),
        format: choice(['archive', 'directory'], 'The format of the dump; always archive where name is `all`.', {
          default: 'archive',
        }),
        options: text('Words for mongodump, as they are.', '--dumpDbUsersAndRoles'),
        restore_options: text('Words for mongorestore, as they are.', '--restoreDbUsersAndRoles', since('1.7.6')),
        mongodump_command: text(
          'What runs in place of mongodump. In a container it must see user_runtime_directory.',
          'docker exec shop-database mongodump',
          { ...commands, default: 'mongodump' },
        ),
        mongorestore_command: text('What runs in place of mongorestore.', 'docker exec -i shop-database mongorestore', {
          ...commands,
          default: 'mongorestore',
        }),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'MongoDB databases to dump into the archive.',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.5.22',
  },
});

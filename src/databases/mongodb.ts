import { choiceOption, defineOptions, since, stringOption } from '../schema/option-schema.js';
import { label, serverOptions } from './server-options.js';

const commands = since('2.0.0');

/** The option for MongoDB databases. */
export const mongodbOptions = defineOptions({
  mongodb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption('The name of the database, or `all` for every database on the server.', 'shop'),
        label,
        ...serverOptions({
          port: 27_017,
          local: 'localhost',
          withoutPassword: 'Not needed if the server does not require one.',
        }),
        password_transport: choiceOption(
          ['pipe', 'file'],
          'How to pass the password to mongodump and mongorestore: through a pipe, which works only if both run on this machine, or through a file in user_runtime_directory, which can be shared with a container.',
          { default: 'pipe', ...since('2.1.8') },
        ),
        authentication_database: stringOption(
          'The database to authenticate against. Default: the dumped database, or admin if name is `all`.',
          'admin',
        ),
        format: choiceOption(
          ['archive', 'directory'],
          'The format of the dump. If name is `all`, it is always archive.',
          {
            default: 'archive',
          },
        ),
        options: stringOption('Additional flags for mongodump, passed unchanged.', '--dumpDbUsersAndRoles'),
        restore_options: stringOption(
          'Additional flags for mongorestore, passed unchanged.',
          '--restoreDbUsersAndRoles',
          since('1.7.6'),
        ),
        mongodump_command: stringOption(
          'The command to run instead of mongodump. In a container, it needs access to user_runtime_directory.',
          'docker exec shop-database mongodump',
          { ...commands, default: 'mongodump' },
        ),
        mongorestore_command: stringOption(
          'The command to run instead of mongorestore.',
          'docker exec -i shop-database mongorestore',
          {
            ...commands,
            default: 'mongorestore',
          },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description:
      'MongoDB databases to dump into the archive (not supported yet, so a file with this option is refused).',
    examples: [[{ name: 'shop', hostname: 'db.example.org' }]],
    'x-since': '1.5.22',
  },
});

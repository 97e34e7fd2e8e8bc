import { defineOptions, stringOption, type ValueOf } from '../schema/option-schema.js';
import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import {
  type DatabaseContext,
  type DumpJob,
  defineDatabase,
  type RestoreJob,
  type RestoreRequest,
} from './define-database.js';
import { label } from './server-options.js';

/** The option for OpenLDAP databases. */
export const openldapOptions = defineOptions({
  openldap_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption(
          "The suffix of the database, or cn=config for slapd's configuration. `all` is not allowed.",
          'dc=example,dc=org',
        ),
        label,
        slapcat_command: stringOption('The command to run instead of slapcat.', '/usr/sbin/slapcat', {
          default: 'slapcat',
        }),
        slapadd_command: stringOption(
          'The command to run instead of slapadd when restoring, which needs a stopped slapd and an empty database.',
          '/usr/sbin/slapadd',
          {
            default: 'slapadd',
          },
        ),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'OpenLDAP databases to dump into the archive, as LDIF and while slapd is running.',
    examples: [[{ name: 'dc=example,dc=org' }]],
    'x-since': '2.1.8',
  },
});

type OpenldapEntry = ValueOf<(typeof openldapOptions)['openldap_databases']['items']>;

/** OpenLDAP: dumps are LDIF; slapcat and slapadd read and write the files of the server, which must be on this machine. */
export const openldap = defineDatabase<OpenldapEntry>({
  name: 'openldap',
  title: 'OpenLDAP',
  schema: openldapOptions,
  groupNames: 'none',
  defaultPort: undefined,
  plan,
  restore,
});

async function plan(entry: OpenldapEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  const { name } = entry;
  if (name === 'all') {
    throw new UserError(
      'No archive was made: openldap_databases has the name `all`, but slapcat dumps only one database at a time. Add an item with the suffix of each.',
    );
  }
  const words = [...clientWords('slapcat', entry.slapcat_command, context), '-b', name];
  return [{ name, kind: 'stream', command: () => ({ words }), advice }];
}

function clientWords(
  program: 'slapcat' | 'slapadd',
  configured: string | undefined,
  context: DatabaseContext,
): readonly string[] {
  if (configured !== undefined) return splitWords(configured);
  if (context.hasProgram(program)) return [program];
  // Users other than root often have no such folder on the PATH.
  const path = `/usr/sbin/${program}`;
  if (context.hasProgram(path)) return [path];
  throw new UserError(
    `${program} is not installed, so OpenLDAP databases can be neither dumped nor restored. Install the package slapd, or set ${program}_command.`,
  );
}

/** What the clients print, and what to do about it. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/no backend for/, 'Fix its name: it must be the suffix of a database of this server, such as dc=example,dc=org.'],
  [
    /KEYEXIST|already exists|\(68\)|txn_aborted/i,
    'slapadd needs an empty database: stop slapd, empty the folder of the database (olcDbDirectory), and restore again.',
  ],
  [
    /ermission denied|\(13\)|DB_LOCK|resource busy|lock table/i,
    'Run as root or as the user of slapd, and stop slapd before restoring.',
  ],
  [
    /No such file or directory|bad configuration directory/,
    'Specify where the configuration of slapd is: slapcat_command and slapadd_command may contain -F and its folder.',
  ],
];

function advice(output: readonly string[]): string | undefined {
  return remedies.find(([pattern]) => output.some((line) => pattern.test(line)))?.[1];
}

async function restore(entry: OpenldapEntry, request: RestoreRequest, context: DatabaseContext): Promise<RestoreJob> {
  const words = [...clientWords('slapadd', entry.slapadd_command, context), '-b', request.name];
  if (entry.slapadd_command === undefined && process.getuid?.() === 0) {
    context.note(
      `slapadd runs as root, so the files of ${request.name} will belong to root: give them to the user of slapd before you start it.`,
    );
  }
  return {
    destination: `the database ${request.name} of the slapd on this machine`,
    command: () => ({ words }),
    advice,
  };
}

import { defineOptions, text } from '../configuration/schema.js';

/** The option under which OpenLDAP databases are named. */
export const openldapOptions = defineOptions({
  openldap_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: text(
          'The suffix of the database, or cn=config for the configuration of slapd; `all` is not possible here.',
          'dc=example,dc=org',
        ),
        label: text('A name of your own for the dump in the archive.', 'directory'),
        slapcat_command: text('What runs in place of slapcat.', '/usr/sbin/slapcat', { default: 'slapcat' }),
        slapadd_command: text('What runs in place of slapadd to restore.', '/usr/sbin/slapadd', { default: 'slapadd' }),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'OpenLDAP databases to dump into the archive.',
    examples: [[{ name: 'dc=example,dc=org' }]],
    'x-since': '2.1.8',
  },
});

import { defineOptions, stringOption } from '../schema/option-schema.js';

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
        label: stringOption('The name of the dump in the archive.', 'directory'),
        slapcat_command: stringOption('The command to run instead of slapcat.', '/usr/sbin/slapcat', {
          default: 'slapcat',
        }),
        slapadd_command: stringOption('The command to run instead of slapadd when restoring.', '/usr/sbin/slapadd', {
          default: 'slapadd',
        }),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description:
      'OpenLDAP databases to dump into the archive (not supported yet, so a file with this option is refused).',
    examples: [[{ name: 'dc=example,dc=org' }]],
    'x-since': '2.1.8',
  },
});

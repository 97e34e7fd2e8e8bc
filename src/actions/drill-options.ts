import { defineOptions, type ValuesOf } from '../schema/option-schema.js';

/** Options in `x-borgflow` for restore drills. */
export const drillOptions = defineOptions({
  drill: {
    type: 'object',
    properties: {
      store: {
        type: 'boolean',
        description:
          'Store a canary and the hashes of some files in each archive, so that a restore drill can compare what it restores with what was backed up. By default the same as `bootstrap: {store_config_files}`.',
        default: true,
        examples: [false],
      },
      probe_paths: {
        type: 'array',
        items: { type: 'string', pattern: '\\S', 'x-wants': 'a path' },
        description:
          'Files and folders that each restore drill restores, in addition to a random sample. It fails if one of them is not in the archive.',
        examples: [['/etc/passwd', '/srv/shop/uploads']],
      },
      sample_size: {
        type: 'integer',
        minimum: 0,
        description: 'How many random files of the archive a restore drill restores at the depth `paths`.',
        default: 32,
        examples: [100],
        'x-unit': 'files',
      },
      count_rows: {
        type: 'boolean',
        description:
          'Count the rows of each table when an SQLite, PostgreSQL, MariaDB, or MySQL database is dumped, so that a restore drill can compare them. Counting takes at most about 10 s for each database; tables that are not counted by then are not compared.',
        default: true,
        examples: [false],
      },
    },
    additionalProperties: false,
    description: 'What a restore drill restores and compares.',
    examples: [{ probe_paths: ['/etc/passwd'] }],
  },
});

/** The settings for restore drills. */
type DrillSettings = NonNullable<ValuesOf<typeof drillOptions>['drill']>;

/** Returns the settings for restore drills; each may be missing. */
export function drillSettings(options: Readonly<Record<string, unknown>>): DrillSettings {
  // The configuration was validated against the schema that contains these options.
  const own = options['x-borgflow'] as ValuesOf<typeof drillOptions> | undefined;
  return own?.drill ?? {};
}

import { borgOptions } from '../borg/borg-options.js';
import { createOptions } from '../files/create-options.js';
import { defineOptions, inOwnSection } from '../schema/option-schema.js';
import { frequencyPattern } from '../text/frequency.js';
import { freshnessOptions } from './freshness-options.js';
import { statisticsOptions } from './shared-flags.js';

/** Options of the check action: which checks run, and when. */
export const checkOptions = defineOptions({
  checks: {
    type: 'array',
    description:
      'The checks to run: repository (its stored objects and their checksums), archives (their metadata), data (decrypts and verifies every chunk; includes archives), extract (a dry run of extracting the newest archive), spot (a sample of the archive compared with the sources). `disabled` alone turns all checks off.',
    default: [
      { name: 'repository', frequency: '1 month' },
      { name: 'archives', frequency: '1 month' },
    ],
    items: {
      type: 'object',
      properties: {
        name: {
          enum: ['repository', 'archives', 'data', 'extract', 'spot', 'disabled'],
          description: 'The name of the check.',
          examples: ['archives'],
        },
        frequency: {
          type: 'string',
          pattern: `^(always|${frequencyPattern})$`,
          'x-wants': '`always`, or a number and a unit such as `2 weeks`',
          description:
            'How long after one check the next one is due. A check also runs if it is early by up to a tenth of this time, at most three days, so that a monthly run always includes a check of `1 month`.',
          default: 'always',
          examples: ['2 weeks'],
          'x-since': '1.6.2',
        },
        only_run_on: {
          type: 'array',
          items: {
            type: 'string',
            pattern: '^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$',
            'x-wants': 'the name of a day such as Saturday, weekday, or weekend',
          },
          description: 'The days on which the check may run: names of days, `weekday`, or `weekend`.',
          examples: [['Saturday', 'Sunday']],
          'x-since': '1.8.13',
        },
        max_duration: {
          type: 'integer',
          minimum: 1,
          description:
            'How long the repository check may take. The next check continues where it stopped. With a limit, the other checks run in separate Borg commands. A repair ignores the limit.',
          examples: [3600],
          'x-unit': 'seconds',
          'x-since': '1.8.12',
        },
        count_tolerance_percentage: {
          type: 'number',
          minimum: 0,
          description:
            'For the spot check: the percentage by which the number of source files may differ from the number in the archive.',
          examples: [10],
          'x-unit': 'percent',
          'x-since': '1.8.10',
        },
        data_sample_percentage: {
          type: 'number',
          minimum: 0,
          maximum: 100,
          description: 'The percentage of source files that the spot check compares.',
          examples: [1],
          'x-unit': 'percent',
          'x-since': '1.8.10',
        },
        data_tolerance_percentage: {
          type: 'number',
          minimum: 0,
          maximum: 100,
          description: 'The percentage of all source files that may differ before the spot check fails.',
          examples: [0.5],
          'x-unit': 'percent',
          'x-since': '1.8.10',
        },
        xxh64sum_command: {
          type: 'string',
          description:
            'The command that hashes files for the spot check. If neither it nor xxh64sum is installed, Borgflow hashes the files itself, which is slower.',
          default: 'xxh64sum',
          examples: ['/usr/local/bin/xxh64sum'],
          'x-since': '1.8.10',
        },
      },
      required: ['name'],
      additionalProperties: false,
    },
    examples: [[{ name: 'repository' }, { name: 'archives', frequency: '2 weeks' }]],
    'x-since': '1.1.0',
  },
  check_repositories: {
    type: 'array',
    items: { type: 'string' },
    description: 'The repositories to check, by path or label. Default: all of them.',
    examples: [['/mnt/backup']],
    'x-since': '1.2.8',
  },
  check_last: {
    type: 'integer',
    minimum: 0,
    description: 'Check only this many of the newest archives; 0 means all of them.',
    examples: [3],
    'x-since': '1.1.0',
  },
  user_state_directory: {
    type: 'string',
    description: 'The folder for data that is kept between runs, such as when a check last ran.',
    examples: ['/var/lib/borgmatic'],
    'x-since': '1.9.0',
  },
});

/** Every option that a check reads: the spot check finds files in the same way as create. */
export const spotOptions = {
  ...createOptions,
  ...checkOptions,
  ...statisticsOptions,
  ...borgOptions,
  ...inOwnSection(freshnessOptions),
} as const;

/** The name of a check. */
export type CheckName = 'repository' | 'archives' | 'data' | 'extract' | 'spot';

import { defineOptions } from '../configuration/schema.js';

/** Options of the check action: what is checked, and where. */
export const checkOptions = defineOptions({
  checks: {
    type: 'array',
    description:
      'What is checked: repository (its structure), archives (their metadata), data (every byte; includes archives), extract (a dry run of extracting the newest archive), spot (a sample against the sources); `disabled` alone turns checks off.',
    default: [
      { name: 'repository', frequency: '1 month' },
      { name: 'archives', frequency: '1 month' },
    ],
    items: {
      type: 'object',
      properties: {
        name: {
          enum: ['repository', 'archives', 'data', 'extract', 'spot', 'disabled'],
          description: 'The check.',
          examples: ['archives'],
        },
        frequency: {
          type: 'string',
          pattern: '^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$',
          'x-wants': '`always`, or a number and a unit such as `2 weeks`',
          description:
            'How long after one check the next one is due. A run that comes early by up to a tenth of it, and at most three days, makes the check, so that a monthly run makes a check of `1 month` each time.',
          default: 'always',
          examples: ['2 weeks'],
          'x-since': '1.6.2',
        },
        only_run_on: {
          type: 'array',
          items: {
            type: 'string',
            pattern: '^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$',
            'x-wants': 'the name of a day such as Saturday, weekday or weekend',
          },
          description: 'The days on which the check may run: names of days, weekday, weekend.',
          examples: [['Saturday', 'Sunday']],
          'x-since': '1.8.13',
        },
        max_duration: {
          type: 'integer',
          minimum: 1,
          description:
            'How long the repository check may take; the next one goes on where it stopped. Other checks have calls of Borg of their own then. A repair has no limit.',
          examples: [3600],
          'x-unit': 'seconds',
          'x-since': '1.8.12',
        },
        count_tolerance_percentage: {
          type: 'number',
          minimum: 0,
          description: 'By how much the number of files may differ from the archive’s, for the spot check.',
          examples: [10],
          'x-unit': 'percent',
          'x-since': '1.8.10',
        },
        data_sample_percentage: {
          type: 'number',
          minimum: 0,
          maximum: 100,
          description: 'How many of the files the spot check compares.',
          examples: [1],
          'x-unit': 'percent',
          'x-since': '1.8.10',
        },
        data_tolerance_percentage: {
          type: 'number',
          minimum: 0,
          maximum: 100,
          description: 'How many of the files may differ before the spot check fails.',
          examples: [0.5],
          'x-unit': 'percent',
          'x-since': '1.8.10',
        },
        xxh64sum_command: {
          type: 'string',
          description:
            'The command that hashes files for the spot check. When it is missing, and xxh64sum is too, files are hashed without it, more slowly.',
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
    description: 'The repositories, by path or label, that are checked; all of them when missing.',
    examples: [['/mnt/backup']],
    'x-since': '1.2.8',
  },
  check_last: {
    type: 'integer',
    minimum: 0,
    description: 'Check only this many of the newest archives; 0 is all of them.',
    examples: [3],
    'x-unit': 'archives',
    'x-since': '1.1.0',
  },
  user_state_directory: {
    type: 'string',
    description: 'The folder of what is remembered from run to run, such as when a check was last made.',
    examples: ['/var/lib/borgmatic'],
    'x-since': '1.9.0',
  },
});

import { actionNames } from '../lifecycle/hook-options.js';
import { defineOptions } from './schema.js';

const verbosity = { enum: [-2, -1, 0, 1, 2], 'x-since': '2.0.0' } as const;

/** Options that belong to no action, to Borg or to a service: the run itself, its output, where secrets come from. */
export const generalOptions = defineOptions({
  constants: {
    type: 'object',
    additionalProperties: true,
    description: 'Values of your own, put in place of {name} wherever it stands in this file.',
    examples: [{ user: 'web' }],
    'x-since': '1.7.10',
  },
  retries: {
    type: 'integer',
    minimum: 0,
    description: 'How often an action that failed on a repository is tried again.',
    default: 0,
    examples: [3],
    'x-since': '1.5.21',
  },
  retry_wait: {
    type: 'integer',
    minimum: 0,
    description: 'How long to wait before a retry; each one waits longer by as much.',
    default: 0,
    examples: [30],
    'x-unit': 'seconds',
    'x-since': '1.5.21',
  },
  user_runtime_directory: {
    type: 'string',
    description: 'The folder of short-lived files: pipes of database dumps, a copy of the configuration.',
    examples: ['/run/user/1001'],
    'x-since': '1.9.0',
  },
  default_actions: {
    type: 'boolean',
    description: 'Do create, prune, compact and check when no action is named.',
    default: true,
    examples: [false],
    'x-since': '2.0.0',
  },
  skip_actions: {
    type: 'array',
    items: { enum: actionNames },
    description: 'Actions that are left out for this file even when they are asked for.',
    examples: [['compact']],
    'x-since': '1.8.5',
  },
  color: {
    type: 'boolean',
    description: 'Colour on a terminal.',
    default: true,
    examples: [false],
    'x-since': '1.3.8',
  },
  verbosity: { ...verbosity, description: 'How much the console shows, from -2 (nothing) to 2.', examples: [1] },
  syslog_verbosity: { ...verbosity, description: 'How much the system log gets, from -2 to 2.', examples: [0] },
  monitoring_verbosity: { ...verbosity, description: 'How much monitoring services get, from -2 to 2.', examples: [1] },
  log_file_verbosity: {
    ...verbosity,
    description: 'How much log_file gets, from -2 to 2.',
    default: 1,
    examples: [0],
  },
  log_file: {
    type: 'string',
    description: 'A file that gets the log too, behind what it holds. Its folder must exist.',
    examples: ['/var/log/backup.log'],
    'x-since': '2.0.0',
  },
  log_file_format: {
    type: 'string',
    description:
      'How a line of log_file looks: text with {asctime}, {levelname}, {prefix} (the repository), {message}, {name}, {process} and the like, laid out as in {levelname:<8}.',
    default: '[{asctime}] {levelname}: {prefix}{message}',
    examples: ['{asctime} {levelname:<8}{message}'],
    'x-since': '2.0.0',
  },
  log_json: {
    type: 'boolean',
    description: 'Write the log as JSON lines.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
});

import { actionNames } from '../../lifecycle/hook-options.js';
import { defineOptions } from '../../schema/schema.js';

const verbosity = { enum: [-2, -1, 0, 1, 2], 'x-since': '2.0.0' } as const;

/** Options of the run itself and its output. */
export const generalOptions = defineOptions({
  constants: {
    type: 'object',
    additionalProperties: true,
    description: 'Constants of your own. Each {name} in this file is replaced with the value of that constant.',
    examples: [{ user: 'web' }],
    'x-since': '1.7.10',
  },
  retries: {
    type: 'integer',
    minimum: 0,
    description: 'How many times to retry the actions on a repository after a failure.',
    default: 0,
    examples: [3],
    'x-since': '1.5.21',
  },
  retry_wait: {
    type: 'integer',
    minimum: 0,
    description: 'How long to wait before the first retry. The wait grows by this amount with each retry.',
    default: 0,
    examples: [30],
    'x-unit': 'seconds',
    'x-since': '1.5.21',
  },
  user_runtime_directory: {
    type: 'string',
    description: 'The folder for short-lived files, such as pipes for database dumps and a copy of the configuration.',
    examples: ['/run/user/1001'],
    'x-since': '1.9.0',
  },
  default_actions: {
    type: 'boolean',
    description: 'Run create, prune, compact, and check if no action is named.',
    default: true,
    examples: [false],
    'x-since': '2.0.0',
  },
  skip_actions: {
    type: 'array',
    items: { enum: actionNames },
    description: 'Actions to skip for this file even if they are requested.',
    examples: [['compact']],
    'x-since': '1.8.5',
  },
  color: {
    type: 'boolean',
    description: 'Use color at a terminal.',
    default: true,
    examples: [false],
    'x-since': '1.3.8',
  },
  verbosity: {
    ...verbosity,
    description: 'Log detail on the console, from -2 (nothing) to 2 (everything).',
    examples: [1],
  },
  syslog_verbosity: { ...verbosity, description: 'Log detail in syslog, from -2 to 2.', examples: [0] },
  monitoring_verbosity: {
    ...verbosity,
    description: 'Log detail for monitoring services, from -2 to 2 (not supported yet).',
    examples: [1],
  },
  log_file_verbosity: {
    ...verbosity,
    description: 'Log detail in log_file, from -2 to 2.',
    default: 1,
    examples: [0],
  },
  log_file: {
    type: 'string',
    description: 'A file to append the log to, in addition to the console. Its folder must exist.',
    examples: ['/var/log/backup.log'],
    'x-since': '2.0.0',
  },
  log_file_format: {
    type: 'string',
    description:
      'The format of each line in log_file. Placeholders include {asctime}, {levelname}, {prefix} (the repository), {message}, {name}, and {process}; they can be aligned, as in {levelname:<8}.',
    default: '[{asctime}] {levelname}: {prefix}{message}',
    examples: ['{asctime} {levelname:<8}{message}'],
    'x-since': '2.0.0',
  },
  log_json: {
    type: 'boolean',
    description: 'Write the log as JSON Lines.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
});

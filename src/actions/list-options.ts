import { defineOptions } from '../schema/schema.js';

/** Options of the list and repo-list actions. */
export const listOptions = defineOptions({
  file_list_format: {
    type: 'string',
    description:
      'The format in which `list --archive` shows a file, with Borg’s format keys; with --json, the keys are added to the output.',
    default: '{mode} {user:6} {group:6} {size:8} {mtime} {path}{extra}{NL}',
    examples: ['{path}{NL}'],
    'x-since': '2.0.13',
  },
  archive_list_format: {
    type: 'string',
    description:
      'The format in which `repo-list` shows an archive, with Borg’s format keys; with --json, the keys are added to the output.',
    default: '{archive:<36} {time} [{id}]{NL}',
    examples: ['{archive}{NL}'],
    'x-since': '2.0.13',
  },
});

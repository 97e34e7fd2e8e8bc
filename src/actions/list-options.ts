import { defineOptions } from '../configuration/schema.js';

/** Options of the list and repo-list actions. */
export const listOptions = defineOptions({
  file_list_format: {
    type: 'string',
    description: 'How `list --archive` shows a file, in Borg’s format keys; with --json the keys are added to it.',
    default: '{mode} {user:6} {group:6} {size:8} {mtime} {path}{extra}{NL}',
    examples: ['{path}{NL}'],
    'x-since': '2.0.13',
  },
  archive_list_format: {
    type: 'string',
    description: 'How `repo-list` shows an archive, in Borg’s format keys; with --json the keys are added to it.',
    default: '{archive:<36} {time} [{id}]{NL}',
    examples: ['{archive}{NL}'],
    'x-since': '2.0.13',
  },
});

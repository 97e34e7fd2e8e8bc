import type { ActionDefinition } from '../../src/actions/define-action.js';
import type { FlagDefinition } from '../../src/schema/flags.js';

const progress: FlagDefinition = { name: 'progress', kind: 'boolean', summary: 'progress' };
const stats: FlagDefinition = { name: 'stats', kind: 'boolean', summary: 'sizes at the end' };
const json: FlagDefinition = { name: 'json', kind: 'boolean', summary: 'the result as JSON' };
const archive: FlagDefinition = { name: 'archive', kind: 'text', value: 'ARCHIVE', summary: 'which archive' };
const path: FlagDefinition = { name: 'path', aliases: ['--restore-path'], kind: 'texts', summary: 'which paths' };
const match: FlagDefinition = {
  name: 'match-archives',
  aliases: ['-a', '--glob-archives'],
  kind: 'text',
  value: 'PATTERN',
  summary: 'which archives',
};

function action(name: string, aliases: readonly string[], flags: readonly FlagDefinition[]): ActionDefinition {
  return {
    name,
    aliases,
    flags,
    options: {},
    summary: `what ${name} does`,
    dryRun: 'reads',
    run: () => Promise.resolve(),
  };
}

/** Sample actions with every kind of flag, and with all flags and aliases that clash in borgmatic. */
export const someActions: readonly ActionDefinition[] = [
  action(
    'create',
    [],
    [progress, stats, json, { name: 'list', aliases: ['--files'], kind: 'boolean', summary: 'files' }],
  ),
  action('prune', [], [match, stats, { name: 'list', kind: 'boolean', summary: 'archives' }]),
  action('compact', [], [progress, { name: 'threshold', kind: 'integer', value: 'PERCENT', summary: 'minimum' }]),
  action(
    'check',
    [],
    [
      progress,
      match,
      { name: 'repair', kind: 'boolean', summary: 'repair' },
      {
        name: 'only',
        kind: 'texts',
        value: 'CHECK',
        choices: ['archives', 'data', 'extract'],
        summary: 'which checks',
      },
    ],
  ),
  action(
    'extract',
    [],
    [
      { ...archive, required: true },
      path,
      { name: 'destination', kind: 'text', value: 'PATH', summary: 'where to' },
      progress,
    ],
  ),
  action(
    'repo-create',
    ['rcreate', 'init'],
    [
      { name: 'encryption', aliases: ['-e'], kind: 'text', value: 'MODE', summary: 'how to encrypt' },
      { name: 'id-hash', aliases: ['-i'], kind: 'text', summary: 'the hash' },
    ],
  ),
  action('list', [], [archive, path, json, { name: 'exclude', aliases: ['-e'], kind: 'text', summary: 'skipped' }]),
  action('info', [], [archive, json]),
];

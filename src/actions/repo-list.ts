import { withLabel } from '../archives/borg-json.js';
import { type ArchiveScope, describeScope, scopeFlags } from '../archives/scope.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/schema.js';
import { defineAction, type WorkWith } from './define-action.js';
import { listOptions } from './list-options.js';
import { ages, needsBorg2, selection, selectionFlags, shared } from './shared-flags.js';

const options = { ...listOptions, ...borgOptions } as const;

/** Lists the archives of the configured series in a repository. */
export const repoList = defineAction({
  name: 'repo-list',
  aliases: ['rlist'],
  summary: 'list the archives of a repository',
  flags: [
    { name: 'short', kind: 'boolean', summary: 'print only names' },
    { name: 'format', kind: 'text', value: 'FORMAT', summary: 'format each line (Borg’s format keys)' },
    shared.json,
    ...selection,
    ...ages,
    { name: 'deleted', kind: 'boolean', summary: 'only deleted archives that can still be restored (Borg 2)' },
  ],
  dryRun: 'reads',
  options,
  run: (work) =>
    listArchives(work, {
      options: work.options,
      matchArchives: textOf(work.flags, 'match-archives'),
      prefix: textOf(work.flags, 'prefix'),
    }),
});

/** Which archives to list, for `scopeFlags`. */
export type ListScope = Omit<ArchiveScope, 'capabilities'>;

/** Lists archives, for `repo-list` and for `list` without an archive. */
export async function listArchives(work: WorkWith<typeof options>, scope: ListScope): Promise<void> {
  const { borg, flags, options, repository } = work;
  const { capabilities } = borg;
  const json = work.json || isSet(flags, 'json');
  const chosen = await scopeFlags(borg, repository.path, { ...scope, capabilities });
  let shown = 0;
  const { documents } = await borg.run({
    ...listCommand(capabilities),
    flags: [...chosen, ...repoListFlags({ options, flags, capabilities, json })],
    operands: repositoryOperands(repository.path, capabilities),
    output: json ? 'json' : 'lines',
    onLines: (lines) => {
      shown += lines.length;
      borg.tell.result({ lines });
    },
  });
  if (json) for (const document of documents) borg.tell.result({ json: withLabel(document, repository.label) });
  const words = describeScope({ ...scope, capabilities });
  if (json || shown > 0 || words === '') return;
  const hint = `${repository.path} has no archive${words}. To list all archives: repo-list --match-archives '*'`;
  borg.tell.lines([hint], 'notice', 0);
}

/** Returns the flags of the command that lists archives, except those that select them. */
export function repoListFlags(request: {
  readonly options: ValuesOf<typeof listOptions>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly json: boolean;
}): readonly string[] {
  const { options, flags, capabilities, json } = request;
  if (isSet(flags, 'deleted') && !capabilities.deletedArchives) throw needsBorg2('--deleted');
  return [
    ...selectionFlags(flags, capabilities),
    ...toggle('--deleted', isSet(flags, 'deleted')),
    ...toggle('--short', isSet(flags, 'short') && !json),
    ...flag('--format', textOf(flags, 'format') ?? options.archive_list_format),
    ...toggle('--json', json),
  ];
}

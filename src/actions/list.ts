import { streamItems, withLabel } from '../archives/borg-json.js';
import { unmatchedSentence } from '../archives/entries.js';
import { resolveArchive } from '../archives/resolve.js';
import { type ArchiveScope, describeScope, listedArchives, scopeFlags } from '../archives/select-archives.js';
import type { BorgCall } from '../borg/borg-call.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { archiveOperands, listCommand, listedArchive, pathOperands, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import { defineOptions, type ValuesOf } from '../schema/option-schema.js';
import { resolveUserPath } from '../system/paths.js';
import { defineAction, type WorkWith } from './define-action.js';
import { ages, needsBorg2, selection, selectionFlags, shared } from './shared-flags.js';

/** Options of the list and repo-list actions. */
export const listOptions = defineOptions({
  file_list_format: {
    type: 'string',
    description:
      "The format in which `list --archive` shows a file, with Borg's format keys; with --json, the keys are added to the output.",
    default: '{mode} {user:6} {group:6} {size:8} {mtime} {path}{extra}{NL}',
    examples: ['{path}{NL}'],
    'x-since': '2.0.13',
  },
  archive_list_format: {
    type: 'string',
    description:
      "The format in which `repo-list` shows an archive, with Borg's format keys; with --json, the keys are added to the output.",
    default: '{archive:<36} {time} [{id}]{NL}',
    examples: ['{archive}{NL}'],
    'x-since': '2.0.13',
  },
});

const options = { ...listOptions, ...borgOptions } as const;

type ListWork = WorkWith<typeof options>;

/** Lists the files of an archive, searches archives for files, or lists archives. */
export const list = defineAction({
  name: 'list',
  aliases: ['--list', '-l'],
  summary: 'list archives, or with --archive the files in one of them',
  flags: [
    shared.archive,
    { name: 'path', kind: 'texts', value: 'PATH', summary: 'only this path in the archive' },
    { name: 'find', kind: 'texts', value: 'PATH', summary: 'search all archives for paths that contain or match PATH' },
    { name: 'short', kind: 'boolean', summary: 'print only names or paths' },
    { name: 'format', kind: 'text', value: 'FORMAT', summary: "format each line (with Borg's format keys)" },
    shared.json,
    ...selection,
    { name: 'successful', kind: 'boolean', summary: 'no effect: Borg always skips checkpoints' },
    { name: 'exclude', aliases: ['-e'], kind: 'texts', value: 'PATTERN', summary: 'exclude paths that match' },
    { name: 'exclude-from', kind: 'texts', value: 'FILE', summary: 'exclude paths that match the patterns in a file' },
    { name: 'pattern', kind: 'texts', value: 'PATTERN', summary: 'include or exclude paths that match' },
    {
      name: 'patterns-from',
      kind: 'texts',
      value: 'FILE',
      summary: 'include or exclude paths by the patterns in a file',
    },
  ],
  dryRun: 'reads',
  options,
  run: runList,
});

async function runList(work: ListWork): Promise<void> {
  const { borg, flags, repository } = work;
  const wanted = textOf(flags, 'archive');
  if (wanted !== undefined) {
    const scope = { options: work.options, capabilities: borg.capabilities };
    const archive = await resolveArchive(borg, repository.path, { archive: wanted, scope });
    await listFiles(work, archive);
  } else if (textsOf(flags, 'find').length > 0) await findFiles(work);
  else await listArchives(work, wholeScope(work));
}

/** Returns the scope of the list: all archives, not one series, unless flags or the configuration say otherwise. */
function wholeScope({ flags, options }: ListWork): ListScope {
  const matchArchives = textOf(flags, 'match-archives');
  const prefix = textOf(flags, 'prefix');
  if (matchArchives !== undefined || prefix !== undefined) return { options, matchArchives, prefix };
  return { options, matchArchives: options.match_archives ?? '*' };
}

async function findFiles(work: ListWork): Promise<void> {
  const { borg, flags, repository } = work;
  const archives = await listedArchives(borg, repository.path, [
    ...(await scopeFlags(borg, repository.path, { ...wholeScope(work), capabilities: borg.capabilities })),
    ...selectionFlags(flags, borg.capabilities),
  ]);
  if (archives.length === 0) {
    const words = describeScope({ ...wholeScope(work), capabilities: borg.capabilities });
    borg.tell.lines([`${repository.path} has no archive${words}, so nothing was searched.`], 'notice', 0);
  }
  for (const { name, id } of archives) {
    await listFiles(work, listedArchive({ name, id }, borg.capabilities), name);
  }
}

async function listFiles(work: ListWork, archive: string, name = archive): Promise<void> {
  const { borg, flags, repository } = work;
  const json = work.json || isSet(flags, 'json');
  if (!json && textsOf(flags, 'find').length > 0) borg.tell.result({ lines: [`${name}:`] });
  let shown = 0;
  const call: BorgCall = {
    command: 'list',
    flags: listFlags(work.options, flags, json),
    operands: [
      ...archiveOperands(repository.path, archive, borg.capabilities),
      ...pathOperands(textsOf(flags, 'path')),
      ...pathOperands(textsOf(flags, 'find').map(searchPattern)),
    ],
    output: json ? 'json-lines' : 'lines',
    onLines: (lines) => {
      shown += lines.length;
      borg.tell.result({ lines });
    },
  };
  if (!json) {
    await borg.run(call);
    const part = {
      archive: archiveOperands(repository.path, archive, borg.capabilities),
      paths: textsOf(flags, 'path'),
    };
    // Borg lists nothing and doesn't report it.
    if (shown === 0 && part.paths.length > 0) {
      borg.tell.lines([await unmatchedSentence(borg, part, archive)], 'notice', 0);
    }
    return;
  }
  const location = { location: repository.path, label: repository.label ?? '' };
  const head = { repository: location, archive: name };
  await streamItems(borg, head, (onDocuments) => borg.run({ ...call, onDocuments }));
}

/** Returns the flags of `borg list` for one archive. */
export function listFlags(options: ValuesOf<typeof listOptions>, flags: Flags, json: boolean): readonly string[] {
  const each = (name: string): readonly string[] => textsOf(flags, name).map((text) => `--${name}=${text}`);
  const files = (name: string): readonly string[] =>
    textsOf(flags, name).map((path) => `--${name}=${path === '' ? path : resolveUserPath(path)}`);
  return [
    ...toggle('--short', isSet(flags, 'short') && !json),
    ...flag('--format', textOf(flags, 'format') ?? options.file_list_format),
    ...toggle('--json-lines', json),
    ...each('exclude'),
    ...files('exclude-from'),
    ...each('pattern'),
    ...files('patterns-from'),
  ];
}

/**
 * Turns part of a path, with or without wildcards, into a pattern that matches it anywhere; keeps a pattern as it is.
 */
export function searchPattern(text: string): string {
  return /^(?:[-!+RrPp] |[a-z]{2}:)/.test(text) ? text : `sh:**/*${text}*/**`;
}

/** Lists the archives of the configured series in a repository. */
export const repoList = defineAction({
  name: 'repo-list',
  aliases: ['rlist'],
  summary: 'list the archives of a repository',
  flags: [
    { name: 'short', kind: 'boolean', summary: 'print only names' },
    { name: 'format', kind: 'text', value: 'FORMAT', summary: "format each line (with Borg's format keys)" },
    shared.json,
    ...selection,
    ...ages,
    { name: 'deleted', kind: 'boolean', summary: 'only deleted archives that can still be undeleted (Borg 2 only)' },
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
type ListScope = Omit<ArchiveScope, 'capabilities'>;

/** Lists archives, for `repo-list` and for `list` without an archive. */
async function listArchives(work: WorkWith<typeof options>, scope: ListScope): Promise<void> {
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
  const hint = `${repository.path} has no archive${words}. List all archives with${borg.suggest("repo-list --match-archives '*'")}`;
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
  if (isSet(flags, 'deleted') && !capabilities.deletedArchives) throw needsBorg2('--deleted', '2.0.0b14');
  return [
    ...selectionFlags(flags, capabilities),
    ...toggle('--deleted', isSet(flags, 'deleted')),
    ...toggle('--short', isSet(flags, 'short') && !json),
    ...flag('--format', textOf(flags, 'format') ?? options.archive_list_format),
    ...toggle('--json', json),
  ];
}

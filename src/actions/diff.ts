import { streamItems } from '../archives/borg-json.js';
import { resolveArchive } from '../archives/resolve.js';
import type { BorgCall } from '../borg/borg-call.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { comparedOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { createOptions } from '../files/create-options.js';
import { collectExclusions } from '../files/excludes-in-archives.js';
import { type Line, lineFlags, withShortArguments } from '../files/patterns.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { defineAction, type WorkWith } from './define-action.js';
import { shared } from './shared-flags.js';

const options = { ...createOptions, ...borgOptions } as const;

type DiffWork = WorkWith<typeof options>;

/** Shows the differences between two archives. */
export const diff = defineAction({
  name: 'diff',
  aliases: [],
  summary: 'show the differences between two archives',
  flags: [
    { ...shared.archive, required: true },
    {
      ...shared.archive,
      name: 'second-archive',
      required: true,
      summary: 'the archive to compare it with, or `latest`',
    },
    {
      name: 'same-chunker-params',
      kind: 'boolean',
      summary: 'assume that both were made with the same chunker parameters',
    },
    {
      name: 'sort-by',
      kind: 'texts',
      value: 'KEY',
      summary:
        'sort by these keys: path, size, size_added, size_removed, size_diff, user, group, uid, gid, ctime, mtime, ctime_diff, mtime_diff; >KEY, in quotes, sorts in descending order',
    },
    { name: 'content-only', kind: 'boolean', summary: 'compare only contents, not owners, modes, or times' },
    { name: 'only-patterns', kind: 'boolean', summary: 'skip what the configuration excludes' },
    shared.json,
  ],
  dryRun: 'reads',
  options,
  run: runDiff,
});

async function runDiff(work: DiffWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  const folder = workingFolder(options);
  const scope = { options, capabilities: borg.capabilities };
  const resolved = async (name: string): Promise<string> => {
    const archive = textOf(flags, name);
    if (archive === undefined)
      throw new UserError('diff compares two archives. Name them with --archive and --second-archive.');
    return resolveArchive(borg, repository.path, { archive, scope });
  };
  const first = await resolved('archive');
  const second = await resolved('second-archive');
  const json = work.json || isSet(flags, 'json');
  const own = isSet(flags, 'only-patterns') ? options : {};
  const exclusions = await collectExclusions(own, work, { folder, consequence: 'Nothing was compared.' });
  const lines = await exclusions.linesFor([first, second]);
  const request = {
    flags: diffFlags({ options, flags, capabilities: borg.capabilities, lines, json }),
    operands: comparedOperands(repository.path, [first, second], borg.capabilities),
  };
  const compare = (onDocuments?: BorgCall['onDocuments']) =>
    withShortArguments(request, (call) =>
      borg.run({
        command: 'diff',
        ...call,
        output: json ? 'json-lines' : 'lines',
        onLines: (lines) => borg.tell.result({ lines }),
        onDocuments,
        workingDirectory: folder,
      }),
    );
  if (!json) {
    await compare();
    return;
  }
  const location = { location: repository.path, label: repository.label ?? '' };
  await streamItems(borg, { repository: location, archive: first, second_archive: second }, compare);
}

/** Returns the flags of `borg diff`; throws UserError for a sort key that this version of Borg doesn't support. */
export function diffFlags(request: {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly lines: readonly Line[];
  readonly json: boolean;
}): readonly string[] {
  const { options, flags, capabilities, lines, json } = request;
  return [
    ...lineFlags(lines),
    ...toggle('--numeric-ids', options.numeric_ids),
    ...toggle('--same-chunker-params', isSet(flags, 'same-chunker-params')),
    ...order(textsOf(flags, 'sort-by'), capabilities),
    ...contentOnly(flags, capabilities),
    ...toggle('--json-lines', json),
  ];
}

function contentOnly(flags: Flags, capabilities: Capabilities): readonly string[] {
  if (!isSet(flags, 'content-only') || capabilities.contentOnly)
    return toggle('--content-only', isSet(flags, 'content-only'));
  throw new UserError(
    'This version of Borg does not support --content-only. Remove the flag, or use Borg 1.2.4 or later.',
  );
}

function order(keys: readonly string[], { diffSortBy }: Capabilities): readonly string[] {
  if (keys.length === 0) return [];
  if (diffSortBy) return flag('--sort-by', keys.join(','));
  if (keys.every((key) => /^<?path$/.test(key))) return ['--sort'];
  throw new UserError(
    `This version of Borg sorts differences only by path, not by ${keys.join(',')}. Use --sort-by path, or Borg 1.4.2 or later.`,
  );
}

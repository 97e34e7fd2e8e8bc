import { archivesIn, withLabel } from '../archives/borg-json.js';
import { archiveNames, isArchivePattern, resolveArchive, unknownArchiveMessage } from '../archives/resolve.js';
import { describeScope, everyArchiveFlags, oneArchiveFlags, scopeFlags } from '../archives/select-archives.js';
import { borgOptions } from '../borg/borg-options.js';
import { archiveOperands, type Operand, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { isSet, textOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { defineAction, type WorkWith } from './define-action.js';
import { ages, selection, selectionFlags, shared } from './shared-flags.js';

const options = borgOptions;

type InfoWork = WorkWith<typeof options>;

/** Shows the sizes and times of archives. */
export const info = defineAction({
  name: 'info',
  aliases: ['--info', '-i'],
  summary: 'show the sizes and times of archives',
  flags: [shared.archive, shared.json, ...selection, ...ages],
  dryRun: 'reads',
  options,
  run: runInfo,
});

async function runInfo(work: InfoWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  const json = work.json || isSet(flags, 'json');
  let shown = 0;
  const { documents } = await borg.run({
    command: 'info',
    ...(await infoArguments(work, json)),
    output: json ? 'json' : 'lines',
    onLines: (lines) => {
      shown += lines.length;
      borg.tell.result({ lines });
    },
  });
  const wanted = textOf(flags, 'archive');
  // Borg 2 treats the name as a pattern, which may match nothing.
  const nothing = shown === 0 && documents.flatMap(archivesIn).length === 0;
  if (wanted === undefined && nothing && !json) {
    const scope = { options, matchArchives: textOf(flags, 'match-archives'), prefix: textOf(flags, 'prefix') };
    const words = describeScope({ ...scope, capabilities: borg.capabilities });
    borg.tell.lines([`${repository.path} has no archive${words}.`], 'notice', 0);
  }
  if (wanted !== undefined && nothing) {
    throw new UserError(unknownArchiveMessage(repository.path, wanted, await archiveNames(borg, repository.path)));
  }
  for (const document of documents) borg.tell.result({ json: withLabel(document, repository.label) });
}

async function infoArguments(
  { borg, flags, options, repository }: InfoWork,
  json: boolean,
): Promise<{ readonly flags: readonly string[]; readonly operands: readonly Operand[] }> {
  const { capabilities } = borg;
  const chosen = [...selectionFlags(flags, capabilities), ...(json ? ['--json'] : [])];
  const whole = repositoryOperands(repository.path, capabilities);
  const wanted = textOf(flags, 'archive');
  if (wanted === undefined || choosesSeveral(wanted, capabilities)) {
    const prefix = textOf(flags, 'prefix');
    const matchArchives = wanted ?? textOf(flags, 'match-archives');
    const scope = await scopeFlags(borg, repository.path, { options, capabilities, matchArchives, prefix });
    // Without a pattern, Borg 1 shows only the repository.
    const all = scope.length > 0 ? scope : everyArchiveFlags(capabilities);
    return { flags: [...all, ...chosen], operands: whole };
  }
  const archive = await resolveArchive(borg, repository.path, { archive: wanted, scope: { options, capabilities } });
  if (!capabilities.separateRepository) {
    return { flags: chosen, operands: archiveOperands(repository.path, archive, capabilities) };
  }
  return { flags: [...oneArchiveFlags(archive, capabilities), ...chosen], operands: whole };
}

/** Tells whether a pattern was given instead of a name: then all matching archives are shown. */
function choosesSeveral(wanted: string, capabilities: Capabilities): boolean {
  return capabilities.matchArchives ? isArchivePattern(wanted) : /^sh:|^[^:]*[*?]/.test(wanted);
}

/** Shows the size, encryption, and location of a repository. */
export const repoInfo = defineAction({
  name: 'repo-info',
  aliases: ['rinfo'],
  summary: 'show the size, encryption, and location of a repository',
  flags: [shared.json],
  dryRun: 'reads',
  options: borgOptions,
  run: async (work) => {
    const { borg, flags, repository } = work;
    const json = work.json || isSet(flags, 'json');
    const { documents } = await borg.run({
      ...repoInfoCommand(borg.capabilities),
      flags: json ? ['--json'] : [],
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: json ? 'json' : 'lines',
      onLines: (lines) => borg.tell.result({ lines }),
    });
    for (const document of documents) borg.tell.result({ json: withLabel(document, repository.label) });
  },
});

/** Returns the command that shows a repository, and its entry of extra_borg_options. */
export function repoInfoCommand(capabilities: Capabilities): {
  readonly command: string;
  readonly extraOptions: string;
} {
  if (!capabilities.repositoryCommands) return { command: 'info', extraOptions: 'info' };
  return { command: capabilities.shortRepositoryCommands ? 'rinfo' : 'repo-info', extraOptions: 'repo_info' };
}

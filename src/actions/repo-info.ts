import { withLabel } from '../archives/borg-json.js';
import { borgOptions } from '../borg/borg-options.js';
import { repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { isSet } from '../schema/flags.js';
import { defineAction } from './define-action.js';
import { shared } from './shared-flags.js';

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

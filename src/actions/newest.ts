import { type ArchiveScope, scopeFlags, scopePattern } from '../borg/archives.js';
import type { Borg } from '../borg/borg.js';
import { repositoryOperands } from '../borg/repository.js';
import type { Capabilities } from '../borg/version.js';
import { UserError } from '../system/errors.js';

/** The command that lists a repository's archives, and the entry of extra_borg_options that belongs to it. */
export function listCommand(capabilities: Capabilities): { readonly command: string; readonly extraOptions: string } {
  if (!capabilities.repositoryCommands) return { command: 'list', extraOptions: 'list' };
  return { command: capabilities.shortRepositoryCommands ? 'rlist' : 'repo-list', extraOptions: 'repo_list' };
}

/** The newest archive of a scope, by id where names need not be unique; undefined where there is none. */
export async function newestArchive(borg: Borg, repository: string, scope: ArchiveScope): Promise<string | undefined> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [
      ...scopeFlags(scope),
      '--last',
      '1',
      ...(borg.capabilities.archiveSeries ? ['--format', '{id}{NL}'] : ['--short']),
    ],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.findLast((line) => line !== '');
}

/** The archive that a person means: `latest` is the newest of the scope; throws UserError where there is none. */
export async function resolveArchive(
  borg: Borg,
  repository: string,
  wanted: { readonly archive: string; readonly scope: ArchiveScope },
): Promise<string> {
  if (wanted.archive !== 'latest') return wanted.archive;
  const newest = await newestArchive(borg, repository, wanted.scope);
  if (newest !== undefined) return newest;
  const pattern = scopePattern(wanted.scope);
  if (pattern === undefined) throw new UserError(`${repository} holds no archive yet, so there is no latest one.`);
  throw new UserError(
    `${repository} holds no archive that matches ${pattern}, so there is no latest one. Name one with --archive; repo-list --match-archives '*' shows them all.`,
  );
}

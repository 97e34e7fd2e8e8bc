import type { Capabilities } from './version.js';

/** The command that lists a repository's archives, and the entry of extra_borg_options that belongs to it. */
export function listCommand(capabilities: Capabilities): { readonly command: string; readonly extraOptions: string } {
  if (!capabilities.repositoryCommands) return { command: 'list', extraOptions: 'list' };
  return { command: capabilities.shortRepositoryCommands ? 'rlist' : 'repo-list', extraOptions: 'repo_list' };
}

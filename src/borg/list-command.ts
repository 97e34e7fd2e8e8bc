import type { Capabilities } from './versions.js';

/** Returns the command that lists a repository's archives, and its key in extra_borg_options. */
export function listCommand(capabilities: Capabilities): { readonly command: string; readonly extraOptions: string } {
  if (!capabilities.repositoryCommands) return { command: 'list', extraOptions: 'list' };
  return { command: capabilities.shortRepositoryCommands ? 'rlist' : 'repo-list', extraOptions: 'repo_list' };
}

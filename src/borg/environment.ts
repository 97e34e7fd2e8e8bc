import type { ValuesOf } from '../configuration/schema.js';
import { type ChildEnvironment, withVariables } from '../system/environment.js';
import { UserError } from '../system/errors.js';
import type { environmentOptions } from './environment-options.js';
import { type SshFiles, sshCommand } from './ssh.js';

export { environmentOptions } from './environment-options.js';

/** What a Borg call's environment is made of. */
export interface BorgEnvironment {
  readonly options: ValuesOf<typeof environmentOptions> & { readonly remote_path?: string };
  /** What Borg is given of this process's own. */
  readonly base: ChildEnvironment;
  /** From an input: used only where the configuration has neither a passphrase nor a command for one. */
  readonly passphrase?: string | undefined;
  /** What encryption_passcommand printed, where it was asked already. */
  readonly passcommandOutput?: string | undefined;
  /** For a repository reached over SSH: what inputs gave for it, if anything. */
  readonly ssh?: SshFiles | undefined;
  /** Someone sits at a terminal and can answer Borg's questions. */
  readonly terminal: boolean;
}

const texts = {
  archive_hostname: 'BORG_HOSTNAME',
  archive_username: 'BORG_USERNAME',
  borg_base_directory: 'BORG_BASE_DIR',
  borg_config_directory: 'BORG_CONFIG_DIR',
  borg_cache_directory: 'BORG_CACHE_DIR',
  borg_files_cache_ttl: 'BORG_FILES_CACHE_TTL',
  borg_security_directory: 'BORG_SECURITY_DIR',
  borg_keys_directory: 'BORG_KEYS_DIR',
  borg_key_file: 'BORG_KEY_FILE',
  remote_path: 'BORG_REMOTE_PATH',
  ssh_command: 'BORG_RSH',
  temporary_directory: 'TMPDIR',
} as const;

const answers = {
  check_i_know_what_i_am_doing: 'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
  debug_passphrase: 'BORG_DEBUG_PASSPHRASE',
  display_passphrase: 'BORG_DISPLAY_PASSPHRASE',
  msgpack_version_check: 'BORG_MSGPACK_VERSION_CHECK',
  relocated_repo_access_is_ok: 'BORG_RELOCATED_REPO_ACCESS_IS_OK',
  unknown_unencrypted_repo_access_is_ok: 'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
  use_chunks_archive: 'BORG_USE_CHUNKS_ARCHIVE',
} as const;

/** Questions that Borg would otherwise put to nobody. */
const questions = [
  'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
  'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING',
  'BORG_DISPLAY_PASSPHRASE',
  'BORG_RECREATE_I_KNOW_WHAT_I_AM_DOING',
  'BORG_RELOCATED_REPO_ACCESS_IS_OK',
  'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
];

/**
 * The environment of one Borg call: the configuration's word goes before what the process was given. Throws UserError for
 * an ssh_command that cannot be taken apart, and for a remote_path that ssh would take for an option.
 */
export function borgEnvironment(request: BorgEnvironment): ChildEnvironment {
  const { options, terminal } = request;
  const environment: Record<string, string | undefined> = { ...request.base };
  for (const [option, variable] of entries(texts)) {
    const value = options[option];
    if (value !== undefined) environment[variable] = String(value);
  }
  for (const [option, variable] of entries(answers)) {
    const value = options[option];
    if (value !== undefined) environment[variable] = value ? 'YES' : 'NO';
  }
  if (!terminal) for (const variable of questions) environment[variable] ??= 'NO';
  demandRemotePath(environment['BORG_REMOTE_PATH']);
  if (request.ssh) environment['BORG_RSH'] = sshCommand(environment['BORG_RSH'], request.ssh);
  setPassphrase(environment, request);
  // Borg 1.4 and newer then tell kinds of warnings and errors apart; older ones do not read it.
  environment['BORG_EXIT_CODES'] = 'modern';
  return withVariables(request.base, environment);
}

/** Whether Borg is given a passphrase in an environment, or a way to get one. */
export function hasPassphrase(environment: ChildEnvironment): boolean {
  return ['BORG_PASSPHRASE', 'BORG_PASSCOMMAND', 'BORG_PASSPHRASE_FD'].some((name) => Boolean(environment[name]));
}

/** Borg gives it to ssh, which reads options behind the host too. */
function demandRemotePath(path: string | undefined): void {
  if (!path?.startsWith('-')) return;
  throw new UserError(
    `remote_path begins with a dash (${path}), so ssh would take it for an option. Nothing was done. Set it to the path of Borg on the server, such as /usr/local/bin/borg.`,
  );
}

/** Only one source of the passphrase is left, so that Borg's own order among them does not matter. */
function setPassphrase(environment: Record<string, string | undefined>, request: BorgEnvironment): void {
  const { encryption_passphrase: configured, encryption_passcommand: command } = request.options;
  const passphrase =
    configured ?? request.passcommandOutput ?? (command === undefined ? request.passphrase : undefined);
  if (passphrase === undefined && command === undefined) return;
  environment['BORG_PASSPHRASE'] = passphrase;
  environment['BORG_PASSPHRASE_FD'] = undefined;
  environment['BORG_PASSCOMMAND'] = passphrase === undefined ? command : undefined;
}

function entries<const Names extends Readonly<Record<string, string>>>(
  names: Names,
): readonly [keyof Names & string, string][] {
  return Object.entries(names);
}

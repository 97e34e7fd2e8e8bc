import { type ChildEnvironment, withVariables } from '../process/child-environment.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { folderProblem, homeFolder } from '../system/paths.js';
import { joinWords } from '../text/phrases.js';
import type { environmentOptions } from './borg-options.js';
import { type SshFiles, sshCommand } from './ssh.js';

/** The arguments of `borgEnvironment`. */
export interface BorgEnvironment {
  readonly options: ValuesOf<typeof environmentOptions> & { readonly remote_path?: string };
  /** The part of this process's environment that Borg gets. */
  readonly base: ChildEnvironment;
  /** From an input; used only if the configuration has neither a passphrase nor a passcommand. */
  readonly passphrase?: string | undefined;
  /** The output of encryption_passcommand, if it has already run. */
  readonly passcommandOutput?: string | undefined;
  /** The SSH files from inputs, for a repository that is accessed over SSH. */
  readonly ssh?: SshFiles | undefined;
  /** Whether a person at a terminal can answer Borg's questions. */
  readonly terminal: boolean;
}

const optionVariables = {
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

const answerVariables = {
  check_i_know_what_i_am_doing: 'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
  debug_passphrase: 'BORG_DEBUG_PASSPHRASE',
  display_passphrase: 'BORG_DISPLAY_PASSPHRASE',
  msgpack_version_check: 'BORG_MSGPACK_VERSION_CHECK',
  relocated_repo_access_is_ok: 'BORG_RELOCATED_REPO_ACCESS_IS_OK',
  unknown_unencrypted_repo_access_is_ok: 'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
  use_chunks_archive: 'BORG_USE_CHUNKS_ARCHIVE',
} as const;

/** The variables for Borg's questions, which nobody could answer without a terminal. */
const questions = [
  'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
  'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING',
  'BORG_DISPLAY_PASSPHRASE',
  'BORG_RECREATE_I_KNOW_WHAT_I_AM_DOING',
  'BORG_RELOCATED_REPO_ACCESS_IS_OK',
  'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
];

/**
 * Returns the environment of a Borg call. Options of the configuration override variables of this process. Throws UserError for
 * an ssh_command that can't be parsed, and for a remote_path that ssh would take for an option.
 */
export function borgEnvironment(request: BorgEnvironment): ChildEnvironment {
  const { options, terminal } = request;
  const environment: Record<string, string | undefined> = { ...request.base };
  for (const [option, variable] of entries(optionVariables)) {
    const value = options[option];
    if (value !== undefined) environment[variable] = String(value);
  }
  for (const [option, variable] of entries(answerVariables)) {
    const value = options[option];
    if (value !== undefined) environment[variable] = value ? 'YES' : 'NO';
  }
  if (!terminal) for (const variable of questions) environment[variable] ??= 'NO';
  demandRemotePath(environment['BORG_REMOTE_PATH']);
  if (request.ssh) environment['BORG_RSH'] = sshCommand(environment['BORG_RSH'], request.ssh);
  setPassphrase(environment, request);
  // Borg 1.4 and newer then use specific exit codes; older versions ignore it.
  environment['BORG_EXIT_CODES'] = 'modern';
  return withVariables(request.base, environment);
}

/** Whether an environment gives Borg a passphrase, or a way to get one. */
export function hasPassphrase(environment: ChildEnvironment): boolean {
  return ['BORG_PASSPHRASE', 'BORG_PASSCOMMAND', 'BORG_PASSPHRASE_FD'].some((name) => Boolean(environment[name]));
}

/** Borg passes it to ssh, which also reads options after the host. */
function demandRemotePath(path: string | undefined): void {
  if (!path?.startsWith('-')) return;
  throw new UserError(
    `remote_path begins with a dash (${path}), so ssh would treat it as an option. Nothing was done. Set it to the path of Borg on the server, such as /usr/local/bin/borg.`,
  );
}

/** Leaves only one source for the passphrase, so that Borg's own order of precedence does not matter. */
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

/** A folder that Borg writes to, the variable and option that set it, and the variable for its default place. */
interface BorgFolder {
  readonly what: readonly string[];
  readonly own: 'BORG_CACHE_DIR' | 'BORG_CONFIG_DIR';
  readonly option: 'borg_cache_directory' | 'borg_config_directory';
  readonly shared: 'XDG_CACHE_HOME' | 'XDG_CONFIG_HOME';
}

const borgFolders: readonly BorgFolder[] = [
  { what: ['cache'], own: 'BORG_CACHE_DIR', option: 'borg_cache_directory', shared: 'XDG_CACHE_HOME' },
  {
    what: ['configuration', 'keys'],
    own: 'BORG_CONFIG_DIR',
    option: 'borg_config_directory',
    shared: 'XDG_CONFIG_HOME',
  },
];

type FolderOptions = { readonly [Name in BorgFolder['option'] | 'borg_base_directory']?: string | undefined };

/** Returns warnings about HOME or XDG variables that Borg uses and that name an unusable folder. */
export function borgFolderWarnings(
  environment: Readonly<Record<string, string | undefined>>,
  files: readonly { readonly options: FolderOptions }[],
): readonly string[] {
  if (environment['BORG_BASE_DIR'] || files.length === 0) return [];
  const doubts = borgFolders.flatMap(({ what, own, option, shared }) => {
    const isNamed = files.every(({ options }) => options[option] ?? options.borg_base_directory);
    if (environment[own] || isNamed) return [];
    const [name, path] = environment[shared] ? [shared, environment[shared]] : ['HOME', homeFolder(environment)];
    const fault = folderProblem(path);
    return fault === undefined ? [] : [{ what, own, shown: `${name} is ${path}`, fault }];
  });
  return [...new Set(doubts.map(({ shown }) => shown))].map((shown) => {
    const same = doubts.filter((doubt) => doubt.shown === shown);
    const things = joinWords(same.flatMap(({ what }) => what));
    const instead = joinWords(same.map(({ own }) => own));
    return `${shown}, but ${same[0]?.fault}: Borg needs a folder for its ${things}. Set ${shown.split(' ')[0]} to a folder that this user can write to, or set ${instead}.`;
  });
}

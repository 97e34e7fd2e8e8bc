/** The kinds of child programs, by how much of this process's environment they get. */
type ChildKind =
  /** A hook: everything except the runner's own variables and passphrases that only Borg needs. */
  | 'hook'
  /** Borg: the same as hooks, plus Borg's passphrases. */
  | 'borg'
  /**
   * A program that the user chose: a passcommand, a snapshot command, or Borg when it is asked for its version. It gets the
   * same as hooks, except passphrases and the job's tokens, because it may be a wrapper that needs any other variable (a
   * vault's token, a container's name).
   */
  | 'chosen'
  /** A package manager, also through `sudo`. */
  | 'installer'
  /** Any other system program: for snapshots, mounts, hashes. */
  | 'tool'
  /** `logger`, which only reads lines. */
  | 'logger'
  /** `getfacl` and `ls`, whose output is parsed. */
  | 'lister';

declare class Made {
  private readonly made: string;
  readonly [name: string]: string;
}

/**
 * The whole environment of a child process. Only this file creates one (the type rejects plain records and spreads), so that no
 * variable is passed on unless a rule below says so.
 */
export type ChildEnvironment = Made;

type Variables = Readonly<Record<string, string | undefined>>;

/** The runner's own variables: inputs and state of this action, and tokens of the workflow. */
const ofTheRunner = /^(?:(?:INPUT|STATE|ACTIONS_RUNTIME|ACTIONS_ID_TOKEN)_.*|(?:GITHUB|GITEA|FORGEJO)_STATE)$/s;

/** The job's tokens and service variables. Other programs never get them, not even outside of a workflow. */
const ofTheJob = /^(?:(?:GITHUB|GITEA|FORGEJO)_(?:TOKEN|STATE)|GH_TOKEN|(?:ACTIONS|INPUT)_.*)$/s;

/** Borg's passphrases, and the commands that print them. */
const passphrases = /^BORG_(?:NEW_|OTHER_)?(?:PASSPHRASE|PASSCOMMAND|PASSPHRASE_FD)$/;

/** Passphrases that only Borg can use. */
const furtherPassphrases = /^BORG_(?:NEW|OTHER)_PASSPHRASE$/;

/** What any program may need: the user, the folders, the language. */
const common =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_\w+|TZ|TZDIR|TMPDIR|TMP|TEMP|XDG_\w+|RUNTIME_DIRECTORY|DBUS_SESSION_BUS_ADDRESS|LD_LIBRARY_PATH|LD_PRELOAD|DYLD_\w+)$/;

/** Network settings. */
const network = /^(?:(?:https?|ftp|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE)$/i;

/** The settings of Homebrew, without its tokens. */
const ofBrew =
  /^HOMEBREW_(?:PREFIX|CELLAR|REPOSITORY|CACHE|LOGS|TEMP|API_DOMAIN|BOTTLE_DOMAIN|ARTIFACT_DOMAIN|NO_\w+)$/;

/** The configuration file of apt, which may set a mirror. */
const ofApt = /^APT_CONFIG$/;

/** Whether a child gets a variable of this process. This is the only place that decides. */
const isGiven: Readonly<Record<ChildKind, (name: string, inWorkflow: boolean) => boolean>> = {
  hook: (name, inWorkflow) => isNotTheRunners(name, inWorkflow) && !furtherPassphrases.test(name),
  borg: isNotTheRunners,
  chosen: (name, inWorkflow) => isNotTheRunners(name, inWorkflow) && !passphrases.test(name) && !ofTheJob.test(name),
  installer: (name) => common.test(name) || network.test(name) || ofBrew.test(name) || ofApt.test(name),
  tool: (name) => common.test(name),
  logger: (name) => name === 'PATH',
  lister: (name) => name === 'PATH',
};

/**
 * Whether a variable is not one of the runner's own. Outside of a workflow, none is: STATE_DIRECTORY belongs to systemd, and
 * INPUT_X may be anyone's.
 */
function isNotTheRunners(name: string, inWorkflow: boolean): boolean {
  return !(inWorkflow && ofTheRunner.test(name));
}

/** Additional variables for some programs. */
const added: Readonly<Partial<Record<ChildKind, Readonly<Record<string, string>>>>> = {
  installer: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
  logger: { LC_ALL: 'C' },
  lister: { LC_ALL: 'C' },
};

/** Returns the environment for a kind of child, based on this process's own. */
export function environmentFor(
  kind: ChildKind,
  own: Variables,
  inWorkflow = own['GITHUB_ACTIONS'] === 'true',
): ChildEnvironment {
  const given = Object.entries(own).filter(([name]) => isGiven[kind](name, inWorkflow));
  return made({ ...Object.fromEntries(given), ...added[kind] });
}

/** Returns an environment with additional variables; those that are undefined are removed. */
export function withVariables(environment: ChildEnvironment, variables: Variables): ChildEnvironment {
  return made({ ...environment, ...variables });
}

/** Removes undefined variables. */
export function plainEnvironment(environment: Variables): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) plain[name] = value;
  }
  return plain;
}

function made(variables: Variables): ChildEnvironment {
  return plainEnvironment(variables) as unknown as ChildEnvironment;
}

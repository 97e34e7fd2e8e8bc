/** Programs by how much of this process's environment they are given. */
export type ChildKind =
  /** A command of the configuration: all but what belongs to the runner, and passphrases that only Borg needs. */
  | 'hook'
  /** Borg at work: that of hooks, and its own passphrases. */
  | 'borg'
  /**
   * A program that somebody chose: for a passphrase, for snapshots, Borg asked for its version. It may be a wrapper around
   * anything, and nobody knows what it needs (a vault's token, the name of a container): that of hooks, without passphrases
   * and without the tokens of the job.
   */
  | 'chosen'
  /** A package manager, and `sudo` in front of it. */
  | 'installer'
  /** Everything else of the system: snapshots, mounts, hashes. */
  | 'tool'
  /** `logger`, which reads lines and nothing else. */
  | 'logger'
  /** `getfacl` and `ls`, whose output is read. */
  | 'lister';

declare class Made {
  private readonly made: string;
  readonly [name: string]: string;
}

/**
 * The whole environment of a child process. Only this file makes one: neither a record of variables nor a spread of another
 * environment passes for it, so that nothing is given away unless a rule below says so.
 */
export type ChildEnvironment = Made;

type Variables = Readonly<Record<string, string | undefined>>;

/** The runner's own: settings of this action, its state, and tokens that speak for the workflow. */
const ofTheRunner = /^(?:(?:INPUT|STATE|ACTIONS_RUNTIME|ACTIONS_ID_TOKEN)_.*|(?:GITHUB|GITEA|FORGEJO)_STATE)$/s;

/** The token of the job, and what its steps are served with, wherever this is: only the job's own commands may need it. */
const ofTheJob = /^(?:(?:GITHUB|GITEA|FORGEJO)_(?:TOKEN|STATE)|GH_TOKEN|(?:ACTIONS|INPUT)_.*)$/s;

/** Passphrases of Borg's, and what prints them. */
const passphrases = /^BORG_(?:NEW_|OTHER_)?(?:PASSPHRASE|PASSCOMMAND|PASSPHRASE_FD)$/;

/** Passphrases that Borg alone has a use for. */
const furtherPassphrases = /^BORG_(?:NEW|OTHER)_PASSPHRASE$/;

/** What any program may need to run at all: whose it is, where its files are, how it speaks. */
const common =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_\w+|TZ|TZDIR|TMPDIR|TMP|TEMP|XDG_\w+|RUNTIME_DIRECTORY|DBUS_SESSION_BUS_ADDRESS|LD_LIBRARY_PATH|LD_PRELOAD|DYLD_\w+)$/;

/** How the network is reached. */
const network = /^(?:(?:https?|ftp|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE)$/i;

/** Where brew is, and what it leaves out; its tokens are none of these. */
const ofBrew =
  /^HOMEBREW_(?:PREFIX|CELLAR|REPOSITORY|CACHE|LOGS|TEMP|API_DOMAIN|BOTTLE_DOMAIN|ARTIFACT_DOMAIN|NO_\w+)$/;

/** The configuration of apt, which may name a mirror, or none of the system's sources. */
const ofApt = /^APT_CONFIG$/;

/** Which variables of this process a child is given, by their names: the only place that decides. */
const isGiven: Readonly<Record<ChildKind, (name: string, inWorkflow: boolean) => boolean>> = {
  hook: (name, inWorkflow) => isOpen(name, inWorkflow) && !furtherPassphrases.test(name),
  borg: isOpen,
  chosen: (name, inWorkflow) => isOpen(name, inWorkflow) && !passphrases.test(name) && !ofTheJob.test(name),
  installer: (name) => common.test(name) || network.test(name) || ofBrew.test(name) || ofApt.test(name),
  tool: (name) => common.test(name),
  logger: (name) => name === 'PATH',
  lister: (name) => name === 'PATH',
};

/** Outside of a workflow, STATE_DIRECTORY and the like are systemd's, and INPUT_X is whoever's. */
function isOpen(name: string, inWorkflow: boolean): boolean {
  return !(inWorkflow && ofTheRunner.test(name));
}

/** What some programs are given beside it. */
const added: Readonly<Partial<Record<ChildKind, Readonly<Record<string, string>>>>> = {
  installer: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
  logger: { LC_ALL: 'C' },
  lister: { LC_ALL: 'C' },
};

/** The environment of a child of some kind, from this process's own. */
export function environmentFor(
  kind: ChildKind,
  own: Variables,
  inWorkflow = own['GITHUB_ACTIONS'] === 'true',
): ChildEnvironment {
  const given = Object.entries(own).filter(([name]) => isGiven[kind](name, inWorkflow));
  return made({ ...Object.fromEntries(given), ...added[kind] });
}

/** The same environment with variables that this run sets, or removes where they are undefined. */
export function withVariables(environment: ChildEnvironment, variables: Variables): ChildEnvironment {
  return made({ ...environment, ...variables });
}

/** An environment as a child is given it: values that are not set are left out. */
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

import type { ActionDefinition, OwnStreams } from '../actions/define-action.js';
import { actions, findAction } from '../actions/registry.js';
import { borgFolderWarnings } from '../borg/environment.js';
import type { InstalledBorg } from '../borg/versions.js';
import {
  type Configuration,
  type ConfigurationReading,
  configurationRequest,
  readConfigurations,
} from '../configuration/configuration.js';
import { containsSecret, inheritedSecrets } from '../configuration/options/secret-options.js';
import type { RunConfigurations } from '../files/add-configurations.js';
import { type Event, type Facts, type Notice, notice, type RunReport } from '../lifecycle/events.js';
import { hookOptions } from '../lifecycle/hook-options.js';
import type { PlannedConfiguration } from '../lifecycle/make-plan.js';
import type { Failure } from '../lifecycle/outcome.js';
import type { Journal } from '../lifecycle/post-phase-journal.js';
import { monitorServices } from '../monitoring/registry.js';
import type { Cancellation } from '../process/cancellation.js';
import { defaultActions, type Request } from '../request/request.js';
import { textOf } from '../schema/flags.js';
import { type KnownSecrets, maskSecrets, type Secret } from '../secrets/known-secrets.js';
import { type SnapshotOptions, snapshotKinds } from '../snapshots/registry.js';
import { asError, UserError, UserErrors } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { temporaryFolderWarning } from '../system/temporary.js';
import { factsOf } from './configuration-and-plan.js';
import { hostedRunnerNotices, ineffectiveOptionNotices, noticeOf, withPlace } from './notices.js';
import { inspectFiles } from './permission-check.js';
import {
  definitionOf,
  placeholderConfiguration,
  selectByDefault,
  selectRepositories,
  tooManyRepositories,
} from './select-what-runs.js';
import { logFileOf } from './verbosity-and-log-file.js';

/** The surroundings of a run, provided by the entry point, so that a test can provide its own. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** The unique ID of this run. */
  readonly runId: string;
  readonly currentFolder: string;
  readonly home: string;
  readonly cancellation: Cancellation;
  /** A person can answer prompts: Borg keeps the terminal. */
  readonly terminal: boolean;
  /** The user's own standard input and output, if they don't belong to a log. */
  readonly streams?: OwnStreams | undefined;
  /** The time limit of a cleanup hook after a cancellation, in seconds. */
  readonly closingLimit: number;
  readonly emit: (event: Event) => void;
  /** Collects every secret of inputs and configuration before anything is reported or started. */
  readonly secrets: KnownSecrets;
  /** Called on cancellation and after each later step, with what has been done and the report so far. */
  readonly onCancelled?: ((journal: Journal, report: () => RunReport) => void) | undefined;
  /** Returns the last lines of a configuration's log, up to a number of bytes (0: all), for monitoring services. */
  readonly monitoringLog?: ((configuration: string, most: number) => string) | undefined;
  /** Called with the files that will run, before anything is reported. */
  readonly onRead?: ((files: readonly Configuration[]) => void) | undefined;
  /**
   * Finds Borg by its `local_path`, relative to a folder, and installs it first if the entry point may do so; rejects with
   * a UserError if there is none. Searches again on every call.
   */
  readonly borg: (localPath: string | undefined, folder: string) => Promise<InstalledBorg>;
}

/** Everything that is decided and known before the first step. */
export interface Prepared {
  readonly files: readonly Configuration[];
  /** What the run was configured with, valid or not. */
  readonly kept: RunConfigurations;
  readonly configurations: readonly PlannedConfiguration[];
  readonly actions: readonly ActionDefinition[];
  readonly facts: Facts;
  readonly notices: readonly Notice[];
  /** What was wrong before anything ran; files without a fault still run. */
  readonly failures: readonly Failure[];
}

/** Returns the values of the flags that are secret. */
function secretFlags({ actions }: Request): readonly Secret[] {
  return actions.flatMap(({ name, flags }) => {
    const secret = definitionOf(name).flags.filter((flag) => flag.secret === true);
    return secret.flatMap((flag) => {
      const value = textOf(flags, flag.name);
      return value === undefined || value === '' ? [] : [{ option: `--${flag.name}`, value }];
    });
  });
}

/** Reads and checks everything that a run depends on. */
export async function prepare(request: Request, surroundings: Surroundings): Promise<Prepared> {
  const read = await readAll(request, surroundings);
  const { passphrase = '', sshKey = '' } = request;
  const asked = [
    { option: 'The passphrase input', value: passphrase },
    { option: 'The ssh-key input', value: sshKey },
  ].filter(({ value }) => value !== '');
  const unmasked = maskSecrets(surroundings.secrets, [
    ...asked,
    ...secretFlags(request),
    ...inheritedSecrets(surroundings.environment),
    ...read.secrets,
  ]);
  const inspected = await inspectFiles({
    ...read,
    mode: request.permissions ?? 'warn',
    workspace: surroundings.environment['GITHUB_WORKSPACE'],
    environment: surroundings.environment,
    currentFolder: surroundings.currentFolder,
    home: surroundings.home,
    logFile: request.logFile?.path,
  });
  const names = request.actions.length > 0 ? request.actions.map(({ name }) => name) : defaultActions;
  const actions = names.map(definitionOf);
  const selected = selectRepositories(inspected.configurations, request.repository);
  const wanted = selectByDefault(selected.files, request);
  const fault = selected.fault ?? wanted.fault ?? tooManyRepositories(actions, wanted.files, request.entryPoint);
  const files = fault ? [] : wanted.files;
  const faults = [...read.faults, ...inspected.faults, ...(fault ? [fault] : [])];
  const faultNotices = faults.map((each) => noticeOf(each, read.excerpts));
  surroundings.onRead?.(files);
  const [installed] = await findBorgs(files, surroundings);
  return {
    files,
    kept: keptOf(read, request, inspected.configurations),
    configurations: files.map((file) => toPlannedConfiguration(file, request)),
    actions,
    facts: factsOf({
      request,
      read: read.files,
      included: read.included,
      valid: inspected.configurations,
      files,
      faults,
      actions: names,
      installed,
      looked: read.looked,
    }),
    notices: [
      ...[temporaryFolderWarning(), ...borgFolderWarnings(surroundings.environment, files)].flatMap((doubt) =>
        doubt ? [notice('warning', doubt)] : [],
      ),
      ...ineffectiveOptionNotices(request),
      ...hostedRunnerNotices(files, { actions: names, environment: surroundings.environment, installed }),
      ...unmasked.map((message) => notice('warning', message)),
      ...aboutRun(read.notices, actions).map(withPlace),
      ...inspected.notices.map(withPlace),
      ...faultNotices,
    ],
    failures: faultNotices.map(({ message, place }) => ({ message, error: message, output: [], place })),
  };
}

/**
 * Finds the Borgs of all files, in order; if Borg may be installed, that happens here, before anything runs. If there is
 * none yet, a hook may provide it: each action searches for it again and reports it.
 */
async function findBorgs(
  files: readonly Configuration[],
  surroundings: Surroundings,
): Promise<readonly (InstalledBorg | undefined)[]> {
  const wanted = new Map(
    files.map(({ options }) => {
      const folder = workingFolder(options);
      return [`${options.local_path}\n${folder}`, { path: options.local_path, folder }];
    }),
  );
  const found: (InstalledBorg | undefined)[] = [];
  for (const { path, folder } of wanted.values()) {
    found.push(await surroundings.borg(path, folder).catch(() => undefined));
  }
  return found;
}

/** Returns the parts of the configuration that an archive may store, and which of them contain secrets. */
function keptOf(
  read: ConfigurationReading,
  { inlineConfiguration: inline }: Request,
  valid: readonly Configuration[],
): RunConfigurations {
  const found = [...read.files, ...read.included];
  const holding = found.filter(({ shown }) => containsSecret(read.sources.get(shown), read.secrets));
  return {
    files: [...new Set(found.map(({ path }) => path))],
    inline,
    withSecrets: [...new Set(holding.map(({ path }) => path))],
    inlineHasSecrets: containsSecret(inline, read.secrets),
    options: valid.flatMap(({ repositories }) => repositories.map(({ options }) => options)),
  };
}

/** Returns the notices for a run of these actions: a notice about a hook is only shown if the hook may run. */
function aboutRun(notices: ConfigurationReading['notices'], actions: readonly ActionDefinition[]): Notice[] {
  const moments = actions.map(({ moment }) => moment);
  return notices
    .filter(
      ({ hooks }) => hooks === undefined || moments.some((moment) => hooks.some((hook) => hook.endsWith(`_${moment}`))),
    )
    .map(({ level, message, place }) => notice(level, message, { place }));
}

async function readAll(request: Request, surroundings: Surroundings): Promise<ConfigurationReading> {
  const isCancelled = () => surroundings.cancellation.by !== undefined;
  try {
    const wanted = { ...configurationRequest(request, surroundings), isCancelled };
    const found = await readConfigurations(wanted);
    const text = found.files.length > 0 ? undefined : placeholderConfiguration(request, findAction);
    return text === undefined ? found : await readConfigurations({ ...wanted, inline: text });
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError)) throw error;
    return {
      configurations: [],
      files: [],
      included: [],
      notices: [],
      looked: [],
      sources: new Map(),
      excerpts: new Map(),
      secrets: [],
      faults: error instanceof UserErrors ? error.faults : [error],
    };
  }
}

/** Converts a configuration for the plan: its hooks, how they run, and which actions each repository skips. */
export function toPlannedConfiguration(
  { name, options, repositories, places, constants }: Configuration,
  request: Request,
): PlannedConfiguration {
  return {
    name,
    places,
    hooks: hooksOf(options),
    commands: options.commands ?? [],
    settings: {
      workingDirectory: options.working_directory,
      umask: options.umask,
      logFile: logFileOf(request, options),
      timeout: options.timeout ?? request.timeout,
      constants,
    },
    repositories: repositories.map(({ path, label, options }) => ({
      path,
      label,
      withheld: withheldFrom(options, request),
      // Repositories are named by path here: labels were already resolved.
      spared:
        options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not include it' } : {},
      details: { create: snapshotDetails(options), ...choosingDetails(repositories.length) },
      retries: options.retries,
      retryWait: options.retry_wait,
    })),
    monitors: monitorsOf(options),
  };
}

/** Returns the monitoring services of a file, and the states that each is told. */
function monitorsOf(options: Configuration['options']): PlannedConfiguration['monitors'] {
  const values: Readonly<Record<string, unknown>> = options;
  return monitorServices.flatMap(({ name, states }) => {
    const own = values[name];
    return typeof own === 'object' && own !== null ? [{ service: name, states: states({ ...own }) }] : [];
  });
}

function snapshotDetails(options: SnapshotOptions): readonly string[] {
  const kinds = snapshotKinds.filter(({ option }) => options[option] !== undefined);
  return kinds.map(({ volume }) => `from a snapshot of each ${volume} that contains a source`);
}

/** Returns what the plan says about actions that take one archive if a file has several repositories. */
function choosingDetails(repositories: number): Readonly<Record<string, readonly string[]>> {
  if (repositories < 2) return {};
  const choosing = actions.filter((action) => action.choosing !== undefined);
  return Object.fromEntries(choosing.map(({ name }) => [name, ['if it has the newest archive of these repositories']]));
}

/** Returns the actions that skip_actions excludes for a repository, with the reason. */
function withheldFrom(options: Configuration['options'], { actions }: Request): Record<string, string> {
  const forced = actions.some(({ name, flags }) => name === 'check' && flags['force'] === true);
  const skipped = (options.skip_actions ?? [])
    .map((action) => [findAction(action)?.name ?? action, `skip_actions includes ${action}`])
    .filter(([name]) => !(name === 'check' && forced));
  return Object.fromEntries(skipped);
}

const hookNames = Object.keys(hookOptions).filter((name) => /^(before|after)_|^on_error$/.test(name));

/** Returns the options that are lists of commands, by name. */
function hooksOf(options: Configuration['options']): PlannedConfiguration['hooks'] {
  const values: Readonly<Record<string, unknown>> = options;
  return Object.fromEntries(hookNames.map((name) => [name, values[name] as readonly string[] | undefined]));
}

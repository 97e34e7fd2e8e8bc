import { timedChecks } from '../actions/check.js';
import type { ActionDefinition, OwnStreams } from '../actions/define-action.js';
import { actions, findAction } from '../actions/registry.js';
import { borgFolderWarnings } from '../borg/environment.js';
import { realLocation } from '../borg/repository-url.js';
import type { InstalledBorg } from '../borg/versions.js';
import {
  type Configuration,
  type ConfigurationReading,
  configurationRequest,
  readConfigurations,
} from '../configuration/configuration.js';
import { containsSecret, inheritedSecrets } from '../configuration/options/secret-options.js';
import { configuredEngines, dumpParts } from '../databases/plan-dumps.js';
import { databaseEngines } from '../databases/registry.js';
import type { RunConfigurations } from '../files/add-configurations.js';
import { type Event, type Facts, type Notice, notice, type RunReport } from '../lifecycle/events.js';
import { hookOptions } from '../lifecycle/hook-options.js';
import type { PlannedConfiguration } from '../lifecycle/make-plan.js';
import type { Failure, RepositoryName } from '../lifecycle/outcome.js';
import type { DumpPart } from '../lifecycle/plan.js';
import type { Journal } from '../lifecycle/post-phase-journal.js';
import { makesUpFor } from '../monitoring/recovery.js';
import { monitorServices } from '../monitoring/registry.js';
import type { Cancellation } from '../process/cancellation.js';
import { defaultActions, type Request } from '../request/request.js';
import { textOf } from '../schema/flags.js';
import { ownSection } from '../schema/option-schema.js';
import { type KnownSecrets, maskSecrets, type Secret } from '../secrets/known-secrets.js';
import { type SnapshotOptions, snapshotKinds } from '../snapshots/registry.js';
import { asError, UserError, UserErrors } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { temporaryFolderWarning } from '../system/temporary.js';
import { knownBackups } from './backup-history.js';
import { factsOf } from './configuration-and-plan.js';
import {
  hostedRunnerNotices,
  ineffectiveOptionNotices,
  noticeOf,
  unusedPassphraseNotices,
  withPlace,
} from './notices.js';
import type { ReportStore } from './outstanding-reports.js';
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
  /** How progress is shown: continuously, or in a line now and then; missing: not at all. */
  readonly progress?: 'live' | 'occasional' | undefined;
  /** The user's own standard input and output, if they don't belong to a log. */
  readonly streams?: OwnStreams | undefined;
  /** The time limit of a cleanup hook after a cancellation, in seconds. */
  readonly closingLimit: number;
  readonly emit: (event: Event) => void;
  /** Collects every secret of inputs and configuration before anything is reported or started. */
  readonly secrets: KnownSecrets;
  /** Called on cancellation and after each later step, with what has been done and the report so far. */
  readonly onCancelled?: ((journal: Journal, report: () => RunReport) => void) | undefined;
  /** Where reports to monitoring services are kept until they are sent, for the post phase; missing: there is none. */
  readonly reports?: ReportStore | undefined;
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

function actionNames({ actions }: Request): readonly string[] {
  return actions.length > 0 ? actions.map(({ name }) => name) : defaultActions;
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
  const { read, unmasked } = await readAndMask(request, surroundings);
  const inspected = await inspectFiles({
    ...read,
    mode: request.permissions ?? 'warn',
    workspace: surroundings.environment['GITHUB_WORKSPACE'],
    environment: surroundings.environment,
    currentFolder: surroundings.currentFolder,
    home: surroundings.home,
    logFile: request.logFile?.path,
    outputs: [request.events, request.report].filter((path) => path !== undefined),
  });
  const names = actionNames(request);
  const actions = names.map(definitionOf);
  const selected = selectRepositories(inspected.configurations, request.repository);
  const wanted = selectByDefault(selected.files, request);
  const fault = selected.fault ?? wanted.fault ?? tooManyRepositories(actions, wanted.files, request.entryPoint);
  const files = (fault ? [] : wanted.files).map((file) => withGitHubToken(file, request.githubToken ?? ''));
  const faults = [...read.faults, ...inspected.faults, ...(fault ? [fault] : [])];
  const faultNotices = faults.map((each) => noticeOf(each, read.excerpts));
  surroundings.onRead?.(files);
  const [installed] = await findBorgs(files, surroundings);
  return {
    files,
    kept: keptOf(read, request, inspected.configurations),
    configurations: files.map((file) => toPlannedConfiguration(file, request, surroundings.environment)),
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
      ...unusedPassphraseNotices(request, files, surroundings.environment),
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

/**
 * Reads all requested configurations, and masks every secret of the request and of them from then on. An error of the request
 * itself is a fault, like those of the files. `unmasked`: sentences about secrets that are too short to mask.
 */
export async function readAndMask(
  request: Request,
  surroundings: Surroundings,
): Promise<{ readonly read: ConfigurationReading; readonly unmasked: readonly string[] }> {
  const read = await readAll(request, surroundings);
  const { passphrase = '', sshKey = '', githubToken = '' } = request;
  const asked = [
    { option: 'The passphrase input', value: passphrase },
    { option: 'The ssh-key input', value: sshKey },
    { option: 'The github-token input', value: githubToken },
  ].filter(({ value }) => value !== '');
  const unmasked = maskSecrets(surroundings.secrets, [
    ...asked,
    ...secretFlags(request),
    ...inheritedSecrets(surroundings.environment),
    ...read.secrets,
  ]);
  return { read, unmasked };
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
  environment: Surroundings['environment'],
): PlannedConfiguration {
  // The options keep all repositories of the file, in its order.
  const placeOf = ({ path, label }: RepositoryName) => {
    const index = options.repositories?.findIndex((one) => one.path === path && one.label === label) ?? -1;
    return places.get(`/repositories/${index}`);
  };
  return {
    name,
    places,
    hooks: hooksOf(options),
    commands: options.commands ?? [],
    hookOrder: options[ownSection]?.hook_order,
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
      location: realLocation(path, options.working_directory),
      place: placeOf({ path, label }),
      withheld: withheldFrom(options, request),
      // Repositories are named by path here: labels were already resolved.
      spared:
        options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not include it' } : {},
      details: {
        create: snapshotDetails(options),
        check: dueDetails(options, request),
        ...choosingDetails(repositories.length),
      },
      dumps: dumpsIn(options, places),
      retries: options.retries,
      retryWait: options.retry_wait,
    })),
    monitors: monitorsOf({ name, options, repositories }, { environment, actions: actionNames(request) }),
  };
}

/** Returns a file with the token for issues, which turns them on. A token in the file is preferred. */
function withGitHubToken(file: Configuration, token: string): Configuration {
  if (token === '') return file;
  return { ...file, options: { ...file.options, github_issue: { token, ...file.options.github_issue } } };
}

/** Returns the monitoring services of a file, and the states that each is told. */
function monitorsOf(
  { name: { path: file }, options, repositories }: Pick<Configuration, 'name' | 'options' | 'repositories'>,
  { environment, actions }: { readonly environment: Surroundings['environment']; readonly actions: readonly string[] },
): PlannedConfiguration['monitors'] {
  const values: Readonly<Record<string, unknown>> = options;
  // Whether create makes an archive is known only when the file finishes.
  const mayRecover = (): boolean =>
    repositories.some(({ path }) => {
      const { failingSince, failedActions = [] } = knownBackups(environment, file, path);
      return failingSince !== undefined && makesUpFor(failedActions, { actions, hasArchive: true });
    });
  return monitorServices.flatMap(({ name, states, destination }) => {
    const own = values[name];
    if (typeof own !== 'object' || own === null) return [];
    const chosen = states({ ...own }).flatMap((state) =>
      state !== 'recovery' ? [state] : mayRecover() ? ['finish' as const] : [],
    );
    return [{ service: name, states: chosen, destination: destination({ ...own }) }];
  });
}

/** Returns the database dumps in each archive of a repository. */
function dumpsIn(options: Configuration['options'], places: Configuration['places']): readonly DumpPart[] {
  return dumpParts(configuredEngines(databaseEngines, options)).map(({ option, index, ...part }) => ({
    ...part,
    place: places.get(`/${option}/${index}`),
  }));
}

/** Returns what the plan says about checks that may not be due. */
function dueDetails(options: Configuration['options'], { actions }: Request): readonly string[] {
  const flags = actions.find(({ name }) => name === 'check')?.flags ?? {};
  return timedChecks({ options, flags }).map((check) => `if due: ${check}`);
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

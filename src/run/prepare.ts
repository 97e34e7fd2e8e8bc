import type { ActionDefinition, OwnStreams } from '../actions/define-action.js';
import { findAction } from '../actions/registry.js';
import { borgFolderWarnings } from '../borg/environment.js';
import type { InstalledBorg } from '../borg/versions.js';
import { type Configuration, type ConfigurationReading, readConfigurations } from '../configuration/configuration.js';
import { matchesRepository } from '../configuration/options/repositories.js';
import { containsSecret, inheritedSecrets } from '../configuration/options/secret-options.js';
import type { RunConfigurations } from '../files/add-configurations.js';
import type { Event, Facts, RunReport } from '../lifecycle/events.js';
import type { Journal } from '../lifecycle/journal.js';
import type { PlannedConfiguration } from '../lifecycle/make-plan.js';
import type { Failure } from '../lifecycle/outcome.js';
import type { Cancellation } from '../process/cancellation.js';
import { defaultActions, type Request } from '../request/request.js';
import { type KnownSecrets, maskSecrets } from '../secrets/known-secrets.js';
import { asError, UserError, UserErrors } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { temporaryFolderWarning } from '../system/temporary.js';
import { factsOf } from './configuration-and-plan.js';
import { hostedRunnerNotices } from './hosted-runner.js';
import { ineffectiveOptionNotices, type Notice, noticeOf, warning, withPlace } from './notices.js';
import { inspectFiles } from './permission-check.js';
import { toPlannedConfiguration } from './planned.js';
import { placeholderConfiguration, tooManyRepositories } from './selection.js';

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
  /** The time limit of a clean-up hook after a cancellation, in seconds. */
  readonly closingLimit: number;
  readonly emit: (event: Event) => void;
  /** Collects every secret of inputs and configuration before anything is reported or started. */
  readonly secrets: KnownSecrets;
  /** Called on cancellation and after each later step, with what has been done and the report so far. */
  readonly onCancelled?: ((journal: Journal, report: () => RunReport) => void) | undefined;
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

/** Reads and checks everything that a run depends on. */
export async function prepare(request: Request, world: Surroundings): Promise<Prepared> {
  const read = await readAll(request, world);
  const { passphrase = '', sshKey = '' } = request;
  const asked = [
    { option: 'The input passphrase', value: passphrase },
    { option: 'The input ssh-key', value: sshKey },
  ].filter(({ value }) => value !== '');
  const unmasked = maskSecrets(world.secrets, [...asked, ...inheritedSecrets(world.environment), ...read.secrets]);
  const inspected = await inspectFiles({
    ...read,
    mode: request.permissions ?? 'warn',
    workspace: world.environment['GITHUB_WORKSPACE'],
    environment: world.environment,
    currentFolder: world.currentFolder,
    home: world.home,
    logFile: request.logFile?.path,
  });
  const names = request.actions.length > 0 ? request.actions.map(({ name }) => name) : defaultActions;
  const actions = names.map(definitionOf);
  const selected = selectRepositories(inspected.configurations, request.repository);
  const wanted = selectByDefault(selected.files, request);
  const fault = selected.fault ?? wanted.fault ?? tooManyRepositories(actions, wanted.files, request.door);
  const files = fault ? [] : wanted.files;
  const faults = [...read.faults, ...inspected.faults, ...(fault ? [fault] : [])];
  const faultNotices = faults.map((each) => noticeOf(each, read.excerpts));
  world.onRead?.(files);
  const [installed] = await findBorgs(files, world);
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
      ...[temporaryFolderWarning(), ...borgFolderWarnings(world.environment, files)].flatMap((doubt) =>
        doubt ? [warning(doubt)] : [],
      ),
      ...ineffectiveOptionNotices(request),
      ...hostedRunnerNotices(files, { actions: names, environment: world.environment, installed }),
      ...unmasked.map(warning),
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
  world: Surroundings,
): Promise<readonly (InstalledBorg | undefined)[]> {
  const wanted = new Map(
    files.map(({ options }) => {
      const folder = workingFolder(options);
      return [`${options.local_path}\n${folder}`, { path: options.local_path, folder }];
    }),
  );
  const found: (InstalledBorg | undefined)[] = [];
  for (const { path, folder } of wanted.values()) {
    found.push(await world.borg(path, folder).catch(() => undefined));
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
    .map(({ hooks: _hooks, ...notice }) => ({ type: 'notice', ...notice }));
}

async function readAll(request: Request, world: Surroundings): Promise<ConfigurationReading> {
  const { configurationPaths: paths, inlineConfiguration: inline, door, options, overrides } = request;
  const { environment, currentFolder, home, cancellation } = world;
  const variables = request.noVariables ? 'off' : 'resolve';
  const isCancelled = () => cancellation.by !== undefined;
  try {
    const search = { paths, inline, door, options, overrides, environment, currentFolder, home, isCancelled };
    const found = await readConfigurations({ ...search, variables });
    const text = found.files.length > 0 ? undefined : placeholderConfiguration(request, findAction);
    return text === undefined ? found : await readConfigurations({ ...search, inline: text, variables });
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

/** Returns the files with only the requested repositories; files without any of them are omitted. */
function selectRepositories(
  files: readonly Configuration[],
  wanted: string | undefined,
): { files: readonly Configuration[]; fault?: UserError } {
  if (wanted === undefined || files.length === 0) return { files };
  const selected = files
    .map((file) => ({
      ...file,
      repositories: file.repositories.filter((repository) => matchesRepository(repository, wanted)),
    }))
    .filter(({ repositories }) => repositories.length > 0);
  if (selected.length > 0) return { files: selected };
  const known = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
  return {
    files: [],
    fault: new UserError(`No repository matches '${wanted}'. Configured: ${[...new Set(known)].join(', ')}.`),
  };
}

/** If no action was requested, omits files with `default_actions: false`; reports a fault if no file is left. */
function selectByDefault(
  files: readonly Configuration[],
  { actions, door }: Request,
): { files: readonly Configuration[]; fault?: UserError } {
  const idle = actions.length > 0 ? [] : files.filter(({ options }) => options.default_actions === false);
  const others = files.filter((file) => !idle.includes(file));
  const [first] = idle;
  if (first === undefined || others.length > 0) return { files: others };
  const example = door === 'workflow' ? 'the input actions: create' : 'borgflow create';
  const message = `No action was requested, and default_actions is false, so nothing was done. Specify an action, such as ${example}.`;
  return { files: [], fault: new UserError(message, { place: first.places.get('/default_actions') }) };
}

/** Returns the definition of an action; throws UserError if there is none of that name. */
function definitionOf(name: string): ActionDefinition {
  const definition = findAction(name);
  if (!definition) throw new UserError(`Unknown action ${name}.`);
  return definition;
}

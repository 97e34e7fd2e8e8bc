import type { ActionDefinition } from './actions/action.js';
import { findAction } from './actions/index.js';
import type { InstalledBorg } from './borg/find.js';
import { type Configuration, readConfigurations } from './configuration/configuration.js';
import { describeFault } from './configuration/describe.js';
import { isRepositoryNamed } from './configuration/repository.js';
import type { Secret } from './configuration/secrets.js';
import { factsOf } from './facts.js';
import type { Event, Facts } from './lifecycle/events.js';
import { hookOptions } from './lifecycle/hook-options.js';
import type { Failure } from './lifecycle/outcome.js';
import type { PlannedConfiguration } from './lifecycle/planning.js';
import { defaultActions, type Request } from './request/request.js';
import { keepSecrets } from './secrecy.js';
import type { Cancellation } from './system/cancellation.js';
import { asError, type Place, UserError, UserErrors } from './system/errors.js';
import type { KnownSecrets } from './system/known-secrets.js';

/** What surrounds a run: given by the door, so that a test can give its own. */
export interface World {
  readonly environment: NodeJS.ProcessEnv;
  readonly currentFolder: string;
  readonly home: string;
  readonly cancellation: Cancellation;
  /** A person can answer: Borg keeps the terminal. */
  readonly terminal: boolean;
  /** Seconds that a clean-up hook may take after a cancel. */
  readonly closingLimit: number;
  readonly emit: (event: Event) => void;
  /** Takes every secret of inputs and configuration before anything is told or started. */
  readonly secrets: KnownSecrets;
  /** Hears of the files that will run, before anything is told. */
  readonly onRead?: ((files: readonly Configuration[]) => void) | undefined;
  /** Borg as a `local_path` names it (installed first, where the door may do so); rejects with a UserError where there is none. */
  readonly borg: (localPath: string | undefined) => Promise<InstalledBorg>;
}

/** Everything decided and known before the first step. */
export interface Prepared {
  readonly files: readonly Configuration[];
  readonly configurations: readonly PlannedConfiguration[];
  readonly actions: readonly ActionDefinition[];
  readonly facts: Facts;
  readonly notices: readonly Notice[];
  /** What was wrong before anything ran; the files without a fault run all the same. */
  readonly failures: readonly Failure[];
}

type Notice = Extract<Event, { type: 'notice' }>;

/** Reads and checks everything that a run depends on. */
export async function prepare(request: Request, world: World): Promise<Prepared> {
  const read = await readAll(request, world);
  const asked = request.passphrase ? [{ option: 'The input passphrase', value: request.passphrase }] : [];
  const unmasked = keepSecrets(world.secrets, [...asked, ...read.secrets]);
  const { files, fault } = selectRepositories(read.configurations, request.repository);
  const faults = [...read.faults, ...(fault ? [fault] : [])];
  const told = faults.map((each) => noticeOf(each, read.sources));
  world.onRead?.(files);
  const names = request.actions.length > 0 ? request.actions.map(({ name }) => name) : defaultActions;
  const installed = files[0] && (await world.borg(files[0].options.local_path).catch(() => undefined)); // each action tells of it
  return {
    files,
    configurations: files.map((file) => plannedOf(file, request)),
    actions: names.map(definitionOf),
    facts: factsOf({ request, files, actions: names, installed, looked: read.looked }),
    notices: [...remarksOf(request), ...unmasked.map(warning), ...read.notices, ...told],
    failures: told.map(({ message, place }) => ({ message, error: message, output: [], place })),
  };
}

interface Read {
  readonly configurations: readonly Configuration[];
  readonly faults: readonly UserError[];
  readonly notices: readonly Notice[];
  readonly looked: readonly string[];
  readonly sources: ReadonlyMap<string, string>;
  readonly secrets: readonly Secret[];
}

async function readAll(request: Request, { environment, currentFolder, home }: World): Promise<Read> {
  const { configurationPaths: paths, inlineConfiguration: inline, door } = request;
  try {
    const read = await readConfigurations({ paths, inline, door, environment, currentFolder, home });
    const notices = read.notices.map((notice): Notice => ({ type: 'notice', ...notice, message: placed(notice) }));
    return { ...read, notices };
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError)) throw error;
    return {
      configurations: [],
      notices: [],
      looked: [],
      sources: new Map(),
      secrets: [],
      faults: error instanceof UserErrors ? error.faults : [error],
    };
  }
}

/** The words of a notice behind the place they are about. */
function placed({ message, place }: { readonly message: string; readonly place?: Place | undefined }): string {
  return place && !message.startsWith(place.file) ? `${place.file}:${place.line}: ${message}` : message;
}

/** What was asked for without effect is said before anything runs. */
function remarksOf({ remarks = [] }: Request): Notice[] {
  return remarks.map((message) => ({ type: 'notice', level: 'info', message }));
}

function warning(message: string): Notice {
  return { type: 'notice', level: 'warning', message };
}

/** A fault with its place in words, and the line it stands in. */
function noticeOf(fault: UserError, sources: ReadonlyMap<string, string>): Notice {
  const [message = fault.message, ...excerpt] = describeFault(fault, sources.get(fault.place?.file ?? '')).split('\n');
  return { type: 'notice', level: 'error', message, excerpt, place: fault.place };
}

/** The files with the repositories that were asked for; a file without one of them is left out. */
function selectRepositories(
  files: readonly Configuration[],
  wanted: string | undefined,
): { files: readonly Configuration[]; fault?: UserError } {
  if (wanted === undefined || files.length === 0) return { files };
  const selected = files
    .map((file) => ({
      ...file,
      repositories: file.repositories.filter((repository) => isRepositoryNamed(repository, wanted)),
    }))
    .filter(({ repositories }) => repositories.length > 0);
  if (selected.length > 0) return { files: selected };
  const known = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
  return {
    files: [],
    fault: new UserError(`No configuration has a repository ${wanted}. There are: ${[...new Set(known)].join(', ')}.`),
  };
}

function definitionOf(name: string): ActionDefinition {
  const definition = findAction(name);
  if (!definition) throw new UserError(`${name} is no action.`);
  return definition;
}

function plannedOf({ name, options, repositories, places }: Configuration, request: Request): PlannedConfiguration {
  return {
    name,
    places,
    hooks: hooksOf(options),
    commands: options.commands ?? [],
    settings: {
      workingDirectory: options.working_directory,
      umask: options.umask,
      timeout: options.timeout ?? request.timeout,
    },
    repositories: repositories.map(({ path, label, options }) => ({
      path,
      label,
      withheld: withheldFrom({ path, label }, options),
    })),
    monitors: [],
  };
}

/** The actions that the configuration keeps from a repository, with the reason. */
function withheldFrom(
  repository: { path: string; label?: string | undefined },
  options: Configuration['options'],
): Record<string, string> {
  const skipped = (options.skip_actions ?? []).map((action) => [
    findAction(action)?.name ?? action,
    `skip_actions names ${action}`,
  ]);
  const checked = options.check_repositories;
  const unchecked = checked && !checked.some((wanted) => isRepositoryNamed(repository, wanted));
  return Object.fromEntries([...skipped, ...(unchecked ? [['check', 'check_repositories does not name it']] : [])]);
}

const hookNames = Object.keys(hookOptions).filter((name) => /^(before|after)_|^on_error$/.test(name));

/** The options that are lists of commands, by name. */
function hooksOf(options: Configuration['options']): PlannedConfiguration['hooks'] {
  const values: Readonly<Record<string, unknown>> = options;
  return Object.fromEntries(hookNames.map((name) => [name, values[name] as readonly string[] | undefined]));
}

import { resolve } from 'node:path';
import type { ActionDefinition, OwnStreams } from '../actions/define-action.js';
import { suggestingArchives } from '../archives/resolve.js';
import { borgEnvironment } from '../borg/environment.js';
import { createPassphrases } from '../borg/passphrase.js';
import { withoutPassword } from '../borg/repository-url.js';
import { createBorg } from '../borg/run-borg.js';
import type { SshAccess } from '../borg/ssh.js';
import type { EntryPoint } from '../borg/suggested-command.js';
import type { InstalledBorg } from '../borg/versions.js';
import { databaseOptions } from '../databases/registry.js';
import type { RunConfigurations } from '../files/add-configurations.js';
import { type Archive, type BorgListener, type MadeArchive, notice } from '../lifecycle/events.js';
import type { Outcome } from '../lifecycle/outcome.js';
import type { ActionStep } from '../lifecycle/plan.js';
import type { StepEnd, StepTools } from '../lifecycle/step-runner.js';
import { type ChildEnvironment, environmentFor } from '../process/child-environment.js';
import { pause } from '../process/pause.js';
import { createProgramRunner } from '../process/program-runner.js';
import { runProcess } from '../process/run-process.js';
import type { ActionRequest, Request } from '../request/request.js';
import { workingFolder } from '../system/paths.js';
import { type BorgForStep, createChooser } from './choose-newest-repository.js';
import type { OutstandingReports } from './outstanding-reports.js';
import { createPings } from './pings.js';
import type { Prepared, Surroundings } from './prepare.js';
import { createCredentials, type ResolveCredentials } from './run-credentials.js';
import { verbosityOf } from './verbosity-and-log-file.js';
import { expectationFromWorkflows } from './workflow-schedules.js';

/** A requested action with its flags, ready to run on a repository. */
interface ActionToRun {
  readonly definition: ActionDefinition;
  readonly request: ActionRequest;
  /** The options of the current repository. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly configurations?: RunConfigurations | undefined;
  readonly filesFirst?: boolean | undefined;
}

/** What is needed to run the step of an action. */
interface ActionTools extends Pick<StepTools, 'runProcess' | 'masker' | 'emit'> {
  /** For system programs that an action runs. */
  readonly toolEnvironment: ChildEnvironment;
  /** For programs that the configuration names instead of them. */
  readonly chosenEnvironment: ChildEnvironment;
  readonly dryRun: boolean;
  readonly verbosity: number;
  /** The user's own standard streams, if they don't belong to a log. */
  readonly streams?: OwnStreams | undefined;
  readonly action: (step: ActionStep) => ActionToRun;
  readonly credentials: ResolveCredentials;
  /** Chooses the repository that an action takes its archive from, if there are several. */
  readonly choose: ReturnType<typeof createChooser>;
  readonly borg: BorgForStep;
  /** Returns what the schedules of workflows let expect of the step's configuration. */
  readonly scheduled: (step: ActionStep) => ReturnType<typeof expectationFromWorkflows>;
}

/** What step tools are made of. */
interface StepToolParts {
  readonly request: Request;
  readonly surroundings: Surroundings;
  readonly prepared: Pick<Prepared, 'files' | 'actions' | 'kept'>;
  readonly ssh: SshAccess;
  /** Returns the archives that the run has made so far. */
  readonly archives: () => readonly MadeArchive[];
  /** Returns when the first step of a configuration file began, by the path of the file. */
  readonly startOf?: (path: string) => Date | undefined;
  /** Returns the planned actions of a configuration file, by its path. */
  readonly actionsOf?: (path: string) => readonly string[];
  /** Returns what the steps of a configuration file have warned of, by its path. */
  readonly warningsOf?: (path: string) => readonly string[];
  /** What monitoring services must still be told if this process is killed. */
  readonly outstanding?: OutstandingReports | undefined;
}

/** Creates what the step runner works with: real processes, real Borg, and each repository's own environment. */
export function createStepTools({
  request,
  surroundings,
  prepared,
  ssh,
  archives,
  startOf,
  actionsOf,
  warningsOf,
  outstanding,
}: StepToolParts): StepTools & { readonly borg: BorgForStep } {
  const warn = (message: string) => surroundings.emit(notice('warning', message));
  const passphraseOf = createPassphrases(surroundings.secrets, warn);
  const inWorkflow = request.entryPoint === 'workflow' || surroundings.environment['GITHUB_ACTIONS'] === 'true';
  const own = surroundings.environment;
  const environment = environmentFor('borg', own, inWorkflow);
  const chosenEnvironment = environmentFor('chosen', own, inWorkflow);
  const doubts = new Set<string>();
  const warnOf = ({ doubt }: InstalledBorg): void => {
    if (doubt === undefined || doubts.has(doubt)) return;
    doubts.add(doubt);
    warn(doubt);
  };
  const verbosity = verbosityOf(request, prepared.files);
  const fileOf = (step: ActionStep) => prepared.files.find(({ name }) => name === step.configuration);
  const optionsOf = (step: ActionStep) => {
    return (
      fileOf(step)?.repositories.find(
        ({ path, label }) => path === step.repository.path && label === step.repository.label,
      )?.options ?? {}
    );
  };
  const credentials = createCredentials(surroundings, warn);
  const borg: BorgForStep = async (step, listener, cancel) => {
    const configured = optionsOf(step);
    const passphrase = await credentials(configured.encryption_passphrase, { options: configured, cancel });
    const options = passphrase === undefined ? configured : { ...configured, encryption_passphrase: passphrase };
    const folder = workingFolder(options);
    const installed = await surroundings.borg(options.local_path, folder);
    warnOf(installed);
    const asked = {
      environment: chosenEnvironment,
      workingDirectory: folder,
      cancel,
      terminal: surroundings.terminal,
    };
    const passcommand = passcommandFor(options, request, environment);
    const passcommandOutput = await passphraseOf({ ...passcommand, ...asked }).catch((error: unknown) => {
      // Borg runs the command itself if the repository needs a passphrase, and reports the error.
      if (passcommand.option === undefined || cancel.aborted) throw error;
      return undefined;
    });
    const borgVariables = borgEnvironment({
      options,
      base: environment,
      passphrase: request.passphrase,
      passcommandOutput,
      ssh: ssh.filesFor(step.repository.path),
      terminal: surroundings.terminal,
    });
    const setup = {
      installed,
      repository: step.repository.path,
      options,
      environment: borgVariables,
      verbosity,
      listener,
      runProcess,
      cancel,
      masker: surroundings.secrets,
      terminal: surroundings.terminal,
      progress: surroundings.progress,
      action: step.action,
      entryPoint: entryPointOf(step, request, prepared.files),
      givesBytes: request.entryPoint === 'command-line',
    };
    return suggestingArchives(setup, (heard) => createBorg({ ...setup, listener: heard }));
  };
  const tools: ActionTools = {
    runProcess,
    toolEnvironment: environmentFor('tool', own, inWorkflow),
    chosenEnvironment,
    masker: surroundings.secrets,
    emit: surroundings.emit,
    dryRun: request.dryRun,
    verbosity,
    streams: surroundings.streams,
    action: (step) => {
      const definition = prepared.actions[step.index];
      if (!definition) throw new Error(`The plan has no action ${step.index}.`);
      const asked = request.actions[step.index] ?? { name: definition.name, flags: {} };
      const filesFirst = fileOf(step)?.shape === 'sectioned';
      return { definition, request: asked, options: optionsOf(step), configurations: prepared.kept, filesFirst };
    },
    credentials,
    choose: createChooser({ request, prepared, borg }),
    scheduled: ({ configuration }) => expectationFromWorkflows(surroundings.currentFolder, configuration.path),
    borg,
  };
  return {
    runProcess,
    environment: environmentFor('hook', own, inWorkflow),
    masker: surroundings.secrets,
    runId: surroundings.runId,
    emit: surroundings.emit,
    cancellation: surroundings.cancellation,
    closingLimit: surroundings.closingLimit,
    act: (step, cancel) => runAction(step, tools, cancel),
    pause,
    ping: createPings({ surroundings, prepared, archives, startOf, actionsOf, warningsOf, credentials, outstanding }),
    borg,
  };
}

/** Runs one Borg job; a warning makes the outcome `warning`, and having nothing to do makes it `skipped`. */
async function runAction(step: ActionStep, tools: ActionTools, cancel: AbortSignal): Promise<StepEnd> {
  const { definition, request, options, configurations, filesFirst } = tools.action(step);
  let outcome: Outcome = 'success';
  let archive: Archive | undefined;
  const listener: BorgListener = {
    lines: (lines, level, verbosity) => tools.emit({ type: 'output', step, lines, level, verbosity }),
    progress: (progress) => tools.emit({ type: 'progress', step, progress }),
    result: (result) => tools.emit({ type: 'result', step, result }),
    archive: (made) => {
      archive = made;
    },
    warning: (message) => {
      outcome = 'warning';
      tools.emit(notice('warning', message, { step }));
    },
    skipped: () => {
      if (outcome === 'success') outcome = 'skipped';
    },
  };
  const choice = await tools.choose(step, cancel);
  if (choice !== undefined && 'notChosen' in choice) return { outcome: 'skipped', reason: choice.notChosen };
  const borg = await tools.borg(step, listener, cancel);
  const { dryRun, verbosity, streams } = tools;
  if (choice !== undefined) listener.lines([choice.told], 'notice', 0);
  for (const warning of choice?.warnings ?? []) listener.warning(warning);
  const flags = choice?.archive === undefined ? request.flags : { ...request.flags, archive: choice.archive };
  const machine = createProgramRunner({ ...tools, environment: tools.toolEnvironment, cancel });
  const json = flags['json'] === true;
  const resolved = await withDatabaseCredentials(step, { ...tools, definition, options, cancel });
  const about = { repository: step.repository, options: resolved, flags, configurations, filesFirst };
  const scheduled = () => tools.scheduled(step);
  await definition.run({ ...about, dryRun, verbosity, json, borg, machine, streams, scheduled });
  return { outcome, archive };
}

/** Returns the options of an action that dumps or restores databases with their credentials. */
async function withDatabaseCredentials(
  step: ActionStep,
  about: Pick<ActionTools, 'credentials' | 'dryRun'> &
    Pick<ActionToRun, 'definition' | 'options'> & { readonly cancel: AbortSignal },
): Promise<ActionToRun['options']> {
  const { credentials, definition, dryRun, options, cancel } = about;
  const names = Object.keys(databaseOptions).filter((name) => name in definition.options && name in options);
  if (names.length === 0 || (dryRun && step.action === 'create')) return options;
  const own = Object.fromEntries(names.map((name) => [name, options[name]]));
  return { ...options, ...(await credentials(own, { options, cancel })) };
}

/** Returns the command that prints the passphrase, so that it can be masked; none if the passphrase is known. */
function passcommandFor(
  options: {
    readonly encryption_passcommand?: string | undefined;
    readonly encryption_passphrase?: string | undefined;
  },
  { passphrase }: Request,
  environment: Readonly<Record<string, string>>,
): { readonly command: string | undefined; readonly option?: string } {
  if (options.encryption_passphrase !== undefined) return { command: undefined };
  if (options.encryption_passcommand !== undefined) return { command: options.encryption_passcommand };
  // Borg prefers the passphrase itself.
  if (passphrase !== undefined || environment['BORG_PASSPHRASE'] !== undefined) return { command: undefined };
  return { command: environment['BORG_PASSCOMMAND'], option: 'BORG_PASSCOMMAND' };
}

/** Returns how the run was started, with the flags that a suggested command needs for the same repository. */
function entryPointOf(step: ActionStep, request: Request, files: Prepared['files']): EntryPoint {
  const { path } = step.configuration;
  const named = request.configurationPaths?.find((each) => resolve(each) === path);
  const isNamed = path.startsWith('/') && (request.configurationPaths !== undefined || files.length > 1);
  const several = request.repository !== undefined || files.flatMap(({ repositories }) => repositories).length > 1;
  return {
    kind: request.entryPoint,
    configuration: isNamed ? (named ?? path) : undefined,
    repository: several ? (step.repository.label ?? withoutPassword(step.repository.path)) : undefined,
  };
}

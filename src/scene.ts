import { resolve } from 'node:path';
import { createBorg } from './borg/borg.js';
import { borgEnvironment } from './borg/environment.js';
import type { InstalledBorg } from './borg/find.js';
import { workingFolder } from './borg/home.js';
import { withoutPassword } from './borg/repository.js';
import type { EntryPoint } from './borg/suggest.js';
import { createChoosing } from './choosing.js';
import type { ActionStep } from './lifecycle/plan.js';
import type { Scene } from './lifecycle/stage.js';
import { verbosityOf } from './loudness.js';
import { createPassphrases } from './passphrases.js';
import type { Prepared, World } from './preparation.js';
import type { Request } from './request/request.js';
import type { SshAccess } from './ssh-access.js';
import { environmentFor } from './system/environment.js';
import { pause } from './system/pause.js';
import { runProcess } from './system/process.js';

/** What is needed to create a scene. */
export interface SceneParts {
  readonly request: Request;
  readonly world: World;
  readonly prepared: Pick<Prepared, 'files' | 'actions' | 'kept'>;
  readonly ssh: SshAccess;
}

/** Creates what the stage works with: real processes, real Borg, and each repository's own environment. */
export function createScene({ request, world, prepared, ssh }: SceneParts): Scene {
  const warn = (message: string) => world.emit({ type: 'notice', level: 'warning', message });
  const passphraseOf = createPassphrases(world.secrets, warn);
  const inWorkflow = request.door === 'workflow' || world.environment['GITHUB_ACTIONS'] === 'true';
  const own = world.environment;
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
  const borg: Scene['borg'] = async (step, listener, cancel) => {
    const options = optionsOf(step);
    const folder = workingFolder(options);
    const installed = await world.borg(options.local_path, folder);
    warnOf(installed);
    const asked = {
      environment: chosenEnvironment,
      workingDirectory: folder,
      cancel,
      terminal: world.terminal,
    };
    const passcommand = passcommandFor(options, request, environment);
    const passcommandOutput = await passphraseOf({ ...passcommand, ...asked }).catch((error: unknown) => {
      // Borg runs the command itself if the repository needs a passphrase, and reports the error.
      if (passcommand.option === undefined || cancel.aborted) throw error;
      return undefined;
    });
    const borgs = borgEnvironment({
      options,
      base: environment,
      passphrase: request.passphrase,
      passcommandOutput,
      ssh: ssh.filesFor(step.repository.path),
      terminal: world.terminal,
    });
    return createBorg({
      installed,
      repository: step.repository.path,
      options,
      environment: borgs,
      verbosity,
      listener,
      runProcess,
      cancel,
      masker: world.secrets,
      terminal: world.terminal,
      action: step.action,
      entryPoint: entryPointOf(step, request, prepared.files),
      givesBytes: request.door === 'command-line',
    });
  };
  return {
    runProcess,
    environment: environmentFor('hook', own, inWorkflow),
    toolEnvironment: environmentFor('tool', own, inWorkflow),
    chosenEnvironment,
    masker: world.secrets,
    runId: world.runId,
    emit: world.emit,
    cancellation: world.cancellation,
    dryRun: request.dryRun,
    verbosity,
    streams: world.streams,
    closingLimit: world.closingLimit,
    action: (step) => {
      const definition = prepared.actions[step.index];
      if (!definition) throw new Error(`The plan has no action ${step.index}.`);
      const asked = request.actions[step.index] ?? { name: definition.name, flags: {} };
      const filesFirst = fileOf(step)?.shape === 'sectioned';
      return { definition, request: asked, options: optionsOf(step), configurations: prepared.kept, filesFirst };
    },
    choose: createChoosing({ request, prepared, borg }),
    borg,
    pause,
    ping: async () => undefined,
  };
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
    kind: request.door,
    configuration: isNamed ? (named ?? path) : undefined,
    repository: several ? (step.repository.label ?? withoutPassword(step.repository.path)) : undefined,
  };
}

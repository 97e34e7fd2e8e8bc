import type { Borg } from '../borg/borg-call.js';
import { createSshAccess } from '../borg/ssh.js';
import { type Configuration, configurationRequest, readConfigurations } from '../configuration/configuration.js';
import type { RepositoryValues } from '../configuration/options/repositories.js';
import { inheritedSecrets } from '../configuration/options/secret-options.js';
import type { BorgListener, Event } from '../lifecycle/events.js';
import type { ActionStep } from '../lifecycle/plan.js';
import { Cancellation, exitStatusOf, watchSignals } from '../process/cancellation.js';
import type { Request } from '../request/request.js';
import { createStepTools } from '../run/perform.js';
import { surroundingsOf } from '../run/surroundings.js';
import { KnownSecrets, maskSecrets } from '../secrets/known-secrets.js';
import { asError, CommandError, UserError, UserErrors } from '../system/errors.js';
import { currentFolder, homeFolder } from '../system/paths.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import type { Terminal } from './command.js';

/** A repository that is used without a configuration file. */
interface UnconfiguredRepository {
  readonly request: Request;
  readonly repository: string;
  readonly terminal: Terminal;
  /** Options that are set by default. */
  readonly defaults: Partial<RepositoryValues>;
}

/** What a command uses. */
interface CommandContext {
  readonly borg: Borg;
  readonly options: RepositoryValues;
  /** Writes a line to standard output, without secrets. */
  readonly tell: (line: string) => void;
}

/** Runs a command that uses Borg on a repository without a configuration file. Returns the exit status. */
export async function withBorg(
  asked: UnconfiguredRepository,
  work: (hands: CommandContext) => Promise<void>,
): Promise<number> {
  const { terminal } = asked;
  const secrets = new KnownSecrets();
  const cancellation = new Cancellation();
  const { guarded } = terminal;
  const leave = guarded?.leave ?? (() => undefined);
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  const say = (text: string) => terminal.error(`${secrets.mask(text)}\n`);
  try {
    const configuration = await configurationFor(asked, secrets);
    const options = configuration.repositories[0]?.options ?? {};
    await cancellation.during(async (cancel) => {
      const borg = await borgFor(asked, { configuration, secrets, cancellation, cancel, say });
      await work({ borg, options, tell: (line) => terminal.out(`${secrets.mask(line)}\n`) });
    });
    return 0;
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError)) throw error;
    const faults = error instanceof UserErrors ? error.faults : [error];
    for (const { message } of faults) say(`Error: ${message}`);
    for (const line of error instanceof CommandError ? error.failure.output : []) say(`  ${line}`);
    return exitStatusOf({ failed: true, signal: cancellation.by });
  } finally {
    await cleanUpAll([stopWatching, () => removeTemporaryFolders().map(say)]);
  }
}

interface Surroundings {
  readonly configuration: Configuration;
  readonly secrets: KnownSecrets;
  readonly cancellation: Cancellation;
  readonly cancel: AbortSignal;
  readonly say: (text: string) => void;
}

/** Builds the configuration from flags and overrides instead of a file. */
async function configurationFor(
  { request, repository, terminal, defaults }: UnconfiguredRepository,
  secrets: KnownSecrets,
) {
  const { environment } = terminal;
  const inline = JSON.stringify({ repositories: [{ path: repository }], ...defaults });
  const place = { environment, currentFolder: currentFolder(), home: homeFolder(environment) };
  const read = await readConfigurations({ ...configurationRequest(request, place), paths: undefined, inline });
  maskSecrets(secrets, [...inheritedSecrets(environment), ...read.secrets]);
  const [configuration] = read.configurations;
  if (configuration === undefined || read.faults.length > 0) throw new UserErrors(read.faults);
  return configuration;
}

async function borgFor({ request, terminal }: UnconfiguredRepository, surroundings: Surroundings): Promise<Borg> {
  const { configuration, secrets, cancellation, cancel, say } = surroundings;
  const { environment, interactive } = terminal;
  const emit = (event: Event) => {
    if (event.type === 'notice' && event.level === 'warning') say(`Warning: ${event.message}`);
  };
  const traits = { environment, cancellation, secrets, terminal: interactive, closingLimit: 0, install: false, emit };
  const prepared = { files: [configuration], actions: [], kept: { files: [] } };
  const ssh = createSshAccess(request);
  const tools = createStepTools({ request, surroundings: surroundingsOf(traits), prepared, ssh, archives: () => [] });
  const [{ path, label } = { path: '', label: undefined }] = configuration.repositories;
  const step: ActionStep = {
    kind: 'action',
    action: 'config bootstrap',
    index: 0,
    configuration: configuration.name,
    repository: { path, label },
  };
  return tools.borg(step, listenerFor(request, say), cancel);
}

/** Returns a listener that prints Borg's output, except errors and warnings, which are reported with the result. */
function listenerFor({ verbosity = 0 }: Request, say: (text: string) => void): BorgListener {
  return {
    lines: (lines, level, from) => {
      if (level !== 'error' && level !== 'warning' && verbosity >= from) lines.forEach(say);
    },
    warning: (message) => say(`Warning: ${message}`),
    // Configuration files are small.
    progress: () => undefined,
    result: () => undefined,
    archive: () => undefined,
    skipped: () => undefined,
  };
}

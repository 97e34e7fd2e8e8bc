import { validationSummary } from '../commands/config-validate.js';
import { type ConfigurationReading, configurationRequest, readConfigurations } from '../configuration/configuration.js';
import { formatError } from '../configuration/options/error-excerpt.js';
import { type Event, notice } from '../lifecycle/events.js';
import type { Failure } from '../lifecycle/outcome.js';
import { outputsOf, withoutCommands, writeOutputs } from '../reporters/github/workflow-commands.js';
import { lossSentence } from '../reporters/reporters.js';
import { createValidationSummary } from '../reporters/summary/validation-summary.js';
import type { Request } from '../request/request.js';
import { noticeOf } from '../run/notices.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import type { Masker } from '../secrets/masker.js';
import { currentFolder, homeFolder } from '../system/paths.js';
import { createWorkflowReporters, type Runner, registered } from './github-runner.js';

/**
 * Runs a workflow step that only validates configurations, for example to check a pull request: every fault is an
 * annotation at its line, is in the job summary, and fails the step. Does not need Borg. Returns the exit status.
 */
export async function validationStep(request: Request, runner: Runner): Promise<number> {
  const { verbosity = 1 } = request;
  const { environment, setSecret, setFailed, write } = runner;
  const secrets = new KnownSecrets((masker) => {
    for (const secret of registered(masker)) setSecret(secret);
  });
  const place = { environment, currentFolder: currentFolder(), home: homeFolder(environment) };
  const confinedTo = environment['GITHUB_WORKSPACE'] || place.currentFolder;
  // The check of a pull request has no access to secrets, so variables need not be set.
  const read = await readConfigurations({ ...configurationRequest(request, place, 'leave'), confinedTo });
  secrets.keep([...read.secrets.map(({ value }) => value), request.passphrase ?? '']);
  const verdict = validationSummary(read);
  const summary = request.summary === false ? undefined : environment['GITHUB_STEP_SUMMARY'];
  const further = summary ? [createValidationSummary(summary, verdict)] : [];
  const { telling } = createWorkflowReporters(runner, { masker: secrets, verbosity, further });
  for (const event of eventsOf(read)) telling.emit(event);
  await telling.close();
  const failures = read.faults.map((fault): Failure => {
    const sentence = formatError(fault, undefined);
    return { message: sentence, error: sentence, output: [], place: fault.place };
  });
  tellOutputs(failures, runner, secrets.mask);
  const failed = failures.length > 0 && request.failOn !== 'never';
  if (failed) setFailed(withoutCommands(secrets.mask(verdict)));
  else write(`${withoutCommands(secrets.mask(verdict))}\n`);
  return failed ? 1 : 0;
}

function* eventsOf({ faults, notices, excerpts }: ConfigurationReading): Generator<Event> {
  for (const { level, message, place } of notices) yield notice(level, message, { place });
  for (const fault of faults) {
    yield noticeOf(fault, excerpts);
  }
}

function tellOutputs(failures: readonly Failure[], { environment, write }: Runner, mask: Masker['mask']): void {
  const file = environment['GITHUB_OUTPUT'];
  if (!file) return;
  const outcome = failures.length > 0 ? ('failure' as const) : ('success' as const);
  const report = { outcome, failures, archives: [], failedRepositories: [], configurations: [] };
  try {
    writeOutputs(file, { ...outputsOf({ ...report, seconds: 0, runId: '', signal: undefined }, mask) });
  } catch (fault) {
    write(`${withoutCommands(lossSentence('The step outputs (GITHUB_OUTPUT)', fault))}\n`);
  }
}

import type { Archive, Facts, Progress } from '../lifecycle/events.js';
import type { Failure, Outcome, RepositoryName } from '../lifecycle/outcome.js';
import { type Attempt, hasAnotherAttempt, type Plan, type Step } from '../lifecycle/plan.js';
import { duration, size } from '../text/amounts.js';
import { oneLine } from '../text/cleaning.js';
import { count, repositories } from '../text/phrases.js';

/** Returns the name that people know a repository by: its label if it has one, otherwise its path. */
export function repositoryName(repository: RepositoryName): string {
  return oneLine(repository.label ?? repository.path);
}

/** Returns what a step does, without where: `before_backup`, `create`, `healthchecks start`. */
export function stepName(step: Step): string {
  switch (step.kind) {
    case 'hook':
      return oneLine(step.hook);
    case 'action':
      return oneLine(step.action);
    case 'monitor':
      return oneLine(`${step.service} ${step.state}`);
  }
}

/** Returns the title of a step: `before_backup · server.yaml · 2 commands`, `create · /mnt/backup · server.yaml`. */
export function stepTitle(step: Step): string {
  const commands = step.kind === 'hook' && step.commands.length > 1 ? [count(step.commands.length, 'command')] : [];
  const repository = step.repository === undefined ? [] : [repositoryName(step.repository)];
  const attempt = step.attempt !== undefined && step.attempt.number > 1 ? [attemptText(step.attempt)] : [];
  return [stepName(step), ...repository, oneLine(step.configuration.name), ...commands, ...attempt].join(' · ');
}

/** `attempt 2 of 3`. */
export function attemptText({ number, of }: Attempt): string {
  return `attempt ${number} of ${of}`;
}

/** Returns a key that identifies a running step; two steps with the same key never run at the same time. */
export function stepKey(step: Step): string {
  const index = step.kind === 'action' ? step.index : '';
  return [step.kind, stepName(step), step.configuration.path, step.repository?.path ?? '', index].join('\n');
}

/** Returns whether a step reports an error: on_error, or an `after: error` entry of `commands:`. */
export function isErrorStep(step: Step): boolean {
  return step.kind === 'hook' && (step.hook === 'on_error' || step.hook === 'after error');
}

/**
 * Returns how serious the outcome of a step is: a monitoring service that can't be reached is only a warning, and so is a
 * failure of a repository that will be tried again.
 */
export function reportedOutcome(step: Step, outcome: Outcome): Outcome {
  return outcome === 'failure' && (step.kind === 'monitor' || hasAnotherAttempt(step)) ? 'warning' : outcome;
}

/** Returns how a step, a group, or a repository ended: `done in 41 s`, `failed after 4 s`. */
export function endingText(outcome: Outcome, seconds: number, reason?: string): string {
  if (reason !== undefined) return `skipped, ${oneLine(reason)}`;
  const time = duration(seconds);
  const endings: Readonly<Record<Outcome, string>> = {
    success: `done in ${time}`,
    skipped: `skipped after ${time}`,
    warning: `done with warnings in ${time}`,
    failure: `failed after ${time}`,
    cancelled: `cancelled after ${time}`,
  };
  return endings[outcome];
}

/** Returns the first line of a run: versions, requested actions, number of files and repositories. */
export function openingLine(facts: Facts, plan: Plan): string {
  const repositoryCount = plan.configurations.reduce((sum, file) => sum + file.repositories.length, 0);
  return [
    `Borgflow ${facts.version}`,
    ...borgWords(facts, plan),
    plan.actions.join(', '),
    `${count(plan.configurations.length, 'file')}, ${repositories(repositoryCount)}`,
    ...(facts.dryRun ? ['dry run'] : []),
  ].join(' · ');
}

/** If there is no file to run, nobody has looked for Borg. */
function borgWords({ borgVersion }: Facts, plan: Plan): readonly string[] {
  if (borgVersion !== undefined) return [`Borg ${borgVersion}`];
  return plan.configurations.length === 0 ? [] : ['Borg not found'];
}

/** Returns the facts about an archive as columns: name, files, sizes. */
export function archiveFacts(archive: Archive): readonly string[] {
  return [
    oneLine(archive.archive),
    count(archive.files, 'file'),
    `${size(archive.original_size)}, ${size(archive.deduplicated_size)} new`,
  ];
}

/** Returns the one-line result of a repository: its new archive, if any, and how it ended. */
export function repositoryLine(result: {
  readonly repository: RepositoryName;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly archive?: Archive | undefined;
  readonly attempt?: Attempt | undefined;
}): string {
  const { archive, attempt, outcome, seconds } = result;
  const time = archive !== undefined && outcome === 'success' ? duration(seconds) : endingText(outcome, seconds);
  const end = attempt !== undefined && attempt.number > 1 ? `${time} (${attemptText(attempt)})` : time;
  return [repositoryName(result.repository), ...(archive === undefined ? [] : archiveFacts(archive)), end].join('   ');
}

/** Returns the progress of a Borg job: `812 files · 1.9 GB read · 4.0 MB new`. */
export function progressText(progress: Progress): string {
  return [
    progress.percent === undefined ? '' : `${Math.floor(progress.percent)} %`,
    progress.files === undefined ? '' : count(progress.files, 'file'),
    progress.original === undefined ? '' : `${size(progress.original)} read`,
    progress.deduplicated === undefined ? '' : `${size(progress.deduplicated)} new`,
    progress.files === undefined && progress.message !== undefined ? oneLine(progress.message) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Returns a failure's message together with its advice, for places where it appears alone. */
export function failureSentence(failure: Failure): string {
  const message = failure.message.trim() === '' ? failure.error : failure.message;
  if (failure.advice === undefined || message.includes(failure.advice)) {
    return message;
  }
  return `${/[.!?]$/.test(message.trimEnd()) ? message.trimEnd() : `${message.trimEnd()}.`} ${failure.advice}`;
}

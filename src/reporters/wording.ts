import type { Archive, Facts } from '../lifecycle/events.js';
import type { Failure, Outcome, RepositoryName } from '../lifecycle/outcome.js';
import { type Attempt, hasAnotherAttempt, type Plan, type Step } from '../lifecycle/plan.js';
import type { Place } from '../system/errors.js';
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

/** The symbol for each outcome. */
export const outcomeSymbols: Readonly<Record<Outcome, string>> = {
  success: '✓',
  skipped: '–',
  warning: '⚠',
  failure: '✗',
  cancelled: '■',
};

/** How something ended, to follow its name. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'done',
  skipped: 'skipped',
  warning: 'done with warnings',
  failure: 'failed',
  cancelled: 'canceled',
};

/** Returns how a step, a group, or a repository ended: `done in 41 s`, `failed after 4 s`. */
export function endingText(outcome: Outcome, seconds: number, reason?: string): string {
  if (reason !== undefined) return `skipped, ${oneLine(reason)}`;
  const time = duration(seconds);
  const endings: Readonly<Record<Outcome, string>> = {
    success: `done in ${time}`,
    skipped: `skipped after ${time}`,
    warning: `done with warnings in ${time}`,
    failure: `failed after ${time}`,
    cancelled: `canceled after ${time}`,
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
function archiveFacts(archive: Archive): readonly string[] {
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

/** Returns a failure's message together with its advice, for places where it appears alone. */
export function failureSentence(failure: Failure): string {
  const message = failure.message.trim() === '' ? failure.error : failure.message;
  if (failure.advice === undefined || message.includes(failure.advice)) {
    return message;
  }
  return `${/[.!?]$/.test(message.trimEnd()) ? message.trimEnd() : `${message.trimEnd()}.`} ${failure.advice}`;
}

/** Returns a place as text: `server.yaml:14:5`; empty if there is none. */
export function placeText(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}`;
}

/** A step that did not run, and why. */
export interface NotRun {
  readonly step: Step;
  readonly reason: string;
}

/** Returns steps in a few words: `create, prune on 2 repositories; after_backup`, and the number of files if there are several. */
export function stepsInWords(steps: readonly Step[]): string {
  const files = new Set(steps.map((step) => step.configuration.path)).size;
  const others = [...new Set(steps.filter((step) => step.kind !== 'action').map(stepName))];
  const words = [...actionsInWords(steps), ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
  return files > 1 ? `${words} in ${count(files, 'file')}` : words;
}

/** Names repositories that are missing the same actions together. */
function actionsInWords(steps: readonly Step[]): readonly string[] {
  const actions = steps.filter((step) => step.kind === 'action');
  const byRepository = grouped(actions, (step) => `${step.configuration.path}\n${step.repository.path}`);
  const byActions = grouped(byRepository, (missed) => missed.map(stepName).join(', '));
  return byActions.map((alike) => {
    const [first] = alike[0] ?? [];
    const where = alike.length === 1 && first !== undefined ? repositoryName(first.repository) : undefined;
    return `${(alike[0] ?? []).map(stepName).join(', ')} on ${where ?? repositories(alike.length)}`;
  });
}

/** Groups steps by reason, in the order in which the reasons first appeared. */
export function byReason(notRun: readonly NotRun[]): readonly { readonly reason: string; readonly steps: Step[] }[] {
  return grouped(notRun, ({ reason }) => reason).map((alike) => ({
    reason: alike[0]?.reason ?? '',
    steps: alike.map(({ step }) => step),
  }));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [item]);
    } else {
      group.push(item);
    }
  }
  return [...groups.values()];
}

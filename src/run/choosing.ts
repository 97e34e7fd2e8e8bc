import type { Borg } from '../borg/call.js';
import { withoutPassword } from '../borg/repository-url.js';
import type { BorgListener } from '../lifecycle/events.js';
import type { ActionStep } from '../lifecycle/plan.js';
import type { Request } from '../request/request.js';
import { UserError } from '../system/errors.js';
import { type Candidate, type Choice, chooseRepository } from './choose-repository.js';
import { isSkippedAction } from './planned.js';
import type { Prepared } from './prepare.js';

/** Returns Borg for one repository; throws a UserError if Borg is not installed. */
export type BorgForStep = (step: ActionStep, listener: BorgListener, cancel: AbortSignal) => Promise<Borg>;

/** What is needed to choose a repository. */
export interface RepositoryChoiceContext {
  readonly request: Request;
  readonly prepared: Pick<Prepared, 'files' | 'actions'>;
  readonly borg: BorgForStep;
}

/** What an action does on one of several repositories that it can choose from. */
export type RepositoryChoice =
  /** Why another repository is used. */
  | { readonly notChosen: string }
  | {
      /** The archive to use instead of the requested one. */
      readonly archive: string | undefined;
      /** A sentence: what is used, from which repository, and why. */
      readonly told: string;
      readonly warnings: readonly string[];
    };

/**
 * Chooses a repository of the file for an action that takes one archive; undefined if there is nothing to choose. It
 * chooses when the first repository reaches that action, because a hook may make repositories available. All others of the
 * same attempt get the same answer; if there is none, only the first one reports why.
 */
type Choose = (step: ActionStep, cancel: AbortSignal) => Promise<RepositoryChoice | undefined>;

/** Creates the function that chooses repositories in a run. */
export function createChoosing({ request, prepared, borg }: RepositoryChoiceContext): Choose {
  const made = new Map<string, Promise<Choice>>();
  const byFlag = request.door === 'workflow' ? 'the input repository:' : '--repository';
  const flagsOf = ({ index }: ActionStep) => request.actions[index]?.flags ?? {};
  const candidatesFor = (step: ActionStep, cancel: AbortSignal): readonly Candidate[] => {
    const file = prepared.files.find(({ name }) => name === step.configuration);
    const repositories = (file?.repositories ?? []).filter(({ options }) => !isSkippedAction(step.action, options));
    return repositories.map(({ path, label, options }): Candidate => {
      const repository = { path, label };
      return { repository, options, borg: () => borg({ ...step, repository }, silent, cancel) };
    });
  };
  return async (step, cancel) => {
    const verb = prepared.actions[step.index]?.choosing;
    const candidates = candidatesFor(step, cancel);
    if (verb === undefined || candidates.length < 2) return undefined;
    const shown = request.dryRun ? 'Would use' : verb;
    const key = [step.configuration.path, step.index, step.attempt?.number ?? 1].join('\n');
    const known = made.get(key);
    if (known !== undefined) return turnOf(step, await known.catch(() => Promise.reject(unchosen(step))), shown);
    const choice = chooseRepository(candidates, { flags: flagsOf(step), byFlag });
    made.set(key, choice);
    return turnOf(step, await choice, shown);
  };
}

function turnOf({ repository }: ActionStep, choice: Choice, verb: string): RepositoryChoice {
  const isChosen = choice.repository.path === repository.path && choice.repository.label === repository.label;
  if (!isChosen) return { notChosen: `not chosen: ${choice.whyNot}` };
  const told =
    choice.archive === undefined
      ? `${verb} ${nameOf(repository)}: its archive ${choice.name} is ${choice.why}.`
      : `${verb} ${choice.name} from ${nameOf(repository)}, ${choice.why}.`;
  return { archive: choice.archive, told, warnings: choice.doubts };
}

function nameOf({ path, label }: ActionStep['repository']): string {
  return label ?? withoutPassword(path);
}

function unchosen({ action, repository }: ActionStep): UserError {
  return new UserError(`${action} was not run on ${nameOf(repository)} either: no repository could be chosen.`);
}

const ignored = (): void => undefined;

/** Ignores everything: an error while choosing is reported in one sentence, and nothing else is shown. */
const silent: BorgListener = {
  lines: ignored,
  progress: ignored,
  result: ignored,
  archive: ignored,
  warning: ignored,
  skipped: ignored,
};

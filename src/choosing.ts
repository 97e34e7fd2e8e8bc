import { type Candidate, type Choice, chooseRepository } from './actions/choice.js';
import type { Borg, BorgListener } from './borg/borg.js';
import { withoutPassword } from './borg/repository.js';
import type { ActionStep } from './lifecycle/plan.js';
import { isHeldBack } from './planned.js';
import type { Prepared } from './preparation.js';
import type { Request } from './request/request.js';
import { UserError } from './system/errors.js';

/** Borg for one repository; throws a UserError where Borg is missing. */
export type BorgForStep = (step: ActionStep, listener: BorgListener, cancel: AbortSignal) => Promise<Borg>;

/** What choosing needs of a run. */
export interface Choosing {
  readonly request: Request;
  readonly prepared: Pick<Prepared, 'files' | 'actions'>;
  readonly borg: BorgForStep;
}

/** What becomes of an action on one of several repositories that it chooses among. */
export type Turn =
  /** Why it works on another one. */
  | { readonly notChosen: string }
  | {
      /** The archive to take instead of what was asked for. */
      readonly archive: string | undefined;
      /** A sentence: what is taken, from where, and why from there. */
      readonly told: string;
      readonly warnings: readonly string[];
    };

/**
 * Chooses, for an action that takes one archive, among the repositories of its file; undefined where there is nothing to
 * choose. Asked when the first of them comes to that action, since a hook may make them available; all others of the same
 * attempt get the same answer, and where there is none, only the first is told why.
 */
type Choose = (step: ActionStep, cancel: AbortSignal) => Promise<Turn | undefined>;

/** Begins the choosing of a run. */
export function createChoosing({ request, prepared, borg }: Choosing): Choose {
  const made = new Map<string, Promise<Choice>>();
  const byFlag = request.door === 'workflow' ? 'the input repository:' : '--repository';
  const flagsOf = ({ index }: ActionStep) => request.actions[index]?.flags ?? {};
  const candidatesFor = (step: ActionStep, cancel: AbortSignal): readonly Candidate[] => {
    const file = prepared.files.find(({ name }) => name === step.configuration);
    const repositories = (file?.repositories ?? []).filter(({ options }) => !isHeldBack(step.action, options));
    return repositories.map(({ path, label, options }): Candidate => {
      const repository = { path, label };
      return { repository, options, borg: () => borg({ ...step, repository }, silent, cancel) };
    });
  };
  return async (step, cancel) => {
    const verb = prepared.actions[step.index]?.choosing;
    const candidates = candidatesFor(step, cancel);
    if (verb === undefined || candidates.length < 2) return undefined;
    const shown = request.dryRun ? 'Would take' : verb;
    const key = [step.configuration.path, step.index, step.attempt?.number ?? 1].join('\n');
    const known = made.get(key);
    if (known !== undefined) return turnOf(step, await known.catch(() => Promise.reject(unchosen(step))), shown);
    const choice = chooseRepository(candidates, { flags: flagsOf(step), byFlag });
    made.set(key, choice);
    return turnOf(step, await choice, shown);
  };
}

function turnOf({ repository }: ActionStep, choice: Choice, verb: string): Turn {
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
  return new UserError(`${action} did not use ${nameOf(repository)} either: no repository could be chosen.`);
}

const ignored = (): void => undefined;

/** What goes wrong while asking is told in a sentence, and nothing else is told of it. */
const silent: BorgListener = {
  lines: ignored,
  progress: ignored,
  result: ignored,
  archive: ignored,
  warning: ignored,
  skipped: ignored,
};

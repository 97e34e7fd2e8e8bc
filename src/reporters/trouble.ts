import type { Event } from '../lifecycle/events.js';
import type { Failure } from '../lifecycle/outcome.js';
import type { Step } from '../lifecycle/plan.js';
import type { NotRun } from './not-run.js';

/** What became of a step that did not run: left out by the plan, by a dry run, by trouble, or because nothing asked. */
export type NotRunKind = 'planned' | 'dry-run' | 'trouble' | 'quiet';

/** Remembers what went wrong in a run, so that reporters tell each thing once, and tell what followed from it. */
export interface Trouble {
  readonly note: (event: Event) => void;
  /** Whether this failure was told by its step already. */
  readonly isTold: (failure: Failure) => boolean;
  readonly kindOf: (notRun: NotRun) => NotRunKind;
}

/** The memory of one run. */
export function createTrouble(): Trouble {
  const told = new Set<string>();
  const files = new Set<string>();
  let everywhere = false;
  let dryRun = false;

  const remember = (step: Step): void => {
    files.add(step.configuration.path);
    const seedEverything = step.kind === 'hook' && step.hook.includes('everything');
    everywhere ||= seedEverything;
  };
  return {
    note: (event) => {
      if (event.type === 'run-started') {
        dryRun = event.facts.dryRun;
      } else if (event.type === 'step-finished') {
        if (event.outcome !== 'success' && event.outcome !== 'warning') {
          remember(event.step);
        }
        everywhere ||= event.outcome === 'cancelled';
        if (event.failure !== undefined) {
          told.add(identity(event.failure));
        }
      } else if (event.type === 'notice' && event.level === 'error') {
        told.add(event.message);
      }
    },
    isTold: (failure) => told.has(identity(failure)) || told.has(failure.message),
    kindOf: ({ step, reason }) => {
      if (step.notRun !== undefined && oneCause(step.notRun, reason)) {
        return 'planned';
      }
      if (dryRun && /dry.run/i.test(reason)) {
        return 'dry-run';
      }
      return everywhere || files.has(step.configuration.path) ? 'trouble' : 'quiet';
    },
  };
}

function oneCause(planned: string, reason: string): boolean {
  return reason === planned || reason.includes(planned);
}

/** Two failures with the same words of the same repository and file are one. */
function identity(failure: Failure): string {
  return [failure.message, failure.error, failure.configuration ?? '', failure.repository?.path ?? ''].join('\n');
}

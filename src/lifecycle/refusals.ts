import { asError } from '../system/errors.js';
import type { Event } from './events.js';
import { describeStep } from './failure.js';
import { fillPlaceholders } from './placeholders.js';
import { type HookStep, isErrorHook, type Plan } from './plan.js';
import { stepsOf } from './unreached.js';

type Notice = Extract<Event, { type: 'notice' }>;

/** A value as an error text may well be. */
const unruly = 'a "b" $(c)';

/**
 * A warning for each placeholder that only a harmless value could fill, told before the run: an on_error hook that is
 * refused when it is needed would tell nobody.
 */
export function refusedPlaceholders(plan: Plan): Notice[] {
  const hooks = stepsOf(plan).filter((step): step is HookStep => step.kind === 'hook' && step.notRun === undefined);
  return hooks.flatMap((step) => {
    const names = isErrorHook(step) ? ['error', 'output', 'repository', 'repositories'] : ['repository'];
    const values = Object.fromEntries(
      [...names, 'repository_label', 'configuration_filename'].map((name) => [name, unruly]),
    );
    return step.commands.flatMap(({ run, place }): Notice[] => {
      try {
        fillPlaceholders(run, values);
        return [];
      } catch (thrown) {
        const message = `${describeStep(step)} may fail: ${asError(thrown).message}`;
        return [{ type: 'notice', level: 'warning', message, place }];
      }
    });
  });
}

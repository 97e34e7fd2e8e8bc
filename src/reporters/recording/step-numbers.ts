import { type Attempt, type Plan, plannedStep, type Step, stepsOf } from '../../lifecycle/plan.js';
import { UnreadableError } from './wire-format.js';

/** The numbers of the steps of a plan, by which events refer to them. */
export class StepNumbers {
  private readonly numbers = new Map<Step, number>();
  private readonly steps = new Map<number, Step>();
  private readonly attempts = new Map<string, Step>();

  /** Numbers the steps in the order in which they would run. */
  learn(plan: Plan): void {
    for (const [index, step] of stepsOf(plan).entries()) this.numbers.set(step, index + 1);
  }

  numberOf(step: Step): number {
    const found = this.numbers.get(plannedStep(step));
    if (found === undefined) throw new Error('An event is about a step that is not in the plan.');
    return found;
  }

  /** Remembers a step that was read. */
  add(id: number, step: Step): void {
    if (this.steps.has(id)) throw new UnreadableError(`the plan has two steps with the number ${id}`);
    this.steps.set(id, step);
  }

  /** Returns always the same object for the same attempt of the same step, because reporters recognize it by its identity. */
  find(id: number, tried: Attempt | undefined): Step {
    const first = this.steps.get(id);
    if (first === undefined) throw new UnreadableError(`step ${id} is not in the plan`);
    if (tried === undefined || tried.number === first.attempt?.number) return first;
    const key = `${id} ${tried.number} ${tried.of}`;
    const known = this.attempts.get(key);
    if (known !== undefined) return known;
    const again: Step = { ...first, attempt: { ...tried, first } };
    this.attempts.set(key, again);
    return again;
  }

  forget(): void {
    this.steps.clear();
    this.attempts.clear();
  }
}

import type { StepResult, StepRunner } from '../../src/lifecycle/lifecycle.js';
import type { Failure, Outcome } from '../../src/lifecycle/outcome.js';
import { describeStep, type RepositoryPlan, type Step } from '../../src/lifecycle/plan.js';

/**
 * What a step does: fail, fail only in the first attempt, exit with 75 (from the second attempt on), find nothing to
 * do, warn, be canceled while it runs, or succeed just before a cancellation.
 */
export type Behavior = 'fail' | 'fail-first' | 'soft' | 'soft-later' | 'idle' | 'warn' | 'cancel' | 'cancel-after';

/** One line of the trace: a step's name and how it ended. */
export interface Traced {
  readonly name: string;
  readonly step: Step;
  readonly outcome: Outcome;
  readonly failures: readonly Failure[];
  /** Whether the run was already canceled when the step started. */
  readonly late: boolean;
}

/** A Stage that runs nothing, writes a trace, and lets selected steps fail. */
export class FakeStepRunner implements StepRunner {
  readonly trace: Traced[] = [];
  readonly ended: string[] = [];
  /** Each wait: the repository and the attempt that follows. */
  readonly waits: string[] = [];
  private isCancelled = false;

  constructor(private readonly behaviors: Readonly<Record<string, Behavior>> = {}) {}

  readonly cancelled = (): boolean => this.isCancelled;

  readonly wait = async (plan: RepositoryPlan, attempt: number): Promise<void> => {
    await Promise.resolve();
    this.waits.push(`${plan.repository.path} ${attempt}`);
    if (this.behaviors[`wait ${plan.repository.path} ${attempt}`] === 'cancel') this.isCancelled = true;
  };

  readonly repositoryEnded = (plan: RepositoryPlan, outcome: Outcome, attempt: number): void => {
    this.ended.push(`${plan.repository.path} ${outcome}${plan.attempts > 1 ? ` in attempt ${attempt}` : ''}`);
  };

  readonly run = async (step: Step, failures: readonly Failure[]): Promise<StepResult> => {
    const name = nameOf(step);
    const closing = step.kind !== 'action' && step.closing;
    if (this.isCancelled && !closing) return { outcome: 'cancelled' };
    await Promise.resolve();
    const late = this.isCancelled;
    const result = this.resultOf(step, name);
    this.trace.push({ name, step, failures, late, outcome: result.outcome });
    return result;
  };

  private resultOf(step: Step, name: string): StepResult {
    const failure = {
      message: `${name} failed`,
      step: describeStep(step),
      error: name,
      output: [],
      repository: step.repository,
    };
    switch (this.behaviors[name]) {
      case 'fail-first':
        return (step.attempt?.number ?? 1) === 1 ? { outcome: 'failure', failure } : { outcome: 'success' };
      case 'fail':
        return { outcome: 'failure', failure };
      case 'warn':
        return { outcome: step.kind === 'action' ? 'warning' : 'success' };
      case 'soft':
        if (step.kind !== 'hook') return { outcome: 'success' };
        return step.softFailure === 'error' ? { outcome: 'failure', failure } : { outcome: 'skipped' };
      case 'idle':
        return { outcome: step.kind === 'action' ? 'skipped' : 'success' };
      case 'soft-later':
        return { outcome: (step.attempt?.number ?? 1) > 1 ? 'skipped' : 'success' };
      case 'cancel-after':
        this.isCancelled = true;
        return { outcome: 'success' };
      case 'cancel':
        this.isCancelled = true;
        return { outcome: 'cancelled', failure: { ...failure, error: 'cancelled' } };
      default:
        return { outcome: 'success' };
    }
  }

  /** Returns the names in the trace. */
  names(): string[] {
    return this.trace.map(({ name }) => name);
  }
}

/** Returns `file: what repository`, which is unique in the plans of these tests. */
export function nameOf(step: Step): string {
  const what = step.kind === 'hook' ? step.hook : step.kind === 'action' ? step.action : `ping ${step.state}`;
  return [`${step.configuration.name}:`, what, step.repository?.path].filter(Boolean).join(' ');
}
